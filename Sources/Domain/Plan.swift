/// What an account may do and how much of it at once; prices are in `PriceBook`.
public enum Plan: String, Codable, Sendable, CaseIterable {
    case free, standard, pro, fancy

    /// Jobs that may render at the same time; more of them wait in the queue, none is refused.
    public var concurrency: Int {
        switch self {
        case .free: 1
        case .standard: 3
        case .pro: 10
        case .fancy: 20
        }
    }

    /// What a month of it gives to spend.
    public var monthlyCredits: Credits {
        switch self {
        case .free: Credits(80)
        case .standard: Credits(700)
        case .pro: Credits(2300)
        case .fancy: Credits(6000)
        }
    }

    public var defaultResolution: Resolution { self == .free ? .p480 : .p720 }

    /// Seconds of sound that a picture may speak.
    public var longestSpeech: Int { self == .free ? 10 : PerformanceRequest.secondsLimit }

    public func allows(_ resolution: Resolution) -> Bool { self != .free || resolution == .p480 }

    /// The first plan that includes `resolution`.
    public static func smallest(allowing resolution: Resolution) -> Plan {
        allCases.first { $0.allows(resolution) } ?? .fancy
    }
}

/// A whole number of credits; money is never a fraction here.
public struct Credits: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public init(_ rawValue: Int) { self.rawValue = rawValue }
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A version of the prices; a job keeps the name of the version that priced it.
public struct PriceBook: Sendable, Equatable {
    public var version: String
    /// Credits per started `blockSeconds` of film.
    public var video: [Resolution: Int]
    public var blockSeconds: Int
    /// Credits per started `keyframesBlockSeconds` of new film between pictures, whatever the resolution.
    public var keyframes: Int
    public var keyframesBlockSeconds: Int
    /// Credits per started second of sound that a picture speaks.
    public var speech: Int
    /// Credits per style that is put on, and per effect.
    public var style, effect: Int

    public static let current = PriceBook(
        version: "2026-11", video: [.p480: 15, .p720: 25, .p1080: 40], blockSeconds: 6, keyframes: 24,
        keyframesBlockSeconds: 5, speech: 3, style: 15, effect: 15)

    public func price(of work: RenderWork) -> Credits {
        switch work {
        case .video(let request): price(of: request)
        case .keyframes(let request): price(of: request)
        case .performance(let request): price(ofSpeech: request.seconds)
        case .edit(let request): Credits(request.steps.reduce(0) { $0 + price(of: $1).rawValue })
        }
    }

    public func price(of step: EditRequest.Step) -> Credits {
        switch step {
        case .style: Credits(style)
        case .effect: Credits(effect)
        }
    }

    /// Each started block counts in full: 6 s cost one block, 7 s two.
    public func price(of request: VideoRequest) -> Credits {
        let blocks = (request.seconds + blockSeconds - 1) / blockSeconds
        return Credits(blocks * (video[request.resolution] ?? 0))
    }

    public func price(ofSpeech seconds: Double) -> Credits {
        Credits(max(1, Int(seconds.rounded(.up))) * speech)
    }

    /// What the film costs in the end, where that is known only then; never more than was asked at first.
    public func price(of work: RenderWork, made film: RenderedFilm) -> Credits {
        guard case .performance = work else { return price(of: work) }
        return min(
            price(of: work), price(ofSpeech: Double(film.frameCount) / Double(max(film.frameRate, 1))))
    }

    /// Whether the price is the same whatever the film turns out to be.
    public func isExact(for work: RenderWork) -> Bool {
        guard case .performance(let request) = work else { return true }
        return request.text == nil
    }

    /// What a film continues was paid for when it was made.
    public func price(of request: KeyframesRequest) -> Credits {
        let blocks = (request.seconds / Double(keyframesBlockSeconds)).rounded(.up)
        return Credits(Int(blocks) * keyframes)
    }
}
