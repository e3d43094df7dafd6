#!/usr/bin/env python3
"""Measures webhooks: deliveries a second against a bare client loop, the wait of healthy endpoints beside hanging ones,
and the time from an event to its arrival when nothing else goes on.

    Benchmarks/webhooks.py [--pikad .build/release/pikad]

Starts a server of its own on the loopback interface, without a renderer, and a receiver that answers at once. Prints
medians of three runs; a figure counts only on a quiet machine.
"""
import sys

sys.path.pop(0)  # `http.py` here is not the one that urllib wants

import argparse, asyncio, json, os, random, signal, statistics, subprocess, tempfile, time, urllib.request

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def born(event):
    """When an event was written, in seconds: the first ten characters of its id."""
    value = 0
    for letter in event[4:14]:
        value = value * 32 + ALPHABET.index(letter)
    return value / 1000


class Sink:
    """Answers each POST at once and remembers when which event came; `/hang` is never answered."""

    def __init__(self):
        self.arrivals = []
        self.sample = b""

    async def serve(self, reader, writer):
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                lower = head.lower()
                start = lower.index(b"content-length:") + 15
                length = int(lower[start : lower.index(b"\r\n", start)])
                body = await reader.readexactly(length)
                if b"/hang" in head[:40]:
                    await asyncio.sleep(60)
                    return
                start = lower.index(b"webhook-id:") + 11
                event = head[start : lower.index(b"\r\n", start)].strip().decode()
                self.arrivals.append((event, time.time()))
                self.sample = head + body
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            pass
        finally:
            writer.close()

    async def until(self, count, seconds=120):
        end = time.time() + seconds
        while len(self.arrivals) < count:
            if time.time() > end:
                sys.exit(f"only {len(self.arrivals)} of {count} arrived in {seconds} s")
            await asyncio.sleep(0.002)


async def bare(port, request, count, connections=64):
    """Seconds for the same POSTs by a loop that does nothing else."""
    left = count

    async def run():
        nonlocal left
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while left > 0:
            left -= 1
            writer.write(request)
            await reader.readuntil(b"\r\n\r\n")
        writer.close()

    begin = time.perf_counter()
    await asyncio.gather(*(run() for _ in range(connections)))
    return time.perf_counter() - begin


class Server:
    def __init__(self, pikad, folder):
        self.pikad, self.folder, self.port = pikad, folder, 18901
        environment = {
            **os.environ, "PIKA_OPENNETWORKS": "127.0.0.0/8", "PIKA_REQUESTLIMITS": "1000000/60,1000000/300"}
        self.process = subprocess.Popen(
            [pikad, "serve", "--renders", "0", "--data", folder, "--listen", f"127.0.0.1:{self.port}",
             "--log-level", "error"], env=environment)
        for _ in range(100):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=1)
                return
            except OSError:
                time.sleep(0.1)
        sys.exit("the server does not start")

    def key(self):
        return subprocess.run(
            [self.pikad, "keys", "create", "--data", self.folder, "--name", "bench", "--plan", "fancy",
             "--credits", "10000000"], capture_output=True, text=True, check=True).stdout.strip()

    def post(self, key, path, body=None):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", json.dumps(body or {}).encode(), method="POST",
            headers={"Authorization": f"Bearer {key}", "Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(request, timeout=30))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


JOB = {"prompt": "a street", "duration": 1, "resolution": "480p"}


def quantile(values, part):
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


async def throughput(server, sink, port, count):
    key = server.key()
    await asyncio.to_thread(lambda: [server.post(key, "/v1/videos", JOB) for _ in range(count)])
    ratios, rates = [], []
    for number in range(3):
        hook = server.post(key, "/v1/webhooks", {"url": f"http://127.0.0.1:{port}/t", "enabled_events": ["video.queued"]})
        sink.arrivals.clear()
        begin = time.perf_counter()
        await asyncio.to_thread(server.post, key, f"/v1/webhooks/{hook['id']}/recover", {"since": 0})
        await sink.until(count)
        took = time.perf_counter() - begin
        alone = await bare(port, sink.sample, count)
        rates.append(count / took)
        ratios.append(took / alone)
    print(f"deliveries a second: {statistics.median(rates):.0f}; to a bare loop: {statistics.median(ratios):.2f}")


async def latency(server, sink, keys, seconds, wanted):
    """Seconds from event to arrival, while a job is made every 50 ms for some account."""
    sink.arrivals.clear()
    posted, end = 0, time.time() + seconds
    while time.time() < end:
        await asyncio.to_thread(server.post, random.choice(keys), "/v1/videos", JOB)
        posted += 1
        await asyncio.sleep(0.05)
    await sink.until(posted * wanted)
    return [at - born(event) for event, at in sink.arrivals]


async def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--pikad", default=".build/release/pikad")
    arguments.add_argument("--seconds", type=int, default=20)
    options = arguments.parse_args()
    random.seed(7)
    sink = Sink()
    listener = await asyncio.start_server(sink.serve, "127.0.0.1", 0, backlog=4096)
    port = listener.sockets[0].getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        server = Server(options.pikad, folder)
        try:
            key = server.key()
            server.post(key, "/v1/webhooks", {"url": f"http://127.0.0.1:{port}/i", "enabled_events": ["video.queued"]})
            lags = await latency(server, sink, [key], 5, 1)
            print(f"event to arrival, idle: median {statistics.median(lags) * 1000:.0f} ms, "
                  f"p99 {quantile(lags, 0.99) * 1000:.0f} ms of {len(lags)}")
            await throughput(server, sink, port, 1000)
            # 1,000 healthy endpoints, then 50 that hang beside them.
            keys = [server.key() for _ in range(67)]
            for key in keys:
                for number in range(15):
                    server.post(key, "/v1/webhooks", {
                        "url": f"http://127.0.0.1:{port}/h{number}", "enabled_events": ["video.queued"]})
            alone = quantile(await latency(server, sink, keys, options.seconds, 15), 0.99)
            for key in keys[:50]:
                server.post(key, "/v1/webhooks", {
                    "url": f"http://127.0.0.1:{port}/hang", "enabled_events": ["video.queued"]})
            beside = quantile(await latency(server, sink, keys, options.seconds, 15), 0.99)
            print(f"p99 of {67 * 15} healthy endpoints: {alone * 1000:.0f} ms alone, {beside * 1000:.0f} ms beside 50 "
                  f"that hang, ratio {beside / alone:.2f}")
        finally:
            server.stop()
    listener.close()


asyncio.run(main())
