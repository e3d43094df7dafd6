import Domain
import Foundation
import Inference

/// A picture made ready to speak: who is seen stands before what is behind.
struct TalkStill {
    let size: FrameSize
    let picture: Colours
    let face: Face
    let layer: Layer
    /// What is behind.
    let plate: Layer
    /// Whether the caller said where eyes and mouth are: a drawing, whose eyes are none to blink with.
    let isDrawn: Bool
    let notes: [String]

    /// A head that has turned farther than this shows one side only; its mouth cannot be rebuilt.
    static let profileLimit: Float = 0.3
    private static let turnedLimit: Float = 0.19

    /// - Parameters:
    ///   - box: Of the face that speaks; nil takes the largest.
    ///   - points: Where the caller says that eyes and mouth are; nil looks for them.
    init(
        _ source: Colours, resolution: Resolution, box: PictureBox?, points: FacePoints?,
        library: InferenceLibrary?
    ) throws {
        size = FrameSize(ofPicture: source.width, source.height, at: resolution)
        let picture =
            source.width == size.width && source.height == size.height
            ? source : source.resampled(width: size.width, height: size.height)
        let isDrawn = points != nil
        // The networks of face and cut-out work side by side.
        let (found, cut) = Parallel.both {
            Result {
                if let points {
                    return try points.face(width: picture.width, height: picture.height)
                }
                guard let finder = FaceFinder(library: library) else {
                    throw EditError(
                        "faces cannot be found: the face networks are not installed", cause: .installation)
                }
                return try Self.choose(finder, source, box.map { Region($0, of: source) }).placed(
                    { ($0 + 0.5) * Float(picture.width) / Float(source.width) - 0.5 },
                    scale: Float(picture.width) / Float(source.width))
            }
        } _: {
            Self.cutOut(picture, SubjectFinder(library: library), isFlat: isDrawn)
        }
        let face = try found.get()
        self.face = face
        self.picture = picture
        self.isDrawn = isDrawn
        var notes: [String] = []
        if face.eyeDistance < 40 { notes.append("the face is small: a closer crop speaks better") }
        if abs(Self.turn(of: face)) > Self.turnedLimit {
            notes.append("the face is turned away: one that looks at the camera speaks better")
        }
        // Only a cut-out that holds the whole face is one to stand before something else.
        let inside = cut.map { cut in
            FaceMesh.oval.map { cut.mask.bilinear(face[$0].x, face[$0].y) }.reduce(0, +) / 36
        }
        if let cut, inside ?? 0 > 0.85 {
            layer = cut.layer
            plate = cut.plate
        } else {
            layer = Layer(.subject, picture, alpha: nil, depth: Plane(width: 1, height: 1))
            plate = layer
            notes.append("the head is not cut out: what is around it moves along a little")
        }
        self.notes = notes
    }

    private struct CutOut: @unchecked Sendable {
        var mask: Plane
        var layer: Layer
        var plate: Layer
    }

    /// The person, and the picture without them; nil where all of the picture is subject.
    private static func cutOut(_ picture: Colours, _ finder: SubjectFinder, isFlat: Bool) -> CutOut? {
        let unit = Float(min(picture.width, picture.height)) / 720
        let rough = finder.find(in: picture).mask.resampled(width: picture.width, height: picture.height)
        let mask = guidedFilter(rough, guide: picture.luma, radius: max(3, Int(8 * unit)), roughness: 2e-3)
            .map { smoothstep(0.06, 0.94, $0) }
        guard 0.01..<0.9 ~= mask.mean else { return nil }
        let softness = max(2, Int(5 * unit))
        let plate =
            isFlat
            ? Inpainting.flatPlate(picture, hole: mask, softness: softness)
            : Inpainting.plate(picture, hole: mask, softness: softness)
        let cover = Matting.covering(mask, picture: picture, plate: plate)
        let parts = Matting.separate(picture, mask: cover, scale: unit)
        let front = Matting.front(of: picture, over: plate, mask: cover, estimate: parts.front)
        let depth = Plane(width: 1, height: 1)
        return CutOut(
            mask: mask, layer: Layer(.subject, front, alpha: cover, depth: depth),
            plate: Layer(.ground, plate, alpha: nil, depth: depth))
    }

    /// Faces are sought in the source: one that is small in a large picture has more pixels there.
    private static func choose(_ finder: FaceFinder, _ source: Colours, _ box: Region?) throws -> Face {
        var faces = finder.find(in: source)
        if let box {
            faces += look(finder, source, box.grown(0.6 * max(box.width, box.height)))
            faces = faces.filter { face in
                let c = face.box.centre
                return c.x > box.x && c.x < box.right && c.y > box.y && c.y < box.bottom
            }
        } else if faces.isEmpty {
            // A face too small for one look at the whole picture is seen in a ninth of it.
            let (width, height) = (Float(source.width) / 2, Float(source.height) / 2)
            for place in 0..<9 {
                faces += look(
                    finder, source,
                    Region(
                        x: Float(place % 3) * width / 2, y: Float(place / 3) * height / 2, width: width,
                        height: height))
            }
        }
        guard !faces.isEmpty else {
            throw EditError(
                box == nil
                    ? "no face was found: use a picture whose face looks towards the camera, is not covered and is at least a twentieth of the picture wide, or give face_box; of a drawing, give the points of eyes and mouth"
                    : "no face was found in face_box: it must hold the whole face, from the brows to the chin",
                cause: .noFace)
        }
        // A bystander who looks at us speaks better than somebody larger who looks away.
        let frontal = faces.filter { abs(turn(of: $0)) < profileLimit }
        guard let face = frontal.max(by: { $0.box.width < $1.box.width }) else {
            throw EditError(
                "the face is seen from the side: use a picture that shows both eyes and both corners of the mouth",
                cause: .noFace)
        }
        return face
    }

    /// Faces of a part of the picture.
    private static func look(_ finder: FaceFinder, _ source: Colours, _ crop: Region) -> [Face] {
        let side = 512 / max(crop.width, crop.height)
        let closer = source.resampled(
            crop, width: max(64, Int(crop.width * side)), height: max(64, Int(crop.height * side)))
        return finder.find(in: closer).map { face in
            face.placed({ $0 / side + SIMD2(crop.x, crop.y) }, scale: 1 / side)
        }
    }

    /// How far the nose has wandered from between the cheeks, −0.5…0.5.
    static func turn(of face: Face) -> Float {
        let axis = face[454] - face[234]
        let length = (axis * axis).sum()
        return ((face[1] - face[234]) * axis).sum() / max(length, 1) - 0.5
    }
}

extension Region {
    fileprivate init(_ box: PictureBox, of picture: Colours) {
        let (width, height) = (Float(picture.width), Float(picture.height))
        self.init(x: box.x * width, y: box.y * height, width: box.width * width, height: box.height * height)
    }
}
