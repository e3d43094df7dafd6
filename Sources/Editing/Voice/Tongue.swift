/// The language that most of a text seems to be in, by its letters and its commonest words, as espeak-ng names it.
enum Tongue: String, CaseIterable {
    case english = "en-us"
    case german = "de"
    case french = "fr"
    case spanish = "es"
    case portuguese = "pt"
    case italian = "it"
    case dutch = "nl"
    case cyrillic = "ru"
    case greek = "el"
    case hebrew = "he"
    case arabic = "ar"
    case devanagari = "hi"
    case thai = "th"
    case kana = "ja"
    case han = "cmn"
    case hangul = "ko"

    init(of text: String) {
        var counts: [Tongue: Int] = [:]
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            counts[Tongue(scalar), default: 0] += 1
        }
        // Japanese is written with Han signs too.
        if counts[.kana] != nil { counts[.kana, default: 0] += counts.removeValue(forKey: .han) ?? 0 }
        let script = counts.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
        self = script.flatMap { $0 == .english ? nil : $0 } ?? Self.latin(text)
    }

    var isLatin: Bool { Self.commonest[self] != nil }

    /// English unless another language's commonest words are at least two and more than its own.
    private static func latin(_ text: String) -> Tongue {
        let words = text.lowercased().split { !$0.isLetter && $0 != "\u{27}" && $0 != "\u{2019}" }.map(
            String.init)
        let counts = commonest.mapValues { known in words.count { known.contains($0) } }
        let best = counts.filter { $0.key != .english }.max {
            ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue)
        }
        guard let best, best.value >= 2, best.value > counts[.english] ?? 0 else { return .english }
        return best.key
    }

    /// Words that few sentences do without, less those that mean something in several of these languages.
    private static let commonest: [Tongue: Set<String>] = [
        .english: [
            "the", "and", "of", "to", "is", "it", "you", "that", "was", "for", "on", "are", "with", "his",
            "they",
            "this", "have", "from", "what", "my", "your", "we", "how", "here", "there", "hello", "good",
            "i'm", "it's",
        ],
        .german: [
            "der", "und", "ist", "ich", "nicht", "das", "sie", "ein", "eine", "wir", "mit", "auf", "für",
            "von", "dem",
            "den", "wie", "auch", "hallo", "guten", "heute", "uns", "zu", "wenn", "aber", "noch", "sind",
        ],
        .french: [
            "le", "les", "des", "et", "est", "je", "vous", "nous", "une", "pas", "dans", "pour", "avec", "ce",
            "cette",
            "sur", "qui", "bonjour", "c'est", "sont", "il", "elle", "être", "voici", "aujourd'hui", "très",
        ],
        .spanish: [
            "el", "los", "las", "y", "es", "una", "con", "para", "por", "hola", "está", "pero", "muy",
            "buenos", "días",
            "usted", "nosotros", "del", "qué", "cómo", "este", "esta", "hoy",
        ],
        .portuguese: [
            "não", "uma", "com", "você", "é", "os", "em", "para", "olá", "bom", "dia", "muito", "obrigado",
            "isso", "está",
            "mas", "eu", "ele", "do", "da", "hoje",
        ],
        .italian: [
            "il", "gli", "che", "è", "una", "con", "per", "ciao", "sono", "non", "questo", "della",
            "buongiorno", "anche",
            "molto", "oggi", "di", "siamo", "perché",
        ],
        .dutch: [
            "het", "een", "en", "ik", "niet", "van", "dat", "zijn", "met", "voor", "hallo", "goede", "wij",
            "maar", "ook",
            "naar", "vandaag", "jij", "wat",
        ],
    ]

    private init(_ scalar: Unicode.Scalar) {
        self =
            switch scalar.value {
            case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
            case 0x400...0x52F: .cyrillic
            case 0x590...0x5FF: .hebrew
            case 0x600...0x77F: .arabic
            case 0x900...0x97F: .devanagari
            case 0xE00...0xE7F: .thai
            case 0x1100...0x11FF, 0xAC00...0xD7AF: .hangul
            case 0x3040...0x30FF: .kana
            case 0x3400...0x9FFF, 0x20000...0x2FFFF: .han
            default: .english
            }
    }
}
