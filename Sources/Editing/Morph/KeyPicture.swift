import Domain
import Media

/// A picture that a film passes through, in the form that warps read fast: Y′CbCr, BT.709, legal range, floats.
///
/// Floats keep a smooth sky smooth when it is stretched; 1080p costs 13 MB, and few pictures are held at a time.
struct KeyPicture: Sendable {
    /// Pixels repeated around the picture, so that a cubic needs no special case at the edge.
    static let padding = 4

    let size: FrameSize
    /// Rows of `lumaStride` floats, `padding` of them before and after the picture on every side.
    let luma: [Float]
    let lumaStride: Int
    /// As `luma`, at half the size, blue and red difference in turn.
    let chroma: [Float]
    let chromaStride: Int
    /// The picture at the size at which motion is looked for.
    let small: SmallPicture

    /// A picture of a film's size.
    init(_ colours: Colours) {
        let (width, height) = (colours.width, colours.height)
        let y = Plane(width: width, height: height)
        let u = Plane(width: width, height: height), v = Plane(width: width, height: height)
        for i in 0..<y.count {
            let r = colours.red.values[i], g = colours.green.values[i], b = colours.blue.values[i]
            let light = 0.2126 * r + 0.7152 * g + 0.0722 * b
            y.values[i] = 16 + light * 219
            u.values[i] = 128 + (b - light) / 1.8556 * 224
            v.values[i] = 128 + (r - light) / 1.5748 * 224
        }
        self.init(y: y, u: Self.halved(u), v: Self.halved(v))
    }

    /// A frame of a film.
    init(_ picture: VideoPicture) {
        let width = picture.size.width / 2
        let y = Plane(width: picture.size.width, height: picture.size.height) { x, y in
            Float(picture.luma[y * picture.size.width + x])
        }
        let u = Plane(width: width, height: picture.size.height / 2) { x, y in
            Float(picture.chroma[2 * (y * width + x)])
        }
        let v = Plane(width: width, height: picture.size.height / 2) { x, y in
            Float(picture.chroma[2 * (y * width + x) + 1])
        }
        self.init(y: y, u: u, v: v)
    }

    private init(y: Plane, u: Plane, v: Plane) {
        size = FrameSize(width: y.width, height: y.height)
        let padding = Self.padding
        lumaStride = y.width + 2 * padding
        chromaStride = 2 * (u.width + 2 * padding)
        var luma = [Float](repeating: 0, count: lumaStride * (y.height + 2 * padding))
        for row in 0..<y.height + 2 * padding {
            let from = min(max(row - padding, 0), y.height - 1) * y.width
            for column in 0..<lumaStride {
                luma[row * lumaStride + column] = y.values[from + min(max(column - padding, 0), y.width - 1)]
            }
        }
        var chroma = [Float](repeating: 0, count: chromaStride * (u.height + 2 * padding))
        for row in 0..<u.height + 2 * padding {
            let from = min(max(row - padding, 0), u.height - 1) * u.width
            for column in 0..<chromaStride / 2 {
                let place = from + min(max(column - padding, 0), u.width - 1)
                chroma[row * chromaStride + 2 * column] = u.values[place]
                chroma[row * chromaStride + 2 * column + 1] = v.values[place]
            }
        }
        self.luma = luma
        self.chroma = chroma
        small = SmallPicture(y: y, u: u, v: v)
    }

    /// Chroma at half the size, sited as H.264 has it: level with the left of two columns, between two rows.
    private static func halved(_ plane: Plane) -> Plane {
        let (width, height) = (plane.width / 2, plane.height / 2)
        let result = Plane(width: width, height: height)
        for y in 0..<height {
            for x in 0..<width {
                var sum: Float = 0
                for row in [2 * y, 2 * y + 1] {
                    let line = row * plane.width
                    sum +=
                        plane.values[line + max(2 * x - 1, 0)] + 2 * plane.values[line + 2 * x]
                        + plane.values[line + min(2 * x + 1, plane.width - 1)]
                }
                result.values[y * width + x] = sum / 8
            }
        }
        return result
    }

    /// Of a subpicture's long side, the most that motion is looked for at.
    static func smallSize(of size: FrameSize, longest: Int) -> (width: Int, height: Int) {
        let scale = min(1, Double(longest) / Double(max(size.width, size.height)))
        return (
            max(16, Int((Double(size.width) * scale).rounded())),
            max(16, Int((Double(size.height) * scale).rounded()))
        )
    }
}

/// A key picture at a size at which its forms can be looked at quickly.
struct SmallPicture: Sendable {
    static let longestSide = 640
    static let longestSideOfForms = 160

    let size: FrameSize
    /// Luma, 0…255, legal range stretched.
    let luma: Plane
    /// The same at half the size: enough to tell whether two pictures are of one shot.
    let glance: Plane
    /// Luma and colour differences at the size of forms, legal range.
    let formLuma: Plane
    let formBlue: Plane
    let formRed: Plane

    init(y: Plane, u: Plane, v: Plane) {
        let full = FrameSize(width: y.width, height: y.height)
        let (width, height) = KeyPicture.smallSize(of: full, longest: Self.longestSide)
        size = FrameSize(width: width, height: height)
        let reduced = y.resampled(width: width, height: height)
        luma = reduced.map { ($0 - 16) * (255 / 219) }
        glance = luma.resampled(width: width / 2, height: height / 2)
        let forms = KeyPicture.smallSize(of: full, longest: Self.longestSideOfForms)
        formLuma = reduced.resampled(width: forms.width, height: forms.height)
        formBlue = u.resampled(width: forms.width, height: forms.height)
        formRed = v.resampled(width: forms.width, height: forms.height)
    }
}
