import Dispatch
import Domain

/// The streaks of a picture that rushes across the frame.
struct SpeedBlur: Sendable {
    /// Length of the streaks.
    let pixels: Float

    /// Averages along the rows of NV12 planes; the edge's pixel stands for what lies beyond.
    func apply(
        _ size: FrameSize, luma: UnsafeMutablePointer<UInt8>, lumaStride: Int,
        chroma: UnsafeMutablePointer<UInt8>, chromaStride: Int
    ) {
        let radius = min(Int(pixels / 2), size.width / 4)
        guard radius > 0 else { return }
        nonisolated(unsafe) let (luma, chroma) = (luma, chroma)
        DispatchQueue.concurrentPerform(iterations: 8) { part in
            for y in size.height * part / 8..<size.height * (part + 1) / 8 {
                Self.smear(luma + y * lumaStride, count: size.width, step: 1, radius: radius)
            }
            guard radius > 1 else { return }
            for y in size.height / 2 * part / 8..<size.height / 2 * (part + 1) / 8 {
                Self.smear(chroma + y * chromaStride, count: size.width / 2, step: 2, radius: radius / 2)
                Self.smear(chroma + y * chromaStride + 1, count: size.width / 2, step: 2, radius: radius / 2)
            }
        }
    }

    private static func smear(_ row: UnsafeMutablePointer<UInt8>, count: Int, step: Int, radius: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { line in
            for x in 0..<count { line[x] = row[x &* step] }
            var sum = Int(line[0]) * (radius + 1)
            for x in 1...radius { sum += Int(line[min(x, count - 1)]) }
            let width = 2 * radius + 1
            for x in 0..<count {
                row[x &* step] = UInt8((sum + radius) / width)
                sum += Int(line[min(x + radius + 1, count - 1)]) - Int(line[max(x - radius, 0)])
            }
        }
    }
}
