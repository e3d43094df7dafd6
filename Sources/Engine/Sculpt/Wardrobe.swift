import Render

/// What a person wears and looks like: drawn from a seed, so that no two of a crowd are the same.
struct Wardrobe: Sendable {
    enum Cut: Sendable, CaseIterable { case coat, jacket, dress, raincoat, jumper }
    enum Hair: Sendable, CaseIterable { case short, bob, bun, long, cap, beanie, hood, bald }

    var cut: Cut
    var hair: Hair
    var skin: SIMD3<Float>
    var hairColour: SIMD3<Float>
    var cloth: SIMD3<Float>
    var second: SIMD3<Float>
    var trousers: SIMD3<Float>
    var shoes: SIMD3<Float>
    var scarf: SIMD3<Float>?
    var glasses = false
    var beard = false
    /// 1 for a grown-up of middle height.
    var stature: Float = 1
    /// 1 slim to 1.3 stout.
    var girth: Float = 1

    static let skins: [UInt32] = [0xF1C9A8, 0xE3AE86, 0xC98B62, 0x9C6744, 0x6B4329, 0xF4D6BD]
    static let hairs: [UInt32] = [0x1E1715, 0x3A2519, 0x6A4326, 0xA8703A, 0xD9B26B, 0xB9B4AC, 0x8C3B1E]
    static let cloths: [UInt32] = [
        0x2E4057, 0x7A2F35, 0xC9A13B, 0x49654E, 0xB7603B, 0x5A4A6F, 0x3D3B40, 0xB9A58C, 0x2F6B74, 0xA84C62,
    ]
    static let trouserCloths: [UInt32] = [0x23262E, 0x2F3A4F, 0x4A4038, 0x3A3F3A, 0x1D1E22]

    /// Someone for a street, by chance.
    static func passerBy(seed: UInt64) -> Wardrobe {
        var random = SplitMix64(seed: seed, path: "wardrobe")
        func pick(_ palette: [UInt32]) -> SIMD3<Float> {
            hex(palette[Int(random.next() % UInt64(palette.count))])
        }
        let cuts: [Cut] = [.coat, .coat, .jacket, .raincoat, .dress, .jumper]
        let hairs: [Hair] = [.short, .short, .bob, .bun, .long, .beanie, .cap, .hood]
        let cut = cuts[Int(random.next() % UInt64(cuts.count))]
        var hair = hairs[Int(random.next() % UInt64(hairs.count))]
        if hair == .hood, cut != .raincoat, cut != .jumper { hair = .short }
        var result = Wardrobe(
            cut: cut, hair: hair, skin: pick(skins), hairColour: pick(Self.hairs), cloth: pick(cloths),
            second: pick(cloths), trousers: pick(trouserCloths), shoes: pick([0x1B1917, 0x3B2A20, 0xD8D2C6]),
            scarf: nil)
        if cut == .raincoat { result.cloth = pick([0xE2B21F, 0xD9662B, 0x2E86A8, 0xC7333B]) }
        if random.unit() < 0.35 { result.scarf = pick(cloths) }
        result.glasses = random.unit() < 0.18
        result.beard = hair == .short && random.unit() < 0.30
        result.stature = random.between(0.93, 1.07)
        result.girth = random.between(0.92, 1.18)
        return result
    }

    static let man = Wardrobe(
        cut: .jacket, hair: .short, skin: hex(0xE3AE86), hairColour: hex(0x3A2519), cloth: hex(0x2E4057),
        second: hex(0xD8D2C6), trousers: hex(0x2B2D33), shoes: hex(0x3B2A20), scarf: nil, stature: 1.03,
        girth: 1.06)
    static let woman = Wardrobe(
        cut: .coat, hair: .long, skin: hex(0xF1C9A8), hairColour: hex(0x5B3520), cloth: hex(0xA83F3A),
        second: hex(0xEFE6D8), trousers: hex(0x23262E), shoes: hex(0x2A1E1A), scarf: hex(0xE9DCC4),
        stature: 0.98,
        girth: 0.94)
    static let child = Wardrobe(
        cut: .raincoat, hair: .bob, skin: hex(0xF4D6BD), hairColour: hex(0x6A4326), cloth: hex(0xE2B21F),
        second: hex(0xE2B21F), trousers: hex(0x2F3A4F), shoes: hex(0xC7333B), scarf: nil, stature: 0.68,
        girth: 1.05)
    static let elder = Wardrobe(
        cut: .jumper, hair: .bald, skin: hex(0xE8BC9A), hairColour: hex(0xC9C5BE), cloth: hex(0x6B5540),
        second: hex(0xD8CDB8), trousers: hex(0x4A4038), shoes: hex(0x2A1E1A), scarf: nil, glasses: true,
        beard: true,
        stature: 0.96, girth: 1.15)
    static let dancer = Wardrobe(
        cut: .dress, hair: .bun, skin: hex(0xC98B62), hairColour: hex(0x1E1715), cloth: hex(0xD4495A),
        second: hex(0xF0C9C0), trousers: hex(0xC98B62), shoes: hex(0xE6B7AE), scarf: nil, stature: 1,
        girth: 0.9)
}
