import Foundation

/// The parts of a WordNet 3.0 distribution that the vocabulary keeps, read from its text files.
struct WordNetSource {
    struct Word {
        var nouns: [UInt32] = []
        var verbs: [UInt32] = []
        var isAdjective = false
        var isAdverb = false
        var frequency: [UInt16] = [0, 0, 0, 0]
    }

    struct Synset {
        var name: String
        var file: Int
        var hypernyms: [UInt32]
    }

    private(set) var words: [String: Word] = [:]
    /// Nouns, then verbs; a sense is an index into this.
    private(set) var synsets: [Synset] = []
    private(set) var exceptions: [(form: String, lemma: String, part: Vocabulary.PartOfSpeech)] = []

    private let folder: URL

    init(folder: URL) throws {
        self.folder = folder
        let nouns = try readSynsets("data.noun")
        let verbs = try readSynsets("data.verb")
        try readIndex("index.noun", .noun, nouns)
        try readIndex("index.verb", .verb, verbs)
        try readIndex("index.adj", .adjective, [:])
        try readIndex("index.adv", .adverb, [:])
        try readFrequencies()
        for (name, part) in [
            ("noun.exc", Vocabulary.PartOfSpeech.noun), ("verb.exc", .verb), ("adj.exc", .adjective),
            ("adv.exc", .adverb),
        ] {
            for line in try lines(name) {
                let fields = Self.fields(line)
                guard fields.count >= 2 else { continue }
                exceptions.append((fields[0], fields[1], part))
            }
        }
    }

    /// Class of every synset: one plus the index in `cases` of its nearest anchored ancestor's class, 0 for none.
    ///
    /// An anchor is written `lemma@file`, the lemma's first sense in that lexicographer file.
    func classify(_ anchors: [(String, String)], cases: [String]) -> [UInt8] {
        var own = [UInt8](repeating: 0, count: synsets.count)
        for (name, list) in anchors {
            guard let code = cases.firstIndex(of: name) else { continue }
            for anchor in list.split(separator: " ") {
                let parts = anchor.split(separator: "@")
                let lemma = parts[0].replacingOccurrences(of: "_", with: " ")
                guard parts.count == 2, let file = Int(parts[1]),
                    let sense = words[lemma]?.nouns.first(where: { synsets[Int($0)].file == file })
                else { continue }
                own[Int(sense)] = UInt8(code + 1)
            }
        }
        return synsets.indices.map { index in
            var queue = [UInt32(index)]
            var next = 0
            while next < queue.count, queue.count < 64 {
                let current = Int(queue[next])
                next += 1
                if own[current] != 0 { return own[current] }
                for parent in synsets[current].hypernyms where !queue.contains(parent) {
                    queue.append(parent)
                }
            }
            return 0
        }
    }

    private func lines(_ name: String) throws -> [Substring] {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
            throw VocabularyBuilder.BuildError.missing(folder.appendingPathComponent(name).path)
        }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix(" ") }
    }

    private static func fields(_ line: Substring) -> [String] {
        line.split(separator: " ").map { $0.replacingOccurrences(of: "_", with: " ").lowercased() }
    }

    /// Appends the synsets of a data file and returns their places by file offset.
    private mutating func readSynsets(_ name: String) throws -> [String: UInt32] {
        let rows = try lines(name)
        var places: [String: UInt32] = [:]
        for (index, row) in rows.enumerated() {
            places[String(row.prefix(8))] = UInt32(synsets.count + index)
        }
        for row in rows {
            let head = row.split(separator: "|", maxSplits: 1)[0]
            let fields = head.split(separator: " ")
            guard fields.count > 5, let file = Int(fields[1]), let count = Int(fields[3], radix: 16) else {
                continue
            }
            let pointers = 4 + count * 2
            guard fields.count > pointers, let pointerCount = Int(fields[pointers]) else { continue }
            var hypernyms: [UInt32] = []
            for pointer in 0..<pointerCount {
                let at = pointers + 1 + pointer * 4
                guard at + 1 < fields.count, fields[at] == "@" || fields[at] == "@i" else { continue }
                if let place = places[String(fields[at + 1])] { hypernyms.append(place) }
            }
            let lemma = fields[4].replacingOccurrences(of: "_", with: " ").lowercased()
            synsets.append(Synset(name: lemma, file: file, hypernyms: hypernyms))
        }
        return places
    }

    private mutating func readIndex(
        _ name: String, _ part: Vocabulary.PartOfSpeech, _ places: [String: UInt32]
    ) throws {
        for row in try lines(name) {
            let fields = row.split(separator: " ")
            guard fields.count > 5, let pointers = Int(fields[3]) else { continue }
            let lemma = fields[0].replacingOccurrences(of: "_", with: " ")
            let senses = fields.dropFirst(6 + pointers).compactMap { places[String($0)] }
            switch part {
            case .noun: words[lemma, default: Word()].nouns = senses
            case .verb: words[lemma, default: Word()].verbs = senses
            case .adjective: words[lemma, default: Word()].isAdjective = true
            case .adverb: words[lemma, default: Word()].isAdverb = true
            }
        }
    }

    /// Adds up the tagged counts of each lemma's senses by part of speech (5 is a satellite adjective).
    private mutating func readFrequencies() throws {
        for row in try lines("cntlist.rev") {
            let fields = row.split(separator: " ")
            guard fields.count == 3, let percent = fields[0].firstIndex(of: "%"), let count = Int(fields[2])
            else {
                continue
            }
            let lemma = fields[0][..<percent].replacingOccurrences(of: "_", with: " ")
            guard let digit = fields[0][fields[0].index(after: percent)...].first?.wholeNumberValue,
                var word = words[lemma]
            else { continue }
            let part = [0, 0, 1, 2, 3, 2][min(digit, 5)]
            word.frequency[part] = UInt16(min(65_535, Int(word.frequency[part]) + count))
            words[lemma] = word
        }
    }
}
