import Synchronization

/// An eye on a layer: draws its lid into the layer's pixels and takes it away again.
final class Lid {
    private let eyelid: Eyelid
    private let layer: Layer
    let left: Int
    let top: Int
    var right: Int { left + width }
    var bottom: Int { top + height }
    private let width: Int
    private let height: Int
    /// The pixels as they are with open eyes.
    private let open: [UInt16]

    /// nil where the eye is not on any layer, or too near an edge to be drawn.
    init?(_ eyelid: Eyelid, in layers: [Layer]) {
        let box = eyelid.box
        let (x, y) = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        guard
            let layer = layers.last(where: { $0.alpha(x, y) > 0.5 }), box.left >= 2, box.top >= 2,
            box.right < layer.width - 2, box.bottom < layer.height - 2, box.right > box.left
        else { return nil }
        self.eyelid = eyelid
        self.layer = layer
        left = box.left
        top = box.top
        width = box.right - box.left
        height = box.bottom - box.top
        var open: [UInt16] = []
        open.reserveCapacity(width * height * 4)
        for y in 0..<height {
            let row = layer.pixels + ((top + y) * layer.width + left) * 4
            open.append(contentsOf: UnsafeBufferPointer(start: row, count: width * 4))
        }
        self.open = open
    }

    func close(_ closure: Float) {
        open.withUnsafeBufferPointer { open in
            for y in 0..<height {
                let row = layer.pixels + ((top + y) * layer.width + left) * 4
                for x in 0..<width {
                    let here = (y * width + x) * 4
                    guard closure > 0 else {
                        for channel in 0..<4 { row[x * 4 + channel] = open[here + channel] }
                        continue
                    }
                    let source = eyelid.source(
                        SIMD2(Float(left + x), Float(top + y)), closure: closure)
                    let colour = sample(open, source.place - SIMD2(Float(left), Float(top)))
                    for channel in 0..<4 {
                        let before = Float(open[here + channel])
                        let light = channel < 3 ? source.light : 1
                        let after = before + (colour[channel] * light - before) * source.cover
                        row[x * 4 + channel] = UInt16(min(max(after, 0), 65535))
                    }
                }
            }
        }
    }

    private func sample(_ pixels: UnsafeBufferPointer<UInt16>, _ place: SIMD2<Float>) -> SIMD4<Float> {
        let x = min(max(place.x, 0), Float(width) - 1.001)
        let y = min(max(place.y, 0), Float(height) - 1.001)
        let (ix, iy) = (Int(x), Int(y))
        func pixel(_ x: Int, _ y: Int) -> SIMD4<Float> {
            let i = (y * width + x) * 4
            return SIMD4(Float(pixels[i]), Float(pixels[i + 1]), Float(pixels[i + 2]), Float(pixels[i + 3]))
        }
        let (u, v) = (x - Float(ix), y - Float(iy))
        let upper = pixel(ix, iy) * (1 - u) + pixel(ix + 1, iy) * u
        let lower = pixel(ix, iy + 1) * (1 - u) + pixel(ix + 1, iy + 1) * u
        return upper * (1 - v) + lower * v
    }
}

/// A sum that bands add to; whole numbers, so that their order does not matter.
final class Sums: Sendable {
    private let sum = Mutex<Double>(0)
    func add(_ value: Double) { sum.withLock { $0 += value } }
    var total: Double { sum.withLock { $0 } }
}
