#!/usr/bin/env bash
# Called by Trunk at the end of a build: the page is judged by its size, the workers by their speed.
set -euo pipefail
. "$(dirname "$0")/env.sh"
# First of all, and not beside this: Trunk starts all its hooks at once.
bash scripts/split.sh
has wasm-opt || exit 0
[ "${TRUNK_PROFILE:-release}" = release ] || exit 0
# Named one by one because an old wasm-opt does not take them from the file, and --all-features would let a new one
# write instructions that browsers do not have yet.
FEATURES=(--enable-simd --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext
  --enable-mutable-globals --enable-reference-types --enable-multivalue)
# What counts is the size after the host's compression. -Oz makes the page smaller, but what is left repeats itself
# less, and compresses to more than this does.
COMPRESSIBLE=(--duplicate-function-elimination --dce --coalesce-locals --merge-blocks --remove-unused-brs --vacuum
  --reorder-locals)

# A function that is called from one place stays a function when it is more than a few instructions: otherwise all that a
# worker can do ends up in one of 120 KB, and the browser's second translation of it, in the middle of an import, keeps a
# core busy for a third of a second. A loop can only come to its fast code when it is a call of its own, too.
FAST=(-O3 --one-caller-inline-max-function-size=50)

# Functions that resemble each other side by side: a compressor finds the nearer more cheaply.
sort_functions() {
  wasm-opt --help 2>/dev/null | grep -q -- --reorder-functions-by-name || return 0
  mkdir -p "$TARGET"
  rustc --edition 2024 -O scripts/order.rs -o "$TARGET/order"
  "$TARGET/order" "$1"
  wasm-opt "${FEATURES[@]}" --reorder-functions-by-name --strip-debug "$1" -o "$1.small"
  mv "$1.small" "$1"
}

for file in "$TRUNK_STAGING_DIR"/*.wasm; do
  case $(basename "$file") in
    worker* | sheets*) wasm-opt "${FAST[@]}" "${FEATURES[@]}" "$file" -o "$file.small" ;;
    *) wasm-opt "${COMPRESSIBLE[@]}" "${FEATURES[@]}" "$file" -o "$file.small" ;;
  esac
  mv "$file.small" "$file"
  case $(basename "$file") in worker* | sheets*) ;; *) sort_functions "$file" ;; esac
done
