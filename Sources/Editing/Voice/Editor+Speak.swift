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
            var reason: String
            let tongue = Tongue(of: request.text)
            // Without anybody else to read it, what is written in Latin letters is read as if it were English.
            if tongue == .english || tongue.isLatin && fallback == nil {
                do {
                    guard let library else { throw InferenceError(problem ?? "there are no networks") }
                    var sound = try Self.neural(request, text, library, isCancelled)
                    if tongue != .english {
                        sound.notes.append(
                            "the text seems not to be English; \(request.voice.id) reads it as if it were")
                    }
                    return sound
                } catch let error as EditError {
                    throw error
                } catch let error as CancellationError {
                    throw error
                } catch {
                    reason = "the neural voice is not installed"
                }
            } else {
                reason = "the voice \(request.voice.id) speaks \(request.voice.language) only"
            }
            guard let fallback else {
                throw EditError(
                    "\(reason), and espeak-ng, which would speak instead, is not installed",
                    cause: .installation)
            }
            var sound = try fallback.speak(request.text, language: tongue.rawValue, isCancelled: isCancelled)
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
