import Foundation
import Render

/// Bead eyes with a painted iris, and lids that can shut over them.
enum Eyes {
    /// An eyeball whose iris is painted in sharp rings about its z axis.
    static func ball(
        radius: Float, iris: SIMD3<Float>, white: SIMD3<Float>, spread: Float = 1.22, sides: Int = 24
    ) -> Mesh {
        let rings: [(angle: Float, colour: SIMD3<Float>)] = [
            (0, hex(0x050404)), (0.40, hex(0x050404)), (0.56 * spread / 1.22, hex(0x070505)),
            (0.60 * spread / 1.22, iris * 1.15), (0.80 * spread / 1.22, iris * 0.9),
            (0.93 * spread, iris * 0.35), (spread, hex(0x0A0706)), (spread + 0.04, white * 0.82),
            (1.75, white), (2.3, white), (3.1415, white),
        ]
        var profile: [SIMD2<Float>] = []
        var colours: [SIMD4<UInt8>] = []
        for ring in rings.reversed() {
            profile.append(
                [ring.angle == 0 || ring.angle > 3.1 ? 0 : sin(ring.angle), cos(ring.angle)] * radius)
            colours.append(bytes(ring.colour))
        }
        let upright = Mesh.lathe(profile, sides: sides, colours: colours)
        var mesh = Mesh()
        mesh.add(upright, at: .turn(x: Float.pi / 2))
        return mesh
    }

    /// A small bright cap on the eye: the reflected window, which must never be lost.
    static func catchlight(radius: Float, towards: SIMD3<Float>, width: Float, sides: Int = 14) -> Mesh {
        var profile: [SIMD2<Float>] = []
        for step in (0...3).reversed() {
            let angle = width * Float(step) / 3
            profile.append([step == 0 ? 0 : sin(angle), cos(angle)] * (radius * 1.012))
        }
        let cap = Mesh.lathe(profile, sides: sides, colours: [bytes([1, 1, 0.98], 0.8)])
        var mesh = Mesh()
        mesh.add(cap, at: .turn(from: [0, 1, 0], to: towards))
        return mesh
    }

    /// A shell over the upper part of the eye; turned by its joint it closes.
    static func lid(radius: Float, colour: SIMD3<Float>, coat: Float, sides: Int = 22) -> Mesh {
        var profile: [SIMD2<Float>] = []
        let outer = radius * 1.10
        let inner = radius * 1.03
        let rows = max(2, sides / 4)
        for step in 0...rows {
            let angle = Float(step) / Float(rows) * 1.62
            profile.append([step == 0 ? 0 : sin(angle), cos(angle)] * outer)
        }
        for step in (0...rows).reversed() {
            let angle = Float(step) / Float(rows) * 1.62
            profile.append([step == 0 ? 0 : sin(angle), cos(angle)] * inner)
        }
        let shell = Mesh.lathe(profile.reversed(), sides: sides, colours: [bytes(colour, coat)])
        return shell
    }
}
