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

# Swift's own clang reads the headers of these libraries, so their presence is what counts.
if [ -e /usr/include/unicode/unumberformatter.h ] &&
  [ -e /usr/include/libxml2/libxml/xmlreader.h ] &&
  [ -e /usr/include/zip.h ] && [ -e /usr/include/zlib.h ] && [ -e /usr/include/freexl.h ] &&
  [ -e /usr/include/yaml.h ] && [ -e /usr/include/fontconfig/fontconfig.h ] &&
  [ -e /usr/include/harfbuzz/hb-subset.h ]; then
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "The headers and libraries of ICU, libxml2, libzip, zlib, FreeXL, libyaml, fontconfig and HarfBuzz are needed (Debian calls them libicu-dev, libxml2-dev, libzip-dev, zlib1g-dev, libfreexl-dev, libyaml-dev, libfontconfig-dev and libharfbuzz-dev): install them with this system's package manager and try again." >&2
  exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libicu-dev libxml2-dev libzip-dev zlib1g-dev libfreexl-dev libyaml-dev libfontconfig-dev libharfbuzz-dev
