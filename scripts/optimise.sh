#!/usr/bin/env bash
# Called by Trunk at the end of a build: the page is judged by its size, the workers by their speed.
set -euo pipefail
. "$(dirname "$0")/env.sh"
has wasm-opt || exit 0
[ "${TRUNK_PROFILE:-release}" = release ] || exit 0
# Named one by one because an old wasm-opt does not take them from the file, and --all-features would let a new one
# write instructions that browsers do not have yet.
FEATURES=(--enable-simd --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext
  --enable-mutable-globals --enable-reference-types --enable-multivalue)
for file in "$TRUNK_STAGING_DIR"/*.wasm; do
  case $(basename "$file") in
    worker* | sheets*) level=-O3 ;;
    *) level=-Oz ;;
  esac
  wasm-opt "$level" "${FEATURES[@]}" "$file" -o "$file.small"
  mv "$file.small" "$file"
done
