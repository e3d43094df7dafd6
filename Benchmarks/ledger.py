#!/usr/bin/env python3
"""What money costs: submits a second that hold their price, against bare INSERTs; usage over a million jobs.

All are durable (WAL, synchronous = FULL). The bare loop commits each row, as a program without group commit must; the same with
64 rows a commit is told beside it, for it is what the disk and SQLite could do at best. The server has 64 connections. The
loop's rows are as large as a job's. Nothing renders meanwhile. Prints medians.
"""
import sys

sys.path.pop(0)  # http.py beside this file would stand in for the library
import argparse, http.client, os, re, sqlite3, statistics, subprocess, tempfile, time

CONNECTIONS = 64
SUBMIT = """
local keys = {}
for key in io.lines(os.getenv("KEYS")) do keys[#keys + 1] = key end
local next = 0
function request()
    next = next % #keys + 1
    return wrk.format("POST", nil, {["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. keys[next]},
        '{"prompt": "a street", "seed": 7}')
end
"""


def bare_inserts(path, seconds, rows):
    """Rows a second of a loop that does nothing else, with so many in a commit."""
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id TEXT PRIMARY KEY, row TEXT)")
    row, count, begin = "x" * 400, 0, time.perf_counter()
    while time.perf_counter() - begin < seconds:
        database.execute("BEGIN IMMEDIATE")
        for _ in range(rows):
            database.execute("INSERT INTO t VALUES (?, ?)", (f"job_{count:026d}", row))
            count += 1
        database.execute("COMMIT")
    return count / (time.perf_counter() - begin)


def submits(folder, port, seconds):
    script = f"{folder}/submit.lua"
    with open(script, "w") as file:
        file.write(SUBMIT)
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", script, f"http://127.0.0.1:{port}/v1/videos"]
    report = subprocess.run(command, env={**os.environ, "KEYS": f"{folder}/keys"}, capture_output=True, text=True).stdout
    if "Non-2xx" in report:
        raise SystemExit(report)
    return float(re.search(r"Requests/sec:\s+([0-9.]+)", report).group(1))


def usage(port, key, query=""):
    """Milliseconds of a request for it, median of 50."""
    connection, times = http.client.HTTPConnection("127.0.0.1", port), []
    for _ in range(50):
        begin = time.perf_counter()
        connection.request("GET", f"/v1/account/usage{query}", headers={"Authorization": f"Bearer {key}"})
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status == 200, body
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times), len(body)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--pikad", default=".build/release/pikad")
    arguments.add_argument("--port", type=int, default=18398)
    arguments.add_argument("--seconds", type=int, default=5)
    arguments.add_argument("--rounds", type=int, default=3)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="pika-ledger.") as folder:
        data = f"{folder}/data"
        serve = [options.pikad, "serve", "--data", data, "--renders", "0", "--listen", f"127.0.0.1:{options.port}"]
        create = [options.pikad, "keys", "create", "--data", data, "--name", "b", "--plan", "fancy", "--credits", "100000000"]
        keys = [subprocess.run(create, capture_output=True, text=True, check=True).stdout.strip() for _ in range(40)]
        with open(f"{folder}/keys", "w") as file:
            file.write("\n".join(keys))
        # A tool sends in a minute what a customer sends in an hour.
        environment = {**os.environ, "PIKA_REQUESTLIMITS": "1000000000/60,1000000000/300"}
        server = subprocess.Popen(serve, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            time.sleep(2)
            pairs = []
            for round in range(options.rounds):
                bare = bare_inserts(f"{folder}/bare{round}.sqlite", options.seconds, 1)
                grouped = bare_inserts(f"{folder}/grouped{round}.sqlite", options.seconds, CONNECTIONS)
                pairs.append((bare, grouped, submits(folder, options.port, options.seconds)))
            ratio = statistics.median(bare / held for bare, _, held in pairs)
            bare, grouped, held = (statistics.median(column) for column in zip(*pairs))
            print(f"bare INSERTs {bare:7.0f} a second ({grouped:.0f} with {CONNECTIONS} a commit)")
            print(f"submits with hold {held:7.0f} a second   ratio {ratio:5.2f}")
            database = sqlite3.connect(f"{data}/pika.sqlite", timeout=30)
            account, today = database.execute("SELECT account FROM api_keys LIMIT 1").fetchone()[0], int(time.time()) // 86400
            database.execute("INSERT OR IGNORE INTO wallets VALUES (?, 'live', 0, 0, 0)", (account,))
            # A million jobs of twenty keys over four hundred days.
            database.executemany(
                "INSERT OR REPLACE INTO usage VALUES (?, 'live', ?, ?, ?, 42, 0, 1050)",
                ((account, today - day, f"key_{key:026d}", operation)
                 for day in range(400) for key in range(20) for operation in ("video", "pikaframes", "pikaformance")))
            database.commit()
            days = time.strftime("?from=%Y-%m-%d", time.gmtime((today - 399) * 86400))
            for name, query in (("this month", ""), ("400 days", days)):
                milliseconds, size = usage(options.port, keys[0], query)
                print(f"usage over 1,000,000 jobs, {name:<10} {milliseconds:6.1f} ms   {size / 1024:7.0f} KiB")
        finally:
            server.terminate()
            server.wait()


main()
