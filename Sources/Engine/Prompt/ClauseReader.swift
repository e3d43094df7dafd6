/// Decides who does what to whom, and what stands where: one pass over the pieces of a sentence.
///
/// A finite verb belongs to the subject of its clause; a participle to the noun right before it, unless that noun
/// hangs on a preposition other than "with"; a preposition after a verb places the verb's subject and its object.
struct ClauseReader {
    let lexicon: Lexicon
    var phrases: [NounPhrase]
    /// Verb lemmas by phrase.
    var actions: [[String]]
    var links: [(subject: Int, relation: SceneDescription.Relation, object: Int)] = []
    /// Phrases that a preposition of place governs.
    var located: Set<Int> = []
    /// Phrases that a verb has as its subject.
    var acting: Set<Int> = []

    enum Role { case subject, object, prepositional(String) }

    struct Verb {
        var lemma: String
        var form: Tag
        var actors: [Int]
        var object: [Int] = []
    }

    var subjects: [Int] = []
    var last: [Int] = []
    var lastRole = Role.subject
    var verb: Verb?
    var pending: (name: String, anchors: [Int], nearest: [Int])?
    /// Prepositional phrases before their clause has a subject.
    var fronted: [(String, Int)] = []
    var conjunction = false
    var afterComma = true
    var adjacent = false

    init(lexicon: Lexicon, phrases: [NounPhrase], pieces: [Piece]) {
        self.lexicon = lexicon
        self.phrases = phrases
        actions = phrases.map(\.actions)
        for (index, piece) in pieces.enumerated() { take(piece, pieces[(index + 1)...]) }
    }

    mutating func take(_ piece: Piece, _ rest: ArraySlice<Piece>) {
        switch piece {
        case .phrase(let index): take(phrase: index, rest)
        case .verb(let lemma, let form): take(verb: lemma, form)
        case .preposition(let name): take(preposition: name)
        case .pronoun(let text): take(pronoun: text, rest)
        case .adjectives(let list): take(adjectives: list)
        case .auxiliary(let text):
            if text == "has" || text == "have" || text == "had" { take(verb: "have", .verbSingular) }
        case .conjunction:
            conjunction = true
            pending = nil
            return
        case .subordinator:
            verb = nil
            pending = nil
            conjunction = false
            afterComma = true
        case .comma:
            pending = nil
            adjacent = false
            afterComma = true
            return
        case .stop:
            subjects = []
            verb = nil
            pending = nil
            last = []
            fronted = []
            conjunction = false
            adjacent = false
            afterComma = true
            return
        case .correction(let number):
            if let number,
                let index = phrases.indices.last(where: { isNumbered($0) })
                    ?? phrases.indices.last(where: { isCounted($0) })
            {
                phrases[index].count = number == 0 ? .many : .exactly(number)
            }
        }
        if case .conjunction = piece { return }
        conjunction = false
    }

    func isNumbered(_ index: Int) -> Bool {
        if case .exactly(let number)? = phrases[index].count {
            return number > 1 && !phrases[index].isNegated
        }
        return false
    }

    func isCounted(_ index: Int) -> Bool {
        phrases[index].count != nil && !phrases[index].isNegated
    }

    // MARK: Noun phrases

    mutating func take(phrase index: Int, _ rest: ArraySlice<Piece>) {
        defer {
            adjacent = true
            afterComma = false
        }
        if let pending, pending.name == "of", let nearest = pending.nearest.first, isSetting(nearest) {
            // "underwater shot of a turtle", "the middle of a road": what counts is behind the "of".
            self.pending = nil
            if subjects == [nearest] { subjects = [index] }
            for old in links.indices where links[old].object == nearest { links[old].object = index }
            if located.contains(nearest) { located.insert(index) }
            last = [index]
        } else if let pending {
            self.pending = nil
            attach(index, pending)
            setLast(index, .prepositional(pending.name))
        } else if conjunction, !last.isEmpty, !startsClause(rest) {
            join(index)
        } else if let current = verb, current.actors.isEmpty, current.form.isFiniteVerb, !conjunction {
            invert(current, to: index)
        } else if var current = verb, !afterComma, !conjunction, current.object.isEmpty {
            current.object = [index]
            verb = current
            relate(current, to: index)
            setLast(index, .object)
        } else if isSetting(index), !subjects.isEmpty, !isVerb(rest.first) {
            setLast(index, .object)
        } else {
            subjects = [index]
            verb = nil
            setLast(index, .subject)
            for (name, ground) in fronted { link(index, name, ground) }
            fronted = []
        }
    }

