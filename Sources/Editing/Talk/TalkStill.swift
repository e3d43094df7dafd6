import Domain
import Foundation

/// A picture made ready to speak: who is seen stands before what is behind.
struct TalkStill {
    let size: FrameSize
    let picture: Colours
    let face: Face
    let layer: Layer
    /// What is behind, three planes.
    let plate: Colours
    let notes: [String]

    /// A head that has turned farther than this shows one side only; its mouth cannot be rebuilt.
    static let profileLimit: Float = 0.3

    /// - Parameters:
    ///   - box: Of the face that speaks, in pixels of the source; nil takes the largest.
    init(
        _ source: Colours, resolution: Resolution, box: Region?, finder: SubjectFinder,
        faceFinder: FaceFinder?
    ) throws {
        guard let faceFinder else {
            throw EditError("faces cannot be found: the face networks are not installed")
        }
        size = Self.frame(source, resolution)
        let picture =
            source.width == size.width && source.height == size.height
            ? source : source.resampled(width: size.width, height: size.height)
        let scale = SIMD2(Float(size.width) / Float(source.width), Float(size.height) / Float(source.height))
        let face = try Self.choose(
            faceFinder, picture, source, scale,
            box.map {
                Region(
                    x: $0.x * scale.x, y: $0.y * scale.y, width: $0.width * scale.x,
                    height: $0.height * scale.y)
            })
        self.face = face
        self.picture = picture
        var notes: [String] = []
        if face.eyeDistance < 40 { notes.append("the face is small: a closer crop speaks better") }
        let finding = finder.find(in: picture)
        let unit = Float(min(size.width, size.height)) / 720
        let rough = finding.mask.resampled(width: size.width, height: size.height)
        let mask = guidedFilter(rough, guide: picture.luma, radius: max(3, Int(8 * unit)), roughness: 2e-3)
            .map { smoothstep(0.06, 0.94, $0) }
        // Only a cut-out that holds the whole face is one to stand before something else.
        let inside = FaceMesh.oval.map { mask.bilinear(face[$0].x, face[$0].y) }.reduce(0, +) / 36
        if inside > 0.85, mask.mean < 0.9 {
            let plate = Inpainting.plate(picture, hole: mask, softness: max(2, Int(5 * unit)))
            let cover = Matting.covering(mask, picture: picture, plate: plate)
            let parts = Matting.separate(picture, mask: cover, scale: unit)
            let front = Matting.front(of: picture, over: plate, mask: cover, estimate: parts.front)
            layer = Layer(.subject, front, alpha: cover, depth: Plane(width: 1, height: 1))
            self.plate = plate
        } else {
            layer = Layer(.subject, picture, alpha: nil, depth: Plane(width: 1, height: 1))
            plate = picture
            notes.append("the head is not cut out: what is around it moves along a little")
        }
        self.notes = notes
    }

    /// The picture's own shape, the shorter side as long as the resolution says, at most 21:9.
    static func frame(_ picture: Colours, _ resolution: Resolution) -> FrameSize {
        let (width, height) = (Float(picture.width), Float(picture.height))
        let longest = Float(resolution.lines) * 21 / 9
        let scale = min(Float(resolution.lines) / min(width, height), longest / max(width, height))
        func even(_ value: Float) -> Int { max(64, Int((value / 2).rounded()) * 2) }
        return FrameSize(width: even(width * scale), height: even(height * scale))
    }

    /// Faces are sought in the source too: one that is small in a large picture has more pixels there.
    private static func choose(
        _ finder: FaceFinder, _ picture: Colours, _ source: Colours, _ scale: SIMD2<Float>, _ box: Region?
    ) throws -> Face {
        var faces = finder.find(in: picture)
        if let box {
            let crop = box.grown(0.6 * max(box.width, box.height))
            let side = 512 / max(crop.width, crop.height)
            let closer = picture.resampled(
                crop, width: max(64, Int(crop.width * side)), height: max(64, Int(crop.height * side)))
            faces += finder.find(in: closer).map { face in
                face.placed({ $0 / side + SIMD2(crop.x, crop.y) }, scale: 1 / side)
            }
            faces = faces.filter { face in
                let c = face.box.centre
                return c.x > box.x && c.x < box.right && c.y > box.y && c.y < box.bottom
            }
        }
        guard !faces.isEmpty else {
            throw EditError.noFace(
                box == nil
                    ? "no face was found: use a picture whose face looks towards the camera, is not covered and is at least a twelfth of the picture wide, or give face_box"
                    : "no face was found in face_box: it must hold the whole face, from the brows to the chin"
            )
        }
        // A bystander who looks at us speaks better than somebody larger who looks away.
        let frontal = faces.filter { abs(turn(of: $0)) < profileLimit }
        guard let face = frontal.max(by: { $0.box.width < $1.box.width }) else {
            throw EditError.noFace(
                "the face is seen from the side: use a picture that shows both eyes and both corners of the mouth"
            )
        }
        return face
    }

    /// How far the nose has wandered from between the cheeks, −0.5…0.5.
    static func turn(of face: Face) -> Float {
        let axis = face[454] - face[234]
        let length = (axis * axis).sum()
        return ((face[1] - face[234]) * axis).sum() / max(length, 1) - 0.5
    }
}
