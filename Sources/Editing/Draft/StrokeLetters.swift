/// A line of text as strokes, for marks that need no font: what a draft has to say.
struct StrokeLetters {
    static let height = 6.0
    private static let width = 4.0
    private static let gap = 1.9

    private typealias Stroke = (x0: Double, y0: Double, x1: Double, y1: Double)

    private let letters: [[Stroke]]

    /// - Parameter text: capital letters of the mark, digits, `:`, `/` and spaces; others stay blank.
    init(_ text: String) {
        letters = text.map { letter in
            let points = Self.shapes[letter] ?? []
            return points.map { line in (line[0], line[1], line[2], line[3]) }
        }
    }

    /// Where the last letter ends; letters are `height` tall.
    var width: Double { Double(letters.count) * (Self.width + Self.gap) - Self.gap }

    /// How far a point is from the nearest stroke of the letter it is in, or of the ones beside it.
    func distance(x: Double, y: Double) -> Double {
        let advance = Self.width + Self.gap
        let place = Int((x / advance).rounded(.down))
        var nearest = Double.infinity
        for index in max(0, place - 1)...max(0, min(place + 1, letters.count - 1)) where index < letters.count
        {
            let shift = Double(index) * advance
            for stroke in letters[index] {
                let (dx, dy) = (stroke.x1 - stroke.x0, stroke.y1 - stroke.y0)
                let (px, py) = (x - shift - stroke.x0, y - stroke.y0)
                let along = min(1, max(0, (px * dx + py * dy) / (dx * dx + dy * dy + 1e-12)))
                let (ex, ey) = (px - along * dx, py - along * dy)
                nearest = min(nearest, ex * ex + ey * ey)
            }
        }
        return nearest.squareRoot()
    }

    /// Ends of each stroke, right and down from the upper left corner.
    private static let shapes: [Character: [[Double]]] = [
        "A": [[0, 6, 2, 0], [2, 0, 4, 6], [0.8, 3.8, 3.2, 3.8]],
        "E": [[4, 0, 0, 0], [0, 0, 0, 6], [0, 6, 4, 6], [0, 3, 3.2, 3]],
        "I": [[2, 0, 2, 6], [1, 0, 3, 0], [1, 6, 3, 6]],
        "K": [[0, 0, 0, 6], [4, 0, 0, 3.4], [1.2, 2.5, 4, 6]],
        "P": [
            [0, 6, 0, 0], [0, 0, 3, 0], [3, 0, 4, 0.9], [4, 0.9, 4, 2.3], [4, 2.3, 3, 3.2], [3, 3.2, 0, 3.2],
        ],
        "S": [
            [4, 0.9, 3, 0], [3, 0, 1, 0], [1, 0, 0, 0.9], [0, 0.9, 0, 2.1], [0, 2.1, 1, 3], [1, 3, 3, 3],
            [3, 3, 4, 3.9], [4, 3.9, 4, 5.1], [4, 5.1, 3, 6], [3, 6, 1, 6], [1, 6, 0, 5.1],
        ],
        "T": [[0, 0, 4, 0], [2, 0, 2, 6]],
        "0": [
            [1, 0, 3, 0], [3, 0, 4, 1], [4, 1, 4, 5], [4, 5, 3, 6], [3, 6, 1, 6], [1, 6, 0, 5], [0, 5, 0, 1],
            [0, 1, 1, 0],
        ],
        "1": [[0.8, 1.2, 2.2, 0], [2.2, 0, 2.2, 6], [0.8, 6, 3.6, 6]],
        "2": [[0, 1, 1, 0], [1, 0, 3, 0], [3, 0, 4, 1], [4, 1, 4, 2.2], [4, 2.2, 0, 6], [0, 6, 4, 6]],
        "3": [
            [0, 0, 4, 0], [4, 0, 2, 2.6], [2, 2.6, 3, 2.6], [3, 2.6, 4, 3.6], [4, 3.6, 4, 5], [4, 5, 3, 6],
            [3, 6, 1, 6], [1, 6, 0, 5.1],
        ],
        "4": [[3, 6, 3, 0], [3, 0, 0, 4.2], [0, 4.2, 4, 4.2]],
        "5": [
            [4, 0, 0.3, 0], [0.3, 0, 0, 2.6], [0, 2.6, 3, 2.6], [3, 2.6, 4, 3.6], [4, 3.6, 4, 5],
            [4, 5, 3, 6],
            [3, 6, 1, 6], [1, 6, 0, 5.1],
        ],
        "6": [
            [3.4, 0, 1.2, 0.9], [1.2, 0.9, 0, 3], [0, 3, 0, 5], [0, 5, 1, 6], [1, 6, 3, 6], [3, 6, 4, 5],
            [4, 5, 4, 3.8], [4, 3.8, 3, 2.8], [3, 2.8, 1, 2.8], [1, 2.8, 0, 3.6],
        ],
        "7": [[0, 0, 4, 0], [4, 0, 1.4, 6]],
        "8": [
            [1, 0, 3, 0], [3, 0, 4, 0.9], [4, 0.9, 4, 2], [4, 2, 3, 2.9], [3, 2.9, 1, 2.9], [1, 2.9, 0, 2],
            [0, 2, 0, 0.9], [0, 0.9, 1, 0], [3, 2.9, 4, 3.9], [4, 3.9, 4, 5.1], [4, 5.1, 3, 6], [3, 6, 1, 6],
            [1, 6, 0, 5.1], [0, 5.1, 0, 3.9], [0, 3.9, 1, 2.9],
        ],
        "9": [
            [0.6, 6, 2.8, 5.1], [2.8, 5.1, 4, 3], [4, 3, 4, 1], [4, 1, 3, 0], [3, 0, 1, 0], [1, 0, 0, 1],
            [0, 1, 0, 2.2], [0, 2.2, 1, 3.2], [1, 3.2, 3, 3.2], [3, 3.2, 4, 2.4],
        ],
        ":": [[2, 1.8, 2, 1.9], [2, 4.4, 2, 4.5]], "/": [[0.4, 6.4, 3.6, -0.4]],
    ]
}
