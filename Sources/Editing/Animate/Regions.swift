import Foundation

/// What moves by itself in a picture: masks at a quarter of the canvas's size, 0…1.
struct Regions: Sendable {
    var sky: Plane?
    var water: Plane?
    var foliage: Plane?
    /// The row, in canvas pixels, where the ground begins.
    var horizon: Float
    /// Few colours and flat: a drawing.
    var isFlat: Bool
    /// Where the lines of a street or a corridor meet, in canvas pixels.
    var vanishing: SIMD2<Float>?

    static let step = 4

    /// - Parameters:
    ///   - subject: The main subject's mask at the canvas's size.
    ///   - hasPortrait: A face fills much of the frame: what is behind it is sky only if it is blue.
    init(_ canvas: Canvas, subject: Plane, wishes: Wishes, hasPortrait: Bool) {
        let (width, height) = (canvas.width / Self.step, canvas.height / Self.step)
        let small = canvas.colours.resampled(width: width, height: height)
        let cover = subject.resampled(width: width, height: height)
        let texture = Self.texture(canvas.colours.luma, width: width, height: height)
        isFlat = Self.isFlat(small, texture)
        vanishing =
            hasPortrait || isFlat
            ? nil : Vanishing.point(of: canvas.colours, avoiding: subject).map { $0 * Float(canvas.width) }
        let look = Look(small: small, cover: cover, texture: texture, width: width, height: height)
        let found = look.sky(isStrict: hasPortrait || (isFlat && !wishes.hasSky), wanted: wishes.hasSky)
        var line = Float(height) * 0.45
        if let found {
            var bottoms: [Int] = []
            for x in 0..<width {
                var bottom = 0
                for y in 0..<height where found[x, y] > 0.5 { bottom = y }
                if bottom > 0 { bottoms.append(bottom) }
            }
            bottoms.sort()
            if !bottoms.isEmpty { line = Float(bottoms[bottoms.count * 3 / 4]) }
            // Haze and water may look like sky; below the horizon they are not.
            for y in min(height, Int(line) + 1 + height / 50)..<height {
                for x in 0..<width { found[x, y] = 0 }
            }
        }
        sky = found.flatMap { look.hasClouds($0) ? $0 : nil }
        horizon = min(line, Float(height) * 0.8) * Float(Self.step)
        water = look.water(
            below: Int(min(line, Float(height) * 0.8)), sky: found, wanted: wishes.hasWater,
            isStrict: hasPortrait || isFlat || vanishing != nil)
        foliage = look.foliage(sky: found, water: water, wanted: wishes.hasFoliage, isFlat: isFlat)
    }

    /// How much goes on within a pixel of the small size: mean gradient, 0…1.
    private static func texture(_ luma: Plane, width: Int, height: Int) -> Plane {
        let gradient = Plane(width: luma.width, height: luma.height)
        for y in 1..<luma.height - 1 {
            for x in 1..<luma.width - 1 {
                let i = y * luma.width + x
                gradient.values[i] =
                    abs(luma.values[i + 1] - luma.values[i - 1])
                    + abs(luma.values[i + luma.width] - luma.values[i - luma.width])
            }
        }
        return gradient.resampled(width: width, height: height)
    }

    private static func isFlat(_ small: Colours, _ texture: Plane) -> Bool {
        var still = 0
        var bins = [Int](repeating: 0, count: 4096)
        for i in 0..<texture.count {
            if texture.values[i] < 0.006 { still += 1 }
            func level(_ plane: Plane) -> Int { min(15, max(0, Int(plane.values[i] * 16))) }
            bins[(level(small.red) * 16 + level(small.green)) * 16 + level(small.blue)] += 1
        }
        bins.sort(by: >)
        let main = bins.prefix(14).reduce(0, +)
        return Float(still) > 0.55 * Float(texture.count) && Float(main) > 0.8 * Float(texture.count)
    }
}

/// The small picture that regions are looked for in.
private struct Look {
    let small: Colours
    let cover: Plane
    let texture: Plane
    let width: Int
    let height: Int

    private func blueness(_ c: SIMD3<Float>) -> Float { c.z - max(c.x, c.y * 0.93) }

