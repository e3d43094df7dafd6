import Domain

/// Which part of a picture a frame of another shape shows: nothing is ever stretched.
///
/// A crop around the subject where that keeps enough of the picture; else the window grows beyond the picture, which is
/// then extended (see `Canvas`).
struct Framing: Sendable, Equatable {
    /// What the frame shows at rest, in pixels of the picture; its shape is the frame's.
    var window: Region
    var isExtended: Bool

    /// - Parameters:
    ///   - subject: What must stay in view, in pixels of the picture; nil where there is no main subject.
    ///   - face: The most important part of the subject.
    init(picture: FrameSize, frame: FrameSize, subject: Region?, face: Region?) {
        let (width, height) = (Float(picture.width), Float(picture.height))
        let ratio = Float(frame.width) / Float(frame.height)
        let cover = min(width, height * ratio)
        let whole = max(width, height * ratio)

        // What has to fit: the face with hair and shoulders before the subject, the subject before the picture.
        var needed = subject.map { $0.grown(0.04 * max($0.width, $0.height)) }
        if let face {
            let head = Region(
                x: face.x - 0.6 * face.width, y: face.y - 0.75 * face.height, width: 2.2 * face.width,
                height: 2.6 * face.height)
            let isLarge = needed.map { $0.width > cover || $0.height > cover / ratio } ?? true
            if isLarge { needed = head }
        }
        var size = cover
        if let needed {
            let inside = Region(
                x: max(0, needed.x), y: max(0, needed.y), width: min(width, needed.right) - max(0, needed.x),
                height: min(height, needed.bottom) - max(0, needed.y))
            size = max(cover, min(whole, max(inside.width, inside.height * ratio)))
        } else if cover * cover / ratio < 0.42 * width * height {
            // No subject, and a crop would lose most of the view: half way.
            size = cover + (whole - cover) * 0.35
        }
        // A sliver of extension looks like a mistake: rather lose a little of the subject.
        if size < cover * 1.3 { size = cover }
        isExtended = size > cover

        let focus = face.map { SIMD2($0.centre.x, $0.centre.y + 0.35 * $0.height) } ?? subject?.centre
        var corner = (focus ?? SIMD2(width / 2, height / 2)) - SIMD2(size, size / ratio) / 2
        if subject == nil, face == nil { corner = SIMD2(width - size, height - size / ratio) / 2 }
        corner.x = size <= width ? min(max(corner.x, 0), width - size) : (width - size) / 2
        let tall = size / ratio
        corner.y = tall <= height ? min(max(corner.y, 0), height - tall) : (height - tall) / 2
        window = Region(x: corner.x, y: corner.y, width: size, height: tall)
    }
}
