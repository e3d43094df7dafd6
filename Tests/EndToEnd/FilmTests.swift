import Foundation
import Testing

/// What a customer gets, from the real program.
@Suite(.serialized) struct FilmTests {
    @Test("the page's own request becomes an MP4 that plays everywhere")
    func promptBecomesFilm() async throws {
        try await ProductServer.with { server in
            let body = """
                {"model": "pika-2.5", "prompt": "cinematic shot of a neon street", "duration": "1s", \
                "aspect": "9:16", "resolution": "480p"}
                """
            let answer = try await server.send("POST", "/v1/videos", body)
            #expect(answer.status == 202)
            let submitted = try answer.json()
            let id = try #require(submitted["job_id"] as? String)
            #expect((submitted["status_url"] as? String)?.hasSuffix("/v1/jobs/\(id)") == true)

            let job = try await server.finished(id)
            let output = try #require(job["output"] as? [String: Any])
            let url = try #require(output["url"] as? String)
            let film = try await server.send("GET", url)
            #expect(film.status == 200)
            let file = server.data.appendingPathComponent("film.mp4")
            try film.body.write(to: file)
            let probe = try Probe(file)
            #expect(probe.video["codec_name"] as? String == "h264")
            #expect(probe.video["profile"] as? String == "High")
            #expect(probe.video["pix_fmt"] as? String == "yuv420p")
            #expect(probe.video["color_space"] as? String == "bt709")
            #expect(probe.video["avg_frame_rate"] as? String == "24/1")
            #expect(probe.video["width"] as? Int == 480)
            #expect(probe.video["height"] as? Int == 854)
            #expect(probe.video["nb_read_frames"] as? String == "24")
            #expect(probe.format["duration"] as? String == "1.000000")
            #expect(probe.audio == nil)
            // Players start before the whole file is there only when the index comes first.
            let index = try #require(film.body.range(of: Data("moov".utf8)))
            let media = try #require(film.body.range(of: Data("mdat".utf8)))
            #expect(index.lowerBound < media.lowerBound)

            let part = try await server.send("GET", url, headers: ["Range": "bytes=0-99"])
            #expect(part.status == 206)
            #expect(part.body == film.body.prefix(100))
            let head = try await server.send("HEAD", url)
            #expect(head.status == 200)
            #expect(head.headers["Content-Length"] as? String == "\(film.body.count)")
        }
    }

    @Test("the same seed gives the same film and the same sound")
    func sameSeed() async throws {
        try await ProductServer.with { server in
            var films: [Data] = []
            for _ in 0..<2 {
                let id = try await server.submit("a felt elephant in a meadow", sfx: true)
                let job = try await server.finished(id)
                let output = try #require(job["output"] as? [String: Any])
                films.append(try await server.send("GET", try #require(output["url"] as? String)).body)
            }
            #expect(films[0] == films[1])
            let file = server.data.appendingPathComponent("film.mp4")
            try films[0].write(to: file)
            let probe = try Probe(file)
            #expect(probe.format["duration"] as? String == "1.000000")
            #expect(probe.audio?["codec_name"] as? String == "aac")
            #expect(probe.audio?["sample_rate"] as? String == "48000")
            #expect(probe.audio?["channels"] as? Int == 2)
            #expect(probe.audio?["duration"] as? String == "1.000000")
            #expect(probe.audio?["start_time"] as? String == "0.000000")
        }
    }
}

/// What ffprobe reads in a file, every frame decoded.
struct Probe {
    var video: [String: Any]
    var format: [String: Any]
    /// Nil for a silent film.
    var audio: [String: Any]?

    init(_ file: URL) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "ffprobe", "-v", "error", "-count_frames", "-show_streams", "-show_format", "-of", "json",
            file.path,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let read = try ProductServer.require(
            try JSONSerialization.jsonObject(with: bytes) as? [String: Any], "ffprobe's JSON")
        let streams = try ProductServer.require(read["streams"] as? [[String: Any]], "streams")
        video = try ProductServer.require(
            streams.first { $0["codec_type"] as? String == "video" }, "a video stream")
        audio = streams.first { $0["codec_type"] as? String == "audio" }
        format = try ProductServer.require(read["format"] as? [String: Any], "a format")
    }
}
