import Domain
import Foundation
import Inference
import Media
import Support
import Testing

@testable import Editing

struct TalkTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let assets =
        ProcessInfo.processInfo.environment["PIKA_ASSETS"] ?? root.appending(path: ".build/assets").path
    static var hasNetworks: Bool { (try? InferenceLibrary.open(assets: assets)) != nil }
    private static let face = root.appending(path: "Tests/EditingTests/Fixtures/face.jpg").path

    private static let sentence = TestVoice(
        "SIL:240 M:90 AA:190 P:100 IY:150 B:90 OW:180 S:120 EH:150 F:100 AA:180 M:90 UW:160 T:80 AE:170 B:100 "
            + "AY:210 V:90 IY:150 P:100 AA:200 N:80 EH:140 M:90 AH:150 SIL:300 P:80 AY:200 K:80 OW:170 B:90 AE:180 "
            + "L:80 UW:150 M:100 AA:200 F:90 EH:150 V:80 OW:160 SIL:280")

    private func withFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }

    /// What a landmark network sees of a film's mouth, frame by frame: gap over the distance of the eyes.
    private func seen(_ film: String) throws -> [Double] {
        let finder = try #require(FaceFinder(library: try InferenceLibrary.open(assets: Self.assets)))
        let reader = try ClipReader(path: film)
        var gaps: [Double] = []
        while let frame = try reader.next() {
            let found = try #require(finder.find(in: Colours(frame.picture())).first)
            let gap = found[14] - found[13]
            gaps.append(Double((gap * gap).sum().squareRoot() / found.eyeDistance))
        }
        return gaps
    }

    private func talk(_ request: TalkRequest, in folder: URL) async throws -> [Double] {
        let sound = folder.appending(path: "voice.wav")
        try Self.sentence.wave().write(to: sound)
        let film = try await Editor(assets: Self.assets).talk(
            request, picture: Self.face, sound: sound.path, into: folder.path
        ) { _ in }
        let seconds = Self.sentence.phones.last?.end ?? 0
        #expect(film.frameRate == 25 && film.frameCount == Int((seconds * 25).rounded(.up)))
        #expect(film.size == FrameSize(width: 480, height: 480))
        return try seen(folder.appending(path: film.video).path)
    }

    private func correlation(_ gaps: [Double], shift: Double) -> Double {
        let expected = gaps.indices.map { Self.sentence.openness(at: (Double($0) + 0.5) / 25 + shift) }
        let (a, b) = (gaps.reduce(0, +) / Double(gaps.count), expected.reduce(0, +) / Double(gaps.count))
        var (ab, aa, bb) = (0.0, 0.0, 0.0)
        for (x, y) in zip(gaps, expected) {
            ab += (x - a) * (y - b)
            aa += (x - a) * (x - a)
            bb += (y - b) * (y - b)
        }
        return ab / max((aa * bb).squareRoot(), 1e-9)
    }

    /// The best correlation within a fifth of a second, and where it is: positive where the picture is early.
    private func sync(_ gaps: [Double]) -> (r: Double, offset: Double) {
        (-20...20).map { (r: correlation(gaps, shift: Double($0) / 100), offset: Double($0) / 100) }
            .max { $0.r < $1.r } ?? (0, 0)
    }

    /// The share of M, B and P during which the lips are seen to touch.
    private func closures(_ gaps: [Double]) -> Double {
        hits(["M", "B", "P"], gaps, within: 0.2)
    }

    /// The share of F and V during which the lower lip is seen at the upper teeth.
    ///
    /// Between the lips is then no more than what shows of those teeth.
    private func bites(_ gaps: [Double]) -> Double {
        hits(["F", "V"], gaps, within: 0.25)
    }

    private func hits(_ names: Set<String>, _ gaps: [Double], within share: Double) -> Double {
        // The photo's lips are closed, and yet a network reads a gap into them that changes with the head's pose
        // and with what the jaw does: shut is a small part of the widest opening that it sees.
        let rest = gaps.prefix(4).reduce(0, +) / 4
        let closed = rest + share * ((gaps.max() ?? 0) - rest)
        let lips = Self.sentence.phones.filter { names.contains($0.name) }
        let hit = lips.filter { phone in
            gaps.indices.contains { index in
                let time = (Double(index) + 0.5) / 25
                return time > phone.begin - 0.03 && time < phone.end + 0.03 && gaps[index] < closed
            }
        }
        return Double(hit.count) / Double(lips.count)
    }

    @Test(.enabled(if: hasNetworks, "the networks are not installed"))
    func `Where the sounds are known the mouth that is seen follows them, and every lip sound closes it`()
        async throws
    {
        try await withFolder { folder in
            let gaps = try await talk(
                TalkRequest(resolution: .p480, phones: Self.sentence.phones), in: folder)
            let sync = sync(gaps)
            let (closures, bites) = (closures(gaps), bites(gaps))
            print("known sounds: r \(sync.r), offset \(sync.offset) s, closures \(closures), bites \(bites)")
            #expect(sync.r >= 0.7)
            #expect(abs(sync.offset) <= 0.04)
            #expect(closures >= 0.95 && bites == 1)
        }
    }

    @Test(.enabled(if: hasNetworks, "the networks are not installed"))
    func `From the sound alone the mouth that is seen follows it too`() async throws {
        try await withFolder { folder in
            let gaps = try await talk(TalkRequest(resolution: .p480), in: folder)
            let sync = sync(gaps)
            let (closures, bites) = (closures(gaps), bites(gaps))
            print("sound alone: r \(sync.r), offset \(sync.offset) s, closures \(closures), bites \(bites)")
            #expect(sync.r >= 0.7)
            #expect(abs(sync.offset) <= 0.04)
            #expect(closures >= 0.95 && bites == 1)
        }
    }

    @Test(.enabled(if: hasNetworks, "the networks are not installed"))
    func `A picture without a face is refused with what to do`() async throws {
        try await withFolder { folder in
            let (picture, sound) = (folder.appending(path: "a.png"), folder.appending(path: "a.wav"))
            try Data(TestPicture.png(width: 320, height: 240)).write(to: picture)
            try Self.sentence.wave().write(to: sound)
            await #expect {
                try await Editor(assets: Self.assets).talk(
                    TalkRequest(), picture: picture.path, sound: sound.path, into: folder.path
                ) { _ in }
            } throws: { error in
                (error as? EditError)?.cause == .noFace && "\(error)".contains("face_box")
            }
        }
    }

    @Test func `A file that is no sound and a sound that is too long are refused`() async throws {
        try await withFolder { folder in
            let sound = folder.appending(path: "a.wav")
            for (file, words) in [
                (Data("no sound".utf8), "WAV, MP3"), (TestVoice("AA:30100").wave(), "30 seconds"),
            ] {
                try file.write(to: sound)
                await #expect {
                    try await Editor(assets: nil).talk(
                        TalkRequest(), picture: Self.face, sound: sound.path, into: folder.path
                    ) { _ in }
                } throws: { "\($0)".contains(words) }
            }
        }
    }

    @Test func `Silence asks nothing of a mouth, and lip sounds always seal it`() {
        let quiet = VoiceAnalysis(
            StereoSound(
                left: [Float](repeating: 0, count: 48_000), right: [Float](repeating: 0, count: 48_000)))
        #expect(quiet.targets.allSatisfy { $0 == .rest } && quiet.loudness.allSatisfy { $0 == 0 })
        for lip in ["M", "B", "P"] {
            // Very short between wide open vowels: the hardest place.
            let speech = Speech(
                [
                    SpokenPhone("AA1", from: 0, to: 0.3), SpokenPhone(lip, from: 0.3, to: 0.34),
                    SpokenPhone("AA1", from: 0.34, to: 0.7),
                ], loudness: [Float](repeating: 1, count: 70))
            let frames = (0..<17).map { speech.viseme(at: Float($0) / 25) }
            #expect(frames.contains { $0.seal > 0.95 && $0.open < 0.01 })
            #expect(frames.contains { $0.open > 0.25 })
        }
    }

    @Test func `A frame keeps its picture's shape, within 21:9`() {
        func frame(_ width: Int, _ height: Int, _ resolution: Resolution) -> FrameSize {
            FrameSize(ofPicture: width, height, at: resolution)
        }
        #expect(frame(1000, 1000, .p720) == FrameSize(width: 720, height: 720))
        #expect(frame(900, 1600, .p720) == FrameSize(width: 720, height: 1280))
        #expect(frame(400, 300, .p480) == FrameSize(width: 640, height: 480))
        #expect(frame(3000, 300, .p720).width <= 1680)
    }
}
