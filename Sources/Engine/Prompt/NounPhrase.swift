/// "A red vintage sports car": a head noun with everything that describes it.
struct NounPhrase: Sendable {
    var phrase = ""
    /// English lemma of head with the nouns that belong to it: `perfume bottle`.
    var noun = ""
    /// The last word of `noun`.
    var head = ""
    var kind: SceneDescription.Kind?
    var place: SceneDescription.Place?
    var count: SceneDescription.Count?
    var colours: [SceneDescription.Colour] = []
    var materials: [SceneDescription.Material] = []
    var size: SceneDescription.Size?
    var attributes: [String] = []
    /// Participles before the noun that say what it does: a burning castle.
    var actions: [String] = []
    var isPlural = false
    var isDefinite = false
    /// Neither a subject nor a place: camera, edge, evening.
    var isUnseen = false
    var isName = false
    var isNegated = false
    /// The hand-kept lists name the place, so it is no guess.
    var isPlaceSure = false
    /// A place that only modifies the head: kitchen table.
    var sidePlace: SceneDescription.Place?
}

/// What a sentence is made of once noun phrases are whole.
enum Piece: Sendable {
    /// Index into the list of phrases.
    case phrase(Int)
    case verb(lemma: String, form: Tag)
    /// A value of the lexicon's relations: `on`, `with`, `of`, `at`.
    case preposition(String)
    case conjunction
    case subordinator
    case pronoun(String)
    case auxiliary(String)
    /// Adjectives without a noun.
    case adjectives([String])
    case comma, stop
    /// "no wait": what follows replaces what was said.
    case correction(Int?)
}
