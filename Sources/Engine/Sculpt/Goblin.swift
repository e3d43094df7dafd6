import Foundation
import Render

/// Friendly fiends on two legs in numbers: aliens, yetis, monsters, zombies of felt.
struct Goblin: Sendable {
    var biped = Biped()
    var base = hex(0x7AC25A)
    var belly = hex(0xB9E08A)
    var dark = hex(0x3E7A2E)
    var iris = hex(0x241812)
    var white = hex(0xF5F2EA)
    /// Radius of the head, and of an eye in heads.
    var head: Float = 0.20
    var eye: Float = 0.26
    var eyes = 2
    var eyeYaw: Float = 0.42
    var girth: Float = 0.20
    var limb: Float = 0.065
    var foot: Float = 0.09
    var material = MaterialKind.vinyl
    var mouth: Float = 0.45
    var fangs = false
    var horns = false
    var feelers = false
    /// Clumps of fur that stand out.
    var tufts = 0

    private static func proportions(_ change: (inout Biped) -> Void) -> Biped {
        var biped = Biped()
        change(&biped)
        return biped
    }

    static let alien = Goblin(
        biped: proportions {
            $0.headHeight = 1.66
            $0.headSize = 0.24
            $0.shoulders = 0.13
            $0.hips = 0.075
        }, base: hex(0x8FC27A), belly: hex(0xC2E3A8), dark: hex(0x4F8A46), iris: hex(0x0C0C12),
        white: hex(0x0E0E16), head: 0.25, eye: 0.36,
        eyeYaw: 0.48, girth: 0.125, limb: 0.042, foot: 0.065, mouth: 0.22, feelers: true)
    static let yeti = Goblin(
        biped: proportions {
            $0.hipHeight = 0.72
            $0.kneeHeight = 0.40
            $0.waistHeight = 0.92
            $0.shoulderHeight = 1.36
            $0.shoulders = 0.27
            $0.hips = 0.13
            $0.headHeight = 1.56
            $0.armAngle = 0.42
        }, base: hex(0xE9EDF2), belly: hex(0xF5F6F8), dark: hex(0x7FA3C0), iris: hex(0x2E5E9A), head: 0.22,
        eye: 0.17, eyeYaw: 0.36, girth: 0.31,
        limb: 0.115, foot: 0.13, material: .fur, mouth: 0.42, fangs: true, tufts: 34)
    static let bigfoot = Goblin(
        biped: yeti.biped, base: hex(0x7A4E2C), belly: hex(0x8E603A), dark: hex(0x5A3820), head: 0.22,
        eye: 0.16, eyeYaw: 0.36, girth: 0.30,
        limb: 0.115, foot: 0.14, material: .fur, mouth: 0.42, tufts: 34)
    static let monster = Goblin(
        biped: proportions {
            $0.hipHeight = 0.52
            $0.kneeHeight = 0.30
            $0.waistHeight = 0.78
            $0.chestHeight = 1.0
            $0.shoulderHeight = 1.12
            $0.neckHeight = 1.22
            $0.headHeight = 1.36
            $0.shoulders = 0.30
            $0.hips = 0.16
        }, base: hex(0x7A5AC9), belly: hex(0xB9A0F0), dark: hex(0x4A328A), iris: hex(0x3AA85A), head: 0.33,
        eye: 0.24, eyes: 3, eyeYaw: 0.46,
        girth: 0.36, limb: 0.10, foot: 0.14, material: .fur, mouth: 0.62, fangs: true, horns: true, tufts: 20)
    static let goblin = Goblin(
        biped: proportions { $0.headHeight = 1.58 }, base: hex(0x7E9A3E), belly: hex(0x8A6A3E),
        dark: hex(0x4E6424), iris: hex(0xE8B21E),
        head: 0.21, eye: 0.22, girth: 0.17, limb: 0.055, foot: 0.09, mouth: 0.55, fangs: true, horns: true)
}
