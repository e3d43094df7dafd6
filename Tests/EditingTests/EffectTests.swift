import CEffect
import Domain
import Engine
import Foundation
import Media
import Testing

@testable import Editing

@Suite("Effects")
struct EffectTests {
    /// A frame, a plate and a mask that a kernel is shown.
    private struct Shown {
        var width: Int
        var height: Int
        var frame: [UInt8]
        var plate: [UInt8]
        var mask: [UInt8]
        var box: (left: Float, top: Float, right: Float, bottom: Float)

        enum Kind: CaseIterable { case disc, nothing, everything, outside }

        init(_ width: Int, _ height: Int, _ kind: Kind) {
            (self.width, self.height) = (width, height)
            plate = (0..<width * height).flatMap { [UInt8(60 + $0 % 100), 120, 90, 255] }
            mask = (0..<width * height).map { place in
                let (u, v) = (Double(place % width) / Double(width), Double(place / width) / Double(height))
                return switch kind {
                case .disc: hypot(u - 0.5, v - 0.5) < 0.25 ? 255 : 0
                case .nothing, .outside: 0
                case .everything: 255
                }
            }
            frame = plate
            for (place, value) in mask.enumerated() where value > 0 {
                frame.replaceSubrange(4 * place..<4 * place + 3, with: [210, 80, UInt8(40 + place % 60)])
            }
            let (w, h) = (Float(width), Float(height))
            box =
                switch kind {
                case .disc: (0.25 * w, 0.25 * h, 0.75 * w, 0.75 * h)
                case .nothing: (0, 0, 0, 0)
                case .everything: (0, 0, w, h)
                case .outside: (-2 * w, -h, -w, 3 * h)
                }
        }

        func with<Result>(_ body: (inout pika_subject) -> Result) -> Result {
            frame.withUnsafeBufferPointer { frame in
                plate.withUnsafeBufferPointer { plate in
                    mask.withUnsafeBufferPointer { mask in
                        var subject = pika_subject()
                        subject.frame = frame.baseAddress
                        subject.plate = plate.baseAddress
                        subject.mask = mask.baseAddress
                        (subject.left, subject.top, subject.right, subject.bottom) = (
                            box.left, box.top, box.right, box.bottom
                        )
                        return body(&subject)
                    }
                }
            }
        }

        /// The effect at some times, of a clip of four seconds.
        func drawn(_ effect: Effect, at times: [Double], bands: Int = 1) -> [[UInt8]] {
            with { subject in
                let kind = EffectStage.kind(of: effect) ?? -1
                guard let machine = pika_effect_create(kind, CInt(width), CInt(height), 4, 9, &subject) else {
                    return []
                }
                defer { pika_effect_free(machine) }
                return times.map { time in
                    var target = [UInt8](repeating: 0, count: 4 * width * height)
                    pika_effect_begin(machine, &subject, time, &target)
                    for band in 0..<bands {
                        pika_effect_run(
                            machine, CInt(height * band / bands), CInt(height * (band + 1) / bands))
                    }
                    return target
                }
            }
        }
    }

    @Test(arguments: Effect.allCases)
    func `have a kernel each`(effect: Effect) {
        #expect(EffectStage.kind(of: effect) != nil)
        #expect(pika_effect_name(CInt(Effect.allCases.count)) == nil)
    }

    @Test(arguments: Effect.allCases)
    func `draw every pixel of any shape, whatever the mask`(effect: Effect) {
        for (width, height) in [(64, 65), (65, 330), (331, 64)] {
            for kind in Shown.Kind.allCases {
                let frames = Shown(width, height, kind).drawn(effect, at: [0.3, 1.1, 2.2, 3.9])
                #expect(frames.count == 4)
                for frame in frames {
                    #expect(stride(from: 3, to: frame.count, by: 4).allSatisfy { frame[$0] == 255 })
                }
            }
        }
    }

    @Test(arguments: Effect.allCases)
    func `are the same in any order and in any bands`(effect: Effect) {
        let shown = Shown(160, 90, .disc)
        let forward = shown.drawn(effect, at: [0.5, 1.5, 2.5, 3.9])
        let backward = shown.drawn(effect, at: [3.9, 2.5, 1.5, 0.5], bands: 5)
        #expect(forward == backward.reversed())
    }

    @Test(arguments: Effect.allCases)
    func `change the picture to its end`(effect: Effect) throws {
        let shown = Shown(320, 180, .disc)
        let last = try #require(shown.drawn(effect, at: [3.0, 3.9]).last)
        let changed = zip(last, shown.frame).count { abs(Int($0) - Int($1)) > 12 }
        // Squish, inflate and poke leave their subject where it was, a little other than it was.
        let least = [.poke, .squish].contains(effect) ? 0 : 400
        #expect(changed >= least, "\(changed) bytes differ")
    }

