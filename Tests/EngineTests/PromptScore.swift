import Engine
import Foundation

/// Prompts with the facts a good reader finds in them; the rules of what counts as a hit are in docs/prompts.
struct ExpectedScene: Decodable {
    struct Subject: Decodable {
        var noun: String
        var hypernym: String?
        var count: SceneDescription.Count?
        var color: String?
        var material: String?
        var size: String?
    }
    struct Action: Decodable {
        var who: String
        var verb: String
    }
    struct Facts: Decodable {
        var subjects: [Subject]?
        var place: String?
        var time: String?
        var weather: String?
        var season: String?
        var actions: [Action]?
        var relations: [[String]]?
        var camera: String?
        var shot: String?
        var speed: String?
        var style: String?
        var mood: String?
        var absent: [String]?
    }
    var id: String
    var prompt: String
    var lang: String
    var negative: String?
    var expect: Facts
}

/// Counts the facts of expected scenes that descriptions contain.
struct PromptScore {
    struct Tally {
        var hits = 0
        var facts = 0
        var share: Double { facts == 0 ? 1 : Double(hits) / Double(facts) }
    }

    let vocabulary: Vocabulary
    private(set) var all = Tally()
    private(set) var byType: [String: Tally] = [:]
    private(set) var byLanguage: [String: Tally] = [:]
    private(set) var misses: [String] = []

    init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    mutating func add(_ scene: SceneDescription, against expected: ExpectedScene) {
        let facts = expected.expect
        func record(_ type: String, _ hit: Bool, _ what: String) {
            all.facts += 1
            byType[type, default: Tally()].facts += 1
            byLanguage[expected.lang, default: Tally()].facts += 1
            if hit {
                all.hits += 1
                byType[type, default: Tally()].hits += 1
                byLanguage[expected.lang, default: Tally()].hits += 1
            } else {
                misses.append("\(expected.id) \(type): \(what)")
            }
        }
        let pairs = pair(facts.subjects ?? [], scene)
        for (index, wanted) in (facts.subjects ?? []).enumerated() {
            let found = pairs[index]
            let inPlace = scene.places.contains { holds($0.rawValue, wanted.noun) }
            record("noun", found != nil || inPlace, wanted.noun)
            if let count = wanted.count {
                record("count", found.map { matches($0.count, count) } ?? false, "\(wanted.noun) \(count)")
            }
            if let colour = wanted.color {
                let own =
                    found.map { $0.colours.map(\.rawValue) + metals($0.materials.map(\.rawValue)) } ?? []
                record("color", own.contains { closed("color", colour, $0) }, "\(wanted.noun) \(colour)")
            }
            if let material = wanted.material {
                let own =
                    found.map { $0.materials.map(\.rawValue) + metals($0.colours.map(\.rawValue)) } ?? []
                record(
                    "material", own.contains { closed("material", material, $0) },
                    "\(wanted.noun) \(material)")
            }
            if let size = wanted.size {
                record(
                    "size", found?.size.map { closed("size", size, $0.rawValue) } ?? false,
                    "\(wanted.noun) \(size)")
            }
        }
        if let place = facts.place {
            let own = scene.places.contains { closed("place", place, $0.rawValue) }
            let asSubject = scene.subjects.contains {
                holds(place, $0.noun) || $0.drawnAs.map { holds(place, $0) } == true
            }
            record("place", own || asSubject, place)
        }
        func list(_ type: String, _ wanted: String?, _ values: [String]) {
            if let wanted { record(type, values.contains { closed(type, wanted, $0) }, wanted) }
        }
        list("time", facts.time, scene.times.map(\.rawValue))
        list("weather", facts.weather, scene.weathers.map(\.rawValue))
        list("season", facts.season, scene.seasons.map(\.rawValue))
        list("camera", facts.camera, scene.cameras.map(\.rawValue) + scene.shots.map(\.rawValue))
        list("shot", facts.shot, scene.shots.map(\.rawValue) + scene.cameras.map(\.rawValue))
        list("speed", facts.speed, scene.speeds.map(\.rawValue))
        list("style", facts.style, scene.styles.map(\.rawValue))
        list("mood", facts.mood, scene.moods.map(\.rawValue))
        for action in facts.actions ?? [] {
            let own = subjects(named: action.who, facts.subjects ?? [], pairs, scene)
            record(
                "action", own.contains { $0.actions.contains { sameVerb($0, action.verb) } },
                "\(action.who) \(action.verb)")
        }
        for relation in facts.relations ?? [] where relation.count == 3 {
            let hit = scene.relations.contains { link in
                closed("relation", relation[1], link.relation.rawValue)
                    && refers(link.subject, relation[0], facts.subjects ?? [], pairs)
                    && refers(link.object, relation[2], facts.subjects ?? [], pairs)
            }
            record("relation", hit, relation.joined(separator: " "))
        }
        for noun in facts.absent ?? [] {
            let listed = scene.absent.contains { sameNoun($0, noun) || isKindOf(noun, $0) }
            let seen = scene.subjects.contains { sameNoun($0.noun, noun) }
            record("absent", listed && !seen, noun)
        }
    }

