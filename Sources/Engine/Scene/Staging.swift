import Domain

/// What the Director decided: everything a set builder and a camera need, concrete and never nil.
///
/// Stage space: metres, y up, the origin is the set's mark (where its hero stands or hovers), the default camera
/// looks from +z towards −z, +x is to its right. Sets choose their own world scale; a subject's `height` is the truth.
public struct Staging: Codable, Sendable, Equatable {
    public var set: SetName
    /// The place that the prompt names, where the set stands for several (a forest may be a jungle); nil is its usual.
    public var place: SceneDescription.Place?
    /// Which room an interior is; nil for every other set.
    public var room: Room?
    /// What the particles of a swarm do; nil for every other set.
    public var swarm: Swarm?
    public var time: Time
    public var weather: Weather
    public var season: SceneDescription.Season
    /// The first is the hero; empty means an establishing shot of the set.
    public var subjects: [Subject]
    public var camera: Camera
    public var lens: Lens
    /// sRGB colours 0…1 for accents, backdrops and fluids; at least two, the prompt's own first.
    public var palette: [RGB]
    public var mood: SceneDescription.Mood
    /// Style presets the prompt names; the grade may lean on them.
    public var styles: [SceneDescription.Style]
    /// What the table or pedestal of a product shot is made of, and of any set that has a choice.
    public var surface: Surface
    /// People in the background, cars in the street: false when the prompt forbids them.
    public var extras: Extras
    public var seed: UInt32
    /// Whole film, seconds.
    public var seconds: Int
    public var frameRate: Int
    public var aspect: AspectRatio
    /// How much moves, 0 (nearly still) … 4 (lively); 2 is usual.
    public var motion: Int
    /// Speed of the world: 0.35 in slow motion, 1 as filmed, 4 sped up, 12 in a time-lapse.
    ///
    /// Cameras ignore it.
    public var timeScale: Float
    /// One sentence each, for the caller: what was substituted and why.
    public var notes: [String]
    /// What fills the air; nil is nothing.
    public var airborne: [Airborne]?
    /// What is played in an arena, which kind of market it is; nil for every other set.
    public var venue: Venue?

    public var frameCount: Int { seconds * frameRate }
}

/// The sets that can be built.
public enum SetName: String, Codable, Sendable, CaseIterable {
    case neonStreet = "neon-street", mountainRoad = "mountain-road", orbit, productTable = "product-table",
        surf
    case forest, desert, reef, skyline, fluid, meadow
    case interior, theatre, backdrop, rainOnGlass = "rain-on-glass"
    case lake, village, jungle, clouds
    case arena, cavern, tunnel, swarm
}

/// A colour in sRGB, 0…1.
public struct RGB: Codable, Sendable, Equatable, Hashable {
    public var red: Float
    public var green: Float
    public var blue: Float

    public init(_ red: Float, _ green: Float, _ blue: Float) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    public var simd: SIMD3<Float> { SIMD3(red, green, blue) }
}

extension Staging {
    /// The rooms an interior can be.
    public enum Room: String, Codable, Sendable, CaseIterable {
        case living, bedroom, bathroom, kitchen, office, classroom, library, workshop, shop, cafe, bar, gym
        case hospital, hall
    }

    public enum Time: String, Codable, Sendable, CaseIterable {
        case dawn, day, sunset, dusk, night
    }

    public struct Weather: Codable, Sendable, Equatable {
        public enum Kind: String, Codable, Sendable, CaseIterable {
            case clear, rain, snow, fog, storm
        }
        public var kind: Kind
        /// 0 none … 1 as heavy as the set can show; meaningless for `clear`.
        public var amount: Float
        /// 0 still … 1 gale.
        public var wind: Float
        /// 0 blue sky … 1 closed cover.
        public var cloud: Float
        /// Haze in the air apart from `fog`, 0…1.
        public var haze: Float

