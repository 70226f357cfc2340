#!/usr/bin/env bash
# Writes the site to dist/.
set -euo pipefail
. "$(dirname "$0")/env.sh"
bash scripts/setup.sh build
say "Building the site (about 3 minutes the first time, less after a change)"
# Trunk's colours and NO_COLOR=1 do not go together: it wants true or false.
unset NO_COLOR
trunk build --release --offline
say "dist/ is ready: copy it to any static host"
