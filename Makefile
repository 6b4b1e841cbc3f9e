# SPDX-License-Identifier: MPL-2.0
# The verbs of daily work. Nothing is decided here: a verb that needs an `if` is a script in tests/.

export CMAKE_GENERATOR ?= Ninja
PREFIX ?= /usr/local

.PHONY: release demo test check bench install format clean help
.DEFAULT_GOAL := release

release: ## build build/release/sag; this is what plain `make` does
	@tests/install-packages --list build
	@cmake --workflow --preset release

demo: ## install what is missing, build, and show a tour of the example casebook
	@tests/install-packages build
	@$(MAKE) --no-print-directory release
	@tests/demo build/release/sag

test: ## install what is missing, build with all warnings, and run every test
	@tests/install-packages test
	@cmake --workflow --preset dev

check: ## all that CI checks: formats, tests, sanitizers, clang-tidy, shellcheck, the package
	@.ci/run

bench: release ## time reading, validating and judging 10,000 cases (COUNT=... for others)
	@tests/bench/run build/release/sag

install: release ## install below PREFIX (/usr/local), or below DESTDIR for packagers
	@cmake --install build/release --prefix "$(PREFIX)"

format: ## put all C++ sources into the house's format
	@git ls-files -z -- '*.cpp' '*.hpp' | xargs -0 clang-format -i

clean: ## remove build/
	@rm -rf build

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile
