/// Translates Japanese and Chinese: divides runs of script by the longest known word, then puts them in English order.
struct IdeographTranslator {
    let lexicon: ForeignLexicon

    /// A word of the sentence before it is English.
    struct Unit {
        enum Role { case noun, adjective, verb, phrase, particle, number, comma, stop, negation, conjunction }
        var role: Role
        var english: String
        var source: String
    }

    func translate(_ tokens: [Token]) -> [Token] {
        var units: [Unit] = []
        var result: [Token] = []
        func flush() {
            result +=
                lexicon.language == .japanese ? JapaneseOrder.english(units) : ChineseOrder.english(units)
            units = []
        }
        for token in tokens {
            switch token.kind {
            case .ideographs: units += divide(token.text)
            case .number: units.append(Unit(role: .number, english: token.text, source: token.source))
            case .word where token.isEnglish, .quote, .emoji, .option:
                flush()
                result.append(token)
            case .word: units += latin(token)
            case .comma: units.append(Unit(role: .comma, english: ",", source: ","))
            case .stop: units.append(Unit(role: .stop, english: ".", source: token.source))
            }
        }
        flush()
        return result
    }

    private func latin(_ token: Token) -> [Unit] {
        if let entry = lexicon.entries[ForeignLexicon.fold(token.text)]?.first {
            return [unit(entry, token.source)]
        }
        return [Unit(role: .noun, english: token.text, source: token.source)]
    }

    // MARK: Division

    private func divide(_ text: String) -> [Unit] {
        let letters = Array(text)
        var units: [Unit] = []
        var position = 0
        while position < letters.count {
            if let (unit, length) = longest(letters, position) {
                position += length
                if unit.role == .verb, lexicon.language == .japanese {
                    while position < letters.count, isVerbEnding(letters, position) { position += 1 }
                }
                units.append(unit)
            } else {
                position += 1
            }
        }
        return units
    }

    private func longest(_ letters: [Character], _ start: Int) -> (Unit, Int)? {
        let keys = (1...min(10, letters.count - start)).map { String(letters[start..<start + $0]) }
        let known = keys.map { lexicon.entries[$0] }
        let shortestVerb = known.firstIndex { $0?.first?.part == "v" }.map { $0 + 1 }
        for length in stride(from: keys.count, through: 1, by: -1) {
            let (key, entries) = (keys[length - 1], known[length - 1])
            if let marker = IdeographGrammar.marker(key, lexicon.language) { return (marker, length) }
            if lexicon.language == .chinese, length == 1, IdeographGrammar.skipped.contains(key) {
                return nil
            }
            // 木の下: a tree with something under it, not something wooden.
            if key.hasSuffix("の"), start + length < letters.count,
                "上下中前後横隣間周".contains(letters[start + length])
            {
                continue
            }
            if entries == nil, length == 1 || cutsKatakana(letters, start..<start + length) { continue }
            // A verb stem of the tables wins over a name of CLDR that is the stem with its ending.
            if entries == nil, let shortestVerb, shortestVerb < length,
                lexicon.language == .japanese, Self.isHiragana(letters[start + length - 1])
            {
                continue
            }
            if let entry = (entries ?? lexicon.named(key)).first { return (unit(entry, key), length) }
        }
        return nil
    }

    /// オン inside of ネオン is no word.
    private func cutsKatakana(_ letters: [Character], _ range: Range<Int>) -> Bool {
        func isKatakana(_ index: Int) -> Bool {
            guard letters.indices.contains(index), let scalar = letters[index].unicodeScalars.first else {
                return false
            }
            return (0x30A1...0x30FE).contains(scalar.value) && scalar.value != 0x30FB
        }
        return isKatakana(range.lowerBound) && isKatakana(range.lowerBound - 1)
            || isKatakana(range.upperBound - 1) && isKatakana(range.upperBound)
    }

    private static func isHiragana(_ letter: Character) -> Bool {
        letter.unicodeScalars.first.map { (0x3041...0x309F).contains($0.value) } ?? false
    }

    private func unit(_ entry: ForeignLexicon.Entry, _ source: String) -> Unit {
        let role: Unit.Role
        switch entry.part {
        case "n": role = .noun
        case "a": role = .adjective
        case "v": role = .verb
        default: role = .phrase
        }
        return Unit(role: role, english: entry.english, source: source)
    }

    /// Hiragana behind a verb stem belongs to the verb, up to a particle that closes it.
    private func isVerbEnding(_ letters: [Character], _ position: Int) -> Bool {
        guard Self.isHiragana(letters[position]) else { return false }
        guard position + 1 < letters.count else { return true }
        return !(["を", "が", "は", "に", "の", "へ"].contains(letters[position]) && letters[position - 1] != "て")
    }
}

/// The words without meaning of their own in Japanese and Chinese.
enum IdeographGrammar {
    typealias Unit = IdeographTranslator.Unit

