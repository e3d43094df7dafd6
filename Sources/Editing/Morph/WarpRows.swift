/// One row of a mesh, interpolated to every pixel of the frame.
struct WarpRows {
    private static let channels = 8

    private let width: Int
    private let nodes: Int
    /// The row at the mesh's own columns.
    private var line: [Float]
    private var pixels: [Float]

    struct Rows {
        let firstX, firstY, secondX, secondY, share, luma, blue, red: UnsafePointer<Float>
    }

    init(width: Int, nodes: Int) {
        self.width = width
        self.nodes = nodes
        line = [Float](repeating: 0, count: nodes)
        pixels = [Float](repeating: 0, count: Self.channels * width)
    }

    mutating func interpolate(
        _ mesh: WarpMesh, line row: Int, down: Float, columns: [Int32], shares: [Float]
    ) {
        let planes = [
            mesh.first.x, mesh.first.y, mesh.second.x, mesh.second.y, mesh.share, mesh.light[0],
            mesh.light[1],
            mesh.light[2],
        ]
        for (channel, plane) in planes.enumerated() {
            let upper = plane.values + row &* nodes
            let lower = upper + nodes
            for x in 0..<nodes { line[x] = upper[x] + (lower[x] - upper[x]) * down }
            line.withUnsafeBufferPointer { line in
                columns.withUnsafeBufferPointer { columns in
                    shares.withUnsafeBufferPointer { shares in
                        pixels.withUnsafeMutableBufferPointer { pixels in
                            let start = channel &* width
                            for x in 0..<width {
                                let left = Int(columns[x])
                                pixels[start &+ x] =
                                    line[left] + (line[left &+ 1] - line[left]) * shares[x]
                            }
                        }
                    }
                }
            }
        }
    }

    func withRows(_ use: (Rows) -> Void) {
        pixels.withUnsafeBufferPointer { pixels in
            guard let base = pixels.baseAddress else { return }
            use(
                Rows(
                    firstX: base, firstY: base + width, secondX: base + 2 * width, secondY: base + 3 * width,
                    share: base + 4 * width, luma: base + 5 * width, blue: base + 6 * width,
                    red: base + 7 * width))
        }
    }
}
