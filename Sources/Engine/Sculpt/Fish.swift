import Foundation
import Render

/// A fish in numbers, one unit long before `size`.
struct Fish: Sendable {
    enum Pattern: Sendable { case plain, clown, bands, koi, shark, whale }

    /// Metres from nose to tail.
    var size: Float = 0.14
    /// Greatest half height and half width.
    var height: Float = 0.20
    var width: Float = 0.105
    /// Where the body is highest, 0 at the tail … 1 at the nose.
    var snout: Float = 0.10
    var tail: Float = 0.19
    /// How deep the tail is forked, 0 round … 1.
    var fork: Float = 0.5
    var dorsal: Float = 0.11
    var pectoral: Float = 0.15
    var eye: Float = 0.042
    var base = hex(0xE8792B)
    var belly = hex(0xF3C48A)
    var marks = hex(0xF7F3EA)
    var fin = hex(0xE8792B)
    var pattern = Pattern.plain
    /// Beats up and down, as whales and dolphins do.
    var upright = false
    /// Seconds a beat, and radians at the tail.
    var beat: Double = 0.7
    var swing: Float = 0.34
    /// Length of a sword on the upper jaw.
    var sword: Float = 0

    static let clown = Fish(pattern: .clown)
    static let tang = Fish(
        size: 0.16, height: 0.24, width: 0.075, dorsal: 0.09, base: hex(0x2A5FC9), belly: hex(0x2F6AD6),
        marks: hex(0x14203F), fin: hex(0xF0C32E), pattern: .bands)
    static let angel = Fish(
        size: 0.15, height: 0.30, width: 0.06, snout: 0.07, tail: 0.16, dorsal: 0.30, base: hex(0xF2D24A),
        belly: hex(0xF7EBC0), marks: hex(0x1E1B1C), fin: hex(0xF2D24A), pattern: .bands, beat: 0.9)
    static let damsel = Fish(
        size: 0.08, height: 0.19, width: 0.085, tail: 0.18, fork: 0.7, base: hex(0x3FA3D9),
        belly: hex(0xF2D14A),
        fin: hex(0xF2D14A), beat: 0.5)
    static let koi = Fish(
        size: 0.55, height: 0.135, width: 0.115, tail: 0.20, fork: 0.45, dorsal: 0.09, pectoral: 0.16,
        eye: 0.026,
        base: hex(0xF3EEE4), belly: hex(0xF7F2EA), marks: hex(0xD9481F), fin: hex(0xF1DDD0), pattern: .koi,
        beat: 1.2,
        swing: 0.30)
    static let shark = Fish(
        size: 2.6, height: 0.115, width: 0.105, snout: 0.16, tail: 0.24, fork: 0.75, dorsal: 0.16,
        pectoral: 0.24,
        eye: 0.017, base: hex(0x5E6B78), belly: hex(0xE3E6E6), fin: hex(0x566270), pattern: .shark, beat: 1.7,
        swing: 0.26)
    static let dolphin = Fish(
        size: 2.2, height: 0.125, width: 0.115, snout: 0.20, tail: 0.20, fork: 0.6, dorsal: 0.13,
        pectoral: 0.18,
        eye: 0.017, base: hex(0x6C8299), belly: hex(0xE2E6E8), fin: hex(0x627890), pattern: .shark,
        upright: true,
        beat: 1.3, swing: 0.24)
    /// The motion of a whale; ``Whale`` has its looks.
    static let whale = Fish(
        size: 9, height: 0.150, width: 0.145, pattern: .whale, upright: true, beat: 4.5, swing: 0.20)
    static let goldfish = Fish(
        size: 0.10, height: 0.19, width: 0.12, tail: 0.30, fork: 0.55, dorsal: 0.13, eye: 0.050,
        base: hex(0xF0782A),
        belly: hex(0xF9C46A), fin: hex(0xF59A4A), beat: 0.9)
    static let salmon = Fish(
        size: 0.75, height: 0.115, width: 0.080, tail: 0.18, fork: 0.5, dorsal: 0.08, eye: 0.024,
        base: hex(0x7E8E96),
        belly: hex(0xE6DCD6), fin: hex(0x6A7A80), beat: 0.8)
    static let tuna = Fish(
        size: 1.6, height: 0.135, width: 0.105, tail: 0.26, fork: 0.9, dorsal: 0.10, eye: 0.026,
        base: hex(0x2E4A6E),
        belly: hex(0xDDE3E6), fin: hex(0xE3C23A), beat: 0.7, swing: 0.24)
    static let piranha = Fish(
        size: 0.28, height: 0.23, width: 0.10, dorsal: 0.10, eye: 0.040, base: hex(0x5E6E70),
        belly: hex(0xD9502E),
        fin: hex(0x4A5458), beat: 0.6)
    static let puffer = Fish(
        size: 0.25, height: 0.25, width: 0.24, snout: 0.06, tail: 0.14, fork: 0.1, dorsal: 0.08, eye: 0.060,
        base: hex(0xD9B45E), belly: hex(0xF7F0DE), fin: hex(0xE3C27A), beat: 0.6, swing: 0.16)
    static let betta = Fish(
        size: 0.08, height: 0.13, width: 0.075, tail: 0.42, fork: 0.2, dorsal: 0.26, pectoral: 0.16,
        base: hex(0x2E3AB0),
        belly: hex(0x4A55D0), fin: hex(0xC92E5E), beat: 1.0)
    static let swordfish = Fish(
        size: 3, height: 0.105, width: 0.080, tail: 0.26, fork: 0.95, dorsal: 0.17, pectoral: 0.17,
        eye: 0.028,
        base: hex(0x33466A), belly: hex(0xDDE2E6), fin: hex(0x2A3A58), pattern: .shark, beat: 1.0,
        swing: 0.22, sword: 0.34)
    static let eel = Fish(
        size: 1.2, height: 0.048, width: 0.042, snout: 0.12, tail: 0.08, fork: 0, dorsal: 0.035,
        pectoral: 0.05,
        eye: 0.014, base: hex(0x5E6A3A), belly: hex(0xC9BE7A), fin: hex(0x6A763E), beat: 1.3, swing: 0.62)
}
