// SPDX-License-Identifier: BSL-1.0

// A dataset as a whole: the input is the text of its files one after the other, each behind a line `== name.csv`. Whatever loads is
// audited by all rules and reported; the JSON is read again.

#include <rota/assess/groups.hpp>
#include <rota/io/report.hpp>
#include <rota/law/vietnam.hpp>

#include "fuzz/fuzz.hpp"
#include "io/dataset_folder.hpp"
#include "io/schema.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

namespace {

dataset_files files_of(std::string_view text) {
  dataset_files files;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("== ", 1), text.size());
    const std::string_view part = text.substr(0, end);
    const std::size_t line = std::min(part.find('\n'), part.size());
    for (const rota::detail::file_schema& each : rota::detail::dataset_schema())
      if (part.substr(0, line) == "== " + std::string(each.name)) files[std::string(each.name)] = part.substr(std::min(line + 1, part.size()));
    text.remove_prefix(end);
  }
  return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const dataset_folder folder;
  const dataset_files files = files_of({reinterpret_cast<const char*>(bytes), size});
  for (const auto& [name, text] : files) folder.write(name, text);
  try {
    const rota::dataset data = rota::read_dataset(folder.path());
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const rota::facts known{data.units, data.people};
    const rota::audit audit = audit_roster(known, law, {.as_of = rota::date(2023, 11, 6)});
    const std::vector<rota::published_sum> sums = rota::reconcile(data.published);
    const rota::group_assessment groups = assess_groups(known, law, {.as_of = audit.as_of}, sums);
    std::ostringstream json, text;
    rota::report_options options;
    options.groups = &groups;
    write_json(json, audit, data, law, options);
    write_text(text, audit, data, law, options);
    rota::fuzz::check(nlohmann::json::accept(json.str()), "the report is JSON");
  } catch (const rota::data_error& refused) {
    rota::fuzz::check(!refused.issues().empty(), "a refusal says why");
  }
  for (const auto& [name, text] : files) std::filesystem::remove(folder.path() / name);
  return 0;
}
