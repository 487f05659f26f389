// SPDX-License-Identifier: BSL-1.0

// Text is made here and nowhere else: a rule's sentence with the finding's facts put in, and the citation.

#include <rota/law/finding.hpp>

#include <rota/law/rule.hpp>

#include <algorithm>

namespace rota {
namespace {

std::string day_text(date day, language in) {
  const std::string iso = to_string(day);
  return in == language::en ? iso : iso.substr(8) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
}

std::string month_text(calendar_month month, language in) {
  const std::string iso = to_string(month);
  return in == language::en ? iso : iso.substr(5) + '/' + iso.substr(0, 4);
}

std::string fact_text(const fact& of, const finding& found, const facts& known, language in) {
  switch (of.type) {
    case fact::kind::number: return std::to_string(of.value);
    case fact::kind::day: return day_text(date::from_days(static_cast<std::int32_t>(of.value)), in);
    case fact::kind::month: return month_text({static_cast<std::int32_t>(of.value)}, in);
    case fact::kind::unit: return std::string(known.units.name(static_cast<unit_id>(of.value), found.day));
    case fact::kind::official: return std::string(known.people.at(static_cast<official_id>(of.value)).code);
    case fact::kind::word: break;
  }
  return std::string(of.word);
}

std::string unit_text(const finding& found, const facts& known) {
  return found.unit ? std::string(known.units.name(*found.unit, found.day)) : std::string();
}

/// The name of the body, or its code where none is recorded.
std::string body_text(const finding& found, const facts& known) {
  if (!found.body) return {};
  const body of = known.people.at(*found.body);
  return std::string(of.name.empty() ? of.code : of.name);
}

std::string value_of(std::string_view name, const finding& found, const facts& known, language in) {
  if (name == "day") return day_text(found.day, in);
  if (name == "unit") return unit_text(found, known);
  if (name == "post") return post_text(found, known, in);
  if (name == "body") return body_text(found, known);
  if (name == "official" && found.official) return std::string(known.people.at(*found.official).code);
  if (name == "table") return std::string(found.table);
  if (name == "row") return std::string(found.row);
  const auto all = found.facts.all();
  const auto at = std::ranges::find(all, name, &fact::name);
  // A fact that describe could not establish shows as a question mark rather than as nothing.
  return at != all.end() ? fact_text(*at, found, known, in) : std::string("?");
}

std::string fill_in(std::string_view sentence, const finding& found, const facts& known, language in) {
  std::string text;
  while (!sentence.empty()) {
    const std::size_t open = sentence.find('{');
    const std::size_t close = sentence.find('}', open);
    text += sentence.substr(0, close == std::string_view::npos ? close : open);
    if (close == std::string_view::npos) break;
    text += value_of(sentence.substr(open + 1, close - open - 1), found, known, in);
    sentence.remove_prefix(close + 1);
  }
  return text;
}

constexpr reason no_step{"no text in force on {day} lists this post or asks this of it",
                         "vào ngày {day} không có văn bản nào đang có hiệu lực quy định điều này đối với chức vụ này"};
constexpr reason waiver_on_record{"; waived by {waived_by} of {authority}", "; được miễn theo {waived_by} của {authority}"};

std::string_view in_language(const reason& of, language in) noexcept { return in == language::en ? of.en : of.vi; }

}  // namespace

std::string post_text(const finding& found, const facts& known, language in) {
  if (!found.post) return {};
  const post held = known.people.at(*found.post);
  const title& of = known.people.at(held.title);
  std::string text = in == language::en ? of.name_en : of.name_vi;
  if (held.body)
    if (const std::string_view name = known.people.at(*held.body).name; !name.empty()) text.append(", ").append(name);
  return text + ", " + unit_text(found, known);
}

std::string because(const finding& found, const facts& known, language in) {
  if (found.law == nullptr) return fill_in(in_language(no_step, in), found, known, in);
  const std::span<const reason> reasons = found.rule->reasons;
  if (found.decided.reason >= reasons.size()) return {};
  std::string text = fill_in(in_language(reasons[found.decided.reason], in), found, known, in);
  if (found.decided.outcome == verdict::waived) text += fill_in(in_language(waiver_on_record, in), found, known, in);
  return text;
}

std::string source_text(const finding& found, language in) {
  return found.law == nullptr ? std::string() : source_text(found.law->source, in);
}

std::string source_text(const citation& source, language in) {
  if (source.act.empty()) return {};
  std::string text;
  if (const instrument* act = find_instrument(source.act)) {
    text = std::string(in == language::en ? act->kind_en : act->kind_vi) + ' ' + std::string(act->number_vi);
  } else {
    text = source.act;
  }
  if (!source.issuer.empty()) text += (in == language::en ? " of " : " của ") + std::string(source.issuer);
  if (!source.article.empty()) text += (in == language::en ? ", Art. " : ", Điều ") + std::string(source.article);
  if (source.mark != evidence::seen)
    text += (in == language::en ? " (evidence " : " (mức tin cậy ") + std::string(to_string(source.mark)) + ')';
  return text;
}

}  // namespace rota
