# Sourced by the other scripts: where things are, and how they speak.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT" || exit 1
TOOLS=$ROOT/.tools
export PATH="$TOOLS/bin:$PATH"
TARGET=${CARGO_TARGET_DIR:-$ROOT/target}

# Bold on a terminal, plain in a log.
if [ -t 1 ]; then BOLD=$'\033[1m' PLAIN=$'\033[0m'; else BOLD='' PLAIN=''; fi
say() { printf '%s▸ %s%s\n' "$BOLD" "$*" "$PLAIN"; }
note() { printf '  %s\n' "$*"; }
stop() {
  printf '%s✗ %s%s\n' "$BOLD" "$*" "$PLAIN" >&2
  exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }

# The browser and its driver, by the names that Debian, Ubuntu's runners and others use.
first_of() {
  local name
  for name in "$@"; do
    if [ -n "$name" ] && has "$name"; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}
CHROMIUM=$(first_of "${CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome || true)
CHROMEDRIVER=$(first_of "${CHROMEDRIVER:-}" "${CHROMEWEBDRIVER:+$CHROMEWEBDRIVER/chromedriver}" chromedriver || true)
FIREFOX=$(first_of "${FIREFOX:-}" firefox-esr firefox || true)
export CHROMIUM CHROMEDRIVER FIREFOX