    private func metals(_ values: [String]) -> [String] {
        values.filter { ["gold", "silver", "bronze"].contains($0) }
    }

    private func matches(_ count: SceneDescription.Count?, _ wanted: SceneDescription.Count) -> Bool {
        switch (wanted, count) {
        case (.exactly(1), nil): true
        case (.many, .many): true
        case (.many, .exactly(let number)): number > 1
        default: count == wanted
        }
    }

    /// Assigns described subjects to expected ones, the closest nouns first, each used once.
    private func pair(_ wanted: [ExpectedScene.Subject], _ scene: SceneDescription) -> [Int: SceneDescription
        .Subject]
    {
        var result: [Int: SceneDescription.Subject] = [:]
        var free = Array(scene.subjects)
        for level in 0..<3 {
            for (index, subject) in wanted.enumerated() where result[index] == nil {
                let candidates = free.indices.filter { nounLevel(free[$0], subject) <= level }
                let best = candidates.max { attributes(free[$0], subject) < attributes(free[$1], subject) }
                if let best { result[index] = free.remove(at: best) }
            }
        }
        return result
    }

    private func attributes(_ own: SceneDescription.Subject, _ wanted: ExpectedScene.Subject) -> Int {
        var score = 0
        if let count = wanted.count, matches(own.count, count) { score += 1 }
        if let colour = wanted.color, own.colours.contains(where: { closed("color", colour, $0.rawValue) }) {
            score += 1
        }
        return score
    }

    /// 0 the noun or a synonym, 1 a hyponym or ancestor, 2 only the class, 9 another thing.
    private func nounLevel(_ own: SceneDescription.Subject, _ wanted: ExpectedScene.Subject) -> Int {
        let names = [own.noun] + (own.drawnAs.map { [$0] } ?? [])
        if names.contains(where: { sameNoun($0, wanted.noun) }) { return 0 }
        if names.contains(where: { isKindOf($0, wanted.noun) || isAncestor($0, of: wanted.noun) }) {
            return 1
        }
        guard let hypernym = wanted.hypernym else { return 9 }
        if own.kind?.rawValue == hypernym
            || names.contains(where: { sameNoun($0, hypernym) || isKindOf($0, hypernym) })
        {
            return 2
        }
        return 9
    }

    private func subjects(
        named noun: String, _ wanted: [ExpectedScene.Subject], _ pairs: [Int: SceneDescription.Subject],
        _ scene: SceneDescription
    ) -> [SceneDescription.Subject] {
        if let index = wanted.firstIndex(where: { $0.noun == noun }), let pair = pairs[index] {
            return scene.subjects.filter { $0 == pair || $0.noun == pair.noun }
        }
        return scene.subjects.filter { sameNoun($0.noun, noun) || isKindOf($0.noun, noun) }
    }

