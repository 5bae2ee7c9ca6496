# The two commands are `make run` and `make test`; `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
# Browser tests wait for a server and a browser half of their time: one process more than two cores.
PROCESSES ?= 3
# Compiled once and kept: every process that tests start would otherwise compile the product anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run install test test-fast test-spark fuzz check bench lock sbom drill demo clean

help:  ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(VENV)/running: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is %d.%d. Try: make run PYTHON=python3.12" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/developing: $(VENV)/running requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

install: $(VENV)/running  ## the environment, without starting anything

demo: install  ## fills an empty database with the demo data
	$(BIN)/python -m jamstall demo --if-empty

run: demo  ## installs, fills the demo database, starts the app on http://localhost:8501
	$(BIN)/python -m streamlit run app.py --server.port $(PORT)

test: $(VENV)/developing  ## all tests
	$(BIN)/python -m pytest -n $(PROCESSES) --dist loadgroup

test-fast: $(VENV)/developing  ## the counting rules and a core of the rest, in a minute and a half
	$(BIN)/python -m pytest -n 2 --dist loadgroup $(shell cat tests/core.txt)

$(VENV)/with-spark: $(VENV)/developing requirements-spark.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-spark.txt
	@touch $@

test-spark: $(VENV)/with-spark  ## installs Spark and a Java (600 MB), and has it give the numbers that DuckDB gives
	$(BIN)/mypy jamstall/store/spark
	$(BIN)/python -m pytest -n 2 --dist loadgroup -m spark tests/spark

fuzz: $(VENV)/developing  ## edits good files at random for five minutes, other ones each time
	JAMSTALL_FUZZ_SECONDS=300 JAMSTALL_FUZZ_SEED=$$(date +%s) $(BIN)/python -m pytest tests/reliability/test_fuzz.py

attack: $(VENV)/developing  ## counts what all tables of persons of the demo data tell together, in some minutes
	$(BIN)/python -m tests.together

check: $(VENV)/developing  ## format, lint, docstrings, rooms, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/developing  ## measures, side by side in one run; writes bench/RESULTS.md, or with BESIDE=COMMIT, beside that commit, bench/BESIDE.md
	$(BIN)/python -m bench $(if $(BESIDE),--beside $(BESIDE))

# Hashes of every file of every platform, wheels and sources: where there is no wheel, pip builds from the source.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-annotate --generate-hashes --custom-compile-command 'make lock'

lock: $(VENV)/developing  ## compiles requirements*.txt anew from requirements*.in, with hashes, and the SBOM
	$(COMPILE) requirements.in -o requirements.txt
	$(COMPILE) requirements-dev.in -o requirements-dev.txt
	$(COMPILE) requirements-spark.in -o requirements-spark.txt
	$(BIN)/python -m deploy.sbom

sbom: $(VENV)/developing  ## writes sbom.cdx.json anew: what running consists of, by requirements.txt
	$(BIN)/python -m deploy.sbom

drill: install  ## restores a backup of the demo data, or of DATABASE=FILE, in another place, and counts what it holds
	$(BIN)/python -m deploy.drill $(DATABASE)

clean:  ## removes the environments and caches, never the database
	rm -rf $(VENV) .beside .pytest_cache .mypy_cache .ruff_cache .hypothesis
