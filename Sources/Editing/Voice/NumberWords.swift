/// English words for numbers.
enum NumberWords {
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let scales = ["", "thousand", "million", "billion", "trillion", "quadrillion"]
    private static let ordinals = [
        "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
        "nine": "ninth", "twelve": "twelfth",
    ]

    static func cardinal(_ number: Int) -> [String] {
        guard number >= 0 else { return ["minus"] + cardinal(-number) }
        guard number >= 20 else { return [small[number]] }
        guard number >= 100 else {
            return [tens[number / 10]] + (number % 10 == 0 ? [] : [small[number % 10]])
        }
        guard number >= 1000 else {
            return [small[number / 100], "hundred"] + (number % 100 == 0 ? [] : cardinal(number % 100))
        }
        var (rest, scale, words) = (number, 0, [String]())
        while rest > 0 {
            if rest % 1000 > 0 {
                words = cardinal(rest % 1000) + (scale == 0 ? [] : [scales[scale]]) + words
            }
            rest /= 1000
            scale += 1
        }
        return words
    }

    static func ordinal(_ number: Int) -> [String] {
        var words = cardinal(number)
        guard let last = words.popLast() else { return [] }
        let ending =
            ordinals[last] ?? (last.hasSuffix("y") ? last.dropLast() + "ieth" : last + "th")
        return words + [ending]
    }

    /// 1984 is nineteen eighty-four, 2007 two thousand seven.
    static func year(_ number: Int) -> [String] {
        let (high, low) = (number / 100, number % 100)
        guard (11...99).contains(high), high % 10 != 0 || low >= 10 else { return cardinal(number) }
        return cardinal(high) + (low == 0 ? ["hundred"] : (low < 10 ? ["oh"] : []) + cardinal(low))
    }

    static func digits(_ text: some StringProtocol) -> [String] {
        text.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }.map { small[$0] }
    }

    /// `1,234.50`, without its sign; numbers too long to name are read digit by digit.
    static func decimal(_ text: some StringProtocol) -> [String] {
        let parts = String(text.filter { $0 != "," }).split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first else { return [] }
        let words: [String]
        if whole.isEmpty {
            words = []
        } else if whole.count <= 15, whole.first != "0" || whole.count == 1, let number = Int(whole) {
            words = cardinal(number)
        } else {
            words = digits(whole)
        }
        guard parts.count > 1, !parts[1].isEmpty else { return words }
        return words + ["point"] + digits(parts[1])
    }
}
