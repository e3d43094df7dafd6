import Foundation
import Render

/// Horns, antlers and tusks: hard parts on a modelled head.
struct QuadrupedHorns {
    let shape: Quadruped
    let frame: QuadrupedFrame

    private typealias Line = (keys: [SIMD3<Float>], thick: Float, thin: Float)

    private func crown(_ mirrored: ([SIMD3<Float>]) -> [SIMD3<Float>], _ side: Float) -> [Line] {
        switch shape.horns {
        case .rhino:
            guard side > 0 else { return [] }
            let tip = shape.head.muzzleLength
            return [
                ([[0, 0.06, 0.30 + tip], [0, 0.50, 0.46 + tip], [0, 1.10, 0.42 + tip]], 0.24, 0.04),
                ([[0, 0.30, tip - 0.15], [0, 0.56, tip - 0.05], [0, 0.78, tip - 0.10]], 0.17, 0.05),
            ]
        case .triceratops:
            var lines: [Line] = [
                (mirrored([[0.42, 0.55, 0.55], [0.55, 0.95, 1.05], [0.52, 1.25, 1.75]]), 0.20, 0.04)
            ]
            if side > 0 {
                let tip = shape.head.muzzleLength
                lines.append(
                    ([[0, 0.0, 0.35 + tip], [0, 0.3, 0.52 + tip], [0, 0.55, 0.56 + tip]], 0.18, 0.05))
            }
            return lines
        case .dragon:
            return [
                (mirrored([[0.40, 0.75, -0.10], [0.62, 1.15, -0.60], [0.60, 1.25, -1.25]]), 0.17, 0.03),
                (mirrored([[0.80, 0.20, -0.45], [1.05, 0.30, -0.85], [1.15, 0.28, -1.20]]), 0.12, 0.03),
            ]
        case .goat:
            return [
                (mirrored([[0.32, 0.80, 0.05], [0.42, 1.50, -0.25], [0.55, 1.70, -0.95]]), 0.17, 0.05)
            ]
        case .antelope:
            return [(mirrored([[0.30, 0.85, 0], [0.50, 1.7, -0.35], [0.42, 2.6, -0.35]]), 0.11, 0.03)]
        case .buffalo:
            return [
                (
                    mirrored([
                        [0.25, 0.82, 0.05], [0.95, 0.72, 0.02], [1.45, 0.85, 0.02], [1.38, 1.35, 0.08],
                    ]),
                    0.24, 0.04
                )
            ]
        case .giraffe:
            return [
                (mirrored([[0.32, 0.75, -0.15], [0.36, 1.15, -0.20], [0.38, 1.32, -0.22]]), 0.13, 0.17)
            ]
        case .walrus:
            let tip = shape.head.muzzleLength
            return [
                (
                    mirrored([
                        [0.22, -0.55, 0.38 + tip], [0.26, -1.1, 0.50 + tip], [0.24, -1.65, 0.36 + tip],
                    ]), 0.11, 0.05
                )
            ]
        case .moose:
            var lines: [Line] = [
                (mirrored([[0.40, 0.70, -0.05], [1.0, 0.95, -0.10], [1.7, 1.35, -0.20]]), 0.14, 0.34)
            ]
            for tine in 0..<4 {
                let part = Float(tine) / 3
                lines.append(
                    (
                        mirrored([
                            [1.35 + 0.35 * part, 1.20 + 0.2 * part, 0.15 - 0.45 * part],
                            [1.70 + 0.30 * part, 1.65, 0.20 - 0.5 * part],
                            [1.75 + 0.45 * part, 2.15, 0.30 - 0.6 * part],
                        ]), 0.17, 0.05
                    ))
            }
            return lines
        default: return []
        }
    }

