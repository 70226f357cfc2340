#!/usr/bin/env bash
# Builds the page, serves it on this machine, and builds again when a source file changes.
set -euo pipefail
. "$(dirname "$0")/env.sh"
PORT=${PORT:-8080}
bash scripts/setup.sh build
say "Building the page (about 3 minutes the first time, seconds when nothing changed)"
unset NO_COLOR
trunk serve --release --offline --port "$PORT" &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT INT TERM
# Trunk listens once the first build is done.
until (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; do
  kill -0 "$server" 2>/dev/null || stop "the page could not be built or served (is port $PORT taken? PORT=8090 make serve)"
  sleep 0.3
done
say "Rapport is at http://127.0.0.1:$PORT/   (Ctrl+C stops it)"
wait "$server"
