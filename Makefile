# SPDX-License-Identifier: Apache-2.0
#
# make demo   install what is missing, build, write the sample reports, show one
# make test   install what is missing, build, run all tests and the example
# make check-browser  look at the reports of all samples in a real browser
# make lint   check the formatting rules
# make bench  time calendars, dates, numbers, messages, catalogs and reports, beside ICU's and others
# make bench-data  time reading and whole reports, beside DuckDB, Polars, Babel and Jinja2
# make check-long  compare formatting with ICU's on millions of values, then make fuzz and check-threads
# make fuzz  read random data files for a while under the address sanitizer
# make check-threads  share formats among threads under ThreadSanitizer

SWIFT ?= swift
# With Swift's own libraries in it the command starts in three fifths of the time, and where there is
# no Swift.
# What is loaded when it is needed is not loaded with each start.
RELEASE := -c release $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib -Xlinker --as-needed)
SAMPLES := $(wildcard samples/*/plan.yaml)
LOCALES := en,bn,ne,fa
# The sample and the locale that `make demo` shows in the terminal.
SHOW ?= b2b-company
SHOW_LOCALE ?= en

EXAMPLE := Examples/swift-formatter
# How many values `make check-long` tries each family of number styles with.
LONG_VALUES ?= 1000000
# How long `make fuzz` tries.
FUZZ_SECONDS ?= 600
DATA_ROWS ?= 5000000

.PHONY: demo test check-browser example lint bench bench-reports bench-python bench-data check-long check-threads fuzz build prerequisites clean

demo: build
	$(SWIFT) build $(RELEASE) --show-bin-path > build/bin-path
	LAKSHYA_LOCALIZATIONS= "$$(cat build/bin-path)/lakshya" report $(SAMPLES) \
	  --locale $(LOCALES) --format html,text --output build/demo/
	@cat build/demo/$(SHOW)/report.$(SHOW_LOCALE).txt
	@echo "All reports: build/demo/SAMPLE/report.LOCALE.{html,txt}"

build: prerequisites
	@mkdir -p build
	$(SWIFT) build $(RELEASE) --product lakshya

test: prerequisites
	@sh Scripts/install-translation-tools.sh .build/translation-tools
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build
	@$(MAKE) --no-print-directory example

# Six locales of each sample, at widths from a telephone to a wall, in light and dark, and printed.
check-browser: prerequisites
	@sh Scripts/install-browser-tools.sh .build/browser-tools
	$(SWIFT) build --product lakshya
	$(SWIFT) build --show-bin-path > .build/bin-path
	.build/browser-tools/python/bin/python3 Tests/Browser/check_reports.py \
	  "$$(cat .build/bin-path)/lakshya" .build/browser-reports \
	  --driver "$$(command -v chromedriver)"

# An outside package with the formatter in it: what it prints, and that it brings no Foundation.
# Versions of CLDR differ in which spaces keep a line together.
example: prerequisites
	@mkdir -p build
	$(SWIFT) build --package-path $(EXAMPLE)
	$(SWIFT) build --package-path $(EXAMPLE) --show-bin-path > build/example-path
	"$$(cat build/example-path)/SwiftFormatter" \
	  | LC_ALL=C sed "s/$$(printf '\302\240')/ /g" > build/example.txt
	diff $(EXAMPLE)/expected.txt build/example.txt
	! ldd "$$(cat build/example-path)/SwiftFormatter" | grep -i foundation

lint: prerequisites
	$(SWIFT) format lint --strict --recursive --parallel --configuration .swift-format \
	  Package.swift Sources Benchmarks/Package.swift Benchmarks/Sources \
	  $(EXAMPLE)/Package.swift $(EXAMPLE)/Sources
	$(SWIFT) format lint --strict --recursive --parallel --configuration Tests/.swift-format Tests

bench: prerequisites
	$(SWIFT) run -c release --package-path Benchmarks CalendarBenchmark
	$(SWIFT) run -c release --package-path Benchmarks DateBenchmark
	$(SWIFT) run -c release --package-path Benchmarks FormattingBenchmark
	$(SWIFT) run -c release --package-path Benchmarks MessageBenchmark
	$(SWIFT) run -c release --package-path Benchmarks CatalogBenchmark
	@$(MAKE) --no-print-directory bench-reports

# Composing and rendering beside Babel and Jinja2, and whole processes.
bench-reports: build bench-python
	$(SWIFT) build -c release --package-path Benchmarks --product ReportBenchmark
	$(SWIFT) build $(RELEASE) --show-bin-path > build/bin-path
	$(SWIFT) build -c release --package-path Benchmarks --show-bin-path > build/bench-path
	build/python/bin/python Benchmarks/Reports/compare.py "$$(cat build/bench-path)/ReportBenchmark" \
	  "$$(cat build/bin-path)/lakshya" samples

bench-python: prerequisites
	@mkdir -p build
	test -x build/python/bin/python || python3 -m venv build/python
	build/python/bin/python -m pip install --quiet -r Benchmarks/Data/requirements.txt

# The file of DATA_ROWS rows is made once and stays in build/data.
bench-data: build bench-python
	$(SWIFT) build $(RELEASE) --show-bin-path > build/bin-path
	build/python/bin/python Benchmarks/Data/compare.py "$$(cat build/bin-path)/lakshya" build/data \
	  --rows $(DATA_ROWS)

fuzz: prerequisites
	sh Scripts/fuzz-data-files.sh "$(SWIFT)" $(FUZZ_SECONDS)

check-long: prerequisites
	LAKSHYA_CHECK_LONG=1 LAKSHYA_DIFFERENTIAL_VALUES=$(LONG_VALUES) $(SWIFT) test -c release -Xswiftc -enable-testing \
	  --scratch-path .build/long --filter 'LocalizedFormattingTests\..*Differential'
	@$(MAKE) --no-print-directory fuzz
	@$(MAKE) --no-print-directory check-threads

# A race ends the run, and with it make, by an exit code of its own.
check-threads: prerequisites
	$(SWIFT) build --build-tests --sanitize=thread --scratch-path .build/threads
	TSAN_OPTIONS=halt_on_error=1 $(SWIFT) test --skip-build --sanitize=thread \
	  --scratch-path .build/threads --filter 'Shared|Threads|ParallelReading|DialectRow|ManyPlans'

prerequisites:
	@sh Scripts/install-prerequisites.sh "$(SWIFT)"

clean:
	rm -rf .build Benchmarks/.build $(EXAMPLE)/.build build
