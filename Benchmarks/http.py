#!/usr/bin/env python3
"""The API under load: time from 202 to the first frame, requests at a fixed rate while a render runs, memory.

The load is open: a request starts when its time has come, whether or not the one before it has been answered,
and its latency counts from that time. Prints medians and percentiles; exits 1 when an answer is not 2xx.
"""
import argparse, asyncio, json, statistics, time


class Connections:
    """Keep-alive HTTP/1.1 connections to one server, handed out one request at a time."""

    def __init__(self, host, port, key):
        self.host, self.port, self.key, self.idle = host, port, key, []

    async def request(self, method, path, body=b""):
        reader, writer = self.idle.pop() if self.idle else await asyncio.open_connection(self.host, self.port)
        head = f"{method} {path} HTTP/1.1\r\nHost: {self.host}\r\nAuthorization: Bearer {self.key}\r\n"
        if body:
            head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        writer.write(head.encode() + b"\r\n" + body)
        status = int((await reader.readline()).split()[1])
        length = 0
        while (line := await reader.readline()) not in (b"\r\n", b""):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        answer = await reader.readexactly(length)
        self.idle.append((reader, writer))
        return status, answer


async def measure(rate, seconds, call):
    """Starts `call` `rate` times a second and returns the latencies in milliseconds, sorted."""
    latencies, tasks, begin = [], [], time.perf_counter()

    async def one(due):
        await call()
        latencies.append((time.perf_counter() - due) * 1000)

    for index in range(int(rate * seconds)):
        due = begin + index / rate
        await asyncio.sleep(max(0, due - time.perf_counter()))
        tasks.append(asyncio.create_task(one(due)))
    await asyncio.gather(*tasks)
    return sorted(latencies)


def report(name, latencies):
    def at(fraction):
        return latencies[min(len(latencies) - 1, int(len(latencies) * fraction))]

    print(f"{name:<28} n {len(latencies):>5}  p50 {at(.5):6.1f} ms  p95 {at(.95):6.1f} ms  p99 {at(.99):6.1f} ms")


def memory(process):
    """MiB that a process holds now."""
    with open(f"/proc/{process}/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


async def first_frame(connections, prompt):
    """Seconds from the 202 to the first frame that is told, with everything warm; waits for the film's end."""
    body = json.dumps({"prompt": prompt, "duration": 1, "resolution": "720p"}).encode()
    status, answer = await connections.request("POST", "/v1/videos", body)
    assert status == 202, (status, answer)
    begin, path, first = time.perf_counter(), "/v1/jobs/" + json.loads(answer)["job_id"], None
    while True:
        job = json.loads((await connections.request("GET", path))[1])
        if first is None and job["progress"]["frames_done"] > 0:
            first = time.perf_counter() - begin
        if job["status"] == "complete":
            return first
        assert job["status"] in ("queued", "processing"), job
        await asyncio.sleep(0.02)


async def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--host", default="127.0.0.1")
    arguments.add_argument("--port", type=int, required=True)
    arguments.add_argument("--key", required=True)
    arguments.add_argument("--rate", type=float, default=200)
    arguments.add_argument("--seconds", type=float, default=10)
    arguments.add_argument("--process", type=int, required=True, help="the server's")
    arguments.add_argument("--films", type=int, default=50, help="over which memory must not grow")
    options = arguments.parse_args()
    connections = Connections(options.host, options.port, options.key)
    film = json.dumps({"prompt": "forest in fog", "duration": 10, "resolution": "720p"}).encode()
    jobs = []

    async def post():
        status, answer = await connections.request("POST", "/v1/videos", film)
        assert status == 202, (status, answer)
        jobs.append(json.loads(answer)["job_id"])

    async def get():
        status, answer = await connections.request("GET", f"/v1/jobs/{jobs[0]}")
        assert status == 200, (status, answer)

    for prompt in ("cinematic shot of a neon street", "forest in fog"):
        times = []
        for _ in range(4):
            times.append(await first_frame(connections, prompt))
            await asyncio.sleep(1.5)  # the next child warms up
        # The first one compiled the shaders.
        print(f"202 to first frame, {prompt:<34} {statistics.median(times[1:]):5.2f} s", flush=True)
    for count in range(options.films):
        body = json.dumps({"prompt": "abstract fluid", "duration": 1, "resolution": "480p"}).encode()
        _, answer = await connections.request("POST", "/v1/videos", body)
        path = f"/v1/jobs/{json.loads(answer)['job_id']}?wait=60"
        while json.loads((await connections.request("GET", path))[1])["status"] != "complete":
            pass
        if count + 1 in (5, options.films):
            print(f"server after {count + 1:>2} films {memory(options.process):5.0f} MiB", flush=True)
    await post()
    while json.loads((await connections.request("GET", f"/v1/jobs/{jobs[0]}"))[1])["status"] == "queued":
        await asyncio.sleep(0.05)
    report("GET /v1/jobs/:id, rendering", await measure(options.rate, options.seconds, get))
    report("POST /v1/videos, rendering", await measure(options.rate, options.seconds, post))
    for job in reversed(jobs):
        await connections.request("POST", f"/v1/jobs/{job}/cancel")


asyncio.run(main())
