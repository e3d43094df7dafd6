import Domain
import Outbound
import Sniff
import Storage
import Synchronization

/// Gets the pictures, sounds and films that a request names, before the request is accepted.
///
/// What can be told without decoding is told at once: whether the file can be had, what it is, how large or long. Its
/// pixels and samples are decoded by the render's process alone.
public struct MediaIntake: Sendable {
    /// A file that was got.
    struct Medium: Sendable {
        enum Header: Sendable {
            case picture(StillHeader)
            case sound(SoundHeader)
            case film(FilmHeader)
        }

        var header: Header
        var file: InputFile
        var byteCount: Int
        /// Of a clip of ours.
        var frameRate: Int?

        var picture: StillHeader? { if case .picture(let header) = header { header } else { nil } }
        var sound: SoundHeader? { if case .sound(let header) = header { header } else { nil } }
    }

    /// Where a file is named, and how.
    struct Wanted: Sendable {
        enum Kind { case picture, sound, film }

        var kind = Kind.picture
        var text: String
        /// JSON Pointer as a URI fragment.
        var pointer: String
    }

    /// Requests that may hold files in memory at a time.
    public static let requestLimit = 16
    /// Bytes of all files of a request.
    public static let byteLimit = 60 << 20

    private let clips: ClipStore
    private let blobs: BlobStore
    private let fetch: @Sendable (_ url: String, _ byteLimit: Int) async throws -> [UInt8]
    private let gate: Gate

    /// - Parameter fetch: gives the bytes behind a URL, or throws `FetchFailure`.
    public init(
        clips: ClipStore, blobs: BlobStore,
        fetch: @escaping @Sendable (_ url: String, _ byteLimit: Int) async throws -> [UInt8]
    ) {
        self.clips = clips
        self.blobs = blobs
        self.fetch = fetch
        gate = Gate(limit: Self.requestLimit)
    }

    /// All files in their order, got side by side.
    /// - Parameter body: keeps them; its memory counts until it returns.
    /// - Throws: `PikaError`: `validation_failed` with every file that cannot be had, `overloaded`,
    ///   `storage_unavailable`.
    func take<T: Sendable>(
        _ wanted: [Wanted], for caller: Caller, _ body: ([Medium]) async throws -> T
    ) async throws -> T {
        guard !wanted.isEmpty else { return try await body([]) }
        guard gate.enter() else {
            throw PikaError(
                .overloaded, "The server takes in too many files right now; try again shortly.",
                retryAfter: .seconds(2))
        }
        defer { gate.leave() }
        let taken = try await takeAll(wanted, for: caller)
        var media: [Medium] = []
        var violations: [Violation] = []
        for outcome in taken {
            switch outcome {
            case .success(let medium): media.append(medium)
            case .failure(let violation): violations.append(violation)
            }
        }
        if violations.isEmpty, media.reduce(0, { $0 + $1.byteCount }) > Self.byteLimit {
            violations = wanted.map {
                Violation(
                    at: .pointer($0.pointer), code: .tooLarge,
                    detail: "All files of a request hold at most \(Self.byteLimit >> 20) MiB together.")
            }
        }
        guard violations.isEmpty else {
            throw PikaError(
                .validationFailed, "A file cannot be used; `errors` tells why.", violations: violations)
        }
        return try await body(media)
    }

