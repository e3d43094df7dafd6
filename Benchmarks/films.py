#!/usr/bin/env python3
"""Time of whole films as a ratio to x264 alone encoding the same frames, in one run on this machine.

Each film is made by `studio film` (reading the prompt, building the set, rendering, post-processing, encoding); its
frames are then decoded to a raw file, and x264 (veryfast, crf 20, two threads, as the engine has it) encodes that file
to nothing. Prints the medians of --runs, and their ratio.
"""
import argparse, os, pathlib, statistics, subprocess, tempfile, time

FILMS = [
    "cinematic shot of a neon street", "mountain road with a red sports car in snow",
    "astronaut floating above Earth", "product shot of a perfume bottle on marble",
    "corgi surfing a wave at sunset", "forest in fog", "desert at dawn", "underwater reef",
    "city skyline at night", "abstract fluid", "felt elephant in a meadow",
]
SIZES = {"480p": "854x480", "720p": "1280x720", "1080p": "1920x1080"}


def timed(command):
    """Seconds that a command takes, and the most memory it holds in MiB."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command[0]} ended with {status}")
    return time.perf_counter() - begin, usage.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--studio", default=".build/release/studio")
    arguments.add_argument("--assets", default=".build/assets")
    arguments.add_argument("--resolution", default="720p", choices=SIZES)
    arguments.add_argument("--seconds", type=int, default=6)
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--films", type=int, default=len(FILMS), help="only the first so many")
    options = arguments.parse_args()
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        film, raw = pathlib.Path(folder) / "film.mp4", pathlib.Path(folder) / "frames.yuv"
        make = lambda prompt: [
            options.studio, "film", prompt, "--output", str(film), "--resolution", options.resolution,
            "--seconds", str(options.seconds), "--assets", options.assets, "--shader-cache", f"{folder}/shaders",
        ]
        encode = [
            "ffmpeg", "-v", "error", "-f", "rawvideo", "-pix_fmt", "nv12", "-s", SIZES[options.resolution],
            "-r", "24", "-i", str(raw), "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-threads", "2",
            "-profile:v", "high", "-f", "null", "-",
        ]
        for prompt in FILMS[: options.films]:
            subprocess.run(make(prompt), check=True, stdout=subprocess.DEVNULL)  # compiles the shaders
            subprocess.run(
                ["ffmpeg", "-v", "error", "-y", "-i", film, "-f", "rawvideo", "-pix_fmt", "nv12", raw], check=True)
            films = [timed(make(prompt)) for _ in range(options.runs)]
            whole, memory = (statistics.median(values) for values in zip(*films))
            alone = statistics.median(timed(encode)[0] for _ in range(options.runs))
            ratios.append(whole / alone)
            print(f"{prompt:<46} film {whole:6.2f} s   x264 {alone:5.2f} s   ratio {whole / alone:5.2f}   "
                  f"{memory:5.0f} MiB", flush=True)
    print(f"{'mean of the ratios':<75}{statistics.mean(ratios):5.2f}")


main()
