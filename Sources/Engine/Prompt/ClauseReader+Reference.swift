/// Pronouns and predicates: what refers to something said before.
extension ClauseReader {
    mutating func take(pronoun text: String, _ rest: ArraySlice<Piece>) {
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

    func referent(of pronoun: String) -> Int? {
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

    func hasBeenRead(_ index: Int) -> Bool { index <= reading }

    /// The highest phrase that has been taken so far.
    var reading: Int {
        max(
            subjects.max() ?? -1, last.max() ?? -1, acting.max() ?? -1,
            links.map { max($0.subject, $0.object) }.max() ?? -1)
    }

    /// Gives what "the car is red" says to the car.
    mutating func take(adjectives list: [String]) {
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
