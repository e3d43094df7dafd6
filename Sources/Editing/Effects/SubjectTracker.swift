import Domain
import Foundation
import Inference
import Media

/// Looks through a film for its subject: pictures go in one after the other, a track comes out.
final class SubjectTracker {
    /// Pixels of a mask's longer side.
    static let side = 384

    /// What of the film is meant.
    private let target: EditTarget
    private let given: Plane?
    private let finder: SubjectFinder
    private let faces: FaceFinder?
    /// Frames from look to look.
    private let period: Int
    private let size: (width: Int, height: Int)

    private var looks: [SubjectTrack.Look] = []
    private var cuts = [0]
    private var frame = 0
    private var before: Plane?
    /// What was looked at last.
    private var seen: Plane?
    private(set) var notes: [String] = []
    /// Builds what is behind the subject while looks are taken; nil where nobody asks for it.
    let background: BackgroundPlates?

    /// - Parameters:
    ///   - mask: White is meant; any size.
    ///   - needsFace: Whether faces are looked for.
    ///   - needsBackground: Whether what is behind the subject is built.
    init(
        _ target: EditTarget, mask: Plane?, in source: any FrameSource, needsFace: Bool,
        needsBackground: Bool, library: InferenceLibrary?
    ) {
        self.target = target
        finder = SubjectFinder(library: library)
        let wantsFace = target.text.map { Self.names($0, ["face", "head"]) } ?? false
        faces = needsFace || wantsFace ? FaceFinder(library: library) : nil
        // A hundred and twenty looks are enough for a minute, and four a second for less.
        period = max(source.frameRate / 4, source.expectedCount / 120, 1)
        let (width, height) = (source.size.width, source.size.height)
        let scale = min(1, Float(Self.side) / Float(max(width, height)))
        size = (max(16, Int(Float(width) * scale)), max(16, Int(Float(height) * scale)))
        given = mask.map { [size] in $0.resampled(width: size.width, height: size.height) }
        background =
            needsBackground
            ? BackgroundPlates(size: source.size, small: size, looks: source.expectedCount / period + 1) : nil
        if !finder.hasNetwork {
            notes.append("The subject is found by colours alone: the networks are not installed.")
        }
    }

    /// Takes the next picture of the film.
    func add(_ picture: Picture) {
        let small = picture.shrunk(width: size.width, height: size.height)
        let luma = small.luma
        let isCut = before.map { Self.isCut(from: $0, to: luma) } ?? false
        if isCut {
            cuts.append(frame)
            background?.beginShot()
        }
        before = luma
        background?.follow(luma, hole: looks.last?.mask)
        if frame == 0 || isCut || (frame - (cuts.last ?? 0)) % period == 0 {
            if let seen, !Self.differ(seen, luma) {
                repeatLook()
            } else {
                seen = luma
                look(picture, small)
            }
        }
        frame += 1
    }

    /// What was found in all pictures.
    func track() -> SubjectTrack {
        background?.finishShot()
        if looks.isEmpty {
            notes.append("No subject was found; the middle of the picture is taken for it.")
            looks = [
                .init(frame: 0, mask: Self.middle(size), box: Region(x: 0.3, y: 0.2, width: 0.4, height: 0.6))
            ]
        }
        return SubjectTrack(looks: looks, cuts: cuts, frameCount: frame)
    }

    /// What has not changed is where it was: until now nothing has moved.
    private func repeatLook() {
        // Where this shot has shown no subject yet, the last one is of another.
        guard var last = looks.last, last.frame >= cuts.last ?? 0 else { return }
        last.frame = frame
        looks.append(last)
    }

    private func look(_ picture: Picture, _ small: Colours) {
        let marks = faces.flatMap { face(in: picture, $0) }
        guard let mask = mask(picture, small, marks), let box = mask.bounds else {
            background?.add(picture, small, hole: looks.last?.mask, frame: frame)
            return
        }
        looks.append(.init(frame: frame, mask: mask, box: box, face: marks))
        background?.add(picture, small, hole: mask, frame: frame)
    }

    /// The subject's mask at the small size.
    private func mask(_ picture: Picture, _ small: Colours, _ face: SubjectTrack.FaceMarks?) -> Plane? {
        if let given, looks.isEmpty { return given }
        if let place = place(small, face) {
            return mask(near: place, picture)
        }
        let found = finder.find(in: small).mask.resampled(width: size.width, height: size.height)
        return found.mean > 0.002 ? found : nil
    }

    /// Where to look: around the box, the words' object, or where it was before; nil looks everywhere.
    private func place(_ small: Colours, _ face: SubjectTrack.FaceMarks?) -> Region? {
        if target.box == nil, target.text == nil, given == nil { return nil }
        if let text = target.text, Self.names(text, ["face", "head"]), let face {
            return face.box.grown(0.25 * face.box.height)
        }
        if let last = looks.last?.box { return last }
        if let box = target.box { return Region(x: box.x, y: box.y, width: box.width, height: box.height) }
        guard let text = target.text else { return nil }
        if let place = ColourWord(in: text)?.place(in: small) { return place }
        if !Self.names(text, ["person", "man", "woman", "girl", "boy", "child", "subject", "face", "head"]) {
            say("“\(text)” cannot be told from the rest here; the main subject is taken for it.")
        }
        return finder.find(in: small).mask.resampled(width: size.width, height: size.height).bounds
    }

