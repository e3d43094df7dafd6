/// Prepositions: what stands where.
extension ClauseReader {
    mutating func take(preposition name: String) {
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

    mutating func attach(_ ground: Int, _ preposition: (name: String, anchors: [Int], nearest: [Int])) {
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
    mutating func attachMaterial(_ ground: Int, _ anchors: [Int]) {
        guard let material = lexicon.materials[phrases[ground].head] else { return }
        for anchor in anchors { phrases[anchor].materials.append(material) }
        phrases[ground].isUnseen = true
    }

    /// "covered in droplets", "filled with liquid", "surrounded by trees": the ground of the sentence is the figure.
    mutating func passive(_ verb: Verb, _ name: String, _ other: Int) -> Bool {
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

    static let aloft: Set<String> = ["fly", "hover", "soar", "glide", "circle"]

    static func isLocative(_ name: String) -> Bool {
        !["with", "of", "as", "wearing", "during"].contains(name)
    }

    mutating func link(_ subject: Int, _ name: String, _ object: Int) {
        // What flies "on" something (Spanish sobre, German auf) is above it.
        if name == "on", let lemma = verb?.lemma, Self.aloft.contains(lemma), phrases[object].kind != .water,
            phrases[object].kind != .liquid
        {
            link(subject, .above, object)
            return
        }
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

    mutating func link(_ subject: Int, _ relation: SceneDescription.Relation, _ object: Int) {
        guard subject != object, links.count < 64 else { return }
        if !links.contains(where: { $0 == (subject, relation, object) }) {
            links.append((subject, relation, object))
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
