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

    @Test func `a PNG gives back every pixel`() throws {
        #expect(try StillReader.picture(StillWriter.png(Self.picture)) == Self.picture)
    }

    @Test func `a JPEG gives back nearly every pixel`() throws {
        let back = try StillReader.picture(StillWriter.jpeg(Self.picture, quality: 2))
        #expect(back.width == 60 && back.height == 40)
        let error = zip(back.rgba, Self.picture.rgba).map { abs(Int($0) - Int($1)) }
        #expect(error.reduce(0, +) / error.count < 5)
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
}
