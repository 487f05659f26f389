// SPDX-License-Identifier: BSL-1.0

#include <rota/law/step.hpp>

#include <string_view>

namespace rota {
namespace {

post_group group_of_sector(sector of) noexcept {
  switch (of) {
    case sector::police: return post_group::police;
    case sector::court: return post_group::court;
    case sector::procuracy: return post_group::procuracy;
    case sector::inspectorate: return post_group::inspectorate;
    case sector::finance: return post_group::finance;
    case sector::tax: return post_group::tax;
    case sector::customs: return post_group::customs;
    default: return post_group::other;
  }
}

post_group group_of_id(std::string_view id) noexcept {
  if (id == "secretary") return post_group::secretary;
  if (id == "chair" || id == "deputy-secretary-chair") return post_group::chair;
  if (id == "inspection-chair") return post_group::inspection_chair;
  return post_group::other;
}

}  // namespace

post_group group_of(const title& of) noexcept {
  // The acts list the head (cấp trưởng) of a sector; a deputy director of finance is in no group.
  const post_group by_sector = of.head ? group_of_sector(of.sector) : post_group::other;
  return by_sector != post_group::other ? by_sector : group_of_id(of.id);
}

}  // namespace rota
