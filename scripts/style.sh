#!/usr/bin/env bash
# Called by Trunk before a build: puts the style sheets together, so that a visit asks for one file. Their order matters
# only within a layer (style/tokens.css names the layers).
set -euo pipefail
. "$(dirname "$0")/env.sh"
mkdir -p target/style
cat style/{tokens,base,layout,fields,components,tables,surfaces,drawer,finder,charts}.css style/screens/*.css style/print.css \
  > target/style/rapport.css
