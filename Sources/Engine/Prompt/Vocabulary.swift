import Foundation

/// The dictionaries behind the reader, compiled into one file by `VocabularyBuilder`: WordNet's lemmas, senses,
/// hypernyms and exceptions, and the names of emoji in several languages from CLDR.
///
/// Immutable after loading; every look-up is a binary search over sorted UTF-8, so it costs microseconds and touches
/// no disk. Lemmas are lower case with single spaces (`hot air balloon`).
public struct Vocabulary: Sendable {
    public enum PartOfSpeech: UInt8, Sendable {
        case noun, verb, adjective, adverb
    }

    /// A lemma of the dictionary, whatever its parts of speech.
    public struct Entry: Sendable {
        public var nounSenses: ArraySlice<UInt32>
        public var verbSenses: ArraySlice<UInt32>
        public var isAdjective: Bool
        public var isAdverb: Bool
        /// How often a tagged corpus uses it as noun, verb, adjective, adverb.
        public var frequency: SIMD4<UInt16>
    }

    public enum LoadError: Error, Equatable {
        case unreadable(String)
        case notAVocabulary
    }

    static let magic = Array("PIKAVOC1".utf8)
    public static let fileName = "vocabulary.bin"

    let bytes: [UInt8]
    let offsets: [UInt32]
    let records: [UInt32]
    let senses: [UInt32]
    let synsets: [UInt32]
    let hypernyms: [UInt32]
    let exceptions: [UInt32]
    let emoji: [UInt32]
    let foreign: [UInt32]

    public init(contentsOf url: URL) throws(LoadError) {
        let data: Data
        do { data = try Data(contentsOf: url) } catch { throw .unreadable(url.path) }
        try self.init(data: data)
    }

    init(data: Data) throws(LoadError) {
        let sectionCount = 9
        let headerLength = 8 + sectionCount * 8
        guard data.count > headerLength, Array(data.prefix(8)) == Self.magic else { throw .notAVocabulary }
        func word(at offset: Int) -> Int {
            (0..<4).reduce(0) { $0 | Int(data[data.startIndex + offset + $1]) << ($1 * 8) }
        }
        var sections: [Range<Int>] = []
        for index in 0..<sectionCount {
            let start = word(at: 8 + index * 8)
            let length = word(at: 12 + index * 8)
            guard start >= headerLength, start + length <= data.count else { throw .notAVocabulary }
            sections.append(start..<start + length)
        }
        func words(_ section: Int) -> [UInt32] {
            let range = sections[section]
            return data.withUnsafeBytes { raw in
                [UInt32](unsafeUninitializedCapacity: range.count / 4) { buffer, count in
                    UnsafeMutableRawBufferPointer(buffer).copyMemory(
                        from: UnsafeRawBufferPointer(rebasing: raw[range.lowerBound..<range.upperBound]))
                    count = range.count / 4
                }
            }
        }
        bytes = Array(
            data[data.startIndex + sections[0].lowerBound..<data.startIndex + sections[0].upperBound])
        offsets = words(1)
        records = words(2)
        senses = words(3)
        synsets = words(4)
        hypernyms = words(5)
        exceptions = words(6)
        emoji = words(7)
        foreign = words(8)
    }

    // MARK: Strings

    var stringCount: Int { max(0, offsets.count - 1) }

    func string(_ index: Int) -> String {
        String(decoding: bytes[Int(offsets[index])..<Int(offsets[index + 1])], as: UTF8.self)
    }

    /// Place of `text` in the sorted table of strings.
    func index(of text: String) -> Int? {
        var text = text
        return text.withUTF8 { needle in
            var low = 0
            var high = stringCount
            while low < high {
                let middle = (low + high) / 2
                switch compare(middle, needle) {
                case 0: return middle
                case 1: high = middle
                default: low = middle + 1
                }
            }
            return nil
        }
    }

    /// −1, 0 or 1 as the string at `index` sorts before, with or after `needle`, byte by byte.
    private func compare(_ index: Int, _ needle: UnsafeBufferPointer<UInt8>) -> Int {
        let start = Int(offsets[index])
        let count = Int(offsets[index + 1]) - start
        for position in 0..<min(count, needle.count) {
            let left = bytes[start + position]
            let right = needle[position]
            if left != right { return left < right ? -1 : 1 }
        }
        return count == needle.count ? 0 : (count < needle.count ? -1 : 1)
    }

    // MARK: Lemmas

    /// Words of a record: first sense, packed sense counts and flags, two packed pairs of frequencies.
    static let recordWidth = 4

