import Dispatch
import Foundation
import Render

/// The part of a planet that a low orbit sees, drawn once as a map: coasts, clouds with their shadows, city lights.
///
/// An orthographic chart about the point below the camera, seen from straight above it. While the camera flies the
/// globe turns by a degree or so, and the chart with it.
struct GlobeChart {
    /// On the globe's own axes: the point below the camera (up), what lies ahead of it and to its right.
    var up: SIMD3<Float>
    var ahead: SIMD3<Float>
    var right: SIMD3<Float>
    /// Towards the sun, same axes.
    var sun: SIMD3<Float>
    /// Cover by clouds, 0…1.
    var cover: Float
    var noise: FieldNoise
    /// Where a storm turns: place in the chart and which way round.
    var storm: SIMD3<Float>

    static let columns = 2048
    static let rows = 1280
    /// Half the chart's width, and where it begins and ends ahead; radii of the globe.
    static let reach: Float = 0.64
    static let nearest: Float = -0.16

    /// Albedo with how much it is water, and: cloud, its light, its shadow, city lights.
    func draw(day: Texture, night: Texture) -> (ground: Texture, sky: Texture) {
        let (columns, rows) = (Self.columns, Self.rows)
        let density = Self.filled(rows * columns, of: Float.self) { row, line in
            for column in 0..<columns { line[column] = cloud(place(column, row)) }
        }
        let ground = Self.filled(rows * columns * 4, of: UInt8.self) { row, line in
            for column in 0..<columns {
                let pixel = Relief.byte(surface(place(column, row), day))
                for lane in 0..<4 { line[column * 4 + lane] = pixel[lane] }
            }
        }
        // Clouds stand above the ground: what they shade is away from the sun by their height.
        let flat = SIMD2(dot(sun, right), dot(sun, ahead))
        let step = flat / max((flat * flat).sum().squareRoot(), 0.01) * 7
        let towards = (column: Int(step.x.rounded()), row: Int(step.y.rounded()))
        let sky = Self.filled(rows * columns * 4, of: UInt8.self) { row, line in
            for column in 0..<columns {
                func thickness(_ steps: Int) -> Float {
                    let x = min(max(column + towards.column * steps / 2, 0), columns - 1)
                    let y = min(max(row + towards.row * steps / 2, 0), rows - 1)
                    return density[y * columns + x]
                }
                let own = thickness(0)
                let cloud = smoothstep(0, 0.24, own), before = thickness(2) * 0.6 + thickness(4) * 0.4
                let light = 0.80 + (own - before) * 1.5 + 0.22 * smoothstep(0.05, 0.5, own)
                let pixel = Relief.byte(
                    SIMD4(cloud, light * 0.8, smoothstep(0, 0.3, before), lamps(place(column, row), night)))
                for lane in 0..<4 { line[column * 4 + lane] = pixel[lane] }
            }
        }
        return (
            Texture(width: columns, height: rows, pixels: .rgba8(ground)),
            Texture(width: columns, height: rows, pixels: .rgba8(sky), isSRGB: false)
        )
    }

    /// To the right and ahead, in radii.
    private func place(_ column: Int, _ row: Int) -> SIMD2<Float> {
        let u = (Float(column) + 0.5) / Float(Self.columns), v = (Float(row) + 0.5) / Float(Self.rows)
        return SIMD2((u * 2 - 1) * Self.reach, Self.nearest + v * (Self.reach - Self.nearest))
    }

    /// How far above their edge clouds are there; below 0 the sky is clear.
    private func cloud(_ place: SIMD2<Float>) -> Float {
        // A storm winds the pattern up about its eye.
        let away = place - SIMD2(storm.x, storm.y)
        let far = (away * away).sum().squareRoot()
        let wound = expf(-far * far * 260)
        func turned(_ angle: Float) -> SIMD2<Float> {
            let (c, s) = (cosf(angle), sinf(angle))
            return SIMD2(storm.x + away.x * c - away.y * s, storm.y + away.x * s + away.y * c)
        }
        let p = turned(storm.z * 4.2 * wound)
        let bend =
            SIMD2(
                noise.fbm(p.x * 5, p.y * 5, octaves: 3),
                noise.fbm(p.x * 5 + 9, p.y * 5 + 4, octaves: 3)) - 0.5
        let w = p * 6.5 + bend * 3.2
        let wide = noise.fbm(w.x + 20, w.y, octaves: 3)
        // Small clouds turn less than the arms they make up, or they would be drawn into threads.
        let f = turned(storm.z * 1.9 * wound) * 30 + bend * 3
        let fine = noise.fbm(f.x, f.y + 40, octaves: 6)
        let arms = wound * (0.17 * smoothstep(0.010, 0.022, far) - 0.06)
        return wide * 0.62 + fine * 0.42 + arms - (0.69 - 0.27 * cover)
    }

