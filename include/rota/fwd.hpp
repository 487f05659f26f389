// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_FWD_HPP
#define ROTA_FWD_HPP

#include <rota/core/ids.hpp>

namespace rota {

class date;
struct interval;
class partial_date;
class hierarchy;
class hierarchy_builder;
struct unit_version;
class roster;
class roster_builder;
struct title;
struct official;
struct post;
struct appointment;
struct proposal;
struct facts;
struct step;
struct rule;
struct group_case;
struct group_facts;
class kinship;
class occupancy_view;       // private
struct decision_list;       // private
struct finding;
struct regulation;
class rulebook;
struct assessment;
struct audit;
class prepared_facts;
struct tally;
class data_error;

}  // namespace rota

#endif  // ROTA_FWD_HPP