    private func refers(
        _ own: String, _ noun: String, _ wanted: [ExpectedScene.Subject],
        _ pairs: [Int: SceneDescription.Subject]
    ) -> Bool {
        if let index = wanted.firstIndex(where: { $0.noun == noun }), let pair = pairs[index],
            pair.noun == own
        {
            return true
        }
        return sameNoun(own, noun) || isKindOf(own, noun) || isAncestor(own, of: noun)
    }

    // MARK: Words

    private func normal(_ text: String) -> String {
        text.lowercased().replacingOccurrences(of: "-", with: " ").replacingOccurrences(of: "_", with: " ")
    }

    private func senses(_ noun: String) -> [UInt32] {
        let text = normal(noun)
        if let entry = vocabulary.entry(text), !entry.nounSenses.isEmpty { return Array(entry.nounSenses) }
        if text.hasSuffix("s"), let entry = vocabulary.entry(String(text.dropLast())) {
            return Array(entry.nounSenses)
        }
        return []
    }

    func sameNoun(_ left: String, _ right: String) -> Bool {
        let (left, right) = (normal(left), normal(right))
        if left == right || left + "s" == right || left == right + "s" || left.hasSuffix(" " + right) {
            return true
        }
        return !Set(senses(left)).isDisjoint(with: senses(right))
    }

    /// Whether `special` has `general` among its ancestors.
    private func isKindOf(_ special: String, _ general: String) -> Bool {
        let targets = Set(senses(general))
        guard !targets.isEmpty else { return false }
        return senses(special).prefix(4).contains { sense in
            vocabulary.ancestors(of: sense).contains { targets.contains($0.synset) }
        }
    }

    private static let empty: Set<String> = [
        "entity", "object", "whole", "thing", "artifact", "matter", "substance", "unit", "living thing",
        "natural object",
        "instrumentality", "abstraction",
    ]

    private func isAncestor(_ general: String, of noun: String) -> Bool {
        !Self.empty.contains(normal(general)) && isKindOf(noun, general)
    }

    private func sameVerb(_ own: String, _ wanted: String) -> Bool {
        if own == wanted { return true }
        guard let left = vocabulary.entry(own)?.verbSenses, let right = vocabulary.entry(wanted)?.verbSenses
        else { return false }
        let parents = { (list: ArraySlice<UInt32>) in Set(list.flatMap { vocabulary.hypernyms(of: $0) }) }
        return !Set(left).isDisjoint(with: right) || !parents(left).isDisjoint(with: right)
            || !Set(left).isDisjoint(with: parents(right))
    }

    private func closed(_ field: String, _ wanted: String, _ own: String) -> Bool {
        wanted == own || Self.alsoCounts[field]?[wanted]?.contains(own) == true
    }

    /// Whether a noun is a word of the place's row.
    private func holds(_ place: String, _ noun: String) -> Bool {
        let rows: [String: [String]] = [
            "city-street": ["street", "lane", "avenue", "alley"], "forest": ["forest", "woodland"],
            "lake": ["lake", "pond", "lagoon"],
            "river": ["river", "stream", "creek"], "waterfall": ["waterfall", "falls"],
            "castle": ["castle", "palace"],
            "beach": ["beach", "shore", "coast"], "mountains": ["mountain", "valley", "highland"],
            "desert": ["desert", "dune"],
            "planet": ["planet"], "moon": ["moon"], "garden": ["garden", "park"], "field": ["field"],
            "open-sea": ["sea", "ocean"],
            "kitchen": ["kitchen"], "market": ["market"], "volcano": ["volcano"], "island": ["island"],
            "cave": ["cave", "tunnel"],
        ]
        return (rows[place] ?? [place]).contains { sameNoun(noun, $0) }
    }

    private static let alsoCounts: [String: [String: [String]]] = {
        var result: [String: [String: [String]]] = [:]
        for line in PromptScoreTables.alsoCounts.split(separator: "\n") {
            let fields = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard fields.count == 3 else { continue }
            result[fields[0], default: [:]][fields[1]] = fields[2].split(separator: ",").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
        return result
    }()
}
