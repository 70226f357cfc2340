# Rapport. Every command installs what it needs into .tools/ first; a second run starts at once.
.PHONY: help serve build test bench clean

help:
	@echo "make serve   build the page and serve it on this machine"
	@echo "make build   write the site to dist/"
	@echo "make test    check everything, native and in a real browser"
	@echo "make bench   measure an import in a real browser"
	@echo "make clean   remove what was built (.tools/ stays)"

serve:
	@bash scripts/serve.sh

build:
	@bash scripts/build.sh

test:
	@bash scripts/test.sh

bench:
	@bash scripts/bench.sh

clean:
	cargo clean
	rm -rf dist tests/e2e/out
