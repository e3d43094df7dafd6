import Foundation
import Render

/// A wrapped present: what stands on the stage for a thing that nobody has modelled.
enum Parcel {
    static func body(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "parcel")
        let papers: [(UInt32, UInt32)] = [
            (0xC7493A, 0xF3E4C4), (0x2F6F73, 0xE9B44C), (0xE8DCC4, 0xB5342B), (0x3E4F8A, 0xF2C14E),
        ]
        let (paper, ribbon) = papers[seed == 0 ? 0 : Int(random.next() % 4)]
        let half = SIMD3<Float>(0.22, 0.17, 0.20)
        let box = Mesh.block(
            half, rounding: 0.012, segments: detail.rawValue > 1 ? 2 : 4, colour: bytes(hex(paper)),
            at: [0, half.y, 0])
        var bands = Mesh()
        let colour = bytes(hex(ribbon))
        bands.add(
            .block(
                [half.x + 0.003, half.y + 0.003, 0.026], rounding: 0.003, segments: 2, colour: colour,
                at: [0, half.y, 0]))
        bands.add(
            .block(
                [0.026, half.y + 0.0035, half.z + 0.003], rounding: 0.003, segments: 2, colour: colour,
                at: [0, half.y, 0]))
        let knot = SIMD3<Float>(0, half.y * 2 + 0.012, 0)
        for loop in 0..<4 {
            let angle = Float(loop) * Float.pi / 2 + 0.5 + random.signed() * 0.2
            let long: Float = 0.11
            let bow = Sheet.grow(
                rows: max(6, Int(16 / detail.coarseness)), columns: 2,
                point: { along, across in
                    let turn = along * 2 * Float.pi
                    let reach = long * 0.5 * (1 - cos(turn))
                    return [
                        across * 0.045 * (0.5 + 0.5 * (1 - cos(turn))), 0.042 * sin(turn) + reach * 0.35,
                        reach,
                    ]
                },
                colour: { along, _ in bytes(hex(ribbon) * (0.8 + 0.2 * abs(along - 0.5) * 2), 0.3) })
            bands.add(bow, at: .shift(knot) * .turn(y: angle))
        }
        bands.add(
            .ball([0.026, 0.020, 0.026], sides: detail.sides(14), rows: 6, colour: colour), at: .shift(knot))
        return SculptedBody(
            key: key,
            parts: [
                .init(name: "box", material: .plastic, mesh: box.bound(to: 0)),
                .init(name: "ribbon", material: .petal, mesh: bands.bound(to: 0)),
            ], skeleton: .rigid)
    }
}
