/// Turns the words of another language into English ones with their parts of speech.
struct Translator: Sendable {
    let language: Language
    let vocabulary: Vocabulary?

    init(language: Language, vocabulary: Vocabulary?) {
        self.language = language
        self.vocabulary = vocabulary
    }

    func weight(of token: Token) -> Double { 0 }

    func translate(_ tokens: [Token]) -> [Token] { tokens }
}
