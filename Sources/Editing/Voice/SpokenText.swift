import Foundation

/// Text as it is said: words and the marks at which a voice pauses.
struct SpokenText: Equatable {
    enum Piece: Equatable {
        case word(String)
        /// One of `. , ; : ! ? …`
        case pause(Character)
    }

    private(set) var pieces: [Piece] = []

    init(_ text: String) {
        // Emoji, control characters and other signs nobody says become spaces; lines end like sentences.
        let plain = text.precomposedStringWithCompatibilityMapping.map { character -> String in
            if character.isNewline { return ". " }
            if let said = Self.signs[character] { return said }
            if character.isLetter || character.isWholeNumber || Self.marks.contains(character) {
                return String(character)
            }
            return " "
        }.joined()
        let tokens = plain.split(separator: " ").map(String.init)
        var index = 0
        while index < tokens.count {
            let next = index + 1 < tokens.count ? tokens[index + 1] : ""
            index += add(tokens[index], before: next)
        }
        while case .pause? = pieces.first { pieces.removeFirst() }
    }

    private static let signs: [Character: String] = [
        "’": "'", "‘": "'", "“": " ", "”": " ", "\"": " ", "(": ", ", ")": ", ", "—": ", ", "–": "-",
        "&": " and ", "+": " plus ", "=": " equals ", "@": " at ", "°": " degrees ", "×": " times ", "_": " ",
        "±": " plus or minus ", "÷": " divided by ", "©": " copyright ", "#": " number ",
    ]
    private static let marks: Set<Character> = [
        "'", "-", "/", ".", ",", ";", ":", "!", "?", "…", "$", "£", "€", "¥", "%",
    ]
    private static let pauses: Set<Character> = [".", ",", ";", ":", "!", "?", "…"]
    private static let abbreviations: [String: String] = [
        "mr": "mister", "mrs": "missus", "ms": "miz", "dr": "doctor", "prof": "professor", "st": "saint",
        "jr": "junior", "sr": "senior", "vs": "versus", "etc": "et cetera", "approx": "approximately",
        "dept": "department", "inc": "incorporated", "ltd": "limited", "corp": "corporation", "ave": "avenue",
        "blvd": "boulevard", "jan": "January", "feb": "February", "aug": "August", "sept": "September",
        "oct": "October", "nov": "November", "dec": "December", "e.g": "for example", "i.e": "that is",
    ]
    private static let units: [String: (one: String, many: String)] = [
        "km": ("kilometer", "kilometers"), "cm": ("centimeter", "centimeters"), "m": ("meter", "meters"),
        "mm": ("millimeter", "millimeters"), "kg": ("kilogram", "kilograms"), "g": ("gram", "grams"),
        "lb": ("pound", "pounds"), "lbs": ("pound", "pounds"), "ft": ("foot", "feet"),
        "mi": ("mile", "miles"),
        "ml": ("milliliter", "milliliters"), "mph": ("mile per hour", "miles per hour"),
        "hr": ("hour", "hours"), "hrs": ("hour", "hours"), "min": ("minute", "minutes"),
        "sec": ("second", "seconds"), "gb": ("gigabyte", "gigabytes"), "mb": ("megabyte", "megabytes"),
        "hz": ("hertz", "hertz"), "fps": ("frame per second", "frames per second"),
        "%": ("percent", "percent"),
        "am": ("a m", "a m"), "pm": ("p m", "p m"),
    ]
    private static let coins: [Character: (one: String, many: String, cent: String, cents: String)] = [
        "$": ("dollar", "dollars", "cent", "cents"), "£": ("pound", "pounds", "penny", "pence"),
        "€": ("euro", "euros", "cent", "cents"), "¥": ("yen", "yen", "sen", "sen"),
    ]
    private static let scales: Set<String> = ["hundred", "thousand", "million", "billion", "trillion"]
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// Adds one token; answers how many tokens it used.
    private mutating func add(_ token: String, before next: String) -> Int {
        var core = Substring(token)
        // A leading point belongs to its number.
        while let first = core.first, Self.pauses.contains(first) || first == "'" || first == "/" {
            if first == ".", core.dropFirst().first?.isWholeNumber == true { break }
            core.removeFirst()
        }
        var ending: Character?
        while let last = core.last, Self.pauses.contains(last) || last == "'" || last == "-" || last == "/" {
            if Self.pauses.contains(last) { ending = last }
            core.removeLast()
        }
        guard !core.isEmpty else {
            if let mark = token.first(where: Self.pauses.contains) { pause(mark) }
            return 1
        }
        if ending == ".", let said = Self.abbreviations[core.lowercased()] {
            words(said == "saint" && next.first?.isUppercase != true ? "street" : said)
            if next.isEmpty { pause(".") }
            return 1
        }
        let used = say(core, before: next, mayJoin: ending == nil)
        if used == 1, let ending { pause(ending) }
        return used
    }

    private static func bare(_ token: String) -> String {
        var token = token[...]
        while let last = token.last, pauses.contains(last) { token.removeLast() }
        return token.lowercased()
    }

    private mutating func pause(_ mark: Character) {
        if case .pause? = pieces.last { pieces.removeLast() }
        pieces.append(.pause(mark))
    }

