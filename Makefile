# muster: `make run` opens the workbench on demo data, `make test` runs every test. Both install what is missing.

.PHONY: run test build release debug setup docs bench bench-peers bench-import format lint clean

SWIFT ?= swift
PACKAGES = libncurses-dev libsimdjson-dev libxxhash-dev libcsv-dev libarchive-dev libexpat1-dev libxlsxwriter-dev ncurses-term tzdata g++
TEST_PACKAGES = tmux

run: release
	@.build/release/muster demo pharmacy

test: setup
	@scripts/install $(TEST_PACKAGES)
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

release: setup
	$(SWIFT) build -c release --product muster

debug: setup
	$(SWIFT) build

# Installs the Debian packages that are missing, and nothing when none is.
setup:
	@scripts/install $(PACKAGES)

# Writes the generated pages of docs/: the rules, the commands, and examples of reports from the demo. A test fails when they are stale.
docs: setup
	$(SWIFT) build --product muster
	.build/debug/muster generate-docs docs --demo demo-data/pharmacy

# Figures of the README: opening and key-to-screen times on a generated workspace.
bench: release
	@scripts/bench

# The same work done by DuckDB and Polars, on the same files in one run; the table of docs/BENCHMARKS.md.
bench-peers: release
	@scripts/bench-peers

# An import of a million rows beside Python's csv module and DuckDB's CSV reader, which only read them.
bench-import: release
	@scripts/bench-import

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf .build
