// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_OUTPUT_HPP
#define ROTA_EXAMPLES_OUTPUT_HPP

#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <system_error>

namespace rota_examples {

/// What is written beside a file, and gone unless it takes the file's place.
class file_beside {
 public:
  explicit file_beside(const std::string& file) : file_(file), beside_(file + ".part"), out_(beside_, std::ios::binary) {
    std::error_code none_yet;
    const std::filesystem::path linked = std::filesystem::canonical(file_, none_yet);
    if (!none_yet) file_ = linked;  // a link stays, and what it leads to is replaced
  }
  file_beside(const file_beside&) = delete;
  file_beside& operator=(const file_beside&) = delete;
  ~file_beside() {
    std::error_code ignored;
    if (!kept_) std::filesystem::remove(beside_, ignored);
  }

  [[nodiscard]] std::ostream& stream() noexcept { return out_; }
  /// Whether the file is now what was written.
  [[nodiscard]] bool keep() {
    out_.close();
    if (!out_) return false;
    std::error_code problem;
    std::filesystem::rename(beside_, file_, problem);
    kept_ = !problem;
    return kept_;
  }

 private:
  std::filesystem::path file_;
  std::filesystem::path beside_;
  std::ofstream out_;
  bool kept_ = false;
};

/// Calls `write` with a stream to `file`, or to standard output where no file is named. A file that is there is replaced once the
/// new one is whole, so that a disc that fills leaves the old one; a device or a pipe is written to.
/// Errors  std::runtime_error that names the file, where not all could be written
template <class Write>
void write_whole(const std::string& file, Write write) {
  std::error_code none_yet;
  const std::filesystem::file_status there = std::filesystem::status(file, none_yet);
  bool whole = false;
  if (file.empty()) {
    write(std::cout);
    whole = std::cout.flush().good();
  } else if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there)) {
    std::ofstream out(file, std::ios::binary);
    write(out);
    whole = out.flush().good();
  } else {
    file_beside made(file);
    write(made.stream());
    whole = made.keep();
  }
  if (!whole)
    throw std::runtime_error((file.empty() ? "standard output" : '`' + file + '`') +
                             " could not be written to the end; look for room on the disc and the right to write there");
}

}  // namespace rota_examples

#endif  // ROTA_EXAMPLES_OUTPUT_HPP
