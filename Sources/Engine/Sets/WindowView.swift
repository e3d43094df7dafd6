import Foundation
import Render

/// The world outside a window, painted on a round screen: sky of the hour, hills and trees or the houses of a city.
///
/// Nobody goes there, and lenses leave it soft; a picture of a few hundred columns is enough, and costs a
/// fetch a pixel.
struct WindowView: Sendable {
    let texture: Texture
    /// Mean radiance, what a window gives.
    let mean: SIMD3<Float>
    static let radius: Float = 18
    static let lowest: Float = -4
    static let tall: Float = 16
    static let angle: Float = 3.9
    let range: Float

    private static let width = 896
    private static let height = 224

    /// - Parameter bokeh: metres across of a lamp in the distance, as the lens shows it.
    init(_ staging: Staging, _ daylight: Daylight, outlook: RoomPlan.Outlook, bokeh: Float = 0.16) {
        let scene = Scene(staging, daylight, outlook, isSoft: bokeh > 0.4)
        let range = scene.range
        let strips = Parallel.map(Array(0..<8)) { strip -> [UInt8] in
            var canvas = Canvas(width: Self.width, height: Self.height / 8)
            canvas.fill(x: 0, y: 0, width: Self.width, height: Self.height / 8) { u, v in
                let row = (Float(strip) + v) / 8
                let x = (u - 0.5) * Self.angle * Self.radius
                let y = Self.lowest + Self.tall * (1 - row)
                return SIMD4(scene.radiance(x, y) / range, 1)
            }
            guard case .rgba8(let bytes) = canvas.texture().pixels else { return [] }
            return bytes
        }
        var pixels = strips.flatMap { $0 }
        Self.addLights(scene.lights(bokeh: bokeh), to: &pixels, range: range)
        texture = Texture(
            width: Self.width, height: Self.height, pixels: .rgba8(pixels), isSRGB: false, repeats: false)
        var sum = SIMD3<Float>.zero, count: Float = 0
        for row in stride(from: Self.height / 4, to: Self.height, by: 16) {
            for column in stride(from: 0, to: Self.width, by: 16) {
                let at = (row * Self.width + column) * 4
                let root = SIMD3(Float(pixels[at]), Float(pixels[at + 1]), Float(pixels[at + 2])) / 255
                sum += root * root * range
                count += 1
            }
        }
        mean = sum / count
        self.range = range
    }

    /// Discs of light over the picture.
    private static func addLights(_ lights: [Scene.Light], to pixels: inout [UInt8], range: Float) {
        let perMetre = Float(width) / (angle * radius)
        for light in lights {
            let x = (light.x / (angle * radius) + 0.5) * Float(width)
            let y = (1 - (light.y - lowest) / tall) * Float(height)
            let r = max(light.size * perMetre / 2, 0.8)
            for row in max(Int(y - r - 1), 0)...max(min(Int(y + r + 1), height - 1), 0) {
                for column in max(Int(x - r - 1), 0)...max(min(Int(x + r + 1), width - 1), 0) {
                    let off = SIMD2(Float(column) + 0.5 - x, Float(row) + 0.5 - y)
                    let d = (off * off).sum().squareRoot()
                    let cover = min(max(r - d + 0.5, 0), 1) * (0.75 + 0.25 * min(d / r, 1))
                    guard cover > 0 else { continue }
                    let at = (row * width + column) * 4
                    for channel in 0..<3 {
                        let root = Float(pixels[at + channel]) / 255
                        let sum = root * root + light.colour[channel] * cover / range
                        pixels[at + channel] = UInt8(min(sum.squareRoot(), 1) * 255)
                    }
                }
            }
        }
    }

    /// The pane of an opening, `size` metres, facing +z.
    func pane(_ size: SIMD2<Float>, rain: Float?, pace: Float, gain: Float = 1, blur: Float = 0) -> Model {
        var mesh = Mesh.surface(columns: 1, rows: 1) { u, v in
            SIMD3((u - 0.5) * size.x, (1 - v) * size.y, 0)
        }
        mesh.normals = mesh.normals.map { _ in SIMD3(0, 0, 1) }
        mesh.uvs = mesh.positions.map { SIMD2($0.x, $0.y) }
        var material = Material(
            .view(rain: rain != nil), features: [.unlit, .doubleSided],
            uniforms: [
                "viewShape": .vector4(SIMD4(Self.radius, Self.lowest, Self.tall, Self.angle)),
                "viewLight": .vector4(SIMD4(range * gain, rain == nil ? blur : blur + 2.7, rain ?? 0, pace)),
            ])
        material.textures = ["viewPicture": texture]
        var model = Model("pane", mesh, material)
        model.castsShadow = false
        return model
    }
}

