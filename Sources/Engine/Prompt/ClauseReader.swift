/// Decides who does what to whom, and what stands where: one pass over the pieces of a sentence.
///
/// A finite verb belongs to the subject of its clause; a participle to the noun right before it, unless that noun
/// hangs on a preposition other than "with"; a preposition after a verb places the verb's subject and its object.
struct ClauseReader {
    private let lexicon: Lexicon
    private(set) var phrases: [NounPhrase]
    /// Verb lemmas by phrase.
    private(set) var actions: [[String]]
    private(set) var links: [(subject: Int, relation: SceneDescription.Relation, object: Int)] = []
    /// Phrases that a preposition of place governs.
    private(set) var located: Set<Int> = []
    /// Phrases that a verb has as its subject.
    private(set) var acting: Set<Int> = []

    private enum Role { case subject, object, prepositional(String) }

    private struct Verb {
        var lemma: String
        var form: Tag
        var actors: [Int]
        var object: [Int] = []
    }

    private var subjects: [Int] = []
    private var last: [Int] = []
    private var lastRole = Role.subject
    private var verb: Verb?
    private var pending: (name: String, anchors: [Int], nearest: [Int])?
    /// Prepositional phrases before their clause has a subject.
    private var fronted: [(String, Int)] = []
    private var conjunction = false
    private var afterComma = true
    private var adjacent = false

    init(lexicon: Lexicon, phrases: [NounPhrase], pieces: [Piece]) {
        self.lexicon = lexicon
        self.phrases = phrases
        actions = phrases.map(\.actions)
        for (index, piece) in pieces.enumerated() { take(piece, pieces[(index + 1)...]) }
    }

