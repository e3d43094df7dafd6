import Foundation
import Render

/// What many buildings and vessels share: roofs of tiles, walls of boards, windows, doors, stairs, flags.
extension Workshop {
    /// Courses of tiles, boards or bricks over a parallelogram, each piece a little different.
    mutating func courses(
        _ stuff: Stuff, from origin: SIMD3<Float>, along: SIMD3<Float>, up: SIMD3<Float>, rows: Int,
        columns: Int,
        thick: Float, lift: Float = 0.5, stagger: Bool = true, spread: Float = 0.18
    ) {
        let rows = max(2, Int(Float(rows) / detail.coarseness.squareRoot()))
        let columns = max(1, Int(Float(columns) / detail.coarseness.squareRoot()))
        let normal = along.crossed(up).normalized
        let height = up.length / Float(rows)
        let width = along.length / Float(columns)
        for row in 0..<rows {
            let isOdd = stagger && row % 2 == 1
            for column in 0..<(isOdd ? columns + 1 : columns) {
                var start = Float(column) * width - (isOdd ? width / 2 : 0)
                var end = start + width
                start = max(start, 0)
                end = min(end, along.length)
                guard end - start > width * 0.2 else { continue }
                let middle =
                    origin + along.normalized * ((start + end) / 2) + up.normalized
                    * ((Float(row) + 0.5) * height)
                let tone = stuff.shaded(1 + spread * random.signed())
                let tilt = atan2(thick * lift, height)
                put(
                    .bevelled([end - start, height * 1.12, thick], bevel: thick * 0.18, colour: tone.bytes),
                    stuff,
                    .frame(up: up, forward: normal, at: middle + normal * (thick * 0.3 * random.unit()))
                        * .turn(x: -tilt))
            }
        }
    }

    /// A saddle roof of tiles over `size` (width, depth), ridge along z, with its gables closed.
    mutating func saddle(
        _ stuff: Stuff, _ size: SIMD2<Float>, rise: Float, _ base: SIMD3<Float>, eaves: Float, gable: Stuff,
        rows: Int = 7, columns: Int = 9, thick: Float = 0.05
    ) {
        let half = size.x / 2
        cut(gable, [[-half, 0], [half, 0], [0, rise]], size.y * 0.995, base, bevel: 0.01)
        let slope = SIMD3(-half, rise, 0)
        let reach = slope * (1 + eaves / half)
        for side in [Float(1), -1] {
            at(.shift(base) * .scale([side, 1, 1])) { shop in
                let low = SIMD3(0, rise, 0) - reach
                shop.courses(
                    stuff, from: [low.x, low.y + thick, size.y / 2 + eaves],
                    along: [0, 0, -size.y - eaves * 2],
                    up: reach, rows: rows, columns: columns, thick: thick)
                // Closes the roof from below.
                let normal = SIMD3(reach.y, -reach.x, 0).normalized
                shop.put(
                    .bevelled(
                        [thick * 0.6, reach.length, size.y + eaves * 1.9], bevel: thick * 0.1,
                        colour: stuff.shaded(0.6).bytes), stuff,
                    .frame(up: reach, forward: [0, 0, 1], at: low + reach / 2 + normal * 0.001))
            }
        }
        box(
            stuff.shaded(0.85), [thick * 2.4, thick * 1.6, size.y + eaves * 2.04],
            base + [0, rise + thick * 0.3, 0])
    }

    /// A window in a wall that faces +z: frame, panes, bars and a sill; lit ones glow.
    mutating func window(
        _ place: SIMD3<Float>, _ size: SIMD2<Float>, turn: Float = 0, lit: Bool = true,
        frame stuff: Stuff = .wood(0xEDE6DA), bars: SIMD2<Int> = [1, 1], sill: Bool = true
    ) {
        at(.shift(place) * .turn(y: turn)) { shop in
            let rim = min(size.x, size.y) * 0.09
            let pane = lit ? Stuff.glow(0xFFC46B, 0.62) : .pane
            shop.box(pane, [size.x, size.y, rim * 0.6], [0, 0, 0], bevel: 0.001)
            for side in [Float(-1), 1] {
                shop.box(stuff, [rim, size.y + rim, rim * 1.7], [side * size.x / 2, -rim / 2, rim * 0.3])
                shop.box(
                    stuff, [size.x + rim, rim, rim * 1.7],
                    [0, side < 0 ? -rim / 2 : size.y - rim / 2, rim * 0.3])
            }
            for bar in 0..<bars.x {
                let x = size.x * (Float(bar + 1) / Float(bars.x + 1) - 0.5)
                shop.box(stuff, [rim * 0.5, size.y, rim * 1.1], [x, 0, rim * 0.2])
            }
            for bar in 0..<bars.y {
                let y = size.y * Float(bar + 1) / Float(bars.y + 1) - rim * 0.25
                shop.box(stuff, [size.x, rim * 0.5, rim * 1.1], [0, y, rim * 0.2])
            }
            if sill { shop.box(stuff, [size.x + rim * 3, rim * 0.8, rim * 3], [0, -rim, rim]) }
        }
    }

