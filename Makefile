# make run | test | demo [DATA=FOLDER] | bench | screenshots | reference-pictures | translations | setup | lock
#
# Each works from a fresh clone: makes .venv, installs the locked packages, sees what the system lacks.
#   PYTHON=python3.12          another Python than the first of python3.11 and python3
#   PROJECT=FOLDER             the project that run opens and demo writes
#   PICTURES=FOLDER            where run leaves pictures of the window when there is no display
#   SYSTEM_CHECK=no            go on although system libraries are missing
#   PYTEST_OPTIONS="-x"        anything for pytest
#   SPEECH_DATA=FOLDER         real speech for the tests that want it

# The first that runs and fits.
PYTHON ?= $(shell for python in python3.11 python3 python3.12 python3.13 python; do \
    $$python -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))" 2>/dev/null && \
    echo $$python && break; done)
SYSTEM_CHECK ?= yes
PROJECT ?=
DATA ?=
PICTURES ?= projects/pictures
PYTEST_OPTIONS ?=

BIN = .venv/bin
INSTALLED = .venv/installed

.PHONY: run test check tests demo bench screenshots reference-pictures translations setup lock resolve python system system-tests
.DEFAULT_GOAL := run

run: setup
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    echo "There is no display here, so the demo job runs without a window."; \
	    $(BIN)/python main.py demo $(PROJECT) --pictures "$(PICTURES)"; \
	else \
	    $(BIN)/python main.py $(PROJECT); \
	fi

demo: setup
	$(BIN)/python main.py demo $(PROJECT) $(if $(DATA),--data "$(DATA)")

test: system-tests $(INSTALLED) check tests

# Everything that reads the code without running it: half a minute.
check: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy studio
	$(BIN)/lint-imports

# What plays and records does so in real time: alone, after all the rest in two processes.
tests: $(INSTALLED)
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "not sound" $(PYTEST_OPTIONS)
	$(BIN)/python -m pytest -m sound $(PYTEST_OPTIONS)

# Each benchmark is a program that says what it measures: python -m tests.bench.bench_timeline --help
bench: setup
	@for file in tests/bench/bench_*.py; do \
	    name=$$(echo "$${file%.py}" | tr / .); echo "== $$name"; $(BIN)/python -m "$$name" || exit 1; \
	done

# The pictures that the tests compare each view with: look at what changed before they are committed.
reference-pictures: $(INSTALLED)
	RENEW_PICTURES=1 $(BIN)/python -m pytest -q tests/ui/test_reference_pictures.py

# The pictures of the README, of PROJECT as `make demo` leaves it (made now where none is named).
screenshots: setup
	@project="$(PROJECT)"; [ -n "$$project" ] || { project=$$(mktemp -d)/demo; \
	    $(BIN)/python main.py demo "$$project" || exit 1; }; \
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m studio.pictures "$$project" resources/screenshots

# Brings resources/translations up to date with the texts in the code; CATALOGUE=fr begins a new one.
CATALOGUE ?=
translations: $(INSTALLED)
	$(BIN)/python -m tests.translation.catalogues $(CATALOGUE)

setup: system $(INSTALLED)

python:
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11, 3.12 or 3.13 is needed; name one: make PYTHON=/its/path"; exit 1; }

system: python
	@$(PYTHON) -m studio.system_libraries --install || [ "$(SYSTEM_CHECK)" = no ]

system-tests: python
	@$(PYTHON) -m studio.system_libraries --install --tests || [ "$(SYSTEM_CHECK)" = no ]

$(INSTALLED): requirements/lock.txt requirements/weights.txt requirements/uv.txt requirements/install.sh | system
	@echo "Installing the locked Python packages into .venv: about 3 GB to download, a few minutes."
	$(PYTHON) -m venv .venv
	sh requirements/install.sh .venv
	@touch $@

# For developers, after a change of the dependencies in pyproject.toml.
lock: $(INSTALLED)
	sh requirements/lock.sh

# Which Pythons and systems the dependencies resolve for; writes requirements/resolves.md.
resolve: $(INSTALLED)
	$(BIN)/python -m tests.packaging.resolve
