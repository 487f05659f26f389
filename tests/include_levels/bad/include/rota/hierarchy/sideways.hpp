// SPDX-License-Identifier: BSL-1.0
#include <rota/core/ids.hpp>
#include <rota/roster/post.hpp>