    private mutating func words(_ said: some StringProtocol) {
        pieces += said.split(separator: " ").map { .word(String($0)) }
    }

    private mutating func words(_ said: [String]) { pieces += said.map { .word($0) } }

    private mutating func say(_ core: Substring, before next: String, mayJoin: Bool) -> Int {
        if let match = core.wholeMatch(of: /-?([$£€¥])([0-9][0-9,]*)(\.[0-9]{1,2})?/),
            let sign = match.1.first, let coin = Self.coins[sign]
        {
            if core.first == "-" { words("minus") }
            let bare = Self.bare(next)
            if mayJoin, Self.scales.contains(bare) {
                words(NumberWords.decimal("\(match.2)\(match.3 ?? "")") + [bare, coin.many])
                if let mark = next.last, Self.pauses.contains(mark) { pause(mark) }
                return 2
            }
            let whole = match.2.filter { $0 != "," }
            let cents =
                (match.3.map { Int($0.dropFirst().padding(toLength: 2, withPad: "0", startingAt: 0)) } ?? nil)
                ?? 0
            if whole != "0" || cents == 0 {
                words(NumberWords.decimal(whole) + [whole == "1" ? coin.one : coin.many])
                if cents > 0 { words("and") }
            }
            if cents > 0 { words(NumberWords.cardinal(cents) + [cents == 1 ? coin.cent : coin.cents]) }
        } else if let match = core.wholeMatch(of: /([0-9]{1,2}):([0-9]{2})([a-zA-Z]{2})?/),
            let hour = Int(match.1), let minute = Int(match.2), hour < 25, minute < 60
        {
            words(NumberWords.cardinal(hour))
            let half = match.3.map { $0.lowercased() } ?? next.lowercased().filter(\.isLetter)
            let hasHalf = half == "am" || half == "pm"
            if minute > 0 {
                words((minute < 10 ? ["oh"] : []) + NumberWords.cardinal(minute))
            } else if !hasHalf {
                words("o'clock")
            }
            if hasHalf, let said = Self.units[half] { words(said.one) }
            if hasHalf, match.3 == nil {
                if let mark = next.last, Self.pauses.contains(mark) { pause(mark) }
                return 2
            }
        } else if let match = core.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/) {
            date(Int(match.1), Int(match.2), Int(match.3), core)
        } else if let match = core.wholeMatch(of: /([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})/) {
            date(Int(match.3), Int(match.1), Int(match.2), core)
        } else if let match = core.wholeMatch(of: /([0-9]{1,9})(st|nd|rd|th)/), let number = Int(match.1) {
            words(NumberWords.ordinal(number))
        } else if let match = core.wholeMatch(of: /([0-9]+)-([0-9]+)/) {
            words(NumberWords.decimal(match.1) + ["to"] + NumberWords.decimal(match.2))
        } else if core.wholeMatch(of: /1[1-9][0-9]{2}|20[0-9]{2}/) != nil, let year = Int(core) {
            words(NumberWords.year(year))
        } else if let match = core.wholeMatch(of: /(-?)([0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+)([a-zA-Z%]*)/) {
            if !match.1.isEmpty { words("minus") }
            words(NumberWords.decimal(match.2))
            if let unit = Self.units[match.3.lowercased()] {
                words(match.2 == "1" ? unit.one : unit.many)
            } else if match.3.isEmpty, mayJoin, let unit = Self.units[Self.bare(next)] {
                words(match.2 == "1" ? unit.one : unit.many)
                if let mark = next.last, Self.pauses.contains(mark) { pause(mark) }
                return 2
            } else {
                words(match.3)
            }
        } else {
            rest(core)
        }
        return 1
    }

    private mutating func date(_ year: Int?, _ month: Int?, _ day: Int?, _ core: Substring) {
        guard let year, let month, let day, (1...12).contains(month), (1...31).contains(day) else {
            return words(NumberWords.digits(core))
        }
        words([Self.months[month - 1]] + NumberWords.ordinal(day) + NumberWords.year(year))
    }

    /// Words with hyphens, strokes or points in them, letters mixed with digits.
    private mutating func rest(_ core: Substring) {
        if core.wholeMatch(of: /(?:[A-Za-z]\.)+[A-Za-z]/) != nil {
            return words(core.uppercased().replacing(".", with: " "))
        }
        var run = ""
        func flush(_ pieces: inout [Piece]) {
            if let first = run.first, first.isWholeNumber {
                pieces += NumberWords.decimal(run).map { .word($0) }
            } else if run.contains(where: \.isLetter) {
                pieces.append(.word(run))
            }
            run = ""
        }
        for character in core {
            switch character {
            case ".":
                flush(&pieces)
                words("dot")
            case let sign where Self.coins[sign] != nil || sign == "%":
                flush(&pieces)
                words(sign == "%" ? "percent" : Self.coins[sign]?.many ?? "")
            case "'" where !run.isEmpty, _ where character.isLetter:
                if run.first?.isWholeNumber == true { flush(&pieces) }
                run.append(character)
            case _ where character.isWholeNumber:
                if run.first?.isWholeNumber == false { flush(&pieces) }
                run.append(contentsOf: character.wholeNumberValue.map { String($0) } ?? "")
            default: flush(&pieces)
            }
        }
        flush(&pieces)
    }
}
