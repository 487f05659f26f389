// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_CITATION_HPP
#define ROTA_LAW_CITATION_HPP

#include <rota/core/date.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rota {

/// How sure the library is of the wording or number it cites.
enum class evidence : std::uint8_t {
  seen,        ///< S: read in the original or in a legal database
  translated,  ///< T: read in translation or in a press paraphrase; the number is reliable, the drafting is not
  newspaper,   ///< N: a newspaper report
  remembered,  ///< M: remembered, not confirmed
  inferred,    ///< computed or deduced
};

/// The letter of the mark: S, T, N, M, or `INFERRED`.
[[nodiscard]] std::string_view to_string(evidence value) noexcept;

/// Where the law says it: an act by its number, an article, and how sure we are.
struct citation {
  std::string_view act;      ///< as in the table of instruments: `170/2025/ND-CP`
  std::string_view article;  ///< `48`, `4(2)b`; empty where the act as a whole is meant
  evidence mark = evidence::seen;
  std::string_view issuer{};  ///< of a local act; empty for acts of the table, which names it
  friend constexpr bool operator==(const citation&, const citation&) noexcept = default;
};

/// An act that the rules cite.
struct instrument {
  std::string_view number;     ///< key, in ASCII: `170/2025/ND-CP`
  std::string_view number_vi;  ///< as printed: `170/2025/NĐ-CP`
  std::string_view kind_vi;    ///< `Nghị định`
  std::string_view kind_en;    ///< `Decree`
  std::string_view issuer_en;
  std::optional<date> in_force;       ///< first day; nothing where not established
  std::optional<date> replaced;       ///< first day on which another act took its place; nothing where none is known
};

/// Every act cited anywhere in the library, ordered by number.
[[nodiscard]] std::span<const instrument> instruments() noexcept;
[[nodiscard]] const instrument* find_instrument(std::string_view number) noexcept;

}  // namespace rota

#endif  // ROTA_LAW_CITATION_HPP
