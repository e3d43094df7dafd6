/// A displacement for every pixel, in pixels of its own planes.
struct FlowField: Sendable {
    var x: Plane
    var y: Plane

    init(width: Int, height: Int) {
        x = Plane(width: width, height: height)
        y = Plane(width: width, height: height)
    }

    init(x: Plane, y: Plane) {
        self.x = x
        self.y = y
    }

    var width: Int { x.width }
    var height: Int { x.height }
    var count: Int { x.count }

    /// At another size, displacements grow with the planes.
    func resampled(width: Int, height: Int) -> FlowField {
        if width == self.width && height == self.height { return self }
        let across = Float(width) / Float(self.width), down = Float(height) / Float(self.height)
        return FlowField(
            x: x.resampled(width: width, height: height).map { $0 * across },
            y: y.resampled(width: width, height: height).map { $0 * down })
    }

    func blurred(_ sigma: Float) -> FlowField { FlowField(x: x.blurred(sigma), y: y.blurred(sigma)) }

    func scaled(_ factor: Float) -> FlowField {
        FlowField(x: x.map { $0 * factor }, y: y.map { $0 * factor })
    }
}

extension Plane {
    /// Bilinear, the edge's value outside; for loops over every pixel.
    @inline(__always)
    func look(_ x: Float, _ y: Float) -> Float {
        let x = min(max(x, 0), Float(width &- 1)), y = min(max(y, 0), Float(height &- 1))
        let left = min(Int(x), width &- 2), top = min(Int(y), height &- 2)
        let across = x - Float(left), down = y - Float(top)
        let row = values + (top &* width &+ left)
        let next = row + width
        let upper = row[0] + (row[1] - row[0]) * across
        let lower = next[0] + (next[1] - next[0]) * across
        return upper + (lower - upper) * down
    }

    /// What is found where the field leads: `result(p) = self(p + share · field(p))`.
    func warped(by field: FlowField, share: Float = 1) -> Plane {
        let result = Plane(width: width, height: height)
        for y in 0..<height {
            for x in 0..<width {
                let place = y &* width &+ x
                result.values[place] = look(
                    Float(x) + share * field.x.values[place], Float(y) + share * field.y.values[place])
            }
        }
        return result
    }

    /// Central differences.
    func gradients() -> FlowField {
        let result = FlowField(width: width, height: height)
        for y in 0..<height {
            let above = max(y - 1, 0) * width, below = min(y + 1, height - 1) * width
            for x in 0..<width {
                let place = y &* width &+ x, row = y &* width
                let left = max(x &- 1, 0), right = min(x &+ 1, width &- 1)
                result.x.values[place] = (values[row &+ right] - values[row &+ left]) / 2
                result.y.values[place] = (values[below &+ x] - values[above &+ x]) / 2
            }
        }
        return result
    }
}
