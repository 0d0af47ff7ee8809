# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# What scripts/demo, scripts/test and .ci/run share: short messages, the system packages that the build and the
# tests need, and the Swift toolchain. Sourced, never run. Every check looks at this machine first and asks apt only
# for what is missing, so a second run changes nothing and needs no network.

readonly oldest_swift_major=6
readonly oldest_swift_minor=2

# Packages that are missing, gathered by the need_… functions and installed by install_missing.
missing_packages=()
apt_is_fresh=

say() { printf '==> %s\n' "$*"; }

# Ends the script with one message in Vietnamese and one in English.
fail() {
  printf 'LỖI: %s\n' "$1" >&2
  printf 'ERROR: %s\n' "${2:-$1}" >&2
  exit 1
}

have_command() { command -v "$1" >/dev/null 2>&1; }

have_package() {
  have_command dpkg-query && [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed* ]]
}

need() { missing_packages+=("$@"); }

# MARK: Swift

# Toolchains are often unpacked into one of these folders without a line in the profile of the user who runs cron.
find_swift() {
  local folder
  have_command swift && return
  for folder in "${HOME:-/root}/.local/share/swiftly/bin" /opt/swift/usr/bin /usr/local/swift/usr/bin; do
    if [[ -x $folder/swift ]]; then
      PATH="$folder:$PATH"
      return
    fi
  done
}

require_swift() {
  local found wanted="$oldest_swift_major.$oldest_swift_minor"
  find_swift
  have_command swift || fail \
    "Chưa có Swift. Cài Swift $wanted trở lên theo https://www.swift.org/install/linux/ rồi chạy lại." \
    "Swift is missing. Install Swift $wanted or newer from https://www.swift.org/install/linux/ and run this again."
  need_swift_libraries
  install_missing
  found=$(swift --version 2>&1) || fail \
    "Lệnh swift không chạy được: $found" "The swift command does not run: $found"
  if [[ ! $found =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]]; then
    fail "Không đọc được phiên bản Swift: $found" "The version of Swift cannot be read: $found"
  fi
  local major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
  if ((major < oldest_swift_major || (major == oldest_swift_major && minor < oldest_swift_minor))); then
    fail "Swift $major.$minor quá cũ. Cài Swift $wanted trở lên theo https://www.swift.org/install/linux/ rồi chạy lại." \
      "Swift $major.$minor is too old. Install Swift $wanted or newer from https://www.swift.org/install/linux/ and run this again."
  fi
}

# The shared libraries that the toolchain itself loads; an unpacked archive brings none of them.
need_swift_libraries() {
  local folder absent
  folder=$(dirname "$(readlink -f "$(command -v swift)")")
  absent=$(ldd "$folder"/swift-{build,frontend,driver} 2>/dev/null | grep 'not found' || true)
  [[ $absent != *libcurl.so.4* ]] || need libcurl4
  [[ $absent != *libncurses.so.6* ]] || need libncurses6
  [[ $absent != *libsqlite3.so.0* ]] || need libsqlite3-0
  [[ $absent != *libstdc++.so.6* ]] || need libstdc++6
  [[ $absent != *libtinfo.so.6* ]] || need libtinfo6
  [[ $absent != *libuuid.so.1* ]] || need libuuid1
  [[ $absent != *libxml2.so.2* ]] || need libxml2
  [[ $absent != *libz.so.1* ]] || need zlib1g
}

# MARK: System packages

need_build_packages() {
  have_command pkg-config || need pkg-config
  have_package libxlsxwriter-dev || pkg-config --exists xlsxwriter 2>/dev/null || need libxlsxwriter-dev
  have_package libzip-dev || pkg-config --exists libzip 2>/dev/null || need libzip-dev
  have_package libexpat1-dev || pkg-config --exists expat 2>/dev/null || need libexpat1-dev
  have_package libssl-dev || pkg-config --exists libcrypto 2>/dev/null || need libssl-dev
  have_package libsqlite3-dev || pkg-config --exists sqlite3 2>/dev/null || need libsqlite3-dev
  # libxlsxwriter links zlib, but its Debian package does not bring what linking needs.
  have_package zlib1g-dev || [[ -e /usr/include/zlib.h ]] || need zlib1g-dev
  have_command git || need git
  have_command ld || need binutils
  [[ -e /etc/ssl/certs/ca-certificates.crt || -d /etc/pki/tls/certs ]] || need ca-certificates
  have_package libc6-dev || [[ -e /usr/include/stdlib.h ]] || need libc6-dev
  # g++ brings the libstdc++ headers of the version that the distribution is built with.
  compgen -G '/usr/include/c++/*/cstdlib' >/dev/null || need g++
}

