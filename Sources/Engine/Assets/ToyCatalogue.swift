import Foundation
import Render
import Synchronization

/// Which pictures of the emoji font are things, and may become toys.
enum ToyCatalogue {
    private static let refused = [
        "flag", "button", "arrow", "sign", "symbol", "keycap", "o'clock", "thirty", "square", "circle",
        "triangle", "input", "mark", "selector", "modifier", "hands", "finger", "fist", "thumb", "palm up",
        "palms", "gesture", "smil", "grin", "kissing", "frown", "wink", "face with", "face without", "person",
        "man ", "woman ", "people", "couple", "family", "kiss", "mouth", "eye", "ear ", "nose", "tongue",
        "foot",
        "leg", "biceps", "letter", "japanese", "zodiac", "sos", "ok ", "up!", "new ", "free ", "vs ", "cool ",
        "prohibited", "no ", "recycling", "dollar", "yen ", "pound", "euro", "percent", "point", "wavy",
        "loop", "plus", "minus", "divide", "multiply", "infinity", "gender", "male", "female", "hair",
        "copyright", "registered", "trade", "information", "atm", "potable", "litter", "restroom", "passport",
        "customs", "baggage", "left luggage", "wheelchair s", "radioactive", "biohazard", "place of", "yin",
        "cross", "star of", "star and", "wheel of", "om", "menorah", "six-pointed", "peace", "khanda",
        "aries",
        "taurus", "gemini", "cancer", "leo", "virgo", "libra", "scorpio", "sagittarius", "capricorn",
        "aquarius", "pisces", "ophiuchus", "shuffle", "repeat", "play ", "pause", "stop ", "record ",
        "eject", "fast", "reverse", "cinema", "dim ", "bright ", "antenna bars", "vibration",
        "mobile phone off",
        "chart", "clipboard", "calendar", "card index", "hear-no", "see-no", "speak-no", "zzz", "anger",
        "speech",
        "thought", "bubble", "hundred", "dizzy", "sweat", "dashing", "hole", "bust", "speaking", "footprints",
        "raised", "victory", "writing hand", "pinching", "vulcan", "folded", "call me", "waving hand",
        "crossed",
        "check box", "spade", "club suit", "heart suit", "medical", "transgender", "fleur", "eight",
        "sparkle",
        "smirking", "enraged", "sad but", "loudly", "rolling", "star struck", "upside", "boy", "girl", "baby",
        "old man", "old woman", "selfie", "pregnant", "breast", "mrs.", "santa", "police officer",
        "rescue worker",
        "construction worker", "detective", "with tears", "with heart", "wry", "front facing", "men's",
        "women's",
        "water closet", "motorway", "map of", "world map", "envelope", "e mail", "outbox", "inbox",
        "bookmark",
        "page ", "ledger", "memo", "speaker ", "muted", "locked", "unlocked", "link", "name badge",
        "level slider",
        "control knobs", "waxing", "waning", "first quarter", "last quarter", "love hotel", "convenience",
        "diamond", "trident", "currency", "heavy", "underage", "no entry", "trigram", "brick", "end", "back",
        "soon", "top", "on!",
    ]

    private static let faces: Set<String> = [
        "neutral", "expressionless", "unamused", "pensive", "confused", "confounded", "angry", "pouting",
        "crying", "persevering", "weary", "sleepy", "tired", "anguished", "fearful", "sleeping", "astonished",
        "flushed", "hushed", "grimacing", "relieved", "drooling", "lying", "nauseated", "sneezing", "woozy",
        "hot", "cold", "pleading", "yawning", "melting", "saluting", "shaking", "disappointed", "worried",
        "zany", "partying", "disguised", "nerd", "hugging", "thinking", "shushing", "exploding", "beaming",
        "squinting", "downcast", "anxious", "knocked",
    ]

    static func entries(names: EmojiNames, sources: SourceFolder) throws -> [AssetEntry] {
        let font = try OutlineFont(bytes: Array(try Data(contentsOf: sources.emojiFont)))
        let colours = try ColourGlyphs(font)
        var taken: Set<String> = []
        var entries: [AssetEntry] = []
        let rows = names.emoji.compactMap { row -> (UInt32, EmojiNames.Row)? in
            guard !row.key.contains("-"), let value = UInt32(row.key, radix: 16) else { return nil }
            return (value, row)
        }
        for (value, row) in rows.sorted(by: { $0.0 < $1.0 }) {
            guard isThing(value, row.name), let scalar = Unicode.Scalar(value),
                let glyph = font.glyph(scalar),
                let stack = try colours.stack(of: glyph), !stack.isEmpty,
                taken.insert(row.name).inserted
            else { continue }
            entries.append(
                AssetEntry(
                    key: .toy(row.key), nouns: [row.name], category: .toy, licence: "CC-BY-4.0",
                    author: "Twitter, Inc. and contributors (Twemoji)", source: "firefox-esr", size: .zero,
                    triangles: [], slots: [.felt], tags: []))
        }
        return entries
    }

    static func isThing(_ value: UInt32, _ name: String) -> Bool {
        guard value > 0x2600 || [0x231A, 0x231B, 0x2328, 0x23F0, 0x23F1].contains(value) else { return false }
        guard !(0x1F3FB...0x1F3FF).contains(value), !(0x1F100...0x1F2FF).contains(value) else { return false }
        let words = name.split(separator: " ")
        if let first = words.first, faces.contains(String(first)), words.count <= 2 { return false }
        return !refused.contains { name.hasPrefix($0) || name.contains(" " + $0) || name.hasSuffix(" " + $0) }
    }
}

extension AssetLibrary {
    /// The toy of a picture, made on first use (some 50 ms) and kept; nil when the font has no such picture.
    public func toy(_ key: AssetKey) throws(AssetError) -> Toy? {
        if let known = toys.withLock({ $0[key] }) { return known }
        let name = "toy/"
        guard key.rawValue.hasPrefix(name), let value = UInt32(key.rawValue.dropFirst(name.count), radix: 16),
            let scalar = Unicode.Scalar(value), let font = try font(.emoji), let glyph = font.glyph(scalar),
            let stack = try ColourGlyphs(font).stack(of: glyph)
        else { return nil }
        var layers: [ToyInflater.Layer] = []
        for layer in stack {
            let colour = SIMD4<Float>(
                Float(layer.colour.x), Float(layer.colour.y), Float(layer.colour.z), Float(layer.colour.w))
            layers.append(ToyInflater.Layer(outline: try font.outline(layer.glyph), colour: colour / 255))
        }
        guard let toy = ToyInflater(layers)?.toy(key) else { return nil }
        toys.withLock { $0[key] = toy }
        return toy
    }
}

extension ToyInflater {
    /// All levels of detail, standing on the ground.
    func toy(_ key: AssetKey) -> Toy? {
        var levels: [Mesh] = []
        var layers: [UInt8] = []
        for (level, side) in Self.resolutions.enumerated() {
            let made = mesh(side: side)
            if level == 0 { layers = made.layers }
            levels.append(made.mesh)
        }
        guard let low = levels[0].positions.map(\.y).min(), let high = levels[0].positions.map(\.y).max()
        else {
            return nil
        }
        for level in levels.indices {
            for index in levels[level].positions.indices { levels[level].positions[index].y -= low }
        }
        return Toy(key: key, levels: levels, layers: layers, height: high - low)
    }
}
