#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Installs what tests read exported files with: gettext, xmllint, translate-toolkit, and the
# schemas of XLIFF, which are OASIS's and no part of this repository. Nothing of it is needed to
# build; what cannot be had is said here, and the tests that need it are left out.
# Usage: install-translation-tools.sh FOLDER   (schemas and translate-toolkit go into it)
set -u

folder=${1:-.build/translation-tools}
schemas=$folder/schemas
mkdir -p "$folder"

as_root=
if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi
# Set once the lists of packages have been read.
updated=

update() {
  if [ -z "$updated" ]; then $as_root apt-get update -qq; fi
  updated=yes
}

missing() { echo "$1: tests with it are left out." >&2; }

has_toolkit() { "$1" -c 'import translate.storage.xliff' 2>/dev/null; }

if ! command -v msgfmt >/dev/null 2>&1 || ! command -v xmllint >/dev/null 2>&1 ||
  ! has_toolkit /usr/bin/python3; then
  if command -v apt-get >/dev/null 2>&1; then
    update
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      gettext libxml2-utils translate-toolkit python3-venv >/dev/null
  fi
  command -v msgfmt >/dev/null 2>&1 || missing "gettext is not installed"
  command -v xmllint >/dev/null 2>&1 || missing "xmllint (libxml2-utils) is not installed"
fi

# Debian's translate-toolkit does not know XLIFF 2.0 yet; PyPI's does.
toolkit=$folder/toolkit/bin/python3
if ! [ -e "$toolkit" ] || ! "$toolkit" -c 'import translate.storage.xliff2' 2>/dev/null; then
  { /usr/bin/python3 -m venv "$folder/toolkit" &&
    "$toolkit" -m pip install -q --disable-pip-version-check 'translate-toolkit>=3.17'; } \
    >/dev/null 2>&1 || missing "translate-toolkit with XLIFF 2.0 cannot be had from PyPI"
fi

# Debian ships OASIS's schemas with Symfony. They name the schema of XML itself by its address,
# and are read without a network here.
if ! [ -e "$schemas/xliff-core-2.0.xsd" ]; then
  from=usr/share/php/Symfony/Component/Translation/Resources/schemas
  work=$(mktemp -d)
  if command -v apt-get >/dev/null 2>&1 && command -v dpkg-deb >/dev/null 2>&1; then
    update
    (cd "$work" && apt-get download -qq php-symfony-translation &&
      dpkg-deb -x php-symfony-translation_*.deb .) >/dev/null 2>&1
  fi
  if [ -e "$work/$from/xliff-core-2.0.xsd" ]; then
    mkdir -p "$schemas"
    sed 's|http://www.w3.org/2001/xml.xsd|xml.xsd|' \
      "$work/$from/xliff-core-1.2-strict.xsd" >"$schemas/xliff-core-1.2-strict.xsd"
    cp "$work/$from/xml.xsd" "$schemas/xml.xsd"
    sed 's|informativeCopiesOf3rdPartySchemas/w3c/xml.xsd|xml.xsd|' \
      "$work/$from/xliff-core-2.0.xsd" >"$schemas/xliff-core-2.0.xsd"
  else
    missing "The schemas of XLIFF (Debian: php-symfony-translation) cannot be had"
  fi
  rm -rf "$work"
fi
exit 0
