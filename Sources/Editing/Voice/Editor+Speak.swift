import Domain
import Foundation
import Inference
import Media
import Synchronization

/// A text as a voice says it.
public struct SpokenSound: Sendable, Equatable {
    /// −1…1, one channel, about −18 LUFS.
    public var samples: [Float]
    /// Samples a second.
    public var rate: Int
    /// Its sounds with their times; nil where the voice does not tell them.
    public var phones: [SpokenPhone]?
    /// What is not as asked for.
    public var notes: [String]

    public var seconds: Double { Double(samples.count) / Double(rate) }

    /// 16-bit PCM.
    public var wave: Data {
        var data = Data()
        func number<Value: FixedWidthInteger>(_ value: Value) {
            withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) }
        }
        data.append(contentsOf: Array("RIFF".utf8))
        number(UInt32(36 + samples.count * 2))
        data.append(contentsOf: Array("WAVEfmt ".utf8))
        number(UInt32(16))
        number(UInt16(1))
        number(UInt16(1))
        number(UInt32(rate))
        number(UInt32(rate * 2))
        number(UInt16(2))
        number(UInt16(16))
        data.append(contentsOf: Array("data".utf8))
        number(UInt32(samples.count * 2))
        for sample in samples { number(Int16((min(max(sample, -1), 1) * 32_767).rounded())) }
        return data
    }
}

/// What a voice is to say.
public struct SpeakRequest: Sendable, Equatable {
    public var text: String
    public var voice: Voice
    public var seed: UInt32

    public init(text: String, voice: Voice = .heart, seed: UInt32 = 1) {
        self.text = text
        self.voice = voice
        self.seed = seed
    }
}

extension Editor {
    /// Reads a text aloud.
    ///
    /// The same request gives the same samples. Blocks no thread of the caller's.
    ///
    /// - Throws: `EditError` when the text cannot be said or there is no voice here; `CancellationError`.
    public func speak(_ request: SpeakRequest) async throws -> SpokenSound {
        try await speak(request, fallback: .installed)
    }

    /// Why the neural voices cannot speak here; nil where they can.
    public var voiceProblem: String? {
        guard let library else { return networkProblem }
        do {
            _ = try Self.voice(library)
            return nil
        } catch {
            return (error as? InferenceError)?.description
                ?? "the voice is not there: `make assets` fetches it"
        }
    }

    /// Whether espeak-ng is there, for what the neural voices cannot say.
    public var hasPlainVoice: Bool { PlainVoice.installed != nil }

    func speak(_ request: SpeakRequest, fallback: PlainVoice?) async throws -> SpokenSound {
        guard request.text.count <= PerformanceRequest.charactersLimit,
            request.text.utf8.count <= PerformanceRequest.charactersLimit * 8
        else { throw EditError("the text is longer than \(PerformanceRequest.charactersLimit) characters") }
        let text = SpokenText(request.text)
        guard text.pieces.contains(where: { if case .word = $0 { true } else { false } }) else {
            throw EditError("the text holds no word that can be said")
        }
        let library = library
        let problem = networkProblem
        return try await Parallel.onThread { isCancelled in
            var reason = "the voice \(request.voice.id) speaks \(request.voice.language) only"
            let script = Script(of: request.text)
            let language = script == .latin ? Language(of: request.text) : .english
            // Without another voice a language in Latin letters is better read as English than not at all.
            if script == .latin, language == .english || fallback == nil {
                do {
                    guard let library else { throw InferenceError(problem ?? "there are no networks") }
                    var sound = try Self.neural(request, text, library, isCancelled)
                    if language != .english {
                        sound.notes.append(
                            "\(reason): the text seems to be \(language.name), and is read as English")
                    }
                    return sound
                } catch let error as EditError {
                    throw error
                } catch let error as CancellationError {
                    throw error
                } catch {
                    reason = "the neural voice is not installed"
                }
            }
            guard let fallback else {
                throw EditError(
                    "\(reason), and espeak-ng, which would speak instead, is not installed",
                    cause: .installation)
            }
            var sound = try fallback.speak(
                request.text, language: script == .latin ? language.rawValue : script.rawValue,
                isCancelled: isCancelled)
            try Self.measure(Double(sound.samples.count) / Double(sound.rate))
            VoiceLevel.settle(&sound.samples, rate: sound.rate)
            return SpokenSound(
                samples: sound.samples, rate: sound.rate, phones: nil,
                notes: ["\(reason): the plain voice of espeak-ng speaks instead"])
        }
    }

    private static func neural(
        _ request: SpeakRequest, _ text: SpokenText, _ library: InferenceLibrary, _ isCancelled: () -> Bool
    ) throws -> SpokenSound {
        let limit = Double(PerformanceRequest.secondsLimit)
        var (samples, phones) = try voice(library).speak(
            text, seed: request.seed, limit: limit, isCancelled: isCancelled)
        guard !samples.isEmpty else { throw EditError("the text holds no word that can be said") }
        try measure(Double(samples.count) / Double(PulseSynthesis.rate))
        VoiceLevel.settle(&samples, rate: PulseSynthesis.rate)
        return SpokenSound(samples: samples, rate: PulseSynthesis.rate, phones: phones, notes: [])
    }

    private static func measure(_ seconds: Double) throws {
        guard seconds <= Double(PerformanceRequest.secondsLimit) else {
            throw EditError("the text takes longer than \(PerformanceRequest.secondsLimit) seconds to say")
        }
    }

    private static let voices = Mutex<[String: NeuralVoice]>([:])

    /// Loaded once a process: reading the network takes longer than speaking.
    private static func voice(_ library: InferenceLibrary) throws -> NeuralVoice {
        try voices.withLock { known in
            if let voice = known[library.folder] { return voice }
            let voice = try NeuralVoice(library: library)
            known[library.folder] = voice
            return voice
        }
    }
}

/// The script that most of a text is in, by the language that espeak-ng reads it as.
enum Script: String {
    case latin = "en-us"
    case cyrillic = "ru"
    case greek = "el"
    case hebrew = "he"
    case arabic = "ar"
    case devanagari = "hi"
    case thai = "th"
    case kana = "ja"
    case han = "cmn"
    case hangul = "ko"

    init(of text: String) {
        var counts: [Script: Int] = [:]
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            counts[Script(scalar), default: 0] += 1
        }
        // Japanese is written with Han signs too.
        if counts[.kana] != nil { counts[.kana, default: 0] += counts.removeValue(forKey: .han) ?? 0 }
        self = counts.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key ?? .latin
    }

    private init(_ scalar: Unicode.Scalar) {
        self =
            switch scalar.value {
            case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
            case 0x400...0x52F: .cyrillic
            case 0x590...0x5FF: .hebrew
            case 0x600...0x77F: .arabic
            case 0x900...0x97F: .devanagari
            case 0xE00...0xE7F: .thai
            case 0x1100...0x11FF, 0xAC00...0xD7AF: .hangul
            case 0x3040...0x30FF: .kana
            case 0x3400...0x9FFF, 0x20000...0x2FFFF: .han
            default: .latin
            }
    }
}
