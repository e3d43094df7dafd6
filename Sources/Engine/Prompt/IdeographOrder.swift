extension IdeographTranslator.Unit {
    /// The English tokens of a unit, the last one carrying its part of speech.
    func tokens(_ verbForm: Tag = .verbSingular) -> [Token] {
        var parts = english.split(separator: " ").map { Token(.word, String($0), source: "") }
        guard !parts.isEmpty else { return [] }
        parts[0].source = source
        switch role {
        case .noun: for index in parts.indices { parts[index].hint = .noun }
        case .adjective: for index in parts.indices { parts[index].hint = .adjective }
        case .verb: parts[0].hint = verbForm
        case .negation: parts[0].hint = .negation
        case .comma: return [Token(.comma, ",")]
        case .stop: return [Token(.stop, ".")]
        case .number: if Int(english) != nil { parts[0].kind = .number }
        case .phrase, .particle, .conjunction: break
        }
        return parts
    }

    var isNominal: Bool { role == .noun || role == .adjective || role == .number || role == .phrase }
}

/// Chinese to English order: place words move before their noun, relative clauses behind theirs.
enum ChineseOrder {
    typealias Unit = IdeographTranslator.Unit

    static func english(_ units: [Unit]) -> [Token] {
        var result: [Token] = []
        var position = 0
        /// Where the last run of nouns began in `result`, for a place word behind it.
        var nounStart: Int?
        while position < units.count {
            let unit = units[position]
            let next = position + 1 < units.count ? units[position + 1] : nil
            switch unit.role {
            case .particle where unit.english == "of": break
            case .particle where unit.english == "at":
                result.append(Token(.word, placeWord(units, after: position) ?? "in"))
                nounStart = nil
                position += 1
                continue
            case .particle:
                if let start = nounStart, next?.role != .noun || !leads(unit) {
                    if start == 0 || !isPreposition(result[start - 1]) {
                        result.insert(contentsOf: words(unit.english), at: start)
                    }
                    nounStart = nil
                } else if next?.isNominal == true {
                    result += words(unit.english)
                }
                position += 1
                continue
            case .verb:
                if let (head, end) = relative(units, position) {
                    result += head + unit.tokens(.gerund)
                    for inner in units[(position + 1)..<end] { result += inner.tokens() }
                    position = skipHead(units, end + 1)
                    nounStart = nil
                    continue
                }
                result += unit.tokens(next?.english == "of" ? .gerund : .verbSingular)
                nounStart = nil
                position += 1
                continue
            case .noun, .phrase, .adjective, .number:
                if nounStart == nil { nounStart = result.count }
                result += unit.tokens()
                position += 1
                continue
            default:
                nounStart = nil
                result += unit.tokens()
            }
            position += 1
        }
        return result
    }

    private static func words(_ english: String) -> [Token] {
        english.split(separator: " ").map { Token(.word, String($0), source: "") }
    }

    /// Prepositions that stand before their noun in Chinese too.
    private static func leads(_ unit: Unit) -> Bool {
        ["through", "along", "from", "toward"].contains(unit.english)
    }

    private static func isPreposition(_ token: Token) -> Bool {
        token.hint == nil
            && ["in", "on", "at", "under", "above", "beside", "behind", "between", "around", "of"].contains(
                token.text)
    }

    /// The place word that closes 在…上.
    private static func placeWord(_ units: [Unit], after start: Int) -> String? {
        for unit in units[(start + 1)...] {
            switch unit.role {
            case .particle where unit.english != "of" && unit.english != "at": return unit.english
            case .verb, .comma, .stop: return nil
            default: continue
            }
        }
        return nil
    }

    /// "穿红裙子的女人": the noun that a verb with its object describes, and where its 的 is.
    private static func relative(_ units: [Unit], _ verb: Int) -> (head: [Token], end: Int)? {
        let opens = verb == 0 || [.number, .comma, .stop, .particle].contains(units[verb - 1].role)
        guard opens || ["wear", "hold", "ride"].contains(units[verb].english) else { return nil }
        var end = verb + 1
        while end < units.count,
            units[end].isNominal || (units[end].english == "of" && units[end - 1].role == .adjective)
        {
            end += 1
        }
        guard end < units.count, units[end].english == "of", end > verb + 1, units[end - 1].role == .noun
        else { return nil }
        let after = skipHead(units, end + 1)
        guard after > end + 1 else { return nil }
        return (units[(end + 1)..<after].flatMap { $0.tokens() }, end)
    }

