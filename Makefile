# The two commands of the README are `make demo` and `make check`.

BIN     := $(CURDIR)/bin
TOOLS   := -modfile=$(CURDIR)/.ci/tools/go.mod
SERVER  := github.com/hypermodeinc/dgraph/v25/dgraph
SOURCES := $(shell find cmd extract graph schema -name '*.go' -o -name '*.txt' -o -name '*.dql' -o -name '*.model')
DEMO_DB ?= $(BIN)/demo-db

.PHONY: all demo check format vet staticcheck lint test dossier dgraph models clean

all: dossier dgraph

dossier: $(BIN)/dossier
dgraph: $(BIN)/dgraph

$(BIN)/dossier: go.mod go.sum $(SOURCES)
	go build -o $@ ./cmd/dossier

# The server is a module of its own, so that its dependencies stay out of ours.
$(BIN)/dgraph: graph/local/server/go.mod graph/local/server/go.sum
	go build -C graph/local/server -o $@ $(SERVER)

# Builds the graph of the articles in testdata on the local Dgraph and asks it.
demo: all
	@.ci/demo $(BIN)/dossier $(DEMO_DB)

check: format vet staticcheck lint test

format:
	@test -z "$$(go tool $(TOOLS) gofumpt -l cmd extract graph schema | tee /dev/stderr)" || { echo 'run: go tool $(TOOLS) gofumpt -w .'; exit 1; }

vet:
	go vet ./...

staticcheck:
	go tool $(TOOLS) staticcheck ./...

lint:
	go tool $(TOOLS) golangci-lint run ./...

test: dgraph
	go test -race -timeout 30m ./...

# Rebuilds the embedded language models from DATA, an hour or two a language; what
# is done is kept in train.state.
DATA ?= ../shared/data
models: dossier
	$(BIN)/dossier train --lang en --data $(DATA)
	$(BIN)/dossier train --lang de --data $(DATA)

clean:
	rm -rf $(BIN)
