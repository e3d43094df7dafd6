import Foundation
import Render

/// The sign boards of a street: where each hangs, what it says, and the light it gives.
struct StreetSigns {
    /// Faces, painted by `SignAtlas`.
    var faces = CityMesh()
    /// Backs, brackets and frames.
    var boxes = CityMesh()
    var lamps: LampField
    let atlas: SignAtlas
    private let colours: [SIMD3<Float>]
    private let evening: Float
    private var rounds: [[SignAtlas.Board]] = [[], []]

    static let texts: [(String, Bool, SignAtlas.Style)] = [
        ("ラーメン", true, .tubes), ("ホテル", true, .framedTubes), ("カラオケ", true, .lightBox),
        ("酒", true, .framedTubes), ("寿司", true, .tubes), ("本", true, .lightBox), ("中天", true, .lightBox),
        ("HOTEL", true, .framedTubes), ("BAR", true, .tubes), ("茶", true, .framedTubes),
        ("タクシー", true, .lightBox), ("東京", true, .framedTubes), ("クラブ", true, .tubes), ("肉", true, .lightBox),
        ("BAR", false, .framedTubes), ("OPEN", false, .tubes), ("RAMEN", false, .framedTubes),
        ("CLUB", false, .tubes), ("LIVE", false, .framedTubes), ("24H", false, .lightBox),
        ("COFFEE", false, .tubes), ("SUSHI", false, .lightBox), ("JAZZ", false, .tubes),
        ("ラーメン", false, .lightBox), ("カラオケ", false, .framedTubes), ("寿司", false, .framedTubes),
        ("ホテル", false, .tubes), ("酒", false, .tubes), ("茶", false, .tubes), ("東京", false, .framedTubes),
    ]

    /// Pictures in tubes: a glass, a bowl, a heart.
    ///
    /// They hang among the letters, and alone where the film forbids lettering.
    static let pictures: [(String, Bool, SignAtlas.Style)] = [
        ("▽", true, .framedTubes), ("♥", true, .tubes), ("◡", true, .lightBox), ("★", true, .framedTubes),
        ("☾★", true, .tubes), ("♪", true, .framedTubes), ("≈◡", true, .framedTubes), ("→", false, .tubes),
        ("♥♥", false, .framedTubes),
    ]
    static let wordless: [(String, Bool, SignAtlas.Style)] =
        pictures + [
            ("★★★", true, .framedTubes), ("◇◇◇◇", true, .tubes), ("≈◡≈", false, .framedTubes),
            ("→→→", false, .framedTubes), ("◇◇◇", false, .lightBox), ("★★★", false, .tubes),
            ("▽▽", false, .tubes),
        ]

    static let lettered = SignAtlas(texts + pictures)
    private static let pictured = SignAtlas(wordless)

    init(
        _ plan: StreetPlan, lamps: LampField, palette: [SIMD3<Float>], evening: Float, hasLettering: Bool,
        seed: UInt64
    ) {
        self.lamps = lamps
        self.evening = evening
        colours = Self.colours(palette)
        atlas = hasLettering ? Self.lettered : Self.pictured
        var random = SplitMix64(seed: seed, path: "signs")
        for house in plan.houses where house.near < 13 { hang(on: house, &random) }
        gate(at: -44, &random)
    }

    private static func colours(_ palette: [SIMD3<Float>]) -> [SIMD3<Float>] {
        let tubes = [
            linear(1.0, 0.10, 0.42), linear(0.10, 0.85, 1.0), linear(1.0, 0.50, 0.08),
            linear(0.62, 0.20, 1.0),
            linear(1.0, 0.14, 0.12), linear(0.12, 1.0, 0.58), linear(1.0, 0.80, 0.35),
            linear(0.20, 0.42, 1.0),
        ]
        // Saturated colours that the film asks for come up more often than the street's own.
        let wanted = palette.filter { $0.max() - $0.min() > 0.25 }.map { colour in
            let pure = colour - SIMD3(repeating: colour.min() * 0.8)
            return pure / max(pure.max(), 0.01)
        }
        return tubes + wanted + wanted
    }

    /// The next board of a shuffled round, so that the same word does not hang twice in a row.
    private mutating func next(vertical: Bool, _ random: inout SplitMix64) -> SignAtlas.Board? {
        var round = rounds[vertical ? 1 : 0]
        if round.isEmpty {
            round = atlas.boards.filter { $0.isVertical == vertical }.shuffled(using: &random)
        }
        let board = round.popLast()
        rounds[vertical ? 1 : 0] = round
        return board
    }