    public func entry(_ lemma: String) -> Entry? {
        guard let index = index(of: lemma) else { return nil }
        let base = index * Self.recordWidth
        let first = Int(records[base])
        let packed = records[base + 1]
        guard packed != 0 else { return nil }
        let nouns = Int(packed & 0xFF)
        let verbs = Int(packed >> 8 & 0xFF)
        return Entry(
            nounSenses: senses[first..<first + nouns],
            verbSenses: senses[first + nouns..<first + nouns + verbs],
            isAdjective: packed & 0x1_0000 != 0, isAdverb: packed & 0x2_0000 != 0,
            frequency: SIMD4(
                UInt16(records[base + 2] & 0xFFFF), UInt16(records[base + 2] >> 16),
                UInt16(records[base + 3] & 0xFFFF), UInt16(records[base + 3] >> 16)))
    }

    func has(_ lemma: String, _ part: PartOfSpeech) -> Bool {
        guard let entry = entry(lemma) else { return false }
        return switch part {
        case .noun: !entry.nounSenses.isEmpty
        case .verb: !entry.verbSenses.isEmpty
        case .adjective: entry.isAdjective
        case .adverb: entry.isAdverb
        }
    }

    /// The irregular base form of `form`: `went` → `go`.
    func exception(_ form: String, _ part: PartOfSpeech) -> String? {
        guard let index = index(of: form) else { return nil }
        return pairs(exceptions, key: UInt32(index)).first { UInt8($0.1) == part.rawValue }.map {
            string(Int($0.0))
        }
    }

    // MARK: Synsets

    /// Words of a synset: first hypernym, packed counts, index of its first lemma.
    static let synsetWidth = 3

    public func hypernyms(of synset: UInt32) -> ArraySlice<UInt32> {
        let base = Int(synset) * Self.synsetWidth
        let first = Int(synsets[base])
        return hypernyms[first..<first + Int(synsets[base + 1] & 0xFF)]
    }

    /// WordNet's lexicographer file, 3…28 for nouns, 29…43 for verbs.
    func lexicographerFile(of synset: UInt32) -> Int {
        Int(synsets[Int(synset) * Self.synsetWidth + 1] >> 8 & 0xFF)
    }

    func kind(of synset: UInt32) -> SceneDescription.Kind? {
        let code = Int(synsets[Int(synset) * Self.synsetWidth + 1] >> 16 & 0xFF)
        return code == 0 ? nil : SceneDescription.Kind.allCases[code - 1]
    }

    func place(of synset: UInt32) -> SceneDescription.Place? {
        let code = Int(synsets[Int(synset) * Self.synsetWidth + 1] >> 24 & 0xFF)
        return code == 0 ? nil : SceneDescription.Place.allCases[code - 1]
    }

    /// The first lemma of the synset.
    public func name(of synset: UInt32) -> String {
        string(Int(synsets[Int(synset) * Self.synsetWidth + 2]))
    }

    /// All ancestors with their distance, nearest first, the synset itself at 0.
    public func ancestors(of synset: UInt32, limit: Int = 16) -> [(synset: UInt32, distance: Int)] {
        var result: [(synset: UInt32, distance: Int)] = [(synset, 0)]
        var next = 0
        while next < result.count, result.count < 64 {
            let (current, distance) = result[next]
            next += 1
            guard distance < limit else { continue }
            for parent in hypernyms(of: current) where !result.contains(where: { $0.synset == parent }) {
                result.append((parent, distance + 1))
            }
        }
        return result
    }

    // MARK: Names from CLDR

    /// English name of an emoji given as lower-case hex code points joined by `-`.
    func emojiName(_ codePoints: String) -> String? {
        guard let index = index(of: codePoints) else { return nil }
        return pairs(emoji, key: UInt32(index)).first.map { string(Int($0.0)) }
    }

    /// English name of what `word` names in `language`, as far as CLDR names it.
    func translation(_ word: String, language: String) -> String? {
        guard let index = index(of: language + ":" + word) else { return nil }
        return pairs(foreign, key: UInt32(index)).first.map { string(Int($0.0)) }
    }

    /// The rows (value, tag) of a table of triples that is sorted by key.
    private func pairs(_ table: [UInt32], key: UInt32) -> [(UInt32, UInt32)] {
        var low = 0
        var high = table.count / 3
        while low < high {
            let middle = (low + high) / 2
            if table[middle * 3] < key { low = middle + 1 } else { high = middle }
        }
        var rows: [(UInt32, UInt32)] = []
        while low < table.count / 3, table[low * 3] == key {
            rows.append((table[low * 3 + 1], table[low * 3 + 2]))
            low += 1
        }
        return rows
    }
}
