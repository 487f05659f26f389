// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_CORE_IDS_HPP
#define ROTA_CORE_IDS_HPP

#include <cstddef>
#include <cstdint>
#include <optional>

namespace rota {

/// Handles of things that live in one hierarchy or one roster: 4 bytes, no arithmetic, no mixing of kinds.
///
/// A handle is the position of the thing in the value that gave it out; it means nothing to another hierarchy or roster.
/// Codes of the outside world ("L3:00004", "CB-10234") are text and are turned into handles by the `find` functions.
enum class unit_id : std::uint32_t {};         ///< an administrative unit (*đơn vị hành chính*), whatever its version
enum class title_id : std::uint16_t {};        ///< a title (*chức danh*) such as secretary or vice chair
enum class body_id : std::uint32_t {};         ///< an agency or committee within a unit
enum class post_id : std::uint32_t {};         ///< a post (*chức vụ*): one title in one unit or body
enum class official_id : std::uint32_t {};     ///< an official (*cán bộ*); the model holds no personal name
enum class appointment_id : std::uint32_t {};  ///< one official in one post over one interval
enum class proposal_id : std::uint32_t {};     ///< one proposed move
enum class class_id : std::uint32_t {};        ///< a training class (*lớp đào tạo, bồi dưỡng*)
enum class text_id : std::uint32_t {};         ///< a text that many rows of a roster share, such as a degree

static_assert(sizeof(unit_id) == 4 && sizeof(official_id) == 4 && sizeof(appointment_id) == 4);

/// The position a handle stands for, for use with the columns of the value that gave it out.
template <class Id>
[[nodiscard]] constexpr std::size_t index(Id id) noexcept {
  return static_cast<std::size_t>(id);
}

/// A handle that may be absent, in the size of the handle: what a column stores where the file may leave a field empty.
template <class Id>
class maybe {
 public:
  constexpr maybe() noexcept = default;
  constexpr maybe(Id id) noexcept : value_(id) {}  // NOLINT(google-explicit-constructor): as std::optional does

  [[nodiscard]] constexpr bool has_value() const noexcept { return value_ != none; }
  constexpr explicit operator bool() const noexcept { return has_value(); }
  /// REQUIRES has_value()
  [[nodiscard]] constexpr Id operator*() const noexcept { return value_; }
  [[nodiscard]] constexpr std::optional<Id> get() const noexcept {
    return has_value() ? std::optional<Id>(value_) : std::nullopt;
  }
  friend constexpr bool operator==(maybe, maybe) noexcept = default;

 private:
  static constexpr Id none = static_cast<Id>(-1);
  Id value_ = none;  // INVARIANT: no value that was given out equals `none`
};

static_assert(sizeof(maybe<unit_id>) == sizeof(unit_id));

}  // namespace rota

#endif  // ROTA_CORE_IDS_HPP