    /// Looks at a part of the picture from nearby.
    private func mask(near place: Region, _ picture: Picture) -> Plane? {
        let around = Region(
            x: place.x - 0.25 * place.width, y: place.y - 0.25 * place.height, width: 1.5 * place.width,
            height: 1.5 * place.height)
        let left = max(0, around.x), top = max(0, around.y)
        let part = Region(
            x: left, y: top, width: min(1, around.right) - left, height: min(1, around.bottom) - top)
        guard part.width > 0.02, part.height > 0.02 else { return nil }
        let pixels = part.scaled(Float(picture.width), Float(picture.height))
        let near = finder.find(in: picture.shrunk(pixels, width: 320, height: 320)).mask
        let result = Plane(width: size.width, height: size.height)
        for y in 0..<size.height {
            for x in 0..<size.width {
                let u = ((Float(x) + 0.5) / Float(size.width) - part.x) / part.width
                let v = ((Float(y) + 0.5) / Float(size.height) - part.y) / part.height
                guard u >= 0, v >= 0, u < 1, v < 1 else { continue }
                result.values[y * size.width + x] =
                    near.bilinear(u * Float(near.width) - 0.5, v * Float(near.height) - 0.5)
            }
        }
        // Where nothing stands out from its surroundings, the box itself is what was meant.
        guard result.mean > 0.15 * place.width * place.height else { return Self.ellipse(in: place, size) }
        return result
    }

    private func say(_ note: String) {
        if !notes.contains(note) { notes.append(note) }
    }

    private func face(in picture: Picture, _ finder: FaceFinder) -> SubjectTrack.FaceMarks? {
        let scale = min(1, 960 / Float(max(picture.width, picture.height)))
        let (width, height) = (Int(Float(picture.width) * scale), Int(Float(picture.height) * scale))
        guard let face = finder.find(in: picture.shrunk(width: width, height: height)).first else {
            return nil
        }
        let unit = SIMD2(1 / Float(width), 1 / Float(height))
        let eyes = [(33, 133), (362, 263)].map { (face[$0.0] + face[$0.1]) / 2 * unit }
        let across = face[133] - face[33]
        return .init(
            eyes: eyes.sorted { $0.x < $1.x },
            eyeSize: (across * across).sum().squareRoot() / 2 * unit.x,
            box: face.box.scaled(unit.x, unit.y))
    }

    private static func names(_ text: String, _ words: [String]) -> Bool {
        let said = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
        return words.contains { said.contains($0) }
    }

    private static func differ(_ one: Plane, _ other: Plane) -> Bool {
        (0..<one.count).contains { abs(one.values[$0] - other.values[$0]) > 0.02 }
    }

    /// Whether another shot begins: most of the picture has changed at once.
    private static func isCut(from before: Plane, to after: Plane) -> Bool {
        var changed = 0
        for i in 0..<after.count where abs(after.values[i] - before.values[i]) > 0.12 { changed += 1 }
        return changed * 10 > after.count * 6
    }

    private static func middle(_ size: (width: Int, height: Int)) -> Plane {
        ellipse(in: Region(x: 0.3, y: 0.2, width: 0.4, height: 0.6), size)
    }

    private static func ellipse(in box: Region, _ size: (width: Int, height: Int)) -> Plane {
        Plane(width: size.width, height: size.height) { x, y in
            let u = ((Float(x) + 0.5) / Float(size.width) - box.centre.x) / (0.5 * box.width)
            let v = ((Float(y) + 0.5) / Float(size.height) - box.centre.y) / (0.5 * box.height)
            return 1 - smoothstep(0.9, 1.1, (u * u + v * v).squareRoot())
        }
    }
}

/// A colour that a text names, to find the object that has it.
struct ColourWord {
    private let colour: SIMD3<Float>

    private static let named: [String: SIMD3<Float>] = [
        "red": [0.8, 0.1, 0.1], "orange": [0.95, 0.5, 0.1], "yellow": [0.95, 0.85, 0.15],
        "green": [0.15, 0.6, 0.2], "blue": [0.15, 0.3, 0.8], "purple": [0.5, 0.2, 0.6],
        "pink": [0.95, 0.55, 0.7], "brown": [0.45, 0.28, 0.15], "white": [0.95, 0.95, 0.95],
        "black": [0.05, 0.05, 0.05], "grey": [0.5, 0.5, 0.5], "gray": [0.5, 0.5, 0.5],
    ]

    init?(in text: String) {
        let words = text.lowercased().split { !$0.isLetter }
        guard let colour = words.lazy.compactMap({ Self.named[String($0)] }).first else { return nil }
        self.colour = colour
    }

    /// The box of the largest patch that has the colour, in fractions; nil where there is none.
    func place(in picture: Colours) -> Region? {
        func parts(_ c: SIMD3<Float>) -> SIMD3<Float> {
            // Brightness counts less than hue: light falls differently on everything.
            let light = c.sum() / 3
            let hue = (c - light) / (0.15 + light)
            return [0.35 * light, hue.x, hue.y]
        }
        let wanted = parts(colour)
        let like = Plane(width: picture.width, height: picture.height) { x, y in
            let d = parts(picture.colour(x, y)) - wanted
            return 1 - smoothstep(0.25, 0.55, (d * d).sum().squareRoot())
        }.boxBlurred(2)
        return SubjectFinder.main(of: like.map { smoothstep(0.35, 0.65, $0) }).bounds
    }
}