need_test_packages() {
  have_command python3 || need python3
  # Debian's python3 has the module venv but not ensurepip, which venv calls, until python3-venv is there.
  python3 -c 'import ensurepip, venv' 2>/dev/null || need python3-venv
  have_calc || need libreoffice-calc
  if ! have_command pdftoppm || ! have_command pdftotext; then need poppler-utils; fi
  have_package fonts-liberation || have_font "Liberation Serif" || need fonts-liberation
  # Widths of columns are counted in digits of Calibri, for which this one stands in; without it pages look otherwise.
  have_package fonts-crosextra-carlito || have_font Carlito || need fonts-crosextra-carlito
}

# True when LibreOffice is there with its spreadsheet part, which the core package alone does not bring.
have_calc() {
  have_command soffice || return 1
  have_package libreoffice-calc-nogui || have_package libreoffice-calc \
    || [[ -e $(dirname "$(readlink -f "$(command -v soffice)")")/libsclo.so ]]
}

have_font() { have_command fc-list && [[ -n $(fc-list ":family=$1" 2>/dev/null) ]]; }

# Installs what the need_… functions gathered; does nothing when that is nothing.
install_missing() {
  ((${#missing_packages[@]})) || return 0
  local by_hand="apt-get install -y ${missing_packages[*]}"
  have_command apt-get || fail \
    "Thiếu các gói: ${missing_packages[*]}. Máy này không có apt; cài các gói tương ứng của hệ điều hành rồi chạy lại." \
    "Missing packages: ${missing_packages[*]}. There is no apt here; install your system's equivalents and run this again."
  local as_root=()
  if ((EUID != 0)); then
    have_command sudo || fail \
      "Thiếu các gói và không có sudo. Nhờ quản trị viên chạy (quyền root): $by_hand" \
      "Packages are missing and there is no sudo. Have an administrator run as root: $by_hand"
    as_root=(sudo)
    # Without a terminal sudo could only wait for a password that nobody can type.
    [[ -t 0 ]] || as_root+=(-n)
    "${as_root[@]}" true 2>/dev/null || fail \
      "Thiếu các gói và sudo không cho phép. Nhờ quản trị viên chạy (quyền root): $by_hand" \
      "Packages are missing and sudo refuses. Have an administrator run as root: $by_hand"
  fi
  local log
  log=$(mktemp)
  if [[ -z $apt_is_fresh ]]; then
    say "apt-get update"
    # A foreign source that does not answer need not matter: what is needed decides.
    "${as_root[@]}" apt-get update >"$log" 2>&1 || say "apt-get update: some sources did not answer"
    apt_is_fresh=yes
  fi
  prefer_calc_without_windows
  say "apt-get install ${missing_packages[*]}"
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing_packages[@]}" >>"$log" 2>&1; then
    tail -n 30 "$log" >&2
    rm -f "$log"
    fail "Không cài được gói (xem ở trên). Kiểm tra mạng, rồi chạy (quyền root): $by_hand" \
      "The packages could not be installed (see above). Check the network, then run as root: $by_hand"
  fi
  rm -f "$log"
  missing_packages=()
}

# Replaces libreoffice-calc by the build without windows where apt has one: a third of the size.
prefer_calc_without_windows() {
  local index
  [[ -n $(apt-cache policy libreoffice-calc-nogui 2>/dev/null | grep -E 'Candidate: [0-9]' || true) ]] || return 0
  # Installing it would remove a core with windows that somebody uses.
  if have_package libreoffice-core; then return 0; fi
  for index in "${!missing_packages[@]}"; do
    if [[ ${missing_packages[index]} == libreoffice-calc ]]; then
      missing_packages[index]=libreoffice-calc-nogui
    fi
  done
}

# MARK: Building

# The release build: one file with Swift's runtime in it, which starts sooner and can be copied to another machine.
# lld, because gold warns about the runtime's sections.
readonly release_build=(swift build -c release --product kgreport --static-swift-stdlib -Xswiftc -use-ld=lld)
readonly release_binary=.build/release/kgreport

# MARK: Running

# quietly LOG COMMAND…: runs the command, shows its output only when it fails, and keeps it in LOG.
quietly() {
  local log=$1
  shift
  "$@" >"$log" 2>&1 && return
  local status=$?
  cat "$log" >&2
  return "$status"
}

# Fails when a build log has warnings. A package cache that cannot be written is no matter of this code.
refuse_warnings() {
  local warnings
  warnings=$(grep -E '(^|[[:space:]])warning:' "$1" | grep -v 'skipping cache due to an error' || true)
  [[ -z $warnings ]] && return
  printf '%s\n' "$warnings" >&2
  return 1
}
