#!/usr/bin/env python3
"""Time of a picture that speaks, as a ratio to x264 alone encoding the same frames, in one run on this machine.

`studio talk --runs` makes the film several times in one process: the first loads the networks and is told apart, the
others are warm. The frames are then decoded to a raw file, and x264 (veryfast, crf 20, two threads, as the engine has
it) encodes that file to nothing. Prints the medians, and their ratio.
"""
import argparse, pathlib, re, statistics, subprocess, tempfile, time


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--studio", default=".build/release/studio")
    arguments.add_argument("--assets", default=".build/assets")
    arguments.add_argument("--picture", default="Tests/EditingTests/Fixtures/face.jpg")
    arguments.add_argument("--sound", help="a file of speech; else six seconds of espeak-ng")
    arguments.add_argument("--resolution", default="720p")
    arguments.add_argument("--runs", type=int, default=5)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        film, raw, spoken = folder / "film.mp4", folder / "frames.yuv", folder / "speech.wav"
        sound = options.sound
        if not sound:
            text = "My brother bought a big purple umbrella. Maybe Bob will bring pumpkin pie to the market tomorrow."
            subprocess.run(["espeak-ng", "-s", "150", "-w", folder / "all.wav", text], check=True)
            subprocess.run(["ffmpeg", "-v", "error", "-i", folder / "all.wav", "-t", "6", spoken], check=True)
            sound = spoken
        told = subprocess.run(
            [options.studio, "talk", options.picture, sound, "--output", film, "--resolution", options.resolution,
             "--assets", options.assets, "--runs", str(options.runs + 1)],
            check=True, capture_output=True, text=True).stdout
        seconds = [float(value) for value in re.findall(r"film after ([\d.]+) seconds", told)]
        size = subprocess.run(
            ["ffprobe", "-v", "error", "-select_streams", "v", "-show_entries", "stream=width,height", "-of",
             "csv=p=0:s=x", film], check=True, capture_output=True, text=True).stdout.strip()
        subprocess.run(
            ["ffmpeg", "-v", "error", "-y", "-i", film, "-f", "rawvideo", "-pix_fmt", "nv12", raw], check=True)
        encode = [
            "ffmpeg", "-v", "error", "-f", "rawvideo", "-pix_fmt", "nv12", "-s", size, "-r", "25", "-i", raw,
            "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-threads", "2", "-profile:v", "high", "-f", "null",
            "-",
        ]
        times = []
        for _ in range(options.runs):
            begin = time.perf_counter()
            subprocess.run(encode, check=True)
            times.append(time.perf_counter() - begin)
        warm, alone = statistics.median(seconds[1:]), statistics.median(times)
        print(f"{size}: cold {seconds[0]:.2f} s   warm {warm:.2f} s   x264 {alone:.2f} s   ratio {warm / alone:.2f}")


main()
