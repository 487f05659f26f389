// SPDX-License-Identifier: BSL-1.0
#include <rota/law/rule.hpp>