    /// A door of boards in a frame, facing +z.
    mutating func door(
        _ place: SIMD3<Float>, _ size: SIMD2<Float>, _ stuff: Stuff, turn: Float = 0, arched: Bool = false
    ) {
        at(.shift(place) * .turn(y: turn)) { shop in
            let rim = size.x * 0.10
            if arched {
                shop.cut(.stone(0x8C8579), Outline2.arch(size.x + rim * 3, size.y + rim * 1.5), rim * 1.4)
                shop.cut(stuff, Outline2.arch(size.x, size.y), rim * 2)
            } else {
                shop.box(stuff.shaded(0.7), [size.x + rim * 2, size.y + rim, rim * 1.6])
                for board in 0..<4 {
                    shop.box(
                        stuff.shaded(0.92 + 0.16 * shop.random.unit()),
                        [size.x / 4 * 0.96, size.y, rim * 0.8],
                        [(Float(board) - 1.5) * size.x / 4, 0, rim * 0.6])
                }
            }
            shop.ball(.brass(), rim * 0.4, [size.x * 0.36, size.y * 0.46, rim * 1.3], sides: 10)
        }
    }

    /// A flag on a pole that waves from joint to joint.
    mutating func flag(
        _ stuff: Stuff, pole: Float, _ base: SIMD3<Float>, size: SIMD2<Float>, mast: Stuff = .wood(0x8A6A48)
    ) {
        rod(mast, base, base + [0, pole, 0], pole * 0.014 + 0.004)
        ball(.brass(), pole * 0.022 + 0.006, base + [0, pole, 0], sides: 10)
        var hook = base + SIMD3(pole * 0.012, pole - size.y, 0)
        var bent: Float = 0
        let before = joint
        for strip in 0..<4 {
            let width = size.x / 4
            let wave = { (along: Float) -> Float in sin((Float(strip) + along) * 1.6) * size.x * 0.06 }
            joint = hinge(hook) { shop in
                shop.sheet(stuff, rows: 5, columns: 4, thickness: size.y * 0.01) { along, across in
                    [along * width, (across + 0.5) * size.y, wave(along) - wave(0)]
                }
            }
            mechanism.moves.append(
                .init(joint: joint, kind: .swing(frame.direction([0, 1, 0]), 0.10 + bent * 0.12, 2)))
            bent += 0.4
            hook += SIMD3(width * 0.985, 0, wave(1) - wave(0))
        }
        joint = before
    }

    /// Steps that rise towards −z.
    mutating func stairs(
        _ stuff: Stuff, _ width: Float, rise: Float, run: Float, count: Int, _ front: SIMD3<Float>
    ) {
        for step in 0..<count {
            box(
                stuff, [width, rise * Float(step + 1) / Float(count), run / Float(count) * 1.02],
                front + [0, 0, -run * (Float(step) + 0.5) / Float(count)], bevel: 0.012)
        }
    }
}

/// Outlines that are cut out of boards.
enum Outline2 {
    static func circle(_ radius: Float, _ count: Int = 28, from: Float = 0, to: Float = 2 * .pi) -> [SIMD2<
        Float
    >] {
        (0..<count).map { step in
            let angle = mix(from, to, Float(step) / Float(to - from > 6.28 ? count : count - 1))
            return [cos(angle) * radius, sin(angle) * radius]
        }
    }

    /// A doorway with a round head, standing on y = 0.
    static func arch(_ width: Float, _ height: Float, steps: Int = 12) -> [SIMD2<Float>] {
        let radius = width / 2
        return [[-radius, 0], [radius, 0]]
            + (0...steps).map { step in
                let angle = Float(step) / Float(steps) * .pi
                return [cos(angle) * radius, height - radius + sin(angle) * radius]
            }
    }

    static func star(_ points: Int, _ outer: Float, _ inner: Float) -> [SIMD2<Float>] {
        (0..<points * 2).map { step in
            let angle = Float(step) / Float(points * 2) * 2 * .pi + .pi / 2
            let radius = step % 2 == 0 ? outer : inner
            return [cos(angle) * radius, sin(angle) * radius]
        }
    }

    static func gear(_ teeth: Int, _ outer: Float, _ inner: Float) -> [SIMD2<Float>] {
        (0..<teeth).flatMap { tooth -> [SIMD2<Float>] in
            [(-0.30, inner), (-0.20, outer), (0.20, outer), (0.30, inner)].map {
                (part: Float, radius: Float) in
                let angle = (Float(tooth) + part) / Float(teeth) * 2 * .pi
                return [cos(angle) * radius, sin(angle) * radius]
            }
        }
    }
}