    /// "In front of the animals walks a guide": the verb has come before its subject.
    mutating func invert(_ current: Verb, to index: Int) {
        if !Self.silent.contains(current.lemma), !fronted.isEmpty || current.form != .verbBase {
            act(current.lemma, [index])
        }
        verb?.actors = [index]
        subjects = [index]
        setLast(index, .subject)
        for (name, ground) in fronted { link(index, name, ground) }
        fronted = []
    }

    /// "white background": named between commas, it does nothing itself.
    func isSetting(_ index: Int) -> Bool {
        phrases[index].isUnseen || (phrases[index].isPlaceSure && phrases[index].kind == nil)
            || lexicon.unseen.contains(phrases[index].head) || phrases[index].place == .studio
    }

    func isVerb(_ piece: Piece?) -> Bool {
        if case .verb? = piece { return true }
        return false
    }

    mutating func setLast(_ index: Int, _ role: Role) {
        last = [index]
        lastRole = role
    }

    /// Whether a verb follows so closely that the phrase before it must be its subject.
    func startsClause(_ rest: ArraySlice<Piece>) -> Bool {
        guard verb != nil else { return false }
        for piece in rest.prefix(4) {
            switch piece {
            case .verb: return true
            case .auxiliary: return true
            case .comma, .stop, .conjunction, .subordinator: return false
            default: continue
            }
        }
        return false
    }

    /// "a dog and a cat": the second does what the first does.
    mutating func join(_ index: Int) {
        switch lastRole {
        case .subject:
            subjects.append(index)
            if let verb, !verb.actors.isEmpty { act(verb.lemma, [index]) }
        case .object:
            verb?.object.append(index)
            if let verb { relate(verb, to: index) }
        case .prepositional(let name):
            if let first = last.first {
                for old in links where old.object == first { link(old.subject, old.relation, index) }
            }
            if Self.isLocative(name) { located.insert(index) }
        }
        last.append(index)
    }

    // MARK: Verbs

    mutating func take(verb lemma: String, _ form: Tag) {
        let actors = actors(of: form, lemma)
        if !Self.auxiliary.contains(lemma) { act(lemma, actors) }
        verb = Verb(lemma: lemma, form: form, actors: actors)
        pending = nil
        adjacent = false
        afterComma = false
        if !fronted.isEmpty, let actor = actors.first {
            for (name, ground) in fronted where actor != ground { link(actor, name, ground) }
            fronted = []
        }
    }

    func actors(of form: Tag, _ lemma: String) -> [Int] {
        if conjunction, let verb { return verb.actors }
        if form == .gerund || form == .participle, adjacent, let nearest = last.first {
            switch lastRole {
            case .subject: return subjects
            case .object:
                // "A cat wearing a hat riding a bicycle": hats do not ride, but scarves flutter.
                guard !canAct(nearest), !Self.ofCloth.contains(lemma), let verb, !verb.actors.isEmpty else {
                    return [nearest]
                }
                return verb.actors
            case .prepositional(let name):
                if (name == "with" && canAct(nearest)) || subjects.isEmpty { return [nearest] }
                return subjects
            }
        }
        if subjects.isEmpty, form.isFiniteVerb, case .prepositional = lastRole, !fronted.isEmpty { return [] }
        return subjects.isEmpty ? last : subjects
    }

    /// Beards, hats and coats leave the acting to whoever has them.
    func canAct(_ index: Int) -> Bool {
        switch phrases[index].kind {
        case .bodyPart, .clothing, .accessory, .footwear, .armor, .jewelry: false
        default: true
        }
    }

    /// What clothes, hair and jewels do by themselves.
    private static let ofCloth: Set<String> = [
        "flow", "blow", "billow", "flutter", "flap", "wave", "drip", "glow", "shine", "sparkle", "glitter",
        "swing", "sway", "trail", "hang", "fall", "stream", "flicker", "burn", "move", "float", "cover",
        "match",
    ]

    mutating func act(_ lemma: String, _ actors: [Int]) {
        for actor in actors {
            acting.insert(actor)
            if !actions[actor].contains(lemma) { actions[actor].append(lemma) }
        }
    }

    static let auxiliary: Set<String> = ["be", "have", "let", "feature"]

    /// Verbs that say nothing about what is seen.
    static let silent: Set<String> = [
        "be", "have", "show", "create", "make", "generate", "imagine", "let", "feature", "see",
    ]

    /// "rides a wave", "wears a hat": a verb that places its subject against its object.
    mutating func relate(_ verb: Verb, to object: Int) {
        guard let relation = lexicon.verbRelations[verb.lemma], verb.form != .participle else { return }
        for actor in verb.actors where actor != object { link(actor, relation, object) }
    }
}
