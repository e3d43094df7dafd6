import Domain
import Foundation
import Media
import Support
import Testing

@testable import Editing

@Suite("Styles")
struct StyleTests {
    /// A scene with shapes, tones and a little noise that is new in every frame.
    private final class Scene: FrameSource {
        let size: FrameSize
        let frameRate = 24
        let expectedCount: Int
        private var index = 0

        init(size: FrameSize = FrameSize(width: 320, height: 180), count: Int = 1) {
            self.size = size
            expectedCount = count
        }

        func next() -> Picture? {
            guard index < expectedCount else { return nil }
            index += 1
            var noise = UInt32(index) &* 747_796_405
            var rgba: [UInt8] = []
            for y in 0..<size.height {
                for x in 0..<size.width {
                    noise = noise &* 1_664_525 &+ 1_013_904_223
                    let (u, v) = (Double(x) / Double(size.width), Double(y) / Double(size.height))
                    let isDisc = hypot(u - 0.5, (v - 0.5) * 0.6) < 0.2
                    let colour: (Double, Double, Double) =
                        isDisc ? (200, 90 + 60 * v, 60) : (60 + 90 * u, 110 + 70 * v, 200 - 80 * v)
                    let jitter = Double(noise >> 30) - 1.5
                    for value in [colour.0, colour.1, colour.2] { rgba.append(UInt8(value + jitter)) }
                    rgba.append(255)
                }
            }
            return Picture(width: size.width, height: size.height, rgba: rgba)
        }
    }

    private static func pictures(_ preset: StylePreset, strength: Float = 1, _ scene: Scene) throws
        -> [Picture]
    {
        let stage = try StyleStage(scene, preset, strength: strength, seed: 7)
        var pictures: [Picture] = []
        while let picture = try stage.next() { pictures.append(picture) }
        return pictures
    }

    private static func difference(_ a: Picture, _ b: Picture) -> Double {
        Double(zip(a.rgba, b.rgba).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) })
            / Double(a.rgba.count / 4 * 3)
    }

    @Test(arguments: StylePreset.allCases)
    func `stand where the kernels have them`(preset: StylePreset) {
        #expect(StyleStage.kernelName(of: preset) == preset.rawValue)
    }

    @Test(arguments: StylePreset.allCases)
    func `change the picture as much as is asked for`(preset: StylePreset) throws {
        let plain = try #require(Scene().next())
        let none = try #require(try Self.pictures(preset, strength: 0, Scene()).first)
        let half = try #require(try Self.pictures(preset, strength: 0.5, Scene()).first)
        let whole = try #require(try Self.pictures(preset, Scene()).first)
        #expect(none == plain)
        let (some, all) = (Self.difference(plain, half), Self.difference(plain, whole))
        #expect(all > 2)
        #expect(abs(some - all / 2) < all * 0.1 + 0.5)
    }

    @Test func `are unlike each other`() throws {
        let looks = try StylePreset.allCases.map { preset in
            try #require(try Self.pictures(preset, Scene(count: 2)).last)
        }
        for (index, look) in looks.enumerated() {
            for other in index + 1..<looks.count {
                let difference = Self.difference(look, looks[other])
                let names = "\(StylePreset.allCases[index]) and \(StylePreset.allCases[other])"
                #expect(difference > 4, "\(names) differ by \(difference)")
            }
        }
    }

    @Test(arguments: StylePreset.allCases)
    func `do not flicker where nothing moves`(preset: StylePreset) throws {
        let (plain, count) = (Scene(count: 12), 12)
        var source: [Picture] = []
        while let picture = plain.next() { source.append(picture) }
        let styled = try Self.pictures(preset, Scene(count: count))
        func residual(_ pictures: [Picture]) -> Double {
            // From where the filter has settled.
            (6..<count).map { Self.difference(pictures[$0 - 1], pictures[$0]) }.reduce(0, +) / 6
        }
        #expect(residual(styled) <= residual(source) + 3)
    }

    @Test(arguments: StylePreset.allCases)
    func `fit frames of any shape`(preset: StylePreset) throws {
        for size in [FrameSize(width: 64, height: 64), FrameSize(width: 66, height: 330)] {
            let pictures = try Self.pictures(preset, Scene(size: size, count: 2))
            #expect(pictures.count == 2)
        }
    }

    @Test func `keep a film's length, and its sound bit for bit`() async throws {
        try await MorphFixture.withFolder { folder in
            let source = "\(folder.path)/source.mp4"
            let size = FrameSize(width: 320, height: 180)
            let wave = (0..<StereoSound.rate).map { Float(sin(Double($0) * 0.05)) * 0.3 }
            let encoder = try VideoEncoder(
                path: source, size: size, rate: 24, sound: StereoSound(left: wave, right: wave))
            for index in 0..<24 {
                var picture = VideoPicture(size: size)
                for place in picture.luma.indices {
                    picture.luma[place] = UInt8(40 + (place + index * 3) % 160)
                }
                try encoder.append(picture)
            }
            try encoder.finish()
            let before = try Data(contentsOf: URL(fileURLWithPath: source))
            let request = StylesRequest(
                clip: nil, styles: [StyleUse(.noir), StyleUse(.vintageFilm, strength: 0.5)], frameSize: size,
                frameCount: 24, frameRate: 24, seed: 3)
            let film = try await Editor(assets: nil).style(request, inputs: [source], into: folder.path) {
                _ in
            }
            #expect(film.frameCount == 24)
            #expect(film.size == size)
            #expect(try Data(contentsOf: URL(fileURLWithPath: source)) == before)
            let made = try Probe(path: "\(folder.path)/\(film.video)")
            #expect(made.frameCount == 24)
            #expect(made.sound?.codec == "aac")
            let (old, new) = (
                try #require(try SoundReader.sound(path: source)),
                try #require(try SoundReader.sound(path: "\(folder.path)/\(film.video)"))
            )
            #expect(old.left == new.left)
        }
    }

    @Test func `say what is wrong with a film that is none`() async throws {
        try await MorphFixture.withFolder { folder in
            let path = "\(folder.path)/no.mp4"
            try Data("nothing".utf8).write(to: URL(fileURLWithPath: path))
            let request = StylesRequest(
                clip: nil, styles: [StyleUse(.anime)], frameSize: FrameSize(width: 64, height: 64),
                frameCount: 1,
                frameRate: 24, seed: 3)
            await #expect(throws: EditError.self) {
                try await Editor(assets: nil).style(request, inputs: [path], into: folder.path) { _ in }
            }
        }
    }
}