    private mutating func take(_ piece: Piece, _ rest: ArraySlice<Piece>) {
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

    private func isNumbered(_ index: Int) -> Bool {
        if case .exactly(let number)? = phrases[index].count {
            return number > 1 && !phrases[index].isNegated
        }
        return false
    }

    private func isCounted(_ index: Int) -> Bool {
        phrases[index].count != nil && !phrases[index].isNegated
    }

    // MARK: Noun phrases

    private mutating func take(phrase index: Int, _ rest: ArraySlice<Piece>) {
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
    private mutating func invert(_ current: Verb, to index: Int) {
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
    private func isSetting(_ index: Int) -> Bool {
        phrases[index].isUnseen || (phrases[index].isPlaceSure && phrases[index].kind == nil)
            || lexicon.unseen.contains(phrases[index].head) || phrases[index].place == .studio
    }

    private func isVerb(_ piece: Piece?) -> Bool {
        if case .verb? = piece { return true }
        return false
    }

    private mutating func setLast(_ index: Int, _ role: Role) {
        last = [index]
        lastRole = role
    }

    /// Whether a verb follows so closely that the phrase before it must be its subject.
    private func startsClause(_ rest: ArraySlice<Piece>) -> Bool {
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
    private mutating func join(_ index: Int) {
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

    private mutating func take(verb lemma: String, _ form: Tag) {
        let actors = actors(of: form)
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

    private func actors(of form: Tag) -> [Int] {
        if conjunction, let verb { return verb.actors }
        if form == .gerund || form == .participle, adjacent, let nearest = last.first {
            switch lastRole {
            case .subject: return subjects
            case .object: return [nearest]
            case .prepositional(let name):
                if (name == "with" && canAct(nearest)) || subjects.isEmpty { return [nearest] }
                return subjects
            }
        }
        if subjects.isEmpty, form.isFiniteVerb, case .prepositional = lastRole, !fronted.isEmpty { return [] }
        return subjects.isEmpty ? last : subjects
    }

    /// Beards, hats and coats leave the acting to whoever has them.
    private func canAct(_ index: Int) -> Bool {
        switch phrases[index].kind {
        case .bodyPart, .clothing, .accessory, .footwear, .armor, .jewelry: false
        default: true
        }
    }

    private mutating func act(_ lemma: String, _ actors: [Int]) {
        for actor in actors {
            acting.insert(actor)
            if !actions[actor].contains(lemma) { actions[actor].append(lemma) }
        }
    }

    private static let auxiliary: Set<String> = ["be", "have", "let", "feature"]

    /// Verbs that say nothing about what is seen.
    private static let silent: Set<String> = [
        "be", "have", "show", "create", "make", "generate", "imagine", "let", "feature", "see",
    ]

    /// "rides a wave", "wears a hat": a verb that places its subject against its object.
    private mutating func relate(_ verb: Verb, to object: Int) {
        guard let relation = lexicon.verbRelations[verb.lemma], verb.form != .participle else { return }
        for actor in verb.actors where actor != object { link(actor, relation, object) }
    }

    // MARK: Prepositions

    private mutating func take(preposition name: String) {
        var anchors: [Int] = []
        let nearest = adjacent ? last : []
        if let verb, !verb.actors.isEmpty || !verb.object.isEmpty {
            anchors = name == "with" || name == "of" ? nearest : verb.actors
            if anchors.isEmpty { anchors = verb.actors }
        } else if !subjects.isEmpty {
            anchors = name == "with" ? nearest : subjects
            if anchors.isEmpty { anchors = subjects }
        }
        pending = (name, anchors, nearest)
        adjacent = false
        afterComma = false
    }

    private mutating func attach(_ ground: Int, _ preposition: (name: String, anchors: [Int], nearest: [Int]))
    {
        let name = preposition.name
        if Self.isLocative(name) { located.insert(ground) }
        if name == "of" {
            attachMaterial(ground, preposition.nearest)
            for anchor in preposition.nearest where phrases[anchor].kind == .container {
                link(ground, .in, anchor)
            }
            return
        }
        if preposition.anchors.isEmpty, preposition.nearest.isEmpty {
            fronted.append((name, ground))
            return
        }
        if let verb, verb.form == .participle || verb.lemma == "dress", passive(verb, name, ground) { return }
        for anchor in preposition.anchors where anchor != ground {
            link(anchor, name, ground)
            // Candles that a cake is "with" stand on it.
            if name == "with", phrases[anchor].kind == .food || phrases[anchor].kind == .furniture {
                link(ground, .on, anchor)
            }
        }
        let isObject = verb?.object == preposition.nearest
        for anchor in preposition.nearest where anchor != ground && !preposition.anchors.contains(anchor) {
            if isObject || name != "in" { link(anchor, name, ground) }
        }
    }

    /// "planets of paper"; any other "of" binds two nouns without placing them.
    private mutating func attachMaterial(_ ground: Int, _ anchors: [Int]) {
        guard let material = lexicon.materials[phrases[ground].head] else { return }
        for anchor in anchors { phrases[anchor].materials.append(material) }
        phrases[ground].isUnseen = true
    }

    /// "covered in droplets", "filled with liquid", "surrounded by trees": the ground of the sentence is the figure.
    private mutating func passive(_ verb: Verb, _ name: String, _ other: Int) -> Bool {
        let relation: SceneDescription.Relation
        guard ["in", "with", "beside", "of", "from"].contains(name) else { return false }
        switch (verb.lemma, name) {
        case ("cover", _), ("top", _), ("dust", _), ("coat", _), ("sprinkle", _): relation = .on
        case ("fill", _), ("pack", _), ("load", _), ("stuff", _): relation = .in
        case ("surround", _), ("encircle", _), ("ring", _): relation = .around
        case ("dress", "in"), ("clothe", "in"), ("clad", "in"), ("wrap", "in"), ("drape", "in"):
            for actor in verb.actors { link(actor, .wearing, other) }
            return true
        case ("make", _), ("build", _), ("carve", _), ("craft", _), ("form", _):
            attachMaterial(other, verb.actors)
            return true
        case ("hold", "beside"), ("carry", "beside"): relation = .holding
        case ("ride", "beside"): relation = .riding
        case ("follow", "beside"), ("chase", "beside"): relation = .behind
        case ("decorate", "with"), ("adorn", "with"):
            for actor in verb.actors { link(actor, .with, other) }
            return true
        case ("light", "beside"), ("illuminate", _): return true
        default: return false
        }
        for actor in verb.actors where actor != other { link(other, relation, actor) }
        return true
    }

    private static func isLocative(_ name: String) -> Bool {
        !["with", "of", "as", "wearing", "during"].contains(name)
    }

    private mutating func link(_ subject: Int, _ name: String, _ object: Int) {
        if name == "in", phrases[object].isWorn, phrases[subject].canWear {
            link(subject, .wearing, object)
        } else if let relation = SceneDescription.Relation(rawValue: name == "at" ? "beside" : name) {
            if relation == .with, phrases[object].isWorn, phrases[subject].canWear {
                link(subject, .wearing, object)
            } else {
                link(subject, relation, object)
            }
        }
    }

    private mutating func link(_ subject: Int, _ relation: SceneDescription.Relation, _ object: Int) {
        guard subject != object, links.count < 64 else { return }
        if !links.contains(where: { $0 == (subject, relation, object) }) {
            links.append((subject, relation, object))
        }
    }

    // MARK: Pronouns and predicates

    private mutating func take(pronoun text: String, _ rest: ArraySlice<Piece>) {
        if ["that", "which", "who"].contains(text) {
            if !last.isEmpty, adjacent {
                subjects = last
                verb = nil
            }
            return
        }
        guard let target = referent(of: text) else {
            pending = nil
            return
        }
        if let pending {
            self.pending = nil
            let anchors = pending.anchors.filter { $0 != target }
            attach(target, (pending.name, anchors.isEmpty ? pending.nearest : anchors, pending.nearest))
        } else if verb == nil || afterComma || startsClause(rest) {
            subjects = [target]
            verb = nil
            for (name, ground) in fronted { link(target, name, ground) }
            fronted = []
            last = [target]
            lastRole = .subject
        }
        adjacent = false
        afterComma = false
    }

    private func referent(of pronoun: String) -> Int? {
        let candidates = phrases.indices.filter { index in
            !phrases[index].isUnseen && !phrases[index].isNegated && hasBeenRead(index)
        }
        switch pronoun {
        case "it", "itself":
            let first = candidates.first {
                !subjects.contains($0) && acting.contains($0) && !phrases[$0].isPlural
            }
            return first ?? candidates.last { !subjects.contains($0) && !phrases[$0].isPlural }
                ?? candidates.last
        case "they", "them", "themselves":
            let several = candidates.filter { phrases[$0].count != nil && phrases[$0].count != .exactly(1) }
            return several.first { acting.contains($0) } ?? several.last ?? candidates.last
        case "he", "she", "him", "her", "himself", "herself":
            return candidates.first { phrases[$0].kind == .person }
                ?? candidates.first { phrases[$0].canWear }
        default: return nil
        }
    }

    private func hasBeenRead(_ index: Int) -> Bool { index <= reading }

    /// The highest phrase that has been taken so far.
    private var reading: Int {
        max(
            subjects.max() ?? -1, last.max() ?? -1, acting.max() ?? -1,
            links.map { max($0.subject, $0.object) }.max() ?? -1)
    }

    /// Gives what "the car is red" says to the car.
    private mutating func take(adjectives list: [String]) {
        let targets = adjacent && !last.isEmpty && verb == nil ? last : subjects
        for index in targets {
            for word in list {
                if let colour = lexicon.colours[word] {
                    if phrases[index].colours.isEmpty { phrases[index].colours.append(colour) }
                } else if let material = lexicon.materials[word] {
                    if phrases[index].materials.isEmpty { phrases[index].materials.append(material) }
                } else if let size = lexicon.sizes[word] {
                    if phrases[index].size == nil { phrases[index].size = size }
                } else if !phrases[index].attributes.contains(word) {
                    phrases[index].attributes.append(word)
                }
            }
        }
    }
}

extension NounPhrase {
    var isWorn: Bool {
        switch kind {
        case .clothing, .footwear, .armor: true
        case .accessory, .jewelry: head != "umbrella" && head != "bag"
        default: false
        }
    }

    var canWear: Bool {
        switch kind {
        case .person, .animal, .dog, .bird, .robot, .creature, .figure, .fish, .insect, .whale: true
        default: false
        }
    }
}
