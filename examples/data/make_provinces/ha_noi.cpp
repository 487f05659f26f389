// SPDX-License-Identifier: BSL-1.0
// Hà Nội to December 2023: training of the city, of Phúc Thọ and of Đan Phượng; moves in Tây Hồ and in Đống Đa.
#include "stage.hpp"

#include <algorithm>

namespace provinces {
namespace {

constexpr std::string_view tay_ho = "L3:003", dong_da = "L3:006", phuc_tho = "L3:272", dan_phuong = "L3:273";

void add_to_communes(stage& in, std::string_view district, const std::vector<leader>& posts) {
  for (const std::string& commune : communes_of(in, district))
    for (const leader& each : posts) sample::add_post(in.book, in.map, {commune, "commune", district}, each, "district");
}

/// A post of specialists in every division of a district.
void add_specialists(stage& in, std::string_view district, int authorised) {
  for (const std::size_t head : posts_of(in, "district", "division-head", district)) {
    sample::post_row post = in.book.posts[head];
    post.title = "specialist";
    post.code = post.body + "/specialist";
    post.authorised = authorised;
    in.book.posts.push_back(std::move(post));
  }
}

/// With its city and district leaders the Standing Committee of the city manages 706 posts.
void found_city(stage& in) {
  found(in, {.department = {{"department-head", "", 1}, {"deputy-department-head", "", 4}, {"division-head", "", 10},
                            {"deputy-division-head", "", 10}},
             .division = {{"division-head", "", 1}, {"deputy-division-head", "", 1}},
             .commune = {{"secretary", "party", 1}, {"deputy-secretary-chair", "state", 1}}});
  sample::add_body(in.book, in.map, {in.province, "province", in.province},
                   {"van-phong-ubnd", "Văn phòng Ủy ban nhân dân thành phố", "state"},
                   {{"department-head", "", 1}, {"deputy-department-head", "", 5}, {"division-head", "", 10}}, "province");
  add_to_communes(in, tay_ho, {{"standing-deputy-secretary", "party", 1}, {"vice-chair", "state", 2}, {"specialist", "state", 6}});
  add_specialists(in, tay_ho, 8);
  add_to_communes(in, dong_da, {{"standing-deputy-secretary", "party", 1}, {"vice-chair", "state", 1}});
  found_schools(in, std::string(dong_da), 26);
  add_to_communes(in, phuc_tho, {{"standing-deputy-secretary", "party", 1}, {"vice-chair", "state", 2},
                                 {"council-chair", "state", 1}, {"front-chair", "front", 1}, {"inspection-chair", "party", 1}});
  found_schools(in, std::string(phuc_tho), 72);
  add_to_communes(in, dan_phuong,
                  {{"standing-deputy-secretary", "party", 1}, {"vice-chair", "state", 2}, {"specialist", "state", 20}});
}

void found_grass_roots_organisations(stage& in) {
  const std::string district(phuc_tho);
  for (int number = 1; number <= 69; ++number)
    in.book.bodies.push_back({district + "/to-chuc-dang-" + std::to_string(number), district,
                              "Tổ chức cơ sở đảng số " + std::to_string(number), "party", "grass-roots-party-organisation"});
}

std::string block_of(const stage& in, std::size_t post) {
  const auto body = std::ranges::find(in.book.bodies, in.book.posts[post].body, &sample::body_row::code);
  return body == in.book.bodies.end() ? in.book.posts[post].block : body->block;
}

/// A group of moves in one district. `state` chooses bodies of the State block or of the others, where it is given.
struct group_of_moves {
  std::string_view movement;
  std::size_t count;
  std::string_view from, left;
  std::optional<bool> left_in_state;
  std::string_view to, taken;
  std::optional<bool> taken_in_state;
};

std::vector<std::size_t> posts_in_block(const stage& in, std::string_view level, std::string_view title,
                                        std::string_view district, std::optional<bool> state) {
  std::vector<std::size_t> posts = posts_of(in, level, title, district);
  if (state) std::erase_if(posts, [&](std::size_t at) {
    const std::string block = block_of(in, at);
    return block == "public-service" || (block == "state") != *state;
  });
  return posts;
}

void make_moves(stage& in, std::string_view district, const group_of_moves& of, rota::date first, rota::date last) {
  const std::vector<std::size_t> targets = posts_in_block(in, of.to, of.taken, district, of.taken_in_state);
  const std::vector<std::size_t> origins = posts_in_block(in, of.from, of.left, district, of.left_in_state);
  for (const rota::date day : spread(first, last, of.count)) {
    const auto target = std::ranges::find_if(targets, [&](std::size_t at) { return in.book.has_room(at, day, running_on); });
    std::size_t origin = in.chance.one_of(origins);
    while (in.book.posts[origin].unit == in.book.posts[*target].unit && in.book.posts[origin].body == in.book.posts[*target].body)
      origin = in.chance.one_of(origins);
    make(in, {.movement = of.movement, .post = *target, .left = origin, .from = day});
  }
}

/// Those who rotate in a district are planned for posts of the city: the plan of the districts is published by itself.
route planned_by_city(route by) {
  by.planned_level = "province";
  by.planned_title = "division-head";
  return by;
}

/// 169 turns of rotation, transfer and appointment in the first half of the term.
void move_in_tay_ho(stage& in) {
  const rota::date first{2020, 8, 3}, last{2022, 12, 12};
  const std::string district(tay_ho);
  for (const rota::date day : spread(first, last, 8))
    rotate(in, planned_by_city(to_commune_secretary), {.from = day, .district = district});
  for (const rota::date day : spread(first, last, 8)) rotate(in, to_commune_deputy, {.from = day, .district = district});
  for (const group_of_moves& each : {
           // District to ward, ward to district.
           group_of_moves{"transfer", 8, "district", "deputy-division-head", {}, "commune", "deputy-secretary-chair", {}},
           {"transfer", 45, "district", "specialist", {}, "commune", "specialist", {}},
           {"transfer", 24, "commune", "specialist", {}, "district", "specialist", true},
           {"transfer", 6, "commune", "specialist", {}, "district", "specialist", false},
           {"appointment", 6, "commune", "vice-chair", {}, "district", "deputy-division-head", {}},
           // Government block to Party and mass organisations, and the reverse.
           {"transfer", 18, "district", "specialist", true, "district", "specialist", false},
           {"transfer", 16, "district", "specialist", false, "district", "specialist", true},
           // Division to division.
           {"transfer", 16, "district", "specialist", true, "district", "specialist", true},
           {"appointment", 4, "district", "specialist", {}, "district", "deputy-division-head", {}},
           {"appointment", 10, "district", "deputy-division-head", {}, "district", "division-head", {}}})
    make_moves(in, tay_ho, each, first, last);
}

/// Since the start of the term: 5 whom the city manages, 94 heads and deputies of units in the district, 30 of wards.
void move_in_dong_da(stage& in) {
  const rota::date first{2020, 9, 7}, last{2023, 9, 4};
  const std::string district(dong_da);
  for (const rota::date day : spread(first, last, 2)) rotate(in, to_vice_chair, {.from = day, .district = district});
  for (const std::string_view title : {"inspection-chair", "organisation-head", "front-chair"})
    make(in, {.movement = "transfer",
              .post = in.book.post(district + '/' + std::string(title)),
              .left = in.book.post(std::string(tay_ho) + '/' + std::string(title)),
              .from = {2021, 10, 4}});
  const route between_divisions{"district", "division-head", "district", "division-head", "province", "division-head"};
  const std::vector<std::size_t> heads = posts_of(in, "district", "division-head", dong_da);
  for (std::size_t at = 0; at < 8; ++at)
    rotate(in, between_divisions, {.from = {2021, 4, 5}, .left = heads[at + 10], .post = heads[at]});
  for (const group_of_moves& each : {
           group_of_moves{"transfer", 26, "district", "division-head", {}, "district", "division-head", {}},
           {"transfer", 46, "district", "deputy-division-head", {}, "district", "deputy-division-head", {}},
           {"position-change", 14, "district", "deputy-division-head", {}, "district", "deputy-division-head", {}},
           {"transfer", 12, "commune", "secretary", {}, "commune", "secretary", {}},
           {"transfer", 10, "commune", "deputy-secretary-chair", {}, "commune", "deputy-secretary-chair", {}},
           {"transfer", 8, "commune", "standing-deputy-secretary", {}, "commune", "standing-deputy-secretary", {}}})
    make_moves(in, dong_da, each, first, last);
}

using people = std::vector<std::size_t>;

people holders_of(const stage& in, const std::vector<std::size_t>& posts) {
  people found;
  for (const std::size_t post : posts)
    for (const std::size_t row : in.book.held[post])
      if (in.book.appointments[row].from <= in.day && in.day < in.book.appointments[row].until)
        found.push_back(in.book.appointments[row].official);
  return found;
}

constexpr rota::date planned_since{2022, 3, 1};

void enter(stage& in, std::size_t official, std::size_t post) {
  in.book.plans.push_back({official, post, planned_since, {2027, 3, 1}, rota::date{2022, 2, 21}, "next-term"});
}

/// 91 for the city committee: heads of departments, secretaries and chairs of districts, standing deputies.
people plan_city_committee(stage& in, std::size_t committee) {
  people persons;
  for (const auto& [level, title] : {std::pair{"province", "department-head"}, {"district", "secretary"},
                                     {"district", "deputy-secretary-chair"}, {"district", "standing-deputy-secretary"}})
    for (const std::size_t who : holders_of(in, posts_of(in, level, title))) persons.push_back(who);
  persons.resize(91);
  for (const std::size_t who : persons) enter(in, who, committee);
  return persons;
}

/// 197 for secretary and deputy secretaries: two persons a post, and a third one for secretary in 17 of 30 districts.
people plan_district_leaders(stage& in) {
  people all;
  for (std::size_t at = 0; at < in.districts.size(); ++at) {
    const std::string& district = in.districts[at];
    people persons;
    for (const std::string_view title : {"vice-chair", "inspection-chair", "organisation-head", "front-chair", "division-head"})
      for (const std::size_t who : holders_of(in, posts_of(in, "district", title, district))) persons.push_back(who);
    persons.resize(at < 17 ? 7 : 6);
    constexpr std::string_view posts[] = {"/secretary", "/standing-deputy-secretary", "/deputy-secretary-chair"};
    for (std::size_t place = 0; place < persons.size(); ++place)
      enter(in, persons[place], in.book.post(district + std::string(posts[place % 3])));
    all.insert(all.end(), persons.begin(), persons.end());
  }
  return all;
}

/// 495 for the standing committees of districts: 16 or 17 in each, heads and deputy heads of divisions.
people plan_standing_committees(stage& in, const std::vector<std::size_t>& committees) {
  people all;
  for (std::size_t at = 0; at < in.districts.size(); ++at) {
    people persons = holders_of(in, posts_of(in, "district", "division-head", in.districts[at]));
    persons.resize(10);
    for (const std::size_t who : holders_of(in, posts_of(in, "district", "deputy-division-head", in.districts[at])))
      persons.push_back(who);
    persons.resize(at < 15 ? 17 : 16);
    for (const std::size_t who : persons) enter(in, who, committees[at]);
    all.insert(all.end(), persons.begin(), persons.end());
  }
  return all;
}

void train_in_districts(stage& in) {
  const people managed = holders(in, "district", phuc_tho);
  teach(in, {"PT", "thematic", "", 19, 3478, {2023, 1, 9}, {2023, 6, 26}}, managed);
  teach(in, {"CN", "update", "", 2, 404, {2023, 8, 7}, {2023, 8, 21}}, managed);
  // 71 classes by block; the report states 72.
  const people learners = holders(in, "district", dan_phuong);
  const rota::date first{2023, 1, 16}, last{2023, 11, 20};
  teach(in, {"DPD", "plan-2023", "party", 31, 3870, first, last, 27}, learners);
  teach(in, {"DPM", "plan-2023", "front", 18, 2416, first, last, 15}, learners);
  teach(in, {"DPN", "plan-2023", "state", 11, 1637, first, last, 10}, learners);
  teach(in, {"DPK", "plan-2023", "others", 11, 1922, first, last, 9}, learners);
}

void train_by_the_city(stage& in, const people& committee, const people& leaders, const people& standing) {
  const rota::date first{2021, 9, 6}, last{2023, 10, 16};
  const people managed = holders(in, "province");
  teach(in, {"NTU", "city-committee-planned", "", 2, 91, first, last}, committee);
  teach(in, {"TV", "city-standing-committee-managed", "", 12, 706, first, last}, managed);
  teach(in, {"BT", "district-leaders-planned", "", 4, 197, first, last}, leaders);
  people communes = holders_of(in, posts_of(in, "commune", "secretary"));
  for (const std::size_t who : holders_of(in, posts_of(in, "commune", "deputy-secretary-chair"))) communes.push_back(who);
  communes.resize(1020);
  teach(in, {"BTX", "commune-leaders", "", 17, 1020, first, last}, communes);
  teach(in, {"BTV", "district-standing-committee-planned", "", 9, 495, first, last}, standing);
  teach(in, {"NN", "abroad", "", 2, 40, {2023, 5, 8}, {2023, 10, 9}}, committee);
}

}  // namespace

void make_ha_noi(stage& in) {
  add_committee_titles(in, 85, 65);
  found_city(in);
  found_grass_roots_organisations(in);
  const std::size_t committee = found_committee(in, in.province, "province", false, 71);
  std::vector<std::size_t> standing;
  for (const std::string& district : in.districts) standing.push_back(found_committee(in, district, "district", true, 11));
  move_in_tay_ho(in);
  move_in_dong_da(in);
  plan_those_who_rose(in);
  fill(in);
  const people of_committee = plan_city_committee(in, committee);
  const people leaders = plan_district_leaders(in);
  const people members = plan_standing_committees(in, standing);
  pair_up(in);
  train_by_the_city(in, of_committee, leaders, members);
  train_in_districts(in);
}

// "over" and "nearly" of the report stand as the round numbers that it prints.
const std::string_view ha_noi_tables =
    "table,row,column,value,role\n"
    "training-by-the-city,planned-for-the-city-committee,officials,91,total\n"
    "training-by-the-city,managed-by-the-standing-committee,officials,706,total\n"
    "training-by-the-city,planned-as-district-secretaries-and-deputies,officials,197,total\n"
    "training-by-the-city,commune-secretaries-and-deputies-over,officials,1000,total\n"
    "training-by-the-city,planned-for-district-standing-committees-nearly,officials,500,total\n"
    "training-by-the-city,classes-abroad,classes,2,total\n"
    "training-by-the-city,learners-abroad,first-class,20,part\n"
    "training-by-the-city,learners-abroad,second-class,20,part\n"
    "phuc-tho,grass-roots-party-organisations,bodies,69,total\n"
    "phuc-tho,party-members-over,members,8600,total\n"
    "phuc-tho,classes-in-the-first-half-of-2023,classes,19,total\n"
    "phuc-tho,turns-in-the-first-half-of-2023,turns,3478,total\n"
    "phuc-tho,update-course,officials,404,total\n"
    "dan-phuong-2023,classes-planned,classes,61,total\n"
    "dan-phuong-2023,classes-held,total,72,total\n"
    "dan-phuong-2023,classes-held,party,31,part\n"
    "dan-phuong-2023,classes-held,front-and-mass-organisations,18,part\n"
    "dan-phuong-2023,classes-held,state,11,part\n"
    "dan-phuong-2023,classes-held,others,11,part\n"
    "dan-phuong-2023,learners,total,9924,total\n"
    "dan-phuong-2023,learners,party,3870,part\n"
    "dan-phuong-2023,learners,front-and-mass-organisations,2416,part\n"
    "dan-phuong-2023,learners,state,1637,part\n"
    "dan-phuong-2023,learners,others,1922,part\n"
    "dan-phuong-2023,percent-of-plan,percent,118,total\n"
    "tay-ho,turns-of-rotation-transfer-and-appointment,turns,169,total\n"
    "tay-ho,fewest-months-to-meet-the-demands,months,3,total\n"
    "tay-ho,most-months-to-meet-the-demands,months,6,total\n"
    "dong-da,managed-by-the-city-standing-committee,officials,5,total\n"
    "dong-da,heads-and-deputies-of-units,officials,94,total\n"
    "dong-da,key-ward-officials-transferred,officials,30,total\n";

}  // namespace provinces
