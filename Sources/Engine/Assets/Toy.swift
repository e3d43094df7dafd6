import Foundation
import Render

/// A picture of the emoji font as a stuffed toy: inflated layer by layer, closed all round.
///
/// Stands on y = 0 about the origin, one metre tall or wide (whichever is more), looks along +z; scale it.
/// It is a relief: turn it by no more than about 60 degrees from the camera and it holds.
public struct Toy: Sendable {
    public var key: AssetKey
    /// About 26,000, 6,500 and 1,600 triangles; vertex colours are the albedo, w is 255.
    public var levels: [Mesh]
    /// For each vertex of the finest level the layer of the picture that it shows, from the bottom up.
    public var layers: [UInt8]
    /// Height in metres of the unscaled mesh.
    public var height: Float
}

/// Makes toys out of stacks of coloured outlines.
struct ToyInflater {
    struct Layer {
        var outline: Outline
        /// sRGB, 0…1, and alpha.
        var colour: SIMD4<Float>
    }

    /// Cells across the picture at each level of detail.
    static let resolutions = [112, 60, 30]
    /// Samples across a cell when colours and edges are averaged.
    private static let samples = 4
    /// Thickness against a full ball.
    private static let puff: Float = 0.58

    let layers: [Layer]
    private let origin: SIMD2<Float>
    private let extent: Float

    /// Nil when there is nothing to inflate.
    init?(_ layers: [Layer]) {
        let visible = layers.filter { $0.colour.w > 0.05 && !$0.outline.contours.isEmpty }
        guard !visible.isEmpty else { return nil }
        var low = SIMD2<Float>(repeating: .infinity)
        var high = SIMD2<Float>(repeating: -.infinity)
        for layer in visible {
            let bounds = layer.outline.bounds
            low = pointwiseMin(low, bounds.low)
            high = pointwiseMax(high, bounds.high)
        }
        let size = (high - low).max()
        guard size > 0.01, size.isFinite else { return nil }
        self.layers = visible
        extent = size * 1.06
        origin = (low + high) / 2 - SIMD2(repeating: extent / 2)
    }

    /// What the picture is at each cell's corner region.
    private struct Field {
        var side: Int
        var coverage: [Float]
        var front: [SIMD3<Float>]
        var back: [SIMD3<Float>]
        var top: [UInt8]
        var height: [Float]
        var depth: [Float]
    }

    func mesh(side: Int) -> (mesh: Mesh, layers: [UInt8]) {
        let field = field(side: side)
        return ToyMesher(
            side: side, coverage: field.coverage, front: field.front, back: field.back, layer: field.top,
            height: field.height, depth: field.depth
        ).mesh()
    }

    private func field(side: Int) -> Field {
        let fine = side * Self.samples
        let cell = extent / Float(fine)
        let masks = layers.map {
            OutlineRaster.fill($0.outline, side: fine, origin: origin, cell: cell)
        }
        let areas = masks.map { $0.reduce(0) { $0 + Int($1) } }
        var union = [UInt8](repeating: 0, count: fine * fine)
        for mask in masks { for index in union.indices where mask[index] != 0 { union[index] = 1 } }
        let whole = max(union.reduce(0) { $0 + Int($1) }, 1)
        let isMajor = areas.map { $0 * 5 > whole }

        var field = Field(
            side: side, coverage: [], front: [], back: [], top: [], height: [], depth: [])
        sample(masks, isMajor, into: &field)
        let solid = field.coverage.map { $0 > 0.5 ? UInt8(1) : 0 }
        // A cell that the edge runs through is less high than its neighbours inside: no teeth along the rim.
        let film = zip(Membrane.solve(solid, side: side), field.coverage).map { film, coverage in
            film * min(max(coverage * 2 - 1, 0), 1)
        }
        field.depth = film.map { 2 * Self.puff * $0.squareRoot() }
        field.height = field.depth
        for (index, mask) in masks.enumerated().dropFirst() where areas[index] * 8 < whole * 7 {
            raise(mask, &field)
        }
        for _ in 0..<2 { field.height = Self.smooth(field.height, solid, side) }
        return field
    }

    /// Averages the fine picture into cells; partly covered cells take the colour of their covered part.
    private func sample(_ masks: [[UInt8]], _ isMajor: [Bool], into field: inout Field) {
        let side = field.side
        let fine = side * Self.samples
        for y in 0..<side {
            for x in 0..<side {
                var front = SIMD3<Float>.zero
                var back = SIMD3<Float>.zero
                var covered: Float = 0
                var top: UInt8 = 0
                for v in y * Self.samples..<(y + 1) * Self.samples {
                    for u in x * Self.samples..<(x + 1) * Self.samples {
                        let at = v * fine + u
                        var isCovered = false
                        var colour = SIMD3<Float>(repeating: 0.5)
                        var plain: SIMD3<Float>?
                        for (index, mask) in masks.enumerated() where mask[at] != 0 {
                            let paint = layers[index].colour
                            let rgb = SIMD3(paint.x, paint.y, paint.z)
                            colour = isCovered ? colour + (rgb - colour) * paint.w : rgb
                            if isMajor[index] || plain == nil { plain = colour }
                            isCovered = true
                            top = UInt8(min(index, 255))
                        }
                        guard isCovered else { continue }
                        covered += 1
                        front += colour
                        back += plain ?? colour
                    }
                }
                field.coverage.append(covered / Float(Self.samples * Self.samples))
                field.front.append(covered > 0 ? front / covered : .zero)
                field.back.append(covered > 0 ? back / covered : .zero)
                field.top.append(top)
            }
        }
    }

    /// Pads a layer up from the body, as if it were sewn on.
    private func raise(_ mask: [UInt8], _ field: inout Field) {
        let side = field.side
        let fine = side * Self.samples
        var small = [UInt8](repeating: 0, count: side * side)
        var isSeen = false
        for y in 0..<side {
            for x in 0..<side {
                let at = (y * Self.samples + Self.samples / 2) * fine + x * Self.samples + Self.samples / 2
                small[y * side + x] = mask[at]
                isSeen = isSeen || mask[at] != 0
            }
        }
        guard isSeen else { return }
        let film = Membrane.solve(small, side: side)
        for index in film.indices where film[index] > 0 {
            let pad = 0.055 * (1 - exp(-film[index].squareRoot() * 14))
            field.height[index] += pad
        }
    }

    private static func smooth(_ values: [Float], _ inside: [UInt8], _ side: Int) -> [Float] {
        var result = values
        for y in 1..<side - 1 {
            for x in 1..<side - 1 where inside[y * side + x] != 0 {
                let at = y * side + x
                var sum = values[at] * 4
                var weight: Float = 4
                for other in [at - 1, at + 1, at - side, at + side] where inside[other] != 0 {
                    sum += values[other]
                    weight += 1
                }
                result[at] = sum / weight
            }
        }
        return result
    }
}
