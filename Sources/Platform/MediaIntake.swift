import Domain
import Outbound
import Sniff
import Storage
import Synchronization

/// Gets the pictures that a request names, before the request is accepted.
///
/// What can be told without decoding is told at once: whether the picture can be had, what it is, how large. Its
/// pixels are decoded by the render's process alone.
public struct MediaIntake: Sendable {
    /// A picture that was got.
    struct Picture: Sendable {
        var header: StillHeader
        var file: InputFile
        var byteCount: Int
    }

    /// Where a picture is named, and how.
    struct Wanted: Sendable {
        var text: String
        /// JSON Pointer as a URI fragment.
        var pointer: String
    }

    /// Requests that may hold pictures in memory at a time.
    public static let requestLimit = 16
    /// Bytes of all pictures of a request.
    public static let byteLimit = 40 << 20

    private let clips: ClipStore
    private let blobs: BlobStore
    private let fetch: @Sendable (String) async throws -> [UInt8]
    private let gate: Gate

    /// - Parameter fetch: gives the bytes behind a URL, or throws `FetchFailure`.
    public init(
        clips: ClipStore, blobs: BlobStore, fetch: @escaping @Sendable (String) async throws -> [UInt8]
    ) {
        self.clips = clips
        self.blobs = blobs
        self.fetch = fetch
        gate = Gate(limit: Self.requestLimit)
    }

    /// All pictures in their order, got side by side.
    /// - Parameter body: keeps them; its memory counts until it returns.
    /// - Throws: `PikaError`: `validation_failed` with every picture that cannot be had, `overloaded`,
    ///   `storage_unavailable`.
    func take<T: Sendable>(
        _ wanted: [Wanted], for caller: Caller, _ body: ([Picture]) async throws -> T
    ) async throws -> T {
        guard !wanted.isEmpty else { return try await body([]) }
        guard gate.enter() else {
            throw PikaError(
                .overloaded, "The server takes in too many pictures right now; try again shortly.",
                retryAfter: .seconds(2))
        }
        defer { gate.leave() }
        let taken = try await takeAll(wanted, for: caller)
        var pictures: [Picture] = []
        var violations: [Violation] = []
        for outcome in taken {
            switch outcome {
            case .success(let picture): pictures.append(picture)
            case .failure(let violation): violations.append(violation)
            }
        }
        if violations.isEmpty, pictures.reduce(0, { $0 + $1.byteCount }) > Self.byteLimit {
            violations = wanted.map {
                Violation(
                    at: .pointer($0.pointer), code: .tooLarge,
                    detail: "All pictures of a request hold at most \(Self.byteLimit >> 20) MiB together.")
            }
        }
        guard violations.isEmpty else {
            throw PikaError(
                .validationFailed, "A picture cannot be used; `errors` tells why.", violations: violations)
        }
        return try await body(pictures)
    }

    private func takeAll(
        _ wanted: [Wanted], for caller: Caller
    ) async throws -> [Result<Picture, Violation>] {
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            for (index, one) in wanted.enumerated() {
                group.addTask {
                    let result = try await result(of: one, for: caller)
                    return Outcome(index: index, result: result)
                }
            }
            var taken = [Result<Picture, Violation>?](repeating: nil, count: wanted.count)
            for try await outcome in group { taken[outcome.index] = outcome.result }
            return taken.compactMap(\.self)
        }
    }

    /// What came of one of several pictures.
    ///
    /// Swift 6.3's optimiser spoils the index of a tuple that is made around an `await`; release builds lost
    /// every second picture.
    private struct Outcome: Sendable {
        var index: Int
        var result: Result<Picture, Violation>
    }

    private func result(of wanted: Wanted, for caller: Caller) async throws -> Result<Picture, Violation> {
        do {
            return .success(try await take(wanted, for: caller))
        } catch let violation as Violation {
            return .failure(violation)
        }
    }

    private func take(_ wanted: Wanted, for caller: Caller) async throws -> Picture {
        let place = Violation.Place.pointer(wanted.pointer)
        do {
            switch try MediaSource(wanted.text, at: place) {
            case .bytes(let bytes): return try picture(bytes)
            case .web(let url): return try picture(try await fetch(url))
            case .clip(let id): return try await poster(of: id, place, caller)
            }
        } catch let failure as FetchFailure {
            throw Violation(at: place, code: failure.code, detail: failure.description)
        } catch let refusal as StillRefusal {
            throw Violation(at: place, code: refusal.code, detail: refusal.description)
        }
    }

    private func picture(_ bytes: [UInt8]) throws(StillRefusal) -> Picture {
        let header = try StillHeader(bytes)
        return Picture(
            header: header, file: .bytes(bytes, suffix: header.kind.suffix), byteCount: bytes.count)
    }

    /// The poster is what the caller has seen of the clip; to go on where it ends, it is extended.
    private func poster(of id: ClipID, _ place: Violation.Place, _ caller: Caller) async throws -> Picture {
        let clip = try await reportingStorage { try await clips.find(id) }
        guard let clip, clip.account == caller.account, clip.mode == caller.mode else {
            throw Violation(
                at: place, code: .invalidValue, detail: "This account has no clip with that id.")
        }
        guard let poster = clip.file(.poster) else {
            throw Violation(at: place, code: .invalidValue, detail: "This clip was deleted.")
        }
        do {
            let bytes = try await reportingStorage {
                let file = try await blobs.open(poster, of: id)
                return try await blobs.read(file, at: 0, count: Int(file.byteCount))
            }
            return Picture(
                header: try StillHeader(bytes), file: .clip(poster, of: id), byteCount: bytes.count)
        } catch let error as StorageError where error.reason == .missing {
            throw Violation(at: place, code: .invalidValue, detail: "This clip was deleted.")
        }
    }
}

/// Counts those who are inside.
private final class Gate: Sendable {
    private let limit: Int
    private let count = Mutex(0)

    init(limit: Int) { self.limit = limit }

    func enter() -> Bool {
        count.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
    }

    func leave() { count.withLock { $0 -= 1 } }
}

extension FetchFailure {
    fileprivate var code: Violation.Code {
        switch self {
        case .malformed: .invalidFormat
        case .forbidden: .notAllowed
        case .tooLarge: .tooLarge
        case .tooManyRedirects, .timedOut, .status, .unreachable: .unreachable
        }
    }
}

extension StillRefusal {
    fileprivate var code: Violation.Code {
        switch self {
        case .tooManyBytes, .tooManyPixels: .tooLarge
        case .empty, .unknown, .damaged, .unsupported: .unreadable
        }
    }
}
