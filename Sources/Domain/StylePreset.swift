/// A look that can be put on a film.
public enum StylePreset: String, Codable, Sendable, CaseIterable {
    case anime, moody
    case animated3D = "3d"
    case watercolor, natural, claymation
    case blackAndWhite = "black-and-white"
    case cyberpunk
    case pixelArt = "pixel-art"
    case cinematic, noir
    case comicBook = "comic-book"
    case oilPainting = "oil-painting"
    case pencilSketch = "pencil-sketch"
    case vaporwave
    case vintageFilm = "vintage-film"
    case lowPoly = "low-poly"
    case ukiyoE = "ukiyo-e"
    case popArt = "pop-art"
    case neon

    /// As people write it: in any case, with or without hyphens, and by some other names.
    public init?(named name: String) { self.init(named: name, or: Self.others) }

    private static let others: [String: StylePreset] = [
        "3danimation": .animated3D, "watercolour": .watercolor, "blackwhite": .blackAndWhite,
        "bw": .blackAndWhite, "clay": .claymation, "pixel": .pixelArt, "comic": .comicBook,
        "oil": .oilPainting, "sketch": .pencilSketch, "pencil": .pencilSketch, "vintage": .vintageFilm,
    ]

    public var title: String {
        switch self {
        case .animated3D: "3D"
        case .blackAndWhite: "Black & white"
        case .ukiyoE: "Ukiyo-e"
        case .pixelArt, .comicBook, .oilPainting, .pencilSketch, .vintageFilm, .popArt, .lowPoly:
            rawValue.replacing("-", with: " ").capitalizedFirst
        default: rawValue.capitalizedFirst
        }
    }

    /// One sentence that tells what one will see.
    public var summary: String {
        switch self {
        case .anime: "Flat cel colours, clean dark lines and bright skies, as in a hand-drawn series."
        case .moody: "Cool, muted light with deep shadows and a breath of mist."
        case .animated3D: "Rounded, glossy shapes with soft shade and rim light, as in an animated feature."
        case .watercolor: "Washes that pool at their edges on grained white paper."
        case .natural: "The picture itself in better light: open shadows, clear detail, a little more colour."
        case .claymation: "Modelled clay with thumb marks."
        case .blackAndWhite: "A silver print: rich greys, deep blacks, fine grain."
        case .cyberpunk: "Teal night and magenta light that glows and smears at the rim."
        case .pixelArt: "Big pixels, few colours, ordered dither."
        case .cinematic: "Wide-screen bars, teal shadows, warm skin and halation."
        case .noir: "Hard, low-key black and white in which shadow rules."
        case .comicBook: "Ink lines, flat colours and printed dots."
        case .oilPainting: "Broad touches of paint that stand up and catch the light, on canvas."
        case .pencilSketch: "Graphite hatching and contour on paper."
        case .vaporwave: "Pink and cyan, soft tape and scan lines."
        case .vintageFilm: "Faded, warm 16 mm with dust, scratches and a rounded gate."
        case .lowPoly: "Small facets of flat colour."
        case .ukiyoE: "Woodblock print: indigo lines, flat washes, wood grain."
        case .popArt: "Few loud colours, big dots, thick outlines."
        case .neon: "A dark room in which the contours are glowing tubes."
        }
    }
}
