// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_AMBIGUITY_HPP
#define ROTA_ASSESS_AMBIGUITY_HPP

#include <rota/assess/audit.hpp>
#include <rota/assess/prepared.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/rulebook.hpp>
#include <rota/law/verdict.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rota {

/// One answer to an open question: a value of one member of `readings`.
struct reading_choice {
  std::string_view id;  ///< word of the output format: `birth_place`
  std::string_view name_en;
  std::string_view name_vi;
  void (*choose)(readings& in);  ///< sets the value, and no other
};

/// A question that no act settles, with every answer that a book can be given.
struct open_reading {
  std::string_view id;  ///< word of the output format: `locality`
  std::string_view name_en;
  std::string_view name_vi;
  std::span<const reading_choice> choices;

  /// The answer that a book's readings give. Each value of the member has a choice, so there is always one.
  [[nodiscard]] const reading_choice& chosen_in(const readings& own) const;
};

/// Every open question: who is local (`locality`), and where only a part of the place of origin lies there (`divided_place`);
/// whether time in a post goes on across a merger (`tenure_across_merger`); how months are counted from the last day of one
/// (`month_count`).
[[nodiscard]] std::span<const open_reading> open_readings() noexcept;

/// These readings, with one question answered so.
[[nodiscard]] readings read_as(readings own, const reading_choice& chosen);

/// What the answers to one question make of one rule and case.
struct ambiguous_ruling {
  struct outcome {
    const reading_choice* chosen = nullptr;
    packed_ruling decided;  ///< packed_ruling::none() where the row is no case under this answer: a move that only goes on
  };

  official_id official{};
  rota::subject subject{};
  std::uint32_t row = 0;  ///< position of the proposal or appointment in the roster
  const rota::rule* rule = nullptr;
  const open_reading* open = nullptr;
  outcome by_the_book{};
  std::vector<outcome> others{};  ///< each other answer, in the order of open->choices; one of them or more is not as by the book
};

/// The rulings of a roster that depend on a question which no act settles. Refers to, and must not outlive, the rulebook.
struct ambiguity_report {
  date as_of;                              ///< the day on which incumbents were judged
  std::vector<ambiguous_ruling> rulings;   ///< by official, subject, row, rule (in the order of the book), question
  std::size_t officials = 0;               ///< how many officials the rulings are of
};

struct ambiguity_options {
  audit_options audit;
  subject_set of{subject::proposal, subject::incumbent, subject::move, subject::ended_rotation};
  /// Leaves out what is satisfied or not applicable under every answer: after a merger of communes that is every move by which
  /// somebody stayed on. DEFAULT: no, every difference is listed
  bool leave_out_passing = false;
};

/// Judges a roster by the book as it reads the open questions, and once more for each other answer to one of them; lists every
/// ruling of which the verdict or the force is then another. A rule that does not speak of a case has no force. Two questions at
/// once are not varied; what a local regulation says on one (readings::local) stands.
///
/// Errors   none
/// Cost     one audit for the book and one for each other answer, each with what it prepares anew, and a pass over their columns;
///          that of month ends derives its cases one by one, which takes several times as long (readings::counting);
///          holds the audits of one question at a time. options.audit.progress is told of each audit anew
[[nodiscard]] ambiguity_report find_ambiguities(const prepared_facts& known, const rulebook& law, const ambiguity_options& options);

/// What the rule says of the case under one of the answers, with its reason; nothing where the row is no case under it.
///
/// REQUIRES `read_so` is the book of the report under that answer, law.with(read_as(law.shared_readings(), *chosen)); the finding
///          must not outlive it
/// Cost     judges the case by all rules, as assess does
[[nodiscard]] std::optional<finding> explain_under(const ambiguous_ruling& of, date as_of, const prepared_facts& known,
                                                   const rulebook& read_so);

}  // namespace rota

#endif  // ROTA_ASSESS_AMBIGUITY_HPP
