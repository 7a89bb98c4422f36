# `make run` and `make test` do everything, from a bare checkout on. Needed: make and Python 3.11+.

PYTHON ?= python3
VENV := .venv/bin
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help ready ready-window run voice test test-real-time test-bench check screens bench explore mutants clean

help: ## these lines
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' Makefile

# One line where there is no Python, or an old one; all else is said by tools/setup.py.
define ready
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Backcare Desktop needs Python 3.11 or newer, and $(PYTHON) is not. Where there is one: make run PYTHON=python3.11"; \
		exit 1; }
	@$(PYTHON) tools/setup.py $(1)
endef

ready:
	$(call ready,offscreen)

ready-window:
	$(call ready,window)

run: ready-window ## open the program (arguments: make run ARGS="--demo")
	@$(VENV)/backcare $(ARGS)

voice: ## let the program speak: Qt's speech, and on Debian-like systems a service and a voice (180 MB)
	$(call ready,voice)

# `--cov` measures engine/ alone, by its examples (tests/measured.py); check_coverage.py holds each of its
# files to every line and branch. Four at a time; a file's tests stay together. What Python compiles is kept,
# whatever else is set: tests start the program a hundred times. In a fresh checkout the tests are compiled
# first, by two processes and not by all four.
test: export PYTHONDONTWRITEBYTECODE =
test: ready ## all tests, with the coverage promised for engine/
	@rm -f coverage.json
	@[ -d tests/__pycache__ ] || for half in 'tests/[a-f]*' 'tests/[g-z]*'; do \
		$(VENV)/python -m pytest --collect-only -qq $$half >/dev/null 2>&1 & \
	done; wait
	QT_QPA_PLATFORM=offscreen $(VENV)/python -m pytest -n 4 --dist loadfile --no-loadscope-reorder --cov --cov-report=json --no-cov-on-fail $(ARGS)
	@$(VENV)/python tools/check_coverage.py

test-real-time: ready ## one cold session of a minute, by the clock on the wall
	QT_QPA_PLATFORM=offscreen $(VENV)/python -m pytest tests/desktop/real_time.py $(ARGS)

test-bench: ready ## the bench in a few rounds: whether each of its measurements measures something
	QT_QPA_PLATFORM=offscreen $(VENV)/python -m pytest tests/bench/whole_bench.py $(ARGS)

check: ready ## style, types, layers and assets
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy
	$(VENV)/lint-imports
	$(VENV)/python tools/check_assets.py
	$(VENV)/python tools/trace.py --check

screens: ready ## pictures of every page and dialog, into build/screens
	@QT_QPA_PLATFORM=offscreen $(VENV)/python tools/screens.py $(ARGS)

explore: ready ## the exhaustive search (a quarter of an hour on two cores), a thousand kills, 200 routines, 10,000 breaks, half a minute blocked
	$(VENV)/python -m tools.explore
	$(VENV)/python tools/explore_kills.py --kills 1000
	QT_QPA_PLATFORM=offscreen BACKCARE_ROUTINES=200 $(VENV)/python -m pytest tests/gui/test_many_routines.py
	QT_QPA_PLATFORM=offscreen BACKCARE_BREAKS=10000 $(VENV)/python -m pytest tests/gui/test_break_card.py -k many
	QT_QPA_PLATFORM=offscreen BACKCARE_BLOCKED_S=30 $(VENV)/python -m pytest tests/faults_real/test_time.py -k s4

mutants: ready ## thousands of small faults in engine/, each to be found by a test (half an hour; some: ARGS=breaks; go on: ARGS=--resume)
	@$(VENV)/python tools/mutants.py $(ARGS)

bench: ready ## what the program costs, against a bare window (eleven minutes on a quiet machine)
	@$(VENV)/python tools/bench.py $(ARGS)

clean: ## remove what the other targets made, .venv too
	rm -rf .venv build dist mutants coverage.json .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find backcare_desktop tests tools -name __pycache__ -prune -exec rm -rf {} +
