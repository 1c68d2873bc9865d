# `make test` and `make demo` need nothing but this checkout; `make help` lists the rest.

NAME := spatial_relations
VERSION := $(shell sed -n 's/^version=//p' metadata.txt)
ZIP := build/$(NAME)-$(VERSION).zip

# QGIS's own Python, which the virtual environment shares.
SYSTEM_PYTHON ?= /usr/bin/python3
PYTHON := .venv/bin/python
export SYSTEM_PYTHON

# Where `make link` puts the plugin; a profile of another name has its own folder.
ifeq ($(shell uname),Darwin)
PROFILE ?= $(HOME)/Library/Application Support/QGIS/QGIS3/profiles/default
else
PROFILE ?= $(HOME)/.local/share/QGIS/QGIS3/profiles/default
endif

SHIPPED := $(wildcard *.py) analysis processing cartography ui
# What the plugin repository reports of the code in an upload.
FLAKE8 := $(PYTHON) -m flake8 --isolated --max-line-length=100 --max-complexity=10 \
	--select=C90,E101,E71,E72,E73,E74,E9,F,W6

.PHONY: help test test-fast demo bench lint docs strings package check link packages clean distclean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

test: .venv/.installed ## install what is missing, then run all tests (ARGS="-k word" for some)
	@tools/headless.sh $(PYTHON) -m pytest $(ARGS)

test-fast: .venv/.installed ## the tests of the analysis, without QGIS
	@$(PYTHON) -m pytest -p no:pytest_qgis -p no:pytest-qt tests/analysis $(ARGS)

demo: ## install what is missing, then analyse the sample region into demo/
	@tools/install.sh qgis
	@tools/demo.sh

bench: .venv-bench/.installed ## the benchmarks (ARGS go to benchmarks/run.py)
	@tools/headless.sh .venv-bench/bin/python benchmarks/run.py $(ARGS)

lint: .venv/.installed ## ruff, its format, and what the plugin repository's flake8 reports
	$(PYTHON) -m ruff check --extend-ignore N999 . # the checkout's folder may have any name
	$(PYTHON) -m ruff format --check .
	$(FLAKE8) $(SHIPPED)

docs: ## the method pages, from the catalogue and the algorithms' help
	@tools/install.sh qgis
	@tools/headless.sh $(SYSTEM_PYTHON) tools/make_docs.py

strings: ## texts into resources/translations, and what is not translated (ARGS="de" begins another)
	@tools/install.sh strings
	@$(SYSTEM_PYTHON) tools/translations.py $(ARGS)

package: ## the plugin as a zip for QGIS, from the tracked files
	@$(SYSTEM_PYTHON) tools/pack.py build

check: .venv/.installed package ## the plugin repository's rules and scans, on that zip
	$(PYTHON) tools/check_zip.py $(ZIP)
	rm -rf build/unpacked
	$(PYTHON) -m zipfile -e $(ZIP) build/unpacked
	$(PYTHON) -m bandit --quiet --recursive build/unpacked
	$(PYTHON) tools/find_secrets.py build/unpacked
	$(FLAKE8) build/unpacked

link: ## let your own QGIS load this checkout (PROFILE=folder of the profile)
	@tools/link.sh "$(PROFILE)/python/plugins/$(NAME)"

packages:
	@tools/install.sh test

# The packages are looked at each time (quickly); the environment is made again when its list changes.
.venv/.installed: requirements-dev.txt | packages
	@test ! -L .venv || { echo "make: .venv is a link to the environment of another checkout." >&2; exit 1; }
	$(SYSTEM_PYTHON) -m venv --clear --system-site-packages .venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

# The libraries that the benchmarks compare with must not change those that QGIS runs on.
.venv-bench/.installed: requirements-bench.txt | packages
	$(SYSTEM_PYTHON) -m venv --clear --system-site-packages .venv-bench
	.venv-bench/bin/python -m pip freeze | grep -E '^(numpy|pandas|scipy)==' >.venv-bench/given.txt
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check \
		--constraint .venv-bench/given.txt -r requirements-bench.txt
	@touch $@

clean: ## remove what the targets made, except the virtual environments
	rm -rf build demo .pytest_cache .ruff_cache .hypothesis .qgis-settings

distclean: clean ## remove the virtual environments too
	rm -rf .venv .venv-bench