    @Test func `happen to the subject and not before their time`() throws {
        let film = DiscFilm(count: 48)
        let stage = try EffectStage(film, .levitate, on: EditTarget(), mask: nil, seed: 5, library: nil)
        try stage.prepare { _ in }
        #expect(stage.expectedCount == 48)
        let (plain, untouched) = (DiscFilm(count: 48), Int(stage.cue.begins * 24))
        #expect(untouched > 2)
        for index in 0..<48 {
            let (before, after) = (try #require(plain.next()), try #require(try stage.next()))
            if index < untouched { #expect(before == after) }
            guard index == 47 else { continue }
            // A corner is not its business; the disc has left its lowest place.
            let corner = 4 * (5 * 320 + 312), foot = 4 * (142 * 320 + 160)
            #expect(before.rgba[corner..<corner + 4] == after.rgba[corner..<corner + 4])
            #expect(before.rgba[foot] > 180)
            #expect(after.rgba[foot] < 160)
        }
        #expect(try stage.next() == nil)
        #expect(stage.notes.contains { $0.contains("colours alone") })
    }

    @Test func `find what words name by its colour`() throws {
        let picture = try #require(DiscFilm().next())
        let place = try #require(ColourWord(in: "the orange ball")?.place(in: Colours(picture)))
        #expect(abs(place.centre.x - 0.5) < 0.05)
        #expect(place.width < 0.6)
        #expect(ColourWord(in: "the cup") == nil)
    }

    @Test func `are for what a box holds`() throws {
        let film = DiscFilm(count: 6)
        let tracker = SubjectTracker(
            EditTarget(box: PictureBox(x: 0.05, y: 0.1, width: 0.2, height: 0.4)), mask: nil, in: film,
            needsFace: false, needsBackground: false, library: nil)
        while let picture = film.next() { tracker.add(picture) }
        let box = tracker.track().subject(at: 3).box
        #expect(box.centre.x < 0.3)
        #expect(box.width < 0.35)
    }

    @Test func `are heard from their first beat on, over the film's own sound`() {
        let count = 4 * StereoSound.rate
        let hum = (0..<count).map { 0.1 * sin(Float($0) * 0.03) }
        for effect in Effect.allCases {
            let cue = EffectCue(effect: effect, begins: 1, ends: 2.5)
            let alone = EffectSound.mix([cue], over: nil, count: count, seed: 3)
            #expect(alone.count == count)
            #expect(alone.left.prefix(StereoSound.rate * 9 / 10).allSatisfy { abs($0) < 0.003 }, "\(effect)")
            let loudest = (alone.left + alone.right).map(abs).max() ?? 0
            #expect(loudest > 0.1 && loudest <= 0.75, "\(effect): \(loudest)")
        }
        let both = EffectSound.mix(
            [EffectCue(effect: .explode, begins: 1, ends: 2)], over: StereoSound(left: hum, right: hum),
            count: count, seed: 3)
        #expect(both.left[..<1_000] == hum[..<1_000])
    }

    @Test func `make a film of a picture`() async throws {
        try await MorphFixture.withFolder { folder in
            let path = "\(folder.path)/still.png"
            let still = try #require(DiscFilm().next())
            try StillWriter.jpeg(
                VideoPicture(still, filling: FrameSize(width: 320, height: 180)).picture(), quality: 2
            )
            .write(to: URL(fileURLWithPath: path))
            let request = EditRequest(
                operation: .effects, source: .picture(seconds: 5),
                steps: [.effect(.dissolve, on: EditTarget())],
                frameSize: FrameSize(width: 320, height: 180), seed: 4)
            let film = try await Editor(assets: nil).edit(request, inputs: [path], into: folder.path) { _ in }
            #expect(film.frameCount == 120)
            let probe = try Probe(path: "\(folder.path)/\(film.video)")
            #expect(probe.sound?.codec == "aac")
        }
    }
}

@Suite("What is behind a subject")
struct BackgroundTests {
    /// Something with detail everywhere, that no shift repeats.
    private static func ground(_ x: Double, _ y: Double) -> Float {
        Float(
            0.5 + 0.16 * sin(x * 31 + 3 * y) + 0.13 * sin(y * 43 + 5) + 0.12 * sin((x + y) * 71) * sin(y * 23)
        )
    }

    @Test func `a camera's way is found`() {
        let (width, height) = (384, 216)
        let unit = 1 / Double(width)
        let way = Affine(across: [1.02, 0.01, 0.012], down: [-0.01, 1.02, -0.008])
        let to = Plane(width: width, height: height) { x, y in Self.ground(Double(x) * unit, Double(y) * unit)
        }
        let from = Plane(width: width, height: height) { x, y in
            let place = way((Double(x) + 0.5) * unit, (Double(y) + 0.5) * unit)
            return Self.ground(place.x - 0.5 * unit, place.y - 0.5 * unit)
        }
        let found = CameraMotion.between(from, to, hole: nil)
        for (x, y) in [(0.1, 0.1), (0.9, 0.1), (0.5, 0.5)] {
            let (wanted, got) = (way(x, y), found(x, y))
            #expect(abs(wanted.x - got.x) < 0.5 * unit && abs(wanted.y - got.y) < 0.5 * unit)
        }
    }

    @Test func `a map and its inverse cancel out`() throws {
        let way = Affine(across: [1.1, 0.2, 0.03], down: [-0.1, 0.9, 0.2])
        let both = try #require(way.inverse).after(way)
        #expect(abs(both.across.x - 1) < 1e-12 && abs(both.across.z) < 1e-12 && abs(both.down.y - 1) < 1e-12)
        #expect(Affine(across: [1, 1, 0], down: [1, 1, 0]).inverse == nil)
    }

    @Test func `a hole in a regular wall is filled with the wall`() {
        let (width, height) = (240, 160)
        func wall(_ x: Int, _ y: Int) -> Float { (x / 8 + y / 8).isMultiple(of: 2) ? 0.3 : 0.7 }
        let whole = Plane(width: width, height: height, wall)
        let hole = Plane(width: width, height: height) { x, y in abs(x - 120) < 24 && abs(y - 80) < 24 ? 1 : 0
        }
        let holed = whole.combined(hole) { $0 * (1 - $1) + 0.95 * $1 }
        let filled = CloneFill.fill(Colours(red: holed, green: holed, blue: holed), hole: hole)
        var error: Float = 0
        for i in 0..<whole.count where hole.values[i] > 0 {
            error += abs(filled.red.values[i] - whole.values[i])
        }
        #expect(error / (48 * 48) < 0.12)
    }
}
