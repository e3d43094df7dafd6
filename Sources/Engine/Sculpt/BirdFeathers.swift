import Foundation
import Render

/// Wings spread flat at rest: an inner panel and a hand of separate quills; and the tail.
struct BirdFeathers {
    let shape: Bird
    let frame: BirdFrame
    let detail: BodyDetail

    private var rows: Int { max(2, Int(6 / detail.coarseness)) }

    func mesh() -> Mesh {
        var mesh = Mesh()
        if !shape.flippers { for side in [Float(1), -1] { wing(&mesh, side) } }
        switch shape.tailShape {
        case .fan, .stub: fan(&mesh)
        case .sickles: sickles(&mesh)
        case .train: train(&mesh)
        }
        for index in mesh.colours.indices { mesh.colours[index].w = 50 }
        return mesh
    }

    private func wing(_ mesh: inout Mesh, _ side: Float) {
        let first = side > 0 ? 0 : 2
        let root = frame.skeleton.joints[frame.wings[first]].position
        let arm = shape.coverts ?? shape.back
        for row in 0..<2 {
            let quills = (detail.rawValue > 1 ? 9 : 15) - row * 2
            for quill in 0..<quills {
                let part = Float(quill) / Float(quills - 1)
                let hand = ramp(0.45, 0.6, part)
                let base =
                    root
                    + SIMD3(
                        side * shape.wing * min(part * 0.95, 0.66),
                        0.010 * Float(row) + 0.004 * Float(quill % 2),
                        0.045 * (1 - part))
                let angle = mix(Float(0.12), 1.28, pow(part, 1.6))
                let way = SIMD3(sin(angle) * side, 0, -cos(angle))
                let long = mix(shape.chord * 1.15, shape.wing * 0.42, hand) * (row == 0 ? 1 : 0.55)
                let colour = row == 0 ? mix(shape.back, shape.tip, ramp(0.4, 0.9, part)) : arm
                let feather = Sheet.grow(
                    rows: rows, columns: 2,
                    point: { along, across in
                        let half =
                            0.052 * (1 - 0.25 * hand) * (0.6 + 0.5 * shape.wing)
                            * pow(max(sin(pow(along, 0.45) * Float.pi * 0.96 + 0.1), 0), 0.45)
                        return [across * 2 * half, along * long, -0.02 * along * along + abs(across) * 0.008]
                    },
                    colour: { along, _ in
                        bytes(
                            mix(colour, shape.tip, ramp(0.7, 1, along) * (row == 0 ? 0.7 : 0.25))
                                * (0.9 + 0.1 * along), 0.2)
                    })
                var placed = Mesh()
                placed.add(feather, at: .frame(up: way, forward: [0, 1, 0], at: base))
                mesh.add(placed.bound(to: frame.wings[first + (part > 0.48 ? 1 : 0)]))
            }
        }
        // Coverts round off the leading edge.
        for segment in 0..<2 {
            let from =
                root
                + SIMD3(
                    side * shape.wing * (segment == 0 ? -0.02 : 0.40), 0.008, 0.06 - 0.02 * Float(segment))
            let reach = SIMD3(
                side * shape.wing * (segment == 0 ? 0.46 : 0.36), 0, segment == 0 ? 0.0 : -0.05)
            let edge = Mesh.tube(
                [from, from + reach * 0.5 + [0, 0.006, 0.012], from + reach],
                radii: [0.034, 0.030, segment == 0 ? 0.026 : 0.010],
                sides: detail.sides(10), colours: [bytes(arm, 0.2)])
            mesh.add(edge.bound(to: frame.wings[first + segment]))
        }
    }

    private var root: SIMD3<Float> { frame.centre - frame.axis * (shape.long - 0.02) + frame.up * 0.02 }

    private func fan(_ mesh: inout Mesh) {
        for plume in -3...3 {
            let angle = Float(plume) * 0.14
            let feather = Sheet.leaf(
                length: shape.tail, width: 0.045, droop: 0.05, rows: rows,
                colour: mix(shape.back, shape.tip, abs(Float(plume)) / 4), fold: 0.05)
            var placed = Mesh()
            placed.add(
                feather,
                at: .frame(
                    up: SIMD3(sin(angle), 0, 0) - frame.axis * cos(angle), forward: frame.up,
                    at: root + [0.012 * Float(plume), 0.003 * Float(abs(plume)), 0]))
            mesh.add(placed.bound(to: frame.tail))
        }
    }

    /// A cock's tail: long feathers that rise and fall over in a bow.
    private func sickles(_ mesh: inout Mesh) {
        for plume in -4...4 {
            let aside = Float(plume) * 0.10
            let long = shape.tail * (1.15 - 0.07 * Float(abs(plume)))
            let colour = mix(shape.tip, shape.back, plume % 2 == 0 ? 0.05 : 0.30)
            let feather = Sheet.grow(
                rows: rows * 2, columns: 2,
                point: { along, across in
                    // Up first, then over in a bow.
                    let half = 0.048 * pow(max(sin(pow(along, 0.6) * Float.pi * 0.97 + 0.05), 0), 0.6)
                    return [
                        across * 2 * half + aside * along, (0.72 * along - 0.42 * along * along) * long * 1.6,
                        -(0.30 * along + 0.55 * along * along) * long,
                    ]
                },
                colour: { along, _ in bytes(colour * (0.8 + 0.3 * along), 0.2) })
            var placed = Mesh()
            placed.add(feather, at: .shift(root + [0.012 * Float(plume), 0.03, 0.02]))
            mesh.add(placed.bound(to: frame.tail))
        }
    }

