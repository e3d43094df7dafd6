import Foundation
import Inference

/// Finds the main subject of a picture.
struct SubjectFinder {
    /// The subject's mask, at the finder's own small size, and how it was found.
    struct Finding: Sendable {
        /// 0…1; all 0 where the picture has no main subject.
        var mask: Plane
        var isFromNetwork: Bool
    }

    private let network: BorrowedNetwork?

    /// - Parameter library: nil uses colours alone.
    init(library: InferenceLibrary?) {
        network = library.flatMap { try? BorrowedNetwork("u2netp.onnx", in: $0, precision: .brain16) }
    }

    var hasNetwork: Bool { network != nil }

    func find(in picture: Colours) -> Finding {
        if let network, let mask = try? salient(picture, network) {
            return Finding(mask: Self.main(of: mask), isFromNetwork: true)
        }
        return Finding(mask: Self.main(of: ColourSaliency.mask(of: picture)), isFromNetwork: false)
    }

    /// Without the crumbs: pieces much smaller than the largest are something else.
    static func main(of mask: Plane) -> Plane {
        let (width, height) = (mask.width, mask.height)
        var label = [Int](repeating: 0, count: mask.count)
        var sizes = [0]
        for start in 0..<mask.count where mask.values[start] > 0.12 && label[start] == 0 {
            let name = sizes.count
            var queue = [start]
            var size = 0
            label[start] = name
            while let place = queue.popLast() {
                if mask.values[place] > 0.5 { size += 1 }
                let (x, y) = (place % width, place / width)
                for (dx, dy) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
                    let (nx, ny) = (x + dx, y + dy)
                    guard nx >= 0, ny >= 0, nx < width, ny < height else { continue }
                    let next = ny * width + nx
                    guard label[next] == 0, mask.values[next] > 0.12 else { continue }
                    label[next] = name
                    queue.append(next)
                }
            }
            sizes.append(size)
        }
        let largest = sizes.max() ?? 0
        return Plane(width: width, height: height) { x, y in
            let place = y * width + x
            return sizes[label[place]] * 6 >= largest && label[place] > 0 ? mask.values[place] : 0
        }
    }

    /// U²-Net's small sister: one 320 × 320 look at the whole picture.
    private func salient(_ picture: Colours, _ network: BorrowedNetwork) throws -> Plane {
        let side = 320
        let small = picture.resampled(width: side, height: side)
        var greatest: Float = 1e-3
        for plane in small.planes { greatest = max(greatest, plane.range.greatest) }
        var values: [Float] = []
        values.reserveCapacity(3 * side * side)
        let normal: [(mean: Float, deviation: Float)] = [(0.485, 0.229), (0.456, 0.224), (0.406, 0.225)]
        for (plane, normal) in zip(small.planes, normal) {
            for i in 0..<plane.count {
                values.append((plane.values[i] / greatest - normal.mean) / normal.deviation)
            }
        }
        let answers = try network([Tensor(shape: [1, 3, side, side], values: values)])
        guard let answer = answers.first, answer.values.count == side * side else {
            throw InferenceError("u2netp answers in another shape")
        }
        let mask = Plane(width: side, height: side)
        for i in 0..<mask.count { mask.values[i] = min(max((answer.values[i] - 0.1) / 0.8, 0), 1) }
        return mask
    }
}

/// A plainer way to a subject: what is unlike the picture's rim, near the middle, and of one palette.
enum ColourSaliency {
    private static let bins = 12

    static func mask(of picture: Colours) -> Plane {
        let scale = 160 / Float(max(picture.width, picture.height))
        let width = max(16, Int(Float(picture.width) * scale))
        let height = max(16, Int(Float(picture.height) * scale))
        let small = picture.resampled(width: width, height: height)
        func bin(_ i: Int) -> Int {
            func level(_ value: Float) -> Int { min(bins - 1, max(0, Int(value * Float(bins)))) }
            return (level(small.red.values[i]) * bins + level(small.green.values[i])) * bins
                + level(small.blue.values[i])
        }
        let prior = Plane(width: width, height: height) { x, y in
            let u = (Float(x) + 0.5) / Float(width) * 2 - 1
            let v = (Float(y) + 0.5) / Float(height) * 2 - 1
            return exp(-1.6 * (u * u + v * v * 0.8))
        }
        var mask = prior
        // Two palettes take turns with the mask that they come from, as GrabCut's do.
        for round in 0..<4 {
            var inside = [Float](repeating: 0.5, count: bins * bins * bins)
            var outside = inside
            for y in 0..<height {
                for x in 0..<width {
                    let i = y * width + x
                    let isRim = x < width / 14 || x >= width - width / 14 || y < height / 14
                    let share =
                        round == 0 ? (isRim ? 0 : prior.values[i]) : mask.values[i] * (isRim ? 0.3 : 1)
                    inside[bin(i)] += share
                    outside[bin(i)] += (1 - share) * (isRim ? 3 : 1)
                }
            }
            let insideSum = inside.reduce(0, +)
            let outsideSum = outside.reduce(0, +)
            let next = Plane(width: width, height: height)
            for i in 0..<next.count {
                let a = inside[bin(i)] / insideSum * (0.2 + prior.values[i])
                let b = outside[bin(i)] / outsideSum * 0.7
                next.values[i] = a / (a + b)
            }
            mask = next.boxBlurred(2).boxBlurred(1)
        }
        let sharp = mask.map { smoothstep(0.42, 0.68, $0) }
        let share = sharp.mean
        // Half a picture or nothing at all is no subject.
        guard share > 0.01, share < 0.55 else { return Plane(width: width, height: height) }
        return sharp
    }
}
