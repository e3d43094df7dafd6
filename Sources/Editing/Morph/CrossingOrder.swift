import Foundation

/// In which order the regions of a picture become those of the next.
struct CrossingOrder: Sendable, Equatable {
    enum Course: Sendable, Equatable {
        /// Across the frame; an angle, 0 from the left to the right, clockwise.
        case sweep(angle: Float)
        /// From the rim to the middle, or from the middle to the rim.
        case inwards, outwards
    }

    var course: Course
    /// Decides what is left open.
    var seed: UInt32
    /// Least share of the whole that one place's crossing takes.
    var softness: Float = 0.16

    /// When each place crosses over, 0…1, evenly spread: what belongs together crosses together.
    ///
    /// - Parameter subject: 0…1; the surroundings change first, then the subject.
    func moments(first: Plane, second: Plane, subject: Plane) -> Plane {
        let (width, height) = (first.width, first.height)
        let aspect = Float(width) / Float(height)
        let dice = Dice(seed: seed, for: "crossing")
        let noise = Plane(width: 9, height: 7) { x, y in dice.unit(x, y) - 0.5 }
            .resampled(width: width, height: height)
        let isRound: Bool
        if case .sweep = course { isRound = false } else { isRound = true }
        let raw = Plane(width: width, height: height) { x, y in
            let u = (Float(x) + 0.5) / Float(width) * 2 - 1, v = (Float(y) + 0.5) / Float(height) * 2 - 1
            let radius = (u * u * aspect * aspect + v * v).squareRoot() / (aspect * aspect + 1).squareRoot()
            let along: Float =
                switch course {
                case .sweep(let angle): (u * cos(angle) + v * sin(angle)) / 2
                case .inwards: 0.6 - radius
                case .outwards: radius - 0.6
                }
            return isRound ? along + 0.1 * noise[x, y] : along + 0.45 * noise[x, y] + 0.55 * subject[x, y]
        }
        // A camera that flies in or out makes a ring of its own, whatever the pictures show.
        if isRound { return Self.evened(raw) }
        // Both pictures' contours bound the regions.
        let radius = max(2, width / 22)
        var settled = Self.following(raw, first, radius)
        settled = Self.following(settled, second, radius)
        return Self.evened(settled)
    }

    /// Guided filter without a bound on its values.
    private static func following(_ plane: Plane, _ guide: Plane, _ radius: Int) -> Plane {
        let least = plane.range.least, span = max(plane.range.greatest - least, 1e-4)
        let unit = plane.map { ($0 - least) / span }
        return guidedFilter(unit, guide: guide.map { $0 / 255 }, radius: radius, roughness: 0.004)
    }

    /// The rank of every value among all, so that the crossing goes on at an even pace.
    private static func evened(_ plane: Plane) -> Plane {
        let bins = 1024
        let (least, greatest) = plane.range
        let factor = Float(bins - 1) / max(greatest - least, 1e-6)
        var counts = [Float](repeating: 0, count: bins + 1)
        for i in 0..<plane.count { counts[Int((plane.values[i] - least) * factor) + 1] += 1 }
        for bin in 1...bins { counts[bin] += counts[bin - 1] }
        return plane.map { value in
            let at = (value - least) * factor
            let bin = Int(at)
            let share = at - Float(bin)
            return (counts[bin] + (counts[bin + 1] - counts[bin]) * share) / Float(plane.count)
        }
    }
}
