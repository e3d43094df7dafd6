import CWarp
import Domain
import Foundation
import Media

/// Makes the frames of a film of one picture.
///
/// One frame at a time; both cores work on it.
final class Animator: @unchecked Sendable {
    let scene: StillScene
    private let field: MotionField
    private let particles: Particles
    private let frame: FrameSize
    private let frameCount: Int
    private let grids: [UnsafeMutablePointer<Float>]
    private let planes: UnsafeMutablePointer<Float>
    /// Eyes with the pixels that lie under their lids.
    private var lids: [Lid] = []
    private var closures: [Float] = []

    init(_ scene: StillScene, wishes: Wishes, request: VideoRequest) {
        self.scene = scene
        frame = request.frameSize
        frameCount = request.frameCount
        let canvas = scene.canvas
        let middle = SIMD2(Float(frame.width), Float(frame.height)) / 2
        var focus = middle
        if let face = scene.faces.first {
            // The top of the head keeps its height: going in must not behead anybody.
            focus = SIMD2(face.box.centre.x, face.box.y - 0.4 * face.box.height) - canvas.origin
            focus.y = middle.y + (focus.y - middle.y) / 0.6
        } else if let subject = scene.subject {
            focus = subject.centre - canvas.origin
        }
        // Towards the subject, not onto it: the composition stays.
        focus = middle + (focus - middle) * 0.6
        var path = CameraPath(
            wishes.camera, frame: frame, focus: focus, subjectDepth: scene.subjectDepth,
            motion: wishes.motion,
            seconds: request.seconds, seed: request.seed)
        let backdrop = scene.layers[0].depth
        path.fit(frame: frame, valid: Self.valid(canvas), origin: canvas.origin) { place in
            let at = (place + canvas.origin) / Float(Depths.step)
            return backdrop.bilinear(at.x, at.y)
        }
        // Drawn eyes are discs: lids of stretched skin do not suit them.
        let faces = (scene.regions.isFlat ? [] : scene.faces).prefix(3).enumerated().map { index, face in
            LivingFace(face, index: index, seed: request.seed, seconds: request.seconds)
        }
        field = MotionField(scene, path: path, faces: faces, wishes: wishes, seed: request.seed)
        particles = Particles(
            wishes, frame: frame, light: canvas.colours.luma.mean, path: path, seed: request.seed)
        let nodes = field.columns * field.rows
        grids = scene.layers.map { _ in .allocate(capacity: nodes * 4) }
        planes = .allocate(capacity: frame.pixels * 4)
        planes.initialize(repeating: 0, count: frame.pixels * 4)
        for face in faces {
            lids.append(contentsOf: face.eyes.compactMap { Lid($0, in: scene.layers) })
        }
        closures = lids.map { _ in 0 }
    }

    deinit {
        for grid in grids { grid.deallocate() }
        planes.deallocate()
    }

    /// What the camera may see: the picture, and where it is extended the whole canvas.
    private static func valid(_ canvas: Canvas) -> Region {
        let tolerance = 0.5 * Float(canvas.frame.width) * Canvas.margin
        var (left, top) = (max(0, canvas.picture.x), max(0, canvas.picture.y))
        var (right, bottom) = (
            min(Float(canvas.width - 1), canvas.picture.right),
            min(Float(canvas.height - 1), canvas.picture.bottom)
        )
        if left > canvas.origin.x + tolerance { left = 0 }
        if top > canvas.origin.y + tolerance { top = 0 }
        if right < canvas.origin.x + Float(canvas.frame.width) - tolerance { right = Float(canvas.width - 1) }
        if bottom < canvas.origin.y + Float(canvas.frame.height) - tolerance {
            bottom = Float(canvas.height - 1)
        }
        return Region(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// Draws a frame into NV12 planes (BT.709, legal range); strides are bytes.
    ///
    /// - Returns: The mean luma, 0…255.
    func draw(
        _ index: Int, luma: UnsafeMutablePointer<UInt8>, lumaStride: Int, chroma: UnsafeMutablePointer<UInt8>,
        chromaStride: Int
    ) -> Float {
        let rate = Float(VideoRequest.frameRate)
        let moment = field.moment(frame: index, of: frameCount, rate: rate)
        closeLids(at: Float(index) / rate)
        let sprites = particles.sprites(at: moment.time, moment.pose)
        let layers = scene.layers.enumerated().map { number, layer in
            pika_layer(
                pixels: layer.pixels, width: CInt(layer.width), height: CInt(layer.height),
                blocks: layer.blocks,
                block_columns: CInt(layer.blockColumns), grid: grids[number], step: CInt(MotionField.step),
                columns: CInt(field.columns))
        }
        let canvas = pika_canvas(
            red: planes, green: planes + frame.pixels, blue: planes + 2 * frame.pixels,
            cover: planes + 3 * frame.pixels, width: CInt(frame.width), height: CInt(frame.height))
        let job = Job(
            layers: layers, grids: grids, canvas: canvas, sprites: sprites, luma: luma,
            lumaStride: CInt(lumaStride), chroma: chroma, chromaStride: CInt(chromaStride))
        Parallel.bands(field.rows) { [field, scene] from, to in
            for (number, layer) in scene.layers.enumerated() {
                field.fill(job.grids[number], for: layer, moment, from: from, to: to)
            }
        }
        let sums = Sums()
        Parallel.bands(frame.height) { from, to in sums.add(job.draw(from, to)) }
        return Float(sums.total / Double(frame.pixels))
    }

    /// What the bands of one frame share; each writes rows of its own.
    private struct Job: @unchecked Sendable {
        let layers: [pika_layer]
        let grids: [UnsafeMutablePointer<Float>]
        let canvas: pika_canvas
        let sprites: [pika_sprite]
        let luma: UnsafeMutablePointer<UInt8>
        let lumaStride: CInt
        let chroma: UnsafeMutablePointer<UInt8>
        let chromaStride: CInt

        /// - Returns: The sum of the rows' luma bytes.
        func draw(_ from: Int, _ to: Int) -> Double {
            withUnsafePointer(to: canvas) { canvas in
                pika_compose(layers, CInt(layers.count), canvas, CInt(from), CInt(to))
                pika_sprites(sprites, CInt(sprites.count), canvas, CInt(from), CInt(to))
                return pika_nv12(canvas, luma, lumaStride, chroma, chromaStride, CInt(from), CInt(to))
            }
        }
    }

    private func closeLids(at time: Float) {
        for (index, lid) in lids.enumerated() {
            let closure = field.faces[index / 2].closure(at: time)
            guard closure != closures[index] else { continue }
            closures[index] = closure
            lid.close(closure)
        }
    }
}
