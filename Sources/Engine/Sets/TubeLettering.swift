import Foundation
import Render

/// Letters as bent glass tubes: single strokes, as a neon bender draws them.
///
/// A glyph is a list of strokes on a grid of ten by ten, two digits a point (x to the right, y down); `~` rounds
/// a stroke. Latin capitals, the katakana and the plain kanji that our shop signs are written with.
enum TubeLettering {
    /// Polylines of a glyph in a unit square, y down; nil for a character there is no tube for.
    static func strokes(_ character: Character) -> [[SIMD2<Float>]]? {
        guard let code = glyphs[character] else { return nil }
        return code.split(separator: " ").map { stroke in
            let isRound = stroke.first == "~"
            let digits = stroke.compactMap(\.wholeNumberValue)
            let points = stride(from: 0, to: digits.count - 1, by: 2).map {
                SIMD2(Float(digits[$0]), Float(digits[$0 + 1])) / 9
            }
            return isRound ? rounded(points) : points
        }
    }

    /// Width of a glyph in parts of its height: capitals are narrow, kana and kanji square.
    static func advance(_ character: Character) -> Float {
        switch character {
        case " ": 0.4
        case "I", "1": 0.62
        case "M", "W": 0.98
        case _ where character.isASCII: 0.84
        default: 1.12
        }
    }

    private static func rounded(_ points: [SIMD2<Float>]) -> [SIMD2<Float>] {
        guard points.count > 2 else { return points }
        var result: [SIMD2<Float>] = []
        for index in 0..<(points.count - 1) {
            let before = points[max(index - 1, 0)], from = points[index]
            let to = points[index + 1], after = points[min(index + 2, points.count - 1)]
            for step in 0..<5 {
                let t = Float(step) / 5, t2 = t * t, t3 = t2 * t
                let a = from * 2 + (to - before) * t
                let b = (before * 2 - from * 5 + to * 4 - after) * t2
                let c = (from * 3 - before - to * 3 + after) * t3
                result.append((a + b + c) * 0.5)
            }
        }
        result.append(points[points.count - 1])
        return result
    }

    private static let glyphs: [Character: String] = [
        "♥": "~43311103154975837151 7143", "★": "407903831940", "♪": "~505772 ~5736283948 ~484757",
        "▽": "00804500 4549 2969 ~613244", "◡": "0484 ~041729697784 5082 4072", "→": "0585 538557",
        "☾": "~60301103173969 ~6946334160",
        "◇": "4085490540", "≈": "~0324436483 ~0627466786", "|": "3039", "v": "003960", "-": "0565",
        "o": "~3011030618395866635130", "=": "0363 0666",
        ">": "006409", "<": "600469", "A": "093069 1656", "B": "0009 ~00304152433404 ~04344556574839 3909",
        "C": "~61503011020718395968",
        "D": "0009 ~00305163665839 3909", "E": "60000969 0454", "F": "600009 0454",
        "G": "~61503011020718395968 686535", "H": "0009 6069 0464", "I": "3039", "J": "~6066583918 1807",
        "K": "0009 6005 2369", "L": "000969", "M": "0900356069", "N": "09006960",
        "O": "~3011030618395866635130", "P": "0900 ~00405162534435 3505",
        "R": "0900 ~00405162534435 3505 3569", "S": "~61503011021324455667583918 1807", "T": "0060 3039",
        "U": "~00061839586660", "V": "003960", "W": "0019345960", "X": "0069 6009", "Y": "003460 3439",
        "Z": "00600969", "2": "~02113051625409 0969", "4": "49400666", "0": "~3011030618395866635130",
        "7": "006029", "8": "~3011022344555748391807152434 ~3425151202", "1": "123039", "!": "3036 3839",
        "ラ": "1171 0474 ~74664829", "ー": "0484", "メ": "~716409 2368", "ン": "1133 ~08387583",
        "カ": "03837968 ~404509", "オ": "0383 606958 5309", "ケ": "~2003 1383 ~535729",
        "ホ": "0282 4049 2407 6487",
        "テ": "1171 0484 ~444629", "ル": "~202609 50588574", "ス": "1171 ~715509 4589",
        "シ": "1132 0425 ~09487583",
        "タ": "~3005 2272 ~725509 2466", "ト": "3039 3375", "ハ": "~312609 ~516489", "バ": "~312609 ~516489 6172",
        "ブ": "0273 ~734509 6071 8091", "ク": "~3005 2272 ~725509", "ア": "0181 ~815344 ~424509",
        "イ": "~713414 4349",
        "酒": "0112 0415 0918 3090 33399993 3393 ~505446 7085 3797",
        "茶": "0292 3003 6063 ~430616 ~539799 2676 4649 2719 6789",
        "寿": "1181 2373 0595 ~505409 3797 75796968 4758", "司": "11919988 0363 1565691915",
        "本": "0292 5059 ~525508 ~525598 3777", "東": "0191 5059 1282861612 1484 5619 5699",
        "京": "5051 0292 2474772724 575948 3819 7789", "天": "1181 0494 ~515409 5499", "中": "1282861612 5059",
        "大": "0393 ~505309 5399", "肉": "1912929988 ~504224 4264 ~554729 4578",
        "夜": "5051 0292 ~3215 2429 6388",
        "月": "~2027081 2080898878 2373 2676", "花": "0292 3003 6063 ~340618 2529 ~835547 5058698988",
        "湯": "0112 0415 0918 4080844440 4282 3696 ~463849 66798988 5649",
        "酔": "0040 0202 0343490903 ~151425 2515 5181 ~6163 5595 7379",
        "屋": "1080831310 1009 3575 3679 2979 5559",
    ]
}
