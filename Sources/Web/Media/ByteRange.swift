/// What a `Range` header asks of a file (RFC 9110 §14.2).
enum ByteRange: Equatable {
    case whole
    case part(Range<Int64>)
    /// Behind the end of the file, or several ranges at once.
    case unsatisfiable

    /// A header that is no range of bytes is ignored, as the RFC asks.
    init(_ header: String?, size: Int64) {
        guard let header, let equals = header.firstIndex(of: "="),
            header[..<equals].lowercased().trimming == "bytes"
        else {
            self = .whole
            return
        }
        let list = header[header.index(after: equals)...].split(
            separator: ",", omittingEmptySubsequences: false)
        let ranges = list.map { Self.range(String($0).trimming, size: size) }
        guard ranges.allSatisfy({ $0 != nil }) else {
            self = .whole
            return
        }
        guard ranges.count == 1, case .some(.some(let range)) = ranges.first else {
            self = .unsatisfiable
            return
        }
        self = range.isEmpty ? .unsatisfiable : .part(range)
    }

    /// Nil when the text is no range; empty when it lies outside.
    private static func range(_ text: String, size: Int64) -> Range<Int64>? {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let (first, last) = (number(parts[0]), number(parts[1]))
        switch (parts[0].isEmpty, parts[1].isEmpty) {
        case (true, true): return nil
        case (true, false):
            guard let last else { return nil }
            return max(0, size - last)..<size
        case (false, true):
            guard let first else { return nil }
            return min(first, size)..<size
        case (false, false):
            guard let first, let last, first <= last else { return nil }
            return min(first, size)..<min(last == .max ? size : last + 1, size)
        }
    }

    /// Digits only; more than fit count as beyond every file.
    private static func number(_ text: Substring) -> Int64? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int64(text) ?? .max
    }
}

extension StringProtocol {
    /// Without spaces and tabs at both ends.
    var trimming: String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
