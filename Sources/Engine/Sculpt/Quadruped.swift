import Render

/// A four-legged toy in numbers; everything about its looks and walk follows from them.
///
/// Lengths are in doll units, in which a standing dog is about one high; `size` turns them into metres.
struct Quadruped: Sendable {
    /// Metres a doll unit.
    var size: Float = 0.5

    // Torso: half widths and half heights at three stations, along a line from hip to shoulder.
    var torsoLength: Float = 0.62
    var shoulderHeight: Float = 0.40
    var hipHeight: Float = 0.40
    var chest: SIMD2<Float> = [0.20, 0.23]
    var waist: SIMD2<Float> = [0.185, 0.19]
    var rump: SIMD2<Float> = [0.195, 0.20]
    /// Height of a shoulder hump, as a bear or a cow has.
    var hump: Float = 0
    /// How far the belly hangs below the line.
    var sag: Float = 0.02
    /// Humps on the back: share of the way from hip to shoulder, height, and half width.
    var humps: [SIMD3<Float>] = []

    // Legs.
    /// Half the distance between the left and the right foot.
    var stance: Float = 0.13
    var upperLeg: Float = 0.095
    var lowerLeg: Float = 0.062
    var thigh: SIMD3<Float> = [0.10, 0.17, 0.15]
    /// Half sizes of a foot.
    var paw: SIMD3<Float> = [0.068, 0.045, 0.088]
    var hooves = false
    /// How far the hind shank leans back at the hock.
    var hock: Float = 0.07
    /// How far elbows and knees stand out to the side, as a lizard's do.
    var sprawl: Float = 0
    /// Length of arms that hang from an upright body in place of forelegs; 0 has forelegs.
    var arms: Float = 0

    // Neck.
    var neckLength: Float = 0.19
    /// Radians above the horizontal.
    var neckPitch: Float = 1.05
    var neck: SIMD2<Float> = [0.18, 0.15]
    /// How far the middle of the neck bows forward, in lengths of it; negative arches it.
    var neckBow: Float = 0

    var head = Head()
    var tail = Tail()
    var mane = Mane.none
    var horns = Horns.none
    var wings: Wings?
    var spikes: Spikes?
    /// Stiff quills all over the back.
    var quills = 0
    /// Radius of a bony frill behind the skull, in skulls.
    var frill: Float = 0
    var coat = Coat()
    /// Length of the shells of fur on body, chest and face.
    var fur: SIMD3<Float> = [0.40, 0.9, 0.10]
    /// Clumps of fur that stand out of the outline on chest, cheeks, elbows and breeches.
    var tufts: Float = 1
    var material = MaterialKind.fur
    /// Height of woolly curls, doll units.
    var wool: Float = 0

    var gait = Gait()

    struct Head: Sendable {
        /// Radius of the skull; every other length of the head is in skulls.
        var size: Float = 0.205
        var skull: SIMD3<Float> = [1.02, 0.94, 0.98]
        var pitch: Float = 0
        var cheek: Float = 0.52
        var brow: Float = 0.24
        var muzzleLength: Float = 0.72
        var muzzle: SIMD2<Float> = [0.46, 0.30]
        var muzzleHeight: Float = -0.30
        var muzzleDrop: Float = 0.06
        var lips: Float = 0.21
        /// Radians the jaw hangs open at rest.
        var mouthOpen: Float = 0.46
        var tongue = true
        var nose: SIMD3<Float> = [0.165, 0.12, 0.12]
        var eye: Float = 0.195
        /// Where an eye looks out of the skull: radians aside and up.
        var eyeYaw: Float = 0.46
        var eyePitch: Float = 0.12
        var ear = Ear()
        /// An elephant's trunk: length in skulls, 0 for none.
        var trunk: Float = 0
        /// Length and thickness of a hooked bill in place of a muzzle.
        var beak: SIMD2<Float> = .zero
        /// Teeth on each side of either jaw.
        var teeth = 0
        /// Radius of nostrils painted on a muzzle that has no leather on it.
        var nostrils: Float = 0
        /// Share of the eyeball that is white: 1 is an animal's, less shows more.
        var iris: Float = 1.22
    }

