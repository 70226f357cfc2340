#!/usr/bin/env bash
# Called by optimise.sh: cuts the page's program into what the first screen needs and the rest behind it
# (the functions marked with `wasm_split`, and all that only they need).
set -euo pipefail
. "$(dirname "$0")/env.sh"
program=$(basename "$(ls "$TRUNK_STAGING_DIR"/app-*_bg.wasm)" _bg.wasm)
profile=$([ "${TRUNK_PROFILE:-release}" = release ] && echo release || echo debug)
work=$TARGET/split
rm -rf "$work"
mkdir -p "$work"

wasm-split-cli "$TARGET/wasm32-unknown-unknown/$profile/app.wasm" "$work" --out-name "$program"
# The second part takes the memory and the table of functions from the first, which are exported under the names of the
# linker.
wasm-bindgen --target web --no-typescript --remove-producers-section --keep-lld-exports --out-dir "$work/out" --out-name "$program" \
  "$work/$program.wasm"

# The loader takes names that a cache cannot mix up with another build's, and works on hosts that do not know the type
# of a .wasm file. Each is looked for first: another version of the tool may write another loader.
change() {
  local file=$1 from=$2 to=$3
  grep -qF -- "$from" "$file" || stop "scripts/split.sh does not know the loader that wasm-split-cli wrote: no $from in $file"
  FROM=$from TO=$to perl -0pi -e 's/\Q$ENV{FROM}\E/$ENV{TO}/' "$file"
}
loader=$work/__wasm_split.js
change "$loader" './split_rest.wasm' "./rest-${program}_bg.wasm"
# In a debug build the tool wraps the call, to explain a mix of two builds.
[ "$profile" = release ] || change "$loader" 'debugWrap(WebAssembly' '(WebAssembly'
change "$loader" '(WebAssembly.instantiateStreaming(src, imports))' '{
        const response = await src;
        if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
        return WebAssembly.instantiate(await response.arrayBuffer(), imports);
    }'
# What failed is not asked for again: a file may have been chosen meanwhile, and from then on there is no request.
change "$loader" 'if (loadingModule === thisLoad) loadingModule = undefined;' ''
change "$work/out/$program.js" 'from "./__wasm_split.js"' "from \"./rest-$program.js\""

mv "$work/out/$program.js" "$work/out/${program}_bg.wasm" "$TRUNK_STAGING_DIR/"
mv "$loader" "$TRUNK_STAGING_DIR/rest-$program.js"
mv "$work/split_rest.wasm" "$TRUNK_STAGING_DIR/rest-${program}_bg.wasm"
