import Render

/// What a piece of a thing is made of, and in which colour.
struct Stuff {
    var kind: MaterialKind
    var colour: SIMD3<Float>
    /// See ``MaterialKind/coverage``.
    var free: Float = 1
    /// A colour that the prompt names goes on this.
    var takesColour = false

    init(_ kind: MaterialKind, _ code: UInt32, free: Float = 1) {
        self.kind = kind
        colour = hex(code)
        self.free = free
    }

    /// The same stuff where the colour of the prompt belongs.
    var main: Stuff {
        var stuff = self
        stuff.takesColour = true
        return stuff
    }

    func shaded(_ factor: Float) -> Stuff {
        var stuff = self
        stuff.colour *= factor
        return stuff
    }

    var bytes: SIMD4<UInt8> { Engine.bytes(colour, free) }

    static func paint(_ code: UInt32) -> Stuff { Stuff(.paint, code) }
    static func wood(_ code: UInt32 = 0x9C6B40) -> Stuff { Stuff(.wood, code) }
    static func metal(_ code: UInt32 = 0xA7ABB0) -> Stuff { Stuff(.metal, code) }
    static func brass(_ code: UInt32 = 0xD9A441) -> Stuff { Stuff(.gold, code) }
    static func clay(_ code: UInt32) -> Stuff { Stuff(.clay, code) }
    static func plaster(_ code: UInt32 = 0xEDE4D3) -> Stuff { Stuff(.clay, code) }
    static func stone(_ code: UInt32 = 0x9A958C) -> Stuff { Stuff(.rock, code) }
    static func plastic(_ code: UInt32) -> Stuff { Stuff(.plastic, code) }
    static func ceramic(_ code: UInt32) -> Stuff { Stuff(.ceramic, code) }
    static func rubber(_ code: UInt32 = 0x1E1E20) -> Stuff { Stuff(.rubber, code) }
    static func cloth(_ code: UInt32) -> Stuff { Stuff(.cloth, code) }
    static func leather(_ code: UInt32) -> Stuff { Stuff(.leather, code) }
    static func glow(_ code: UInt32, _ strength: Float = 0.8) -> Stuff {
        Stuff(.emissive, code, free: strength)
    }
    /// Dark panes in which the sky is seen.
    static let pane = Stuff(.paint, 0x24323D)
    static let glass = Stuff(.glass, 0xDCEBEE, free: 0.4)
    static let dark = Stuff(.plastic, 0x1B1C1F)
    static let leaf = Stuff(.foliage, 0x4E7B35, free: 0.5)

    static func felt(_ code: UInt32) -> Stuff { Stuff(.felt, code) }
    static func vinyl(_ code: UInt32) -> Stuff { Stuff(.vinyl, code) }
    /// Tinted glass in front of a face.
    static let visorGlass = Stuff(.visor, 0x1A1D22)
    /// Fuzzy skin.
    static func fuzz(_ code: UInt32) -> Stuff { Stuff(.skin, code) }
}
