#!/usr/bin/env bash
# Starts a server on an empty data folder, makes a key, asks for a film through the HTTP API and waits for it.
set -euo pipefail

pikad=${PIKAD:-.build/release/pikad}
prompt=${PROMPT:-cinematic shot of a neon street}
port=${PORT:-8787}
base=http://127.0.0.1:$port
data=$(mktemp -d "${TMPDIR:-/tmp}/pika-demo.XXXXXX")

"$pikad" serve --data "$data" --listen "127.0.0.1:$port" >"$data/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT

until curl -fsS "$base/readyz" >/dev/null 2>&1; do
    kill -0 "$server" 2>/dev/null || { echo "The server did not start:" >&2; tail -n 20 "$data/server.log" >&2; exit 1; }
    sleep 0.2
done
key=$("$pikad" keys create --data "$data" --name demo --plan pro)

api() { curl -fsS -H "Authorization: Bearer $key" "$@"; }

body=$(jq -n --arg prompt "$prompt" '{model: "pika-2.5", prompt: $prompt, duration: "6s", aspect: "16:9"}')
echo "POST $base/v1/videos  $body" | tr -d '\n '; echo
job=$(api -X POST "$base/v1/videos" -H 'Content-Type: application/json' -d "$body" | jq -r .job_id)
echo "job $job"

started=$(date +%s)
while :; do
    answer=$(api "$base/v1/jobs/$job")
    status=$(jq -r .status <<<"$answer")
    percent=$(jq -r '.progress.percent | floor' <<<"$answer")
    filled=$((percent * 40 / 100))
    printf '\r%-10s [%s%s] %3d %%  %3d s' "$status" "$(printf '%*s' "$filled" '' | tr ' ' '#')" \
        "$(printf '%*s' $((40 - filled)) '')" "$percent" $(($(date +%s) - started))
    case $status in
        complete) break ;;
        failed) echo; jq .error <<<"$answer" >&2; exit 1 ;;
    esac
    sleep 0.5
done
echo

film=$PWD/pika-demo.mp4
curl -fsS -o "$film" "$(jq -r .output.url <<<"$answer")"
jq -r '.notes[]? | "note: " + .' <<<"$answer"
echo "The film: $film"
