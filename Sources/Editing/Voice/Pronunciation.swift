import Foundation
import Inference

/// How American English words sound, in the alphabet that the voice reads.
final class Pronunciation {
    private let table: Data
    private let strange: Network
    private let letters: [Character: Int64]
    private let sounds: [Character]
    private static let longest = 24

    private struct Alphabets: Decodable {
        var `in`: [String]
        var out: [String]
    }

    init(library: InferenceLibrary) throws {
        func file(_ name: String) -> URL { URL(fileURLWithPath: "\(library.folder)/hibari-\(name)") }
        table = try Data(contentsOf: file("lexicon.tsv"), options: .alwaysMapped)
        strange = try Network("hibari-oov.onnx", in: library, threads: 1, isCached: true, isRepeatable: true)
        let alphabets = try JSONDecoder().decode(Alphabets.self, from: Data(contentsOf: file("oov.json")))
        letters = Dictionary(
            zip(alphabets.in.compactMap(\.first), 1...), uniquingKeysWith: { first, _ in first })
        sounds = alphabets.out.compactMap(\.first)
    }

    private static let vowels = Set("AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻɐ")

    /// Sounds of all words; what cannot be said at all is empty.
    func sounds(of words: [String]) throws -> [String] {
        var said = [String](repeating: "", count: words.count)
        var vowelFollows = false
        // Backwards: "the" and "to" depend on what comes after them.
        for index in words.indices.reversed() {
            let word = words[index]
            switch word.lowercased() {
            case "the": said[index] = vowelFollows ? "ði" : "ðə"
            case "to": said[index] = vowelFollows ? "tʊ" : "tə"
            case "a" where word == "a" || index == 0: said[index] = "ɐ"
            case "an": said[index] = "ɐn"
            case "in" where index + 1 < words.count: said[index] = "ɪn"
            default: said[index] = try sound(of: word)
            }
            if let first = said[index].first(where: { $0 != "ˈ" && $0 != "ˌ" }) {
                vowelFollows = Self.vowels.contains(first)
            }
        }
        return said
    }

    private func sound(of word: String) throws -> String {
        if let known = known(word) { return known }
        let isShout = word.count > 1 && word == word.uppercased() && word != word.lowercased()
        if isShout, word.count <= 5 || !word.contains(where: { "AEIOUY".contains($0) }) {
            let spelt = word.filter(\.isLetter).compactMap { entry(String($0)) }
            if !spelt.isEmpty { return spelt.joined(separator: " ") }
        }
        return try guessed(isShout ? word.lowercased() : word)
    }

    private func known(_ word: String) -> String? {
        let small = word.lowercased()
        for form in [word, small, small.prefix(1).uppercased() + small.dropFirst()] {
            if let sounds = entry(form) { return sounds }
        }
        return stems(small)
    }

    /// Plurals, past tenses and -ing forms of words in the dictionary.
    private func stems(_ word: String) -> String? {
        func stem(_ endings: [(String, String)]) -> String? {
            for (ending, other) in endings where word.count > ending.count + 1 && word.hasSuffix(ending) {
                if let found = entry(word.dropLast(ending.count) + other) { return found }
            }
            return nil
        }
        if let stem = stem([("'s", ""), ("s'", ""), ("ies", "y"), ("es", ""), ("s", "")]),
            let last = stem.last
        {
            if "ptkfθ".contains(last) { return stem + "s" }
            return stem + ("szʃʒʧʤ".contains(last) ? "ᵻz" : "z")
        }
        if let stem = stem([("ied", "y"), ("ed", "e"), ("ed", "")]), let last = stem.last {
            if last == "d" || last == "t" { return stem + "ᵻd" }
            return stem + ("pkfθʃsʧ".contains(last) ? "t" : "d")
        }
        if let stem = stem([("ing", ""), ("ing", "e")]) { return stem + "ɪŋ" }
        return nil
    }

    /// The dictionary's own entry: the table is sorted by bytes.
    private func entry(_ word: some StringProtocol) -> String? {
        let wanted = Array(word.utf8)
        return table.withUnsafeBytes { bytes -> String? in
            var (low, high) = (0, bytes.count)
            while low < high {
                var start = (low + high) / 2
                while start > low, bytes[start - 1] != 0x0A { start -= 1 }
                var tab = start
                while tab < bytes.count, bytes[tab] != 0x09 { tab += 1 }
                var end = tab
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
                let key = bytes[start..<tab]
                if key.elementsEqual(wanted) {
                    return String(decoding: bytes[(tab + 1)..<end], as: UTF8.self)
                }
                if key.lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = start }
            }
            return nil
        }
    }

    private func guessed(_ word: String) throws -> String {
        let row = word.compactMap { letters[$0] }.prefix(Self.longest)
        guard !row.isEmpty, let answer = try strange(row: Array(row)).first else { return "" }
        var (said, last) = ("", 0)
        for value in answer.values.map({ Int($0) }) {
            if value != last, value > 0, value <= sounds.count { said.append(sounds[value - 1]) }
            last = value
        }
        return said.trimmingCharacters(in: .whitespaces)
    }
}
