import CWarp
import Domain
import Foundation

/// Things in the air of a picture: their places follow from the seed and the time alone.
struct Particles: Sendable {
    private let kinds: [Wishes.Particles]
    private let frame: FrameSize
    private let unit: Float
    private let wind: Float
    private let density: Float
    private let dice: Dice
    /// Light of the picture, 0…1: snow in a dark picture is not white.
    private let light: Float
    private let path: CameraPath

    init(_ wishes: Wishes, frame: FrameSize, light: Float, path: CameraPath, seed: UInt32) {
        kinds = wishes.particles
        self.frame = frame
        self.light = light
        self.path = path
        unit = Float(min(frame.width, frame.height)) / 720
        wind = wishes.wind
        density = [0.6, 0.8, 1, 1.25, 1.5][min(max(wishes.motion, 0), 4)]
        dice = Dice(seed: seed, for: "particles")
    }

    private struct Habit {
        var count: Int
        var size: ClosedRange<Float>
        /// Pixels of a 720-line frame a second, for the nearest.
        var fall: Float
        var drift: Float
        var swing: Float
        var colours: [SIMD3<Float>]
        var softness: Float
        var glow: Float
        var alpha: Float
    }

    private func habit(_ kind: Wishes.Particles) -> Habit {
        let white = SIMD3<Float>(0.95, 0.97, 1) * min(1, 0.55 + 0.6 * light)
        switch kind {
        case .snow:
            return Habit(
                count: 1100, size: 2.2...6.8, fall: 120, drift: 150 * wind, swing: 16, colours: [white],
                softness: 1,
                glow: 0.1, alpha: 0.96)
        case .rain:
            return Habit(
                count: 1600, size: 0.8...1.5, fall: 1500, drift: 260 * wind, swing: 0,
                colours: [white * 0.92],
                softness: 1, glow: 0.3, alpha: 0.5)
        case .embers:
            return Habit(
                count: 110, size: 1.0...2.6, fall: -95, drift: 60 * wind, swing: 26,
                colours: [[1, 0.5, 0.13], [1, 0.66, 0.25], [1, 0.36, 0.08]], softness: 1, glow: 1, alpha: 0.95
            )
        case .dust:
            return Habit(
                count: 150, size: 0.9...2.8, fall: -7, drift: 26 * wind + 6, swing: 22,
                colours: [[1, 0.95, 0.82]], softness: 1, glow: 0.8, alpha: 0.34)
        case .petals:
            return Habit(
                count: 84, size: 8...15, fall: 85, drift: 130 * wind, swing: 46,
                colours: [[0.98, 0.74, 0.81], [0.99, 0.85, 0.89], [0.95, 0.62, 0.72]], softness: 0.25,
                glow: 0,
                alpha: 0.95)
        case .leaves:
            return Habit(
                count: 44, size: 9...17, fall: 105, drift: 120 * wind, swing: 60,
                colours: [[0.78, 0.42, 0.1], [0.83, 0.56, 0.16], [0.62, 0.24, 0.09]], softness: 0.2, glow: 0,
                alpha: 0.97)
        case .confetti:
            return Habit(
                count: 120, size: 3...6, fall: 150, drift: 50 * wind, swing: 34,
                colours: [
                    [0.95, 0.25, 0.3], [0.2, 0.6, 0.95], [1, 0.8, 0.2], [0.3, 0.8, 0.45], [0.85, 0.4, 0.9],
                ],
                softness: 0.15, glow: 0, alpha: 1)
        case .fireflies:
            return Habit(
                count: 46, size: 1.6...3.2, fall: -6, drift: 4, swing: 60, colours: [[0.85, 1, 0.4]],
                softness: 1,
                glow: 1, alpha: 0.9)
        }
    }

