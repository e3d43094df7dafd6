#!/bin/sh
# Compiles to ES modules, to CommonJS and to types, with tsc 4.8 or newer.
set -eu
cd "$(dirname "$0")"
rm -rf dist
tsc
tsc --module CommonJS --outDir dist/cjs
echo '{"type":"commonjs"}' > dist/cjs/package.json
