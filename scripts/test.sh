#!/usr/bin/env bash
# Checks everything, goes on after a failure, and closes with one line of counts.
set -uo pipefail
. "$(dirname "$0")/env.sh"
bash scripts/setup.sh test || exit 1
. scripts/env.sh

LOGS=$TARGET/test-logs
mkdir -p "$LOGS"
passed=0 failed=0 skipped=0
FAULTS=()
rm -f "$LOGS/faults"
ADVISORIES=https://github.com/RustSec/advisory-db
export NO_COLOR=1 CARGO_TERM_COLOR=never

# step name how-to-count command…   The count is `one` (the step itself), `rust`, `journeys` or `engines` (what its log says).
step() {
  local name=$1 count=$2 log started status p=0 f=0 s=0
  shift 2
  log="$LOGS/${name// /-}.log"
  say "$name"
  started=$(date +%s)
  "$@" >"$log" 2>&1 </dev/null
  status=$?
  case $count in
    rust)
      read -r p f s < <(awk '
        /^test result:/ { for (i = 1; i <= NF; i++) { if ($i ~ /^passed/) p += $(i-1); if ($i ~ /^failed/) f += $(i-1); if ($i ~ /^ignored/) s += $(i-1) } }
        /^SKIPPED / { p--; s++ }
        END { print p + 0, f + 0, s + 0 }' "$log")
      grep -h '^SKIPPED ' "$log" | sed 's/^/  /'
      ;;
    journeys)
      read -r p f s < <(awk '
        /^ +[0-9]+ passed/ { p += $1 } /^ +[0-9]+ skipped/ { s += $1 }
        /^ +[0-9]+ (failed|interrupted|did not run|flaky)/ { f += $1 }
        /^PASSED BY ITSELF / { f-- }
        END { print p + 0, f + 0, s + 0 }' "$log")
      grep -hE '^ +- +[0-9]+ ' "$log" | sed 's/^ *- */  SKIPPED /'
      grep -h '^PASSED BY ITSELF ' "$log" | sed 's/^/  /'
      ;;
    engines)
      read -r p f s < <(awk '/^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$/ { p = $1; f = $3; s = $5 } END { print p + 0, f + 0, s + 0 }' "$log")
      grep -hE '^(SKIPPED|[a-z]+:) ' "$log" | sed 's/^/  /'
      ;;
    sizes) [ $status -eq 0 ] && p=1 || f=1; cat "$log" ;;
    *) [ $status -eq 0 ] && p=1 || f=1 ;;
  esac
  # A step that broke before it could count is a failure, and so is one that should have counted and found nothing.
  if [ $status -ne 0 ] && [ "$f" -eq 0 ]; then f=1; fi
  if [ $status -eq 0 ] && [ $((p + f + s)) -eq 0 ]; then f=1; echo "no test ran" >>"$log"; fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  note "$p passed, $f failed, $s skipped in $(($(date +%s) - started)) s"
  if [ "$f" -ne 0 ]; then
    FAULTS+=("$name")
    named "$log" | sed "s/^/$name: /" >>"$LOGS/faults"
    tail -n 120 "$log" | sed 's/^/  | /'
    note "whole log: $log"
  fi
}

# What failed in a log, by name and why, in a few lines: the end of a long log says little about its middle.
named() {
  awk '/^ +[0-9]+\) \[/ { open = 6; print; next }
    open > 0 && /Error|Expected|Received|Locator|waiting for|\.mjs:[0-9]+:[0-9]+$/ { print; open-- }
    /^test .* FAILED$|^error(\[|:)|^FAILED |panicked at/' "$1" | head -n 40
}

skip() {
  say "$1"
  note "SKIPPED $1: $2"
  skipped=$((skipped + 1))
}

native() {
  # The doc tests need the library's name once more, so both runs stand in one step.
  cargo test --locked --no-fail-fast -- --show-output
}

components() {
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner WASM_BINDGEN_TEST_TIMEOUT=120 \
    cargo test --locked --target wasm32-unknown-unknown --test browser --test chart_canvas
}

# Two files at a time, then those that want the machine for themselves; RAPPORT_WORKERS=1 takes one after the other.
journeys() {
  local status=0
  cd tests/e2e || return 1
  project together "${RAPPORT_WORKERS:-2}" || status=1
  project alone 1 || status=1
  cd "$ROOT" || return 1
  return $status
}

# The journeys of a project. One or two that failed are made once more by themselves, on a quiet machine: what passes then is
# named in the outcome and in the log, with how it failed; three or more are a fault.
project() {
  local log=$LOGS/journeys-$1.log titles
  npx --no-install playwright test --project="$1" --workers="$2" --output="out/$1" | tee "$log"
  [ "${PIPESTATUS[0]}" -eq 0 ] && return 0
  titles=$(LC_ALL=C.UTF-8 sed -n 's/^ *[0-9]*) \(\[.*[^─ ]\) *─*$/\1/p' "$log" | sort -u)
  [ -n "$titles" ] && [ "$(wc -l <<<"$titles")" -le 2 ] || return 1
  npx --no-install playwright test --project="$1" --workers=1 --output="out/$1" --last-failed || return 1
  # shellcheck disable=SC2001
  sed 's/^/PASSED BY ITSELF /' <<<"$titles"
}

step "format" one cargo fmt --check
step "lint native" one cargo clippy --locked --all-targets -- -D warnings
step "lint wasm" one cargo clippy --locked --target wasm32-unknown-unknown --lib --bins --test browser --test chart_canvas -- -D warnings
step "lint split" one cargo clippy --locked --target wasm32-unknown-unknown --lib --bin app --features split -- -D warnings
step "native tests" rust native
step "component tests" rust components
if ! cargo deny -V >/dev/null 2>&1; then
  skip "licences and advisories" "cargo-deny is not installed (cargo install cargo-deny)"
else
  step "licences" one cargo deny --offline check licenses bans sources
  # Only a machine that cannot reach the database and has no copy of it goes without; on the project's own it is a fault.
  if cargo deny fetch db >"$LOGS/fetch.log" 2>&1 || [ -n "${GITHUB_ACTIONS:-}" ] || timeout 20 git ls-remote -q "$ADVISORIES" HEAD >/dev/null 2>&1; then
    step "advisories" one cargo deny check advisories
  elif [ -n "$(ls "${CARGO_HOME:-$HOME/.cargo}/advisory-dbs" 2>/dev/null)" ]; then
    step "advisories of the last visit" one cargo deny --offline check advisories
  else
    skip "advisories" "no way to $ADVISORIES, and no copy of it"
  fi
fi
step "build" one bash scripts/build.sh
step "sizes" sizes node scripts/sizes.mjs dist
step "journeys" journeys journeys
step "other engines" engines node tests/engines/run.mjs

echo
if [ ${#FAULTS[@]} -ne 0 ]; then
  head -n 14 "$LOGS/faults"
  echo "failed steps: ${FAULTS[*]}"
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
