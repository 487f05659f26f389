// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_IO_DUE_REPORT_HPP
#define ROTA_IO_DUE_REPORT_HPP

#include <rota/assess/due.hpp>
#include <rota/assess/prepared.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/rulebook.hpp>

#include <iosfwd>
#include <optional>
#include <string_view>

// A due list on paper, for programs, and for the calendar of whoever has to act on it.
//
// REQUIRES of all: the list was made from these facts and this book. The same list gives the same bytes.
//
// Privacy  No day of birth is written, nor a name. The day on which somebody retires, and the day on which fewer than some number
//          of months of service remain, tell the month of birth all the same: a list with the rules still-in-service,
//          position-change-due and position-change-exempt is as confidential as the personnel files. A reason that names the
//          month of retirement or the months that remain is left out, because the day says enough.

namespace rota {

/// Writes a due list for a person to read: the changes by rule, then day by day with reason and source.
///
/// Cost  judges each row anew, as the JSON and the calendar do
void write_due_text(std::ostream& out, const due_list& of, const prepared_facts& known, const rulebook& law, language in);

/// Writes one JSON object, one line feed at its end: `rota`, `as_of`, `through`, and `due`, a row a line: `day`, `kind`, `rule`,
/// `cause`, `official`, `post`, `unit`, `appointment`, `before` and `after` (each with `verdict` and, where the rule applies,
/// `force`), `because` in both languages unless it is left out (see above), and `source` in both where a text decided.
void write_due_json(std::ostream& out, const due_list& of, const prepared_facts& known, const rulebook& law);

/// Writes RFC 4180 text with a header, lines ended by CRLF: the words of the JSON without reasons and sources; a force is empty
/// where the rule does not apply.
void write_due_csv(std::ostream& out, const due_list& of, const prepared_facts& known);

struct due_calendar_options {
  language in = language::vi;
  /// The day of DTSTAMP, at 00:00 UTC: when the calendar was made. DEFAULT: the day of the list, since no clock is read
  std::optional<date> stamp = std::nullopt;
  /// What follows the `@` of every UID: the domain of whoever publishes the calendar. DEFAULT: `rota.invalid`, of nobody
  std::string_view domain = "rota.invalid";
};

/// Writes an iCalendar object (RFC 5545): one event of a day for each row, free in the calendar's sense.
///
/// A UID is made of the day, the kind, the rule and the code of the appointment, all escaped, so that it is unique in a list, and
/// the same change has it again in a list of another day: a calendar that reads both holds the event once. A list without rows
/// gives a journal entry that says so, because a calendar must not be empty.
///
/// Lines end with CRLF and have at most 75 octets; a longer one goes on after a line end and a blank, never inside a character.
/// Bytes that are no UTF-8, and control characters, become `?`.
void write_due_calendar(std::ostream& out, const due_list& of, const prepared_facts& known, const rulebook& law,
                        const due_calendar_options& options = {});

}  // namespace rota

#endif  // ROTA_IO_DUE_REPORT_HPP
