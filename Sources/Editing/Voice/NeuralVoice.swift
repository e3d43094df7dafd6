import Foundation
import Inference

/// The voice that ships: sentences to sound, with the time of every phone.
final class NeuralVoice: @unchecked Sendable {
    private let pronunciation: Pronunciation
    private let network: Network
    private let alphabet: [Character: Int64]
    /// The network keeps its answer in itself: one sentence at a time.
    private let turn = NSLock()

    /// Signs that one answer covers; longer sentences are cut between words.
    private static let longest = 300
    /// Seconds that one count of the network's durations lasts.
    private static let tick = 0.025
    /// Ticks of silence before a sentence.
    private static let breath: Float = 5
    /// Ticks by which a sound is heard before the durations say.
    private static let early: Float = 2

    init(library: InferenceLibrary) throws {
        pronunciation = try Pronunciation(library: library)
        network = try Network("hibari.onnx", in: library, threads: 1, isCached: true, isRepeatable: true)
        let file = URL(fileURLWithPath: "\(library.folder)/hibari-vocab.json")
        let known = try JSONDecoder().decode([String: Int64].self, from: Data(contentsOf: file))
        alphabet = Dictionary(
            known.compactMap { sign, id in sign.first.map { ($0, id) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter limit: Seconds after which it stops reading; the sound is then longer than that.
    func speak(
        _ text: SpokenText, seed: UInt32, limit: Double, isCancelled: () -> Bool
    ) throws -> (samples: [Float], phones: [SpokenPhone]) {
        turn.lock()
        defer { turn.unlock() }
        var noise = VoiceNoise(seed: seed)
        var samples: [Float] = []
        var phones: [SpokenPhone] = []
        for sentence in try sentences(text) {
            if isCancelled() { throw CancellationError() }
            let begin = Double(samples.count) / Double(PulseSynthesis.rate)
            guard begin <= limit else { break }
            let signs = sentence.filter { alphabet[$0] != nil }
            guard !signs.isEmpty else { continue }
            let answer = try network(row: [0] + signs.compactMap { alphabet[$0] } + [0], and: 1)
            guard answer.count == 7, let frames = answer[5].shape.last, frames > 0,
                answer[..<5].allSatisfy({ $0.shape == [1, 601, frames] }),
                answer[6].values.count == signs.count + 2
            else { throw InferenceError("the voice answers \(answer.map(\.shape))") }
            // It breathes for a third of a second before every sentence; an eighth is enough.
            var ticks = answer[6].values
            let early = min(ticks[0], Self.early)
            let spare = max(ticks[0] - early - Self.breath, 0)
            ticks[0] -= spare + early
            ticks[ticks.count - 1] += early
            let sound = PulseSynthesis.sound(
                VoiceSpectrum(
                    frames: frames, parts: answer[..<5].map(\.values), pitch: answer[5].values),
                noise: &noise)
            samples += sound.dropFirst(Int(Double(spare) * Self.tick * Double(PulseSynthesis.rate)))
            phones += Self.phones(signs, lasting: ticks, from: begin)
        }
        return (samples, phones)
    }

    private func sentences(_ text: SpokenText) throws -> [String] {
        let words = text.pieces.compactMap { piece -> String? in
            if case .word(let word) = piece { return word }
            return nil
        }
        var sounds = try pronunciation.sounds(of: words)[...]
        var (sentences, sentence) = ([String](), "")
        func end() {
            if !sentence.isEmpty { sentences.append(sentence) }
            sentence = ""
        }
        for piece in text.pieces {
            switch piece {
            case .word:
                let sound = sounds.removeFirst()
                guard !sound.isEmpty else { continue }
                if sentence.count + sound.count >= Self.longest { end() }
                sentence += (sentence.isEmpty ? "" : " ") + sound
            case .pause(let mark):
                guard !sentence.isEmpty else { continue }
                sentence.append(mark)
                if ".!?…".contains(mark) { end() }
            }
        }
        end()
        return sentences
    }

    /// ARPAbet with times: marks of stress belong to the vowel after them, gaps between words to the sound before.
    static func phones(_ signs: String, lasting ticks: [Float], from begin: Double) -> [SpokenPhone] {
        var phones: [SpokenPhone] = []
        var time = begin
        var pending = 0.0
        func add(_ name: String, _ seconds: Double) {
            guard seconds > 0 else { return }
            if let last = phones.last, name == "SIL", last.name == "SIL" {
                phones[phones.count - 1].end = time + seconds
            } else {
                phones.append(SpokenPhone(name, from: time, to: time + seconds))
            }
            time += seconds
        }
        add("SIL", Double(ticks.first ?? 0) * tick)
        for (sign, count) in zip(signs, ticks.dropFirst()) {
            let seconds = Double(count) * tick
            if let name = arpabet[sign] {
                add(name, seconds + pending)
                pending = 0
            } else if sign == "ˈ" || sign == "ˌ" {
                pending += seconds
            } else if (sign == " " || sign == "ː"), let last = phones.last, last.name != "SIL" {
                phones[phones.count - 1].end += seconds
                time += seconds
            } else {
                add("SIL", seconds)
            }
        }
        add("SIL", Double(ticks.last ?? 0) * tick + pending)
        return phones
    }

    private static let arpabet: [Character: String] = [
        "A": "EY", "I": "AY", "O": "OW", "Q": "OW", "W": "AW", "Y": "OY", "a": "AA", "e": "EY", "i": "IY",
        "o": "OW", "u": "UW", "æ": "AE", "ɑ": "AA", "ɒ": "AA", "ɐ": "AH", "ə": "AH", "ɚ": "ER", "ᵊ": "AH",
        "ᵻ": "IH", "ɪ": "IH", "ɛ": "EH", "ɜ": "ER", "ɔ": "AO", "ʊ": "UH", "ʌ": "AH", "b": "B", "d": "D",
        "f": "F", "h": "HH", "j": "Y", "k": "K", "l": "L", "m": "M", "n": "N", "p": "P", "r": "R", "s": "S",
        "t": "T", "T": "D", "ɾ": "D", "ʔ": "T", "v": "V", "w": "W", "z": "Z", "x": "K", "ç": "HH", "ð": "DH",
        "θ": "TH", "ŋ": "NG", "ɡ": "G", "ɹ": "R", "ʃ": "SH", "ʒ": "ZH", "ʤ": "JH", "ʧ": "CH",
    ]
}
