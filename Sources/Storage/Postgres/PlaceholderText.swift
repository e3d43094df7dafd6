/// A statement with `:name` placeholders, to be written as PostgreSQL takes it: with `$1`, `$2` and so on.
struct PlaceholderText {
    /// The placeholders, each once.
    let names: [String]
    /// What stands before, between and behind the placeholders.
    private let fragments: [String]
    /// Which of the names follows each fragment but the last.
    private let places: [Int]

    /// Leaves literals, quoted names, comments and `::` alone.
    init(_ sql: String) {
        var result: [UInt8] = []
        var fragments: [String] = []
        var places: [Int] = []
        var names: [String] = []
        var bytes = Array(sql.utf8)[...]

        /// Copies up to the end of what began, and the end.
        func copy(_ count: Int, through end: [UInt8]) {
            result += bytes.prefix(count)
            bytes = bytes.dropFirst(count)
            while !bytes.isEmpty, !bytes.starts(with: end) { result.append(bytes.removeFirst()) }
            result += bytes.prefix(end.count)
            bytes = bytes.dropFirst(end.count)
        }

        while let byte = bytes.first {
            let next = bytes.dropFirst().first
            switch (byte, next) {
            // A doubled quote within a literal ends one and begins the next: the same in effect.
            case (UInt8(ascii: "'"), _), (UInt8(ascii: "\""), _): copy(1, through: [byte])
            case (UInt8(ascii: "-"), UInt8(ascii: "-")): copy(2, through: [UInt8(ascii: "\n")])
            case (UInt8(ascii: "/"), UInt8(ascii: "*")): copy(2, through: Array("*/".utf8))
            case (UInt8(ascii: ":"), UInt8(ascii: ":")):
                result += bytes.prefix(2)
                bytes = bytes.dropFirst(2)
            case (UInt8(ascii: ":"), let next?) where Self.isLetter(next):
                let name = bytes.dropFirst().prefix { Self.isLetter($0) || (0x30...0x39).contains($0) }
                bytes = bytes.dropFirst(name.count + 1)
                let text = String(decoding: name, as: UTF8.self)
                let index = names.firstIndex(of: text) ?? names.endIndex
                if index == names.endIndex { names.append(text) }
                fragments.append(String(decoding: result, as: UTF8.self))
                places.append(index)
                result = []
            default: result.append(bytes.removeFirst())
            }
        }
        self.names = names
        self.places = places
        self.fragments = fragments + [String(decoding: result, as: UTF8.self)]
    }

    /// The statement's text.
    ///
    /// PostgreSQL wants to know the type of a parameter that is NULL, and cannot always find out; a NULL that is written
    /// out needs none.
    /// - Parameter isNull: for each of the names; the others become `$1`, `$2` … in their order.
    func text(_ isNull: [Bool]) -> String {
        var number = 0
        let parameters = isNull.map { isNull in
            if isNull { return "NULL" }
            number += 1
            return "$\(number)"
        }
        return zip(fragments, places.map { parameters[$0] } + [""]).map { $0 + $1 }.joined()
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_")
    }
}
