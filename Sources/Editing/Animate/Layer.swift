import CWarp

/// A part of the picture that moves as a whole, ready for sampling: 16-bit, premultiplied.
final class Layer: @unchecked Sendable {
    enum Kind: Sendable { case sky, ground, subject }

    let kind: Kind
    let width: Int
    let height: Int
    let pixels: UnsafeMutablePointer<UInt16>
    let blocks: UnsafeMutablePointer<UInt8>
    let blockColumns: Int
    private let blockRows: Int
    /// Disparity, 0 at infinity … 1 at the lens, at an eighth of the canvas's size.
    let depth: Plane

    /// - Parameter alpha: nil for a layer without holes.
    init(_ kind: Kind, _ colours: Colours, alpha: Plane?, depth: Plane) {
        self.kind = kind
        self.depth = depth
        width = colours.width
        height = colours.height
        blockColumns = (width + 15) / 16
        blockRows = (height + 15) / 16
        pixels = .allocate(capacity: width * height * 4)
        blocks = .allocate(capacity: blockColumns * blockRows)
        for i in 0..<width * height {
            let a = min(max(alpha?.values[i] ?? 1, 0), 1)
            func level(_ value: Float) -> UInt16 { UInt16(min(max(value, 0), 1) * a * 65535 + 0.5) }
            pixels[i * 4] = level(colours.red.values[i])
            pixels[i * 4 + 1] = level(colours.green.values[i])
            pixels[i * 4 + 2] = level(colours.blue.values[i])
            pixels[i * 4 + 3] = UInt16(a * 65535 + 0.5)
        }
        sortBlocks(alpha)
    }

    deinit {
        pixels.deallocate()
        blocks.deallocate()
    }

    private func sortBlocks(_ alpha: Plane?) {
        for row in 0..<blockRows {
            for column in 0..<blockColumns {
                guard let alpha else {
                    blocks[row * blockColumns + column] = 2
                    continue
                }
                var (least, greatest): (Float, Float) = (1, 0)
                for y in max(0, row * 16 - 3)..<min(height, row * 16 + 19) {
                    for x in max(0, column * 16 - 3)..<min(width, column * 16 + 19) {
                        least = min(least, alpha.values[y * width + x])
                        greatest = max(greatest, alpha.values[y * width + x])
                    }
                }
                blocks[row * blockColumns + column] = greatest < 0.004 ? 0 : least > 0.996 ? 2 : 1
            }
        }
    }

    /// How opaque the layer is at a pixel, 0…1.
    func alpha(_ x: Int, _ y: Int) -> Float {
        guard x >= 0, y >= 0, x < width, y < height else { return 0 }
        return Float(pixels[(y * width + x) * 4 + 3]) / 65535
    }
}
