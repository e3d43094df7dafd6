import Foundation
import Glibc
import Support
import Testing

/// Pictures that somebody sends, through the real program.
@Suite(.serialized) struct PictureTests {
    static func dataURL(_ bytes: [UInt8]) -> String {
        "data:image/png;base64," + Data(bytes).base64EncodedString()
    }

    static func film(of job: [String: Any], _ server: ProductServer) async throws -> Probe {
        let output = try #require(job["output"] as? [String: Any])
        let film = try await server.send("GET", try #require(output["url"] as? String))
        let file = server.data.appendingPathComponent("\(UUID().uuidString).mp4")
        try film.body.write(to: file)
        return try Probe(file)
    }

    static func submit(_ path: String, _ body: String, _ server: ProductServer) async throws -> String {
        let answer = try await server.send("POST", path, body)
        #expect(answer.status == 202)
        return try #require(try answer.json()["job_id"] as? String)
    }

    /// Names of what jobs still keep of their requests.
    static func inputs(_ server: ProductServer) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: server.data.appendingPathComponent("inputs").path)
    }

    @Test("a picture becomes a film, and its render may be killed meanwhile")
    func pictureToVideo() async throws {
        try await ProductServer.with { server in
            let picture = Self.dataURL(TestPicture.png(width: 320, height: 320, hue: 90))
            let id = try await Self.submit(
                "/v1/videos",
                """
                {"prompt": "clouds drift, slow push in", "image_url": "\(picture)", "duration": 7, \
                "resolution": "480p", "seed": 7}
                """, server)
            #expect(try Self.inputs(server) == [id])
            _ = try await server.job(id) { server.frames(of: $0) > 0 }
            for child in try server.children() { Glibc.kill(child, SIGKILL) }
            let job = try await server.finished(id)
            // Too short for segments, which would be rendered again one by one.
            #expect(job["attempt"] as? Int == 2)
            let probe = try await Self.film(of: job, server)
            #expect(probe.video["width"] as? Int == 480)
            #expect(probe.video["height"] as? Int == 480)
            #expect(probe.video["nb_read_frames"] as? String == "168")
            #expect(try Self.inputs(server).isEmpty)
        }
    }

    /// Puts two styles on a job's clip, and an effect: as long as it was, and of it.
    private func styled(_ id: String, _ server: ProductServer) async throws {
        let source = try #require((try await server.finished(id))["output"] as? [String: Any])
        let clip = try #require(source["clip_id"] as? String)
        let styling = try await Self.submit(
            "/v1/styles/apply",
            """
            {"clip_id": "\(clip)", "presets": [{"preset": "Watercolor"}, {"preset": "noir", "strength": 0.4}]}
            """, server)
        let job = try await server.finished(styling)
        let probe = try await Self.film(of: job, server)
        #expect(probe.video["width"] as? Int == 854)
        #expect(probe.video["nb_read_frames"] as? String == "36")
        let made = try #require((job["output"] as? [String: Any])?["clip_id"] as? String)
        let shown = try await server.send("GET", "/v1/clips/\(made)").json()
        #expect(shown["parents"] as? [String] == [clip])
        let effect = try await Self.submit(
            "/v1/effects/apply",
            """
            {"clip_id": "\(clip)", "effect": "Crystallize", \
            "target": {"box": {"x": 0.2, "y": 0.2, "width": 0.5, "height": 0.6}}}
            """, server)
        let happened = try await server.finished(effect)
        #expect((happened["effects"] as? [String: Any])?["effect"] as? String == "crystalize")
        let seen = try await Self.film(of: happened, server)
        #expect(seen.video["nb_read_frames"] as? String == "36")
        #expect(seen.audio?["codec_name"] as? String == "aac")
    }

    @Test("two pictures become a film, and a film is extended")
    func pikaframes() async throws {
        try await ProductServer.with { server in
            let (first, last) = (
                Self.dataURL(TestPicture.png(width: 320, height: 180, hue: 20)),
                Self.dataURL(TestPicture.png(width: 320, height: 180, hue: 230))
            )
            let id = try await Self.submit(
                "/v1/pikaframes",
                """
                {"keyframes": [{"image_url": "\(first)"}, {"image_url": "\(last)"}], \
                "transitions": [{"duration_sec": 1.5}], "resolution": "480p", "seed": 7}
                """, server)
            let probe = try await Self.film(of: try await server.finished(id), server)
            #expect(probe.video["width"] as? Int == 854)
            #expect(probe.video["nb_read_frames"] as? String == "36")
            try await styled(id, server)
            let extended = try await Self.submit(
                "/v1/pikaframes",
                """
                {"extend_job_id": "\(id)", "keyframes": [{"image_url": "\(first)"}], \
                "transitions": [{"duration_sec": 1}]}
                """, server)
            let longer = try await Self.film(of: try await server.finished(extended), server)
            #expect(longer.video["nb_read_frames"] as? String == "60")
            #expect(longer.video["width"] as? Int == 854)
        }
    }

    @Test("a drawing speaks while a film renders, and the call answers with its clip")
    func pikaformance() async throws {
        try await ProductServer.with { server in
            let film = try await server.submit("forest in fog", seconds: 10, resolution: "720p")
            _ = try await server.job(film) { $0["status"] as? String == "processing" }
            let picture = Self.dataURL(TestPicture.png(width: 320, height: 400, hue: 40))
            let tone = TestSound.wave(seconds: 1.1) { Int16(9000 * sin(Double($0) * 0.2)) }
            let sound = "data:audio/wav;base64," + Data(tone).base64EncodedString()
            let answer = try await server.send(
                "POST", "/v1/pikaformance",
                """
                {"image_url": "\(picture)", "audio_url": "\(sound)", "resolution": "480p", \
                "seed": 7, "face_points": {"left_eye": {"x": 0.4, "y": 0.35}, "right_eye": {"x": 0.6, "y": 0.35}, \
                "mouth_left": {"x": 0.4, "y": 0.6}, "mouth_right": {"x": 0.6, "y": 0.6}, \
                "lip_top": {"x": 0.5, "y": 0.59}, "lip_bottom": {"x": 0.5, "y": 0.62}}}
                """)
            #expect(answer.status == 200)
            let job = try answer.json()
            #expect(job["status"] as? String == "complete")
            let probe = try await Self.film(of: job, server)
            #expect(probe.video["width"] as? Int == 480)
            #expect(probe.video["height"] as? Int == 600)
            #expect(probe.video["nb_read_frames"] as? String == "28")
            #expect(probe.audio?["codec_name"] as? String == "aac")
            let waiting = try await server.send("GET", "/v1/jobs/\(film)").json()
            #expect(waiting["status"] as? String == "processing", "the film was not waited for")
        }
    }

    @Test("a portrait says a text; a picture without a face is refused")
    func portrait() async throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let face = try Data(contentsOf: root.appendingPathComponent("EditingTests/Fixtures/face.jpg"))
        let portrait = "data:image/jpeg;base64," + face.base64EncodedString()
        try await ProductServer.with { server in
            let answer = try await server.send(
                "POST", "/v1/pikaformance",
                #"{"image_url": "\#(portrait)", "text": "Good morning!", "resolution": "480p"}"#)
            let noFace = try await server.send(
                "POST", "/v1/pikaformance",
                #"{"image_url": "\#(Self.dataURL(TestPicture.png(width: 320, height: 320)))", "text": "Hi"}"#)
            // Without the networks of faces neither can be done, and both are told so.
            guard try noFace.json()["code"] as? String != "render_failed" else {
                #expect(answer.status == 500)
                return
            }
            #expect(noFace.status == 422)
            #expect(try noFace.json()["code"] as? String == "no_face_detected")
            #expect(answer.status == 200)
            let probe = try await Self.film(of: try answer.json(), server)
            let frames = try #require(Int(probe.video["nb_read_frames"] as? String ?? ""))
            #expect((15...75).contains(frames))
        }
    }

    @Test("a picture that only decoding finds damaged fails the job at once and says why")
    func damagedPicture() async throws {
        try await ProductServer.with { server in
            let picture = Self.dataURL(TestPicture.damagedPNG())
            let id = try await Self.submit(
                "/v1/videos",
                #"{"prompt": "x", "image_url": "\#(picture)", "duration": 1, "resolution": "480p"}"#, server)
            let job = try await server.job(id) { $0["status"] as? String == "failed" }
            let error = try #require(job["error"] as? [String: Any])
            #expect(error["code"] as? String == "input_unreadable")
            #expect(error["retryable"] as? Bool == false)
            #expect((error["message"] as? String)?.contains("damaged") == true)
            #expect(job["attempt"] as? Int == 1)
            #expect(try Self.inputs(server).isEmpty)
            let refused = try await server.send(
                "POST", "/v1/videos", #"{"prompt": "x", "image_url": "data:image/png;base64,aGVsbG8="}"#)
            #expect(refused.status == 422)
        }
    }
}
