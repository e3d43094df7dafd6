import Domain
import Fixture
import FoundationEssentials
import HTTPTypes
import Jobs
import Support
import Testing

@testable import Web

@Suite("Pictures over HTTP")
struct PictureRouteTests {
    static let picture = "data:image/png;base64," + Data(TestPicture.png()).base64EncodedString()

    @Test func `POST /v1/videos begins a film in a picture`() async throws {
        try await WebFixture.with { api in
            let answer = try await api.post(
                "/v1/videos", #"{"prompt":"clouds drift","image_url":"\#(Self.picture)","duration":2}"#)
            #expect(answer.status == 202)
            #expect(answer.json["operation"] == .string("video"))
            #expect(answer.json["video"]?["has_image"] == .bool(true))
            #expect(answer.json["video"]?["aspect"] == .string("16:9"))
            #expect(answer.json["pikaframes"] == .null)
            #expect(!answer.text.contains("base64"), "the picture is not sent back")
        }
    }

    @Test func `POST /v1/pikaframes tells what it will make`() async throws {
        try await WebFixture.with { api in
            let answer = try await api.post(
                "/v1/pikaframes",
                """
                {"keyframes": [{"image_url": "\(Self.picture)", "prompt": "dawn"}, {"image_url": "\(Self.picture)"}],
                 "transitions": [{"duration_sec": 2.5, "prompt": "the sun rises"}], "seed": 3, "sfx": true}
                """)
            #expect(answer.status == 202)
            let id = answer.json["job_id"].text
            #expect(answer.headers[.location] == "http://localhost/v1/jobs/\(id)")
            #expect(answer.json["operation"] == .string("pikaframes"))
            #expect(answer.json["video"] == .null)
            let asked = try #require(answer.json["pikaframes"])
            #expect(asked["duration_sec"] == .number(2.5))
            #expect(asked["seed"].int == 3)
            #expect(asked["sfx"] == .bool(true))
            #expect(asked["extend_job_id"] == .null)
            #expect(answer.json["progress"]?["frame_count"].int == 60)
            #expect(try await api.installation.worker().runOnce())
            let job = try await api.get("/v1/jobs/\(id)").json
            #expect(job["status"] == .string("complete"))
            #expect(job["pikaframes"] == asked)
            #expect(try await api.get("/v1/jobs").json["data"] != .array([]))
        }
    }

    @Test(arguments: [
        ("/v1/videos", #"{"prompt":"a","image_url":"lake.jpg"}"#, ["#/image_url invalid_format"]),
        ("/v1/videos", #"{"prompt":"a","image_url":7}"#, ["#/image_url wrong_type"]),
        ("/v1/videos", #"{"prompt":"a","image_url":"https://localhost/x"}"#, ["#/image_url unreachable"]),
        ("/v1/videos", #"{"prompt":"a","image":"x"}"#, ["#/image unknown_field"]),
        ("/v1/pikaframes", #"{}"#, ["#/keyframes too_few"]),
        ("/v1/pikaframes", #"{"keyframes":[{}]}"#, ["#/keyframes/0/image_url missing_field"]),
        (
            "/v1/pikaframes",
            #"{"keyframes":[{"image_url":"x"},{"image_url":"data:,","promt":"y"}],"transitions":[{"duration_sec":0.2},{"duration_sec":"5s"}]}"#,
            [
                "#/keyframes/0/image_url invalid_format", "#/keyframes/1/promt unknown_field",
                "#/transitions/0/duration_sec out_of_range", "#/transitions/1/duration_sec wrong_type",
            ]
        ),
        ("/v1/pikaframes", #"{"keyframes":[],"transitions":[]}"#, ["#/transitions too_few"]),
        ("/v1/pikaframes", #"{"keyframes":[1,2,3,4,5,6]}"#, ["#/keyframes too_many"]),
        ("/v1/pikaframes", #"{"extend_job_id":"me"}"#, ["#/extend_job_id invalid_format"]),
    ])
    func `all that is wrong is told at once`(path: String, body: String, violations: [String]) async throws {
        try await WebFixture.with { api in
            let answer = try await api.post(path, body)
            #expect(answer.status == 422)
            #expect(answer.violations == violations)
        }
    }

    @Test func `an extension is refused with its own codes`() async throws {
        try await WebFixture.with { api in
            func answer(_ id: String) async throws -> (Int, String, [String]) {
                let answer = try await api.post(
                    "/v1/pikaframes",
                    #"{"extend_job_id":"\#(id)","keyframes":[{"image_url":"\#(Self.picture)"}]}"#)
                return (answer.status, answer.code, answer.violations)
            }
            #expect(try await answer("job_none") == (404, "job_not_found", []))
            let created = try await api.post("/v1/videos", #"{"prompt":"a street","duration":1}"#)
            let id = created.json["id"].text
            #expect(try await answer(id) == (409, "job_unfinished", ["#/extend_job_id not_allowed"]))
            try await api.installation.worker().runOnce()
            #expect(try await answer(id).0 == 202)
        }
    }

    @Test func `a body with pictures may be large, and has its limit too`() async throws {
        try await WebFixture.with { api in
            let large = Data(TestPicture.png(width: 900, height: 700)).base64EncodedString()
            let answer = try await api.post(
                "/v1/videos", #"{"prompt":"a","image_url":"data:;base64,\#(large)"}"#)
            #expect(answer.status == 202)
            let huge = String(repeating: "A", count: RequestBodyReader.mediaLimit)
            let refused = try await api.post(
                "/v1/videos", #"{"prompt":"a","image_url":"data:;base64,\#(huge)"}"#)
            #expect(refused.status == 413)
        }
    }
}
