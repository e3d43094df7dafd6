/// Reads a prompt into a scene description: pure, deterministic, linear in the length of the prompt.
///
/// Phrases of the hand-kept lexicon come first, then dictionary collocations, parts of speech, noun phrases, and last
/// the question who does what where. Other languages are translated word by word and read by the same grammar.
/// Any text gives a description; what could not be used is listed in it.
public struct PromptReader: Sendable {
    private let lexicon: Lexicon
    private let morphology: Morphology
    private let sentences: SentenceReader
    private let translators: [Language: Translator]

    /// Without a vocabulary the reader still works from the hand-kept lexicon, with a note in `ignored`.
    public init(vocabulary: Vocabulary?) {
        let lexicon = Lexicon()
        self.lexicon = lexicon
        morphology = Morphology(vocabulary: vocabulary, lexicon: lexicon)
        sentences = SentenceReader(lexicon: lexicon, morphology: morphology)
        var translators: [Language: Translator] = [:]
        for language in Language.allCases where language != .english {
            translators[language] = Translator(language: language, vocabulary: vocabulary)
        }
        self.translators = translators
    }

    public func read(_ prompt: String, negative: String? = nil, seed: UInt32) -> SceneDescription {
        let source = PromptSource(prompt: prompt, labels: lexicon.labels, vocabulary: morphology.vocabulary)
        let language = Language.guess(source.tokens, translators: translators, morphology: morphology)
        var description = SceneDescription(prompt: prompt, language: language.rawValue, seed: seed)

        let label = sentence(source.label, language)
        var sentence = sentence(source.tokens, language)
        sentence.facts += label.facts
        let chunks = Chunker(lexicon: lexicon, morphology: morphology, words: sentence.words)
        let clauses = ClauseReader(lexicon: lexicon, phrases: chunks.phrases, pieces: chunks.pieces)
        SceneAssembler(lexicon: lexicon, morphology: morphology).assemble(&description, sentence, clauses)

        var absent = AbsentReader(lexicon: lexicon, morphology: morphology)
        absent.add(chunks.phrases)
        for text in source.negatives { absent.add(list: read(list: text, language)) }
        if let negative {
            let negatives = Tokenizer.tokens(of: negative)
            let spoken = Language.guess(negatives, translators: translators, morphology: morphology)
            absent.add(list: read(list: negatives, spoken == .english ? language : spoken))
        }
        description.absent = absent.nouns
        if morphology.vocabulary == nil {
            description.ignored.append("dictionary not installed: read by word lists only")
        }
        return description
    }

    private func sentence(_ tokens: [Token], _ language: Language) -> Sentence {
        guard let translator = translators[language] else {
            return sentences.read(tokens, correctSpelling: language == .english)
        }
        return sentences.read(translator.translate(tokens), correctSpelling: false)
    }

    /// The noun phrases of a comma-separated list.
    private func read(list tokens: [Token], _ language: Language) -> [NounPhrase] {
        let words = sentence(tokens, language).words
        return Chunker(lexicon: lexicon, morphology: morphology, words: words).phrases
    }
}

/// A prompt's tokens with everything set apart that is not part of its sentences.
struct PromptSource {
    var tokens: [Token] = []
    /// "Explainer animation:", which says what is wanted and not what is seen.
    var label: [Token] = []
    /// What follows `-neg`.
    var negatives: [[Token]] = []

    init(prompt: String, labels: Set<String>, vocabulary: Vocabulary?) {
        var isNegative = false
        for token in Tokenizer.tokens(of: prompt) {
            switch token.kind {
            case .option:
                isNegative = token.text.hasPrefix("neg") || token.text == "no"
                if isNegative { negatives.append([]) }
                tokens.append(Token(.comma, ","))
                if !isNegative { tokens.append(Token(.word, token.text)) }
            case .emoji: tokens += Self.words(of: token, vocabulary)
            default:
                if isNegative { negatives[negatives.count - 1].append(token) } else { tokens.append(token) }
            }
        }
        guard let colon = tokens.firstIndex(where: { $0.text == ":" }), colon <= 10, colon + 1 < tokens.count,
            tokens[..<colon].contains(where: { labels.contains($0.text) })
        else { return }
        label = Array(tokens[..<colon])
        tokens.removeSubrange(...colon)
    }

