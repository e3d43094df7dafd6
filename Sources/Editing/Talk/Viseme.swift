/// What a mouth does for one sound; lengths in distances between the outer corners of the eyes.
struct Viseme: Sendable, Equatable {
    /// Gap between the lips' inner lines.
    var open: Float = 0
    /// How much wider (or narrower) than at rest, a share.
    var width: Float = 0
    /// Lips pushed forward, 0…1.
    var round: Float = 0
    /// Upper lip raised.
    var raise: Float = 0
    /// Lower lip at the upper teeth, 0…1.
    var bite: Float = 0
    /// Tongue behind the teeth, 0…1.
    var tongue: Float = 0
    /// Lips pressed together, 0…1.
    var seal: Float = 0

    static let rest = Viseme()

    /// The mouth of an ARPAbet phone; stress digits are ignored, unknown sounds are a murmur.
    init(phone: String) {
        let name = phone.uppercased().filter { !$0.isNumber }
        self = Self.table[name] ?? Viseme(open: 0.14)
    }

    init(
        open: Float = 0, width: Float = 0, round: Float = 0, raise: Float = 0, bite: Float = 0,
        tongue: Float = 0, seal: Float = 0
    ) {
        self.open = open
        self.width = width
        self.round = round
        self.raise = raise
        self.bite = bite
        self.tongue = tongue
        self.seal = seal
    }

    private static let groups: [(phones: String, viseme: Viseme)] = [
        ("SIL SP PAU", .rest),
        ("M B P", Viseme(width: -0.02, round: 0.05, seal: 1)),
        ("AA AW AY", Viseme(open: 0.3, raise: 0.02, tongue: 0.2)),
        ("AH HH", Viseme(open: 0.2, raise: 0.02, tongue: 0.2)),
        ("AO OY", Viseme(open: 0.24, width: -0.12, round: 0.55, tongue: 0.1)),
        ("OW UH", Viseme(open: 0.17, width: -0.2, round: 0.8, tongue: 0.1)),
        ("UW", Viseme(open: 0.09, width: -0.24, round: 1)),
        ("EH AE", Viseme(open: 0.22, width: 0.06, raise: 0.02, tongue: 0.3)),
        ("EY IH", Viseme(open: 0.16, width: 0.1, raise: 0.02, tongue: 0.3)),
        ("IY Y", Viseme(open: 0.1, width: 0.14, raise: 0.02, tongue: 0.4)),
        ("S Z", Viseme(open: 0.055, width: 0.05, raise: 0.015, tongue: 0.3)),
        ("SH ZH CH JH", Viseme(open: 0.085, width: -0.14, round: 0.6, raise: 0.02, tongue: 0.3)),
        ("F V", Viseme(open: 0.03, raise: 0.03, bite: 1)),
        ("L", Viseme(open: 0.15, width: 0.02, raise: 0.01, tongue: 1)),
        ("T D N", Viseme(open: 0.085, width: 0.03, raise: 0.01, tongue: 0.8)),
        ("R ER", Viseme(open: 0.1, width: -0.12, round: 0.5, tongue: 0.2)),
        ("W", Viseme(open: 0.05, width: -0.24, round: 1)),
        ("K G NG", Viseme(open: 0.11, width: 0.02, tongue: 0.1)),
        ("TH DH", Viseme(open: 0.09, width: 0.02, raise: 0.01, tongue: 1)),
    ]

    private static let table: [String: Viseme] = {
        var table: [String: Viseme] = [:]
        for group in groups {
            for phone in group.phones.split(separator: " ") { table[String(phone)] = group.viseme }
        }
        return table
    }()
}

/// A sound of speech and when it is heard.
public struct SpokenPhone: Sendable, Equatable {
    /// ARPAbet, stress digits allowed; `SIL` for silence.
    public var name: String
    /// Seconds.
    public var begin: Double
    public var end: Double

    public init(_ name: String, from begin: Double, to end: Double) {
        self.name = name
        self.begin = begin
        self.end = end
    }
}
