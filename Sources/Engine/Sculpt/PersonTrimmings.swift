import Foundation
import Render

/// Crisp layers over the clothes: aprons, lapels, ties, cloaks, belts, buttons, wings.
struct PersonTrimmings {
    let person: Person
    let clothes: Mesh
    let field: Field

    var look: Wardrobe { person.look }
    var frame: BipedFrame { person.frame }
    var thick: Float { person.thick }
    func height(_ part: Float) -> Float { person.trunk(part) }

    func parts() -> [SculptedBody.Part] {
        var cloth = Mesh()
        var metal = Mesh()
        if person.detail.rawValue < 3 {
            front(&cloth)
            buttons(&metal)
        }
        if let apron = look.apron { apronSheet(&cloth, apron) }
        if let cape = look.cape { cloak(&cloth, cape) }
        if look.cut == .tutu { tutu(&cloth) }
        if let belt = look.belt { girdle(&cloth, &metal, belt) }
        if let wings = look.wings { wing(&cloth, wings) }
        return [
            SculptedBody.Part(
                name: "trimmings", material: look.stuff ?? (look.cut == .armour ? .cloth : .cloth),
                mesh: cloth),
            SculptedBody.Part(name: "buttons", material: look.stuff ?? .plastic, mesh: metal),
        ]
    }

    /// A sheet that lies on the front of the clothes and moves with them.
    ///
    /// `outline` maps (0 … 1 upwards, −½ … ½ to the left) to x and y in metres. `hang` keeps the parts below that
    /// height no nearer than the sheet is there.
    func sheet(
        rows: Int, columns: Int, colour: SIMD3<Float>, lift: Float, back: Bool = false, hang: Float? = nil,
        edge: SIMD3<Float>? = nil, outline: (Float, Float) -> SIMD2<Float>
    ) -> Mesh {
        let all = field.relevant(
            near: [0, height(0.4), 0], radius: height(1), among: (0..<Int32(field.blobs.count)).map { $0 })
        let sign: Float = back ? -1 : 1
        func surface(_ x: Float, _ y: Float) -> Float? {
            var z: Float = 0.45 * sign
            for _ in 0..<36 {
                let gap = field.distance([x, y, z], all)
                if gap < 0.001 { return z }
                z -= gap * 0.85 * sign
                if z * sign < 0 { return nil }
            }
            return z
        }
        let belt = hang.flatMap { surface(0, $0) } ?? 0
        var mesh = Sheet.grow(
            rows: rows, columns: columns,
            point: { along, across in
                let flat = outline(along, back ? -across : across)
                var z = surface(flat.x, flat.y) ?? (sign * 0.02)
                if let hang, flat.y < hang {
                    let round = belt - sign * flat.x * flat.x * 1.6
                    z = sign * max(z * sign, round * sign)
                }
                let isEdge = abs(across) > 0.499 || along < 0.001 || along > 0.999
                z += sign * (isEdge ? -0.004 : lift)
                return [flat.x, flat.y, z]
            },
            colour: { along, across in
                let rim = abs(across) > 0.40 || along < 0.05
                return bytes(rim ? edge ?? colour * 0.93 : colour, 0.95)
            })
        bind(&mesh)
        return mesh
    }

    /// Takes the weights of the nearest vertex of the clothes.
    func bind(_ mesh: inout Mesh) {
        for point in mesh.positions {
            var best = 0
            var nearest = Float.infinity
            for (index, other) in clothes.positions.enumerated() {
                let away = other - point
                let distance = away.dotted(away)
                if distance < nearest { (nearest, best) = (distance, index) }
            }
            mesh.joints.append(clothes.joints.isEmpty ? .zero : clothes.joints[best])
            mesh.weights.append(clothes.weights.isEmpty ? [255, 0, 0, 0] : clothes.weights[best])
        }
    }

    var rows: Int { max(4, Int(14 / person.detail.coarseness)) }

