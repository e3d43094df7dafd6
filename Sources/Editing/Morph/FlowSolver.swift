/// The elliptic half of optical flow: the smoothest field that still agrees with what the pictures say.
///
/// Minimises `Σ (U − u)ᵀ A (U − u) + 2 bᵀ (U − u) + α Σ s |∇U|²` by successive over-relaxation.
struct FlowSolver {
    /// Per pixel: the linearised data term around the field `u`.
    struct DataTerm {
        var xx: [Float]
        var xy: [Float]
        var yy: [Float]
        var bx: [Float]
        var by: [Float]

        init(count: Int) {
            xx = [Float](repeating: 0, count: count)
            xy = xx
            yy = xx
            bx = xx
            by = xx
        }
    }

    enum Border {
        /// The field ends as it comes.
        case free
        /// Nothing crosses the picture's edge, so that a warp never uncovers what lies outside.
        case sliding
    }

    var smoothness: Float
    var iterations: Int
    var border: Border
    /// Gradient of the field, in pixels a pixel, from which on it counts as an edge and is smoothed less; nil
    /// smooths alike everywhere.
    var edge: Float?

    /// Improves `field`, around which `data` was linearised.
    func solve(_ data: DataTerm, _ field: FlowField) -> FlowField {
        let (width, height) = (field.width, field.height)
        let conductance = conductance(of: field)
        let u = field.x.values, v = field.y.values
        let result = FlowField(x: field.x.map { $0 }, y: field.y.map { $0 })
        let x = result.x.values, y = result.y.values
        let relaxation: Float = 1.8
        for _ in 0..<iterations {
            for row in 0..<height {
                for column in 0..<width {
                    let i = row &* width &+ column
                    let here = conductance[i]
                    var total: Float = 0, sumX: Float = 0, sumY: Float = 0
                    if column > 0 {
                        let s = (here + conductance[i &- 1]) / 2
                        total += s
                        sumX += s * x[i &- 1]
                        sumY += s * y[i &- 1]
                    }
                    if column &+ 1 < width {
                        let s = (here + conductance[i &+ 1]) / 2
                        total += s
                        sumX += s * x[i &+ 1]
                        sumY += s * y[i &+ 1]
                    }
                    if row > 0 {
                        let s = (here + conductance[i &- width]) / 2
                        total += s
                        sumX += s * x[i &- width]
                        sumY += s * y[i &- width]
                    }
                    if row &+ 1 < height {
                        let s = (here + conductance[i &+ width]) / 2
                        total += s
                        sumX += s * x[i &+ width]
                        sumY += s * y[i &+ width]
                    }
                    let (xx, xy, yy) = (data.xx[i], data.xy[i], data.yy[i])
                    let nextX =
                        (xx * u[i] - data.bx[i] - xy * (y[i] - v[i]) + smoothness * sumX)
                        / (xx + smoothness * total + 1e-6)
                    x[i] += relaxation * (nextX - x[i])
                    let nextY =
                        (yy * v[i] - data.by[i] - xy * (x[i] - u[i]) + smoothness * sumY)
                        / (yy + smoothness * total + 1e-6)
                    y[i] += relaxation * (nextY - y[i])
                    if border == .sliding {
                        if column == 0 || column &+ 1 == width { x[i] = 0 }
                        if row == 0 || row &+ 1 == height { y[i] = 0 }
                    }
                }
            }
        }
        return result
    }

    private func conductance(of field: FlowField) -> [Float] {
        guard let edge else { return [Float](repeating: 1, count: field.count) }
        let x = field.x.gradients(), y = field.y.gradients()
        var result = [Float](repeating: 1, count: field.count)
        for i in 0..<field.count {
            let (xx, xy, yx, yy) = (x.x.values[i], x.y.values[i], y.x.values[i], y.y.values[i])
            let square = xx * xx + xy * xy + yx * yx + yy * yy
            result[i] = 1 / (1 + square / (edge * edge)).squareRoot()
        }
        return result
    }
}

extension FlowSolver.DataTerm {
    /// Adds one channel's equations: `residual` is what is left at the field, and the gradients are its slope.
    ///
    /// - Parameters:
    ///   - scale: Residual that counts as agreement's end, in the channel's units: beyond it the channel is trusted less.
    ///   - floor: Slope below which a channel says nothing.
    mutating func add(
        residual: Plane, slope: FlowField, weight: Float, scale: Float, floor: Float, trust: Plane? = nil
    ) {
        for i in 0..<residual.count {
            let r = residual.values[i], gx = slope.x.values[i], gy = slope.y.values[i]
            let robust = 1 / (1 + r * r / (scale * scale)).squareRoot()
            var w = weight * robust / (gx * gx + gy * gy + floor * floor)
            if let trust { w *= trust.values[i] }
            xx[i] += w * gx * gx
            xy[i] += w * gx * gy
            yy[i] += w * gy * gy
            bx[i] += w * r * gx
            by[i] += w * r * gy
        }
    }
}