    private mutating func hang(on house: StreetPlan.House, _ random: inout SplitMix64) {
        let isFar = house.near < -70
        // Blades stand out from the wall and are read down the street.
        var along = random.between(0.3, 1.4)
        let blades = isFar ? 2 : 1 + Int(random.unit() * 2.6)
        for _ in 0..<blades where along < house.length - 0.4 {
            blade(on: house, along, &random)
            along += random.between(1.8, 3.6)
        }
        // Fascias lie on the wall above the shops.
        for shop in house.shops where shop.front != .stairs && shop.width > 1.8 {
            guard let board = next(vertical: false, &random) else { break }
            let height = min(random.between(0.55, 0.85), (shop.width * 0.9) / board.ratio)
            let middle = shop.start + shop.width / 2,
                y = StreetPlan.groundFloor - 0.36 + random.between(0.25, 0.5)
            face(
                board, house.point(middle, y, 0.20), house.normal, height, random.pick(colours), thick: 0.14,
                &random)
        }
        // And large ones higher up.
        if !isFar, random.unit() < 0.62, house.storeys > 2, let board = next(vertical: false, &random) {
            let width = min(house.length * 0.62, random.between(2.6, 4.2))
            let y = random.between(5.6, min(house.height - 1.2, 9.5))
            face(
                board, house.point(random.between(width / 2, house.length - width / 2), y, 0.24),
                house.normal,
                width / board.ratio, random.pick(colours), thick: 0.18, &random)
        }
    }

    private mutating func blade(on house: StreetPlan.House, _ along: Float, _ random: inout SplitMix64) {
        guard let board = next(vertical: true, &random) else { return }
        let height = min(random.between(2.8, 5.4), max(house.height - 4.2, 2))
        let width = min(height * board.ratio, board.ratio > 0.7 ? 1.15 : 1.5)
        let tall = width / board.ratio
        let y = random.between(3.75, max(3.8, min(house.height - tall - 0.3, 8.5))) + tall / 2
        let gap: Float = 0.22
        let centre = house.point(along, y, gap + width / 2)
        let colour = random.pick(colours)
        face(board, centre, SIMD3(0, 0, 1), tall, colour, thick: 0.2, &random)
        for level in [y - tall * 0.35, y + tall * 0.35] {
            let a = house.point(along - 0.02, level - 0.03, 0),
                b = house.point(along + 0.02, level + 0.03, gap)
            boxes.box(a, b, colour: SIMD3(repeating: 0.06))
        }
    }

    /// One board: its bright face, its dark box, its lamp.
    private mutating func face(
        _ board: SignAtlas.Board, _ centre: SIMD3<Float>, _ normal: SIMD3<Float>, _ height: Float,
        _ colour: SIMD3<Float>, thick: Float, _ random: inout SplitMix64
    ) {
        let width = height * board.ratio
        let right = cross(SIMD3(0, 1, 0), normal) * (width / 2), up = SIMD3<Float>(0, height / 2, 0)
        let front = centre + normal * 0.012
        // w is brightness; a sign that is about to fail has less than one half and flickers.
        let isFailing = random.unit() < 0.06
        let glow = isFailing ? 0.42 : random.between(0.72, 1)
        faces.quad(
            front - right - up, front + right - up, front + right + up, front - right + up, colour: colour,
            free: glow, uv: board.uv)
        let low = centre - right - up - normal * thick, high = centre + right + up - normal * 0.005
        boxes.box(
            low, high, colour: SIMD3(repeating: 0.05) + colour * 0.04,
            faces: normal.z > 0.5 ? [.left, .right, .bottom, .top] : [.front, .bottom, .top])
        guard evening > 0, centre.z > -95 else { return }
        let strength: Float = board.style == .lightBox ? 2.3 : 1.9
        let area = min(width * height, 6)
        lamps.add(centre + normal * 0.7, colour * (area * strength * evening * 0.75), facing: normal)
        if normal.z > 0.5 {
            lamps.add(centre - normal * 0.7, colour * (area * strength * evening * 0.5), facing: -normal)
        }
    }

    /// An arch over the street with letters of light, the motif in the middle of the picture.
    private mutating func gate(at z: Float, _ random: inout SplitMix64) {
        let red = linear(1.0, 0.10, 0.12), amber = linear(1.0, 0.62, 0.18)
        for side in [Float(-1), 1] {
            boxes.box(
                SIMD3(side * 5.0 - 0.22, 0, z - 0.22), SIMD3(side * 5.0 + 0.22, 6.6, z + 0.22),
                colour: SIMD3(0.30, 0.04, 0.04), faces: [.front, .left, .right])
        }
        boxes.box(
            SIMD3(-5.6, 6.3, z - 0.3), SIMD3(5.6, 8.4, z + 0.25), colour: SIMD3(0.16, 0.03, 0.04),
            faces: [.front, .bottom])
        let level = atlas.boards.filter { !$0.isVertical && $0.style != .lightBox }
        let foreign = level.filter { $0.text.contains { !$0.isASCII } }
        let boards = foreign.isEmpty ? level : foreign
        guard !boards.isEmpty else { return }
        var x: Float = -4.6
        while x < 4.2 {
            let board = random.pick(boards)
            let width = min(1.5 * board.ratio, 4.7 - x)
            let height = width / board.ratio
            face(
                board, SIMD3(x + width / 2, 7.35, z + 0.3), SIMD3(0, 0, 1), height, x < -1.5 ? red : amber,
                thick: 0.1, &random)
            x += width + 0.25
        }
        lamps.add(
            SIMD3(0, 6.4, z + 1.5), (red + amber) * (9 * evening), facing: SIMD3(0, -0.5, 0.8).normalized)
    }
}
