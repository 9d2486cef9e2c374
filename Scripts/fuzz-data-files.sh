#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Reads random data files with libFuzzer and the address sanitizer, and stops at the first crash,
# hang or difference between ways of cutting a file.
# Usage: fuzz-data-files.sh [SWIFT] [SECONDS]
set -eu

swift=${1:-swift}
seconds=${2:-600}
here=$(cd "$(dirname "$0")/.." && pwd)
build=$here/build/fuzz
mkdir -p "$build/corpus"
cd "$build"

# SwiftPM cannot link a fuzzer, so the few modules that read data are built here.
compiler="${swift}c -O -swift-version 6 -package-name lakshya -sanitize=fuzzer,address
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature ExistentialAny
  -I ."
for name in CICU CInflate CZip CFreeXL CXML; do
  mkdir -p "$name"
  printf 'module %s { umbrella "%s" export * }\n' "$name" "$here/Sources/$name/include" \
    > "$name/module.modulemap"
  clang=$(dirname "$(command -v "$swift")")/clang
  "$clang" -O1 -g -fsanitize=address,fuzzer-no-link -I "$here/Sources/$name/include" \
    -I "$here/Sources/CLoading/include" -I /usr/include/libxml2 -c "$here/Sources/$name/"*.c
done
for name in InputDiagnostics CivilCalendars LocalizedFormatting GoalMetrics SpreadsheetFiles \
  MetricSources; do
  # shellcheck disable=SC2046,SC2086
  $compiler -parse-as-library -wmo -module-name $name -emit-module -emit-object -o $name.o \
    $(find "$here/Sources/$name" -name '*.swift')
done
# shellcheck disable=SC2086
$compiler -parse-as-library -o fuzz "$here/Scripts/FuzzDataFiles.swift" ./*.o \
  -licui18n -licuuc -lz -lm
printf 'date,network,likes,spend,page\n2026-03-21,x,1,2.5,"a ""b""\nc"\n2026/3/22,fb,-,"1,234",d\n' \
  > corpus/sound.csv
printf '\357\273\277date;likes\r\n\333\261\333\264\333\260\333\265/01/15;\333\261\333\262\r\n' \
  > corpus/persian.csv
# Files of known dialects, of which random bytes would hardly ever have the header.
cp "$here"/Tests/MetricSourcesTests/Fixtures/*.csv corpus/
# Tables made once and kept for good look like leaks where enums pack their pointers.
ASAN_OPTIONS=detect_leaks=0 ./fuzz corpus -max_total_time="$seconds" -timeout=20 -rss_limit_mb=1024 -max_len=4096 \
  -print_final_stats=1
