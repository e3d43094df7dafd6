import Domain
import Foundation
import Inference

/// A picture taken apart for a film: layers from back to front, what moves in them, and where the faces are.
struct StillScene: Sendable {
    let canvas: Canvas
    let layers: [Layer]
    let regions: Regions
    /// In canvas pixels.
    let faces: [Face]
    /// Where the subject is, in canvas pixels; nil where the picture has none.
    let subject: Region?
    let subjectDepth: Float
    let notes: [String]

    /// - Throws: `EditError` when the picture is too small to be shown.
    init(
        _ source: Colours, frame: FrameSize, wishes: Wishes, library: InferenceLibrary?
    ) throws {
        guard min(source.width, source.height) >= 64 else {
            throw EditError(
                "the picture is \(source.width) × \(source.height): at least 64 pixels each way are needed")
        }
        var notes: [String] = []
        // Detail beyond twice the frame's is never seen.
        let limit = 2 * Float(max(frame.width, frame.height))
        let longest = Float(max(source.width, source.height))
        let shrink = min(1, limit / longest)
        let picture =
            shrink == 1
            ? source
            : source.resampled(
                width: Int(Float(source.width) * shrink), height: Int(Float(source.height) * shrink))
        let (finding, faces) = Parallel.both {
            SubjectFinder(library: library).find(in: picture)
        } _: {
            FaceFinder(library: library)?.find(in: picture)
        }
        if !finding.isFromNetwork {
            notes.append("subject found by its colours: the cut-out network is not installed")
        }
        if faces == nil { notes.append("faces keep still: the face networks are not installed") }

        let size = FrameSize(width: picture.width, height: picture.height)
        let bounds = Self.bounds(of: finding.mask, in: size)
        let framing = Framing(picture: size, frame: frame, subject: bounds, face: faces?.first?.box)
        if framing.isExtended { notes.append("the picture is extended softly to fill the frame's shape") }
        var canvas = Canvas(picture, framing: framing, frame: frame)
        let scale = canvas.scale
        self.faces = (faces ?? []).map { $0.placed(canvas.place, scale: scale) }
            .filter { $0.eyeDistance > 24 * Float(min(frame.width, frame.height)) / 720 }

        let mask = Self.mask(finding, picture, canvas)
        let hasSubject = bounds != nil
        subject =
            bounds.map { bounds in
                let corner = canvas.place(SIMD2(bounds.x, bounds.y))
                return Region(
                    x: corner.x, y: corner.y, width: bounds.width * scale, height: bounds.height * scale)
            }
        let unit = Float(min(frame.width, frame.height)) / 720
        regions = Regions(
            canvas, subject: mask, wishes: wishes,
            hasPortrait: self.faces.first.map { $0.box.width > 0.14 * Float(frame.width) } ?? false)
        let depths = Depths(canvas, regions: regions, subject: subject, mask: mask)
        subjectDepth = hasSubject ? depths.subjectLevel : 0.4

        var layers: [Layer] = []
        var ground = canvas.colours
        var subjectLayer: Layer?
        if hasSubject {
            let soft = max(2, Int(5 * unit))
            ground =
                regions.isFlat
                ? Inpainting.flatPlate(canvas.colours, hole: mask, softness: soft)
                : Inpainting.plate(canvas.colours, hole: mask, softness: soft)
            let cover = Matting.covering(mask, picture: canvas.colours, plate: ground)
            let parts = Matting.separate(canvas.colours, mask: cover, scale: unit)
            let front = Matting.front(of: canvas.colours, over: ground, mask: cover, estimate: parts.front)
            subjectLayer = Layer(.subject, front, alpha: Self.faded(cover, canvas), depth: depths.subject)
        }
        canvas.colours = canvas.extended(ground)
        if let sky = regions.sky {
            let matte = guidedFilter(
                sky, guide: canvas.colours.luma, radius: max(3, Int(7 * unit)), roughness: 2e-4
            ).map { smoothstep(0.12, 0.88, $0) }
            let land = matte.map { 1 - $0 }
            let air = Inpainting.plate(canvas.colours, hole: land, softness: max(2, Int(4 * unit)))
            let solid = Matting.covering(land, picture: canvas.colours, plate: air)
            let parts = Matting.separate(canvas.colours, mask: solid, scale: unit)
            layers.append(Layer(.sky, air, alpha: nil, depth: depths.sky))
            let front = Matting.front(of: canvas.colours, over: air, mask: solid, estimate: parts.front)
            layers.append(Layer(.ground, front, alpha: solid, depth: depths.ground))
        } else {
            layers.append(Layer(.ground, canvas.colours, alpha: nil, depth: depths.ground))
        }
        if let subjectLayer { layers.append(subjectLayer) }
        self.layers = layers
        self.canvas = canvas
        self.notes = notes
    }

    /// The rectangle that holds the subject, in pixels of the picture; nil where there is none to speak of.
    private static func bounds(of mask: Plane, in size: FrameSize) -> Region? {
        var (left, right, top, bottom) = (mask.width, -1, mask.height, -1)
        var total = 0
        for y in 0..<mask.height {
            for x in 0..<mask.width where mask[x, y] > 0.5 {
                left = min(left, x)
                right = max(right, x)
                top = min(top, y)
                bottom = max(bottom, y)
                total += 1
            }
        }
        let share = Float(total) / Float(mask.count)
        guard share > 0.004, share < 0.92 else { return nil }
        let across = Float(size.width) / Float(mask.width)
        let down = Float(size.height) / Float(mask.height)
        return Region(
            x: Float(left) * across, y: Float(top) * down, width: Float(right + 1 - left) * across,
            height: Float(bottom + 1 - top) * down)
    }

    /// The mask on the canvas, along the picture's edges.
    private static func mask(_ finding: SubjectFinder.Finding, _ picture: Colours, _ canvas: Canvas) -> Plane
    {
        let sx = Float(finding.mask.width) / Float(picture.width)
        let sy = Float(finding.mask.height) / Float(picture.height)
        let region = Region(
            x: canvas.region.x * sx, y: canvas.region.y * sy, width: canvas.region.width * sx,
            height: canvas.region.height * sy)
        let coarse = finding.mask.resampled(region, width: canvas.width / 2, height: canvas.height / 2)
            .map { min(max($0, 0), 1) }
        let unit = Float(min(canvas.frame.width, canvas.frame.height)) / 720
        let fine = guidedFilter(
            coarse, guide: canvas.colours.luma, radius: max(3, Int(8 * unit)), roughness: 1e-3)
        return fine.map { smoothstep(0.1, 0.9, $0) }
    }

    /// Beyond the picture the subject's mirror image fades into the backdrop.
    private static func faded(_ mask: Plane, _ canvas: Canvas) -> Plane {
        let reach = 0.05 * Float(canvas.frame.width)
        let result = Plane(width: mask.width, height: mask.height)
        for y in 0..<mask.height {
            for x in 0..<mask.width {
                let i = y * mask.width + x
                let out = canvas.overflow(x, y)
                result.values[i] = mask.values[i] * (out > 0 ? 1 - smoothstep(0.3 * reach, reach, out) : 1)
            }
        }
        return result
    }
}
