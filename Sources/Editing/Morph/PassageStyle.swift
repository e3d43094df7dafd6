import Domain
import Engine

/// How the camera takes part in the way from one picture to the next.
enum PassageStyle: String, Sendable, CaseIterable {
    /// Forms melt into each other while the camera hardly moves.
    case morph
    /// As `morph`, but the camera stands still.
    case still
    /// Wide and soft, all regions nearly at once.
    case dissolve
    case zoomIn = "zoom in", zoomOut = "zoom out"
    case panLeft = "pan left", panRight = "pan right", tiltUp = "tilt up", tiltDown = "tilt down"
    case whip = "whip pan", spin

    /// Reads the camera out of what the caller says of a transition; nothing said is `morph`.
    init(_ prompt: String?, reader: PromptReader) {
        guard let prompt, !prompt.isEmpty else {
            self = .morph
            return
        }
        let words = Set(prompt.lowercased().split { !$0.isLetter }.map(String.init))
        // Cuts that only editors speak of are no camera moves of a scene.
        if !words.isDisjoint(with: ["whip", "swish", "swipe", "wipe", "slide"]) {
            self = .whip
            return
        }
        if !words.isDisjoint(with: [
            "spin", "spins", "spinning", "rotate", "rotates", "twirl", "roll", "vortex",
        ]) {
            self = .spin
            return
        }
        switch reader.read(prompt, seed: 0).camera {
        case .zoomIn, .dollyIn, .drone, .fpv: self = .zoomIn
        case .zoomOut, .dollyOut: self = .zoomOut
        case .panLeft, .truckLeft: self = .panLeft
        case .pan, .panRight, .truckRight, .tracking, .orbit: self = .panRight
        case .whipPan: self = .whip
        case .tiltUp, .craneUp: self = .tiltUp
        case .tiltDown, .craneDown: self = .tiltDown
        case .static: self = .still
        case .handheld, nil:
            let fades: Set = [
                "dissolve", "dissolves", "fade", "fades", "fading", "crossfade", "blend", "blends",
            ]
            self = words.isDisjoint(with: fades) ? .morph : .dissolve
        }
    }

    /// Whether both pictures slide through the frame side by side, and which way the pictures go.
    var slide: SIMD2<Float>? {
        switch self {
        case .panLeft: SIMD2(1, 0)
        case .panRight, .whip: SIMD2(-1, 0)
        case .tiltUp: SIMD2(0, 1)
        case .tiltDown: SIMD2(0, -1)
        default: nil
        }
    }

    /// Whether the pictures' forms are brought together; a strong camera move leaves no time to see it.
    var matchesForms: Bool { slide == nil && self != .spin && self != .zoomIn && self != .zoomOut }
}
