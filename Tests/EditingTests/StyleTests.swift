import Domain
import Foundation
import Media
import Support
import Testing

@testable import Editing

@Suite("Styles")
struct StyleTests {
    private static func pictures(_ preset: StylePreset, strength: Float = 1, _ scene: DiscFilm) throws
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
        let plain = try #require(DiscFilm().next())
        let none = try #require(try Self.pictures(preset, strength: 0, DiscFilm()).first)
        let half = try #require(try Self.pictures(preset, strength: 0.5, DiscFilm()).first)
        let whole = try #require(try Self.pictures(preset, DiscFilm()).first)
        #expect(none == plain)
        let (some, all) = (Self.difference(plain, half), Self.difference(plain, whole))
        #expect(all > 2)
        #expect(abs(some - all / 2) < all * 0.1 + 0.5)
    }

    @Test func `are unlike each other`() throws {
        let looks = try StylePreset.allCases.map { preset in
            try #require(try Self.pictures(preset, DiscFilm(count: 2)).last)
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
        let (plain, count) = (DiscFilm(count: 12), 12)
        var source: [Picture] = []
        while let picture = plain.next() { source.append(picture) }
        let styled = try Self.pictures(preset, DiscFilm(count: count))
        func residual(_ pictures: [Picture]) -> Double {
            // From where the filter has settled.
            (6..<count).map { Self.difference(pictures[$0 - 1], pictures[$0]) }.reduce(0, +) / 6
        }
        #expect(residual(styled) <= residual(source) + 3)
    }

    @Test(arguments: StylePreset.allCases)
    func `fit frames of any shape`(preset: StylePreset) throws {
        for size in [FrameSize(width: 64, height: 64), FrameSize(width: 66, height: 330)] {
            let pictures = try Self.pictures(preset, DiscFilm(size: size, count: 2))
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
            let request = EditRequest(
                operation: .styles, source: .film,
                steps: [.style(.noir, strength: 1), .style(.vintageFilm, strength: 0.5)], seed: 3)
            let film = try await Editor(assets: nil).edit(request, inputs: [source], into: folder.path) {
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
            let request = EditRequest(
                operation: .styles, source: .film, steps: [.style(.anime, strength: 1)], seed: 3)
            await #expect(throws: EditError.self) {
                try await Editor(assets: nil).edit(request, inputs: [path], into: folder.path) { _ in }
            }
        }
    }
}
