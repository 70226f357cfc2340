#!/usr/bin/env bash
# Called by Trunk at the end of a build: writes the words of every language beside the program.
set -euo pipefail
. "$(dirname "$0")/env.sh"
mkdir -p "$TARGET"
rustc --edition 2024 scripts/texts.rs -o "$TARGET/texts"
"$TARGET/texts" "$TRUNK_STAGING_DIR"