    struct Ear: Sendable {
        enum Kind: Sendable { case leaf, round, floppy }
        var kind = Kind.leaf
        var length: Float = 1.15
        var width: Float = 0.46
        var thickness: Float = 0.075
        var cup: Float = 0.35
        /// Radians from the top of the skull towards the side, and outward lean of the tip.
        var aside: Float = 0.62
        var lean: Float = 0.42
        var forward: Float = 0.05
    }

    struct Tail: Sendable {
        var length: Float = 0.16
        var radii: SIMD2<Float> = [0.065, 0.055]
        /// Radians above the horizontal at the root, and how much it curls up along its length.
        var pitch: Float = 0.5
        var curl: Float = 0.5
        var tuft: Float = 0
        var joints = 3
        /// Long hair that falls from the root, as a horse's does.
        var locks = false
    }

    /// Wings on the shoulders; lengths in doll units.
    struct Wings: Sendable {
        var span: Float = 0.9
        var chord: Float = 0.45
        /// Of skin stretched between fingers, or of feathers.
        var feathered = false
        var colour = hex(0xC0392B)
        var tip = hex(0x7A2018)
        var beat: Double = 1.1
    }

    /// A row of plates down the back.
    struct Spikes: Sendable {
        var count = 14
        var height: Float = 0.06
        var colour = hex(0xE8C34A)
        /// Thin and pointed, or broad plates.
        var broad = false
    }

    enum Mane: Sendable { case none, lion, horse, crest }
    enum Horns: Sendable {
        case none, cow, antlers, tusks, ram, unicorn, goat, moose, rhino, buffalo, triceratops, dragon,
            giraffe, antelope, walrus
    }

    /// Colours of the coat, sRGB, and where they go.
    struct Coat: Sendable {
        enum Pattern: Sendable {
            case plain, corgi, mask, bands, patches, saddle, dapple, panda, sheep, spots, rosettes, belly,
                points, tuxedo, raccoon, badger, redPanda, ape, stripes, shepherd, husky, beagle, koala,
                calico
        }
        var pattern = Pattern.corgi
        var base = hex(0xE39A4E)
        var pale = hex(0xFFF8EE)
        var dark = hex(0xA45C26)
        var points = hex(0xFFF8EE)
        var muzzle = hex(0xFFFAF2)
        var innerEar = hex(0xEDB9A6)
        var nose = hex(0x1B1717)
        var iris = hex(0x3E2213)
        var mane = hex(0x7A3E18)
        /// Colours of the locks of a mane in turn, where there are several.
        var locks: [SIMD3<Float>] = []
        var horn = hex(0xD9C9A8)
        var hoof = hex(0x3B3330)
        var tongue = hex(0xF08C94)

        /// Dyes the whole coat: what is not told follows from the base.
        mutating func dye(
            _ base: UInt32, pale: UInt32? = nil, dark: UInt32? = nil, points: UInt32? = nil,
            muzzle: UInt32? = nil, innerEar: UInt32? = nil, nose: UInt32? = nil, iris: UInt32? = nil,
            mane: UInt32? = nil, horn: UInt32? = nil, hoof: UInt32? = nil, tongue: UInt32? = nil
        ) {
            self.base = hex(base)
            self.pale = pale.map(hex) ?? mix(hex(base), [1, 1, 1], 0.3)
            self.dark = dark.map(hex) ?? hex(base) * 0.62
            self.points = points.map(hex) ?? hex(base)
            self.muzzle = muzzle.map(hex) ?? mix(hex(base), [1, 1, 1], 0.1)
            self.innerEar = innerEar.map(hex) ?? hex(0xC99A90)
            self.nose = nose.map(hex) ?? self.nose
            self.iris = iris.map(hex) ?? self.iris
            self.mane = mane.map(hex) ?? self.mane
            self.horn = horn.map(hex) ?? self.horn
            self.hoof = hoof.map(hex) ?? self.hoof
            self.tongue = tongue.map(hex) ?? self.tongue
        }
    }

    /// How it moves; lengths in doll units, times in seconds.
    struct Gait: Sendable {
        var walkPeriod: Double = 0.72
        var walkStride: Float = 0.34
        var runPeriod: Double = 0.42
        var runStride: Float = 0.52
        var lift: Float = 0.11
        var bounce: Float = 0.030
        /// How much the tail wags, radians.
        var wag: Float = 0.5
        /// Leaves the ground with both hind feet at once.
        var hops = false
        /// How far it curls up asleep, 0 lies straight.
        var curl: Float = 1
    }
}