    /// Grows from the top edge through what is smooth and coloured like a sky.
    func sky(isStrict: Bool, wanted: Bool) -> Plane? {
        func isPossible(_ x: Int, _ y: Int) -> Bool {
            guard cover[x, y] < 0.5 else { return false }
            let c = small.colour(x, y)
            if texture[x, y] > 0.075 { return false }
            if blueness(c) > 0.02 { return true }
            if isStrict { return false }
            // Overcast, or lit low: bright, or warm and smooth.
            if c.min() > 0.58 { return true }
            return texture[x, y] < 0.03 && c.x > 0.4 && c.x > c.z * 1.1 && (wanted || c.x > c.y * 1.08)
        }
        let mask = Plane(width: width, height: height)
        var queue: [Int] = []
        var top = 0
        for x in 0..<width where isPossible(x, 0) {
            mask[x, 0] = 1
            queue.append(x)
            top += 1
        }
        guard Float(top) > 0.3 * Float(width) else { return nil }
        var head = 0
        while head < queue.count {
            let (x, y) = (queue[head] % width, queue[head] / width)
            head += 1
            let here = small.colour(x, y)
            for (dx, dy) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
                let (nx, ny) = (x + dx, y + dy)
                guard nx >= 0, ny >= 0, nx < width, ny < height, mask[nx, ny] == 0, isPossible(nx, ny) else {
                    continue
                }
                let d = small.colour(nx, ny) - here
                guard (d * d).sum() < 0.006 else { continue }
                mask[nx, ny] = 1
                queue.append(ny * width + nx)
            }
        }
        // A sky is large, and above other things.
        let share = Float(queue.count) / Float(width * height)
        guard share > 0.05 else { return nil }
        var last = 0
        for x in 0..<width where mask[x, height - 1] > 0 { last += 1 }
        guard last < width / 5, share < 0.88 else { return nil }
        return clipped(filled(mask))
    }

    /// Nothing below the first row that is hardly sky any more: water and haze are let in through gaps in the horizon.
    private func clipped(_ sky: Plane) -> Plane {
        let rows = (0..<height).map { y in (0..<width).reduce(Float(0)) { $0 + sky[$1, y] } }
        var most: Float = 0
        for y in 0..<height {
            most = max(most, rows[y])
            guard rows[y] < 0.3 * most else { continue }
            for below in y..<height {
                for x in 0..<width { sky[x, below] = 0 }
            }
            break
        }
        return sky
    }

    /// What floats in the sky belongs to it: clouds, birds, the sun; what stands on the ground does not.
    private func filled(_ sky: Plane) -> Plane {
        let grounded = cover.map { $0 > 0.3 ? Float(1) : 0 }
        var queue = (0..<width * height).filter { grounded.values[$0] > 0 || $0 >= width * (height - 1) }
        for index in queue { grounded.values[index] = 1 }
        var head = 0
        while head < queue.count {
            let (x, y) = (queue[head] % width, queue[head] / width)
            head += 1
            // Whatever touches the subject through the air is behind it, not on it: growth begins at the foot.
            guard cover[x, y] <= 0.3 || y == height - 1 else { continue }
            for (dx, dy) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
                let (nx, ny) = (x + dx, y + dy)
                guard nx >= 0, ny >= 0, nx < width, ny < height else { continue }
                let next = ny * width + nx
                guard grounded.values[next] == 0, sky.values[next] == 0 else { continue }
                grounded.values[next] = 1
                queue.append(next)
            }
        }
        return lightened(sky, grounded)
    }

    /// Of what floats, only what is as bright and as soft as the sky: masts whose foot was lost stay where they are.
    private func lightened(_ sky: Plane, _ grounded: Plane) -> Plane {
        let luma = small.luma
        var (sum, count): (Float, Float) = (0, 1e-3)
        for i in 0..<sky.count where sky.values[i] > 0 {
            sum += luma.values[i]
            count += 1
        }
        let level = sum / count - 0.04
        var seen = [Bool](repeating: false, count: sky.count)
        let result = Plane(width: width, height: height)
        for start in 0..<sky.count where grounded.values[start] == 0 {
            if sky.values[start] > 0 {
                result.values[start] = 1
                continue
            }
            guard !seen[start] else { continue }
            var piece = [start]
            seen[start] = true
            var (light, busy): (Float, Float) = (0, 0)
            var head = 0
            while head < piece.count {
                let (x, y) = (piece[head] % width, piece[head] / width)
                light += luma.values[piece[head]]
                busy += texture.values[piece[head]]
                head += 1
                for (dx, dy) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
                    let (nx, ny) = (x + dx, y + dy)
                    guard nx >= 0, ny >= 0, nx < width, ny < height else { continue }
                    let next = ny * width + nx
                    guard !seen[next], grounded.values[next] == 0, sky.values[next] == 0 else { continue }
                    seen[next] = true
                    piece.append(next)
                }
            }
            let size = Float(piece.count)
            if light / size > level, busy / size < 0.12 {
                for place in piece { result.values[place] = 1 }
            }
        }
        return result
    }

    /// Whether anything in the sky could be seen to move: an even sky is better left on the ground's layer.
    func hasClouds(_ sky: Plane) -> Bool {
        let luma = small.luma
        let inside = sky.eroded(3)
        let weight = inside.blurred(9)
        let mean = luma.combined(inside, *).blurred(9)
        var (marked, count) = (0, 0)
        for i in 0..<sky.count where inside.values[i] > 0.5 {
            if abs(luma.values[i] - mean.values[i] / max(weight.values[i], 1e-3)) > 0.012 { marked += 1 }
            count += 1
        }
        // A mast or a wire in an even sky marks little of it.
        return marked * 6 > count
    }

    /// Wide and below the horizon: blue, or of the sky's colour, which it mirrors.
    func water(below line: Int, sky: Plane?, wanted: Bool, isStrict: Bool) -> Plane? {
        guard wanted || (sky != nil && !isStrict) else { return nil }
        var mirrored = SIMD3<Float>(repeating: 0)
        var count: Float = 0
        if let sky {
            for y in max(0, line - height / 4)..<max(1, line) {
                for x in 0..<width where sky[x, y] > 0.5 {
                    mirrored += small.colour(x, y)
                    count += 1
                }
            }
        }
        mirrored /= max(count, 1)
        let mask = Plane(width: width, height: height)
        var total = 0
        let tolerance: Float = wanted ? 0.24 : 0.13
        for y in max(0, line - 2)..<height {
            for x in 0..<width where cover[x, y] < 0.5 && (sky?[x, y] ?? 0) < 0.5 {
                let c = small.colour(x, y)
                let isGreen = c.y > c.z * 1.06 && c.y > c.x
                let d = c - mirrored
                let isLike = count > 0 && (d * d).sum().squareRoot() < tolerance && texture[x, y] < 0.09
                let isBlue = blueness(c) > (wanted ? 0 : 0.018) || (wanted && c.z > c.x * 1.12 && !isGreen)
                guard isBlue || (isLike && !isGreen) else { continue }
                mask[x, y] = 1
                total += 1
            }
        }
        let whole = mask.blurred(1.5).map { $0 > 0.5 ? Float(1) : 0 }
        let share = whole.mean
        guard share > (wanted ? 0.02 : 0.06) else { return nil }
        var widest = 0
        for y in 0..<height {
            var row = 0
            for x in 0..<width where whole[x, y] > 0 { row += 1 }
            widest = max(widest, row)
        }
        guard Float(widest) > 0.35 * Float(width) else { return nil }
        return whole.dilated(2).eroded(3).blurred(1.5)
    }

    /// Green and busy.
    func foliage(sky: Plane?, water: Plane?, wanted: Bool, isFlat: Bool) -> Plane? {
        guard !isFlat || wanted else { return nil }
        let mask = Plane(width: width, height: height)
        for i in 0..<mask.count {
            let c = SIMD3(small.red.values[i], small.green.values[i], small.blue.values[i])
            let green = c.y - max(c.x * (wanted ? 0.97 : 1.02), c.z * 1.08)
            let busy = smoothstep(0.02, 0.05, texture.values[i])
            mask.values[i] = smoothstep(-0.005, 0.03, green) * (wanted ? max(busy, 0.4) : busy)
            if let sky, sky.values[i] > 0.5 { mask.values[i] = 0 }
            if let water { mask.values[i] *= 1 - min(1, water.values[i]) }
        }
        let smooth = mask.blurred(2.5).map { smoothstep(0.25, 0.6, $0) }
        return smooth.mean > 0.015 ? smooth.blurred(2) : nil
    }
}
