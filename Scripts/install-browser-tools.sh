#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Installs what reports are looked at with: Chromium with its driver, fonts of all four languages,
# pdftotext, and Selenium and axe-core from PyPI. Nothing of it is needed to build or use them.
# Usage: install-browser-tools.sh FOLDER   (Python packages go into FOLDER/python)
set -eu

folder=${1:-.build/browser-tools}
python=$folder/python/bin/python3
mkdir -p "$folder"

has() { command -v "$1" >/dev/null 2>&1; }

has_fonts() {
  for language in bn ne fa; do
    if [ -z "$(fc-list ":lang=$language" family 2>/dev/null)" ]; then return 1; fi
  done
}

if ! has chromium || ! has chromedriver || ! has pdftotext || ! has fc-list || ! has_fonts ||
  ! /usr/bin/python3 -c 'import ensurepip, venv' 2>/dev/null; then
  if ! has apt-get; then
    echo "Chromium, chromedriver, pdftotext, fonts and python3 with venv are needed (Debian calls them chromium, chromium-driver, poppler-utils, fonts-noto-core and python3-venv): install them and try again." >&2
    exit 1
  fi
  as_root=
  if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi
  $as_root apt-get update -qq
  install() {
    $as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  }
  install poppler-utils fontconfig fonts-noto-core python3-venv
  # Ubuntu's names, if Debian's are not known.
  if ! has chromium || ! has chromedriver; then
    install chromium chromium-driver || install chromium-browser chromium-chromedriver
  fi
fi

if ! [ -e "$python" ] || ! "$python" -c 'import axe_playwright_python, selenium' 2>/dev/null; then
  /usr/bin/python3 -m venv "$folder/python"
  # axe-core 4.12 comes in this one; Playwright, which it is made for, is not needed.
  "$python" -m pip install -q --disable-pip-version-check 'selenium>=4.20,<5'
  "$python" -m pip install -q --disable-pip-version-check --no-deps 'axe-playwright-python==0.1.8'
fi
