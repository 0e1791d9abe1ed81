# Everything a person or a machine does with the project. `make run` and `make test` set everything up first.
PYTHON ?= python3
DRAFT ?=
VENV := .venv
BIN := $(VENV)/bin
ACTS ?= ../shared/data/acts

.PHONY: run test setup lint types bench score fuzz preview lock clean

run: setup
	@sh packaging/run.sh "$(DRAFT)"

test: setup lint types
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadfile tests

setup:
	@sh packaging/setup.sh "$(PYTHON)"

lint: setup
	$(BIN)/ruff check .

types: setup
	$(BIN)/mypy

bench: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python benchmarks/pipeline.py "$(ACTS)"
	QT_QPA_PLATFORM=offscreen $(BIN)/python benchmarks/window.py "$(ACTS)"

score: setup
	$(BIN)/python benchmarks/score.py

fuzz: setup
	$(BIN)/python tests/fuzz/fuzz_readers.py --mutants 5000

preview: setup
	$(BIN)/python benchmarks/preview.py

# Needs uv. The lock carries hashes and no address of any index.
lock:
	uv lock
	uv export --quiet --no-emit-project --no-header --all-groups --format requirements-txt > requirements.lock

clean:
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis
