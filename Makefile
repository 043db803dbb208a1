# Two commands do everything: `make` installs and builds the datasets, `make test` checks all of it.
# They need a Python 3.11 or newer and make, nothing else. PYTHON=… chooses another interpreter.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet

OCR_LANGUAGES := pol eng fra deu spa por ita cat ces slk hrv srp srp-latn tur ukr nld
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: datasets install ocr test lint generated score clean lock help

datasets: $(VENV)/.installed ## install the locked versions and build datasets/ from raw_pdfs/ (the default)
	$(BIN)/programarium build raw_pdfs --out datasets

install: $(VENV)/.installed ## only install

ocr: ## install tesseract with all languages, to read scans and broken text (asks for the password)
	@if command -v apt-get >/dev/null; then \
		$(SUDO) apt-get update --quiet --quiet && $(SUDO) apt-get install --yes --quiet --no-install-recommends \
			tesseract-ocr $(addprefix tesseract-ocr-,$(OCR_LANGUAGES)); \
	elif command -v brew >/dev/null; then brew install tesseract tesseract-lang; \
	else echo "Neither apt-get nor brew is here; install tesseract 5 with the language data you need"; exit 1; fi
	@tesseract --version 2>&1 | head -n 1

test: $(VENV)/.installed-dev ## run every check: style, types, layers, tests, the wheel in a clean environment
	$(BIN)/python tests/run_all.py

lint: $(VENV)/.installed-dev ## only style, types and layers
	$(BIN)/python tests/run_all.py --no-tests

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer was found; install one, or run: make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv $(VENV) || { echo "Making a virtual environment failed; on Debian and Ubuntu: apt-get install python3-venv"; rm -rf $(VENV); exit 1; }

$(VENV)/.installed: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing the locked versions into $(VENV) (a few minutes the first time) …"
	$(PIP) install --require-hashes -r requirements/run.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-dev: requirements/dev.txt $(VENV)/.installed
	@echo "Installing what the tests need …"
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

generated: $(VENV)/.installed-dev ## read 200 generated programmes and name the seeds that are read badly
	$(BIN)/python -m pytest -m many tests/generated -s

score: $(VENV)/.installed ## measure the reading against hand-read programmes (GOLD=folder), hold the floors
	$(BIN)/programarium evaluate $(GOLD) --floors tests/floors.json

figures: datasets ## build the datasets and write their figures into the READMEs
	$(BIN)/python docs/refresh.py

lock: ## renew requirements/*.txt (needs uv)
	uv pip compile pyproject.toml requirements/build.in --universal --python-version 3.11 --generate-hashes \
		--constraint requirements/constraints.txt --no-emit-index-url --no-header --quiet \
		--output-file requirements/run.txt
	uv pip compile pyproject.toml requirements/build.in --extra dev --extra notebooks --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --quiet --constraint requirements/run.txt \
		--output-file requirements/dev.txt
	uv pip compile pyproject.toml --extra benchmark --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --quiet --constraint requirements/run.txt --constraint requirements/dev.txt \
		--output-file requirements/benchmark.txt

clean: ## remove what was installed and cached, never the datasets
	rm -rf $(VENV) .programarium build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /: /'
