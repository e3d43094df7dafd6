import Domain
import Foundation
import Media
import Testing

@testable import Engine

struct SoundTests {
    static func sine(_ frequency: Float, decibels: Float, seconds: Float, phase: Float = 0) -> Tape {
        var tape = Tape(count: Int(seconds * Tape.rate))
        let gain = powf(10, decibels / 20)
        for index in 0..<tape.count {
            let turn = Double(index) * Double(frequency) / Double(Tape.rate)
            tape.left[index] = gain * Float(sin(2 * .pi * (turn - turn.rounded(.down)) + Double(phase)))
        }
        tape.right = tape.left
        return tape
    }

    static func joined(_ parts: Tape...) -> Tape {
        var tape = Tape(count: parts.reduce(0) { $0 + $1.count })
        tape.left = parts.flatMap(\.left)
        tape.right = parts.flatMap(\.right)
        return tape
    }

    @Test func `loudness is that of EBU Tech 3341`() {
        #expect(abs(Loudness.integrated(Self.sine(1000, decibels: -23, seconds: 4)) + 23) < 0.1)
        #expect(abs(Loudness.integrated(Self.sine(1000, decibels: -33, seconds: 4)) + 33) < 0.1)
        // Its third case, shortened: what is 13 LU under the rest is gated away, but for blocks across the edges.
        let gated = Self.joined(
            Self.sine(1000, decibels: -36, seconds: 2), Self.sine(1000, decibels: -23, seconds: 25),
            Self.sine(1000, decibels: -36, seconds: 2))
        #expect(abs(Loudness.integrated(gated) + 23) < 0.1)
        let silent = Self.joined(
            Self.sine(1000, decibels: -72, seconds: 2), Self.sine(1000, decibels: -23, seconds: 10))
        #expect(abs(Loudness.integrated(silent) + 23) < 0.1)
        #expect(Loudness.integrated(Tape(count: 48_000)) == -.infinity)
    }

    @Test func `peaks between samples are found`() {
        // A quarter of the rate, an eighth of a turn off: every sample lies 3 dB under the crest.
        let tape = Self.sine(12_000, decibels: -6, seconds: 0.5, phase: .pi / 4)
        let peak = 20 * log10f(Loudness.truePeak(tape))
        #expect(abs(peak + 6) < 0.4)
    }

    @Test func `the limiter holds what is too loud`() {
        var tape = Self.sine(997, decibels: 6, seconds: 1)
        #expect(Mastering.limit(&tape))
        #expect(Loudness.truePeak(tape) <= Mastering.peak * 1.04)
        var quiet = Self.sine(997, decibels: -20, seconds: 1)
        #expect(!Mastering.limit(&quiet))
    }

    static let sources: [(String, any SoundSource)] = [
        ("rain", RainSound(amount: 0.7, surface: .street)), ("roof", RainSound(amount: 1, surface: .leaves)),
        ("thunder", ThunderSound(flashes: [(0.1, 1), (0.6, 0.2)])), ("fire", FireSound(size: 1)),
        ("fireworks", FireworkSound()),
        ("leaves", WindSound(strength: 0.3, over: .leaves)), ("gale", WindSound(strength: 1, over: .roofs)),
        ("sand", WindSound(strength: 0.6, over: .sand)), ("snow", WindSound(strength: 0.1, over: .snow)),
        ("sea", SeaSound(swell: 0.5)), ("surf", SeaSound(swell: 1, isRiding: true)),
        ("brook", StreamSound(bubbles: 100, wash: 0.3)), ("fall", StreamSound(bubbles: 40, wash: 1)),
        ("reef", UnderwaterSound(hasLife: true, hasDiver: true, hasWhale: true)),
        ("birds", BirdSound(count: 5)), ("gulls", BirdSound(count: 2, areGulls: true)),
        ("crickets", InsectSound(count: 5, isNight: true)), ("bees", InsectSound(count: 3, isNight: false)),
        ("owl", OwlSound()), ("far", CitySound(cars: 0, wetness: 0, isFar: true, hasHorn: true)),
        ("city", CitySound(cars: 20, wetness: 1, isFar: false, hasHorn: true)),
        ("neon", HumSound(isNeon: true)), ("crowd", CrowdSound(voices: 5)),
        ("car", EngineSound(kind: .car, speed: 21)), ("idle", EngineSound(kind: .truck, speed: 0)),
        ("train", EngineSound(kind: .train, speed: 14)), ("jet", EngineSound(kind: .jet, speed: 9)),
        ("steps", StepSound(foot: .hoof, ground: .hard, touches: [0.1, 0.3, 0.5, 0.9, 1.4])),
        ("room", RoomSound(hasClock: true)), ("drips", DripSound()),
        ("space", SpaceSound(hasAstronaut: true)), ("pad", PadSound(character: .warm, notes: 1)),
    ]

    @Test func `every source sounds, safely, at the loudness of films`() {
        for (name, source) in Self.sources {
            let layer = Soundtrack.Layer(name: name, source: source, level: 0, echo: 0.3)
            let tape = Soundtrack(layers: [layer], space: .woods, seed: 5, count: 96_000).tape()
            // Of sparse sounds the loudest moments decide, and the limiter holds those.
            Self.expectMastered(tape, name, within: 1)
        }
    }

