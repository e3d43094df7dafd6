/// A prompt between language and grammar: tagged English words, and the facts that phrases stated outright.
struct Sentence {
    struct Stated {
        var fact: Lexicon.Fact
        var words: String
    }

    var words: [Word] = []
    var facts: [Stated] = []
    var lettering: [String] = []
    var millimetres: Int?
    /// Words that a misspelling was read as.
    var corrections: [SceneDescription.Reading] = []
}
