import Foundation

/// What a source's material is made of, told from its name in the languages modellers use, then its values.
enum MaterialMapper {
    /// The first row with a word in the material's or its texture's name decides.
    private static let words: [(kind: MaterialKind, words: [String])] = [
        (.visor, ["mirror", "sunglass", "espejo"]),
        (.rubber, ["tire", "tyre", "tread", "rubber", "neumatic", "goma", "pneu", "caucho"]),
        (.eye, ["iris", "eye", "ojo", "pupil"]),
        (.hair, ["hair", "pelo", "beard", "eyelash", "brow", "fire_hair"]),
        (.skin, ["skin", "piel", "face", "lips", "hand_", "nails", "tongue", "teeth"]),
        (.leather, ["leather", "cuero", "shoe", "boot", "zapato"]),
        (.glass, ["glass", "cristal", "vidrio", "vitre", "verre", "glas", "lens", "window_pane"]),
        (.petal, ["petal", "flower", "flor", "fleur", "bloom", "rose", "tulip", "orchid"]),
        (
            .foliage,
            [
                "leaf", "leaves", "foliage", "hoja", "feuill", "needle", "frond", "palm", "pine", "bush",
                "hedge",
                "maple", "fern", "plant", "cypres", "beech",
            ]
        ),
        (.grass, ["grass", "cesped", "lawn", "moss"]),
        (.bark, ["trunk", "bark", "branch", "tronco", "twig", "stem", "tallo"]),
        (.snow, ["snow", "nieve", "neige"]),
        (.emissive, ["neon", "flame", "bulb", "lamp_on", "emissi", "fire"]),
        (.gold, ["gold", "brass", "dorado", "laiton", "bronze", "copper", "cobre"]),
        (
            .metal,
            [
                "chrome", "crom", "metal", "steel", "stainless", "alum", "iron", "inox", "silver", "acero",
                "argent",
                "nickel", "hierro", "zinc", "llanta", "rim", "tap", "screw", "alu",
            ]
        ),
        (
            .paint,
            [
                "paint", "chapa", "carpaint", "firstcolor", "bodywork", "carroc", "coche", "lacquer", "laca",
                "carbody",
            ]
        ),
        (.plastic, ["plastic", "plastico", "pvc", "nylon", "bakelite"]),
        (.ceramic, ["ceramic", "porcelain", "loza", "enamel", "tile", "pottery", "terracotta", "clay"]),
        (
            .wood,
            [
                "wood", "madera", "bois", "oak", "teak", "bamboo", "rattan", "parquet", "haya", "roble",
                "walnut",
                "cherry", "plank", "alder", "wicker", "mimbre", "birch", "mahog",
            ]
        ),
        (
            .cloth,
            [
                "cloth", "fabric", "textile", "tela", "cushion", "cojin", "pillow", "mattress", "sheet",
                "curtain",
                "shirt", "jean", "towel", "carpet", "rug", "dress", "sock", "trouser", "upper_", "lower_",
                "cosin",
                "cotton", "wool", "canvas", "velvet", "denim", "jacket", "pants", "blanket", "suit", "tissu",
                "asiento", "seat", "sofa", "couch", "matress", "lona",
            ]
        ),
        (.paper, ["paper", "book", "cardboard", "carton", "papel", "card_", "newspaper", "parchment"]),
        (.rock, ["rock", "stone", "concrete", "piedra", "marble", "marmol", "granit", "cement", "brick"]),
        (.soil, ["soil", "earth", "tierra", "ground", "dirt"]),
        (.liquid, ["water", "agua", "wine", "beer", "liquid", "juice", "coffee", "milk"]),
    ]

    /// Badges, number plates and other marks of makers, which a customer's film must not show.
    private static let marks = [
        "license", "licence", "plate_num", "matricula", "logo", "marca", "badge", "brand", "emblem",
        "sticker",
        "number_plate", "decal", "escudo", "plaque",
    ]

    static func isMark(_ name: String) -> Bool {
        let name = name.lowercased()
        return marks.contains { name.contains($0) }
    }

    /// Short words must stand alone or begin a name: "rojo" is red and no eye ("ojo").
    private static func has(_ word: String, in text: String) -> Bool {
        guard word.count <= 4 else { return text.contains(word) }
        return text.split { !$0.isLetter }.contains { $0.hasPrefix(word) }
    }

    static func kind(of material: SourceMaterial, on category: AssetEntry.Category) -> MaterialKind {
        let name = material.name.lowercased()
        let texture = (material.texture ?? "").lowercased()
        if (material.emission.max() > 0.3 && material.opacity > 0.5) || name.contains("light_on") {
            return .emissive
        }
        for text in [name, texture] {
            for row in words where row.words.contains(where: { has($0, in: text) }) {
                if let kind = accepted(row.kind, material, category) { return kind }
            }
        }
        if material.opacity < 0.9, material.texture == nil { return .glass }
        return guess(material, category)
    }

    /// A word may mislead: "window frame" is not glass, and nothing on a person is tin.
    private static func accepted(
        _ kind: MaterialKind, _ material: SourceMaterial, _ category: AssetEntry.Category
    ) -> MaterialKind? {
        switch kind {
        case .glass:
            guard material.opacity < 0.97 || material.name.lowercased().contains("window") else {
                return category == .vehicle ? .plastic : .vinyl
            }
            // Lamps of a car: coloured glass reads better as a lacquered lens.
            let colour = material.diffuse
            return category == .vehicle && colour.x > 0.5 && colour.x > 2 * colour.z ? .plastic : .glass
        case .visor: return material.specular.max() > 0.3 || category == .vehicle ? .visor : .metal
        case .skin where category != .person && category != .animal: return nil
        case .foliage, .petal, .bark, .grass:
            return category == .plant || category == .decoration || category == .food ? kind : nil
        case .hair where category != .person && category != .animal: return nil
        case .hair where category == .animal: return .felt
        case .skin where category == .animal: return .felt
        case .metal where category == .vehicle && material.name.lowercased().contains("black"):
            return .plastic
        case .liquid: return material.opacity < 0.95 ? .liquid : .vinyl
        default: return kind
        }
    }

    private static func guess(_ material: SourceMaterial, _ category: AssetEntry.Category) -> MaterialKind {
        let colour = material.diffuse
        let spread = colour.max() - colour.min()
        let isShiny = material.specular.max() > 0.3 && material.shininess > 40
        switch category {
        case .vehicle:
            return spread > 0.12 || colour.max() > 0.35 ? .paint : .plastic
        case .person, .clothing: return .cloth
        case .animal: return .felt
        case .plant: return colour.y > colour.x ? .foliage : (material.texture == nil ? .bark : .foliage)
        case .furniture:
            if isShiny && spread < 0.05 { return .metal }
            let isBrown = colour.x > colour.z * 1.3 && colour.x > colour.y
            return isBrown ? .wood : (material.texture == nil ? .vinyl : .cloth)
        case .food: return .clay
        case .instrument, .decoration: return isShiny ? .paint : .wood
        case .electronics, .tool: return isShiny && spread < 0.05 ? .metal : .plastic
        case .street, .building: return isShiny && spread < 0.05 ? .metal : .rock
        case .container: return .ceramic
        case .toy, .object: return .vinyl
        }
    }
}
