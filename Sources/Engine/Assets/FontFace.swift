/// The typefaces of the library, by what they are for.
public enum FontFace: String, Sendable, CaseIterable {
    /// Tall capitals for signs and labels.
    case poster
    /// A heavy brush script.
    case script
    /// Round strokes of even weight: neon tubes.
    case rounded
    /// Latin, kana and kanji.
    case gothic
    /// Layered colour pictures; for toys, not for text.
    case emoji

    var key: String { "font/" + rawValue }

    /// Where the package has it.
    var sourcePath: String {
        switch self {
        case .poster: "usr/share/fonts/opentype/bebas-neue/BebasNeue-Bold.otf"
        case .script: "usr/share/fonts/opentype/lobster/lobster.otf"
        case .rounded: "usr/share/fonts/truetype/comfortaa/Comfortaa-Bold.ttf"
        case .gothic: "usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf"
        case .emoji: "usr/lib/firefox-esr/fonts/TwemojiMozilla.ttf"
        }
    }
}