    private func takeAll(
        _ wanted: [Wanted], for caller: Caller
    ) async throws -> [Result<Medium, Violation>] {
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            for (index, one) in wanted.enumerated() {
                group.addTask {
                    let result = try await result(of: one, for: caller)
                    return Outcome(index: index, result: result)
                }
            }
            var taken = [Result<Medium, Violation>?](repeating: nil, count: wanted.count)
            for try await outcome in group { taken[outcome.index] = outcome.result }
            return taken.compactMap(\.self)
        }
    }

    /// What came of one of several files.
    ///
    /// Swift 6.3's optimiser spoils the index of a tuple that is made around an `await`; release builds lost
    /// every second picture.
    private struct Outcome: Sendable {
        var index: Int
        var result: Result<Medium, Violation>
    }

    private func result(of wanted: Wanted, for caller: Caller) async throws -> Result<Medium, Violation> {
        do {
            return .success(try await take(wanted, for: caller))
        } catch let violation as Violation {
            return .failure(violation)
        }
    }

    private func take(_ wanted: Wanted, for caller: Caller) async throws -> Medium {
        let place = Violation.Place.pointer(wanted.pointer)
        do {
            switch try MediaSource(wanted.text, at: place) {
            case .bytes(let bytes): return try medium(bytes, wanted.kind)
            case .web(let url): return try medium(try await fetch(url, wanted.kind.byteLimit), wanted.kind)
            case .clip(let id) where wanted.kind == .film: return try await film(of: id, place, caller)
            case .clip where wanted.kind == .sound:
                throw Violation(
                    at: place, code: .invalidFormat, detail: "must be an https URL or a data URL")
            case .clip(let id): return try await poster(of: id, place, caller)
            }
        } catch let failure as FetchFailure {
            throw Violation(at: place, code: failure.code, detail: failure.description)
        } catch let refusal as StillRefusal {
            throw Violation(at: place, code: refusal.code, detail: refusal.description)
        } catch let refusal as SoundRefusal {
            throw Violation(at: place, code: refusal.code, detail: refusal.description)
        } catch let refusal as FilmRefusal {
            throw Violation(at: place, code: refusal.code, detail: refusal.description)
        }
    }

    private func medium(_ bytes: [UInt8], _ kind: Wanted.Kind) throws -> Medium {
        switch kind {
        case .picture:
            let header = try StillHeader(bytes)
            return Medium(
                header: .picture(header), file: .bytes(bytes, suffix: header.kind.suffix),
                byteCount: bytes.count)
        case .sound:
            let header = try SoundHeader(bytes)
            return Medium(
                header: .sound(header), file: .bytes(bytes, suffix: header.kind.rawValue),
                byteCount: bytes.count)
        case .film:
            let header = try FilmHeader(bytes)
            return Medium(
                header: .film(header), file: .bytes(bytes, suffix: header.kind.rawValue),
                byteCount: bytes.count)
        }
    }

    /// The poster is what the caller has seen of the clip; to go on where it ends, it is extended.
    private func poster(of id: ClipID, _ place: Violation.Place, _ caller: Caller) async throws -> Medium {
        let (_, poster) = try await file(.poster, of: id, place, caller)
        do {
            let bytes = try await reportingStorage {
                let file = try await blobs.open(poster, of: id)
                return try await blobs.read(file, at: 0, count: Int(file.byteCount))
            }
            return Medium(
                header: .picture(try StillHeader(bytes)), file: .clip(poster, of: id),
                byteCount: bytes.count)
        } catch let error as StorageError where error.reason == .missing {
            throw Self.deleted(place)
        }
    }

    /// A film of ours is linked to, not read: what there is to know of it is known.
    private func film(of id: ClipID, _ place: Violation.Place, _ caller: Caller) async throws -> Medium {
        let (clip, film) = try await file(.video, of: id, place, caller)
        return Medium(
            header: .film(
                FilmHeader(.mp4, width: clip.size.width, height: clip.size.height, seconds: clip.seconds)),
            file: .clip(film, of: id), byteCount: 0, frameRate: clip.frameRate)
    }

    private func file(
        _ role: ClipFile.Role, of id: ClipID, _ place: Violation.Place, _ caller: Caller
    ) async throws -> (Clip, ClipFile) {
        let clip = try await reportingStorage { try await clips.find(id) }
        guard let clip, clip.account == caller.account, clip.mode == caller.mode else {
            throw Violation(
                at: place, code: .invalidValue, detail: "This account has no clip with that id.")
        }
        guard let file = clip.file(role) else { throw Self.deleted(place) }
        return (clip, file)
    }

    static func deleted(_ place: Violation.Place) -> Violation {
        Violation(at: place, code: .invalidValue, detail: "This clip was deleted.")
    }
}

extension MediaIntake.Wanted.Kind {
    fileprivate var byteLimit: Int {
        switch self {
        case .picture: StillHeader.byteLimit
        case .sound: SoundHeader.byteLimit
        case .film: FilmHeader.byteLimit
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

extension SoundRefusal {
    fileprivate var code: Violation.Code {
        switch self {
        case .tooManyBytes: .tooLarge
        case .empty, .unknown, .damaged: .unreadable
        }
    }
}

extension FilmRefusal {
    fileprivate var code: Violation.Code {
        switch self {
        case .tooManyBytes, .tooManyPixels: .tooLarge
        case .empty, .unknown, .damaged: .unreadable
        }
    }
}
