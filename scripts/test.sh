#!/usr/bin/env bash
# Runs every test on the debug build that `make build` has just made.
set -euo pipefail

bin=$(swift build --show-bin-path)

# The end-to-end films want the real assets; the studio is optimised in debug builds too.
scripts/fetch-assets.sh .build/asset-sources
"$bin/studio" assets build --sources .build/asset-sources --output .build/assets

# Tests that draw keep every thread of a process busy for a minute: those that wait for something, a server or a
# deadline, run in processes of their own.
drawing='^(Engine|Editing|Render|Inference|Media)Tests\.'
swift test --skip-build --filter "$drawing"
swift test --skip-build --skip "$drawing|^EndToEnd\."
swift test --skip-build --filter '^EndToEnd\.'

# The contract's gates run against a server as a customer meets it.
data=$(mktemp -d "${TMPDIR:-/tmp}/pika-test.XXXXXX")
port=18787
# A tool sends in a minute what a customer sends in an hour.
PIKA_REQUESTLIMITS=1000000/60,1000000/300 "$bin/pikad" serve --data "$data" --listen "127.0.0.1:$port" >"$data/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$data"' EXIT
for _ in $(seq 100); do
    curl -fsS "http://127.0.0.1:$port/readyz" >/dev/null 2>&1 && break
    kill -0 "$server" || { cat "$data/server.log" >&2; exit 1; }
    sleep 0.2
done
key=$("$bin/pikad" keys create --data "$data" --name gates --plan pro)
scripts/contract-gates.sh "http://127.0.0.1:$port" "$key"
