// SPDX-License-Identifier: BSL-1.0

// One file of a dataset whose other files are sound: it loads or is refused, with messages that are UTF-8, and to the same outcome
// in pieces of any size. ROTA_FUZZ_FILES names the files; the first byte of the input says which of them the rest is.

#include "fuzz/fuzz.hpp"
#include "io/dataset_folder.hpp"
#include "io/reading_outcome.hpp"
#include "io/utf8.hpp"

#include <array>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const dataset_files sound = sound_dataset();
  static const dataset_folder folder(sound);
  static const std::array files{ROTA_FUZZ_FILES};
  if (size == 0) return 0;
  const std::size_t choice = data[0];
  const std::string name = files[choice % files.size()];
  folder.write(name, std::string_view(reinterpret_cast<const char*>(data) + 1, size - 1));
  const std::string whole = outcome(folder.path(), rota::detail::piece_source::usual_size, 1);
  const std::string in_pieces = outcome(folder.path(), 1 + choice / files.size(), 1);
  folder.write(name, sound.at(name));
  rota::fuzz::check(whole == in_pieces, "the size of the pieces changes nothing");
  rota::fuzz::check(rota::is_utf8(whole), "what is said of a file is UTF-8");
  return 0;
}
