import Domain

/// The picture laid out for a frame: the frame's window at the frame's resolution and some more on every side, so that
/// a camera can move without showing an edge.
///
/// Beyond the picture lies its mirror image, softer and darker the farther out: it reads as a backdrop, not as a
/// mistake.
struct Canvas: Sendable {
    /// Share of the frame that is added on each side.
    static let margin: Float = 0.07

    let width: Int
    let height: Int
    /// Where the frame's first pixel lies at rest.
    let origin: SIMD2<Float>
    let frame: FrameSize
    /// Canvas pixels a pixel of the picture.
    let scale: Float
    /// The picture's own rectangle, in canvas pixels.
    let picture: Region
    let region: Region
    var colours: Colours

    init(_ source: Colours, framing: Framing, frame: FrameSize) {
        self.frame = frame
        let window = framing.window
        scale = Float(frame.width) / window.width
        let left = (Float(frame.width) * Self.margin / 8).rounded(.up) * 8
        let top = (Float(frame.height) * Self.margin / 8).rounded(.up) * 8
        width = frame.width + 2 * Int(left)
        height = frame.height + 2 * Int(top)
        origin = SIMD2(left, top)
        region = Region(
            x: window.x - left / scale, y: window.y - top / scale, width: Float(width) / scale,
            height: Float(height) / scale)
        picture = Region(
            x: -region.x * scale, y: -region.y * scale, width: Float(source.width) * scale,
            height: Float(source.height) * scale)
        let region = region
        let (width, height) = (width, height)
        colours = Colours(
            Parallel.map(source.planes) { $0.resampled(region, width: width, height: height) })
    }

    /// A place of the picture on the canvas.
    func place(_ point: SIMD2<Float>) -> SIMD2<Float> {
        SIMD2(point.x - region.x, point.y - region.y) * scale - 0.5 + 0.5 * scale
    }

    /// How far outside the picture a canvas pixel lies, in canvas pixels.
    func overflow(_ x: Int, _ y: Int) -> Float {
        let dx = max(picture.x - Float(x), Float(x) - picture.right, 0)
        let dy = max(picture.y - Float(y), Float(y) - picture.bottom, 0)
        return (dx * dx + dy * dy).squareRoot()
    }

    /// Softens and darkens what lies beyond the picture.
    func extended(_ colours: Colours) -> Colours {
        let far = max(
            max(-picture.x, Float(width) - picture.right), max(-picture.y, Float(height) - picture.bottom))
        guard far > 4 else { return colours }
        let unit = Float(min(frame.width, frame.height)) / 720
        let weights = Plane(width: width, height: height) { x, y in overflow(x, y) / unit }
        return Colours(
            Parallel.map(colours.planes) { plane in
                let soft = [
                    plane, plane.blurred(5 * unit), plane.blurred(15 * unit), plane.blurred(38 * unit),
                ]
                let result = Plane(width: plane.width, height: plane.height)
                for i in 0..<plane.count {
                    let d = weights.values[i]
                    guard d > 0 else {
                        result.values[i] = plane.values[i]
                        continue
                    }
                    // Sharp at the seam, one step softer at 14, 60 and 170 pixels.
                    let level = d < 14 ? d / 14 : d < 60 ? 1 + (d - 14) / 46 : min(3, 2 + (d - 60) / 110)
                    let lower = min(Int(level), 2)
                    let mix = level - Float(lower)
                    let value = soft[lower].values[i] * (1 - mix) + soft[lower + 1].values[i] * mix
                    result.values[i] = value * (1 - 0.3 * smoothstep(0, 330, d))
                }
                return result
            })
    }
}
