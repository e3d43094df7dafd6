import Domain
import Foundation
import Media

/// The motion that a film had in its last frames, and that goes on for a while in what follows.
///
/// The first step is each place's own; the farther it goes the more everything moves alike, as a camera that comes to
/// rest: what moved differently side by side would soon tear a single picture or melt it.
struct Momentum: Sendable {
    /// Frames that are looked back.
    static let reach = 2
    /// Frames until a third of the speed is left.
    private static let decay: Float = 8
    /// Blurs of the flow's pixels, from which frame on each holds, and how much a step may bend the picture.
    private static let stages: [(sigma: Float, from: Int, bend: Float)] = [
        (2, 1, 0.5), (9, 2, 0.18), (22, 4, 0.1), (45, 7, 0.06),
    ]

    /// Motion in one frame, in the flow's pixels, one field a stage.
    private let velocities: [FlowField]

    /// - Parameter frames: The film's last frames, in order; two at least.
    init?(_ frames: [VideoPicture]) {
        guard frames.count > 1 else { return nil }
        let back = min(Self.reach, frames.count - 1)
        let now = KeyPicture(frames[frames.count - 1]).small.glance
        let before = KeyPicture(frames[frames.count - 1 - back]).small.glance
        let flow = MutualFlow(now, before)
        // A cut or a flash is no motion to go on with.
        guard flow.trustForward.mean > 0.15 else { return nil }
        let velocity = flow.forward.scaled(-1 / Float(back))
        velocities = Self.stages.map { stage in
            let field = velocity.blurred(stage.sigma)
            return field.scaled(min(1, stage.bend / max(field.steepest, 1e-6)))
        }
    }

    /// Adds to displacements, in a frame's pixels, how far everything has come `frames` after the last one.
    func carry(_ field: FlowField, frames: Int, size: FrameSize) {
        guard frames > 0 else { return }
        var shares = [Float](repeating: 0, count: velocities.count)
        for frame in 1...frames {
            let stage = Self.stages.lastIndex { $0.from <= frame } ?? 0
            shares[stage] += exp(-Float(frame - 1) / Self.decay)
        }
        let travelled = FlowField(width: velocities[0].width, height: velocities[0].height)
        for (velocity, share) in zip(velocities, shares) where share > 0 {
            for i in 0..<travelled.count {
                travelled.x.values[i] += share * velocity.x.values[i]
                travelled.y.values[i] += share * velocity.y.values[i]
            }
        }
        let scaled = travelled.resampled(width: field.width, height: field.height)
        let unit = SIMD2(Float(size.width) / Float(field.width), Float(size.height) / Float(field.height))
        for i in 0..<field.count {
            field.x.values[i] -= scaled.x.values[i] * unit.x
            field.y.values[i] -= scaled.y.values[i] * unit.y
        }
    }
}

extension FlowField {
    /// The greatest change from one pixel to the next.
    fileprivate var steepest: Float {
        let (x, y) = (x.gradients(), y.gradients())
        var greatest: Float = 0
        for i in 0..<count {
            let across = max(abs(x.x.values[i]), abs(x.y.values[i]))
            greatest = max(greatest, across, abs(y.x.values[i]), abs(y.y.values[i]))
        }
        return greatest
    }
}
