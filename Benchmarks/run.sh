#!/usr/bin/env bash
# Everything that is measured, on release binaries: films against x264, the API under load, memory.
set -euo pipefail
bin=.build/release
command -v wrk >/dev/null || apt-get install -y -o DPkg::Lock::Timeout=600 wrk >/dev/null
data=$(mktemp -d "${TMPDIR:-/tmp}/pika-bench.XXXXXX")
port=18788

Benchmarks/films.py --resolution 720p
Benchmarks/films.py --resolution 1080p --films 1

echo "the API:"

# A tool sends in a minute what a customer sends in an hour.
PIKA_REQUESTLIMITS=1000000/60,1000000/300 "$bin/pikad" serve --data "$data" --listen "127.0.0.1:$port" 2>"$data/server.log" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$data"' EXIT
until curl -fsS "http://127.0.0.1:$port/readyz" >/dev/null 2>&1; do sleep 0.2; done
key=$("$bin/pikad" keys create --data "$data" --name bench --plan fancy --credits 1000000)
Benchmarks/http.py --port "$port" --key "$key" --process "$server"
job=$(curl -fsS "http://127.0.0.1:$port/v1/jobs?limit=1" -H "Authorization: Bearer $key" | sed 's/.*"job_id":"\([^"]*\)".*/\1/')
echo "GET /v1/jobs/:id, closed loop, no render:"
wrk -t1 -c16 -d5s --latency -H "Authorization: Bearer $key" "http://127.0.0.1:$port/v1/jobs/$job" |
  grep -E "99%|Requests/sec|Non-2xx" || true
awk '/VmHWM/ {printf "server, most memory held %d MiB\n", $2 / 1024}' "/proc/$server/status"
