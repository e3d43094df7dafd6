import Foundation
import Render

/// A whale in numbers, one unit long before `size`.
struct Whale: Sendable {
    enum Kind: Sendable { case humpback, blue, orca, narwhal, beluga, sperm }

    var kind = Kind.humpback
    var size: Float = 9
    var height: Float = 0.128
    var width: Float = 0.118
    var flipper: Float = 0.30
    var dorsal: Float = 0.035
    var fluke: Float = 0.20
    var eye: Float = 0.016
    var base = hex(0x39506B)
    var belly = hex(0xE3E6E4)
    var beat: Double = 4.2
    /// Throat pleats to each side of the middle.
    var pleats = 6

    static let humpback = Whale()
    static let humpbackCalf = Whale(
        size: 4.2, height: 0.150, width: 0.140, flipper: 0.24, eye: 0.024, base: hex(0x4E6884), beat: 2.6)
    static let blue = Whale(
        kind: .blue, size: 14, height: 0.098, width: 0.095, flipper: 0.15, dorsal: 0.025, eye: 0.012,
        base: hex(0x5A7F9E), belly: hex(0xB9CBD6), beat: 5, pleats: 8)
    static let orca = Whale(
        kind: .orca, size: 5, height: 0.135, width: 0.125, flipper: 0.17, dorsal: 0.20, eye: 0.015,
        base: hex(0x1A1C22), belly: hex(0xF5F4F0), beat: 2.2, pleats: 0)
    static let narwhal = Whale(
        kind: .narwhal, size: 4.2, height: 0.122, width: 0.118, flipper: 0.12, dorsal: 0.012, eye: 0.017,
        base: hex(0x8A97A3), belly: hex(0xEDEEEC), beat: 2.4, pleats: 0)
    static let beluga = Whale(
        kind: .beluga, size: 3.8, height: 0.132, width: 0.125, flipper: 0.13, dorsal: 0.012, eye: 0.018,
        base: hex(0xF0F1EF), belly: hex(0xFAFAF8), beat: 2.2, pleats: 0)
    static let sperm = Whale(
        kind: .sperm, size: 11, height: 0.125, width: 0.112, flipper: 0.12, dorsal: 0.03, eye: 0.012,
        base: hex(0x55585E), belly: hex(0x8A8D92), beat: 4.4, pleats: 0)
}
