import Foundation
import Render

/// Meshes of what grows on a reef, light enough to stand there by the hundred.
///
/// Height 1; `uv.y` is the height. Each comes near, in the middle distance and far: far ones have the outline and
/// a tenth of the triangles.
enum ReefGrowth {
    enum Detail: Int, CaseIterable {
        case near, middle, far

        /// Of three values the one for this distance.
        func pick<Value>(_ near: Value, _ middle: Value, _ far: Value) -> Value {
            switch self {
            case .near: near
            case .middle: middle
            case .far: far
            }
        }
    }

    static func branching(
        _ random: inout SplitMix64, _ colour: SIMD3<Float>, _ tip: SIMD3<Float>, _ detail: Detail
    ) -> Mesh {
        var plant = Foliage()
        let last = detail.pick(0, 0, 1)
        func grow(_ from: SIMD3<Float>, _ way: SIMD3<Float>, _ length: Float, _ radius: Float, _ left: Int) {
            let isTip = left == last
            let end = from + way * (length * (isTip && left > 0 ? 1.5 : 1))
            var path = detail == .near ? [from, mix(from, end, 0.5), end] : [from, end]
            var radii = detail == .near ? [radius, radius * 0.92, radius * 0.78] : [radius, radius * 0.78]
            if isTip {
                path.append(end + way * (radius * 0.7))
                radii.append(0.002)
            }
            let age = 1 - Float(left) / 3
            plant.tube(
                path, radii: radii, sides: detail.pick(left > 1 ? 7 : 6, 4, 3),
                colour: mix(colour * 0.62, colour, age),
                tip: isTip ? tip : mix(colour * 0.62, colour, age + 0.3),
                open: 0.35 + 0.65 * age)
            guard left > last else { return }
            for fork in 0..<(left == 3 ? 6 : 3) {
                let turn = Float(fork) * 2.1 + random.between(0, 1.5)
                let aside = SIMD3(cosf(turn), 0.55, sinf(turn))
                grow(
                    end, (way * 0.75 + aside * random.between(0.5, 0.95)).normalized,
                    (left == 3 ? 0.30 : length * 0.80) * random.between(0.85, 1.1), radius * 0.74, left - 1)
            }
        }
        grow(SIMD3(0, -0.06, 0), SIMD3(0, 1, 0), 0.14, 0.062, 3)
        return rooted(plant.mesh)
    }

    /// A dome; the surface draws its winding grooves.
    static func brain(_ random: inout SplitMix64, _ colour: SIMD3<Float>, _ detail: Detail) -> Mesh {
        let noise = FieldNoise(seed: random.next(), path: "reef/brain")
        let mesh = Mesh.icosphere(radius: 0.6, subdivisions: detail.pick(4, 3, 2)).displaced {
            place, normal in
            let bulge = noise.value(place.x * 2.6 + place.y * 2, place.z * 2.6 - place.y) - 0.5
            return SIMD3(place.x, max(place.y, -0.1) * 0.8, place.z) + normal * (0.20 * bulge)
        }.coloured { place, normal in
            let shade = colour * (0.60 + 0.40 * smoothstep(-0.1, 0.5, place.y))
            return SIMD4(shade.x, shade.y, shade.z, 0.35 + 0.65 * smoothstep(-0.15, 0.6, normal.y))
        }
        return rooted(mesh)
    }

    static func fan(_ random: inout SplitMix64, _ colour: SIMD3<Float>, _ detail: Detail) -> Mesh {
        var plant = Foliage()
        let last = detail.pick(0, 0, 2), sides = detail.pick(4, 3, 3)
        func grow(_ from: SIMD3<Float>, _ angle: Float, _ length: Float, _ radius: Float, _ left: Int) {
            let end = from + SIMD3(sinf(angle) * length, cosf(angle) * length, random.between(-0.02, 0.02))
            plant.tube(
                [from, end], radii: [radius, radius * 0.75], sides: sides,
                colour: mix(colour, SIMD3(1, 0.9, 0.85), 0.18 * (1 - Float(left) / 5)), open: 0.9)
            guard left > last else { return }
            for turn in [-0.42, 0.0, 0.42] as [Float] where left > 2 || turn != 0 {
                grow(
                    end, angle * 0.92 + turn * random.between(0.7, 1.2),
                    length * random.between(0.72, 0.86) * (left == last + 1 && last > 0 ? 1.5 : 1),
                    radius * (last > 0 ? 0.88 : 0.72), left - 1)
            }
        }
        grow(SIMD3(0, -0.04, 0), 0, 0.24, 0.028, 5)
        return rooted(plant.mesh)
    }

