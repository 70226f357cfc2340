#!/usr/bin/env bash
# Finds or installs what a command needs.  setup.sh build | test
# Order: .tools/ and PATH in the right version, `cargo binstall` where present, compiling last.
set -euo pipefail
. "$(dirname "$0")/env.sh"

TRUNK_VERSION=0.21.14
BINARYEN_VERSION=132.0.0
SPLIT_VERSION=0.2.4
DENY_VERSION=0.20.2
# The command-line tool must have the version that Cargo.toml pins.
BINDGEN_VERSION=$(sed -n 's/^wasm-bindgen = "=\([0-9.]*\)".*/\1/p' Cargo.toml)
[ -n "$BINDGEN_VERSION" ] || stop "Cargo.toml pins no wasm-bindgen version"

mkdir -p "$TOOLS/bin"

# The second word of `program --version`.
version_of() { "$1" --version 2>/dev/null | awk 'NR == 1 { print $2 }'; }
right_version() { has "$1" && [ "$(version_of "$1")" = "$2" ]; }

# crate version how-long-compiling-takes program options-for-compiling…
cargo_tool() {
  local crate=$1 version=$2 minutes=$3 program=$4
  shift 4
  right_version "$program" "$version" && return 0
  if cargo binstall -V >/dev/null 2>&1; then
    say "Fetching $crate $version (seconds)"
    # Without the compile strategy it fails instead of compiling silently with other options.
    cargo binstall --no-confirm --disable-strategies compile --root "$TOOLS" "$crate@$version" && hash -r &&
      right_version "$program" "$version" && return 0
    note "no ready-made $crate $version could be had"
  fi
  say "Compiling $crate $version (usually $minutes minutes, only this once)"
  # Own target folder: the project's may be locked or elsewhere, and the tool shares nothing with it.
  CARGO_TARGET_DIR="$TOOLS/build" cargo install "$crate" --version "$version" --root "$TOOLS" --quiet "$@" ||
    stop "$crate $version could not be installed"
  rm -rf "$TOOLS/build"
  hash -r
  right_version "$program" "$version" || stop "$program is not version $version after its installation"
}

# Does not tell its version, so only the one in .tools/ counts.
split_tool() {
  grep -qs "\"wasm_split_cli_support $SPLIT_VERSION " "$TOOLS/.crates.toml" && [ -x "$TOOLS/bin/wasm-split-cli" ] && return 0
  say "Compiling wasm-split-cli $SPLIT_VERSION (usually 2 minutes, only this once)"
  CARGO_TARGET_DIR="$TOOLS/build" cargo install wasm_split_cli_support --version "$SPLIT_VERSION" --root "$TOOLS" --quiet \
    --locked --features build-binary || stop "wasm-split-cli $SPLIT_VERSION could not be installed"
  rm -rf "$TOOLS/build"
}

# What Debian's archive holds, asked for once.
apt_lists() {
  [ -z "${APT_UPDATED:-}" ] || return 0
  timeout 240 apt-get update -qq >/dev/null || note "apt-get update failed; trying with the lists at hand"
  APT_UPDATED=1
}

# Debian packages: installed as root, otherwise named.
debian() {
  local why=$1
  shift
  if has apt-get && [ "$(id -u)" = 0 ]; then
    say "Installing $* with apt-get (usually under a minute): $why"
    apt_lists
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  else
    return 1
  fi
}

rust() {
  has cargo || stop "Rust is missing: install it with rustup, https://rustup.rs"
  local sysroot
  sysroot=$(rustc --print sysroot) || stop "rustc does not start"
  if [ ! -d "$sysroot/lib/rustlib/wasm32-unknown-unknown" ]; then
    has rustup || stop "the Rust target wasm32-unknown-unknown is missing, and there is no rustup to add it"
    say "Adding Rust's WebAssembly target (seconds)"
    rustup target add wasm32-unknown-unknown || stop "rustup could not add wasm32-unknown-unknown"
  fi
}

