/// A regular expression of the contract, matched over Unicode scalars as JSON Schema asks.
///
/// Knows what the contract uses and no more: literals, classes with ranges, groups with alternatives, counts, and
/// anchors. Whatever else a pattern holds is a programmer's error, found by a test over the whole contract.
struct Pattern: Sendable {
    private indirect enum Piece: Sendable {
        case scalars(isNegated: Bool, [ClosedRange<Unicode.Scalar>])
        case group([[Piece]])
        case counted(Piece, ClosedRange<Int>)
        case start
        case end
    }

    let source: String
    private let alternatives: [[Piece]]
    /// Scalars that decide, when only the beginning of a text does; nil when all of it may.
    private let prefix: Int?

    init(_ source: StaticString) {
        self.source = source.description
        var reader = Reader(scalars: Array(self.source.unicodeScalars))
        alternatives = reader.alternatives()
        precondition(reader.isAtEnd, "unknown pattern \(source)")
        let lengths = alternatives.map { pieces -> Int? in
            guard case .start? = pieces.first else { return nil }
            return Self.length(pieces)
        }
        prefix = lengths.contains(nil) ? nil : lengths.compactMap(\.self).max()
    }

    /// Whether the pattern matches somewhere in the text.
    func matches(_ text: String) -> Bool {
        // A text may be a whole file.
        if let prefix { return matches(Array(text.unicodeScalars.prefix(prefix)), at: 0) }
        let scalars = Array(text.unicodeScalars)
        return (0...scalars.count).contains { matches(scalars, at: $0) }
    }

    private func matches(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
        alternatives.contains { Self.matches($0[...], scalars, position) { _ in true } }
    }

    /// The most scalars that the pieces can take; nil when they ask where the text ends.
    private static func length(_ pieces: [Piece]) -> Int? {
        pieces.reduce(0) { sum, piece in
            guard let sum, let length = length(piece) else { return nil }
            return sum + length
        }
    }

    private static func length(_ piece: Piece) -> Int? {
        switch piece {
        case .start: 0
        case .end: nil
        case .scalars: 1
        case .group(let alternatives):
            alternatives.reduce(0) { longest, pieces in
                guard let longest, let length = length(pieces) else { return nil }
                return max(longest, length)
            }
        case .counted(let piece, let range): length(piece).map { $0 * range.upperBound }
        }
    }

    private static func matches(
        _ pieces: ArraySlice<Piece>, _ scalars: [Unicode.Scalar], _ position: Int, then: (Int) -> Bool
    ) -> Bool {
        guard let piece = pieces.first else { return then(position) }
        let rest = pieces.dropFirst()
        return match(piece, scalars, position) { matches(rest, scalars, $0, then: then) }
    }

    private static func match(
        _ piece: Piece, _ scalars: [Unicode.Scalar], _ position: Int, then: (Int) -> Bool
    ) -> Bool {
        switch piece {
        case .start: return position == 0 && then(position)
        case .end: return position == scalars.count && then(position)
        case .scalars(let isNegated, let ranges):
            guard position < scalars.count else { return false }
            let isInside = ranges.contains { $0.contains(scalars[position]) }
            return isInside != isNegated && then(position + 1)
        case .group(let alternatives):
            return alternatives.contains { matches($0[...], scalars, position, then: then) }
        case .counted(let piece, let range):
            if range.upperBound > 0 {
                let remaining = max(0, range.lowerBound - 1)...(range.upperBound - 1)
                let takesOne = match(piece, scalars, position) { next in
                    next > position && match(.counted(piece, remaining), scalars, next, then: then)
                }
                if takesOne { return true }
            }
            return range.lowerBound == 0 && then(position)
        }
    }

    private struct Reader {
        let scalars: [Unicode.Scalar]
        var position = 0

        var isAtEnd: Bool { position == scalars.count }
        var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

        mutating func take() -> Unicode.Scalar {
            precondition(!isAtEnd, "the pattern ends too early")
            defer { position += 1 }
            return scalars[position]
        }

        mutating func alternatives() -> [[Piece]] {
            var result: [[Piece]] = [[]]
            while let scalar = current, scalar != ")" {
                if scalar == "|" {
                    position += 1
                    result.append([])
                } else {
                    result[result.count - 1].append(counted(piece()))
                }
            }
            return result
        }

        private mutating func piece() -> Piece {
            switch take() {
            case "^": return .start
            case "$": return .end
            case "[": return scalarClass()
            case "(":
                let group = Piece.group(alternatives())
                precondition(take() == ")", "a group is open")
                return group
            case "\\": return .scalars(isNegated: false, [escaped()].map { $0...$0 })
            case let scalar: return .scalars(isNegated: false, [scalar...scalar])
            }
        }

        private mutating func counted(_ piece: Piece) -> Piece {
            switch current {
            case "?":
                position += 1
                return .counted(piece, 0...1)
            case "{":
                position += 1
                let lower = integer()
                var upper = lower
                if current == "," {
                    position += 1
                    upper = integer()
                }
                precondition(take() == "}", "a count is open")
                return .counted(piece, lower...upper)
            default: return piece
            }
        }

        private mutating func integer() -> Int {
            var value = 0
            while let digit = current.flatMap({ Character($0).wholeNumberValue }) {
                value = value * 10 + digit
                position += 1
            }
            return value
        }

        private mutating func scalarClass() -> Piece {
            var ranges: [ClosedRange<Unicode.Scalar>] = []
            let isNegated = current == "^"
            if isNegated { position += 1 }
            while current != "]" {
                let lower = classMember()
                if current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
                    position += 1
                    ranges.append(lower...classMember())
                } else {
                    ranges.append(lower...lower)
                }
            }
            position += 1
            return .scalars(isNegated: isNegated, ranges)
        }

        private mutating func classMember() -> Unicode.Scalar {
            let scalar = take()
            return scalar == "\\" ? escaped() : scalar
        }

        /// `\xHH`, or any scalar that stands for itself.
        private mutating func escaped() -> Unicode.Scalar {
            let scalar = take()
            guard scalar == "x" else { return scalar }
            let digits = String(String.UnicodeScalarView([take(), take()]))
            return UInt8(digits, radix: 16).map { Unicode.Scalar($0) } ?? scalar
        }
    }
}
