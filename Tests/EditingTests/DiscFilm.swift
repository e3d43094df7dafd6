import Domain
import Foundation
import Media

@testable import Editing

/// A disc before tones, with a little noise that is new in every frame.
final class DiscFilm: FrameSource {
    let size: FrameSize
    let frameRate = 24
    let expectedCount: Int
    let notes: [String] = []
    private var index = 0

    /// Shares of the width that the disc moves from frame to frame.
    private let speed: Double

    init(size: FrameSize = FrameSize(width: 320, height: 180), count: Int = 1, speed: Double = 0) {
        self.speed = speed
        self.size = size
        expectedCount = count
    }

    func restart() { index = 0 }

    func next() -> Picture? {
        guard index < expectedCount else { return nil }
        index += 1
        var noise = UInt32(index) &* 747_796_405
        var rgba: [UInt8] = []
        for y in 0..<size.height {
            for x in 0..<size.width {
                noise = noise &* 1_664_525 &+ 1_013_904_223
                let (u, v) = (Double(x) / Double(size.width), Double(y) / Double(size.height))
                let middle = 0.5 + speed * Double(index - 1)
                let isDisc = hypot(u - middle, (v - 0.5) * 0.6) < 0.2
                let colour: (Double, Double, Double) =
                    isDisc ? (200, 90 + 60 * v, 60) : (60 + 90 * u, 110 + 70 * v, 200 - 80 * v)
                let jitter = Double(noise >> 30) - 1.5
                for value in [colour.0, colour.1, colour.2] { rgba.append(UInt8(value + jitter)) }
                rgba.append(255)
            }
        }
        return Picture(width: size.width, height: size.height, rgba: rgba)
    }
}
