/// Birds of garden, pond, forest and farm.
extension Bird {
    static let owl = Bird(
        size: 0.46, plump: 0.215, long: 0.27, upright: 0.98, head: 0.185, neck: 0.05, beak: [0.055, 0.034],
        hook: 0.9,
        wing: 0.78, chord: 0.28, tail: 0.12, legs: 0.10, back: hex(0x8A6A48), belly: hex(0xDCC9A6),
        crown: hex(0x7E5E3E),
        tip: hex(0x4A3424), bill: hex(0x4A4036), beat: 0.9, shins: hex(0xC9B48A), eye: 0.34,
        iris: hex(0xF2A81E), face: 1,
        marks: .owl)
    static let snowyOwl = Bird(
        size: 0.5, plump: 0.215, long: 0.27, upright: 0.98, head: 0.185, neck: 0.05, beak: [0.055, 0.034],
        hook: 0.9,
        wing: 0.78, chord: 0.28, tail: 0.12, legs: 0.10, back: hex(0xF2EFEA), belly: hex(0xF9F7F3),
        crown: hex(0xF7F5F1),
        tip: hex(0xC9C4BC), bill: hex(0x2E2A28), beat: 0.9, shins: hex(0xF2EFEA), eye: 0.32,
        iris: hex(0xF2C21E), face: 1,
        marks: .owl, crest: 0.001)
    static let penguin = Bird(
        size: 0.75, plump: 0.19, long: 0.34, upright: 1.32, head: 0.125, neck: 0.10, beak: [0.12, 0.024],
        hook: 0.15,
        wing: 0.46, chord: 0.24, tail: 0.10, legs: 0.05, back: hex(0x23262E), belly: hex(0x23262E),
        crown: hex(0x1B1D24),
        tip: hex(0x1B1D24), bill: hex(0x2E2A2A), shins: hex(0x3A3634), tailShape: .stub, marks: .penguin,
        webbed: true,
        flippers: true, flies: false)
    static let duck = Bird(
        size: 0.52, plump: 0.175, long: 0.30, upright: 0.14, head: 0.112, neck: 0.14, beak: [0.135, 0.042],
        wing: 0.62,
        tail: 0.16, legs: 0.09, back: hex(0x9A8E80), belly: hex(0xD9D2C6), crown: hex(0x1E6A46),
        tip: hex(0x3A3430),
        bill: hex(0xE3B32E), beat: 0.4, shins: hex(0xE8872E), billShape: .flat, marks: .mallard, webbed: true)
    static let duckling = Bird(
        size: 0.20, plump: 0.185, long: 0.23, upright: 0.25, head: 0.165, neck: 0.05, beak: [0.105, 0.040],
        wing: 0.28,
        chord: 0.14, tail: 0.10, legs: 0.07, back: hex(0xF2CE4A), belly: hex(0xF7DF7E), crown: hex(0xF4D456),
        tip: hex(0xE0B43A), bill: hex(0xE88A2E), shins: hex(0xE8872E), billShape: .flat, tailShape: .stub,
        webbed: true,
        flies: false)
    static let whiteDuck = Bird(
        size: 0.52, plump: 0.18, long: 0.30, upright: 0.20, head: 0.115, neck: 0.18, beak: [0.135, 0.042],
        wing: 0.58,
        tail: 0.15, legs: 0.09, back: hex(0xF5F2EA), belly: hex(0xFAF8F4), crown: hex(0xF7F5EF),
        tip: hex(0xE3DED4),
        bill: hex(0xF0A02E), beat: 0.4, shins: hex(0xF0922E), billShape: .flat, webbed: true)
    static let swan = Bird(
        size: 1.05, plump: 0.185, long: 0.33, upright: 0.08, head: 0.078, neck: 0.50, beak: [0.11, 0.030],
        wing: 0.80,
        chord: 0.30, tail: 0.16, legs: 0.09, back: hex(0xF7F5F0), belly: hex(0xFBFAF7), crown: hex(0xF9F7F3),
        tip: hex(0xEAE6DD), bill: hex(0xE8792B), beat: 0.9, shins: hex(0x2E2A2A), billShape: .flat,
        marks: .swan,
        webbed: true)
    static let goose = Bird(
        size: 0.85, plump: 0.18, long: 0.32, upright: 0.12, head: 0.082, neck: 0.36, beak: [0.095, 0.034],
        wing: 0.75,
        chord: 0.28, tail: 0.16, legs: 0.14, back: hex(0x86705A), belly: hex(0xD9CDBB), crown: hex(0x24211F),
        tip: hex(0x3A322A), bill: hex(0x24211F), beat: 0.75, shins: hex(0x2E2A28), billShape: .flat,
        marks: .goose,
        webbed: true)
    static let whiteGoose = Bird(
        size: 0.85, plump: 0.185, long: 0.32, upright: 0.18, head: 0.085, neck: 0.36, beak: [0.095, 0.036],
        wing: 0.70,
        chord: 0.26, tail: 0.14, legs: 0.14, back: hex(0xF4F1EA), belly: hex(0xFAF8F4), crown: hex(0xF7F5EF),
        tip: hex(0xDDD8CE), bill: hex(0xF0922E), beat: 0.75, shins: hex(0xF0922E), billShape: .flat,
        webbed: true)
    static let chicken = Bird(
        size: 0.46, plump: 0.215, long: 0.26, upright: 0.22, head: 0.098, neck: 0.15, beak: [0.065, 0.028],
        hook: 0.3,
        wing: 0.42, chord: 0.20, tail: 0.20, legs: 0.15, back: hex(0xF3EDE2), belly: hex(0xF9F5EC),
        crown: hex(0xF5F0E6),
        tip: hex(0xD9CDBA), bill: hex(0xE8B23A), beat: 0.3, shins: hex(0xE8B23A), comb: 0.7, flies: false)
    static let brownHen = Bird(
        size: 0.46, plump: 0.215, long: 0.26, upright: 0.22, head: 0.098, neck: 0.15, beak: [0.065, 0.028],
        hook: 0.3,
        wing: 0.42, chord: 0.20, tail: 0.20, legs: 0.15, back: hex(0xA8622E), belly: hex(0xC98A4E),
        crown: hex(0xB8723A),
        tip: hex(0x5E3416), bill: hex(0xE8B23A), beat: 0.3, shins: hex(0xE8B23A), comb: 0.7, flies: false)
    static let rooster = Bird(
        size: 0.5, plump: 0.205, long: 0.26, upright: 0.42, head: 0.100, neck: 0.20, beak: [0.068, 0.029],
        hook: 0.35,
        wing: 0.44, chord: 0.22, tail: 0.40, legs: 0.19, back: hex(0xB5461E), belly: hex(0x3A2418),
        crown: hex(0xE0922E),
        tip: hex(0x123A3A), bill: hex(0xE8B23A), beat: 0.3, shins: hex(0xE8B23A), tailShape: .sickles,
        comb: 1.15,
        flies: false, coverts: hex(0xC9641E))
    static let chick = Bird(
        size: 0.14, plump: 0.205, long: 0.21, upright: 0.40, head: 0.175, neck: 0.03, beak: [0.055, 0.028],
        wing: 0.24,
        chord: 0.12, tail: 0.06, legs: 0.12, back: hex(0xF6D24E), belly: hex(0xFAE28A), crown: hex(0xF7D85E),
        tip: hex(0xE6BC42), bill: hex(0xE88A2E), shins: hex(0xE89A3A), tailShape: .stub, marks: .chick,
        flies: false)
    static let turkey = Bird(
        size: 0.8, plump: 0.24, long: 0.30, upright: 0.30, head: 0.082, neck: 0.24, beak: [0.06, 0.026],
        hook: 0.4,
        wing: 0.5, chord: 0.26, tail: 0.44, legs: 0.22, back: hex(0x4A3626), belly: hex(0x3A2A1E),
        crown: hex(0xB9564A),
        tip: hex(0xD9B07A), bill: hex(0xD9B26A), shins: hex(0xB9806A), tailShape: .train, comb: 0.5,
        flies: false)
    static let peacock = Bird(
        size: 0.75, plump: 0.175, long: 0.28, upright: 0.25, head: 0.082, neck: 0.36, beak: [0.07, 0.024],
        hook: 0.3,
        wing: 0.5, chord: 0.22, tail: 1.05, legs: 0.26, back: hex(0x1E5E8E), belly: hex(0x14487A),
        crown: hex(0x1A52A8),
        tip: hex(0x6A5034), bill: hex(0xB9AE9A), shins: hex(0x8A7A66), tailShape: .train, crest: 0.8,
        crestColour: hex(0x2A7AC9), flies: false)
    static let ostrich = Bird(
        size: 1.35, plump: 0.235, long: 0.30, upright: 0.12, head: 0.072, neck: 0.58, beak: [0.095, 0.030],
        wing: 0.45,
        chord: 0.26, tail: 0.22, legs: 0.62, back: hex(0x24211F), belly: hex(0x3A3430), crown: hex(0xD9B0A0),
        tip: hex(0xF3EEE4), bill: hex(0xD9A08A), shins: hex(0xD9A896), eye: 0.32, flies: false)
    static let hummingbird = Bird(
        size: 0.10, plump: 0.135, long: 0.22, upright: 0.35, head: 0.115, neck: 0.05, beak: [0.26, 0.014],
        hook: 0.10,
        wing: 0.62, chord: 0.15, tail: 0.22, legs: 0.03, back: hex(0x1E8A5A), belly: hex(0xE6EDE0),
        crown: hex(0x1E9A6A),
        tip: hex(0x2A4A5A), bill: hex(0x24201E), beat: 0.16, eye: 0.28, billShape: .needle, marks: .robin)
    static let pelican = Bird(
        size: 1.0, plump: 0.19, long: 0.32, upright: 0.22, head: 0.085, neck: 0.34, beak: [0.40, 0.030],
        hook: 0.08,
        wing: 1.0, chord: 0.30, tail: 0.14, legs: 0.15, back: hex(0xEDE8DE), belly: hex(0xF7F4EE),
        crown: hex(0xF5F1EA),
        tip: hex(0x2A2A2E), bill: hex(0xF0A83E), beat: 1.0, shins: hex(0xE8923A), billShape: .pouch,
        webbed: true)
    static let toucan = Bird(
        size: 0.48, plump: 0.175, long: 0.27, upright: 0.55, head: 0.125, neck: 0.07, beak: [0.33, 0.068],
        hook: 0.32,
        wing: 0.55, chord: 0.22, tail: 0.30, legs: 0.10, back: hex(0x1E1D20), belly: hex(0x1E1D20),
        crown: hex(0x1B1A1D),
        tip: hex(0x121214), bill: hex(0xF2922A), beat: 0.5, shins: hex(0x5A7A96), billShape: .banana,
        marks: .toucan)
    static let robin = Bird(
        size: 0.15, plump: 0.22, upright: 0.35, head: 0.150, neck: 0.03, beak: [0.070, 0.026], wing: 0.52,
        tail: 0.26,
        legs: 0.18, back: hex(0x8A6E50), belly: hex(0xEDE6DA), crown: hex(0x80664A), tip: hex(0x4A3A2C),
        bill: hex(0x3A3028), beat: 0.28, shins: hex(0x6A4E3A), marks: .robin)
    static let blueBird = Bird(
        size: 0.20, plump: 0.20, upright: 0.32, head: 0.140, neck: 0.04, beak: [0.080, 0.030], wing: 0.55,
        tail: 0.32,
        back: hex(0x2E7AD0), belly: hex(0xEDEFF2), crown: hex(0x2A72C9), tip: hex(0x143A7A),
        bill: hex(0x24262A),
        beat: 0.3, shins: hex(0x3A3A3E), crest: 0.5, crestColour: hex(0x2A72C9))
    static let cardinal = Bird(
        size: 0.20, plump: 0.20, upright: 0.35, head: 0.140, neck: 0.04, beak: [0.070, 0.045], wing: 0.52,
        tail: 0.36,
        back: hex(0xC9281E), belly: hex(0xDB3A2C), crown: hex(0xD22E22), tip: hex(0x7A1A16),
        bill: hex(0xE8722E),
        beat: 0.3, shins: hex(0x6A4A3E), marks: .cardinal, crest: 0.7, crestColour: hex(0xD22E22))
    static let canary = Bird(
        size: 0.14, plump: 0.21, upright: 0.40, head: 0.145, neck: 0.03, beak: [0.060, 0.034], wing: 0.5,
        tail: 0.28,
        legs: 0.15, back: hex(0xF0C62E), belly: hex(0xF9E07A), crown: hex(0xF4CE3E), tip: hex(0xB98E1E),
        bill: hex(0xE8B28A), beat: 0.28, shins: hex(0xD9A08A))
    static let magpie = Bird(
        size: 0.42, plump: 0.175, upright: 0.22, head: 0.115, beak: [0.11, 0.036], hook: 0.15, wing: 0.65,
        tail: 0.55,
        back: hex(0x1E2430), belly: hex(0xF3F1EC), crown: hex(0x17181C), tip: hex(0x143A5A),
        bill: hex(0x1E1C1E),
        beat: 0.55, shins: hex(0x24211F), marks: .magpie)
    static let kingfisher = Bird(
        size: 0.18, plump: 0.20, upright: 0.55, head: 0.160, neck: 0.03, beak: [0.24, 0.034], wing: 0.5,
        tail: 0.16,
        legs: 0.06, back: hex(0x1E8ACB), belly: hex(0xE8873A), crown: hex(0x1A72B0), tip: hex(0x124A7A),
        bill: hex(0x24211F), beat: 0.25, shins: hex(0xD9562E), marks: .kingfisher)
    static let stork = Bird(
        size: 0.95, plump: 0.165, long: 0.29, upright: 0.30, head: 0.080, neck: 0.36, beak: [0.26, 0.030],
        wing: 0.95,
        chord: 0.28, tail: 0.16, legs: 0.52, back: hex(0xF5F2EC), belly: hex(0xFAF8F4), crown: hex(0xF7F5F0),
        tip: hex(0x1E1D20), bill: hex(0xD9422E), beat: 1.0, shins: hex(0xD9523A))
    static let heron = Bird(
        size: 0.9, plump: 0.145, long: 0.28, upright: 0.40, head: 0.072, neck: 0.46, beak: [0.20, 0.026],
        wing: 0.9,
        chord: 0.28, tail: 0.16, legs: 0.50, back: hex(0x8A97A6), belly: hex(0xDDE0E3), crown: hex(0xE3E5E6),
        tip: hex(0x3A444E), bill: hex(0xE3B23A), beat: 1.0, shins: hex(0x8A8A5E), crest: 0.7,
        crestColour: hex(0x24262A))
    static let vulture = Bird(
        size: 0.85, plump: 0.19, upright: 0.45, head: 0.090, neck: 0.18, beak: [0.10, 0.042], hook: 0.8,
        wing: 1.05,
        chord: 0.34, tail: 0.26, legs: 0.12, back: hex(0x3A2E26), belly: hex(0x4A3C32), crown: hex(0xC98A7E),
        tip: hex(0x1E1814), bill: hex(0xD9CBB0), beat: 1.2, shins: hex(0x9A8A7E))
    static let phoenix = Bird(
        size: 1.1, plump: 0.165, upright: 0.22, head: 0.105, neck: 0.20, beak: [0.09, 0.040], hook: 0.7,
        wing: 1.0,
        chord: 0.34, tail: 0.85, legs: 0.14, back: hex(0xE0501A), belly: hex(0xF7B02E), crown: hex(0xF28A1E),
        tip: hex(0xF9D25A), bill: hex(0xF2C23A), beat: 0.95, shins: hex(0xF0B23A), iris: hex(0xF7D21E),
        crest: 1.2,
        crestColour: hex(0xF9C23A), coverts: hex(0xC92E14))
    static let cockatoo = Bird(
        size: 0.42, plump: 0.175, upright: 0.5, head: 0.135, beak: [0.075, 0.055], hook: 1, wing: 0.6,
        tail: 0.34,
        back: hex(0xF5F2EC), belly: hex(0xFAF8F4), crown: hex(0xF7F5F0), tip: hex(0xF2E6B0),
        bill: hex(0x2A2826),
        beat: 0.5, shins: hex(0x4A4644), crest: 1.0, crestColour: hex(0xF2D03E))
    static let greenParrot = Bird(
        size: 0.34, plump: 0.175, upright: 0.5, head: 0.135, beak: [0.070, 0.055], hook: 1, wing: 0.58,
        tail: 0.42,
        back: hex(0x3FA83A), belly: hex(0x6AC24E), crown: hex(0x4AB844), tip: hex(0x1E5EB0),
        bill: hex(0xE0644A),
        beat: 0.5, shins: hex(0x8A7A6E))
}
