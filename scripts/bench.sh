#!/usr/bin/env bash
# Measures imports in the built site: the curve from 10,000 to 10,000,000 order lines, then one file in several forms, then what
# must not grow: memory over imports, screens and keys, and the cost of an edit with the document.
# LINES="10000 1000000" RUNS=5 make bench chooses others.
set -euo pipefail
. "$(dirname "$0")/env.sh"
bash scripts/setup.sh test
FILES=()
# Orders by day as a warehouse writes them, and in no order of time with quoted names and notes as a shop system does.
for kind in orders shop; do
  for lines in ${LINES:-10000 100000 1000000 10000000}; do
    [ "$kind" = shop ] && [ "$lines" -lt 1000000 ] && continue
    file=$TARGET/bench/$kind-$lines.csv
    FILES+=("$file")
    [ -f "$file" ] && continue
    say "Writing $lines order lines (seconds)"
    # Under a temporary name first: an interrupted run must not leave half a file.
    cargo run --quiet --release --example generate -- "$kind" "$lines" "$file.part"
    mv "$file.part" "$file"
  done
done
bash scripts/build.sh
say "Measuring in $("$CHROMIUM" --version 2>/dev/null | tail -1)"
node scripts/bench.mjs dist "${RUNS:-3}" "${FILES[@]}"
form=$TARGET/bench/orders-${FORM_LINES:-1000000}.csv
if [ -f "$form" ]; then
  say "The same table in several forms"
  node scripts/bench.mjs --forms dist "${RUNS:-3}" "$form"
  say "Views of their own, natively, beside all views of the results"
  cargo run --quiet --profile bench --example measure -- "$form" | sed -n '/^view /,/^hold-out/p'
  say "What must not grow"
  node scripts/bench.mjs --steady dist 1 "$form"
fi
