import Domain
import HTTPTypes
import Testing

@testable import Web

@Suite("POST /v1/videos")
struct VideoRouteTests {
    @Test func `takes the product page's request as printed`() async throws {
        try await WebFixture.with { api in
            let answer = try await api.post(
                "/v1/videos",
                """
                {
                    "model": "pika-2.5",
                    "prompt": "cinematic shot of a neon street",
                    "duration": "6s",
                    "aspect": "9:16"
                  }
                """)
            #expect(answer.status == 202)
            let id = answer.json["job_id"].text
            #expect(answer.json["id"].text == id)
            #expect(answer.json["status"] == .string("queued"))
            #expect(answer.json["status_url"].text == "http://localhost/v1/jobs/\(id)")
            #expect(answer.headers[.location] == "http://localhost/v1/jobs/\(id)")
            #expect(answer.headers[.pollAfter] == "1000")
            #expect(answer.json["video"]?["duration_sec"].int == 6)
            #expect(answer.json["video"]?["resolution"] == .string("720p"))
            #expect(answer.json["video"]?["seed"].int == 7)
            #expect(answer.json["progress"]?["frame_count"].int == 144)
            #expect(answer.json["queue"]?["reason"] == .string("waiting_for_worker"))
            #expect(answer.json["output"] == .null)
            #expect(try await api.get(path(of: answer.json["status_url"].text)).status == 200)
        }
    }

