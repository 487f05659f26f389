# SPDX-License-Identifier: BSL-1.0
# Sourced by examples/run, tests/run and .ci/run, with the repository's root as working folder: installs what is missing,
# configures a preset of CMakePresets.json and builds it. Whoever cannot go on ends with one line that begins with "rota:".

say() { printf 'rota: %s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# The header that shows that a package is there, and Debian's name of the package.
header_packages() {
  cat <<'END'
boost/date_time/gregorian/gregorian_types.hpp libboost-date-time-dev
boost/graph/adjacency_list.hpp libboost-graph-dev
catch2/catch.hpp catch2
CLI/CLI.hpp libcli11-dev
nlohmann/json.hpp nlohmann-json3-dev
spdlog/spdlog.h libspdlog-dev
sqlite3.h libsqlite3-dev
toml++/toml.h libtomlplusplus-dev
valgrind/callgrind.h valgrind
END
}

# Looks for commands and headers, not for package names, so that what was installed by other means counts as well.
missing_packages() {
  has cmake || echo cmake
  has ninja || echo ninja-build
  has pkg-config || echo pkg-config
  if has "${CXX:-c++}"; then
    header_packages | while read -r header package; do
      printf '#if !__has_include(<%s>)\n%s\n#endif\n' "$header" "$package"
    done | sed 's|(<catch2/catch.hpp>)|& \&\& !__has_include(<catch2/catch_all.hpp>)|' |
      "${CXX:-c++}" -E -P -x c++ - | grep .
  else
    echo g++
    header_packages | cut -d ' ' -f 2
  fi
}

# Prints the command that runs apt-get with the rights it needs.
apt_get() {
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || die "cannot install $*: this needs root, and there is no sudo; ask for: apt-get install $*"
    # A password can be asked for only where somebody is there to type it.
    if [ -t 0 ]; then as_root=sudo; else as_root='sudo -n'; fi
    $as_root true 2>/dev/null || die "cannot install $*: sudo refused; ask for: apt-get install $*"
  fi
  echo "$as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q -y" \
    "-o DPkg::Lock::Timeout=300 -o Acquire::Retries=2 -o Acquire::http::Timeout=30"
}

# install_packages <package>...
install_packages() {
  has apt-get || die "cannot install $*: there is no apt-get here; install them yourself"
  apt=$(apt_get "$@") || exit 1
  log=$(mktemp) || die "cannot write a temporary file; set TMPDIR to a folder that can be written"
  say "installing the packages that are missing ($#)"
  # Old package lists may do: an update that failed matters only where the installation fails as well.
  $apt update </dev/null >"$log" 2>&1 || true
  updated="apt-get update failed"
  grep -q -E '^(W: Failed to fetch|E: )' "$log" || updated=
  if ! $apt install --no-install-recommends "$@" </dev/null >>"$log" 2>&1; then
    reason=$(grep -m 1 -E '^(W: Failed to fetch|E: )' "$log" | cut -c 4-)
    die "cannot install $*: ${updated:-apt-get install failed}${reason:+ ($reason)};" \
      "connect to a Debian mirror or install them yourself (log: $log)"
  fi
  rm -f "$log"
}

# Everything the library, its examples and its tests need to be built. ccache comes along where something else must be
# installed anyway, and is used wherever it is.
install_missing() {
  missing=$(missing_packages | tr '\n' ' ')
  if [ -n "$missing" ]; then
    has ccache || missing="$missing ccache"
    install_packages $missing
    missing=$(missing_packages | tr '\n' ' ')
    [ -z "$missing" ] || die "cannot find $missing although apt-get installed it; is CXX (${CXX:-c++}) set to another compiler?"
  fi
  use_ccache
}

# The second compiler with the libraries of its sanitizers and of libFuzzer.
install_clang() {
  has clang++-14 && [ -e "$(clang++-14 -print-file-name=libclang_rt.fuzzer-x86_64.a)" ] ||
    install_packages clang-14 libclang-rt-14-dev
}

use_ccache() {
  if has ccache; then
    [ -w "${HOME:-/nonexistent}" ] || export CCACHE_DIR="$PWD/build/ccache"
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache
  fi
}

# build <preset> [<option of cmake --build>...]
build() {
  preset=$1
  shift
  mkdir -p "build/$preset" || die "cannot write to $PWD/build"
  say "building in build/$preset"
  # In CI a warning of the compiler is an error.
  if ! cmake --preset "$preset" ${CI:+-DROTA_WARNINGS_AS_ERRORS=ON} >"build/$preset/configure.log" 2>&1; then
    cat "build/$preset/configure.log" >&2
    die "cmake could not configure build/$preset, see above; if the folder is left from another machine or place, delete it"
  fi
  cmake --build "build/$preset" "$@" -- --quiet >&2 || die "the build in build/$preset failed, see above"
}
