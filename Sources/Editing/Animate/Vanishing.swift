import Foundation

/// Finds the point where the lines of a street or a corridor meet.
enum Vanishing {
    private struct Line {
        var place: SIMD2<Float>
        var normal: SIMD2<Float>
        var strength: Float
    }

    /// - Returns: In widths of the picture; nil where too few lines agree.
    static func point(of picture: Colours, avoiding subject: Plane) -> SIMD2<Float>? {
        let width = 240
        let height = max(16, picture.height * width / picture.width)
        let luma = picture.luma.resampled(width: width, height: height).boxBlurred(1)
        let cover = subject.resampled(width: width, height: height)
        var lines: [Line] = []
        for y in 2..<height - 2 {
            for x in 2..<width - 2 where cover[x, y] < 0.3 {
                let gx = luma[x + 1, y] - luma[x - 1, y]
                let gy = luma[x, y + 1] - luma[x, y - 1]
                let length = (gx * gx + gy * gy).squareRoot()
                guard length > 0.04 else { continue }
                let normal = SIMD2(gx, gy) / length
                // Upright and level edges meet nowhere in particular.
                guard abs(normal.x) > 0.2, abs(normal.y) > 0.2 else { continue }
                lines.append(
                    Line(place: SIMD2(Float(x), Float(y)), normal: normal, strength: min(length, 0.15)))
            }
        }
        guard lines.count > 350 else { return nil }
        let total = lines.reduce(0) { $0 + $1.strength }
        var best: (score: Float, place: SIMD2<Float>) = (0, .zero)
        var sum: Float = 0
        var count: Float = 0
        for cy in stride(from: height * 22 / 100, through: height * 68 / 100, by: 4) {
            for cx in stride(from: width * 22 / 100, through: width * 78 / 100, by: 4) {
                let candidate = SIMD2(Float(cx), Float(cy))
                var score: Float = 0
                for line in lines {
                    let d = candidate - line.place
                    let distance = abs((d * line.normal).sum())
                    let range = (d * d).sum().squareRoot()
                    // Within four degrees, seen from afar.
                    if range > 22, distance < 0.07 * range { score += line.strength }
                }
                sum += score
                count += 1
                if score > best.score { best = (score, candidate) }
            }
        }
        let mean = sum / max(count, 1)
        guard best.score > 1.65 * mean, best.score > 0.07 * total else { return nil }
        return best.place / Float(width)
    }
}
