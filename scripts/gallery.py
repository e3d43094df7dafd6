#!/usr/bin/env python3
"""Renders a file of prompts into one HTML page: clips, stills, what was understood, notes, timings.

One JSON object a line: `id`, `prompt`, and where wanted `aspect`, `duration` and `negative`. Each film is made by
`studio film`; with --ratios its time is also given as a ratio to x264 alone encoding the same frames. Films that
are there already are kept unless --again is given.
"""
import argparse, html, json, pathlib, statistics, subprocess, tempfile, time

LINES = {"480p": 480, "720p": 720, "1080p": 1080}


def film(options, item, folder):
    """Makes one film; returns seconds, what was printed, and the description."""
    shared = ["--assets", options.assets, "--seed", str(options.seed)]
    if item.get("negative"):
        shared += ["--negative", item["negative"]]
    seconds = min(item.get("duration", 5), options.seconds)
    path = folder / f"{item['id']}.mp4"

    def make(seconds, resolution):
        return subprocess.run(
            [options.studio, "film", item["prompt"], "--output", str(path), "--seconds", str(seconds),
             "--resolution", resolution, "--aspect", item.get("aspect", "16:9"),
             "--shader-cache", str(folder / "shaders"), *shared], capture_output=True, text=True)

    if options.ratios:
        make(1, "480p")  # compiles the shaders, which a server does once
    begin = time.perf_counter()
    made = make(seconds, options.resolution)
    took = time.perf_counter() - begin
    if made.returncode:
        return {"error": made.stderr.strip()[-400:] or f"ended with {made.returncode}"}
    told = subprocess.run(
        [options.studio, "describe", item["prompt"], *shared], capture_output=True, text=True)
    result = {"seconds": seconds, "took": took, "said": made.stdout, "scene": json.loads(told.stdout)}
    if options.ratios:
        result["ratio"] = took / alone(path)
    for name, at in (("a", 0.12), ("b", 0.5), ("c", 0.88)):
        subprocess.run(
            ["ffmpeg", "-v", "error", "-y", "-ss", f"{seconds * at:.2f}", "-i", path, "-frames:v", "1",
             "-vf", "scale=-2:240", folder / f"{item['id']}-{name}.jpg"], check=True)
    return result


def alone(path):
    """Seconds that x264 needs for the film's frames, read from a raw file."""
    with tempfile.NamedTemporaryFile(suffix=".yuv") as raw:
        subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", path, "-f", "rawvideo", "-pix_fmt", "nv12", raw.name],
                       check=True)
        size = subprocess.run(
            ["ffprobe", "-v", "error", "-select_streams", "v", "-show_entries", "stream=width,height",
             "-of", "csv=p=0:s=x", path], capture_output=True, text=True, check=True).stdout.strip()
        begin = time.perf_counter()
        subprocess.run(
            ["ffmpeg", "-v", "error", "-f", "rawvideo", "-pix_fmt", "nv12", "-s", size, "-r", "24", "-i", raw.name,
             "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-threads", "2", "-profile:v", "high",
             "-f", "null", "-"], check=True)
        return time.perf_counter() - begin


def card(item, result):
    text = html.escape(item["prompt"])
    title = f"<h2>{html.escape(item['id'])}</h2><p class=prompt>{text}</p>"
    if "error" in result:
        return f"<section>{title}<p class=error>{html.escape(result['error'])}</p></section>"
    name = html.escape(item["id"])
    stills = "".join(f"<img src='{name}-{k}.jpg' loading=lazy>" for k in "abc")
    ratio = f", {result['ratio']:.1f} × x264" if "ratio" in result else ""
    scene = html.escape(json.dumps(result["scene"], indent=1, ensure_ascii=False))
    notes = "".join(
        f"<li>{html.escape(line[6:])}</li>" for line in result["said"].splitlines() if line.startswith("note: "))
    return (f"<section>{title}<video src='{name}.mp4' poster='{name}.jpg' controls loop muted preload=none></video>"
            f"<div class=stills>{stills}</div><p>{item.get('aspect', '16:9')}, {result['seconds']} s, made in "
            f"{result['took']:.1f} s{ratio}</p><ul>{notes}</ul><details><summary>Scene</summary><pre>{scene}</pre>"
            "</details></section>")


PAGE = """<!doctype html><meta charset=utf-8><title>Gallery</title><style>
body{{font:15px/1.5 system-ui,sans-serif;background:#16171b;color:#dcdde2;margin:2rem auto;max-width:1500px;padding:0 1rem}}
main{{display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr));gap:1.5rem}}
section{{background:#1f2127;border-radius:12px;padding:1rem}} h2{{margin:0;font-size:1rem;color:#8f93a3}}
video{{width:100%;max-height:420px;background:#000;border-radius:8px}} .prompt{{margin:.3rem 0 .8rem}}
.stills{{display:flex;gap:4px;overflow:hidden}} .stills img{{height:84px;border-radius:4px}}
pre{{font-size:12px;max-height:300px;overflow:auto}} .error{{color:#ff8d8d}} ul{{color:#a9adbd;padding-left:1.2rem}}
</style><h1>Gallery</h1><p>{summary}</p><main>{cards}</main>
"""


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--studio", default=".build/release/studio")
    arguments.add_argument("--assets", default=".build/assets")
    arguments.add_argument("--prompts", default="Tests/EngineTests/Fixtures/prompts.jsonl")
    arguments.add_argument("--output", default=".build/gallery", type=pathlib.Path)
    arguments.add_argument("--resolution", default="720p", choices=LINES)
    arguments.add_argument("--seconds", type=int, default=10, help="the longest that a film may be")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--only", nargs="*", help="ids, all without it")
    arguments.add_argument("--ratios", action="store_true")
    arguments.add_argument("--again", action="store_true")
    options = arguments.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    cards, ratios, failed = [], [], 0
    for line in open(options.prompts, encoding="utf-8"):
        item = json.loads(line)
        if options.only and item["id"] not in options.only:
            continue
        known = options.output / f"{item['id']}.json"
        if known.exists() and not options.again:
            result = json.loads(known.read_text())
        else:
            result = film(options, item, options.output)
            known.write_text(json.dumps(result, ensure_ascii=False))
        failed += "error" in result
        if "ratio" in result:
            ratios.append(result["ratio"])
        told = result.get("error") or f"{result['took']:6.1f} s" + (
            f"  ratio {result['ratio']:5.1f}" if "ratio" in result else "")
        print(f"{item['id']:<10}{told}", flush=True)
        cards.append(card(item, result))
    summary = f"{len(cards)} films at {options.resolution}"
    if ratios:
        summary += f"; whole job ÷ x264 alone: mean {statistics.mean(ratios):.1f}, most {max(ratios):.1f}"
    (options.output / "index.html").write_text(PAGE.format(summary=summary, cards="".join(cards)))
    print(f"{summary}: {options.output / 'index.html'}")
    raise SystemExit(1 if failed else 0)


main()