    func front(_ mesh: inout Mesh) {
        let top = height(0.93)
        switch look.cut {
        case .jacket:
            let deep = height(look.tie == nil ? 0.50 : 0.34)
            mesh.append(
                sheet(rows: rows, columns: 6, colour: look.second, lift: 0.004, edge: look.second) {
                    along, across in
                    let y = mix(deep, top, along)
                    return [across * 0.105 * thick * (0.08 + 0.92 * along), y]
                })
            for side in [Float(1), -1] {
                mesh.append(
                    sheet(
                        rows: rows, columns: 4, colour: look.cloth * 0.84, lift: 0.009, edge: look.cloth * 0.7
                    ) { along, across in
                        let y = mix(deep - 0.012, top + 0.004, along)
                        let inner = 0.055 * thick * (0.04 + 0.96 * along)
                        let outer = inner + 0.052 * thick * sin(min(along * 1.25, 1) * 2.6)
                        return [side * mix(inner, outer, side > 0 ? across + 0.5 : 0.5 - across), y]
                    })
            }
            if let tie = look.tie {
                mesh.append(
                    sheet(rows: rows, columns: 3, colour: tie, lift: 0.010, edge: tie * 0.9) {
                        along, across in
                        let wide: Float =
                            along > 0.88 ? 0.034 : 0.022 + 0.026 * (1 - along) * ramp(0, 0.12, along)
                        return [across * wide * thick, mix(deep + 0.012, height(0.90), along)]
                    })
            }
        case .robe where look.stuff == nil && look.hat != .wizard:
            mesh.append(
                sheet(rows: rows, columns: 4, colour: look.second, lift: 0.004) { along, across in
                    [
                        (across * 0.09 + 0.030 * (1 - along)) * thick * (0.1 + 0.9 * along),
                        mix(height(0.42), top, along),
                    ]
                })
        case .coat where look.extras.contains("fur"),
            .coat where look.scarf == nil && look.stripes == nil && look.second.x + look.second.y < 1.55:
            mesh.append(
                sheet(rows: rows, columns: 4, colour: look.second, lift: 0.004) { along, across in
                    [across * 0.085 * thick * (0.05 + 0.95 * along), mix(height(0.62), top, along)]
                })
        case .overalls:
            mesh.append(
                sheet(rows: rows, columns: 6, colour: look.cloth, lift: 0.008) { along, across in
                    [across * (0.175 - 0.03 * along) * thick, mix(height(0.18), height(0.64), along)]
                })
            for side in [Float(1), -1] {
                mesh.append(
                    sheet(rows: 5, columns: 2, colour: look.cloth * 0.92, lift: 0.006) { along, across in
                        [
                            (side * (0.064 + 0.012 * along) + across * 0.030) * thick,
                            mix(height(0.60), height(0.95), along),
                        ]
                    })
            }
            mesh.append(
                sheet(rows: 4, columns: 4, colour: look.cloth * 0.86, lift: 0.014) { along, across in
                    [across * 0.085 * thick, mix(height(0.36), height(0.52), along)]
                })
        default: break
        }
        if let stripes = look.stripes, look.cut != .overalls {
            for row in 0..<(look.cut == .coat ? 2 : 3) {
                let y = height(look.cut == .coat ? 0.30 + 0.36 * Float(row) : 0.28 + 0.20 * Float(row))
                for back in [false, true] {
                    mesh.append(
                        sheet(rows: 2, columns: 8, colour: stripes, lift: 0.004, back: back, edge: stripes) {
                            along, across in
                            [across * 0.255 * thick * look.girth, y + (along - 0.5) * 0.034 * thick]
                        })
                }
            }
        }
    }

    func apronSheet(_ mesh: inout Mesh, _ colour: SIMD3<Float>) {
        let low = mix(frame.shape.hipHeight, frame.shape.kneeHeight, 0.92)
        mesh.append(
            sheet(
                rows: Int(Float(rows) * 1.5), columns: 8, colour: colour, lift: 0.009, hang: height(0.10),
                edge: colour * 0.88
            ) { along, across in
                let y = mix(low, height(0.74), along)
                let wide =
                    y > height(0.34)
                    ? mix(0.165, 0.135, ramp(height(0.34), height(0.74), y)) : mix(0.255, 0.235, along)
                let narrow = ramp(height(0.30), height(0.40), y)
                return [across * mix(0.255, wide, narrow) * thick * look.girth, y]
            })
        for side in [Float(1), -1] {
            mesh.append(
                sheet(rows: 5, columns: 2, colour: colour * 0.85, lift: 0.006) { along, across in
                    [
                        (side * (0.055 - 0.004 * along) + across * 0.018) * thick,
                        mix(height(0.70), height(0.96), along),
                    ]
                })
        }
        mesh.append(
            sheet(rows: 4, columns: 4, colour: colour * 0.9, lift: 0.016, hang: height(0.10)) {
                along, across in
                [across * 0.13 * thick, mix(height(-0.10), height(0.06), along)]
            })
    }
}
