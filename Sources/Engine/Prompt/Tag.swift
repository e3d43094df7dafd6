/// Part of speech as the reader's grammar sees it.
enum Tag: Int, Sendable, CaseIterable {
    /// Comma, full stop, start and end.
    case boundary
    case determiner, number, adjective
    /// Singular noun; `agent` is one that acts (a person, an animal).
    case noun, agent, plural
    /// `walks`, `walk`, `walked`.
    case verbSingular, verbBase, verbPast
    /// `walking`, `broken`.
    case gerund, participle
    case preposition, conjunction
    /// `while`, `as`: a new clause begins.
    case subordinator
    case adverb, pronoun, auxiliary
    /// `no`, `without`.
    case negation

    var isNoun: Bool { self == .noun || self == .agent || self == .plural }
    var isFiniteVerb: Bool { self == .verbSingular || self == .verbBase || self == .verbPast }
}

/// A token with the part of speech that the tagger chose for it.
struct Word: Sendable, Equatable {
    var text: String
    var source: String
    /// English dictionary form.
    var lemma: String
    var tag: Tag
    var number: Int?
    var capital = false
    /// Comma or stop behind a boundary tag.
    var isStop = false
    /// Never becomes a subject: a word of time, of light, of filming.
    var unseen = false
}
