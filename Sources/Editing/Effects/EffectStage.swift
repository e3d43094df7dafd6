import CEffect
import CWarp
import Domain
import Engine
import Foundation
import Inference
import Media

/// Lets an effect happen to the subject of a film.
///
/// It goes through the film twice: once to follow the subject and to see what is behind it, once to draw.
final class EffectStage: FrameSource {
    private let source: any FrameSource
    private let effect: Effect
    private let tracker: SubjectTracker
    private let kind: CInt
    private let seed: UInt32
    private var track: SubjectTrack?
    private var machine: OpaquePointer?
    private var frame = 0
    private var plate: [UInt8]
    private var mask: [UInt8]

    var size: FrameSize { source.size }
    var frameRate: Int { source.frameRate }
    /// Exact once `prepare` has run.
    var expectedCount: Int { track?.frameCount ?? source.expectedCount }
    var notes: [String] { source.notes + tracker.notes }

    /// - Parameter mask: Path of a picture: white is meant.
    init(
        _ source: any FrameSource, _ effect: Effect, on target: EditTarget, mask path: String?, seed: UInt32,
        library: InferenceLibrary?
    ) throws {
        self.source = source
        self.effect = effect
        self.seed = seed
        guard let kind = Self.kind(of: effect) else {
            throw EditError("the effect \(effect.rawValue) is not built in", cause: .installation)
        }
        self.kind = kind
        tracker = SubjectTracker(
            target, mask: try path.map { try Editor.read($0).luma }, in: source,
            needsFace: Self.seesFaces(effect), needsBackground: pika_effect_sees_plate(kind) != 0,
            library: library)
        mask = [UInt8](repeating: 0, count: source.size.width * source.size.height)
        plate = tracker.background == nil ? [] : [UInt8](repeating: 255, count: 4 * mask.count)
    }

    deinit { pika_effect_free(machine) }

    private static func seesFaces(_ effect: Effect) -> Bool {
        switch effect {
        case .eyePop, .eyesZoomIn, .itsAlive, .decapitate: true
        default: false
        }
    }

    /// The effect's number among the kernels.
    static func kind(of effect: Effect) -> CInt? {
        for kind in CInt(0)... {
            guard let name = pika_effect_name(kind) else { break }
            if String(cString: name) == effect.rawValue { return kind }
        }
        return nil
    }

    /// Follows the subject through the film, before the first picture is asked for.
    ///
    /// - Parameter progress: Takes the number of pictures seen; what it throws ends the work.
    func prepare(_ progress: (_ frames: Int) throws -> Void) throws {
        var count = 0
        while let picture = try source.next() {
            tracker.add(picture)
            count += 1
            try progress(count)
        }
        track = tracker.track()
        try source.restart()
    }

    /// When it happens; exact once `prepare` has run.
    var cue: EffectCue {
        var (begins, ends) = (0.0, 0.0)
        let seconds = Double(expectedCount) / Double(frameRate)
        pika_effect_beats(kind, seconds, &begins, &ends)
        return EffectCue(effect: effect, begins: begins, ends: ends)
    }

    func restart() throws {
        try source.restart()
        tracker.background?.rewind()
        frame = 0
    }

    func next() throws -> Picture? {
        guard let picture = try source.next() else { return nil }
        guard let track else { preconditionFailure("prepared before it is played") }
        defer { frame += 1 }
        let time = Double(frame) / Double(frameRate)
        // Before its first beat the film is itself; only what the first picture decides is seen to.
        guard machine == nil || time >= cue.begins else { return picture }
        let drawn = try draw(picture, track, at: time)
        return time < cue.begins ? picture : drawn
    }

    private func draw(_ picture: Picture, _ track: SubjectTrack, at time: Double) throws -> Picture {
        let (width, height) = (picture.width, picture.height)
        let found = track.subject(at: frame)
        let seen = picture.shrunk(width: found.mask.width, height: found.mask.height)
        refine(found.mask, picture, guide: seen.luma)
        tracker.background?.plate(
            picture, seen, mask: found.mask, frame: frame, shot: track.shot(of: frame), into: &plate)
        var result = picture
        try picture.rgba.withUnsafeBufferPointer { rgba in
            try plate.withUnsafeBufferPointer { plate in
                try mask.withUnsafeBufferPointer { mask in
                    var subject = pika_subject(found.box, found.face, width, height)
                    subject.frame = rgba.baseAddress
                    // Who looks at no plate takes any.
                    subject.plate = plate.isEmpty ? rgba.baseAddress : plate.baseAddress
                    subject.mask = mask.baseAddress
                    if machine == nil {
                        machine = pika_effect_create(
                            kind, CInt(width), CInt(height), Double(expectedCount) / Double(frameRate), seed,
                            &subject)
                    }
                    guard let machine else {
                        throw EditError("there is not enough memory for the effect", cause: .installation)
                    }
                    result.rgba.withUnsafeMutableBufferPointer { target in
                        pika_effect_begin(machine, &subject, time, target.baseAddress)
                        // Every band paints rows of its own.
                        nonisolated(unsafe) let machine = machine
                        Parallel.bands(height) { from, to in
                            pika_effect_run(machine, CInt(from), CInt(to))
                        }
                    }
                }
            }
        }
        return result
    }

    /// Brings the small mask to the frame's size, along the frame's edges.
    private func refine(_ small: Plane, _ picture: Picture, guide: Plane) {
        let filter = GuidedMask(small, guide: guide, radius: 4, roughness: 4e-4)
        picture.rgba.withUnsafeBufferPointer { rgba in
            mask.withUnsafeMutableBufferPointer { mask in
                // Every band writes rows of its own.
                nonisolated(unsafe) let (source, target) = (rgba.baseAddress, mask.baseAddress)
                let (width, height) = (CInt(picture.width), CInt(picture.height))
                Parallel.bands(picture.height) { from, to in
                    pika_guided_mask(
                        source, width, height, filter.slope.values, filter.offset.values, CInt(small.width),
                        CInt(small.height), target, CInt(from), CInt(to))
                }
            }
        }
    }
}

extension pika_subject {
    /// - Parameters:
    ///   - box: In fractions of the frame.
    fileprivate init(_ box: Region, _ marks: SubjectTrack.FaceMarks?, _ width: Int, _ height: Int) {
        self.init()
        let (wide, high) = (Float(width), Float(height))
        left = box.x * wide
        top = box.y * high
        right = box.right * wide
        bottom = box.bottom * high
        guard let marks, marks.eyes.count == 2 else { return }
        eyes = 2
        let half = marks.eyeSize * wide
        eye.0 = (marks.eyes[0].x * wide, marks.eyes[0].y * high, half)
        eye.1 = (marks.eyes[1].x * wide, marks.eyes[1].y * high, half)
        face = (
            marks.box.x * wide, marks.box.y * high, marks.box.right * wide, marks.box.bottom * high
        )
    }
}
