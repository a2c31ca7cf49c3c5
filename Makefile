# `make` alone lists the targets. Everything lives in .venv; what is fetched, in .cache.

SHELL := /bin/bash
.SILENT:
.DEFAULT_GOAL := help
.PHONY: help install demo test test-kafka test-deploy bench train check format lock clean

BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
INSTALLED := .venv/.installed
TRAINING := .venv-training
PEERS := .venv-peers
KAFKA := .cache/kafka/.fetched
DEPLOY := .cache/deploy
DEPLOY_TOOLS := $(DEPLOY)/.fetched

LOCKED := --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --quiet

# PYTHON=... chooses the interpreter; otherwise the first one that is new enough.
PYTHON ?=
CANDIDATES := python3.13 python3.12 python3.11 python3.14 python3 python
# These are passed on: make demo DEMO="--keep", make test TESTS="tests/unit -x".
DEMO ?=
TESTS ?=
BENCH ?=
TRAIN ?= --data ../shared/data

help: ## List the targets
	if [ -t 1 ]; then bold=$$'\e[1;36m' plain=$$'\e[0m'; fi; \
	grep -E '^[a-z-]+:.*## ' $(firstword $(MAKEFILE_LIST)) | while IFS=: read -r target rest; do \
		printf '  %s%-11s%s %s\n' "$$bold" "$$target" "$$plain" "$${rest#*## }"; \
	done

install: $(INSTALLED) ## Make .venv with everything in it
	echo "$(BIN)/newswire is installed"

demo: $(INSTALLED) ## Show it all: a broker, a worker, articles in, results out
	$(BIN)/newswire demo $(DEMO)

test: $(INSTALLED) ## Run the tests, on the embedded broker
	$(BIN)/pytest $(TESTS)

test-kafka: $(INSTALLED) $(KAFKA) ## Run the integration and failure tests on Apache Kafka (Java 17)
	$(BIN)/pytest --kafka -m broker $(TESTS)

test-deploy: $(INSTALLED) $(KAFKA) $(DEPLOY_TOOLS) ## Test what is deployed: the chart, the compose file, the image
	$(BIN)/pytest --deploy -m deploy tests/deploy $(TESTS)

bench: $(INSTALLED) $(PEERS)/.installed ## Measure how fast it is, beside what others use
	if java -version && mvn -version; then $(MAKE) --no-print-directory $(KAFKA); fi >/dev/null 2>&1
	$(BIN)/python -m tests.benchmark $(BENCH)

train: $(TRAINING)/.installed ## Train the tagger's weights anew, and measure them (needs ../shared/data)
	$(TRAINING)/bin/python -m training.ner.train $(TRAIN)

check: $(INSTALLED) ## Check format, lint, types and the borders between modules
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(INSTALLED) ## Format, and mend what the linter can mend
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

lock: $(INSTALLED) ## Write requirements.lock anew from pyproject.toml
	$(BIN)/uv pip compile pyproject.toml --extra demo --extra bench --extra dev $(LOCKED) \
		-o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --constraint requirements.lock $(LOCKED) \
		-o deploy/requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra train $(LOCKED) -o training/requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra peers $(LOCKED) -o tests/benchmark/requirements.lock

clean: ## Remove .venv, .cache and what tools leave behind
	rm -rf .venv $(TRAINING) $(PEERS) .cache build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(TRAINING)/.installed: training/requirements.lock $(INSTALLED)
	echo "· installing what the training needs into $(TRAINING) (5 GB)"
	$(BIN)/python -m venv --clear $(TRAINING)
	$(TRAINING)/bin/python -m pip install --quiet --disable-pip-version-check \
		--require-hashes -r training/requirements.lock
	touch $@

$(PEERS)/.installed: tests/benchmark/requirements.lock $(INSTALLED)
	echo "· installing what the worker is compared with into $(PEERS) (150 MB)"
	$(BIN)/python -m venv --clear $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check \
		--require-hashes -r tests/benchmark/requirements.lock
	touch $@

$(INSTALLED): requirements.lock pyproject.toml
	if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
		for candidate in $(or $(PYTHON),$(CANDIDATES)); do \
			if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
				echo "· making .venv with $$("$$candidate" --version), $$(command -v "$$candidate")"; \
				exec "$$candidate" -m venv --clear .venv; \
			fi; \
		done; \
		echo "Python 3.11 or later is needed; none of these is one: $(or $(PYTHON),$(CANDIDATES))."; \
		echo "Install one, or name it: make $(or $(MAKECMDGOALS),install) PYTHON=/path/to/python3"; \
		exit 1; \
	fi >&2
	echo "· installing the dependencies of requirements.lock (about a minute the first time)"
	$(PIP) --require-hashes -r requirements.lock
	echo "· installing newswire-worker"
	$(PIP) --no-deps --no-build-isolation -e .
	touch $@

$(KAFKA): tests/kafka/pom.xml
	for tool in java mvn; do \
		if ! "$$tool" -version >/dev/null 2>&1; then \
			echo "$$tool is needed to run Apache Kafka, and is not here."; \
			echo "On Debian and Ubuntu: apt-get install openjdk-17-jre-headless maven"; \
			exit 1; \
		fi; \
	done >&2
	echo "· fetching Apache Kafka (43 MB the first time)"
	rm -rf $(@D)
	mvn --quiet --batch-mode -Dstyle.color=never -f tests/kafka/pom.xml \
		dependency:copy-dependencies -DincludeScope=runtime \
		-DoutputDirectory="$(CURDIR)/$(@D)/libs" </dev/null
	touch $@

# What cannot be fetched here is named; the tests that need it are skipped and say so.
$(DEPLOY_TOOLS): Makefile
	mkdir -p $(DEPLOY)/bin $(DEPLOY)/node
	if go version >/dev/null 2>&1; then \
		echo "· building helm and the loader of compose files (two minutes the first time)"; \
		export GOBIN="$(CURDIR)/$(DEPLOY)/bin" GOFLAGS=; \
		go install helm.sh/helm/v3/cmd/helm@v3.22.0 && \
		go install github.com/compose-spec/compose-go/v2/cmd@v2.16.2 && \
		mv $(DEPLOY)/bin/cmd $(DEPLOY)/bin/compose || exit 1; \
	else echo "go is not installed: no helm, no loader of compose files"; fi
	if npm --version >/dev/null 2>&1; then \
		npm install --silent --no-audit --no-fund --prefix $(DEPLOY)/node \
			@kubernetes-models/keda@2.0.0 @kubernetes-models/prometheus-operator@6.0.0 || exit 1; \
	else echo "npm is not installed: no schemas of KEDA and of the operator of Prometheus"; fi
	$(BIN)/python -m venv $(DEPLOY)/venv
	$(DEPLOY)/venv/bin/pip install --quiet --disable-pip-version-check kubernetes-validate==1.37.0
	touch $@
