import Foundation
import Render

/// A fan of terrain in polar steps, so that every part of it has the same detail in the picture, and a relief texture
/// four times finer than the mesh: mountains, dunes.
struct PolarRelief {
    /// Radii between which there is ground; metres.
    var inner: Float = 190
    var outer: Float = 4200
    /// Angle of the fan, its middle is straight ahead (−z); radians.
    var span: Float = .pi
    /// Rows of the texture to one of the mesh.
    var meshRows = 4
    /// How far a ridge may throw its shadow.
    var shadowReach: Float = 2200
    /// Metres over which a shadow's edge is soft, in parts of its length.
    var penumbra: Float = 0.05
    /// Height over a place seen from the middle.
    var height: @Sendable (_ x: Float, _ z: Float) -> Float
    /// Towards the sun, for the shadows that ridges throw on one another.
    var sun: SIMD3<Float>

    static let columns = 1536
    static let rows = 352
    private static let stride = 4

    /// Mesh of the half in front (−z) with `uv` into the relief texture: normal x and z, hollowness, sunlight.
    func build() -> (mesh: Mesh, relief: Texture) {
        let columns = Self.columns, rows = Self.rows
        let ratio = logf(outer / inner)
        // Rows are cheap and independent: the machine's cores share them.
        let heights = Self.parallel(rows: rows, columns: columns) { row, line in
            let radius = inner * expf(ratio * Float(row) / Float(rows - 1))
            for column in 0..<columns {
                let turn = angle(column)
                line[column] = height(sinf(turn) * radius, -cosf(turn) * radius)
            }
        }
        let light = shadows(heights, ratio)
        let relief = texture(heights, light, ratio)
        var mesh = Mesh()
        let across = columns / Self.stride, along = rows / meshRows
        for row in 0...along {
            let line = min(row * meshRows, rows - 1)
            let radius = inner * expf(ratio * Float(line) / Float(rows - 1))
            for column in 0...across {
                let pick = min(column * Self.stride, columns - 1)
                let turn = angle(pick)
                mesh.positions.append(
                    SIMD3(sinf(turn) * radius, heights[line * columns + pick], -cosf(turn) * radius))
                mesh.normals.append(SIMD3(0, 1, 0))
                mesh.uvs.append(
                    SIMD2((Float(pick) + 0.5) / Float(columns), (Float(line) + 0.5) / Float(rows)))
                mesh.colours.append(SIMD4(repeating: 255))
            }
        }
        let width = UInt32(across + 1)
        for row in 0..<UInt32(along) {
            for column in 0..<UInt32(across) {
                let a = row * width + column, b = a + 1, c = a + width, d = c + 1
                mesh.indices += [a, b, c, b, d, c]
            }
        }
        return (mesh, relief)
    }

    /// From straight ahead (0 is −z) towards +x.
    private func angle(_ column: Int) -> Float {
        (Float(column) / Float(Self.columns - 1) - 0.5) * span
    }

    private static func parallel(
        rows: Int, columns: Int, _ body: @Sendable (Int, UnsafeMutablePointer<Float>) -> Void
    ) -> [Float] {
        [Float](unsafeUninitializedCapacity: rows * columns) { buffer, count in
            nonisolated(unsafe) let start = buffer.baseAddress
            DispatchQueue.concurrentPerform(iterations: rows) { row in
                if let start { body(row, start + row * columns) }
            }
            count = rows * columns
        }
    }

