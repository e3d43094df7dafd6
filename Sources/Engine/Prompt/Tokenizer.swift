import Foundation

/// Divides a prompt into tokens in one pass over its Unicode scalars.
///
/// Control and bidirectional-format characters are dropped, combining marks are kept two at most, and reading stops
/// at `limit` scalars, so no input can make it slow.
struct Tokenizer {
    static let limit = 4_000
    static let tokenLimit = 900

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var tokens: [Token] = []
    private var glue = false

    static func tokens(of prompt: String) -> [Token] {
        var tokenizer = Tokenizer(prompt)
        return tokenizer.run()
    }

    private init(_ prompt: String) {
        var kept: [Unicode.Scalar] = []
        kept.reserveCapacity(min(prompt.unicodeScalars.count, Self.limit))
        var marks = 0
        for scalar in prompt.unicodeScalars.prefix(Self.limit) {
            switch scalar.properties.generalCategory {
            case .control: kept.append(scalar == "\n" || scalar == "\r" ? "\n" : " ")
            case .format where scalar.value != 0x200D: continue
            case .surrogate, .privateUse, .unassigned: kept.append(" ")
            case .nonspacingMark where scalar.value != 0xFE0F && scalar.value != 0x20E3, .enclosingMark,
                .spacingMark:
                marks += 1
                if marks <= 2 { kept.append(scalar) }
                continue
            default:
                let full = (0xFF01...0xFF5E).contains(scalar.value)
                kept.append(full ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
            }
            marks = 0
        }
        let text = String(String.UnicodeScalarView(kept)).precomposedStringWithCanonicalMapping
        scalars = Array(text.unicodeScalars)
    }

    private mutating func run() -> [Token] {
        while position < scalars.count, tokens.count < Self.tokenLimit {
            let scalar = scalars[position]
            if Self.isIdeograph(scalar) {
                take(.ideographs, while: Self.isIdeograph)
            } else if Self.isEmoji(scalar, next: peek(1)) {
                takeEmoji()
            } else if Self.isLetter(scalar) {
                takeWord()
            } else if scalar.properties.numericType == .decimal {
                takeNumber()
            } else {
                takeSign(scalar)
            }
        }
        return tokens
    }

    private func peek(_ distance: Int) -> Unicode.Scalar? {
        position + distance < scalars.count ? scalars[position + distance] : nil
    }

    private func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }

    private mutating func append(_ kind: Token.Kind, _ range: Range<Int>, capital: Bool = false) {
        let source = text(range)
        var token = Token(kind, source.lowercased(), source: source)
        token.capital = capital
        token.glued = glue
        glue = false
        tokens.append(token)
    }

    private mutating func take(_ kind: Token.Kind, while belongs: (Unicode.Scalar) -> Bool) {
        let start = position
        while position < scalars.count, belongs(scalars[position]) { position += 1 }
        append(kind, start..<position)
    }

    private mutating func takeWord() {
        let start = position
        while position < scalars.count, Self.isLetter(scalars[position]) || Self.isMark(scalars[position]) {
            position += 1
        }
        let capital = scalars[start].properties.isUppercase
        let isApostrophe = position < scalars.count && Self.apostrophes.contains(scalars[position])
        if isApostrophe, let following = peek(1), Self.isLetter(following) {
            takeClitic(start, capital)
        } else {
            append(.word, start..<position, capital: capital)
        }
    }

    /// `l'aube`, `dog's`, `don't`: the short part becomes a word of its own.
    private mutating func takeClitic(_ start: Int, _ capital: Bool) {
        if position - start <= 2 {
            position += 1
            append(.word, start..<position, capital: capital)
            tokens[tokens.count - 1].text = text(start..<position - 1).lowercased() + "'"
            return
        }
        let apostrophe = position
        position += 1
        while position < scalars.count, Self.isLetter(scalars[position]) { position += 1 }
        let tail = text(apostrophe + 1..<position).lowercased()
        switch tail {
        case "s", "re", "m", "ll", "ve", "d":
            append(.word, start..<apostrophe, capital: capital)
            tokens.append(Token(.word, "'" + tail))
        case "t" where scalars[apostrophe - 1] == "n":
            append(.word, start..<apostrophe - 1, capital: capital)
            tokens.append(Token(.word, "not", source: "n't"))
        default:
            append(.word, start..<position, capital: capital)
        }
    }