    static func expectMastered(_ tape: Tape, _ name: String, within tolerance: Float) {
        let sides = [tape.left, tape.right]
        // One sample that is no number makes the loudness none.
        let loudness = Loudness.integrated(tape)
        #expect(abs(loudness + 23) <= tolerance, "\(name): \(loudness) LUFS")
        #expect(20 * log10f(Loudness.truePeak(tape)) <= -1.5, "\(name)")
        let floor = powf(10, -50 / 20)
        for side in sides {
            #expect(side.prefix(48).allSatisfy { abs($0) < floor }, "\(name) begins with a click")
            #expect(side.suffix(48).allSatisfy { abs($0) < floor }, "\(name) ends with a click")
        }
        // Heard in mono, nothing cancels.
        var mono: Float = 0, both: Float = 0
        for index in stride(from: 0, to: tape.count, by: 11) {
            let (left, right) = (tape.left[index], tape.right[index])
            mono += (left + right) * (left + right)
            both += left * left + right * right
        }
        #expect(mono > both * 0.6, "\(name) cancels in mono")
    }

    static func staging(_ prompt: String, seconds: Int = 2, seed: UInt32 = 3, negative: String? = nil) throws
        -> (
            scene: SceneDescription, staging: Staging
        )
    {
        let studio = try Studio(assets: nil, shaderCache: nil)
        return studio.plan(
            VideoRequest(prompt: prompt, negativePrompt: negative, seconds: seconds, seed: seed))
    }

    static func layers(_ prompt: String, negative: String? = nil) throws -> Set<String> {
        let plan = try staging(prompt, negative: negative)
        let designer = SoundDesigner(plan.staging, absent: plan.scene.absent, unheard: negative ?? "")
        return Set(designer.layers.map(\.name))
    }

    @Test func `every set sounds at every hour and in every weather`() throws {
        var staging = try Self.staging("a meadow").staging
        staging.seconds = 1
        for set in SetName.allCases {
            for (index, weather) in Staging.Weather.Kind.allCases.enumerated() {
                staging.set = set
                staging.place = nil
                staging.weather.kind = weather
                staging.weather.amount = 0.8
                staging.time = Staging.Time.allCases[index % Staging.Time.allCases.count]
                Self.expectMastered(
                    SoundDesigner(staging).soundtrack.tape(), "\(set) \(weather) \(staging.time)", within: 1)
            }
        }
    }

    @Test func `the scene decides what is heard`() throws {
        #expect(
            try Self.layers("a thunderstorm over the city skyline at night").isSuperset(of: [
                "city", "rain", "thunder",
            ]))
        #expect(try Self.layers("a forest at night").isSuperset(of: ["wind", "crickets", "owl"]))
        #expect(try Self.layers("a forest on a summer morning").contains("birds"))
        #expect(try Self.layers("waves on a beach by day").isSuperset(of: ["sea", "gulls"]))
        #expect(try Self.layers("a campfire in the forest at night").contains("fire"))
        #expect(try Self.layers("a red sports car driving on a mountain road").contains("engine"))
        #expect(try Self.layers("a coral reef").contains("underwater"))
        let snow = try Self.layers("a village in heavy snow")
        #expect(snow.isDisjoint(with: ["birds", "insects", "crickets"]))
    }

    @Test func `what must not be there is not heard`() throws {
        #expect(try !Self.layers("a forest on a summer morning", negative: "birds").contains("birds"))
        #expect(try !Self.layers("a busy city street at noon", negative: "people").contains("murmur"))
        #expect(try Self.layers("a perfume bottle on marble").contains("music"))
        let quiet = try Self.layers("a perfume bottle on marble", negative: "Music, blur")
        #expect(!quiet.contains("music"))
        #expect(!quiet.isEmpty)
    }

    @Test func `the same seed gives the same sound, another seed another`() throws {
        func left(_ seed: UInt32) throws -> [Float] {
            let staging = try Self.staging("rain on a neon street", seconds: 1, seed: seed).staging
            return SoundDesigner(staging).soundtrack.tape().left
        }
        let first = try left(1)
        #expect(first.count == 48_000)
        #expect(try left(1) == first)
        #expect(try left(2) != first)
    }

    @Test func `steps fall when feet meet the ground`() throws {
        let plan = try Self.staging("a man walking along a mountain road", seconds: 4)
        let falls = Footfalls.of(plan.staging)
        #expect(falls == falls.sorted())
        #expect((4...16).contains(falls.count), "\(falls.count)")
        #expect(Footfalls.of(try Self.staging("a mountain road").staging).isEmpty)
    }

    @Test func `a film that asks for no sound gets none`() throws {
        let studio = try Studio(assets: nil, shaderCache: nil)
        var request = VideoRequest(prompt: "a beach", seconds: 1, seed: 1)
        let plan = studio.plan(request)
        #expect(studio.sound(request, scene: plan.scene, staging: plan.staging) == nil)
        request.sfx = true
        #expect(studio.sound(request, scene: plan.scene, staging: plan.staging)?.count == 48_000)
    }
}
