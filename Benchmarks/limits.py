#!/usr/bin/env python3
"""What authentication, rates and idempotency add to a request, with many keys.

Fills the data folder of a server that is down with keys, starts it, and sends GETs and POSTs with one key after the other,
one request at a time: what is told is latency, not throughput.
"""
import sys

sys.path.pop(0)  # http.py beside this file would stand in for the library
import argparse, http.client, json, shutil, sqlite3, statistics, subprocess, tempfile, time


def median(times):
    ordered = sorted(times)
    return f"p50 {statistics.median(ordered):.3f} ms  p99 {ordered[int(len(ordered) * .99)]:.3f} ms"


def timed(connection, method, path, headers, body=None):
    begin = time.perf_counter()
    connection.request(method, path, body=body, headers=headers)
    answer = connection.getresponse()
    answer.read()
    return (time.perf_counter() - begin) * 1000, answer.status


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--pikad", required=True)
    arguments.add_argument("--port", type=int, default=18399)
    arguments.add_argument("--keys", type=int, default=100_000, help="in the database")
    arguments.add_argument("--requests", type=int, default=400)
    options = arguments.parse_args()
    data = tempfile.mkdtemp(prefix="pika-limits.")
    create = [options.pikad, "keys", "create", "--data", data, "--name", "bench", "--plan", "fancy", "--credits", "100000000"]
    keys = [subprocess.run(create, capture_output=True, text=True, check=True).stdout.strip() for _ in range(20)]
    database = sqlite3.connect(f"{data}/pika.sqlite")
    row = database.execute("SELECT account, digest, scopes, created_at FROM api_keys LIMIT 1").fetchone()
    database.executemany(
        "INSERT INTO api_keys (id, account, public_id, name, mode, digest, pepper_version, last_four, scopes, created_at)"
        " VALUES (?, ?, ?, 'fill', 'live', ?, 1, 'aaaa', ?, ?)",
        ((f"key_fill{n}", row[0], f"f{n:09d}", row[1], row[2], row[3]) for n in range(options.keys)))
    database.executemany(
        "INSERT INTO permits (subject, slot, count) VALUES (?, ?, 1)",
        ((f"key_fill{n}", int(time.time())) for n in range(options.keys)))
    database.commit()
    database.close()
    server = subprocess.Popen(
        [options.pikad, "serve", "--data", data, "--listen", f"127.0.0.1:{options.port}", "--renders", "0"],
        stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            try:
                connection = http.client.HTTPConnection("127.0.0.1", options.port)
                timed(connection, "GET", "/healthz", {})
                break
            except OSError:
                time.sleep(0.1)

        def series(name, call):
            times = []
            for number in range(options.requests):
                spent, status = call(number)
                assert status in (200, 202, 404), status
                times.append(spent)
            print(f"{name:<46} {median(times)}", flush=True)

        def bearer(number):
            return {"Authorization": f"Bearer {keys[number % len(keys)]}"}

        body = json.dumps({"prompt": "a street", "seed": 7})
        json_type = {"Content-Type": "application/json"}
        series("GET /healthz, no key", lambda n: timed(connection, "GET", "/healthz", {}))
        series("GET unknown job, key and rate", lambda n: timed(connection, "GET", "/v1/jobs/job_0", bearer(n)))
        series("POST /v1/videos", lambda n: timed(connection, "POST", "/v1/videos", {**bearer(n), **json_type}, body))
        series("POST /v1/videos, idempotent", lambda n: timed(
            connection, "POST", "/v1/videos", {**bearer(n), **json_type, "Idempotency-Key": f"k{n}"}, body))
        series("POST /v1/videos, replayed", lambda n: timed(
            connection, "POST", "/v1/videos", {**bearer(n), **json_type, "Idempotency-Key": f"k{n}"}, body))
    finally:
        server.kill()
        server.wait()
        shutil.rmtree(data)


main()
