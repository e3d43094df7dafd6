import Foundation
import Render

/// Wings of insects, spread flat at rest.
struct CrawlerWings {
    let shape: Crawler
    let detail: BodyDetail
    let height: Float

    func mesh(_ joints: [Int]) -> Mesh {
        var mesh = Mesh()
        for (number, joint) in joints.enumerated() {
            let side: Float = number < 2 ? 1 : -1
            let isFore = number % 2 == 0
            let root = SIMD3<Float>(0.05 * side, height, isFore ? 0.08 : 0.0)
            if shape.wings == .cases, isFore {
                mesh.add(elytron(side).bound(to: joint))
                continue
            }
            mesh.add(sheet(side, isFore: isFore, root).bound(to: joint))
        }
        return mesh
    }

    private func sheet(_ side: Float, isFore: Bool, _ root: SIMD3<Float>) -> Mesh {
        let rows = max(4, Int(12 / detail.coarseness))
        let long = shape.span * (isFore ? 1 : shape.wings == .butterfly ? 0.78 : 0.82)
        let angle: Float
        let width: Float
        switch shape.wings {
        case .butterfly: (angle, width) = isFore ? (0.50, 0.74) : (-0.62, 0.86)
        case .dragonfly: (angle, width) = isFore ? (0.16, 0.085) : (-0.14, 0.105)
        default: (angle, width) = isFore ? (-0.12, 0.19) : (-0.55, 0.14)
        }
        let way = SIMD3(cos(angle) * side, 0, sin(angle))
        let clear = shape.wings != .butterfly
        let grown = Sheet.grow(
            rows: rows, columns: max(4, rows / 2 * 2),
            point: { along, across in
                let full =
                    clear
                    ? pow(max(sin(pow(along, 0.75) * Float.pi * 0.97), 0), 0.6)
                    : (0.18 + 0.82 * ramp(0, 0.62, along)) * pow(max(1 - pow(along, 5), 0), 0.5)
                return [across * width * full * long * 1.5, along * long, 0.03 * wave(along * 0.5)]
            },
            colour: { along, across in
                if clear {
                    return bytes(
                        mix(hex(0xDDEBF2), shape.wing, 0.25)
                            * (0.86 + 0.14 * abs(wave(across * 5 + along * 2))), 0.8)
                }
                let rim = max(ramp(0.80, 0.90, along), ramp(0.36, 0.44, abs(across)))
                let vein = ramp(0.86, 0.97, abs(wave(across * 3.5))) * 0.8
                let spot = rim > 0.4 && abs(wave(across * 6.5)) > 0.86 ? Float(0.9) : 0
                let inner = mix(shape.wing * 1.08, shape.wing * 0.85, along)
                let painted = mix(inner, shape.edge, max(rim, shape.marks == .monarch ? vein : vein * 0.35))
                return bytes(mix(painted, hex(0xFFF8EA), spot), 0.35)
            })
        var placed = Mesh()
        placed.add(grown, at: .frame(up: way, forward: [0, 1, 0], at: root))
        return placed
    }

    /// A hard wing case: half of a dome.
    private func elytron(_ side: Float) -> Mesh {
        let rows = max(6, Int(16 / detail.coarseness))
        let mesh = Sheet.grow(
            rows: rows, columns: rows,
            point: { along, across in
                // Longitude from the seam outwards, latitude from front to back.
                let turn = (across + 0.5) * 1.62
                let lift = (along - 0.5) * Float.pi * 0.995
                return [
                    sin(turn) * cos(lift) * 0.262 * side, 0.19 + cos(turn) * cos(lift) * 0.232,
                    -0.05 - sin(lift) * 0.315,
                ]
            },
            colour: { along, across in
                guard shape.marks == .ladybird else { return bytes(shape.wing * (0.9 + 0.1 * along)) }
                for spot in [SIMD2<Float>(0.28, -0.05), [0.52, 0.22], [0.55, -0.28], [0.76, 0.0]] {
                    let gap = SIMD2((along - spot.x) * 1.0, (across - spot.y) * 0.62)
                    if (gap.x * gap.x + gap.y * gap.y).squareRoot() < 0.088 { return bytes(shape.edge) }
                }
                return bytes(abs(across + 0.5) < 0.03 ? shape.edge : shape.wing)
            })
        guard side < 0 else { return mesh }
        // Both halves face outwards.
        var turned = mesh
        for corner in stride(from: 0, to: turned.indices.count, by: 3) {
            turned.indices.swapAt(corner + 1, corner + 2)
        }
        turned.normals = turned.normals.map { $0 * -1 }
        return turned
    }
}
