// SPDX-License-Identifier: BSL-1.0

// A local regulation: whatever the file holds, it is refused or can be laid over the book that it was read for.

#include <rota/io/regulation.hpp>
#include <rota/law/lint.hpp>
#include <rota/law/vietnam.hpp>

#include "fuzz/fuzz.hpp"
#include "io/dataset_folder.hpp"
#include "io/utf8.hpp"

#include <rota/io/read.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const dataset_folder folder(sound_dataset());
  static const rota::hierarchy units = rota::read_hierarchy(folder.path());
  folder.write("local.toml", std::string_view(reinterpret_cast<const char*>(data), size));
  try {
    const rota::regulation local = rota::read_regulation(folder.path() / "local.toml", units, rota::vietnam::rotation_law());
    const rota::rulebook law = rota::vietnam::rotation_law().with(local);
    rota::fuzz::check(law.rules().size() == rota::vietnam::rotation_law().rules().size(), "a regulation adds no rule");
    (void)rota::lint_rulebook(law, {{2010, 1, 1}, {2030, 1, 1}});
  } catch (const rota::data_error& refused) {
    for (const rota::data_issue& each : refused.issues())
      rota::fuzz::check(!each.message.empty() && rota::is_utf8(each.message), "a refusal says why, in UTF-8");
  }
  return 0;
}
