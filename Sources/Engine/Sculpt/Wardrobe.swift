import Render

/// What a person wears and looks like: a role's clothes, a seed's chance, a prompt's words.
struct Wardrobe: Sendable {
    enum Build: String, Sendable, CaseIterable { case adult, child, toddler }
    enum Cut: String, Sendable, CaseIterable {
        case jumper, shirt, jacket, coat, raincoat, dress, gown, robe, tutu, overalls, armour, swimsuit, bare
    }
    enum Legs: String, Sendable, CaseIterable { case trousers, shorts, bare, tights }
    enum Hair: String, Sendable, CaseIterable {
        case short, crop, spiky, wavy, curly, bob, bun, long, ponytail, pigtails, braids, fringe, bald
    }
    enum Beard: String, Sendable, CaseIterable { case none, stubble, short, long, moustache }
    enum Hat: String, Sendable, CaseIterable {
        case none, cap, beanie, hood, toque, crown, tiara, wizard, straw, cowboy, hardHat, fire, police,
            knight
        case viking, tricorn, beret, santa, top, elf, nurse, headband, halo, bandana, sailor, graduation, veil
        case samurai, bucket, helmet, mask, bow, chef, clown
    }

    var build = Build.adult
    var cut = Cut.jumper
    var legs = Legs.trousers
    var hair = Hair.short
    var beard = Beard.none
    var hat = Hat.none
    var skin = hex(0xE3AE86)
    var hairColour = hex(0x3A2519)
    var iris = hex(0x5A3A20)
    var cloth = hex(0x2E4057)
    var second = hex(0xD8D2C6)
    var trousers = hex(0x2B2D33)
    var shoes = hex(0x3B2A20)
    /// Of the hat; nil goes with the clothes.
    var hatColour: SIMD3<Float>?
    var scarf: SIMD3<Float>?
    var apron: SIMD3<Float>?
    var cape: SIMD3<Float>?
    var tie: SIMD3<Float>?
    var stripes: SIMD3<Float>?
    var wings: SIMD3<Float>?
    var belt: SIMD3<Float>?
    /// Small things: glasses, goggles, boots, barefoot, sleeveless, short, patch, pointed and the like.
    var extras: Set<String> = []
    var gloves: SIMD3<Float>?
    /// A woman's waist and lashes.
    var isFeminine = false
    var isOld = false
    /// All of one stuff, like a statue.
    var stuff: MaterialKind?
    /// What the left and the right hand hold.
    var held: [PersonProp?] = [nil, nil]
    /// 1 for a grown-up of middle height.
    var stature: Float = 1
    /// 1 slim to 1.3 stout.
    var girth: Float = 1
    /// 1 smiles, 0 is neutral, −1 is unhappy.
    var mood: Float = 0.45
    var nose: Float = 1

    static let skins: [UInt32] = [0xF1C9A8, 0xE3AE86, 0xC98B62, 0x9C6744, 0x6B4329, 0xF4D6BD, 0xB87B52]
    static let hairs: [UInt32] = [0x1E1715, 0x3A2519, 0x6A4326, 0xA8703A, 0xD9B26B, 0x8C3B1E, 0x2A1A12]
    static let irises: [UInt32] = [0x5A3A20, 0x3E6B8A, 0x4F6B3A, 0x3A2718, 0x6B4A2A]
    static let cloths: [UInt32] = [
        0x2E4057, 0x8E3038, 0xC9A13B, 0x49654E, 0xB7603B, 0x5A4A6F, 0x4A5A78, 0xB9A58C, 0x2F6B74, 0xA84C62,
        0x3E7CA6, 0xD08A4A,
    ]
    static let trouserCloths: [UInt32] = [0x23262E, 0x2F3A4F, 0x4A4038, 0x3A3F3A, 0x3D4A66, 0x7A6A52]

    /// Face and hair of somebody, by chance.
    static func someone(_ random: inout SplitMix64, feminine: Bool) -> Wardrobe {
        func pick(_ palette: [UInt32]) -> SIMD3<Float> {
            hex(palette[Int(random.next() % UInt64(palette.count))])
        }
        var result = Wardrobe()
        result.isFeminine = feminine
        result.skin = pick(skins)
        result.hairColour = pick(hairs)
        if result.skin.x < 0.65 { result.hairColour = pick([0x1E1715, 0x2A1A12, 0x33211A]) }
        result.iris = result.skin.x < 0.7 ? pick([0x3A2718, 0x4A3020]) : pick(irises)
        let styles: [Hair] =
            feminine
            ? [.long, .bob, .bun, .ponytail, .long, .curly, .bob]
            : [.short, .short, .crop, .wavy, .spiky, .curly]
        result.hair = styles[Int(random.next() % UInt64(styles.count))]
        result.nose = random.between(0.8, 1.25)
        result.stature = random.between(0.96, 1.05)
        result.girth = feminine ? random.between(0.90, 1.04) : random.between(0.96, 1.14)
        result.mood = random.between(0.3, 0.7)
        result.cloth = pick(cloths)
        result.second = pick([0xE9E2D2, 0xD8D2C6, 0xB8C4CC, 0xE6CFC0])
        result.trousers = pick(trouserCloths)
        result.shoes = pick([0x2A2420, 0x4A3022, 0xD8D2C6, 0x6B3A2A])
        return result
    }

    /// Someone for a street, by chance.
    static func passerBy(seed: UInt64) -> Wardrobe {
        var random = SplitMix64(seed: seed, path: "wardrobe")
        var result = someone(&random, feminine: random.unit() < 0.5)
        let cuts: [Cut] =
            result.isFeminine
            ? [.coat, .dress, .coat, .jumper, .raincoat] : [.coat, .jacket, .jumper, .raincoat, .jacket]
        result.cut = cuts[Int(random.next() % UInt64(cuts.count))]
        if result.cut == .raincoat {
            result.cloth = hex([0xE2B21F, 0xD9662B, 0x2E86A8, 0xC7333B][Int(random.next() % 4)])
            if random.unit() < 0.5 { result.hat = .hood }
            result.extras.insert("boots")
        } else if random.unit() < 0.22 {
            result.hat = random.unit() < 0.5 ? .beanie : .cap
            result.hatColour = hex(cloths[Int(random.next() % UInt64(cloths.count))])
        }
        if result.cut == .dress { result.legs = .tights }
        if result.cut == .jacket { result.tie = random.unit() < 0.4 ? hex(0x7A2F35) : nil }
        if random.unit() < 0.35, result.cut == .coat {
            result.scarf = hex(cloths[Int(random.next() % UInt64(cloths.count))])
        }
        if random.unit() < 0.18 { result.extras.insert("glasses") }
        if !result.isFeminine, random.unit() < 0.30 {
            result.beard = random.unit() < 0.6 ? .short : .moustache
        }
        return result
    }

    var glasses: Bool { extras.contains("glasses") }
    var boots: Bool { extras.contains("boots") }
    var barefoot: Bool { extras.contains("barefoot") }

    mutating func makeOld() {
        isOld = true
        hairColour = hex(isFeminine ? 0xD9D6D2 : 0xC9C5BE)
        skin = mix(skin, hex(0xE8C4AA), 0.3)
        girth = max(girth, 1.08)
        if isFeminine { hair = .bun } else if hair != .bald { hair = .fringe }
    }
}
