import Dispatch
import Domain

/// How one frame is made of two pictures: for each place of a coarse mesh, where to look in both, and how to mix.
struct WarpMesh: Sendable {
    let width: Int
    let height: Int
    /// From a place of the frame to where it is looked up in the first picture, in the frame's pixels.
    var first: FlowField
    var second: FlowField
    /// Share of the second picture, 0…1.
    var share: Plane
    /// Added to luma and to both colour differences: light and palette may cross over before or after the forms do.
    var light: [Plane]

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        first = FlowField(width: width, height: height)
        second = FlowField(width: width, height: height)
        share = Plane(width: width, height: height)
        light = (0..<3).map { _ in Plane(width: width, height: height) }
    }
}

/// Makes frames from two pictures and a mesh: cubic interpolation of luma, bilinear of chroma, mirrored edges.
///
/// A mesh that leads nowhere and takes all of one picture gives that picture, to the last bit.
final class Warper: Sendable {
    private let size: FrameSize
    private let mesh: (width: Int, height: Int)
    /// Of each column of the frame the mesh's column to its left, and how far it is from it.
    private let columns: [Int32]
    private let columnShares: [Float]
    /// Weights of a cubic's four taps for every 256th of a pixel.
    private let cubic: [SIMD4<Float>]
    static let threads = 2

    init(size: FrameSize, meshWidth: Int, meshHeight: Int) {
        self.size = size
        mesh = (meshWidth, meshHeight)
        let places = (0..<size.width).map { Self.place($0, of: size.width, in: meshWidth) }
        columns = places.map { Int32($0.index) }
        columnShares = places.map(\.share)
        cubic = (0...256).map { Self.taps(Float($0) / 256) }
    }

    /// Catmull and Rom's cubic, `t` past the second of four pixels.
    private static func taps(_ t: Float) -> SIMD4<Float> {
        let before: Float = ((2 - t) * t - 1) * t
        let here: Float = (3 * t - 5) * t * t + 2
        let next: Float = ((4 - 3 * t) * t + 1) * t
        let after: Float = (t - 1) * t * t
        return SIMD4(before, here, next, after) / 2
    }

    private static func place(_ pixel: Int, of count: Int, in nodes: Int) -> (index: Int, share: Float) {
        let at = (Float(pixel) + 0.5) * Float(nodes) / Float(count) - 0.5
        let index = min(max(Int(at.rounded(.down)), 0), nodes - 2)
        return (index, at - Float(index))
    }

    /// Writes NV12 planes, strides in bytes.
    ///
    /// - Returns: The mean luma.
    func render(
        _ mesh: WarpMesh, from first: KeyPicture, to second: KeyPicture, luma: UnsafeMutablePointer<UInt8>,
        lumaStride: Int, chroma: UnsafeMutablePointer<UInt8>, chromaStride: Int
    ) -> Float {
        precondition(mesh.width == self.mesh.width && mesh.height == self.mesh.height, "the warper's mesh")
        precondition(first.size == size && second.size == size, "pictures of the film's size")
        let pairs = size.height / 2
        // Small shares of the rows keep both threads busy to the end.
        let parts = min(Self.threads * 4, pairs)
        nonisolated(unsafe) let (luma, chroma) = (luma, chroma)
        var sums = [Float](repeating: 0, count: parts)
        sums.withUnsafeMutableBufferPointer { sums in
            nonisolated(unsafe) let sums = sums
            DispatchQueue.concurrentPerform(iterations: parts) { part in
                var rows = WarpRows(width: size.width, nodes: mesh.width)
                var sum: Float = 0
                for pair in pairs * part / parts..<pairs * (part + 1) / parts {
                    for y in [2 * pair, 2 * pair + 1] {
                        sum += row(y, mesh, first, second, &rows, luma + y * lumaStride)
                        if y == 2 * pair {
                            chromaRow(pair, first, second, rows, chroma + pair * chromaStride)
                        }
                    }
                }
                sums[part] = sum
            }
        }
        return sums.reduce(0, +) / Float(size.pixels)
    }