    private mutating func takeNumber() {
        let start = position
        var kind = Token.Kind.number
        while position < scalars.count {
            let scalar = scalars[position]
            let isInside = scalar == "." || scalar == "," || scalar == ":"
            if scalar.properties.numericType == .decimal {
                position += 1
            } else if isInside, peek(1)?.properties.numericType == .decimal {
                if scalar == ":" { kind = .word }
                position += 1
            } else {
                break
            }
        }
        let digits = position
        while position < scalars.count, Self.isLetter(scalars[position]), !Self.isIdeograph(scalars[position])
        {
            position += 1
        }
        append(position > digits ? .word : kind, start..<position)
    }

    private mutating func takeEmoji() {
        let start = position
        position += 1
        while position < scalars.count {
            let scalar = scalars[position]
            let isModifier =
                scalar.value == 0xFE0F || scalar.value == 0x20E3 || scalar.properties.isEmojiModifier
                || (0xE0020...0xE007F).contains(scalar.value)
            if isModifier {
                position += 1
            } else if scalar.value == 0x200D, let next = peek(1), next.properties.isEmoji {
                position += 2
            } else {
                break
            }
        }
        let plain = scalars[start..<position].filter { $0.value != 0xFE0F && !$0.properties.isEmojiModifier }
        var token = Token(
            .emoji, plain.map { String($0.value, radix: 16) }.joined(separator: "-"),
            source: text(start..<position))
        token.glued = false
        tokens.append(token)
    }

    private mutating func takeSign(_ scalar: Unicode.Scalar) {
        let previousIsWord = tokens.last?.isWord == true && position > 0 && scalars[position - 1] != " "
        switch scalar {
        case "-", "\u{2010}", "\u{2011}", "_":
            if previousIsWord, let next = peek(1),
                Self.isLetter(next) || next.properties.numericType == .decimal
            {
                glue = true
            } else if let option = option() {
                tokens.append(Token(.option, option))
                return
            } else {
                tokens.append(Token(.comma, ","))
            }
        case "\"", "\u{201C}", "\u{201E}", "\u{AB}", "\u{300C}", "\u{300E}", "\u{BB}", "\u{201D}":
            if takeQuote() { return }
        case ",", "(", ")", "[", "]", "/", "|", "\u{2013}", "\u{2014}", "\u{3001}", "\u{FF0C}", "\u{2022}",
            "*", "\u{B7}",
            "\u{60C}", "{", "}", "~", "+":
            tokens.append(Token(.comma, String(scalar)))
        case ".", "!", "?", ";", ":", "\n", "\u{2026}", "\u{3002}", "\u{BF}", "\u{A1}", "\u{61F}":
            tokens.append(Token(.stop, String(scalar)))
        case "&": tokens.append(Token(.word, "and", source: "&"))
        default: break
        }
        position += 1
    }

    /// `-neg` or `--no` at the start of a word; moves past it.
    private mutating func option() -> String? {
        var end = position
        while end < scalars.count, scalars[end] == "-" { end += 1 }
        let start = end
        while end < scalars.count, Self.isLetter(scalars[end]) { end += 1 }
        let isAtWordStart = position == 0 || scalars[position - 1] == " "
        guard isAtWordStart, end > start, end - start <= 12, end == scalars.count || scalars[end] == " "
        else {
            return nil
        }
        position = end
        return text(start..<end).lowercased()
    }

    /// Takes what stands between two quotation marks when it is short enough to be lettering.
    private mutating func takeQuote() -> Bool {
        let start = position + 1
        var end = start
        let closing: Set<Unicode.Scalar> = [
            "\"", "\u{201C}", "\u{201D}", "\u{BB}", "\u{AB}", "\u{300D}", "\u{300F}",
        ]
        while end < scalars.count, end - start <= 60, !closing.contains(scalars[end]), scalars[end] != "\n" {
            end += 1
        }
        guard end > start, end < scalars.count, closing.contains(scalars[end]) else { return false }
        let content = text(start..<end).trimmingCharacters(in: .whitespaces)
        tokens.append(Token(.quote, content, source: content))
        position = end + 1
        return true
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}", "\u{2BC}", "\u{60}"]

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && !isIdeograph(scalar)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: scalar.value != 0xFE0F && scalar.value != 0x20E3
        default: false
        }
    }

    static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF,
            0xFF66...0xFF9D, 0x20000...0x323AF:
            true
        default: false
        }
    }

    private static func isEmoji(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) -> Bool {
        scalar.properties.isEmojiPresentation
            || (scalar.properties.isEmoji && scalar.value > 0xFF && !isIdeograph(scalar))
            || (scalar.properties.isEmoji && next?.value == 0xFE0F)
    }
}
