import Domain
import Foundation
import Glibc
import Media
import Testing

struct EncoderTests {
    static let size = FrameSize(width: 96, height: 64)

    static func picture(_ index: Int) -> VideoPicture {
        var picture = VideoPicture(size: size)
        for at in picture.luma.indices { picture.luma[at] = UInt8(16 + (at * 3 + index * 5) % 200) }
        return picture
    }

    static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    static func encode(seconds: Int, to path: String) throws {
        let encoder = try VideoEncoder(path: path, size: size, rate: VideoRequest.frameRate)
        for index in 0..<seconds * VideoRequest.frameRate { try encoder.append(picture(index)) }
        try encoder.finish()
    }

    @Test(arguments: 1...10)
    func `a film is exactly as long as asked, and plays everywhere`(_ seconds: Int) throws {
        try Self.withFolder { folder in
            let path = folder.appendingPathComponent("film.mp4").path
            try Self.encode(seconds: seconds, to: path)
            let probe = try Probe(path: path)
            #expect(probe.size == Self.size)
            #expect(probe.codec == "h264")
            #expect(probe.profile == "High")
            #expect(probe.pixelFormat == "yuv420p")
            #expect(probe.isBT709)
            #expect(probe.rate == (24, 1))
            #expect(probe.isConstantRate)
            #expect(probe.frameCount == seconds * 24)
            #expect(abs(probe.seconds - Double(seconds)) < 0.0005)
            #expect(probe.longestGroup <= 48)
            #expect(probe.sound == nil)
        }
    }

    static func tone(seconds: Int) -> StereoSound {
        let side = (0..<seconds * StereoSound.rate).map { 0.2 * sinf(Float($0 % 480) / 480 * 2 * .pi) }
        return StereoSound(left: side, right: side.map { -$0 })
    }

    @Test(arguments: [1, 2, 5, 10])
    func `sound begins and ends with the picture`(_ seconds: Int) throws {
        try Self.withFolder { folder in
            let path = folder.appendingPathComponent("film.mp4").path
            let encoder = try VideoEncoder(
                path: path, size: Self.size, rate: VideoRequest.frameRate, sound: Self.tone(seconds: seconds))
            for index in 0..<seconds * VideoRequest.frameRate { try encoder.append(Self.picture(index)) }
            try encoder.finish()
            let probe = try Probe(path: path)
            let sound = try #require(probe.sound)
            #expect(sound.codec == "aac")
            #expect(sound.rate == 48_000)
            #expect(sound.channels == 2)
            #expect(abs(sound.start) < 0.0005)
            #expect(abs(sound.seconds - Double(seconds)) < 1.0 / 24)
            #expect(probe.frameCount == seconds * 24)
            #expect(abs(probe.seconds - Double(seconds)) < 1.0 / 24)
        }
    }

    @Test func `the index comes before the pictures`() throws {
        try Self.withFolder { folder in
            let path = folder.appendingPathComponent("film.mp4").path
            try Self.encode(seconds: 1, to: path)
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            let index = try #require(data.range(of: Data("moov".utf8)))
            let pictures = try #require(data.range(of: Data("mdat".utf8)))
            #expect(index.lowerBound < pictures.lowerBound)
        }
    }

    @Test func `the same pictures make the same file, whatever was in the memory before`() throws {
        typealias Option = @convention(c) (CInt, CInt) -> CInt
        let mallopt = try unsafeBitCast(#require(dlsym(nil, "mallopt")), to: Option.self)
        let perturb: CInt = -6
        defer { _ = mallopt(perturb, 0) }
        try Self.withFolder { folder in
            let films = try [CInt](arrayLiteral: 0, 85, 170).map { dirt in
                #expect(mallopt(perturb, dirt) == 1)
                let path = folder.appendingPathComponent("\(dirt).mp4")
                try Self.encode(seconds: 1, to: path.path)
                return try Data(contentsOf: path)
            }
            #expect(Set(films).count == 1)
        }
    }

    @Test func `an encoder that is given up leaves no lock and no crash`() throws {
        try Self.withFolder { folder in
            let encoder = try VideoEncoder(
                path: folder.appendingPathComponent("film.mp4").path, size: Self.size, rate: 24)
            try encoder.append(Self.picture(0))
        }
    }

    @Test func `a folder that is not there is an error`() {
        #expect(throws: MediaError.self) {
            _ = try VideoEncoder(path: "/nonexistent/film.mp4", size: Self.size, rate: 24)
        }
    }
}