    /// A peacock's train, spread as a wheel behind it.
    private func train(_ mesh: inout Mesh) {
        for row in 0..<2 {
            let count = row == 0 ? 19 : 14
            for plume in 0..<count {
                let angle = (Float(plume) / Float(count - 1) - 0.5) * (row == 0 ? 2.75 : 2.4)
                let long = shape.tail * (row == 0 ? 1 : 0.70)
                let feather = Sheet.grow(
                    rows: max(8, rows * 2), columns: 4,
                    point: { along, across in
                        let half = 0.022 + 0.075 * ramp(0.25, 0.85, along) * ramp(1.06, 0.88, along)
                        return [across * 2 * half, along * long, 0.05 * along * along - 0.01 * Float(row)]
                    },
                    colour: { along, across in
                        let from = SIMD2((along - 0.88) * long, across * 0.19)
                        let distance = (from.x * from.x + from.y * from.y).squareRoot()
                        let eye =
                            distance < 0.022
                            ? hex(0x14255E)
                            : distance < 0.042 ? hex(0x1FA3C0) : distance < 0.062 ? hex(0xB9822E) : nil
                        return bytes(
                            eye ?? mix(hex(0x2E7A3A), hex(0x3FAE6A), along) * (0.8 + 0.3 * along), 0.2)
                    })
                let up = SIMD3(sin(angle), cos(angle) * 0.96, -0.30)
                var placed = Mesh()
                placed.add(
                    feather,
                    at: .frame(up: up, forward: [0, 0.3, 1], at: root + [0, 0.06, 0.02 * Float(row)]))
                mesh.add(placed.bound(to: frame.tail))
            }
        }
    }
}

/// The bill, in the form that its food asks for.
struct BirdBill {
    let shape: Bird
    let detail: BodyDetail

    func mesh(_ top: SIMD3<Float>) -> Mesh {
        let from = top + SIMD3(0, -shape.head * (shape.face > 0 ? 0.22 : 0.12), shape.head * 0.90)
        let sides = detail.sides(14)
        let (long, thick) = (shape.beak.x, shape.beak.y)
        switch shape.billShape {
        case .flat:
            var mesh = Mesh()
            let line = (0...6).map { SIMD3<Float>(0, 0.012 * (1 - Float($0) / 6), long * Float($0) / 6) }
            let upper = Mesh.tube(
                line, radii: [1.0, 0.85, 0.80, 0.88, 0.95, 0.75, 0.25].map { $0 * thick }, sides: sides,
                colours: [bytes(shape.bill)])
            let seat = Affine.shift(from) * .turn(x: 0.20)
            mesh.add(upper, at: seat * .scale([1.55, 0.52, 1]))
            mesh.add(upper, at: seat * .shift([0, -thick * 0.42, 0]) * .scale([1.35, 0.38, 0.94]))
            return mesh
        case .banana, .needle, .cone, .pouch:
            var mesh = Mesh.tube(
                (0...7).map { at($0, from) },
                radii: (0...7).map { step in
                    let part = Float(step) / 7.4
                    return thick
                        * (shape.billShape == .banana ? (1 - part * part).squareRoot() : pow(1 - part, 0.8))
                }, sides: sides,
                colours: (0...7).map { step in
                    let dark = shape.billShape == .banana ? ramp(4.6, 6.2, Float(step)) : 0
                    return bytes(mix(shape.bill, hex(0x1E1A18), dark))
                })
            if shape.billShape == .pouch {
                let pouch = Mesh.ball(
                    [thick * 1.1, thick * 1.9, long * 0.50], sides: sides, rows: 8,
                    colour: bytes(mix(shape.bill, hex(0xF2C08A), 0.5)))
                mesh.add(pouch, at: .shift(from + [0, -thick * 1.4, long * 0.42]) * .turn(x: 0.10))
            }
            if shape.comb > 0 || shape.billShape == .cone {
                // The lower half shows as a line.
                let lower = Mesh.tube(
                    (0...7).map { at($0, from) * 1 - SIMD3(0, thick * 0.45, long * 0.02 * Float($0)) },
                    radii: (0...7).map { thick * 0.72 * pow(1 - Float($0) / 7.4, 0.8) }, sides: sides,
                    colours: [bytes(shape.bill * 0.82)])
                mesh.add(lower)
            }
            return mesh
        }
    }

    private func at(_ step: Int, _ from: SIMD3<Float>) -> SIMD3<Float> {
        let part = Float(step) / 7
        return from
            + SIMD3(
                0, -shape.hook * shape.beak.x * 0.7 * part * part,
                shape.beak.x * (part - shape.hook * 0.3 * part * part))
    }
}