        public init(kind: Kind, amount: Float, wind: Float, cloud: Float, haze: Float) {
            self.kind = kind
            self.amount = amount
            self.wind = wind
            self.cloud = cloud
            self.haze = haze
        }
    }

    public enum Surface: String, Codable, Sendable, CaseIterable {
        case marble, wood, stone, velvet, water, sand, plain
    }

    public struct Extras: Codable, Sendable, Equatable {
        public var people: Bool
        public var vehicles: Bool
        public var lettering: Bool

        public init(people: Bool, vehicles: Bool, lettering: Bool) {
            self.people = people
            self.vehicles = vehicles
            self.lettering = lettering
        }
    }

    public struct Subject: Codable, Sendable, Equatable {
        public var noun: String
        public var kind: SceneDescription.Kind
        public var asset: AssetKey
        /// 1…24 copies; the set scatters them around `position`.
        public var count: Int
        /// Where the (first) subject's base is, stage space.
        public var position: SIMD3<Float>
        /// Radians about y; 0 looks at the default camera, positive turns to its right (+x).
        public var heading: Float
        /// Metres from base to top.
        public var height: Float
        /// Tint, nil keeps the asset's own colours.
        public var colour: RGB?
        /// Nil keeps the asset's own material.
        public var material: SceneDescription.Material?
        public var action: Action
        public var support: Support
        /// Index of the subject that `support` speaks of.
        public var target: Int?
        /// What a body does in particular; nil leaves it to `action`.
        public var pose: BodyAction?
        /// Costume words of a person's wardrobe.
        public var traits: [String] = []
    }

    /// What a subject's body does, as cycles that exist or can be approached.
    public enum Action: String, Codable, Sendable, CaseIterable {
        case idle, walk, run, jump, dance, swim, fly, float, surf, drive, sail, spin, fall, rise, wave, sit,
            sleep
        case sway, burn, explode, pour, flow, shine, grow
        case eat, look, play, roar
    }

    /// What holds a subject up.
    public enum Support: String, Codable, Sendable, CaseIterable {
        case ground, water, underwater, air, table
        /// Placed against the subject with index `target`.
        case onSubject = "on-subject", besideSubject = "beside-subject", behindSubject = "behind-subject"
        case inFrontOfSubject = "in-front-of-subject", aboveSubject = "above-subject"
        case heldBySubject = "held-by-subject", wornBySubject = "worn-by-subject", inSubject = "in-subject"
    }

    public struct Camera: Codable, Sendable, Equatable {
        public enum Framing: String, Codable, Sendable, CaseIterable {
            case macro, close, medium, wide, vista
        }
        public enum Angle: String, Codable, Sendable, CaseIterable {
            case low, eye, high, top
        }
        public var move: CameraMove
        public var framing: Framing
        public var angle: Angle
        /// 1 is a gentle, motivated move; 0.5 very slow, 2 fast, 4 a whip.
        public var speed: Float
        /// Shake added to any move, 0…1.
        public var handheld: Float
        /// Seen through the hero's eyes.
        public var pointOfView: Bool

        public init(
            move: CameraMove, framing: Framing, angle: Angle, speed: Float, handheld: Float,
            pointOfView: Bool = false
        ) {
            self.move = move
            self.framing = framing
            self.angle = angle
            self.speed = speed
            self.handheld = handheld
            self.pointOfView = pointOfView
        }
    }

    public struct Lens: Codable, Sendable, Equatable {
        /// 35-mm equivalent.
        public var millimetres: Float
        /// Depth of field, 0 everything sharp … 1 very shallow.
        public var blur: Float
        public var anamorphic: Bool
        /// Film grain 0…1.
        public var grain: Float

        public init(millimetres: Float, blur: Float, anamorphic: Bool, grain: Float) {
            self.millimetres = millimetres
            self.blur = blur
            self.anamorphic = anamorphic
            self.grain = grain
        }
    }
}
