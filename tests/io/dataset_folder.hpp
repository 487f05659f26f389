// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_IO_DATASET_FOLDER_HPP
#define ROTA_TESTS_IO_DATASET_FOLDER_HPP

#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <string_view>

/// The files of a dataset by name.
using dataset_files = std::map<std::string, std::string>;

/// A folder of its own for as long as the object lives.
class dataset_folder {
 public:
  dataset_folder() {
    std::random_device entropy;  // for the folder's name only
    do {
      path_ = std::filesystem::temp_directory_path() / ("rota-" + std::to_string(entropy()) + "-" + std::to_string(entropy()));
    } while (!std::filesystem::create_directory(path_));
  }
  explicit dataset_folder(const dataset_files& files) : dataset_folder() {
    for (const auto& [name, text] : files) write(name, text);
  }
  dataset_folder(const dataset_folder&) = delete;
  dataset_folder& operator=(const dataset_folder&) = delete;
  ~dataset_folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  void write(const std::string& name, std::string_view text) const {
    std::ofstream out(path_ / name, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
  }
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
};

/// A small dataset in which all files of the format are present and nothing is wrong.
inline dataset_files sound_dataset() {
  return {
      {"units.csv",
       "unit,code,name,kind,level,parent,from,until,act,difficult,minority_share\n"
       "VN,VN,Việt Nam,nuoc,central,,,,,,\n"
       "P1,01,Tỉnh Một,tinh,province,VN,,,,,\n"
       "P2,02,Tỉnh Hai,tinh,province,VN,,2025-07-01,,,\n"
       "D1,001,Huyện Một,huyen,district,P1,,2025-07-01,,1,0.25\n"
       "C1,00001,Xã Một,xa,commune,D1,,2025-07-01,,,\n"
       "C1,00001,Xã Một,xa,commune,P1,2025-07-01,,1656/NQ-UBTVQH15,,\n"
       "C2,00002,Xã Hai,xa,commune,D1,,2025-07-01,,,\n"},
      {"lineage.csv",
       "predecessor,successor,day,extent,relation,area,population,act,clause\n"
       "P2,P1,2025-07-01,whole,merge,all,all,202/2025/QH15,1\n"
       "C2,C1,2025-07-01,unknown,merge,part,none,,\n"},
      {"titles.csv",
       "title,name_vi,name_en,rank,head,leader,sector,term_months\n"
       "chair,Chủ tịch,Chair,96,1,1,,60\n"
       "tax-head,Cục trưởng,Head of tax,80,1,1,tax,\n"
       "fleet-head,,,55,0,1,fisheries,\n"},
      {"bodies.csv",
       "body,unit,name,block,collective,from,until\n"
       "B1,P1,Tỉnh ủy,party,standing-committee,,\n"
       "B2,D1,Ủy ban nhân dân,state,,2000-01-01,2025-07-01\n"},
      {"posts.csv",
       "post,unit,body,title,block,rank,authorised,tier,listed_position,from,until\n"
       "S1,P1,B1,secretary,,,1,province,1,,\n"
       "K1,D1,B2,chair,,,,,,,2025-07-01\n"
       "X1,C1,,secretary,front,42,3,commune,0,,\n"},
      {"officials.csv",
       "official,birth,sex,ethnicity,native_unit,birth_unit,recorded_local_to,degree,theory,retirement,retirement_cap,"
       "party_joined,flags\n"
       "CB-1,1970-05-04,male,kinh,C1,C2,P1,thạc sĩ,cao cấp,,,1995-01-01,\n"
       "CB-2,1975-02,female,minority,,,,,,2030-05-31,60,,\n"
       "CB-3,,,,,,,,,2031-02,,,\n"},
      {"appointments.csv",
       "appointment,official,post,from,until,movement,purpose,planned_until,from_post,concurrent_with,notice,outstanding_decision,"
       "extension_decision\n"
       "A1,CB-1,K1,2016-01-01,2020-01-01,appointment,,,,,,,\n"
       "A2,CB-1,S1,2020-01-01,,rotation,two-term,2024-01-01,K1,,2019-11-01,12-QĐ/TU,0\n"
       "A3,CB-1,X1,2020-01-01,,rotation,,,,A2,,,\n"
       "A4,CB-2,X1,,2018-01-01,election,,,,,,,\n"},
      {"planning.csv",
       "official,post,from,until,kind,approved\n"
       "CB-1,S1,2018-01-01,2021-01-01,next-term,2017-12-01\n"
       "CB-2,K1,,,supplement,\n"},
      {"committees.csv", "body,official,from,until,seats\nB1,CB-1,2020-01-01,,15\n"},
      {"discipline.csv", "official,measure,from,until\nCB-2,warning,2019-01-01,2020-01-01\n"},
      {"protections.csv", "official,status,from,until,voluntary\nCB-2,maternity,2019-01-01,2019-07-01,0\n"},
      {"evaluations.csv", "official,year,rating\nCB-1,2021,tốt\nCB-1,2022,tốt\n"},
      {"classes.csv", "class,course,block,planned,held\nL1,lý luận,party,1,0\n"},
      {"training.csv", "class,official,course,block,from,until\nL1,CB-1,lý luận,,2021-01-01,2021-03-01\n"},
      {"kinship.csv", "official,relative,relation\nCB-1,CB-2,sibling\n"},
      {"waivers.csv",
       "official,rule,authority,decision,from,until\n"
       "CB-1,non-local-head,Ban Bí thư,7-QĐ/TW,2020-01-01,2025-01-01\n"},
      {"proposals.csv",
       "proposal,official,post,effective,movement,purpose,planned_until,voluntary\n"
       "D1,CB-2,S1,2023-11-06,rotation,non-local,2026-11-06,1\n"
       "D2,CB-3,K1,2023-11-06,,,,\n"},
      {"published.csv",
       "table,row,column,value,role\n"
       "T1,all,2016-2020,42,total\n"
       "T1,all,men,40,part\n"},
  };
}

#endif  // ROTA_TESTS_IO_DATASET_FOLDER_HPP
