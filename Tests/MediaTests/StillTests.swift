import Domain
import Foundation
import Media
import Testing

struct StillTests {
    static let picture: Picture = {
        var rgba: [UInt8] = []
        for y in 0..<40 { for x in 0..<60 { rgba += [UInt8(x * 4), UInt8(y * 6), 128, 255] } }
        return Picture(width: 60, height: 40, rgba: rgba)
    }()

    static func read(_ data: Data, _ name: String) throws -> Picture {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + name)
        try data.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try PictureReader.picture(path: file.path)
    }

    @Test func `a PNG gives back every pixel`() throws {
        #expect(try Self.read(StillWriter.png(Self.picture), ".png") == Self.picture)
    }

    @Test func `a JPEG gives back nearly every pixel`() throws {
        let back = try Self.read(StillWriter.jpeg(Self.picture, quality: 2), ".jpg")
        #expect(back.width == 60 && back.height == 40)
        let error = zip(back.rgba, Self.picture.rgba).map { abs(Int($0) - Int($1)) }
        #expect(error.reduce(0, +) / error.count < 5)
    }

    @Test func `radiance of a picture is linear light`() throws {
        let grey = Picture(width: 2, height: 2, rgba: Array(repeating: 128, count: 16))
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".png")
        try StillWriter.png(grey).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let light = try PictureReader.radiance(path: file.path)
        #expect(light.rgb.count == 12)
        #expect(light.rgb.allSatisfy { abs($0 - 0.2159) < 0.001 })
    }

    @Test func `legal luma becomes full range, without a cast`() throws {
        var video = VideoPicture(size: FrameSize(width: 8, height: 4))
        for at in video.luma.indices { video.luma[at] = at < 16 ? 16 : 235 }
        let picture = try video.picture()
        #expect(picture.rgba[0...2].allSatisfy { $0 <= 1 })
        #expect(picture.rgba[(8 * 4 * 3)...(8 * 4 * 3 + 2)].allSatisfy { $0 >= 254 })
    }

    @Test func `a thumbnail keeps the shape`() throws {
        let video = VideoPicture(size: FrameSize(width: 1280, height: 720))
        let small = try video.picture(width: 320)
        #expect(small.width == 320 && small.height == 180)
    }

    @Test func `what is no picture is an error`() {
        #expect(throws: MediaError.self) { try Self.read(Data("hello".utf8), ".png") }
    }
}
