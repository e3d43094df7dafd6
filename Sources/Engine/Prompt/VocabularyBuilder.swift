import Foundation

/// Compiles WordNet 3.0 and CLDR annotations into `vocabulary.bin`.
///
/// `sources` is the folder that the packages `wordnet-base` and `unicode-cldr-core` were unpacked into; the files
/// are looked for under `usr/share/wordnet` and `usr/share/unicode/cldr/common`.
public struct VocabularyBuilder {
    public enum BuildError: Error, Equatable {
        case missing(String)
    }

    /// Languages whose CLDR names are kept, besides English.
    public static let languages = ["de", "fr", "es", "pt", "ja", "zh", "it", "nl", "ko", "ru"]

    private let sources: URL

    public init(sources: URL) { self.sources = sources }

    /// Writes `vocabulary.bin` into `output` and returns its size in bytes.
    @discardableResult
    public func build(into output: URL) throws -> Int {
        let data = try compile()
        try data.write(to: output.appendingPathComponent(Vocabulary.fileName), options: .atomic)
        return data.count
    }

    func compile() throws -> Data {
        let wordNet = try WordNetSource(folder: sources.appendingPathComponent("usr/share/wordnet"))
        let names = try EmojiNames(folder: sources.appendingPathComponent("usr/share/unicode/cldr/common"))
        let strings = StringTable(Self.allStrings(wordNet, names))

        var records: [UInt32] = Array(repeating: 0, count: strings.count * Vocabulary.recordWidth)
        var senses: [UInt32] = []
        for (lemma, word) in wordNet.words {
            let base = strings[lemma] * Vocabulary.recordWidth
            records[base] = UInt32(0)
            let nouns = word.nouns.prefix(12)
            let verbs = word.verbs.prefix(12)
            records[base] = UInt32(senses.count)
            records[base + 1] =
                UInt32(nouns.count) | UInt32(verbs.count) << 8 | (word.isAdjective ? 0x1_0000 : 0)
                | (word.isAdverb ? 0x2_0000 : 0)
            let frequency = word.frequency
            records[base + 2] = UInt32(frequency[0]) | UInt32(frequency[1]) << 16
            records[base + 3] = UInt32(frequency[2]) | UInt32(frequency[3]) << 16
            senses += nouns
            senses += verbs
        }

        let kinds = wordNet.classify(KindAnchors.kinds, cases: SceneDescription.Kind.allCases.map(\.rawValue))
        let places = wordNet.classify(
            KindAnchors.places, cases: SceneDescription.Place.allCases.map(\.rawValue))
        var synsets: [UInt32] = []
        var hypernyms: [UInt32] = []
        for (index, synset) in wordNet.synsets.enumerated() {
            let parents = synset.hypernyms.prefix(255)
            synsets.append(UInt32(hypernyms.count))
            synsets.append(
                UInt32(parents.count) | UInt32(synset.file) << 8 | UInt32(kinds[index]) << 16
                    | UInt32(places[index]) << 24)
            synsets.append(UInt32(strings[synset.name]))
            hypernyms += parents
        }

        let exceptions = wordNet.exceptions.map { ($0.form, $0.lemma, UInt32($0.part.rawValue)) }
        return Self.file([
            strings.bytes, strings.offsets.flatMap(Self.little), records.flatMap(Self.little),
            senses.flatMap(Self.little), synsets.flatMap(Self.little), hypernyms.flatMap(Self.little),
            strings.table(exceptions), strings.table(names.emoji.map { ($0.key, $0.name, 0) }),
            strings.table(names.foreign.map { ($0.key, $0.name, $0.rank) }),
        ])
    }

    private static func allStrings(_ wordNet: WordNetSource, _ names: EmojiNames) -> Set<String> {
        var all = Set(wordNet.words.keys)
        all.formUnion(wordNet.synsets.map(\.name))
        for exception in wordNet.exceptions {
            all.insert(exception.form)
            all.insert(exception.lemma)
        }
        for row in names.emoji + names.foreign {
            all.insert(row.key)
            all.insert(row.name)
        }
        return all
    }

    private static func little(_ value: UInt32) -> [UInt8] {
        [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value >> 16 & 0xFF), UInt8(value >> 24)]
    }

    /// Magic, then offset and length of every section, then the sections, each aligned to four bytes.
    private static func file(_ sections: [[UInt8]]) -> Data {
        var header = Vocabulary.magic
        var body: [UInt8] = []
        let start = header.count + sections.count * 8
        for section in sections {
            while (start + body.count) % 4 != 0 { body.append(0) }
            header += little(UInt32(start + body.count)) + little(UInt32(section.count))
            body += section
        }
        return Data(header + body)
    }

    /// Unique strings sorted by their UTF-8 bytes, each known by its place.
    private struct StringTable {
        let bytes: [UInt8]
        let offsets: [UInt32]
        private let places: [String: Int]

        init(_ strings: Set<String>) {
            let sorted = strings.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            var bytes: [UInt8] = []
            var offsets: [UInt32] = [0]
            var places: [String: Int] = [:]
            for (index, string) in sorted.enumerated() {
                bytes += string.utf8
                offsets.append(UInt32(bytes.count))
                places[string] = index
            }
            self.bytes = bytes
            self.offsets = offsets
            self.places = places
        }

        var count: Int { offsets.count - 1 }
        subscript(_ string: String) -> Int { places[string] ?? 0 }

        /// Triples (key, value, tag) sorted by key, then tag.
        func table(_ rows: [(String, String, UInt32)]) -> [UInt8] {
            rows.map { (self[$0.0], $0.2, self[$0.1]) }.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }
                .flatMap { little(UInt32($0.0)) + little(UInt32($0.2)) + little($0.1) }
        }
    }
}
