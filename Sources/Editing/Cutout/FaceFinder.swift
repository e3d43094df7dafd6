import Foundation
import Inference

/// A face: 468 points of MediaPipe's mesh in pixels of the picture, z towards the camera negative, same unit.
struct Face: Sendable {
    var points: [SIMD3<Float>]
    /// How sure the landmark network is that this is a face, 0…1.
    var confidence: Float

    subscript(_ index: Int) -> SIMD2<Float> { SIMD2(points[index].x, points[index].y) }

    var box: Region {
        var (low, high) = (self[0], self[0])
        for point in points {
            low = pointwiseMin(low, SIMD2(point.x, point.y))
            high = pointwiseMax(high, SIMD2(point.x, point.y))
        }
        return Region(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
    }

    /// Between the outer corners of the eyes.
    var eyeDistance: Float {
        let d = self[263] - self[33]
        return (d * d).sum().squareRoot()
    }

    /// The same face in another picture's pixels.
    func placed(_ place: (SIMD2<Float>) -> SIMD2<Float>, scale: Float) -> Face {
        var face = self
        face.points = points.map { point in
            let p = place(SIMD2(point.x, point.y))
            return SIMD3(p.x, p.y, point.z * scale)
        }
        return face
    }
}

/// Finds faces with BlazeFace and their 468 landmarks.
struct FaceFinder {
    /// Loaded when they are needed: most pictures show no face, or none nearby.
    private final class Later {
        private let library: InferenceLibrary
        private(set) lazy var near = try? BorrowedNetwork("face_detection_short_range.tflite", in: library)
        private(set) lazy var landmarks = try? BorrowedNetwork("face_landmark.tflite", in: library)

        init(_ library: InferenceLibrary) { self.library = library }
    }

    private let far: BorrowedNetwork
    private let later: Later

    init?(library: InferenceLibrary?) {
        guard let library, let far = try? BorrowedNetwork("face_detection_full_range.tflite", in: library)
        else {
            return nil
        }
        self.far = far
        later = Later(library)
    }

    /// Faces that the landmark network confirms, the largest first, four at most.
    func find(in picture: Colours) -> [Face] {
        var boxes = (try? detect(picture, far, side: 192)) ?? []
        if boxes.isEmpty, let near = later.near {
            boxes = (try? detect(picture, near, side: 128)) ?? []
        }
        guard !boxes.isEmpty, let landmarks = later.landmarks else {
            return []
        }
        boxes.sort { $0.box.width > $1.box.width }
        return boxes.prefix(4).compactMap { try? trace(picture, $0, landmarks) }
            .filter { $0.confidence > 0.7 }
    }

    private struct Detection {
        var score: Float
        var box: Region
        /// Direction from one eye to the other, radians.
        var angle: Float
    }

    private func detect(_ picture: Colours, _ network: BorrowedNetwork, side: Int) throws -> [Detection] {
        let longest = Float(max(picture.width, picture.height))
        let scale = longest / Float(side)
        let origin = SIMD2((Float(picture.width) - longest) / 2, (Float(picture.height) - longest) / 2)
        let region = Region(x: origin.x, y: origin.y, width: longest, height: longest)
        let planes = picture.planes.map { $0.resampled(region, width: side, height: side) }
        var values = [Float](repeating: 0, count: side * side * 3)
        for y in 0..<side {
            for x in 0..<side {
                let at = origin + SIMD2(Float(x), Float(y)) * scale
                guard at.x >= 0, at.y >= 0, at.x < Float(picture.width), at.y < Float(picture.height) else {
                    for channel in 0..<3 { values[(y * side + x) * 3 + channel] = -1 }
                    continue
                }
                for (channel, plane) in planes.enumerated() {
                    values[(y * side + x) * 3 + channel] = plane[x, y] * 2 - 1
                }
            }
        }
        let answers = try network([Tensor(shape: [1, side, side, 3], values: values)])
        guard let places = answers.first(where: { $0.shape.last == 16 }),
            let scores = answers.first(where: { $0.shape.last == 1 })
        else { throw InferenceError("the face network answers in another shape") }
        var found: [Detection] = []
        for (index, anchor) in Self.anchors(side).enumerated() where index < scores.values.count {
            let score = 1 / (1 + exp(-min(max(scores.values[index], -80), 80)))
            guard score > 0.55 else { continue }
            func number(_ k: Int) -> Float { places.values[index * 16 + k] / Float(side) }
            let centre = (anchor + SIMD2(number(0), number(1))) * Float(side) * scale + origin
            let size = SIMD2(number(2), number(3)) * Float(side) * scale
            let eyes = SIMD2(number(6) - number(4), number(7) - number(5))
            found.append(
                Detection(
                    score: score,
                    box: Region(
                        x: centre.x - size.x / 2, y: centre.y - size.y / 2, width: size.x, height: size.y),
                    angle: atan2(eyes.y, eyes.x)))
        }
        found.sort { $0.score > $1.score }
        var kept: [Detection] = []
        for one in found where !kept.contains(where: { overlap($0.box, one.box) > 0.3 }) { kept.append(one) }
        return kept
    }

