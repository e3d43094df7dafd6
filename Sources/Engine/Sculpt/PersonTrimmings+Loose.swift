import Foundation
import Render

/// What hangs free: cloaks, tulle, belts and wings.
extension PersonTrimmings {
    /// From the shoulders down the back, in folds.
    func cloak(_ mesh: inout Mesh, _ colour: SIMD3<Float>) {
        let top = frame.shape.shoulderHeight + 0.045 * thick
        let low = frame.shape.kneeHeight * 0.45
        let count = max(6, Int(16 / person.detail.coarseness))
        let line = max(8, Int(24 / person.detail.coarseness))
        func place(_ along: Float, _ across: Float, _ depth: Float) -> SIMD3<Float> {
            let wide = mix(Float(0.150), 0.285, along.squareRoot()) * thick * mix(look.girth, 1, 0.5)
            let angle = across * 2.5
            let fold = 0.020 * thick * along * cos(across * 34)
            let round = mix(Float(0.085), 0.165, ramp(0, 0.4, along)) * thick
            let x = sin(angle * (1 - 0.15 * along)) * wide
            let z =
                -0.012 - cos(angle * 0.9) * (round + 0.055 * along * thick) - fold * cos(angle * 0.6) - depth
            return [
                x, mix(top, low, along) - 0.03 * thick * (1 - along) * abs(across),
                z + 0.035 * (1 - cos(angle * 0.9)) * (1 - along),
            ]
        }
        var outer = Sheet.grow(
            rows: count, columns: line, point: { place($0, $1, 0) },
            colour: { along, across in bytes(colour * (0.92 + 0.10 * cos(across * 34) - 0.08 * along), 0.9) })
        // Both sides are seen when it flies.
        var inner = outer
        inner.positions = inner.positions.map { $0 + [0, 0, 0.006] }
        inner.normals = inner.normals.map { -$0 }
        inner.colours = inner.colours.map { SIMD4($0.x / 4 * 3, $0.y / 4 * 3, $0.z / 4 * 3, $0.w) }
        for corner in stride(from: 0, to: inner.indices.count, by: 3) {
            inner.indices.swapAt(corner + 1, corner + 2)
        }
        outer.append(inner)
        for point in outer.positions {
            let along = clamp((top - point.y) / (top - low))
            let upper = ramp(0.02, 0.30, along) * (1 - ramp(0.35, 0.85, along))
            let lower = ramp(0.35, 0.85, along)
            let chest = max(0, 1 - upper - lower)
            let (joints, weights) = Sculptor.strongest([chest, upper, lower][...])
            outer.joints.append(SIMD4(pick(joints.x), pick(joints.y), pick(joints.z), 0))
            outer.weights.append(weights)
        }
        mesh.append(outer)
        let neck = frame.shape.neckHeight
        var clasp = Mesh()
        clasp.add(
            .tube(
                (0...10).map { step in
                    let angle = (Float(step) / 10 - 0.5) * 4.4
                    return [
                        sin(angle) * 0.125 * thick, neck - 0.045 * thick + 0.012 * cos(angle),
                        cos(angle) * 0.088 * thick - 0.004,
                    ]
                }, radii: (0...10).map { _ in 0.020 * thick }, sides: 8, colours: [bytes(colour * 1.06)]))
        mesh.append(clasp.bound(to: frame.chest))
    }

    func pick(_ index: UInt8) -> UInt8 {
        [UInt8(frame.chest), UInt8(frame.cape[0]), UInt8(frame.cape[1])][min(Int(index), 2)]
    }

    /// Stiff layers of tulle about the hips.
    func tutu(_ mesh: inout Mesh) {
        let sides = person.detail.sides(48)
        for layer in 0..<3 {
            let out = (0.40 - 0.05 * Float(layer)) * thick
            let y = height(0.13) - 0.020 * Float(layer) * thick
            let colour = mix(look.cloth, look.second, 0.25 + 0.25 * Float(layer))
            var ring = Mesh()
            for row in 0...4 {
                let part = Float(row) / 4
                for side in 0...sides {
                    let angle = Float(side) / Float(sides) * 2 * Float.pi
                    let ruffle = 0.018 * thick * part * sin(angle * 14 + Float(layer) * 1.7)
                    let radius = mix(0.125 * look.girth * thick, out, part)
                    ring.vertex(
                        [
                            sin(angle) * radius, y - 0.055 * thick * part * part + ruffle + 0.02 * part,
                            cos(angle) * radius,
                        ], [0, 1, 0],
                        [part, angle], bytes(colour * (0.90 + 0.12 * part + 1.2 * ruffle), 0.9))
                }
            }
            let span = UInt32(sides + 1)
            for row in 0..<UInt32(4) {
                for side in 0..<UInt32(sides) {
                    let a = row * span + side
                    ring.quad(a, a + span, a + span + 1, a + 1)
                }
            }
            ring.computeNormals()
            var under = ring
            under.normals = under.normals.map { -$0 }
            under.positions = under.positions.map { $0 - [0, 0.004, 0] }
            for corner in stride(from: 0, to: under.indices.count, by: 3) {
                under.indices.swapAt(corner + 1, corner + 2)
            }
            ring.append(under)
            mesh.append(ring.bound(to: frame.pelvis))
        }
    }

