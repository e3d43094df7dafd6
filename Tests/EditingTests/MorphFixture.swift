import Domain
import Foundation
import Media

@testable import Editing

/// Pictures that are drawn for tests, and what is measured on them.
enum MorphFixture {
    /// Soft noise of several sizes with a disc in it: something to hold on to everywhere, and a subject.
    static func picture(
        _ seed: UInt32, width: Int = 320, height: Int = 180, shift: SIMD2<Float> = .zero,
        disc: SIMD2<Float> = [0.5, 0.5]
    ) -> Picture {
        let dice = Dice(seed: seed, for: "test picture")
        func noise(_ x: Float, _ y: Float, _ axis: Int) -> Float {
            func cell(_ x: Int, _ y: Int) -> Float { dice.unit(x &+ y &* 7919, axis) }
            let (left, top) = (x.rounded(.down), y.rounded(.down))
            let u = smoothstep(0, 1, x - left), v = smoothstep(0, 1, y - top)
            let (i, j) = (Int(left), Int(top))
            let upper = cell(i, j) + (cell(i + 1, j) - cell(i, j)) * u
            let lower = cell(i, j + 1) + (cell(i + 1, j + 1) - cell(i, j + 1)) * u
            return upper + (lower - upper) * v
        }
        let hues = (0..<3).map { 0.5 + dice.unit($0, 3) }, colours = (0..<3).map { 230 * dice.unit($0, 4) }
        var rgba = [UInt8](repeating: 255, count: width * height * 4)
        for y in 0..<height {
            for x in 0..<width {
                let at = SIMD2(Float(x), Float(y)) - shift
                let coarse = noise(at.x / 40 + 50, at.y / 40 + 50, 1),
                    fine = noise(at.x / 9 + 50, at.y / 9 + 50, 2)
                let offset = at - disc * SIMD2(Float(width), Float(height))
                let inside = 1 - smoothstep(28, 31, (offset * offset).sum().squareRoot())
                for channel in 0..<3 {
                    let ground = 40 + 90 * coarse * hues[channel] + 50 * fine
                    let value = ground + (colours[channel] - ground * 0.7) * inside
                    rgba[(y * width + x) * 4 + channel] = UInt8(min(max(value, 0), 255))
                }
            }
        }
        return Picture(width: width, height: height, rgba: rgba)
    }

    static func withFolder<Result>(
        _ body: (URL) async throws -> Result
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }

    /// A film that pans over a picture, two pixels a frame.
    static func pan(_ seed: UInt32, size: FrameSize, frames: Int) -> [VideoPicture] {
        let wide = Colours(picture(seed)).resampled(width: size.width + 2 * frames, height: size.height)
        let whole = still(KeyPicture(wide))
        return (0..<frames).map { index in
            var frame = VideoPicture(size: size)
            for y in 0..<size.height {
                let (to, from) = (y * size.width, y * whole.size.width + 2 * index)
                frame.luma.replaceSubrange(to..<to + size.width, with: whole.luma[from..<from + size.width])
                guard y < size.height / 2 else { continue }
                frame.chroma.replaceSubrange(
                    to..<to + size.width, with: whole.chroma[from..<from + size.width])
            }
            return frame
        }
    }

    /// Writes pictures as files.
    static func write(_ pictures: [Picture], to folder: URL) throws -> [String] {
        try pictures.enumerated().map { index, picture in
            let file = folder.appendingPathComponent("picture-\(index).png")
            try StillWriter.png(picture).write(to: file)
            return file.path
        }
    }

    static func frames(_ path: String) throws -> [VideoPicture] {
        let reader = try ClipReader(path: path)
        var frames: [VideoPicture] = []
        while let frame = try reader.next() { frames.append(frame) }
        return frames
    }

    /// What a mesh makes of two pictures.
    static func frame(_ mesh: WarpMesh, _ first: KeyPicture, _ second: KeyPicture) -> VideoPicture {
        let warper = Warper(size: first.size, meshWidth: mesh.width, meshHeight: mesh.height)
        var picture = VideoPicture(size: first.size)
        let width = first.size.width
        picture.luma.withUnsafeMutableBufferPointer { luma in
            picture.chroma.withUnsafeMutableBufferPointer { chroma in
                guard let luma = luma.baseAddress, let chroma = chroma.baseAddress else { return }
                _ = warper.render(
                    mesh, from: first, to: second, luma: luma, lumaStride: width, chroma: chroma,
                    chromaStride: width)
            }
        }
        return picture
    }

    /// The picture as it is, through the same pipe.
    static func still(_ picture: KeyPicture) -> VideoPicture {
        frame(WarpMesh(width: 16, height: 16), picture, picture)
    }

    static func meanDifference(_ a: VideoPicture, _ b: VideoPicture) -> Double {
        var sum = 0
        for i in a.luma.indices { sum += abs(Int(a.luma[i]) - Int(b.luma[i])) }
        return Double(sum) / Double(a.luma.count)
    }

    static func decibels(_ a: VideoPicture, _ b: VideoPicture) -> Double {
        var sum = 0
        for i in a.luma.indices {
            let difference = Int(a.luma[i]) - Int(b.luma[i])
            sum += difference * difference
        }
        return 10 * log10(255 * 255 / max(Double(sum) / Double(a.luma.count), 1e-9))
    }

    /// Structural similarity of luma (Wang et al., 2004) over windows of 8 × 8.
    static func similarity(_ a: VideoPicture, _ b: VideoPicture) -> Double {
        let width = a.size.width
        var total = 0.0, windows = 0
        for top in stride(from: 0, through: a.size.height - 8, by: 4) {
            for left in stride(from: 0, through: width - 8, by: 4) {
                var sumA = 0, sumB = 0, squareA = 0, squareB = 0, cross = 0
                for y in top..<top + 8 {
                    for x in left..<left + 8 {
                        let (p, q) = (Int(a.luma[y * width + x]), Int(b.luma[y * width + x]))
                        sumA += p
                        sumB += q
                        squareA += p * p
                        squareB += q * q
                        cross += p * q
                    }
                }
                let n = 64.0
                let (meanA, meanB) = (Double(sumA) / n, Double(sumB) / n)
                let varianceA = Double(squareA) / n - meanA * meanA,
                    varianceB = Double(squareB) / n - meanB * meanB
                let covariance = Double(cross) / n - meanA * meanB
                let (c1, c2) = (6.5025, 58.5225)
                let light = (2 * meanA * meanB + c1) / (meanA * meanA + meanB * meanB + c1)
                total += light * (2 * covariance + c2) / (varianceA + varianceB + c2)
                windows += 1
            }
        }
        return total / Double(windows)
    }

    static func request(
        _ count: Int, seconds: [Double], prompts: [String?] = [], aspect: AspectRatio = .landscape16x9,
        sfx: Bool = false, continued: Int? = nil
    ) -> KeyframesRequest {
        KeyframesRequest(
            keyframes: [Keyframe](repeating: Keyframe(), count: count),
            transitions: seconds.enumerated().map {
                Transition(seconds: $1, prompt: $0 < prompts.count ? prompts[$0] : nil)
            },
            aspect: aspect, resolution: .p480, seed: 7, sfx: sfx,
            continued: continued.map { ContinuedFilm(job: JobID(unchecked: "job_before"), frameCount: $0) })
    }
}
