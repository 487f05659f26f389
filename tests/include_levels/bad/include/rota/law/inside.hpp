// SPDX-License-Identifier: BSL-1.0
#include "law/tenure_chain.hpp"
