/// One word, number, sign or emoji of a prompt, lower-cased and composed.
struct Token: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case word, number
        /// Comma-like: separates parts of a sentence.
        case comma
        /// Ends a sentence or a line.
        case stop
        /// Hex code points of an emoji, without variation selectors.
        case emoji
        /// Text between quotation marks.
        case quote
        /// A run of Chinese or Japanese script, still to be divided.
        case ideographs
        /// `-neg`, `--no`: a switch as command-line users write them.
        case option
    }

    var kind: Kind
    var text: String
    /// The same characters as the prompt has them.
    var source: String
    /// Starts with a capital letter.
    var capital = false
    /// A hyphen joins it to the token before.
    var glued = false
    /// Part of speech that a translation already knows.
    var hint: Tag?
    /// A translation knows that the word is a plural.
    var plural = false
    /// Already English, whatever the language of the prompt: the name of an emoji.
    var isEnglish = false

    init(_ kind: Kind, _ text: String, source: String? = nil) {
        self.kind = kind
        self.text = text
        self.source = source ?? text
    }

    var isWord: Bool { kind == .word || kind == .number }
}