extension WindowView {
    /// What is painted: radiance as a function of metres along and up the screen.
    fileprivate struct Scene: Sendable {
        struct Light: Sendable {
            var x: Float
            var y: Float
            var size: Float
            var colour: SIMD3<Float>
        }

        let outlook: RoomPlan.Outlook
        let daylight: Daylight
        let isNight: Bool
        let evening: Float
        let snow: Float
        let haze: Float
        let green: SIMD3<Float>
        let light: SIMD3<Float>
        let range: Float
        let salt: Int
        /// So far out of focus that windows run into each other.
        let isSoft: Bool

        init(_ staging: Staging, _ daylight: Daylight, _ outlook: RoomPlan.Outlook, isSoft: Bool) {
            self.isSoft = isSoft
            self.outlook = outlook
            self.daylight = daylight
            isNight = staging.time == .night
            evening =
                switch staging.time {
                case .night: 1
                case .dusk: 0.9
                case .sunset, .dawn: 0.25
                case .day: staging.weather.kind == .clear ? 0 : 0.25
                }
            snow = staging.weather.kind == .snow || staging.season == .winter ? 0.85 : 0
            haze = min(staging.weather.haze + (staging.weather.kind == .clear ? 0 : 0.25), 0.9)
            green =
                switch staging.season {
                case .spring: linear(hex: 0x7FA24A)
                case .summer: linear(hex: 0x577F3A)
                case .autumn: linear(hex: 0xB0702E)
                case .winter: linear(hex: 0x6B6A58)
                }
            light = daylight.key * 0.13 + daylight.middle * 0.5 + daylight.opposite * 0.35
            range = isNight || staging.time == .dusk ? 1.6 : 2.4
            salt = Int(staging.seed % 9973)
        }

        func radiance(_ x: Float, _ y: Float) -> SIMD3<Float> {
            var colour = sky(x, y)
            switch outlook {
            case .garden:
                colour = cover(colour, x, y, foot: 2.3, rise: 2.4, long: 9, ragged: 0.25, far: 0.75, 3)
                colour = cover(colour, x, y, foot: 0.9, rise: 2.6, long: 3.2, ragged: 0.9, far: 0.45, 11)
                colour = cover(colour, x, y, foot: -0.9, rise: 2.3, long: 1.6, ragged: 0.8, far: 0.12, 23)
                if y < 0.1 {
                    let lawn = mix(green * 0.8, SIMD3(repeating: 0.75), snow) * light
                    colour = lawn * (0.8 + 0.3 * Pattern.noise(x * 3, y * 9, salt))
                }
            case .city:
                colour = houses(colour, x, y, wide: 2.6, foot: 3.4, rise: 6.5, far: 0.72, 5)
                colour = houses(colour, x, y, wide: 3.9, foot: 0.6, rise: 5.2, far: 0.38, 17)
                colour = houses(colour, x, y, wide: 5.6, foot: -2.4, rise: 3.6, far: 0.10, 31)
            }
            return colour
        }

        private func sky(_ x: Float, _ y: Float) -> SIMD3<Float> {
            let up = max(y - 0.5, 0) / 13
            let towards = 0.5 + 0.5 * sinf(x * 0.05 + 1.2)
            let low = mix(daylight.opposite, daylight.horizon, towards)
            var colour = mix(low, daylight.middle, 1 - expf(-up * 3.2))
            colour = mix(colour, daylight.zenith, smoothstep(0.35, 1.1, up) * 0.6)
            let mass =
                Pattern.noise(x * 0.16 + 3, y * 0.42, salt) * 0.6 + Pattern.noise(x * 0.5, y * 1.1, salt)
                * 0.28
                + Pattern.noise(x * 1.3, y * 2.6, salt) * 0.12
            let thick = smoothstep(0.62 - daylight.clouds * 0.35, 0.82 - daylight.clouds * 0.25, mass)
            let shine = low * 0.75 + daylight.glow * 0.12 + daylight.middle * 0.2
            return mix(colour, shine * (0.8 + 0.3 * mass), thick * 0.8)
        }

        /// A row of hills, trees or bushes before `behind`.
        private func cover(
            _ behind: SIMD3<Float>, _ x: Float, _ y: Float, foot: Float, rise: Float, long: Float,
            ragged: Float, far: Float, _ number: Int
        ) -> SIMD3<Float> {
            let n = salt + number
            let top =
                foot + rise * Pattern.noise(x / long, 0.5, n)
                + ragged
                * (Pattern.noise(x * 1.7, y * 1.7, n) + 0.6 * Pattern.noise(x * 4.5, y * 4.5, n) - 0.8)
            let inside = smoothstep(-0.08, 0.10, top - y)
            guard inside > 0 else { return behind }
            let clump = Pattern.noise(x * 2.1, y * 2.4, n + 1) * 0.6 + Pattern.noise(x * 6, y * 6, n) * 0.4
            let tone = green * (0.75 + 0.5 * Pattern.noise(x / long * 2, 2, n + 2))
            let lit = mix(
                tone * (0.35 + 1.0 * clump), SIMD3(repeating: 0.7), snow * smoothstep(0.35, 0.7, clump))
            let air = mix(lit * light, daylight.fog.colour, min(far * (0.45 + haze * 0.6), 0.95))
            return mix(behind, air, inside)
        }

        /// A row of houses with windows, some of them lit.
        private func houses(
            _ behind: SIMD3<Float>, _ x: Float, _ y: Float, wide: Float, foot: Float, rise: Float, far: Float,
            _ number: Int
        ) -> SIMD3<Float> {
            let n = salt + number
            let cell = (x / wide).rounded(.down), inside = x / wide - cell
            let h = Pattern.hash(Int(cell), 1, n), g = Pattern.hash(Int(cell), 2, n)
            let top = foot + rise * (0.25 + 0.75 * h)
            guard y < top else { return behind }
            let wall = mix(linear(hex: 0x8A8178), linear(hex: 0xA0603F), g) * (0.5 + 0.6 * h)
            var colour = wall * light * (0.85 + 0.25 * inside)
            let across = inside * wide / 0.62, up = (top - y - 0.35) / 0.80
            let fx = across - across.rounded(.down), fy = up - up.rounded(.down)
            if up > 0, inside > 0.06, inside < 0.94, fx > 0.22, fx < 0.78, fy > 0.16, fy < 0.74 {
                let w = Pattern.hash(
                    Int(across) + Int(cell) * 31, Int(up.rounded(.down)), n + 3)
                colour = daylight.middle * 0.35
                if w < 0.42 * evening {
                    let tone = mix(
                        SIMD3<Float>(1.0, 0.62, 0.28), SIMD3(0.75, 0.85, 1.0), w > 0.33 * evening ? 0.9 : 0)
                    colour +=
                        tone * (0.25 + 0.55 * Pattern.hash(Int(w * 1e6), 4, n))
                        * (evening * (isSoft ? 0.28 : 1))
                }
            }
            return mix(colour, daylight.fog.colour, far * (0.22 + 0.55 * haze) * (isNight ? 0.6 : 1))
        }

        func lights(bokeh: Float) -> [Light] {
            guard evening > 0.2 else { return [] }
            var random = SplitMix64(seed: UInt64(salt), path: "window/lights")
            let count = outlook == .city ? 150 : 12
            return (0..<count).map { _ in
                let colour = random.pick([
                    SIMD3<Float>(1.0, 0.45, 0.10), SIMD3(1.0, 0.60, 0.25), SIMD3(1.0, 0.12, 0.06),
                    SIMD3(0.95, 0.20, 0.50), SIMD3(0.15, 0.60, 0.95), SIMD3(0.55, 0.70, 1.0),
                ])
                let warm = outlook == .city ? colour : SIMD3(1.0, 0.62, 0.30)
                return Light(
                    x: random.between(-32, 32),
                    y: outlook == .city ? random.between(-2.6, 4.2) : random.between(0.6, 2.2),
                    size: bokeh * random.between(0.5, 1.5),
                    colour: warm * (evening * random.between(0.25, 0.9)))
            }
        }
    }
}
