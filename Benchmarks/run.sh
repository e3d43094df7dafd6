#!/usr/bin/env bash
# Everything that is measured, on release binaries: films against x264, the API under load, memory.
set -euo pipefail
bin=.build/release
data=$(mktemp -d "${TMPDIR:-/tmp}/pika-bench.XXXXXX")
port=18788

Benchmarks/films.py --resolution 720p
Benchmarks/films.py --resolution 1080p --films 1

"$bin/pikad" serve --data "$data" --listen "127.0.0.1:$port" 2>"$data/server.log" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$data"' EXIT
until curl -fsS "http://127.0.0.1:$port/readyz" >/dev/null 2>&1; do sleep 0.2; done
key=$("$bin/pikad" keys create --data "$data" --name bench --plan fancy)
Benchmarks/http.py --port "$port" --key "$key"
awk '/VmHWM/ {printf "server, most memory held %d MiB\n", $2 / 1024}' "/proc/$server/status"