    static let skipped: Set<String> = [
        "着", "了", "过", "地", "得", "们", "正", "很", "有", "是", "被", "把", "这", "那", "其", "一",
    ]

    static func marker(_ key: String, _ language: Language) -> Unit? {
        if language == .japanese {
            if let particle = japanese[key] { return Unit(role: .particle, english: particle, source: key) }
            if let number = japaneseNumbers[key] { return Unit(role: .number, english: number, source: key) }
            if japaneseNegations.contains(key) { return Unit(role: .negation, english: "no", source: key) }
            return nil
        }
        if let particle = chinese[key] { return Unit(role: .particle, english: particle, source: key) }
        if let number = chineseNumbers[key] { return Unit(role: .number, english: number, source: key) }
        if chineseNegations.contains(key) { return Unit(role: .negation, english: "no", source: key) }
        if ["和", "与", "以及"].contains(key) { return Unit(role: .conjunction, english: "and", source: key) }
        return nil
    }

    private static let japanese: [String: String] = [
        "は": "topic", "が": "subject", "を": "object", "に": "in", "で": "in", "へ": "toward", "の": "of",
        "と": "and", "や": "and",
        "も": "topic", "から": "from", "まで": "toward", "の上に": "on", "の上で": "on", "の上を": "above", "の上空を": "above",
        "の上空": "above", "の中に": "in", "の中で": "in", "の中を": "through", "の中": "in", "の下に": "under",
        "の下で": "under",
        "の下": "under", "の前に": "in front of", "の前で": "in front of", "の前": "in front of", "の後ろに": "behind",
        "の後ろで": "behind", "の横に": "beside", "の横で": "beside", "の隣に": "beside", "の隣で": "beside",
        "のそばで": "beside",
        "のそばに": "beside", "の間を": "between", "の間に": "between", "の周りを": "around", "の周りに": "around",
        "に乗って": "riding",
        "に乗った": "riding", "に乗る": "riding", "を通って": "through", "の上": "on", "沿いを": "along", "に沿って": "along",
    ]

    private static let japaneseNegations: Set<String> = ["なし", "無し", "ない", "なしで", "がいない", "のない"]

    private static let japaneseNumbers: [String: String] = [
        "一匹": "1", "二匹": "2", "三匹": "3", "一人": "1", "二人": "2", "三人": "3", "四人": "4", "五人": "5", "一台": "1",
        "二台": "2", "三台": "3",
        "一つ": "1", "二つ": "2", "三つ": "3", "四つ": "4", "五つ": "5", "一羽": "1", "二羽": "2", "三羽": "3", "一本": "1",
        "二本": "2", "三本": "3",
        "一頭": "1", "二頭": "2", "三頭": "3", "四匹": "4", "五匹": "5", "たくさん": "many", "多くの": "many", "数匹": "many",
        "匹": "", "頭": "", "羽": "",
        "台": "", "一輪": "1", "一枚": "1", "二枚": "2", "数人": "many", "無数": "many", "一隻": "1", "一杯": "1",
    ]

    private static let chinese: [String: String] = [
        "的": "of", "在": "at", "上": "on", "里": "in", "中": "in", "内": "in", "下": "under", "旁": "beside",
        "旁边": "beside", "边": "beside",
        "前": "in front of", "前面": "in front of", "后面": "behind", "后": "behind", "之间": "between",
        "中间": "between", "上空": "above",
        "上方": "above", "下面": "under", "里面": "in", "周围": "around", "沿着": "along", "穿过": "through", "从": "from",
        "向": "toward",
        "朝": "toward", "之上": "above", "上面": "on",
    ]

    private static let chineseNegations: Set<String> = ["不要", "没有", "无", "不出现", "不含", "禁止", "不带"]

    private static let chineseNumbers: [String: String] = {
        var result = [
            "一群": "many", "许多": "many", "很多": "many", "几": "many", "无数": "many", "成群": "many", "一对": "2",
            "一双": "2", "多": "many",
            "几只": "many", "几个": "many", "一队": "many", "一片": "", "一个": "1", "一些": "many",
        ]
        let digits = [
            ("一", "1"), ("两", "2"), ("二", "2"), ("三", "3"), ("四", "4"), ("五", "5"), ("六", "6"), ("七", "7"),
            ("八", "8"), ("九", "9"), ("十", "10"),
        ]
        for (digit, number) in digits {
            for measure in [
                "只", "个", "条", "位", "辆", "座", "张", "朵", "匹", "头", "棵", "名", "艘", "架", "杯", "瓶", "把", "本", "件",
                "颗", "盏", "支", "块",
            ] {
                result[digit + measure] = number
            }
        }
        for measure in ["只", "个", "位", "辆", "座", "朵", "匹", "棵", "名", "艘"] where result[measure] == nil {
            result[measure] = ""
        }
        return result
    }()
}
