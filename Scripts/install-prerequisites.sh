#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Installs the system packages that the build needs, where they are missing.
# Usage: install-prerequisites.sh [SWIFT]
set -eu

swift=${1:-swift}
if ! command -v "$swift" >/dev/null 2>&1; then
  echo "Swift 6.1 or later is needed: install it from https://www.swift.org/install and try again." >&2
  exit 1
fi

# Swift's own clang reads the headers of ICU and libxml2, so their presence is what counts.
# msgfmt is only needed by tests, which run it on exported files.
if [ -e /usr/include/unicode/unumberformatter.h ] &&
  [ -e /usr/include/libxml2/libxml/xmlreader.h ] && command -v msgfmt >/dev/null 2>&1; then
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "The headers and libraries of ICU and libxml2 are needed (Debian calls them libicu-dev and libxml2-dev), and gettext for the tests: install them with this system's package manager and try again." >&2
  exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libicu-dev libxml2-dev gettext
