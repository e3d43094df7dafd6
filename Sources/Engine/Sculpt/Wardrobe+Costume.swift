import Render

extension Wardrobe {
    /// Puts on a costume: words such as `cut:coat cloth:c7333b hat:cap glasses`, separated by spaces.
    ///
    /// Unknown words are left out, so that a role may be written before its things are modelled.
    mutating func put(on costume: String) {
        for word in costume.split(separator: " ") { apply(trait: String(word)) }
    }

    mutating func apply(trait: String) {
        let parts = trait.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else {
            if trait == "old" { makeOld() } else { extras.insert(trait) }
            return
        }
        let value = String(parts[1])
        if dress(String(parts[0]), value) { return }
        guard let code = UInt32(value, radix: 16) else {
            measure(String(parts[0]), value)
            return
        }
        paint(String(parts[0]), hex(code), code)
    }

    /// Choices by name.
    private mutating func dress(_ place: String, _ value: String) -> Bool {
        switch place {
        case "build": build = Build(rawValue: value) ?? build
        case "cut":
            cut = Cut(rawValue: value) ?? cut
            if ![.dress, .tutu, .swimsuit, .bare].contains(cut), legs == .bare || legs == .tights {
                legs = .trousers
            }
        case "legs": legs = Legs(rawValue: value) ?? legs
        case "hair": hair = Hair(rawValue: value) ?? hair
        case "beard": beard = Beard(rawValue: value) ?? beard
        case "hat": hat = Hat(rawValue: value) ?? hat
        case "left": held[0] = PersonProp(rawValue: value)
        case "right": held[1] = PersonProp(rawValue: value)
        case "stuff": stuff = MaterialKind(rawValue: value)
        default: return false
        }
        return true
    }

    private mutating func measure(_ place: String, _ value: String) {
        guard let number = Float(value) else { return }
        switch place {
        case "girth": girth = number
        case "stature": stature = number
        case "mood": mood = number
        default: break
        }
    }

    private mutating func paint(_ place: String, _ colour: SIMD3<Float>, _ code: UInt32) {
        switch place {
        case "cloth": cloth = colour
        case "second": second = colour
        case "trousers": trousers = colour
        case "shoes": shoes = colour
        case "skin": skin = colour
        case "haircolour": hairColour = colour
        case "hatcolour": hatColour = colour
        case "iris": iris = colour
        case "scarf": scarf = colour
        case "apron": apron = colour
        case "cape": cape = colour
        case "tie": tie = colour
        case "stripes": stripes = colour
        case "wings": wings = colour
        case "belt": belt = colour
        case "gloves": gloves = colour
        default: measure(place, String(code, radix: 16))
        }
    }
}
