import Foundation
import Render

/// Six or eight legs in two tripods, wings that whirr or beat, claws that snap.
struct CrawlerRig: BodyRig {
    let shape: Crawler
    let skeleton: Skeleton
    let wings: [Int]
    let legs: [Int]
    let claws: [Int]
    let tail: [Int]

    var actions: [BodyAction] {
        let walks: [BodyAction] = [.idle, .walk, .run, .stand, .eat, .look, .sleep, .play, .wave, .dance]
        return wings.isEmpty ? walks : [.fly, .hover, .float] + walks
    }

    func period(_ action: BodyAction) -> Double {
        switch action {
        case .fly, .hover: shape.beat
        case .float: shape.beat * 3
        case .walk: 0.7
        case .run: 0.4
        case .dance, .play, .wave: 1.6
        default: 4
        }
    }

    func speed(_ action: BodyAction) -> Float {
        switch action {
        case .walk: 0.45
        case .run: 0.9
        case .fly, .float: 2.5
        default: 0
        }
    }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var local = [Affine](repeating: .identity, count: skeleton.joints.count)
        let flies = action == .fly || action == .hover || action == .float
        let walks = action == .walk || action == .run
        let dances = action == .dance || action == .play || action == .wave
        for (number, leg) in legs.enumerated() {
            let side: Float = number < shape.legs ? 1 : -1
            let turn = phase + ((number % shape.legs + (side > 0 ? 0 : 1)) % 2 == 0 ? 0 : 0.5)
            if walks {
                local[leg] = .turn(
                    y: -side * 0.26 * cos(turn * 2 * Float.pi), z: side * 0.30 * max(0, wave(turn)))
            } else if flies {
                local[leg] = .turn(y: side * 0.3, z: -side * 0.35)
            } else if dances {
                local[leg] = .turn(z: side * 0.10 * max(0, wave(turn)))
            }
        }
        let lift: Float = flies ? 0.03 * wave(phase + 0.25) : 0.008 * wave(phase * 2)
        local[1] =
            Affine.shift([dances ? 0.06 * wave(phase) : 0, lift, 0])
            * .turn(x: flies ? -0.12 : 0, z: dances ? 0.10 * wave(phase) : 0)
        local[2] = .turn(x: 0.06 * wave(phase * 2), y: flies || walks ? 0 : 0.30 * wave(phase))
        for (number, wing) in wings.enumerated() {
            let side: Float = number < 2 ? 1 : -1
            let isFore = number % 2 == 0
            if flies {
                let power: Float = action == .float ? 0.45 : 0.95
                if shape.wings == .cases, isFore {
                    local[wing] = .turn(z: side * 0.85) * .turn(y: -side * 0.5)
                } else {
                    local[wing] = .turn(z: side * (0.28 + power * wave(phase - (isFore ? 0 : 0.07))))
                }
            } else {
                switch shape.wings {
                case .butterfly: local[wing] = .turn(z: side * (1.12 + 0.22 * wave(phase)))
                case .clear: local[wing] = .turn(y: side * 0.95, z: side * 0.08)
                case .cases where !isFore:
                    local[wing] = Affine.turn(y: side * 1.2, z: -side * 0.1) * .scale([0.5, 0.5, 0.5])
                default: break
                }
            }
        }
        for (number, claw) in claws.enumerated() {
            let side: Float = number == 0 ? 1 : -1
            let raise: Float =
                dances
                ? -0.5 * max(0, wave(phase + 0.5 * Float(number))) : -0.08 * wave(phase + 0.3 * Float(number))
            local[claw] = .turn(x: raise, y: -side * 0.06 * wave(phase * 2))
        }
        for joint in tail { local[joint] = .turn(x: 0.05 * wave(phase), y: 0.04 * wave(phase + 0.2)) }
        return skeleton.assemble(local)
    }
}