# Makes the program smaller by about a tenth; the build works without it.
wasm_opt() {
  has wasm-opt && return 0
  if has npm && has node; then
    say "Fetching wasm-opt from npm (seconds)"
    if npm install --prefix "$TOOLS/npm" --no-save --no-fund --no-audit --loglevel=error "binaryen@$BINARYEN_VERSION" >/dev/null; then
      ln -sfn ../npm/node_modules/.bin/wasm-opt "$TOOLS/bin/wasm-opt"
      hash -r
      wasm-opt --version >/dev/null 2>&1 && return 0
      rm -f "$TOOLS/bin/wasm-opt"
    fi
  fi
  debian "wasm-opt makes the program smaller" binaryen 2>/dev/null && return 0
  note "wasm-opt is not to be had here: the program will be about a tenth larger (Debian package: binaryen)"
}

browser() {
  local missing=()
  [ -n "$CHROMIUM" ] || missing+=(chromium)
  [ -n "$CHROMEDRIVER" ] || missing+=(chromium-driver)
  if ! has fc-list || [ -z "$(fc-list :lang=zh-cn family 2>/dev/null)" ]; then
    missing+=(fontconfig fonts-noto-cjk)
  fi
  has node || missing+=(nodejs)
  has npm || missing+=(npm)
  [ ${#missing[@]} -eq 0 ] ||
    debian "the tests need a browser that shows Chinese" "${missing[@]}" ||
    stop "the tests need these Debian packages; install them as root: apt-get install ${missing[*]}"
}

journeys() {
  local folder=tests/e2e
  # npm writes this file last, so it tells whether the installed packages are those of the lock file.
  if [ ! -f "$folder/node_modules/.package-lock.json" ] || [ "$folder/package-lock.json" -nt "$folder/node_modules/.package-lock.json" ]; then
    say "Fetching the packages of the browser tests from npm (seconds)"
    (cd "$folder" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-fund --no-audit --loglevel=error >/dev/null) ||
      stop "npm ci failed in $folder"
    touch "$folder/node_modules/.package-lock.json"
  fi
}

# The other engines, where they can be had within some minutes; the tests skip by name what is not here then.
engines() {
  local name missing=()
  [ -n "$FIREFOX" ] || missing+=(firefox-esr)
  has WebKitWebDriver || missing+=(webkit2gtk-driver)
  has Xvfb || missing+=(xvfb)
  # One by one: not every system has all of them.
  for name in ${missing[@]+"${missing[@]}"}; do
    if has apt-get && [ "$(id -u)" = 0 ] && apt_lists &&
      timeout 240 apt-get install -y -qq --no-install-recommends --download-only "$name" >/dev/null 2>&1; then
      debian "journeys in another engine" "$name" || note "$name could not be installed"
    else
      note "not to be had here: $name (apt-get install $name)"
    fi
  done
}

# Licences and advisories. Compiling it takes longer than what it is worth on a machine of one's own, so only a ready-made
# one; where that can be had, having none is a fault and not a reason to skip.
deny() {
  [ "$(cargo deny -V 2>/dev/null | awk '{ print $2 }')" = "$DENY_VERSION" ] && return 0
  cargo binstall -V >/dev/null 2>&1 || return 0
  say "Fetching cargo-deny $DENY_VERSION (seconds)"
  cargo binstall --no-confirm --disable-strategies compile --root "$TOOLS" "cargo-deny@$DENY_VERSION" ||
    cargo deny -V >/dev/null 2>&1 || stop "cargo binstall is here, but could not fetch cargo-deny $DENY_VERSION"
}

rust
cargo_tool wasm-bindgen-cli "$BINDGEN_VERSION" "3 to 4" wasm-bindgen --locked
# A debug build: Trunk only starts other programs, and it compiles in half the time.
cargo_tool trunk "$TRUNK_VERSION" "6" trunk --locked --no-default-features --features rustls --debug
split_tool
wasm_opt
if [ "${1:-build}" = test ]; then
  browser
  engines
  journeys
  deny
fi
