"""What the common scenarios cannot say: cancellation, certificates, what is printed, pieces alone.

Needs PIKA_MOCK_URL, the address of the mock server.
"""

import asyncio
import json
import os
import pickle
import ssl
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

import httpx

import pika
from pika._call import Call, segment
from pika._exchange import Exchange
from pika._retry import may_retry_failure
from pika._sse import EventDecoder

KEY = "sk-pika-test_canary"


def session(**settings):
    request = urllib.request.Request(os.environ["PIKA_MOCK_URL"] + "/_mock/sessions", json.dumps(settings).encode())
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)["base_url"]


class ClientTests(unittest.TestCase):
    def test_a_cancelled_task_ends_its_call_at_once_and_is_not_tried_again(self):
        tries = []

        async def record(request):
            tries.append(request.url)

        async def run():
            base = session(faults=[{"match": "POST /v1/videos", "delay": 5, "times": 9}])
            http = httpx.AsyncClient(event_hooks={"request": [record]})
            async with http, pika.AsyncPika(KEY, base_url=base, http_client=http) as client:
                task = asyncio.ensure_future(client.videos.create(prompt="x"))
                while not tries:
                    await asyncio.sleep(0)
                task.cancel()
                with self.assertRaises(asyncio.CancelledError):
                    await task

        began = time.monotonic()
        asyncio.run(run())
        self.assertLess(time.monotonic() - began, 3)
        self.assertEqual(len(tries), 1)

    def test_a_task_may_leave_events_in_the_middle(self):
        async def run():
            async with pika.AsyncPika(KEY, base_url=session()) as client:
                job = await client.videos.create(prompt="x")
                async for update in job.events():
                    return update.kind

        self.assertEqual(asyncio.run(run()), "queued")

    def test_a_key_is_not_printed(self):
        client = pika.Pika(KEY)
        for text in (repr(client), str(client), repr(client._transport.config), repr(client.videos)):
            self.assertNotIn("canary", text)

    def test_a_bad_certificate_is_not_tried_again(self):
        error = httpx.ConnectError("certificate verify failed")
        error.__cause__ = ssl.SSLCertVerificationError("self-signed certificate")
        self.assertFalse(may_retry_failure(error))
        self.assertTrue(may_retry_failure(httpx.ConnectError("refused")))

    def test_an_answer_that_is_held_may_come_so_much_later(self):
        config = pika.Pika(KEY)._transport.config
        calls = {
            60.0: Call("POST", "/", headers={"Prefer": "respond-async"}),
            180.0: Call("POST", "/", headers={"Prefer": "wait=120"}),
            90.0: Call("GET", "/", query={"wait": 30}),
        }
        for seconds, call in calls.items():
            self.assertEqual(Exchange(config, call, None).timeout, seconds)

    def test_an_id_that_names_nothing_is_refused(self):
        for value in ("", ".", ".."):
            with self.assertRaises(ValueError):
                segment(value)
        self.assertEqual(segment("a/b?c#d"), "a%2Fb%3Fc%23d")

    def test_events_are_the_same_however_the_network_cuts_them(self):
        for end in ("\n", "\r\n", "\r"):
            text = f": hello{end}id: 7{end}event: progress{end}data: grö{end}data:sser{end}{end}data: x{end}{end}"
            for step in (1, 2, 3, 1000):
                decoder, raw, found = EventDecoder(), text.encode(), []
                for place in range(0, len(raw), step):
                    found += decoder.feed(raw[place : place + step])
                self.assertEqual(
                    [(e.id, e.event, e.data) for e in found], [("7", "progress", "grö\nsser"), ("7", "message", "x")]
                )

    def test_an_event_without_end_is_refused(self):
        decoder = EventDecoder()
        with self.assertRaises(pika.ResponseError):
            for _ in range(100):
                list(decoder.feed(b"data: " + b"x" * 65536))

    def test_an_answer_without_end_is_refused(self):
        transport = httpx.MockTransport(lambda _: httpx.Response(200, content=b"x" * (33 << 20)))
        client = pika.Pika(KEY, base_url="http://127.0.0.1:1", http_client=httpx.Client(transport=transport))
        with self.assertRaises(pika.ResponseError):
            client.service.get_health()

    def test_a_download_that_is_too_long_leaves_nothing_behind(self):
        base = session(jobs=1)
        with tempfile.TemporaryDirectory() as folder, pika.Pika(KEY, base_url=base) as client:
            job = client.jobs.get("job_" + "1".zfill(26))
            with self.assertRaises(pika.ResponseError):
                job.download(Path(folder) / "film.mp4", max_bytes=1000)
            self.assertEqual(list(Path(folder).iterdir()), [])

    def test_a_webhook_that_was_seen_is_refused(self):
        body = '{"id":"evt_1","event":"video.completed","sent_at":100}'
        import hashlib
        import hmac

        headers = {"X-Pika-Signature": "sha256=" + hmac.new(b"s", body.encode(), hashlib.sha256).hexdigest()}
        seen = set()

        def handled(identity):
            return identity in seen or bool(seen.add(identity))

        pika.verify_webhook(body, headers, "s", now=100, seen=handled)
        with self.assertRaises(pika.WebhookStaleError):
            pika.verify_webhook(body, headers, "s", now=100, seen=handled)

    def test_a_job_without_a_client_says_so(self):
        with pika.Pika(KEY, base_url=session(jobs=1)) as client:
            job = client.jobs.get("job_" + "1".zfill(26))
        copy = pika.JobHandle.model_validate(job.model_dump(by_alias=True))
        with self.assertRaises(pika.PikaError):
            copy.refresh()
        self.assertEqual(pickle.loads(pickle.dumps(copy)).id, job.id)

    def test_environment_says_what_nobody_else_did(self):
        saved = dict(os.environ)
        try:
            os.environ.update(PIKA_API_KEY=KEY, PIKA_BASE_URL="https://pika.example/")
            self.assertEqual(repr(pika.Pika()), "Pika(base_url='https://pika.example')")
        finally:
            os.environ.clear()
            os.environ.update(saved)


if __name__ == "__main__":
    unittest.main()
