/// What a person decided about one source model after looking at it.
struct ModelRecipe: Sendable {
    /// A rectangle of texture coordinates, row 0 at the top.
    struct Patch: Sendable {
        var low: SIMD2<Float>
        var high: SIMD2<Float>
    }

    /// Replaces the source's name; makers' names do not get in.
    var nouns: [String]?
    var category: AssetEntry.Category?
    /// Faces textured from here are badges, number plates or lettering.
    var patches: [Patch] = []
    /// Parts of the texture that are painted over with what surrounds them.
    var blanks: [Patch] = []
    var dropsMaterials: [String] = []
    var kinds: [String: MaterialKind] = [:]
    /// Low polygon bodies that gain from being rounded off.
    var subdivides = false
    /// The source looks along -z.
    var facesBack = false
    var tags: [String] = []

    func drops(uv: SIMD2<Float>) -> Bool {
        patches.contains { uv.x >= $0.low.x && uv.y >= $0.low.y && uv.x <= $0.high.x && uv.y <= $0.high.y }
    }

    func drops(material: String) -> Bool { dropsMaterials.contains(material) }
}

extension ModelRecipe.Patch {
    init(_ left: Float, _ top: Float, _ right: Float, _ bottom: Float) {
        low = SIMD2(left, top)
        high = SIMD2(right, bottom)
    }
}

extension ModelRecipe {
    /// By the source's own id.
    static let byId: [String: ModelRecipe] = [
        "chevrolet": ModelRecipe(
            nouns: ["sports car", "supercar", "race car", "coupe"], category: .vehicle,
            patches: [Patch(0.53, 0.86, 1, 1), Patch(0, 0.18, 0.25, 0.31)], subdivides: true,
            tags: ["car", "hero"]),
        "seat_leon": ModelRecipe(
            nouns: ["hatchback", "car"], category: .vehicle, patches: [Patch(0.38, 0.72, 0.67, 0.92)],
            blanks: [Patch(0.47, 0.29, 0.57, 0.36)], tags: ["car", "traffic"]),
        "suv": ModelRecipe(
            nouns: ["suv", "off-roader", "jeep"], category: .vehicle,
            patches: [Patch(0, 0.87, 0.42, 1), Patch(0.66, 0.51, 0.84, 0.6)],
            blanks: [Patch(0.19, 0.41, 0.42, 0.51)], subdivides: true, tags: ["car", "traffic"]),
        "peugeot-308": ModelRecipe(
            nouns: ["convertible", "cabriolet", "roadster"], category: .vehicle,
            blanks: [Patch(0.72, 0.78, 0.89, 0.91)], subdivides: true, tags: ["car", "traffic"]),
        "renault-scenic": ModelRecipe(
            nouns: ["minivan", "people carrier"], category: .vehicle, patches: [Patch(0.08, 0.02, 0.19, 0.1)],
            tags: ["car", "traffic"]),
        "van": ModelRecipe(
            nouns: ["van", "delivery van"], category: .vehicle,
            patches: [Patch(0.62, 0.55, 1, 0.66), Patch(0.63, 0.37, 0.84, 0.53)],
            blanks: [Patch(0.32, 0.11, 0.52, 0.31)], subdivides: true, tags: ["traffic"]),
        "smart-car": ModelRecipe(
            nouns: ["city car", "microcar"], category: .vehicle, patches: [Patch(0, 0.11, 0.93, 0.22)],
            subdivides: true, tags: ["car", "traffic"]),
        "bus": ModelRecipe(
            nouns: ["coach", "tour bus"], category: .vehicle,
            patches: [Patch(0.4, 0.37, 0.81, 0.48), Patch(0.02, 0.46, 0.3, 0.55)],
            blanks: [Patch(0.16, 0.08, 0.26, 0.17)], tags: ["traffic"]),
        "cityBus": ModelRecipe(
            nouns: ["bus", "city bus"], category: .vehicle, patches: [Patch(0, 0, 0.45, 0.13)],
            blanks: [Patch(0.1, 0.3, 0.6, 0.66)], tags: ["traffic"]),
        "fordFocus": ModelRecipe(
            nouns: ["hatchback", "compact car"], category: .vehicle, tags: ["car", "traffic"]),
        "VW-new-beetle": ModelRecipe(
            nouns: ["beetle car", "small car"], category: .vehicle, tags: ["car", "traffic"]),
        "concept-sedan-01v2": ModelRecipe(
            nouns: ["vintage car", "classic car", "automobile"], category: .vehicle, tags: ["car"]),
        "concept-sedan-01v1": ModelRecipe(
            nouns: ["vintage car", "oldtimer"], category: .vehicle, tags: ["car"]),
        "concept-sedan-02": ModelRecipe(
            nouns: ["sedan", "saloon car"], category: .vehicle, tags: ["car", "traffic"]),
        "concept-sedan-02-sport": ModelRecipe(
            nouns: ["sports sedan"], category: .vehicle, tags: ["car", "traffic"]),
        "yamaha-yzr-r6": ModelRecipe(
            nouns: ["sport bike", "racing motorcycle"], category: .vehicle, subdivides: true,
            tags: ["motorcycle"]),
        "peterbilt": ModelRecipe(
            nouns: ["semi truck", "tractor trailer", "lorry"], category: .vehicle, tags: ["traffic"]),
        "dafTruck": ModelRecipe(
            nouns: ["articulated lorry", "truck"], category: .vehicle, tags: ["traffic"]),
        "appleiBook": ModelRecipe(nouns: ["laptop", "notebook computer"], category: .electronics),
    ]

    /// Names of makers in the sources, and what the thing is.
    static let makers: [(name: String, noun: String)] = [
        ("apple ibook", "laptop"), ("apple imac 1998", "computer"), ("apple imac 2004", "desktop computer"),
        ("apple iphone", "smartphone"), ("playstation", "game console"), ("rubik's cube", "puzzle cube"),
        ("frame chambord", "picture frame"), ("frame hôi an", "picture frame"), ("winchester", "leather"),
    ]
}
