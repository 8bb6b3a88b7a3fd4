# Everything a contributor runs. `make demo` and `make test` set themselves up on a machine that has only Python and make.

# The first Python that is new enough; choose another with `make PYTHON=/path/to/python3.12 test`.
PYTHON ?= $(firstword $(foreach python,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	$(python) -c 'import sys; sys.version_info >= (3, 11) and print("$(python)")' 2>/dev/null)) python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ARGS ?=

.PHONY: help demo test lint format bench screenshots docs-check translations setup clean

help: ## Say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 14

demo: $(READY) ## Train, export and convert on the bundled pictures, and show the result
	$(BIN)/translator demo $(ARGS)

test: $(READY) ## Run the whole test suite (make test ARGS="-k codec")
	$(BIN)/python -m pytest $(ARGS)

lint: $(READY) ## Check style, types and the direction of dependencies
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	MYPYPATH=packaging $(BIN)/mypy packaging/*.py
	$(BIN)/lint-imports

format: $(READY) ## Put the code into its form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY) ## Measure speed and write docs/performance.md (make bench ARGS="startup loader")
	$(BIN)/python -m benchmarks.run $(ARGS)

screenshots: $(READY) ## Take the pictures of the window that docs/desktop.md shows (without a display: needs Xvfb)
	$(BIN)/python packaging/screenshots.py $(ARGS)

docs-check: $(READY) ## Check links, commands and the list of verbs in the documentation
	$(BIN)/python -m pytest tests/test_docs.py $(ARGS)

translations: $(READY) ## Gather the texts of the window for its languages, say which are not translated, and compile
	$(BIN)/python packaging/translations.py

setup: $(READY) ## Make the virtual environment, once

$(READY): pyproject.toml packaging/environment.py packaging/system_libraries.py packaging/system-libraries.txt
	$(PYTHON) packaging/environment.py $(VENV)

clean: ## Remove the environment, caches and the demo's output
	rm -rf $(VENV) demo-output build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
