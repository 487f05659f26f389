// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_DERIVE_HPP
#define ROTA_SRC_ASSESS_DERIVE_HPP

#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/locality.hpp>
#include <rota/law/rulebook.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rota {

/// Works out the columns of a block of cases from a roster and a map. One for each thread: it keeps what it has learnt about
/// native places. Refers to, and must not outlive, its facts.
class deriver {
 public:
  deriver(const facts& known, const readings& shared);

  /// Fills a block with rows of the roster: proposals for subject::proposal, else appointments.
  /// REQUIRES rows.size() <= cases::capacity
  void fill(cases& block, subject of, std::span<const std::uint32_t> rows, date as_of);
  /// Fills a block with one proposal, which need not be a row of the roster.
  void fill(cases& block, const proposal& move);

 private:
  void fill_row(cases& block, std::size_t at, const appointment& held, appointment_id id, date as_of);
  void fill_row(cases& block, std::size_t at, const proposal& move);
  void fill_person_and_post(cases& block, std::size_t at);
  void fill_post_left(cases& block, std::size_t at, maybe<post_id> named);
  void fill_tenure(cases& block, std::size_t at, appointment_id id);

  const facts* known_;
  const hierarchy* across_mergers_;  // null: a merger ends the post
  locality_index places_;
  std::vector<post_group> groups_;   // by title
};

/// The rows of the roster that an audit judges under a subject.
[[nodiscard]] std::vector<std::uint32_t> rows_of(const facts& known, const readings& shared, subject of, date as_of,
                                                 interval period);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_DERIVE_HPP
