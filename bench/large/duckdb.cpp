// SPDX-License-Identifier: BSL-1.0

#include "duckdb.hpp"

#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace bench {
namespace {

/// As in duckdb.h of 1.x; only its size and `internal` matter.
struct raw_result {
  std::uint64_t columns, rows, rows_changed;
  void* column_data;
  char* error;
  void* internal;
};

constexpr std::array<std::pair<const char*, std::int32_t>, 7> type_numbers{
    {{"TINYINT", 2}, {"SMALLINT", 3}, {"INTEGER", 4}, {"BIGINT", 5}, {"UTINYINT", 6}, {"UINTEGER", 8}, {"DATE", 13}}};

std::int32_t type_number(const std::string& type) {
  for (const auto& [name, number] : type_numbers)
    if (type == name) return number;
  throw std::runtime_error("DuckDB: no number for the type " + type);
}

constexpr std::size_t chunk_rows = 2048;

}  // namespace

struct duckdb::interface {
  explicit interface(const std::string& path) : library(dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)) {
    if (library == nullptr) throw std::runtime_error(std::string("cannot load DuckDB: ") + dlerror());
    const auto find = [&](auto*& function, const char* name) {
      function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name));
      if (function == nullptr) throw std::runtime_error(std::string("DuckDB has no ") + name);
    };
    find(open, "duckdb_open");
    find(close, "duckdb_close");
    find(connect, "duckdb_connect");
    find(disconnect, "duckdb_disconnect");
    find(query, "duckdb_query");
    find(destroy_result, "duckdb_destroy_result");
    find(result_error, "duckdb_result_error");
    find(fetch_chunk, "duckdb_fetch_chunk");
    find(chunk_size, "duckdb_data_chunk_get_size");
    find(chunk_columns, "duckdb_data_chunk_get_column_count");
    find(set_chunk_size, "duckdb_data_chunk_set_size");
    find(vector_of, "duckdb_data_chunk_get_vector");
    find(reset_chunk, "duckdb_data_chunk_reset");
    find(create_chunk, "duckdb_create_data_chunk");
    find(destroy_chunk, "duckdb_destroy_data_chunk");
    find(vector_data, "duckdb_vector_get_data");
    find(vector_validity, "duckdb_vector_get_validity");
    find(writable_validity, "duckdb_vector_ensure_validity_writable");
    find(create_type, "duckdb_create_logical_type");
    find(destroy_type, "duckdb_destroy_logical_type");
    find(create_appender, "duckdb_appender_create");
    find(destroy_appender, "duckdb_appender_destroy");
    find(append_chunk, "duckdb_append_data_chunk");
  }

  void* library;
  int (*open)(const char*, void**);
  void (*close)(void**);
  int (*connect)(void*, void**);
  void (*disconnect)(void**);
  int (*query)(void*, const char*, raw_result*);
  void (*destroy_result)(raw_result*);
  const char* (*result_error)(raw_result*);
  void* (*fetch_chunk)(raw_result);
  std::uint64_t (*chunk_size)(void*);
  std::uint64_t (*chunk_columns)(void*);
  void (*set_chunk_size)(void*, std::uint64_t);
  void* (*vector_of)(void*, std::uint64_t);
  void (*reset_chunk)(void*);
  void* (*create_chunk)(void**, std::uint64_t);
  void (*destroy_chunk)(void**);
  void* (*vector_data)(void*);
  std::uint64_t* (*vector_validity)(void*);
  void (*writable_validity)(void*);
  void* (*create_type)(std::int32_t);
  void (*destroy_type)(void**);
  int (*create_appender)(void*, const char*, const char*, void**);
  int (*destroy_appender)(void**);
  int (*append_chunk)(void*, void*);

  /// Appends `rows` rows; `write(vector, column, first, count)` fills one vector.
  template <class Write>
  void append(void* connection, const std::string& table, std::span<const std::string> types, std::size_t rows, Write write) {
    std::vector<void*> handles;
    for (const std::string& type : types) handles.push_back(create_type(type_number(type)));
    void* part = create_chunk(handles.data(), handles.size());
    for (void*& handle : handles) destroy_type(&handle);
    void* appender = nullptr;
    if (create_appender(connection, nullptr, table.c_str(), &appender) != 0) throw std::runtime_error("DuckDB: no table " + table);
    bool failed = false;
    for (std::size_t first = 0; first < rows; first += chunk_rows) {
      const std::size_t count = std::min(chunk_rows, rows - first);
      reset_chunk(part);
      for (std::size_t column = 0; column < types.size(); ++column) write(vector_of(part, column), column, first, count);
      set_chunk_size(part, count);
      failed = append_chunk(appender, part) != 0 || failed;
    }
    failed = destroy_appender(&appender) != 0 || failed;
    destroy_chunk(&part);
    if (failed) throw std::runtime_error("DuckDB: cannot fill " + table);
  }
};

duckdb::duckdb(const std::string& library) : call_(std::make_unique<interface>(library)) {
  if (call_->open(nullptr, &database_) != 0 || call_->connect(database_, &connection_) != 0)
    throw std::runtime_error("DuckDB: cannot open a database in memory");
}

duckdb::~duckdb() {
  call_->disconnect(&connection_);
  call_->close(&database_);
}

void duckdb::run(const std::string& text) {
  query(text, [](std::size_t, std::span<void* const>) {});
}

void duckdb::threads(unsigned count) { run("SET threads = " + std::to_string(count)); }

void duckdb::fill(const std::string& table, std::span<const duckdb_column> columns, std::size_t rows) {
  std::string text = "CREATE TABLE " + table + " (";
  std::vector<std::string> types;
  for (const duckdb_column& each : columns) {
    text += (types.empty() ? "" : ", ") + each.name + ' ' + each.type;
    types.push_back(each.type);
  }
  run(text + ")");
  call_->append(connection_, table, types, rows, [&](void* vector, std::size_t column, std::size_t first, std::size_t count) {
    const duckdb_column& from = columns[column];
    std::memcpy(call_->vector_data(vector), static_cast<const char*>(from.data) + first * from.width, count * from.width);
    if (!from.is_null) return;
    call_->writable_validity(vector);
    std::uint64_t* valid = call_->vector_validity(vector);
    for (std::size_t at = 0; at < count; ++at)
      if (from.is_null(first + at)) valid[at / 64] &= ~(std::uint64_t{1} << (at % 64));
  });
}

void duckdb::query(const std::string& text, const chunk& each) {
  raw_result result{};
  if (call_->query(connection_, text.c_str(), &result) != 0) {
    const char* said = call_->result_error(&result);
    const std::string message = std::string("DuckDB: ") + (said != nullptr ? said : "unknown error");
    call_->destroy_result(&result);
    throw std::runtime_error(message);
  }
  while (void* part = call_->fetch_chunk(result)) {
    std::vector<void*> data;
    for (std::uint64_t column = 0; column < call_->chunk_columns(part); ++column)
      data.push_back(call_->vector_data(call_->vector_of(part, column)));
    each(call_->chunk_size(part), data);
    call_->destroy_chunk(&part);
  }
  call_->destroy_result(&result);
}

double duckdb::bytes() {
  double bytes = 0;
  query("SELECT CAST(sum(memory_usage_bytes) AS DOUBLE) FROM duckdb_memory()", [&](std::size_t rows, std::span<void* const> columns) {
    if (rows > 0) bytes = *static_cast<const double*>(columns[0]);
  });
  return bytes;
}

}  // namespace bench
