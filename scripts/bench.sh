#!/usr/bin/env bash
# Measures an import in the built site; LINES=10000000 make bench for more.
set -euo pipefail
. "$(dirname "$0")/env.sh"
LINES=${LINES:-1000000}
FILE=$TARGET/bench/orders-$LINES.csv
bash scripts/setup.sh test
[ -f "$FILE" ] || {
  say "Writing $LINES order lines (seconds)"
  # Under a temporary name first: an interrupted run must not leave half a file.
  cargo run --quiet --release --example generate -- orders "$LINES" "$FILE.part"
  mv "$FILE.part" "$FILE"
}
bash scripts/build.sh
say "Measuring in $("$CHROMIUM" --version 2>/dev/null | tail -1)"
node scripts/bench.mjs "$FILE" dist "${RUNS:-5}"
