/// Reads a description as a director does: words that only stand for somebody else leave the stage.
///
/// "Our mascot, a friendly blue robot" is one robot, "a cup of coffee" one cup, and who drives a car is not seen.
struct ActingCast {
    let casting: Casting

    /// The description to stage by; what was understood stays in the original.
    func acting(_ description: SceneDescription) -> SceneDescription {
        var result = description
        dropRoles(&result)
        joinDrinks(&result)
        hideDrivers(&result)
        leadWithLife(&result)
        addLinks(&result)
        return result
    }

    /// Nouns that name a part in a film, or the film itself, rather than anything that could be seen.
    private static let roles: Set<String> = [
        "mascot", "character", "hero", "heroine", "protagonist", "main character", "logo", "shape",
        "style", "design", "pattern", "scene", "art", "artwork", "latte art", "pixel art", "subject", "thing",
        "object", "fantasy", "animation", "trailer", "vibe", "look", "concept", "composition", "detail",
        "element", "real estate", "brochure", "listing", "advert", "advertisement", "ad", "commercial",
        "campaign", "header", "email header", "product",
    ]

    private func dropRoles(_ description: inout SceneDescription) {
        let others = description.subjects.filter { !Self.roles.contains($0.noun) && !$0.isSetting }
        guard !others.isEmpty || !description.places.isEmpty else { return }
        description.subjects.removeAll { Self.roles.contains($0.noun) }
    }

    /// What is drunk or eaten from a vessel comes in it: the vessel of the drink stands where the empty one would.
    private func joinDrinks(_ description: inout SceneDescription) {
        for link in description.relations where link.relation == .in {
            guard let vessel = description.subjects.firstIndex(where: { $0.noun == link.object }),
                let drink = description.subjects.firstIndex(where: { $0.noun == link.subject }),
                description.subjects[vessel].kind == .container,
                [.drink, .food, .liquid].contains(description.subjects[drink].kind),
                casting.role(for: description.subjects[drink]).entry.isVessel
            else { continue }
            let empty = description.subjects[vessel]
            if description.subjects[drink].colours.isEmpty {
                description.subjects[drink].colours = empty.colours
            }
            description.subjects[drink].actions += empty.actions
            description.subjects.remove(at: vessel)
            description.relations.removeAll { $0 == link }
            for index in description.relations.indices {
                if description.relations[index].subject == empty.noun {
                    description.relations[index].subject = link.subject
                }
                if description.relations[index].object == empty.noun {
                    description.relations[index].object = link.subject
                }
            }
        }
    }

    /// Behind the windows of a car nobody is seen; the car does what its driver does.
    private func hideDrivers(_ description: inout SceneDescription) {
        let verbs: Set<String> = ["drive", "steer", "park", "race", "cruise"]
        guard let car = description.subjects.firstIndex(where: { $0.hasCabin }),
            let driver = description.subjects.firstIndex(where: {
                $0.kind == .person && !$0.actions.isEmpty && verbs.isSuperset(of: $0.actions)
            })
        else { return }
        description.subjects[car].actions += description.subjects[driver].actions
        description.subjects.remove(at: driver)
    }

    /// Furniture that is named first is where it happens; whoever does something there is the hero.
    private func leadWithLife(_ description: inout SceneDescription) {
        guard let first = description.subjects.first else { return }
        let isGround = first.kind == .furniture || first.kind == .structure || first.kind == .appliance
        guard isGround, first.actions.isEmpty,
            let actor = description.subjects.firstIndex(where: { $0.isAlive && !$0.actions.isEmpty })
        else { return }
        description.subjects.insert(description.subjects.remove(at: actor), at: 0)
    }

    /// Who rows sits in the boat, and who rides is on what can be ridden, whether the prompt says so or not.
    private func addLinks(_ description: inout SceneDescription) {
        for person in description.subjects where person.isAlive {
            for verbs in Self.vehicles where !verbs.verbs.isDisjoint(with: person.actions) {
                guard let vehicle = description.subjects.first(where: { verbs.kinds.contains($0.kind) }),
                    vehicle.noun != person.noun,
                    !description.relations.contains(where: {
                        $0.subject == person.noun && $0.object == vehicle.noun
                    })
                else { continue }
                description.relations.insert(
                    SceneDescription.Link(person.noun, .riding, vehicle.noun), at: 0)
            }
        }
    }

    private static let vehicles: [(verbs: Set<String>, kinds: Set<SceneDescription.Kind?>)] = [
        (["row", "paddle", "sail", "canoe", "kayak", "steer"], [.boat]),
        (
            ["ride", "drive", "cycle", "pedal", "skate", "skateboard"],
            [.vehicle, .animal, .sportsEquipment, .creature]
        ),
    ]
}

extension AssetCatalogue.Entry {
    /// Whether the thing is a vessel with something in it.
    fileprivate var isVessel: Bool {
        let words = nouns.flatMap { $0.split(separator: " ") }
        return words.contains {
            ["cup", "mug", "glass", "bowl", "pot", "teapot", "beverage", "drink", "cocktail"].contains($0)
        }
    }
}

extension SceneDescription.Subject {
    /// Whether who drives it sits inside, behind glass.
    fileprivate var hasCabin: Bool {
        let open = [
            "motorcycle", "motorbike", "scooter", "bike", "bicycle", "cart", "carriage", "chariot", "sled",
        ]
        switch kind {
        case .car, .train: return true
        case .vehicle:
            return !(open + ["sleigh", "moped", "wagon", "tricycle"]).contains(where: noun.hasSuffix)
        default: return false
        }
    }

    /// Whether it could sit on something of its own accord.
    var isAlive: Bool {
        switch kind {
        case .person, .robot, .animal, .dog, .bird, .creature, .figure, .toy: true
        default: false
        }
    }
}