    @Test(arguments: [
        (#"{}"#, ["#/prompt missing_field"]),
        (#"[]"#, ["# wrong_type"]),
        (#"null"#, ["# wrong_type"]),
        (#"{"prompt":7}"#, ["#/prompt wrong_type"]),
        (#"{"prompt":null}"#, ["#/prompt wrong_type"]),
        (#"{"prompt":""}"#, ["#/prompt too_short"]),
        (#"{"prompt":" \n\t\u0000\u00a0\u3000"}"#, ["#/prompt invalid_format"]),
        (#"{"prompt":"a","duration":0}"#, ["#/duration out_of_range"]),
        (#"{"prompt":"a","duration":6.5}"#, ["#/duration wrong_type"]),
        (#"{"prompt":"a","duration":1e300}"#, ["#/duration out_of_range"]),
        (#"{"prompt":"a","duration":"11s"}"#, ["#/duration invalid_format"]),
        (#"{"prompt":"a","duration":true}"#, ["#/duration wrong_type"]),
        (#"{"prompt":"a","aspect":"16:10"}"#, ["#/aspect invalid_value"]),
        (#"{"prompt":"a","seed":-1}"#, ["#/seed out_of_range"]),
        (#"{"prompt":"a","seed":4294967296}"#, ["#/seed out_of_range"]),
        (#"{"prompt":"a","motion":"3"}"#, ["#/motion wrong_type"]),
        (#"{"prompt":"a","model":"pika-3"}"#, ["#/model invalid_value"]),
        (#"{"prompt":"a","a/b~c é":1}"#, ["#/a~1b~0c%20%C3%A9 unknown_field"]),
        (
            #"{"promt":"a","duration":"soon","aspect":5,"resolution":"4k","camera":"Orbit"}"#,
            [
                "#/promt unknown_field", "#/prompt missing_field", "#/duration invalid_format",
                "#/aspect wrong_type", "#/resolution invalid_value", "#/camera invalid_value",
            ]
        ),
    ])
    func `tells everything that is wrong at once`(body: String, violations: [String]) async throws {
        try await WebFixture.with { api in
            let answer = try await api.post("/v1/videos", body)
            #expect(answer.status == 422)
            #expect(answer.code == "validation_failed")
            #expect(answer.violations == violations)
            #expect(try await api.get("/v1/jobs").json["data"] == .array([]))
        }
    }

    @Test(arguments: [
        (#"{"promt":"a"}"#, "prompt"), (#"{"prompt":"a","negativePrompt":"b"}"#, "negative_prompt"),
        (#"{"prompt":"a","aspect_ratio":"1:1"}"#, "aspect"), (#"{"prompt":"a","zebra":1}"#, ""),
        (#"{"prompt":"a","camera":"dolly_in"}"#, "dolly-in"),
    ])
    func `guesses what was meant`(body: String, guess: String) async throws {
        try await WebFixture.with { api in
            let answer = try await api.post("/v1/videos", body)
            #expect(answer.status == 422)
            #expect(answer.text.contains("did you mean “\(guess)”?") == !guess.isEmpty)
        }
    }

    @Test(arguments: [
        #"{"prompt":"a","duration":6.0}"#, #"{"prompt":"a","duration":6e0}"#,
        #"{"prompt":"a","duration":"1s"}"#,
        #"{"prompt":"\u202eمرحبا 👩‍👩‍👧 שלום"}"#, #"{"prompt":"a\u0000b\u0007"}"#,
        #"{"prompt":"a","negative_prompt":""}"#,
    ])
    func `takes every way of saying a right thing`(body: String) async throws {
        try await WebFixture.with { api in
            let answer = try await api.post("/v1/videos", body)
            #expect(answer.status == 202)
        }
    }

    @Test(arguments: [
        (#"{"prompt":"a"}"#, false), (#"{"prompt":"a","sfx":false}"#, false),
        (#"{"prompt":"a","sfx":true}"#, true),
    ])
    func `says whether the film will have sound`(body: String, sfx: Bool) async throws {
        try await WebFixture.with { api in
            let answer = try await api.post("/v1/videos", body)
            #expect(answer.json["video"]?["sfx"] == .bool(sfx))
        }
    }

    @Test func `counts characters, not bytes`() async throws {
        try await WebFixture.with { api in
            let right = String(repeating: "😀", count: 2000)
            #expect(try await api.post("/v1/videos", #"{"prompt":"\#(right)"}"#).status == 202)
            let answer = try await api.post("/v1/videos", #"{"prompt":"\#(right)😀"}"#)
            #expect(answer.violations == ["#/prompt too_long"])
        }
    }

    @Test func `films at 480p on the free plan and says so`() async throws {
        try await WebFixture.with(plan: .free) { api in
            let plain = try await api.post("/v1/videos", #"{"prompt":"a"}"#)
            #expect(plain.json["video"]?["resolution"] == .string("480p"))
            let answer = try await api.post("/v1/videos", #"{"prompt":"a","resolution":"720p"}"#)
            #expect(answer.status == 403)
            #expect(answer.code == "plan_limit")
            #expect(answer.violations == ["#/resolution not_allowed"])
        }
    }

    @Test(arguments: [
        ("", "the document is empty"), ("{\"prompt\":\"a\"", "a comma or a closing brace"),
        ("\u{FEFF}{}", "byte order"),
        (#"{"prompt":"a","prompt":"b"}"#, "twice"), ("{\"prompt\":\"\u{0}\"}", "control character"),
    ])
    func `refuses what is no JSON and tells why`(body: String, reason: String) async throws {
        try await WebFixture.with { api in
            let answer = try await api.post("/v1/videos", body)
            #expect(answer.status == 400)
            #expect(answer.code == "malformed_request")
            #expect(answer.json["detail"].text.contains(reason))
        }
    }

    @Test(arguments: [
        ["Content-Type": "text/plain"], ["Content-Type": "application/x-www-form-urlencoded"],
        ["Content-Type": "application/json; charset=latin1"], ["Content-Type": ""],
        ["Content-Type": "application/json", "Content-Encoding": "gzip"],
    ])
    func `refuses another media type`(fields: [String: String]) async throws {
        try await WebFixture.with { api in
            var headers: HTTPFields = [:]
            for (name, value) in fields {
                headers[try #require(HTTPField.Name(name))] = value
            }
            let answer = try await api.post("/v1/videos", #"{"prompt":"a"}"#, headers)
            #expect(answer.status == 415)
            #expect(answer.code == "unsupported_media_type")
        }
    }

    @Test func `takes a media type with its parameter`() async throws {
        try await WebFixture.with { api in
            let headers: HTTPFields = [.contentType: "Application/JSON; charset=\"UTF-8\""]
            let answer = try await api.post("/v1/videos", #"{"prompt":"a"}"#, headers)
            #expect(answer.status == 202)
        }
    }

    @Test func `refuses a body over the limit`() async throws {
        try await WebFixture.with { api in
            let body = #"{"prompt":"\#(String(repeating: "a", count: RequestBodyReader.mediaLimit))"}"#
            let answer = try await api.post("/v1/videos", body)
            #expect(answer.status == 413)
            #expect(answer.code == "body_too_large")
        }
    }
}
