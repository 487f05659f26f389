// SPDX-License-Identifier: BSL-1.0

// Every act that a rule or a doc comment of the library cites, ordered by number as bytes. A day that no source states is left
// out; the marks of the citations, not this table, say how sure the wording is.

#include <rota/law/citation.hpp>

#include <algorithm>

namespace rota {
namespace {

constexpr std::string_view politburo = "Politburo";
constexpr std::string_view secretariat = "Politburo and Secretariat";
constexpr std::string_view government = "Government";
constexpr std::string_view assembly = "National Assembly";
constexpr std::string_view organisation = "Central Organisation Commission";
constexpr std::string_view home_affairs = "Ministry of Home Affairs";
constexpr std::string_view central_committee = "Central Committee";

constexpr instrument table[] = {
    {"06-HD/BTCTW", "06-HD/BTCTW", "Hướng dẫn", "Guidance", organisation, date{2021, 7, 26}, {}},
    {"10/2012/QH13", "10/2012/QH13", "Bộ luật Lao động", "Labour Code", assembly, date{2013, 5, 1}, date{2021, 1, 1}},
    {"114-QD/TW", "114-QĐ/TW", "Quy định", "Regulation", politburo, date{2023, 7, 11}, {}},
    // Ended with the re-organisation that it waits for.
    {"128-KL/TW", "128-KL/TW", "Kết luận", "Conclusion", secretariat, date{2025, 3, 7}, date{2025, 7, 1}},
    {"135/2020/ND-CP", "135/2020/NĐ-CP", "Nghị định", "Decree", government, date{2021, 1, 1}, {}},
    {"138/2020/ND-CP", "138/2020/NĐ-CP", "Nghị định", "Decree", government, date{2020, 12, 1}, date{2025, 7, 1}},
    {"15-HD/BTCTW", "15-HD/BTCTW", "Hướng dẫn", "Guidance", organisation, date{2012, 11, 5}, {}},
    {"150-KL/TW", "150-KL/TW", "Kết luận", "Conclusion", politburo, date{2025, 4, 14}, {}},
    // No source states the day on which 150/2013 and 158/2007 ended; it is taken to be that of 59/2019, the decree since.
    {"150/2013/ND-CP", "150/2013/NĐ-CP", "Nghị định", "Decree", government, date{2013, 11, 1}, date{2019, 8, 15}},
    {"158/2007/ND-CP", "158/2007/NĐ-CP", "Nghị định", "Decree", government, date{2007, 10, 27}, date{2019, 8, 15}},
    {"170/2025/ND-CP", "170/2025/NĐ-CP", "Nghị định", "Decree", government, date{2025, 7, 1}, {}},
    {"200-KL/TW", "200-KL/TW", "Kết luận", "Conclusion", secretariat, date{2025, 10, 17}, {}},
    {"201-KL/TW", "201-KL/TW", "Kết luận", "Conclusion", secretariat, date{2025, 10, 31}, {}},
    {"202/2025/QH15", "202/2025/QH15", "Nghị quyết", "Resolution", assembly, date{2025, 6, 12}, {}},
    {"205-QD/TW", "205-QĐ/TW", "Quy định", "Regulation", politburo, date{2019, 9, 23}, date{2023, 7, 11}},
    // Of November 2025; the day is not established.
    {"210-KL/TW", "210-KL/TW", "Kết luận", "Conclusion", central_committee, {}, {}},
    {"26-NQ/TW", "26-NQ/TW", "Nghị quyết", "Resolution", central_committee, date{2018, 5, 19}, {}},
    {"33/2021/ND-CP", "33/2021/NĐ-CP", "Nghị định", "Decree", government, date{2021, 7, 1}, {}},
    {"34/2021/ND-CP", "34/2021/NĐ-CP", "Nghị định", "Decree", government, date{2021, 7, 1}, {}},
    // Another act, of 2024-06-14, bears the same number.
    {"35-CT/TW", "35-CT/TW", "Chỉ thị", "Directive", politburo, date{2019, 5, 30}, {}},
    {"36-CT/TW", "36-CT/TW", "Chỉ thị", "Directive", politburo, date{2014, 5, 30}, {}},
    {"36/2018/QH14", "36/2018/QH14", "Luật Phòng, chống tham nhũng", "Anti-corruption Law", assembly, date{2019, 7, 1}, {}},
    {"377-QD/TW", "377-QĐ/TW", "Quy định", "Regulation", politburo, date{2025, 10, 8}, {}},
    {"45-CT/TW", "45-CT/TW", "Chỉ thị", "Directive", politburo, date{2025, 4, 14}, {}},
    {"50-QD/TW", "50-QĐ/TW", "Quy định", "Regulation", politburo, date{2021, 12, 27}, date{2025, 10, 8}},
    // The first day is not established; see secondment_duration.cpp.
    {"58/2010/QH12", "58/2010/QH12", "Luật Viên chức", "Law on Public Employees", assembly, {}, {}},
    {"59/2019/ND-CP", "59/2019/NĐ-CP", "Nghị định", "Decree", government, date{2019, 8, 15}, {}},
    {"65-QD/TW", "65-QĐ/TW", "Quy định", "Regulation", politburo, date{2022, 4, 28}, {}},
    {"727/QD-BNV", "727/QĐ-BNV", "Quyết định", "Decision", home_affairs, date{2025, 7, 9}, {}},
    {"80-QD/TW", "80-QĐ/TW", "Quy định", "Regulation", politburo, date{2022, 8, 18}, date{2025, 10, 8}},
    {"83/2022/ND-CP", "83/2022/NĐ-CP", "Nghị định", "Decree", government, date{2022, 10, 20}, {}},
    {"91/2015/QH13", "91/2015/QH13", "Bộ luật Dân sự", "Civil Code", assembly, date{2017, 1, 1}, {}},
    {"98-QD/TW", "98-QĐ/TW", "Quy định", "Regulation", politburo, date{2017, 10, 7}, date{2022, 4, 28}},
    {"Constitution 2013", "2013", "Hiến pháp", "Constitution", assembly, date{2014, 1, 1}, {}},
};

static_assert(std::ranges::is_sorted(table, {}, &instrument::number));

}  // namespace

std::span<const instrument> instruments() noexcept { return table; }

}  // namespace rota
