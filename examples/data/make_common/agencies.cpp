// SPDX-License-Identifier: BSL-1.0
#include "agencies.hpp"

namespace sample {

std::size_t add_post(ledger& book, const unit_map& map, const place& in, const leader& of, std::string_view tier) {
  const std::string unit(in.unit);
  book.posts.push_back({unit + '/' + std::string(of.title), unit, "", std::string(of.title), std::string(of.block),
                        std::string(tier), std::string(in.level), std::string(in.district), of.authorised, map.end_of(in.unit)});
  return book.posts.size() - 1;
}

std::string add_body(ledger& book, const unit_map& map, const place& in, const institution& of, const std::vector<leader>& posts,
                     std::string_view tier) {
  const std::string unit(in.unit);
  const std::string body = unit + '/' + std::string(of.key);
  book.bodies.push_back({body, unit, std::string(of.name), std::string(of.block)});
  for (const leader& each : posts)
    book.posts.push_back({body + '/' + std::string(each.title), unit, body, std::string(each.title), "", std::string(tier),
                          std::string(in.level), std::string(in.district), each.authorised, map.end_of(in.unit)});
  return body;
}

}  // namespace sample
