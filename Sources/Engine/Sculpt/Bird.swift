import Foundation
import Render

/// A bird in numbers; doll units of about one body length before `size`.
struct Bird: Sendable {
    enum Bill: Sendable { case cone, flat, pouch, banana, needle }
    enum Tail: Sendable { case fan, sickles, train, stub }
    enum Marks: Sendable {
        case none, robin, mallard, penguin, owl, goose, swan, magpie, cardinal, toucan, chick, pheasant,
            kingfisher
    }

    var size: Float = 0.40
    var plump: Float = 0.17
    /// Half length of the trunk.
    var long: Float = 0.30
    /// Radians that the trunk stands up from the level.
    var upright: Float = 0.12
    var head: Float = 0.115
    var neck: Float = 0.10
    var beak: SIMD2<Float> = [0.13, 0.035]
    /// Hooked like an eagle's or a parrot's.
    var hook: Float = 0
    var wing: Float = 0.80
    var chord: Float = 0.24
    var tail: Float = 0.30
    var legs: Float = 0.16
    var back = hex(0x9BA5AE)
    var belly = hex(0xF4F2EC)
    var crown = hex(0xF4F2EC)
    var tip = hex(0x25282B)
    var bill = hex(0xE3A32E)
    var beat: Double = 0.75
    var shins = hex(0xE3A32E)
    var eye: Float = 0.24
    var iris = hex(0x241812)
    /// Both eyes look forward out of a flat face of this size, in heads; 0 has them on the sides.
    var face: Float = 0
    var billShape = Bill.cone
    var tailShape = Tail.fan
    var marks = Marks.none
    /// Height of comb and wattles, or of a crest, in heads.
    var comb: Float = 0
    var crest: Float = 0
    var crestColour = hex(0xD93A2B)
    var webbed = false
    /// Wings are flippers of flesh.
    var flippers = false
    var flies = true
    /// Colour of the arm of the wing; nil is the back's.
    var coverts: SIMD3<Float>?

    static let gull = Bird(webbed: true)
    static let eagle = Bird(
        size: 0.85, plump: 0.18, head: 0.110, beak: [0.10, 0.045], hook: 0.6, wing: 0.95, chord: 0.30,
        tail: 0.34, back: hex(0x4A3424),
        belly: hex(0x543C2A), crown: hex(0xF2EDE2), tip: hex(0x241A14), bill: hex(0xE8B02E), beat: 1.1)
    static let parrot = Bird(
        size: 0.38, head: 0.135, beak: [0.085, 0.06], hook: 1, wing: 0.62, tail: 0.60, back: hex(0xD9352B),
        belly: hex(0xE0402F), crown: hex(0xD9352B), tip: hex(0x2A62C9), bill: hex(0x2A2624), beat: 0.5)
    static let sparrow = Bird(
        size: 0.16, plump: 0.21, head: 0.145, neck: 0.04, beak: [0.075, 0.035], wing: 0.55, tail: 0.28,
        back: hex(0x8A6240),
        belly: hex(0xE3D6C2), crown: hex(0x7A4F2E), tip: hex(0x3E2C20), bill: hex(0x4A3E34), beat: 0.28)
    static let crow = Bird(
        size: 0.45, head: 0.12, beak: [0.14, 0.045], hook: 0.2, wing: 0.75, back: hex(0x1E2026),
        belly: hex(0x23252C),
        crown: hex(0x1E2026), tip: hex(0x14151A), bill: hex(0x2A2A2E), beat: 0.65)
    static let dove = Bird(
        size: 0.30, plump: 0.20, head: 0.115, beak: [0.07, 0.028], wing: 0.62, back: hex(0xF4F1EA),
        belly: hex(0xFAF8F3),
        crown: hex(0xF7F4EE), tip: hex(0xE6E2D8), bill: hex(0xD98A7A), beat: 0.42)
    static let flamingo = Bird(
        size: 0.85, plump: 0.15, head: 0.075, neck: 0.55, beak: [0.13, 0.04], hook: 0.9, wing: 0.6,
        tail: 0.14, legs: 0.75,
        back: hex(0xF08A98), belly: hex(0xF5A6AE), crown: hex(0xF2939F), tip: hex(0x2A2226),
        bill: hex(0xE9C9C0), beat: 0.9)
}
