# What a stranger runs: `make run` and `make check`. Everything else is for those who work on crashlint.

SWIFT   ?= swift
# In a container there is often no sudo, and no need of it.
SUDO    := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
STATIC  := --static-swift-stdlib -Xswiftc -static-executable
STRICT  := -Xswiftc -warnings-as-errors
RELEASE := .build/release/crashlint
SOURCES := Package.swift Sources Tests
BENCH   := --crashlint .build/dist/crashlint --yamlscan .build/release/yamlscan --measure .build/release/measure

.PHONY: run check test format generate release parity bench growth quality rule bless deps clean

## run: build a release binary and lint examples/ (or: make run ARGS='lint DIR')
run: deps
	@$(SWIFT) build -c release --product crashlint
ifdef ARGS
	@$(RELEASE) $(ARGS)
else
	@$(RELEASE) lint --fail-on never examples
endif

## check: what CI runs: build without warnings, format, generated files, tests
check: deps
	$(SWIFT) build --build-tests $(STRICT)
	$(SWIFT) format lint --strict --recursive $(SOURCES)
	.build/debug/crashlint-dev generate --check
	.build/debug/crashlint-dev pages --check --crashlint .build/debug/crashlint
	$(SWIFT) test --skip-build

## test: the tests alone
test: deps
	$(SWIFT) test

## format: rewrite the sources as `check` wants them
format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

## generate: refresh what is made from rules/: the catalogue, the facts, the pages, the README's outputs
generate: deps
	$(SWIFT) build --product crashlint-dev
	.build/debug/crashlint-dev generate
	$(SWIFT) build --product crashlint
	.build/debug/crashlint-dev pages --crashlint .build/debug/crashlint

## bless: accept the outputs of this build as the golden ones
bless: deps
	CRASHLINT_BLESS=1 $(SWIFT) test --filter ReportingTests

## rule: scaffold a rule (make rule ID=host-path-missing CATEGORY=volumes [SUBJECT=workload])
rule: deps
	$(SWIFT) run crashlint-dev rule $(ID) --category $(CATEGORY) $(if $(SUBJECT),--subject $(SUBJECT))
	$(MAKE) generate

## release: one static, stripped executable: .build/dist/crashlint
release: deps
	$(SWIFT) build -c release --product crashlint $(STATIC) --scratch-path .build/static
	mkdir -p .build/dist
	strip -o .build/dist/crashlint .build/static/release/crashlint
	@ls -l .build/dist/crashlint

## parity: compare refusals with recorded answers of an API server (make parity CASES=dir [CORPUS=dir])
parity: deps
	$(SWIFT) build --product crashlint
	$(SWIFT) run crashlint-dev parity --cases $(CASES) $(if $(CORPUS),--corpus $(CORPUS))

## bench: time the release binary against a plain libyaml event scan (make bench [DIR=manifests])
bench: release
	$(SWIFT) build -c release --product yamlscan
	$(SWIFT) build -c release --product measure
	$(SWIFT) build -c release --product crashlint-dev
	.build/release/crashlint-dev bench $(DIR) $(BENCH)

## growth: how the cost grows with made-up repositories of 1,000 to 200,000 workloads
growth: release
	$(SWIFT) build -c release --product measure
	$(SWIFT) build -c release --product crashlint-dev
	.build/release/crashlint-dev bench --growth $(BENCH)

## quality: findings per 100 workloads over a directory of repositories (make quality DIR=repositories)
quality: deps
	$(SWIFT) build -c release --product crashlint
	$(SWIFT) build -c release --product crashlint-dev
	.build/release/crashlint-dev quality $(DIR) --crashlint $(CURDIR)/$(RELEASE) $(QUALITY)

## deps: install libyaml's headers if they are missing
deps:
	@pkg-config --exists yaml-0.1 2>/dev/null || { $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y libyaml-dev pkg-config; }

clean:
	rm -rf .build
