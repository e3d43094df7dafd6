#!/usr/bin/env python3
"""Latency of POST /v1/videos and GET /v1/jobs/:id at a fixed rate of arrivals, while renders run.

The load is open: a request starts when its time has come, whether or not the one before it has been answered,
and its latency counts from that time. Prints medians and percentiles; exits 1 when an answer is not 2xx.
"""
import argparse, asyncio, json, time


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


async def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--host", default="127.0.0.1")
    arguments.add_argument("--port", type=int, required=True)
    arguments.add_argument("--key", required=True)
    arguments.add_argument("--rate", type=float, default=200)
    arguments.add_argument("--seconds", type=float, default=10)
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

    await post()
    while json.loads((await connections.request("GET", f"/v1/jobs/{jobs[0]}"))[1])["status"] == "queued":
        await asyncio.sleep(0.05)
    report("GET /v1/jobs/:id, rendering", await measure(options.rate, options.seconds, get))
    report("POST /v1/videos, rendering", await measure(options.rate, options.seconds, post))
    for job in reversed(jobs):
        await connections.request("POST", f"/v1/jobs/{job}/cancel")


asyncio.run(main())
