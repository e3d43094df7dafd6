#!/usr/bin/env bash
# Installs, by name, what building, running and testing need and this machine lacks. Debian 12.
set -euo pipefail

packages=(
    # to build and to render: OpenGL ES on Mesa, FFmpeg with x264, SQLite, PostgreSQL's client
    pkg-config libegl-dev libgles-dev libegl-mesa0 libgl1-mesa-dri libegl1 libgles2
    libavcodec-dev libavformat-dev libavutil-dev libswscale-dev libswresample-dev libsqlite3-dev libpq-dev
    # to speak where the neural voice cannot: a program of its own, never linked
    espeak-ng
    # to run the demo and the tests
    ca-certificates curl jq ffmpeg python3 python3-venv postgresql-15
    # to build the TypeScript library; nodejs comes with them
    node-typescript esbuild
)

missing=()
for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Installing: ${missing[*]}"
root=()
[ "$(id -u)" = 0 ] || root=(sudo)
"${root[@]}" apt-get -o DPkg::Lock::Timeout=600 update -qq
"${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