    func girdle(_ cloth: inout Mesh, _ metal: inout Mesh, _ colour: SIMD3<Float>) {
        let y = height(look.cut == .jumper || look.cut == .shirt ? 0.02 : 0.20)
        let steps = person.detail.sides(28)
        let all = (0..<Int32(field.blobs.count)).map { $0 }
        let line = (0...steps).map { step -> SIMD3<Float> in
            let angle = Float(step) / Float(steps) * 2 * Float.pi
            let way = SIMD3(sin(angle), 0, cos(angle))
            var out: Float = 0.40
            for _ in 0..<30 {
                let gap = field.distance(way * out + [0, y, 0], all)
                if gap < 0.001 { break }
                out -= gap * 0.9
            }
            return way * (max(out, 0.05) + 0.006) + [0, y, 0]
        }
        var ring = Mesh.tube(
            line, radii: line.map { _ in 0.017 * thick }, sides: 8, colours: [bytes(colour)], closed: false)
        bind(&ring)
        cloth.append(ring)
        var buckle = Mesh()
        buckle.add(
            .ball([0.026, 0.024, 0.010] * thick, sides: 12, rows: 8, colour: bytes(hex(0xE0B84A))),
            at: .shift([0, y, line[0].z + 0.016]))
        bind(&buckle)
        metal.append(buckle)
    }

    func buttons(_ mesh: inout Mesh) {
        guard look.stuff == nil else { return }
        let tone: SIMD3<Float>
        switch look.cut {
        case .coat, .raincoat:
            tone =
                look.extras.contains("fur")
                ? hex(0x1E1A18) : look.cloth.x > 0.8 && look.cloth.z > 0.8 ? hex(0xB8BCC0) : look.cloth * 0.45
        case .overalls: tone = hex(0xE0B84A)
        case .jacket: tone = look.cloth * 0.45
        default: return
        }
        let all = (0..<Int32(field.blobs.count)).map { $0 }
        let places: [SIMD2<Float>] =
            look.cut == .overalls
            ? [[0.066, 0.605], [-0.066, 0.605]]
            : look.cut == .jacket
                ? [[0.012, 0.24], [0.012, 0.10]]
                : [[0.030, 0.66], [0.030, 0.46], [0.030, 0.26], [0.030, 0.06]]
        for place in places {
            let x = place.x * thick
            let y = height(place.y)
            var z: Float = 0.4
            for _ in 0..<30 { z -= field.distance([x, y, z], all) * 0.9 }
            var button = Mesh()
            button.add(
                .ball(
                    [0.015, 0.015, 0.008] * thick, sides: person.detail.sides(12), rows: 6,
                    colour: bytes(tone)), at: .shift([x, y, z + 0.010]))
            bind(&button)
            mesh.append(button)
        }
    }

    /// A pair of wings on the back: two gauzy leaves a side, or a fan of feathers.
    func wing(_ mesh: inout Mesh, _ colour: SIMD3<Float>) {
        let feathered = look.extras.contains("feathered")
        let root = SIMD3<Float>(0, height(0.72), -0.115 * thick)
        for side in [Float(1), -1] {
            let leaves = feathered ? 9 : 2
            for leaf in 0..<leaves {
                let part = Float(leaf) / Float(max(leaves - 1, 1))
                let rise = feathered ? mix(1.15, -0.95, part) : leaf == 0 ? 0.75 : -0.55
                let long = (feathered ? mix(0.62, 0.34, part) : leaf == 0 ? 0.62 : 0.44) * thick
                let wide = (feathered ? 0.062 : 0.15) * thick
                let way = SIMD3(cos(rise) * side, sin(rise), -0.34 - (feathered ? 0.02 * Float(leaf) : 0))
                let blade = Sheet.leaf(
                    length: long, width: wide, droop: feathered ? 0.2 : 0.05, rows: max(4, rows / 2),
                    colour: mix(colour, hex(0xFFFFFF), 0.3 * part), fold: 0.1)
                for flip in [false, true] {
                    var placed = Mesh()
                    placed.add(
                        blade,
                        at: .frame(
                            up: way, forward: [0, 0, 1],
                            at: root + [0.03 * side, 0, flip ? -0.004 : 0]))
                    if flip {
                        placed.normals = placed.normals.map { -$0 }
                        for corner in stride(from: 0, to: placed.indices.count, by: 3) {
                            placed.indices.swapAt(corner + 1, corner + 2)
                        }
                    }
                    mesh.append(placed.bound(to: frame.cape[0]))
                }
            }
        }
    }
}
