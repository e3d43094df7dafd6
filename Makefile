# `make help` prints the verbs.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
LISTEN ?= 127.0.0.1:8787
DATA ?= data

help: ## Print this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-10s %s\n", $$1, $$2}'

setup: ## Install what is missing, by name (apt)
	@scripts/setup.sh

release: setup ## Build the release binaries into .build/release
	swift build -c release --product pikad
	swift build -c release --product studio

assets: release ## Fetch the asset packages and compile them into .build/assets
	scripts/fetch-assets.sh .build/asset-sources
	.build/release/studio assets build --sources .build/asset-sources --output .build/assets
	scripts/fetch-networks.sh .build/assets/nets

demo: assets ## A prompt to an MP4, through the HTTP API, on an empty data folder
	@scripts/demo.sh

run: assets ## Serve on LISTEN with the data folder DATA
	.build/release/pikad serve --data $(DATA) --listen $(LISTEN)

build: setup ## Build everything for debugging
	swift build --build-tests

test: build lint verify ## Everything that must hold: lint, generated code, unit and end-to-end tests, contract gates
	scripts/test.sh

lint: ## Check the format
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

fmt: ## Mend the format
	swift format --in-place --parallel --recursive Package.swift Sources Tests

generate: ## Write what openapi/pika.yaml implies
	swift run sdkgen generate

verify: ## Fail if the generated code is not what openapi/pika.yaml implies
	swift run sdkgen generate --check

gallery: assets ## Render the sample prompts into .build/gallery/index.html
	scripts/gallery.py --ratios

bench: release ## Measure; see Benchmarks/README.md
	Benchmarks/run.sh

ci: test ## What .ci/run runs

.PHONY: help setup release assets demo run build test lint fmt generate verify gallery bench ci