    private static func anchors(_ side: Int) -> [SIMD2<Float>] {
        let grids = side == 192 ? [(48, 1)] : [(16, 2), (8, 6)]
        return grids.flatMap { cells, copies in
            (0..<cells * cells).flatMap { cell in
                [SIMD2<Float>](
                    repeating: (SIMD2(Float(cell % cells), Float(cell / cells)) + 0.5) / Float(cells),
                    count: copies)
            }
        }
    }

    private func overlap(_ a: Region, _ b: Region) -> Float {
        let width = max(0, min(a.right, b.right) - max(a.x, b.x))
        let height = max(0, min(a.bottom, b.bottom) - max(a.y, b.y))
        let both = width * height
        return both / (a.width * a.height + b.width * b.height - both + 1e-6)
    }

    /// Three looks, each cropped by the landmarks of the one before.
    private func trace(
        _ picture: Colours, _ detection: Detection, _ landmarks: BorrowedNetwork
    ) throws -> Face {
        var centre = detection.box.centre
        var size = 1.5 * max(detection.box.width, detection.box.height)
        var angle = detection.angle
        var face = Face(points: [], confidence: 0)
        for _ in 0..<3 {
            face = try look(picture, centre, size, angle, landmarks)
            let eyes = face[263] - face[33]
            angle = atan2(eyes.y, eyes.x)
            let box = face.box
            centre = box.centre
            size = 1.5 * max(box.width, box.height)
        }
        return face
    }

    private func look(
        _ picture: Colours, _ centre: SIMD2<Float>, _ size: Float, _ angle: Float,
        _ landmarks: BorrowedNetwork
    ) throws -> Face {
        let side = 192
        let step = size / Float(side)
        let across = SIMD2(cos(angle), sin(angle)) * step
        let down = SIMD2(-sin(angle), cos(angle)) * step
        let origin = centre - (across + down) * Float(side) / 2
        // A crop much larger than the network's side is read from a smaller picture, against aliasing.
        let shrink = max(1, Int(step))
        let source =
            shrink == 1
            ? picture : picture.resampled(width: picture.width / shrink, height: picture.height / shrink)
        var values = [Float](repeating: 0, count: side * side * 3)
        for y in 0..<side {
            for x in 0..<side {
                let at = (origin + across * Float(x) + down * Float(y)) / Float(shrink)
                for (channel, plane) in source.planes.enumerated() {
                    values[(y * side + x) * 3 + channel] = plane.bilinear(at.x, at.y)
                }
            }
        }
        let answers = try landmarks([Tensor(shape: [1, side, side, 3], values: values)])
        guard let mesh = answers.first(where: { $0.values.count == 1404 }),
            let flag = answers.first(where: { $0.values.count == 1 })
        else { throw InferenceError("the landmark network answers in another shape") }
        let points = (0..<468).map { index -> SIMD3<Float> in
            let place = origin + across * mesh.values[index * 3] + down * mesh.values[index * 3 + 1]
            return SIMD3(place.x, place.y, mesh.values[index * 3 + 2] * step)
        }
        return Face(points: points, confidence: 1 / (1 + exp(-flag.values[0])))
    }
}