    private func globe(_ place: SIMD2<Float>) -> SIMD3<Float> {
        let height = max(1 - (place * place).sum(), 0).squareRoot()
        return (right * place.x + ahead * place.y + up * height).normalized
    }

    private func surface(_ place: SIMD2<Float>, _ day: Texture) -> SIMD4<Float> {
        // The map knows coasts to some twenty kilometres; below that chance draws them.
        let rough =
            SIMD3(
                noise.fbm(place.x * 60, place.y * 60, octaves: 4),
                noise.fbm(place.x * 60 + 50, place.y * 60, octaves: 4), 0.5) - 0.5
        let colour = Self.pixel(day, globe(place) + (right * rough.x + ahead * rough.y) * 0.016)
        let land = smoothstep(-0.05, 0.06, colour.x - colour.z * 0.86)
        let relief = noise.ridged(place.x * 38 + 7, place.y * 38, octaves: 6)
        let ground = colour * (0.62 + 0.75 * relief) * SIMD3(1.0, 0.97, 0.92)
        let shelf = smoothstep(0.10, 0.45, colour.y)
        let sea =
            mix(SIMD3(0.030, 0.120, 0.300), SIMD3(0.08, 0.33, 0.45), shelf)
            * (0.9 + 0.25 * (rough.x + rough.y))
        return SIMD4(mix(sea, ground, land), 1 - land)
    }

    private func lamps(_ place: SIMD2<Float>, _ night: Texture) -> Float {
        let colour = Self.pixel(night, globe(place))
        let light = colour.x * 0.4 + colour.y * 0.4 + colour.z * 0.2
        return light * (0.5 + noise.fbm(place.x * 300, place.y * 300, octaves: 3))
    }

    /// Of a map of the whole globe (longitude to the right, north up), sRGB 0…1.
    private static func pixel(_ map: Texture, _ point: SIMD3<Float>) -> SIMD3<Float> {
        guard case .rgba8(let bytes) = map.pixels else { return .zero }
        let g = point.normalized
        let x = (atan2f(g.z, g.x) / (2 * .pi) + 0.5) * Float(map.width) - 0.5
        let y = (0.5 - asinf(min(max(g.y, -1), 1)) / .pi) * Float(map.height) - 0.5
        let left = Int(x.rounded(.down)), top = Int(y.rounded(.down))
        var u = x - Float(left), v = y - Float(top)
        (u, v) = (u * u * (3 - 2 * u), v * v * (3 - 2 * v))
        return bytes.withUnsafeBufferPointer { bytes in
            func at(_ x: Int, _ y: Int) -> SIMD3<Float> {
                let column = (x + map.width) % map.width, row = min(max(y, 0), map.height - 1)
                let seat = (row * map.width + column) * 4
                return SIMD3(Float(bytes[seat]), Float(bytes[seat + 1]), Float(bytes[seat + 2])) / 255
            }
            return mix(
                mix(at(left, top), at(left + 1, top), u), mix(at(left, top + 1), at(left + 1, top + 1), u), v)
        }
    }

    /// Rows are independent: the machine's cores share them.
    private static func filled<Element>(
        _ count: Int, of type: Element.Type, _ body: @Sendable (Int, UnsafeMutablePointer<Element>) -> Void
    ) -> [Element] {
        [Element](unsafeUninitializedCapacity: count) { buffer, filled in
            nonisolated(unsafe) let start = buffer.baseAddress
            DispatchQueue.concurrentPerform(iterations: rows) { row in
                if let start { body(row, start + row * (count / rows)) }
            }
            filled = count
        }
    }
}