    static func tubes(_ random: inout SplitMix64, _ colour: SIMD3<Float>, _ detail: Detail) -> Mesh {
        var mesh = Mesh()
        for tube in 0..<6 {
            let angle = Float(tube) * 1.05 + random.between(-0.3, 0.3),
                away: Float = tube == 0 ? 0 : random.between(0.14, 0.22)
            let tall = random.between(0.45, 1), wide = random.between(0.075, 0.115)
            let pot = Mesh.lathe(
                profile: [
                    SIMD2(wide * 0.7, -0.06), SIMD2(wide * 0.85, tall * 0.4), SIMD2(wide, tall * 0.9),
                    SIMD2(wide * 1.18, tall), SIMD2(wide * 1.05, tall * 1.02),
                    SIMD2(wide * 0.75, tall * 0.95), SIMD2(0, tall * 0.75),
                ], segments: detail.pick(16, 8, 6), crease: 1.2)
            let lean =
                Matrix4.translation(cosf(angle) * away, 0, sinf(angle) * away)
                * .rotationZ(-cosf(angle) * away * 1.3)
                * .rotationX(sinf(angle) * away * 1.3)
            mesh.append(
                pot.coloured { place, normal in
                    let out = (place.x * place.x + place.z * place.z).squareRoot()
                    let inside = place.y > tall * 0.6 && out < wide * 0.8
                    let shade =
                        inside
                        ? colour * 0.12
                        : mix(
                            colour * 0.40, mix(colour, SIMD3(1, 0.90, 0.70), 0.12),
                            smoothstep(0.2, 1.02, place.y / tall))
                    return SIMD4(shade.x, shade.y, shade.z, inside ? 0.1 : 0.4 + 0.6 * place.y / tall)
                }.transformed(lean))
        }
        return rooted(mesh)
    }

    static func anemone(
        _ random: inout SplitMix64, _ colour: SIMD3<Float>, _ tip: SIMD3<Float>, _ detail: Detail
    ) -> Mesh {
        var plant = Foliage()
        let fingers = detail.pick(64, 40, 22), thick: Float = detail.pick(1, 1.15, 1.5)
        for finger in 0..<fingers {
            let part = (Float(finger) + 0.5) / Float(fingers), angle = Float(finger) * 2.39996
            let out = part.squareRoot(), outward = SIMD3(cosf(angle), 0, sinf(angle))
            let root = outward * (out * 0.34), way = (SIMD3(0, 1, 0) + outward * (out * 0.9)).normalized
            let long = random.between(0.5, 0.8) * (1.1 - 0.35 * out)
            let end = root + way * long + outward * 0.06
            let near = detail == .near
            plant.tube(
                near
                    ? [root, root + way * (long * 0.55), end, end + way * 0.04]
                    : [root, end, end + way * 0.04],
                radii: (near ? [0.040, 0.032, 0.038, 0.004] : [0.038, 0.036, 0.004]).map { $0 * thick },
                sides: detail.pick(5, 4, 3), colour: colour * 0.75, tip: tip, open: 0.35 + 0.65 * out)
        }
        return rooted(plant.mesh)
    }

    static func weed(_ random: inout SplitMix64, _ colour: SIMD3<Float>, _ detail: Detail) -> Mesh {
        var plant = Foliage()
        for _ in 0..<detail.pick(14, 10, 6) {
            ribbon(
                &plant, &random, colour * random.between(0.8, 1.25), root: 0.16, tall: random.between(0.5, 1),
                width: detail.pick(0.035, 0.045, 0.07), steps: detail.pick(5, 4, 3))
        }
        return rooted(plant.mesh)
    }

    static func kelp(_ random: inout SplitMix64, _ colour: SIMD3<Float>, _ detail: Detail) -> Mesh {
        var plant = Foliage()
        for _ in 0..<4 {
            ribbon(
                &plant, &random, colour * random.between(0.8, 1.2), root: 0.08, tall: random.between(0.75, 1),
                width: 0.022, steps: detail.pick(14, 12, 9))
        }
        return rooted(plant.mesh)
    }

    private static func ribbon(
        _ plant: inout Foliage, _ random: inout SplitMix64, _ colour: SIMD3<Float>, root: Float, tall: Float,
        width: Float, steps: Int
    ) {
        let angle = random.between(0, 6.28), turn = random.between(0, 6.28)
        let foot = SIMD3(cosf(angle), 0, sinf(angle)) * (root * random.unit())
        let outward = SIMD3(cosf(turn), 0, sinf(turn))
        var spine: [SIMD3<Float>] = [], widths: [Float] = []
        for step in 0...steps {
            let t = Float(step) / Float(steps)
            spine.append(
                foot + SIMD3(0, tall * t - 0.03, 0) + outward * (0.10 * tall * sinf(t * 5 + turn) * t))
            widths.append(width * (1 - t * t * 0.8) * (0.75 + 0.25 * sinf(t * 24)))
        }
        plant.sheet(
            spine, widths: widths, normal: cross(outward, SIMD3(0, 1, 0)).normalized, cut: .blade,
            colour: colour * 0.7, tip: colour * 1.2)
    }

    /// `uv.y` becomes the height in parts of the whole, which current and glow need.
    private static func rooted(_ mesh: Mesh) -> Mesh {
        var mesh = mesh
        let top = max(mesh.positions.map(\.y).max() ?? 1, 0.01)
        mesh.positions = mesh.positions.map { $0 / top }
        mesh.uvs = mesh.positions.map { SIMD2($0.x, max($0.y, 0)) }
        return mesh
    }
}
