import CWarp
import Domain

/// The frame that is being made, and the bytes that it is made of; rows are worked on side by side.
final class TalkCanvas: @unchecked Sendable {
    let size: FrameSize
    private let layer: Layer
    private let triangles: [Int32]
    private let map: UnsafeMutablePointer<Float>
    /// Luma, Cb, Cr, alpha.
    private let frame: UnsafeMutablePointer<UInt8>
    private let still: pika_still
    private let plate: pika_still

    init(_ layer: Layer, plate: Layer, triangles: [SIMD3<Int32>]) {
        self.layer = layer
        self.triangles = triangles.flatMap { [$0.x, $0.y, $0.z] }
        size = FrameSize(width: layer.width, height: layer.height)
        map = .allocate(capacity: size.pixels * 2)
        map.initialize(repeating: 0, count: size.pixels * 2)
        frame = .allocate(capacity: size.pixels * 4)
        frame.initialize(repeating: 0, count: size.pixels * 4)
        still = Self.still(layer)
        self.plate = Self.still(plate)
        refresh(0, 0, size.width, size.height)
        withUnsafePointer(to: plate.seen) { seen in
            withUnsafePointer(to: self.plate) {
                pika_still_pack(seen, $0, 0, 0, CInt(size.width), CInt(size.height))
            }
        }
    }

    deinit {
        map.deallocate()
        frame.deallocate()
        still.pixels.deallocate()
        plate.pixels.deallocate()
    }

    private static func still(_ layer: Layer) -> pika_still {
        let bytes = (layer.width + 6) * (layer.height + 6) * 4
        let pixels = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes)
        pixels.initialize(repeating: 0, count: bytes)
        return pika_still(
            pixels: pixels, width: CInt(layer.width), height: CInt(layer.height), blocks: layer.blocks,
            block_columns: CInt(layer.blockColumns))
    }

    /// Takes over what has changed in a rectangle of the layer.
    func refresh(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) {
        withUnsafePointer(to: layer.seen) { layer in
            withUnsafePointer(to: still) {
                pika_still_pack(layer, $0, CInt(left), CInt(top), CInt(right), CInt(bottom))
            }
        }
    }

    /// Shows the layer with a mesh's points where `target` has them, over the plate.
    ///
    /// - Parameter source: x, y of the points in the layer.
    func show(_ source: [Float], _ target: [Float]) {
        Parallel.bands(size.height) { from, to in
            // Few rows at a time, so that their map is still in the cache when it is read.
            for first in stride(from: from, to: to, by: 16) {
                let (first, last) = (CInt(first), CInt(min(first + 16, to)))
                pika_mesh(
                    source, target, triangles, CInt(triangles.count / 3), map, CInt(size.width), first, last)
                withUnsafePointer(to: still) { still in
                    withUnsafePointer(to: plate) { pika_show(still, map, $0, frame, first, last) }
                }
            }
        }
    }

    /// Lays a colour (red, green, blue, 0…1) over a pixel.
    func blend(_ x: Int, _ y: Int, _ colour: SIMD3<Float>, _ cover: Float) {
        let luma = 0.2126 * colour.x + 0.7152 * colour.y + 0.0722 * colour.z
        let bytes = SIMD3(
            16 + 219 * luma, 128 + 224 * (colour.z - luma) / 1.8556, 128 + 224 * (colour.x - luma) / 1.5748)
        let pixel = frame + (y * size.width + x) * 4
        for k in 0..<3 {
            let before = Float(pixel[k])
            pixel[k] = UInt8(min(max(before + (bytes[k] - before) * cover + 0.5, 0), 255))
        }
    }

    /// Writes NV12 (BT.709, legal range); strides are bytes.
    ///
    /// - Returns: The mean luma, 0…255.
    func split(
        luma: UnsafeMutablePointer<UInt8>, lumaStride: Int, chroma: UnsafeMutablePointer<UInt8>,
        chromaStride: Int
    ) -> Float {
        // Every band writes rows of its own.
        nonisolated(unsafe) let (luma, chroma) = (luma, chroma)
        let sums = Sums()
        Parallel.bands(size.height) { from, to in
            sums.add(
                Double(
                    pika_split(
                        frame, CInt(size.width), luma, CInt(lumaStride), chroma, CInt(chromaStride),
                        CInt(from), CInt(to))))
        }
        return Float(sums.total / Double(size.pixels))
    }
}

extension Layer {
    /// For the kernels, seen as it is.
    fileprivate var seen: pika_layer {
        pika_layer(
            pixels: pixels, width: CInt(width), height: CInt(height), blocks: blocks,
            block_columns: CInt(blockColumns), grid: nil, step: 4, columns: 0)
    }
}
