#!/usr/bin/env bash
# Submissions and GETs a second, in a closed loop of 16 connections, on SQLite and on PostgreSQL; both durable.
#
#   databases.sh [FOLDER OF pikad]
set -euo pipefail
bin=${1:-.build/release}
here=$(dirname "$0")
data=$(mktemp -d "${TMPDIR:-/tmp}/pika-databases.XXXXXX")
chmod 711 "$data"
port=${PORT:-18790}
server=
finish() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
    "$here/../scripts/postgres.sh" stop "$data/postgres" 2>/dev/null || true
    rm -rf "$data"
}
trap finish EXIT

# Accounts take turns: what one of them has queued is counted for its place in the queue.
accounts=40
cat >"$data/submit.lua" <<'LUA'
local keys = {}
for key in io.lines(os.getenv("KEYS")) do keys[#keys + 1] = key end
local next = 0
function request()
    next = next % #keys + 1
    return wrk.format("POST", nil, {
        ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. keys[next],
    }, '{"prompt": "a street", "seed": 7}')
end
LUA

measure() { # name, then flags of the database
    local name=$1 key job
    shift
    PIKA_REQUESTLIMITS=1000000000/60,1000000000/300 "$bin/pikad" serve --data "$data/$name" --renders 0 \
        --listen "127.0.0.1:$port" "$@" 2>"$data/$name.log" &
    server=$!
    until curl -fsS "http://127.0.0.1:$port/readyz" >/dev/null 2>&1; do sleep 0.1; done
    for _ in $(seq $accounts); do
        "$bin/pikad" keys create --data "$data/$name" --name bench --plan fancy --credits 1000000000 "$@"
    done >"$data/keys"
    key=$(head -1 "$data/keys")
    run() { # what, path, further flags of wrk
        local what=$1 path=$2
        shift 2
        KEYS=$data/keys wrk -t1 -c16 -d5s --latency -H "Authorization: Bearer $key" "$@" "http://127.0.0.1:$port$path" |
            awk -v name="$name" -v what="$what" '/50%/ {half = $2} /99%/ {most = $2} /Requests\/sec/ {rate = $2} /Non-2xx/ {bad = $0}
                END {printf "%-10s %-22s %7.0f a second  p50 %s  p99 %s %s\n", name, what, rate, half, most, bad}'
    }
    job=$(curl -fsS "http://127.0.0.1:$port/v1/videos" -H "Authorization: Bearer $key" \
        -H "Content-Type: application/json" -d '{"prompt": "a street"}' | sed 's/.*"job_id":"\([^"]*\)".*/\1/')
    run "GET /v1/jobs/:id" "/v1/jobs/$job"
    run "POST /v1/videos" /v1/videos -s "$data/submit.lua"
    kill "$server"
    wait "$server" || true
    server=
}

measure SQLite
url=$("$here/../scripts/postgres.sh" start "$data/postgres" $((port + 1)) fsync=on)
measure PostgreSQL --database "$url"