    /// The sprites of a moment, far ones first.
    func sprites(at time: Float, _ pose: CameraPose) -> [pika_sprite] {
        var all: [(depth: Float, sprite: pika_sprite)] = []
        for (index, kind) in kinds.prefix(3).enumerated() {
            let habit = habit(kind)
            let area = Float(frame.pixels) / (unit * unit * 921_600)
            let count = min(Int(Float(habit.count) * density * min(area, 1.6)), 2400)
            for number in 0..<count {
                if let one = sprite(kind, habit, index * 4096 + number, time, pose) { all.append(one) }
            }
        }
        all.sort { $0.depth < $1.depth }
        return all.map(\.sprite)
    }

    private func sprite(
        _ kind: Wishes.Particles, _ habit: Habit, _ id: Int, _ time: Float, _ pose: CameraPose
    ) -> (Float, pika_sprite)? {
        func chance(_ axis: Int) -> Float { dice.unit(id, axis) }
        // Many far, few near; the nearest are large and out of focus.
        let depth = 0.12 + 0.95 * chance(0) * chance(0)
        let reach = unit * 120
        let (wide, tall) = (Float(frame.width) + 2 * reach, Float(frame.height) + 2 * reach)
        let pace = unit * (0.35 + 0.65 * depth) * (0.8 + 0.4 * chance(1))
        let t = time + 40
        let swing = habit.swing * unit * (0.4 + 0.6 * depth)
        let phase = chance(2) * 6.283
        var x = chance(3) * wide + habit.drift * pace * t + swing * sin(t * (0.7 + chance(4)) + phase)
        var y =
            chance(5) * tall + habit.fall * pace * t + 0.35 * swing * sin(t * (1.1 + chance(6)) + 2 * phase)
        x = x - (x / wide).rounded(.down) * wide - reach
        y = y - (y / tall).rounded(.down) * tall - reach
        let place = path.seen(SIMD2(x, y), depth: depth * 0.9, pose)
        let blur = depth > 0.8 ? 1 + (depth - 0.8) * 7 : 1
        var size =
            (habit.size.lowerBound + (habit.size.upperBound - habit.size.lowerBound) * chance(7)) * unit
        size *= (0.35 + 0.85 * depth) * blur
        var alpha = habit.alpha / (blur * blur) * (0.45 + 0.55 * min(1, depth * 1.6))
        let colour = habit.colours[Int(chance(8) * Float(habit.colours.count))]
        var (long, short) = (size, size)
        var angle = chance(9) * 6.283
        var shade: Float = 1
        switch kind {
        case .rain:
            // A drop is a streak as long as its way during the exposure.
            let way = SIMD2(habit.drift, habit.fall)
            angle = atan2(way.y, way.x)
            long = max(9 * unit, 0.012 * habit.fall * pace)
            short = max(size, 0.62)
        case .petals, .leaves, .confetti:
            angle += t * (0.5 + chance(10)) * (chance(11) < 0.5 ? -1 : 1)
            let tumble = sin(t * (1.4 + 1.6 * chance(12)) + phase)
            short = max(size * (0.22 + 0.5 * abs(tumble)), 0.8)
            shade = (0.72 + 0.28 * tumble) * min(1, 0.62 + 0.6 * light)
        case .embers:
            alpha *= 0.55 + 0.45 * sin(t * (5 + 6 * chance(13)) + phase)
            // They burn out on their way up.
            alpha *= smoothstep(-0.15, 0.75, y / Float(frame.height))
            long = size * 1.5
            angle = 1.57 + 0.4 * sin(t + phase)
        case .fireflies: alpha *= smoothstep(-0.2, 0.9, sin(t * (0.8 + chance(13)) + phase))
        case .dust: alpha *= 0.55 + 0.45 * sin(t * (0.6 + chance(13)) + phase)
        case .snow: break
        }
        guard alpha > 0.004 else { return nil }
        let c = colour * shade
        return (
            depth,
            pika_sprite(
                x: place.x, y: place.y, long_axis: max(long, 0.7), short_axis: max(short, 0.6),
                cosine: cos(angle), sine: sin(angle), red: c.x, green: c.y, blue: c.z, alpha: min(alpha, 1),
                softness: min(1, habit.softness + (blur - 1) * 0.5), glow: habit.glow,
                behind: depth < path.subjectDepth ? 1 : 0)
        )
    }
}