    /// One row of luma; leaves its interpolated mesh in `rows` for the chroma.
    private func row(
        _ y: Int, _ mesh: WarpMesh, _ first: KeyPicture, _ second: KeyPicture, _ rows: inout WarpRows,
        _ target: UnsafeMutablePointer<UInt8>
    ) -> Float {
        let (line, down) = Self.place(y, of: size.height, in: mesh.height)
        rows.interpolate(mesh, line: line, down: down, columns: columns, shares: columnShares)
        let lastX = Float(size.width - 1), lastY = Float(size.height - 1)
        let padding = KeyPicture.padding
        var sum: Float = 0
        first.luma.withUnsafeBufferPointer { firstLuma in
            second.luma.withUnsafeBufferPointer { secondLuma in
                cubic.withUnsafeBufferPointer { cubic in
                    rows.withRows { rows in
                        guard let a = firstLuma.baseAddress, let b = secondLuma.baseAddress,
                            let weights = cubic.baseAddress
                        else { return }
                        let stride = first.lumaStride
                        let origin = padding &* stride &+ padding
                        for x in 0..<size.width {
                            let share = rows.share[x]
                            var value: Float = 0
                            if share < 0.999 {
                                value = Self.cubic(
                                    a + origin, stride, Float(x) + rows.firstX[x], Float(y) + rows.firstY[x],
                                    lastX, lastY, weights)
                            }
                            if share > 0.001 {
                                let other = Self.cubic(
                                    b + origin, stride, Float(x) + rows.secondX[x],
                                    Float(y) + rows.secondY[x],
                                    lastX, lastY, weights)
                                value = share < 0.999 ? value + (other - value) * share : other
                            }
                            value = min(max(value + rows.luma[x], 16), 235)
                            sum += value
                            target[x] = UInt8(value + 0.5)
                        }
                    }
                }
            }
        }
        return sum
    }

    /// The chroma of two rows, where the upper one's mesh leads.
    private func chromaRow(
        _ pair: Int, _ first: KeyPicture, _ second: KeyPicture, _ rows: WarpRows,
        _ target: UnsafeMutablePointer<UInt8>
    ) {
        let lastX = Float(size.width / 2 - 1), lastY = Float(size.height / 2 - 1)
        let padding = KeyPicture.padding
        first.chroma.withUnsafeBytes { firstChroma in
            second.chroma.withUnsafeBytes { secondChroma in
                rows.withRows { rows in
                    guard let a = firstChroma.baseAddress, let b = secondChroma.baseAddress else { return }
                    let stride = first.chromaStride
                    let origin = (padding &* stride &+ 2 &* padding) &* 4
                    for x in 0..<size.width / 2 {
                        let share = rows.share[2 &* x]
                        var value = SIMD2<Float>.zero
                        if share < 0.999 {
                            value = Self.bilinear(
                                a + origin, stride, Float(x) + rows.firstX[2 &* x] / 2,
                                Float(pair) + rows.firstY[2 &* x] / 2, lastX, lastY)
                        }
                        if share > 0.001 {
                            let other = Self.bilinear(
                                b + origin, stride, Float(x) + rows.secondX[2 &* x] / 2,
                                Float(pair) + rows.secondY[2 &* x] / 2, lastX, lastY)
                            value = share < 0.999 ? value + (other - value) * share : other
                        }
                        value += SIMD2(rows.blue[2 &* x], rows.red[2 &* x])
                        target[2 &* x] = UInt8(min(max(value.x, 16), 240) + 0.5)
                        target[2 &* x &+ 1] = UInt8(min(max(value.y, 16), 240) + 0.5)
                    }
                }
            }
        }
    }

    /// Beyond an edge the picture is seen as in a mirror.
    @inline(__always)
    private static func mirrored(_ x: Float, _ last: Float) -> Float {
        let inside = abs(x)
        return max(inside > last ? 2 * last - inside : inside, 0)
    }

    @inline(__always)
    private static func cubic(
        _ origin: UnsafePointer<Float>, _ stride: Int, _ x: Float, _ y: Float, _ lastX: Float, _ lastY: Float,
        _ weights: UnsafePointer<SIMD4<Float>>
    ) -> Float {
        let x = mirrored(x, lastX), y = mirrored(y, lastY)
        let left = Int(x), top = Int(y)
        let across = weights[Int((x - Float(left)) * 256 + 0.5)],
            down = weights[Int((y - Float(top)) * 256 + 0.5)]
        let row = UnsafeRawPointer(origin + ((top &- 1) &* stride &+ left &- 1))
        let step = stride &* 4
        let first = row.loadUnaligned(as: SIMD4<Float>.self) * down.x
        let second = (row + step).loadUnaligned(as: SIMD4<Float>.self) * down.y
        let third = (row + 2 &* step).loadUnaligned(as: SIMD4<Float>.self) * down.z
        let fourth = (row + 3 &* step).loadUnaligned(as: SIMD4<Float>.self) * down.w
        let columns = ((first + second) + (third + fourth)) * across
        return columns.sum()
    }

    @inline(__always)
    private static func bilinear(
        _ origin: UnsafeRawPointer, _ stride: Int, _ x: Float, _ y: Float, _ lastX: Float, _ lastY: Float
    ) -> SIMD2<Float> {
        let x = mirrored(x, lastX), y = mirrored(y, lastY)
        let left = Int(x), top = Int(y)
        let across = x - Float(left), down = y - Float(top)
        let upper = origin + (top &* stride &+ 2 &* left) &* 4
        let lower = upper + stride &* 4
        let a = upper.loadUnaligned(as: SIMD4<Float>.self), b = lower.loadUnaligned(as: SIMD4<Float>.self)
        let both = a + (b - a) * down
        return both.lowHalf + (both.highHalf - both.lowHalf) * across
    }
}
