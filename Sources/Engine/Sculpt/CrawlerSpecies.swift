/// Insects, spiders and crabs.
extension Crawler {
    private static let slim: [Lump] = [
        Lump(at: [0, 0.24, 0.10], radii: [0.075, 0.075, 0.11], dark: true),
        Lump(at: [0, 0.24, 0.27], radii: [0.072, 0.072, 0.065], dark: true),
        Lump(at: [0, 0.22, -0.16], radii: [0.055, 0.055, 0.22]),
    ]
    static let butterfly = Crawler(
        size: 0.05, lumps: slim, head: [0, 0.24, 0.27], eye: 0.036, reach: 0.22, knee: 0.02, legThick: 0.010,
        feelers: 0.30, wings: .butterfly, span: 1.02, marks: .monarch, material: .felt, base: hex(0x3A2A20),
        dark: hex(0x1E1612),
        wing: hex(0xF0882A), beat: 0.55)
    static let blueButterfly = Crawler(
        size: 0.05, lumps: slim, head: [0, 0.24, 0.27], eye: 0.036, reach: 0.22, knee: 0.02, legThick: 0.010,
        feelers: 0.30, wings: .butterfly, span: 1.05, material: .felt, base: hex(0x2A2A36),
        dark: hex(0x1A1A22), wing: hex(0x2E7AE0),
        edge: hex(0x101828), beat: 0.6)
    static let moth = Crawler(
        size: 0.045,
        lumps: [
            Lump(at: [0, 0.24, 0.08], radii: [0.11, 0.11, 0.13]),
            Lump(at: [0, 0.24, 0.26], radii: [0.085, 0.08, 0.07]),
            Lump(at: [0, 0.22, -0.16], radii: [0.085, 0.085, 0.20]),
        ], head: [0, 0.24, 0.26], eye: 0.042, reach: 0.22, knee: 0.02, legThick: 0.012, feelers: 0.26,
        wings: .butterfly,
        span: 0.95, material: .felt, base: hex(0xD9C4A0), dark: hex(0xB99A70), wing: hex(0xC9AE86),
        edge: hex(0x7A5A3A), beat: 0.35)
    static let dragonfly = Crawler(
        size: 0.08,
        lumps: [
            Lump(at: [0, 0.22, 0.20], radii: [0.070, 0.075, 0.11]),
            Lump(at: [0, 0.23, 0.35], radii: [0.075, 0.065, 0.060]),
            Lump(at: [0, 0.22, -0.02], radii: [0.036, 0.036, 0.16]),
            Lump(at: [0, 0.21, -0.28], radii: [0.028, 0.028, 0.20]),
        ], head: [0, 0.23, 0.35], eye: 0.060, reach: 0.20, knee: 0.0, legThick: 0.010, feelers: 0,
        wings: .dragonfly, span: 0.72,
        base: hex(0x1E8A8A), dark: hex(0x145A5A), wing: hex(0x9AD9E3), beat: 0.16)
    private static let plump: [Lump] = [
        Lump(at: [0, 0.24, 0.10], radii: [0.145, 0.14, 0.14], dark: false),
        Lump(at: [0, 0.23, 0.30], radii: [0.115, 0.11, 0.09], dark: true),
        Lump(at: [0, 0.22, -0.20], radii: [0.165, 0.16, 0.25]),
    ]
    static let bee = Crawler(
        size: 0.025, lumps: plump, head: [0, 0.23, 0.30], eye: 0.058, reach: 0.26, knee: 0.03,
        legThick: 0.016, feelers: 0.18,
        wings: .clear, span: 0.52, marks: .bee, material: .fur, base: hex(0xF0B22E), dark: hex(0x24190F),
        beat: 0.09)
    static let wasp = Crawler(
        size: 0.025,
        lumps: [
            Lump(at: [0, 0.24, 0.12], radii: [0.10, 0.10, 0.12], dark: true),
            Lump(at: [0, 0.24, 0.30], radii: [0.10, 0.09, 0.07]),
            Lump(at: [0, 0.22, -0.24], radii: [0.105, 0.10, 0.24]),
        ], head: [0, 0.24, 0.30], eye: 0.052, reach: 0.32, knee: 0.06, legThick: 0.014, feelers: 0.24,
        wings: .clear, span: 0.5,
        marks: .bee, base: hex(0xF2C41E), dark: hex(0x1E1814), limb: hex(0xD9A01E), beat: 0.08)
    static let fly = Crawler(
        size: 0.012, lumps: plump, head: [0, 0.23, 0.30], eye: 0.085, reach: 0.28, knee: 0.04,
        legThick: 0.012, feelers: 0.08,
        wings: .clear, span: 0.5, base: hex(0x2E3A3A), dark: hex(0x24282A), beat: 0.08)
    private static let domed: [Lump] = [
        Lump(at: [0, 0.17, -0.05], radii: [0.24, 0.20, 0.29], dark: true),
        Lump(at: [0, 0.17, 0.25], radii: [0.15, 0.12, 0.09], dark: true),
        Lump(at: [0, 0.16, 0.34], radii: [0.10, 0.09, 0.07], dark: true),
    ]
    static let ladybird = Crawler(
        size: 0.012, lumps: domed, head: [0, 0.16, 0.34], eye: 0.042, reach: 0.28, knee: 0.01,
        legThick: 0.018, feelers: 0.14,
        wings: .cases, span: 0.5, marks: .ladybird, base: hex(0x1E1614), dark: hex(0x1A1412),
        wing: hex(0xD92A1E), beat: 0.09)
    static let beetle = Crawler(
        size: 0.03, lumps: domed, head: [0, 0.16, 0.34], eye: 0.036, reach: 0.34, knee: 0.05, legThick: 0.020,
        feelers: 0.22,
        wings: .cases, span: 0.5, base: hex(0x1E2A24), dark: hex(0x18221C), wing: hex(0x1E6A46), beat: 0.09)
    static let firefly = Crawler(
        size: 0.02,
        lumps: [
            Lump(at: [0, 0.20, 0.08], radii: [0.11, 0.09, 0.16]),
            Lump(at: [0, 0.20, 0.28], radii: [0.085, 0.075, 0.075], dark: true),
            Lump(at: [0, 0.20, -0.14], radii: [0.10, 0.085, 0.16], dark: true),
        ], head: [0, 0.20, 0.28], eye: 0.045, reach: 0.24, knee: 0.02, legThick: 0.014, feelers: 0.22,
        wings: .clear, span: 0.46,
        marks: .firefly, base: hex(0x5A3424), dark: hex(0x2E201A), wing: hex(0x8A6A50), beat: 0.10)
    static let ant = Crawler(
        size: 0.012,
        lumps: [
            Lump(at: [0, 0.20, 0.04], radii: [0.065, 0.065, 0.11]),
            Lump(at: [0, 0.22, 0.27], radii: [0.105, 0.09, 0.10]),
            Lump(at: [0, 0.20, -0.24], radii: [0.12, 0.11, 0.17]),
        ], head: [0, 0.22, 0.27], eye: 0.036, reach: 0.34, knee: 0.08, legThick: 0.016, feelers: 0.28,
        base: hex(0x6A2E1A),
        dark: hex(0x4A1E10), limb: hex(0x4A2014))
    static let spider = Crawler(
        size: 0.04,
        lumps: [
            Lump(at: [0, 0.22, 0.10], radii: [0.125, 0.10, 0.13], dark: true),
            Lump(at: [0, 0.22, 0.20], radii: [0.09, 0.08, 0.07], dark: true),
            Lump(at: [0, 0.25, -0.18], radii: [0.20, 0.18, 0.23]),
        ], head: [0, 0.23, 0.20], eye: 0.044, legs: 4, reach: 0.58, knee: 0.20, legThick: 0.020, feelers: 0,
        material: .fur,
        base: hex(0x4A3A30), dark: hex(0x332822), limb: hex(0x2E241E))
    static let crab = Crawler(
        size: 0.16,
        lumps: [
            Lump(at: [0, 0.20, 0.02], radii: [0.34, 0.13, 0.24]),
            Lump(at: [0, 0.20, 0.18], radii: [0.20, 0.09, 0.10]),
        ], head: [0, 0.24, 0.18], eye: 0.042, eyeStalk: 0.09, legs: 4, reach: 0.42, knee: 0.12,
        legThick: 0.028, feelers: 0,
        claws: 0.42, base: hex(0xD9482A), dark: hex(0x8A2414), limb: hex(0xC9401F))
    static let lobster = Crawler(
        size: 0.4,
        lumps: [
            Lump(at: [0, 0.14, 0.12], radii: [0.10, 0.09, 0.20]),
            Lump(at: [0, 0.15, 0.27], radii: [0.075, 0.065, 0.08]),
            Lump(at: [0, 0.13, -0.14], radii: [0.085, 0.075, 0.10]),
            Lump(at: [0, 0.12, -0.28], radii: [0.075, 0.066, 0.09]),
            Lump(at: [0, 0.10, -0.40], radii: [0.062, 0.055, 0.08]),
        ], head: [0, 0.16, 0.29], eye: 0.026, eyeStalk: 0.03, legs: 4, reach: 0.30, knee: 0.08,
        legThick: 0.018, feelers: 0.5,
        claws: 0.36, tailFan: true, base: hex(0xC9321E), dark: hex(0x8A1E12), limb: hex(0xB92C1A))
    static let scorpion = Crawler(
        size: 0.10,
        lumps: [
            Lump(at: [0, 0.14, 0.08], radii: [0.11, 0.075, 0.19]),
            Lump(at: [0, 0.14, 0.24], radii: [0.085, 0.06, 0.07]),
            Lump(at: [0, 0.14, -0.12], radii: [0.10, 0.07, 0.14]),
        ], head: [0, 0.15, 0.24], eye: 0.024, legs: 4, reach: 0.36, knee: 0.10, legThick: 0.018, feelers: 0,
        claws: 0.30, sting: 0.5,
        base: hex(0xB07A2E), dark: hex(0x4A2E14), limb: hex(0xC08A3E))
}
