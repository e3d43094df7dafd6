import Media

/// A picture in planes: red, green and blue as displayed (sRGB), 0…1.
struct Colours: Sendable {
    var red: Plane
    var green: Plane
    var blue: Plane

    var width: Int { red.width }
    var height: Int { red.height }
    var planes: [Plane] { [red, green, blue] }

    init(red: Plane, green: Plane, blue: Plane) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    init(_ planes: [Plane]) { self.init(red: planes[0], green: planes[1], blue: planes[2]) }

    /// Pixels that are partly transparent are seen on white, as a page would show them.
    init(_ picture: Picture) {
        let planes = (0..<3).map { _ in Plane(width: picture.width, height: picture.height) }
        picture.rgba.withUnsafeBufferPointer { rgba in
            for i in 0..<picture.width * picture.height {
                let alpha = Float(rgba[i * 4 + 3]) / 255
                for (channel, plane) in planes.enumerated() {
                    plane.values[i] = Float(rgba[i * 4 + channel]) / 255 * alpha + 1 - alpha
                }
            }
        }
        self.init(planes)
    }

    func map(_ change: @Sendable (Plane) -> Plane) -> Colours { Colours(Parallel.map(planes, change)) }

    func resampled(_ region: Region? = nil, width: Int, height: Int) -> Colours {
        map { $0.resampled(region, width: width, height: height) }
    }

    /// What the eye takes for brightness.
    var luma: Plane {
        let result = Plane(width: width, height: height)
        for i in 0..<result.count {
            result.values[i] = 0.2126 * red.values[i] + 0.7152 * green.values[i] + 0.0722 * blue.values[i]
        }
        return result
    }

    func colour(_ x: Int, _ y: Int) -> SIMD3<Float> {
        let i = y * width + x
        return SIMD3(red.values[i], green.values[i], blue.values[i])
    }
}