    /// One straight horn wound like a shell, between the eyes.
    private func spiral(_ detail: BodyDetail) -> SculptedBody.Part {
        let steps = max(10, Int(34 / detail.coarseness))
        let sides = detail.sides(14)
        let root = SIMD3<Float>(0, 0.62, 0.72)
        let way = SIMD3<Float>(0, 0.86, 0.51)
        let line = (0...steps).map { frame.headSpace.point(root + way * (Float($0) / Float(steps) * 2.3)) }
        var mesh = Mesh.tube(
            line,
            radii: (0...steps).map { (1 - Float($0) / Float(steps) * 0.93) * 0.21 * shape.head.size },
            sides: sides, colours: [bytes(shape.coat.horn)])
        // A groove that winds up: rings of vertices move in and out in turn.
        let axis = frame.headSpace.direction(way).normalized
        let across = axis.anyNormal
        let other = axis.crossed(across)
        for index in mesh.positions.indices {
            let offset = mesh.positions[index] - line[0]
            let along = clamp(offset.dotted(axis) / max((line[steps] - line[0]).length, 1e-5))
            let foot = line[0] + axis * offset.dotted(axis)
            let out = mesh.positions[index] - foot
            let angle = atan2(out.dotted(other), out.dotted(across)) / (2 * Float.pi)
            let groove = 0.5 + 0.5 * wave(angle + along * 6)
            mesh.positions[index] = foot + out * (0.84 + 0.2 * groove)
            mesh.colours[index] = bytes(shape.coat.horn * (0.72 + 0.32 * groove))
        }
        return SculptedBody.Part(name: "horns", material: .ceramic, mesh: mesh.bound(to: frame.head))
    }

    func part(_ detail: BodyDetail) -> SculptedBody.Part? {
        var lines: [Line] = []
        for side in [Float(1), -1] {
            func mirrored(_ points: [SIMD3<Float>]) -> [SIMD3<Float>] {
                points.map { [$0.x * side, $0.y, $0.z] }
            }
            switch shape.horns {
            case .none: break
            case .cow:
                lines.append(
                    (mirrored([[0.55, 0.72, 0], [0.95, 0.90, 0.04], [1.20, 1.22, 0.16]]), 0.15, 0.04))
            case .ram:
                lines.append(
                    (
                        mirrored([
                            [0.45, 0.80, 0], [0.90, 0.95, -0.35], [1.20, 0.45, -0.55], [1.20, -0.10, -0.15],
                            [1.25, 0.05, 0.35],
                        ]), 0.21, 0.05
                    ))
            case .unicorn: break
            case .rhino, .triceratops, .dragon, .goat, .moose, .buffalo, .giraffe, .antelope, .walrus:
                lines += crown(mirrored, side)
            case .tusks:
                lines.append(
                    (
                        mirrored([[0.42, -0.55, 0.62], [0.56, -0.95, 1.00], [0.58, -1.02, 1.55]]), 0.14, 0.05
                    ))
            case .antlers:
                let beam = mirrored([
                    [0.32, 0.85, -0.05], [0.75, 1.45, -0.30], [0.85, 2.15, -0.10], [0.62, 2.65, 0.15],
                ])
                lines.append((beam, 0.105, 0.045))
                for (part, tip) in [
                    (Float(0.10), SIMD3<Float>(0.50, 1.25, 0.75)), (0.45, [1.35, 1.85, 0.25]),
                    (0.75, [1.20, 2.55, -0.15]),
                ] {
                    let root = Curve.through(beam, at: part)
                    let end = SIMD3(tip.x * side, tip.y, tip.z)
                    let bow = (root + end) / 2 - SIMD3(0, 0.12, 0)
                    lines.append(([root, bow, end], 0.075, 0.035))
                }
            }
        }
        if shape.horns == .unicorn { return spiral(detail) }
        guard !lines.isEmpty else { return nil }
        var mesh = Mesh()
        let steps = max(3, Int(14 / detail.coarseness))
        for line in lines {
            let points = (0...steps).map {
                frame.headSpace.point(Curve.through(line.keys, at: Float($0) / Float(steps)))
            }
            let radii = (0...steps).map {
                mix(line.thick, line.thin, Float($0) / Float(steps)) * shape.head.size
            }
            let colours = (0...steps).map {
                bytes(shape.coat.horn * mix(0.72, 1.05, Float($0) / Float(steps)))
            }
            mesh.add(.tube(points, radii: radii, sides: detail.sides(12), colours: colours))
        }
        return SculptedBody.Part(name: "horns", material: .ceramic, mesh: mesh.bound(to: frame.head))
    }
}
