import Domain
import Media

/// A keyframe's picture laid out in the film's frame, and where its subject is there.
struct KeyFrame: Sendable {
    let picture: KeyPicture
    /// 0…1, at the size of forms; all 0 where there is no main subject.
    let subject: Plane

    /// A given picture of any shape, never stretched: cropped around its subject, or extended beyond its edges.
    init(_ given: Picture, size: FrameSize, finder: SubjectFinder) {
        // Twice as fine as the frame is enough; a very large picture needs no very large planes then.
        let shortest = min(Float(given.width) / Float(size.width), Float(given.height) / Float(size.height))
        let colours = Colours(given.reduced(by: max(1, Int(shortest / 2))))
        let mask = finder.find(in: colours).mask
        let framing = Self.framing(
            FrameSize(width: colours.width, height: colours.height), size,
            subject: mask.extent(width: colours.width, height: colours.height))
        let laidOut = colours.resampled(framing.window, width: size.width, height: size.height)
        for plane in laidOut.planes {
            for i in 0..<plane.count { plane.values[i] = min(max(plane.values[i], 0), 1) }
        }
        let scale = Float(size.width) / framing.window.width
        let inside = Region(
            x: -framing.window.x * scale, y: -framing.window.y * scale, width: Float(colours.width) * scale,
            height: Float(colours.height) * scale)
        let isExtended = inside.x > 0.5 || inside.y > 0.5
        picture = KeyPicture(isExtended ? laidOut.map { $0.softened(outside: inside) } : laidOut)
        let toMask = Float(mask.width) / Float(colours.width),
            down = Float(mask.height) / Float(colours.height)
        let window = Region(
            x: framing.window.x * toMask, y: framing.window.y * down, width: framing.window.width * toMask,
            height: framing.window.height * down)
        let forms = picture.small.formLuma
        let seen = mask.resampled(window, width: forms.width, height: forms.height)
        // The mirror image beyond the edges is no second subject.
        let across = Float(forms.width) / Float(size.width)
        subject = Plane(width: forms.width, height: forms.height) { x, y in
            let at = SIMD2(Float(x) + 0.5, Float(y) + 0.5) / across
            let isInside =
                at.x >= inside.x && at.x <= inside.right && at.y >= inside.y && at.y <= inside.bottom
            return isInside ? min(max(seen[x, y], 0), 1) : 0
        }
    }

    /// Share of a picture that may be cut away to fill the frame, even of its subject.
    ///
    /// A photo that fills the frame passes into the next one without an edge; 3:2 and 4:3 in 16:9 do.
    private static let mayBeCut: Float = 0.3

    private static func framing(_ picture: FrameSize, _ frame: FrameSize, subject: Region?) -> Framing {
        let across = Float(frame.width) / Float(picture.width),
            down = Float(frame.height) / Float(picture.height)
        let isNearlyWhole = 1 - min(across, down) / max(across, down) <= mayBeCut
        var subject = subject
        if isNearlyWhole, let whole = subject {
            // Its middle is enough, a little above: heads are there.
            subject = Region(x: whole.centre.x, y: whole.y + 0.45 * whole.height, width: 1, height: 1)
        }
        return Framing(picture: picture, frame: frame, subject: subject, face: nil)
    }

    /// A frame of a film.
    init(_ frame: VideoPicture, finder: SubjectFinder) throws {
        picture = KeyPicture(frame)
        let mask = finder.find(in: Colours(try frame.picture(width: min(frame.size.width, 640)))).mask
        let forms = picture.small.formLuma
        subject = mask.resampled(width: forms.width, height: forms.height).map { min(max($0, 0), 1) }
    }
}

extension Plane {
    /// Where a mask is, in pixels of a picture of another size; nil where it is nowhere.
    fileprivate func extent(width pictureWidth: Int, height pictureHeight: Int) -> Region? {
        var (left, top, right, bottom) = (width, height, 0, 0)
        for y in 0..<height {
            for x in 0..<width where self[x, y] > 0.5 {
                (left, right) = (min(left, x), max(right, x + 1))
                (top, bottom) = (min(top, y), max(bottom, y + 1))
            }
        }
        guard right > left, bottom > top else { return nil }
        let scale = SIMD2(Float(pictureWidth) / Float(width), Float(pictureHeight) / Float(height))
        return Region(
            x: Float(left) * scale.x, y: Float(top) * scale.y, width: Float(right - left) * scale.x,
            height: Float(bottom - top) * scale.y)
    }

    /// Outside a rectangle, ever less sharp.
    fileprivate func softened(outside inside: Region) -> Plane {
        let unit = Float(min(width, height))
        let sigmas = [0, 0.008, 0.024, 0.07].map { Float($0) * unit }
        let levels = sigmas.map { blurred($0) }
        return Plane(width: width, height: height) { x, y in
            let beyond = max(
                inside.x - Float(x), Float(x + 1) - inside.right, inside.y - Float(y),
                Float(y + 1) - inside.bottom)
            guard beyond > 0 else { return self[x, y] }
            // As blurred as half the distance: the mirror image leaves the edge without a seam.
            let sigma = min(beyond * 0.45, sigmas[3])
            let upper = max(sigmas.firstIndex { $0 >= sigma } ?? 3, 1)
            let share = (sigma - sigmas[upper - 1]) / (sigmas[upper] - sigmas[upper - 1])
            return levels[upper - 1][x, y] * (1 - share) + levels[upper][x, y] * share
        }
    }
}

extension Picture {
    /// Averages squares of `factor` pixels.
    func reduced(by factor: Int) -> Picture {
        guard factor > 1, width >= factor, height >= factor else { return self }
        let (newWidth, newHeight) = (width / factor, height / factor)
        var pixels = [UInt8](repeating: 0, count: newWidth * newHeight * 4)
        let count = UInt32(factor * factor)
        rgba.withUnsafeBufferPointer { source in
            for y in 0..<newHeight {
                for x in 0..<newWidth {
                    var sum = SIMD4<UInt32>(repeating: count / 2)
                    for row in y * factor..<(y + 1) * factor {
                        for column in x * factor..<(x + 1) * factor {
                            let place = (row &* width &+ column) &* 4
                            sum &+= SIMD4(
                                UInt32(source[place]), UInt32(source[place &+ 1]), UInt32(source[place &+ 2]),
                                UInt32(source[place &+ 3]))
                        }
                    }
                    let place = (y * newWidth + x) * 4
                    for channel in 0..<4 { pixels[place + channel] = UInt8(sum[channel] / count) }
                }
            }
        }
        return Picture(width: newWidth, height: newHeight, rgba: pixels)
    }
}