    /// The English words that an emoji stands for, between commas.
    private static func words(of token: Token, _ vocabulary: Vocabulary?) -> [Token] {
        let parts = token.text.split(separator: "-").map(String.init)
        let plain = parts.filter { !["2640", "2642", "200d"].contains($0) }
        let keys = [token.text, plain.joined(separator: "-"), parts.first ?? ""]
        var name: String?
        for key in keys where name == nil { name = EmojiMeanings.table[key] ?? vocabulary?.emojiName(key) }
        guard let name, !name.isEmpty, !EmojiMeanings.isDecoration(name) else { return [Token(.comma, ",")] }
        let words = name.split(separator: " ").map { word in
            var result = Token(.word, String(word), source: token.source)
            result.isEnglish = true
            return result
        }
        return [Token(.comma, ",")] + words + [Token(.comma, ",")]
    }
}

/// What emoji mean in a prompt, where their official name would mislead.
enum EmojiMeanings {
    static let table: [String: String] = [
        "1f30a": "wave", "1f3c4": "surfer", "1f305": "sunrise", "1f304": "sunrise over mountains",
        "1f306": "city skyline at dusk", "1f307": "city skyline at sunset", "1f303": "city skyline at night",
        "1f30c": "milky way", "1f327": "rain", "26c8": "thunderstorm", "1f329": "lightning",
        "1f328": "snowfall",
        "2744": "snow", "26c4": "snowman", "2603": "snowman", "1f32b": "fog", "2600": "sunny", "1f31e": "sun",
        "1f319": "moon", "1f31a": "moon", "1f31d": "moon", "1f525": "fire", "2764": "heart", "1f3d6": "beach",
        "1f3dc": "desert", "1f3dd": "island with palm tree", "1f3d4": "snowy mountain", "26f0": "mountain",
        "1f3d9": "city skyline", "1f309": "bridge at night", "1f30d": "planet earth", "1f30e": "planet earth",
        "1f30f": "planet earth", "1f342": "autumn leaves", "1f341": "autumn leaf", "1f33a": "flower",
        "1f38a": "confetti", "1f389": "confetti", "1f3a5": "", "1f3ac": "", "1f4f7": "", "1f4f8": "",
        "1f4fd": "", "2728": "",
        "1f44d": "", "1f64f": "", "1f4af": "", "1f440": "", "2705": "", "274c": "", "1f6ab": "",
        "1f4a5": "explosion",
        "1f46b": "couple", "1f491": "couple", "1f3ca": "swimmer", "1f6b4": "cyclist", "1f3c3": "runner",
        "1f483": "dancer", "1f57a": "dancer", "26f7": "skier", "1f3c2": "snowboarder",
        "1f9d8": "person meditating",
        "1f468-1f469-1f467-1f466": "family", "1f469-1f680": "astronaut", "1f468-1f680": "astronaut",
        "1f9d1-1f680": "astronaut",
        "1f697": "car", "1f3ce": "race car", "1f98a": "fox", "1f434": "horse", "1f40e": "horse",
        "1f680": "rocket",
    ]

    /// Faces, hand signs and marks that colour a message but are not in the picture.
    static func isDecoration(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        if let first = words.first,
            ["grinning", "smiling", "beaming", "rolling", "winking", "crying", "loudly"].contains(first)
        {
            return true
        }
        return ["face", "button", "hands", "sign", "mark", "arrow"].contains(words.last ?? "")
            && words.count > 1
            || name.contains("hand ") || name.hasSuffix(" fist") || name.contains("index pointing")
    }
}
