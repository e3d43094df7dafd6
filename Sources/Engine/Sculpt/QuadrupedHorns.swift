import Foundation
import Render

/// Horns, antlers and tusks: hard parts on a modelled head.
struct QuadrupedHorns {
    let shape: Quadruped
    let frame: QuadrupedFrame

    func part(_ detail: BodyDetail) -> SculptedBody.Part? {
        var lines: [(keys: [SIMD3<Float>], thick: Float, thin: Float)] = []
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