    private static func skipHead(_ units: [Unit], _ start: Int) -> Int {
        var position = start
        while position < units.count, units[position].role == .noun || units[position].role == .adjective {
            position += 1
        }
        return position
    }
}

/// Japanese to English order: particles say what each noun is, the verb moves from the end to its subject.
enum JapaneseOrder {
    typealias Unit = IdeographTranslator.Unit

    private struct Clause {
        var arguments: [(tokens: [Token], particle: String)] = []
        var buffer: [Token] = []
        var result: [Token] = []

        /// Writes subject, verb, object and places in English order.
        mutating func close(verb: [Token]) {
            let subjects = arguments.filter { $0.particle == "topic" || $0.particle == "subject" }
            for (index, subject) in subjects.enumerated() {
                if index > 0 { result.append(Token(.comma, ",")) }
                result += subject.tokens
            }
            result += verb
            let moves = verb.first.map { JapaneseOrder.motion.contains($0.text) } ?? false
            for argument in arguments where argument.particle == "object" {
                if moves { result.append(Token(.word, "through", source: "")) }
                result += argument.tokens
            }
            if verb.isEmpty || arguments.allSatisfy({ $0.particle != "object" }), !buffer.isEmpty {
                if !result.isEmpty, verb.isEmpty, subjects.isEmpty == false {
                    result.append(Token(.comma, ","))
                }
                result += buffer
                buffer = []
            }
            for argument in arguments where !["topic", "subject", "object"].contains(argument.particle) {
                result +=
                    argument.particle.split(separator: " ").map { Token(.word, String($0), source: "") }
                    + argument.tokens
            }
            arguments = []
        }

        /// Ends a noun phrase that the verb in front of it describes.
        mutating func describe(_ head: [Token], verb: [Token]) {
            var phrase = head + verb
            for argument in arguments where argument.particle == "object" || argument.particle == "subject" {
                phrase += argument.tokens
            }
            for argument in arguments where !["topic", "object", "subject"].contains(argument.particle) {
                phrase += argument.particle.split(separator: " ").map { Token(.word, String($0), source: "") }
                phrase += argument.tokens
            }
            arguments.removeAll { $0.particle != "topic" }
            buffer = phrase
        }
    }

    static let motion: Set<String> = [
        "walk", "run", "fly", "swim", "drive", "sail", "float", "advance", "gallop", "surf",
    ]

    static func english(_ units: [Unit]) -> [Token] {
        var clause = Clause()
        var position = 0
        while position < units.count {
            let unit = units[position]
            switch unit.role {
            case .noun, .adjective, .number, .phrase: clause.buffer += unit.tokens()
            case .particle:
                take(particle: unit.english, &clause)
            case .verb:
                let (head, end) = head(units, after: position)
                guard head.isEmpty else {
                    clause.describe(head, verb: unit.tokens(.gerund))
                    position = end
                    continue
                }
                clause.close(verb: unit.tokens())
            case .negation:
                let absent = clause.buffer
                let last = clause.arguments.popLast()?.tokens ?? []
                clause.buffer = []
                clause.close(verb: [])
                clause.result +=
                    [Token(.comma, ",")] + unit.tokens() + (absent.isEmpty ? last : absent) + [
                        Token(.comma, ",")
                    ]
            case .comma, .stop, .conjunction:
                // A comma after a bare topic only breathes; after anything else it ends the clause.
                if unit.role == .stop
                    || !clause.arguments.contains(where: {
                        $0.particle == "topic" || $0.particle == "subject"
                    })
                {
                    clause.close(verb: [])
                    clause.result += unit.tokens()
                }
            }
            position += 1
        }
        clause.close(verb: [])
        return clause.result
    }

    private static func take(particle: String, _ clause: inout Clause) {
        switch particle {
        case "of":
            break
        case "and":
            if !clause.buffer.isEmpty { clause.buffer.append(Token(.word, "and", source: "")) }
        default:
            guard !clause.buffer.isEmpty else { return }
            clause.arguments.append((clause.buffer, particle))
            clause.buffer = []
        }
    }

    /// The noun phrase right behind a verb, and where it ends.
    private static func head(_ units: [Unit], after verb: Int) -> ([Token], Int) {
        var position = verb + 1
        var tokens: [Token] = []
        while position < units.count,
            units[position].isNominal || (units[position].english == "of" && !tokens.isEmpty)
        {
            if units[position].english != "of" { tokens += units[position].tokens() }
            position += 1
        }
        let hasNoun = units[(verb + 1)..<position].contains { $0.role == .noun }
        return hasNoun ? (tokens, position) : ([], verb + 1)
    }
}
