#!/usr/bin/env python3
"""Times one film made by one worker against the same film made by two, in turn, and prints medians and their ratio.

usage: segments.py PIKAD [--assets FOLDER] [--runs 3] [--prompt TEXT] [--seconds 10] [--resolution 720p]
"""
import argparse, json, os, re, shutil, statistics, subprocess, tempfile, threading, time
import urllib.request

options = argparse.ArgumentParser()
options.add_argument("pikad")
options.add_argument("--assets", default=".build/assets")
options.add_argument("--runs", type=int, default=3)
options.add_argument("--prompt", default="cinematic shot of a neon street in the rain")
options.add_argument("--seconds", type=int, default=10)
options.add_argument("--resolution", default="720p")
options = options.parse_args()


class House:
    """A server on a data folder of its own, with workers beside the one in it."""

    def __init__(self, helpers):
        self.data = tempfile.mkdtemp(prefix="pika-bench-")
        common = ["--data", self.data, "--assets", options.assets]
        self.server = subprocess.Popen(
            [options.pikad, "serve", "--listen", "127.0.0.1:0"] + common, stderr=subprocess.PIPE)
        for line in self.server.stderr:
            found = re.search(rb'"listening".*?127\.0\.0\.1:(\d+)', line)
            if found:
                self.base = "http://127.0.0.1:" + found[1].decode()
                break
        # Read on, so that the server never waits for its log to be read.
        threading.Thread(target=self.server.stderr.read, daemon=True).start()
        self.key = subprocess.check_output(
            [options.pikad, "keys", "create", "--data", self.data, "--name", "bench", "--plan", "pro"],
            text=True).strip()
        self.helpers = [
            subprocess.Popen([options.pikad, "worker"] + common, stderr=subprocess.DEVNULL)
            for _ in range(helpers)]
        # Their spare render processes open the graphics first; a film that comes later finds them warm.
        time.sleep(6)

    def ask(self, path, body=None):
        request = urllib.request.Request(
            self.base + path, body and json.dumps(body).encode(),
            {"Authorization": "Bearer " + self.key, "Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(request))

    def film(self):
        begin = time.monotonic()
        job = self.ask("/v1/videos", {
            "prompt": options.prompt, "duration": options.seconds, "resolution": options.resolution, "seed": 7})
        while True:
            job = self.ask("/v1/jobs/" + job["job_id"] + "?wait=1")
            if job["status"] == "complete":
                return time.monotonic() - begin
            if job["status"] == "failed":
                raise SystemExit(job)

    def processor(self):
        """Processor seconds of all processes of the house: less noisy than the clock when others use the machine."""
        total = 0
        waiting = [process.pid for process in self.helpers + [self.server]]
        while waiting:
            pid = waiting.pop()
            try:
                with open(f"/proc/{pid}/stat") as file:
                    fields = file.read().rsplit(")", 1)[1].split()
                total += sum(int(field) for field in fields[11:15])
                for thread in os.listdir(f"/proc/{pid}/task"):
                    with open(f"/proc/{pid}/task/{thread}/children") as file:
                        waiting += file.read().split()
            except FileNotFoundError:
                pass
        return total / os.sysconf("SC_CLK_TCK")

    def close(self):
        for process in self.helpers + [self.server]:
            process.kill()
            process.wait()
        shutil.rmtree(self.data, ignore_errors=True)


times, used = {0: [], 1: []}, {0: [], 1: []}
for run in range(options.runs):
    for helpers in times:
        house = House(helpers)
        try:
            before = house.processor()
            times[helpers].append(house.film())
            used[helpers].append(house.processor() - before)
        finally:
            house.close()
        print(
            f"run {run + 1}, {helpers + 1} worker(s): {times[helpers][-1]:.1f} s,"
            f" {used[helpers][-1]:.1f} s of processor", flush=True)
for what, figures in (("film after", times), ("processor", used)):
    one, two = (statistics.median(figures[helpers]) for helpers in (0, 1))
    print(f"median, {what}: one worker {one:.1f} s, two workers {two:.1f} s, ratio {two / one:.3f}")
