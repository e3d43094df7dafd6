#!/usr/bin/env bash
# Fetches the packages that assets are made of, by name, and unpacks them into one tree without installing them.
#
#   scripts/fetch-assets.sh [FOLDER]        default .build/asset-sources
#
# Packages that never change within the release are pinned by checksum. firefox-esr gets security updates, so
# its version is apt's choice and the one file that is used out of it is pinned instead.
set -euo pipefail

target=${1:-.build/asset-sources}
mkdir -p "$target/packages"
cd "$target"

pins='
fonts-bebas-neue fdc713c8323e967f17e0f86fdda358af11b905bb4732551afbff75decdfd2bb4
fonts-comfortaa 33c65e81b201177a56e6528f7ea5fd6b19f2db0bb6f4f95346b9483691851929
fonts-ipaexfont-gothic 0e3d7f1f7449ca6424fbe52788dcfe69f65636a9641be1f7cc62bd6cc20f3fd8
fonts-lobster 9379824d3f3bc44844aa07cb9ad4e6bfd99a785e34668c5dba410947b715dc1b
sweethome3d-furniture 3ccb90c63f9525e887a767b9cd5c8b6933b8b6b2973a615a5359ee68a2118668
unicode-cldr-core 35d30d5d3bee4d8244e95236259c4c2a0db06e21bad696515751fcfeee4d0260
wordnet-base 61060d960f9ada8fa120872312eccd3ecebfbab8c4579e4f5a74e1cf67620752
xplanet-images 72ea3f8686c9cc5f8db4797194aff10da30283ad6bce850e6f38401884d21d59
firefox-esr -
'
toy_font=usr/lib/firefox-esr/fonts/TwemojiMozilla.ttf
toy_font_pin=6d90152ee0d29e82fe2a87793af5aa4b7ad13e6538360889e141e81ed299ee8e

sum() { sha256sum "$1" | cut -d' ' -f1; }

package_file() { find packages -name "$1_*.deb" | sort | tail -n 1; }

# Nothing to do when the same packages are already here.
if [ -f manifest.txt ] && [ "$(cut -d' ' -f1 manifest.txt | sort)" = "$(awk 'NF{print $1}' <<<"$pins" | sort)" ]; then
    exit 0
fi

have_unzip() { command -v unzip >/dev/null; }
fetch() {
    # apt drops to its own user, which may not write here; the warning about that is noise.
    (cd packages && apt-get download "$@" 2> >(grep -v '_apt' >&2) >/dev/null)
}

missing=()
while read -r name _; do
    [ -n "$name" ] && [ -z "$(package_file "$name")" ] && missing+=("$name")
done <<<"$pins"
have_unzip || [ -n "$(package_file unzip)" ] || missing+=(unzip)
if [ ${#missing[@]} -gt 0 ]; then
    fetch "${missing[@]}" || { echo 'fetch-assets: try `sudo apt-get update` first' >&2; exit 1; }
fi

unzip=unzip
if ! have_unzip; then
    dpkg -x "$(package_file unzip)" tools
    unzip=$PWD/tools/usr/bin/unzip
fi

: >manifest.new
while read -r name pin; do
    [ -n "$name" ] || continue
    file=$(package_file "$name")
    found=$(sum "$file")
    if [ "$pin" != - ] && [ "$pin" != "$found" ]; then
        echo "fetch-assets: $file has sha256 $found, expected $pin" >&2
        exit 1
    fi
    if [ "$name" = firefox-esr ]; then
        dpkg-deb --fsys-tarfile "$file" | tar -x "./$toy_font"
        if [ "$(sum "$toy_font")" != "$toy_font_pin" ]; then
            echo "fetch-assets: $toy_font is not the pinned one: look at it, then pin $(sum "$toy_font")" >&2
            exit 1
        fi
        found=$toy_font_pin
    else
        dpkg -x "$file" .
    fi
    echo "$name $(dpkg-deb -f "$file" Version) $found" >>manifest.new
done <<<"$pins"

for collection in usr/share/sweethome3d/furniture/*.sh3f; do
    name=$(basename "$collection" .sh3f)
    mkdir -p "furniture/$name"
    "$unzip" -qo "$collection" -d "furniture/$name"
done
mv manifest.new manifest.txt
