import Foundation

/// What the mouth does all through a sound, a hundred times a second.
struct Speech: Sendable {
    static let rate = 100
    /// Lips are in place a little before their sound is heard.
    static let lead: Float = 0.02

    private let visemes: [Viseme]
    /// How loud it is, 0…1, smoothed over a third of a second: heads and brows follow it.
    private let stress: [Float]

    /// - Parameters:
    ///   - targets: What the sound asks for, moment by moment, without inertia.
    ///   - loudness: 0…1 at the same moments.
    init(targets: [Viseme], loudness: [Float]) {
        func track(_ path: KeyPath<Viseme, Float>) -> [Float] { targets.map { $0[keyPath: path] } }
        // The jaw is quicker than the lips' rounding; neither jumps.
        let open = Self.smooth(track(\.open), 0.032)
        let width = Self.smooth(track(\.width), 0.045)
        let round = Self.smooth(track(\.round), 0.045)
        let raise = Self.smooth(track(\.raise), 0.045)
        let bite = Self.smooth(track(\.bite), 0.025)
        let tongue = Self.smooth(track(\.tongue), 0.04)
        // A closure is an event, not an average: what comes before and after may not pull the lips apart.
        let seal = Self.smooth(Self.held(track(\.seal)), 0.016)
        visemes = targets.indices.map { i in
            let closed = min(seal[i] * 1.35, 1)
            return Viseme(
                open: open[i] * (1 - closed), width: width[i], round: round[i],
                raise: raise[i] * (1 - closed),
                bite: min(bite[i] * 1.4, 1) * (1 - closed), tongue: tongue[i], seal: closed)
        }
        stress = Self.smooth(loudness, 0.11)
    }

    /// Speech of phones whose times are known.
    init(_ phones: [SpokenPhone], loudness: [Float]) {
        var targets = [Viseme](repeating: .rest, count: loudness.count)
        for phone in phones {
            var viseme = Viseme(phone: phone.name)
            let begin = max(0, Int((phone.begin * Double(Self.rate)).rounded()))
            let end = min(targets.count, max(begin + 1, Int((phone.end * Double(Self.rate)).rounded())))
            guard begin < end else { continue }
            let asked = viseme.open
            for index in begin..<end {
                viseme.open = asked * (0.55 + 0.5 * loudness[index])
                targets[index] = viseme
            }
        }
        self.init(targets: targets, loudness: loudness)
    }

    /// - Parameter time: Of the picture; it shows what is heard a moment later.
    func viseme(at time: Float) -> Viseme { visemes[index(time + Self.lead)] }

    func stress(at time: Float) -> Float { stress[index(time)] }

    private func index(_ time: Float) -> Int {
        min(max(Int((time * Float(Self.rate)).rounded()), 0), visemes.count - 1)
    }

    /// Closures last three film frames' worth at least, so that one frame always shows them.
    private static func held(_ seal: [Float]) -> [Float] {
        let reach = 3
        return seal.indices.map { i in
            seal[max(0, i - reach)...min(seal.count - 1, i + reach)].max() ?? 0
        }
    }

    /// Gaussian; beyond the ends the outer values go on.
    static func smooth(_ values: [Float], _ seconds: Float) -> [Float] {
        let sigma = seconds * Float(rate)
        let reach = Int((3 * sigma).rounded(.up))
        let weights = (-reach...reach).map { exp(-Float($0 * $0) / (2 * sigma * sigma)) }
        let total = weights.reduce(0, +)
        return values.indices.map { i in
            var sum: Float = 0
            for k in -reach...reach {
                sum += weights[k + reach] * values[min(max(i + k, 0), values.count - 1)]
            }
            return sum / total
        }
    }
}
