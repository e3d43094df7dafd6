/// Guesses which name somebody meant.
enum Spelling {
    /// Names longer than this are not guessed at: the distance takes quadratic time.
    static let longestName = 64

    /// The known name nearest to `name`, if it is near enough to be meant.
    static func nearest(to name: String, in known: [String]) -> String? {
        guard name.utf8.count <= longestName else { return nil }
        let wanted = normalised(name)
        let candidates = known.map { ($0, distance(wanted, normalised($0))) }
        // Other services' names often say more than ours: `aspect_ratio`, `duration_seconds`.
        let shorter = candidates.filter { $0.0.utf8.count >= 4 && wanted.starts(with: normalised($0.0)) }
        if let longest = shorter.max(by: { $0.0.utf8.count < $1.0.utf8.count }) { return longest.0 }
        guard let best = candidates.min(by: { $0.1 < $1.1 }), best.1 <= max(1, wanted.count / 3) else {
            return nil
        }
        return best.0
    }

    /// Case, hyphens and underscores make no difference to what is meant.
    private static func normalised(_ name: String) -> [UInt8] {
        name.lowercased().utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
    }

    /// How many insertions, deletions, replacements and swaps of neighbours lead from one name to the other.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for (row, byte) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(
                    previous[column] + (byte == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