    /// How much of the sun's disc each mesh vertex sees, 0…1.
    private func shadows(_ heights: [Float], _ ratio: Float) -> [Float] {
        let columns = Self.columns, rows = Self.rows, step = Self.stride
        let flat = SIMD2(sun.x, sun.z), reach = (flat * flat).sum().squareRoot()
        guard reach > 0.05 else { return [Float](repeating: 1, count: rows / step * (columns / step)) }
        let towards = flat / reach, slope = sun.y / reach
        return Self.parallel(rows: rows / step, columns: columns / step) { row, line in
            let radius = inner * expf(ratio * Float(row * step) / Float(rows - 1))
            for column in 0..<columns / step {
                let turn = angle(column * step)
                let place = SIMD2(sinf(turn) * radius, -cosf(turn) * radius)
                let own = heights[row * step * columns + column * step]
                var seen: Float = 1, away = radius * 0.03
                while seen > 0, away < shadowReach {
                    let p = place + towards * away
                    let far = (p * p).sum().squareRoot()
                    let u = (atan2f(p.x, -p.y) / span + 0.5) * Float(columns - 1)
                    let v = logf(max(far / inner, 1)) / ratio * Float(rows - 1)
                    guard v < Float(rows) else { break }
                    let ridge: Float
                    if u >= 0, u < Float(columns) {
                        let at = Int(v) * columns + Int(u), right = min(at + 1, heights.count - 1)
                        let above = min(at + columns, heights.count - 1)
                        ridge =
                            heights[at] + (heights[right] - heights[at]) * (u - u.rounded(.down))
                            + (heights[above] - heights[at]) * (v - v.rounded(.down))
                    } else {
                        // Beside the fan there is ground too, but nothing has measured it.
                        ridge = height(p.x, p.y)
                        away *= 1.12
                    }
                    let over = ridge - own - slope * away
                    seen = min(seen, 1 - (over / (away * penumbra) + 0.4))
                    away *= 1.11
                }
                line[column] = min(max(seen, 0), 1)
            }
        }
    }

    private func texture(_ heights: [Float], _ light: [Float], _ ratio: Float) -> Texture {
        let columns = Self.columns, rows = Self.rows, step = Self.stride
        let bytes = [UInt8](unsafeUninitializedCapacity: rows * columns * 4) { buffer, count in
            nonisolated(unsafe) let start = buffer.baseAddress
            DispatchQueue.concurrentPerform(iterations: rows) { row in
                guard let start else { return }
                let radius = inner * expf(ratio * Float(row) / Float(rows - 1))
                let above = min(row + 1, rows - 1) * columns, below = max(row - 1, 0) * columns
                let radial = radius * ratio / Float(rows - 1) * Float(above == row * columns ? 1 : 2)
                let around = radius * span / Float(columns - 1) * 2
                let lightPart = Float(row % step) / Float(step)
                let lightRow = min(row / step, rows / step - 1) * (columns / step)
                let lightNext = min(row / step + 1, rows / step - 1) * (columns / step)
                for column in 0..<columns {
                    let here = heights[row * columns + column]
                    let left = heights[row * columns + max(column - 1, 0)]
                    let right = heights[row * columns + min(column + 1, columns - 1)]
                    let outward = (heights[above + column] - heights[below + column]) / radial
                    let sideways = (right - left) / around
                    let turn = angle(column)
                    let s = sinf(turn), c = cosf(turn)
                    // Radial and tangential slopes turned into x and z.
                    let normal = SIMD3(-(outward * s + sideways * c), 1, outward * c - sideways * s)
                        .normalized
                    let wide = 5
                    let hollow =
                        (heights[row * columns + max(column - wide, 0)]
                            + heights[row * columns + min(column + wide, columns - 1)]
                            + heights[max(row - wide, 0) * columns + column]
                            + heights[min(row + wide, rows - 1) * columns + column]) / 4 - here
                    let open = 0.5 - hollow / (radius * 0.028)
                    let part = Float(column % step) / Float(step)
                    let seat = column / step, next = min(seat + 1, columns / step - 1)
                    let sunlight = mix(
                        mix(light[lightRow + seat], light[lightRow + next], part),
                        mix(light[lightNext + seat], light[lightNext + next], part), lightPart)
                    let pixel = SIMD4(normal.x * 0.5 + 0.5, normal.z * 0.5 + 0.5, open, sunlight)
                    let packed = Relief.byte(pixel)
                    let at = (row * columns + column) * 4
                    start[at] = packed.x
                    start[at + 1] = packed.y
                    start[at + 2] = packed.z
                    start[at + 3] = packed.w
                }
            }
            count = rows * columns * 4
        }
        return Texture(width: columns, height: rows, pixels: .rgba8(bytes), isSRGB: false)
    }
}
