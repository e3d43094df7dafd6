#!/usr/bin/env bash
# Runs every test on the debug build that `make build` has just made.
set -euo pipefail

bin=$(swift build --show-bin-path)

# The end-to-end films want the real assets; the studio is optimised in debug builds too.
scripts/fetch-assets.sh .build/asset-sources
"$bin/studio" assets build --sources .build/asset-sources --output .build/assets
# So do the tests of faces, cut-outs and voices; without them those are skipped, and say so.
scripts/fetch-networks.sh .build/assets/nets

# Tests that draw keep every thread of a process busy for a minute: those that wait for something, a server or a
# deadline, run in processes of their own.
drawing='^(Engine|Editing|Render|Inference|Media)Tests\.'
swift test --skip-build --filter "$drawing"
swift test --skip-build --skip "$drawing|^EndToEnd\."

data=$(mktemp -d "${TMPDIR:-/tmp}/pika-test.XXXXXX")
server=
finish() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
    scripts/postgres.sh stop "$data/postgres" 2>/dev/null || true
    rm -rf "$data"
}
trap finish EXIT

# What keeps anything in a database is tested on the other one too.
chmod 711 "$data" # the server of PostgreSQL is another user's
PIKA_TEST_POSTGRES=$(scripts/postgres.sh start "$data/postgres" 18789)
export PIKA_TEST_POSTGRES
swift test --skip-build --filter '^(Storage|Jobs|Platform|Web)Tests\.'
swift test --skip-build --filter '^EndToEnd\.'

# The contract's gates run against a server as a customer meets it.
port=18787
# A tool sends in a minute what a customer sends in an hour.
PIKA_REQUESTLIMITS=1000000/60,1000000/300 "$bin/pikad" serve --data "$data" --listen "127.0.0.1:$port" >"$data/server.log" 2>&1 &
server=$!
for _ in $(seq 100); do
    curl -fsS "http://127.0.0.1:$port/readyz" >/dev/null 2>&1 && break
    kill -0 "$server" || { cat "$data/server.log" >&2; exit 1; }
    sleep 0.2
done
key=$("$bin/pikad" keys create --data "$data" --name gates --plan pro --credits 1000000)
scripts/contract-gates.sh "http://127.0.0.1:$port" "$key"

# The client libraries meet the same server, with an account of their own.
key=$("$bin/pikad" keys create --data "$data" --name sdks --plan pro --credits 100000)
scripts/sdk-tests.sh "http://127.0.0.1:$port" "$key"
