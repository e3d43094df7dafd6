import Sniff

extension Picture {
    /// The picture as a viewer sees it.
    func turned(_ orientation: Orientation) -> Picture {
        guard orientation != .upright else { return self }
        let (columns, rows) = orientation.swapsSides ? (height, width) : (width, height)
        var turned = [UInt8](repeating: 0, count: rgba.count)
        let (right, bottom) = (width - 1, height - 1)
        rgba.withUnsafeBytes { source in
            turned.withUnsafeMutableBytes { target in
                for y in 0..<rows {
                    for x in 0..<columns {
                        let (sourceX, sourceY) =
                            switch orientation {
                            case .upright: (x, y)
                            case .mirrored: (right - x, y)
                            case .upsideDown: (right - x, bottom - y)
                            case .flipped: (x, bottom - y)
                            case .transposed: (y, x)
                            case .turnedRight: (y, bottom - x)
                            case .transversed: (right - y, bottom - x)
                            case .turnedLeft: (right - y, x)
                            }
                        let pixel = source.loadUnaligned(
                            fromByteOffset: (sourceY * width + sourceX) * 4, as: UInt32.self)
                        target.storeBytes(of: pixel, toByteOffset: (y * columns + x) * 4, as: UInt32.self)
                    }
                }
            }
        }
        return Picture(width: columns, height: rows, rgba: turned)
    }
}
