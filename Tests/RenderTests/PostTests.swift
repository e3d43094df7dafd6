import Domain
import Foundation
import Testing

@testable import Render

struct PostTests {
    static let size = FrameSize(width: 198, height: 122)

    /// A frame of hills and a bright disc; `speed` moves the camera sideways, metres a frame.
    static func frame(_ index: Int, speed: Float = 0, poison: Float16? = nil) -> HDRFrame {
        let frame = HDRFrame(size: size)
        var camera = Camera(
            eye: SIMD3(speed * Float(index), 1, 0), target: SIMD3(speed * Float(index), 1, -5))
        camera.aperture = 0.02
        frame.index = index
        frame.view.camera = camera
        let projection = Matrix4.perspective(fovY: 0.7, aspect: 198.0 / 122, near: 0.1, far: 1000)
        func clip(_ x: Float) -> Matrix4 {
            projection * .look(from: SIMD3(x, 1, 0), to: SIMD3(x, 1, -5), up: SIMD3(0, 1, 0))
        }
        frame.view.viewProjection = clip(speed * Float(index))
        frame.view.previousViewProjection = clip(speed * Float(index - 1))
        for y in 0..<size.height {
            for x in 0..<size.width {
                let at = y * size.width + x
                let wave = sinf(Float(x) * 0.3) * cosf(Float(y) * 0.2)
                let disc: Float = (x - 60) * (x - 60) + (y - 60) * (y - 60) < 100 ? 30 : 0
                for (channel, value) in [0.4 + 0.3 * wave + disc, 0.3, 0.2 - 0.1 * wave].enumerated() {
                    frame.colour[at * 4 + channel] = halfBits(max(value, 0))
                }
                frame.colour[at * 4 + 3] = 0
                frame.meta[at * 2] = (y > 80 ? Float(60000) : 4 + 0.5 * wave).bitPattern
                frame.meta[at * 2 + 1] = 0
            }
        }
        if let poison {
            for at in stride(from: 0, to: size.pixels, by: 7) {
                frame.colour[at * 4 + at % 4] = poison.bitPattern
                if at % 3 == 0 { frame.meta[at * 2] = Float.nan.bitPattern }
                frame.meta[at * 2 + 1] = 0x7e00_7e00
            }
        }
        return frame
    }

    static func develop(_ post: PostProcessor, _ frame: HDRFrame) -> [UInt8] {
        let size = frame.size
        var bytes = [UInt8](repeating: 0, count: size.pixels * 3 / 2)
        bytes.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            post.develop(
                frame, luma: base, lumaStride: size.width, chroma: base + size.pixels,
                chromaStride: size.width)
        }
        return bytes
    }

    static func meanSquare(_ a: [UInt8], _ b: [UInt8]) -> Double {
        zip(a, b).reduce(0) { $0 + pow(Double($1.0) - Double($1.1), 2) } / Double(a.count)
    }

    @Test func `the wide body and the portable one make the same film`() throws {
        let wide = try PostProcessor(size: Self.size)
        let portable = try PostProcessor(size: Self.size, threads: 1, isPortable: true)
        for index in 0..<5 {
            let a = Self.develop(wide, Self.frame(index, speed: 0.02))
            let b = Self.develop(portable, Self.frame(index, speed: 0.02))
            #expect(Self.meanSquare(a, b) < 0.5)
        }
    }

    @Test func `the number of threads changes nothing`() throws {
        let one = try PostProcessor(size: Self.size, threads: 1)
        let three = try PostProcessor(size: Self.size, threads: 3)
        for index in 0..<3 {
            let a = Self.develop(one, Self.frame(index, speed: 0.02))
            let b = Self.develop(three, Self.frame(index, speed: 0.02))
            #expect(a == b)
        }
    }

    @Test func `a still picture settles`() throws {
        let post = try PostProcessor(size: Self.size)
        var last: [UInt8] = []
        for index in 0..<12 {
            let frame = Self.frame(index)
            frame.view.look.grain = 0
            let now = Self.develop(post, frame)
            if index > 8 { #expect(Self.meanSquare(now, last) < 0.4) }
            last = now
        }
    }

    @Test func `many frames show what is finer than the samples of one`() throws {
        let size = FrameSize(width: 720, height: 720), drawn = size.drawn
        #expect(drawn == FrameSize(width: 432, height: 432))
        let post = try PostProcessor(size: size), pixels = Float(size.width) / Float(drawn.width)
        // Stripes of 2.6 pixels are 1.6 samples wide: no single frame can show them.
        func stripe(_ x: Float) -> Float { cosf(2 * .pi * x / 2.6) }
        var likeness: [Double] = []
        for index in 0..<36 {
            let frame = HDRFrame(size: size)
            let shift = Float(index) * 0.618034
            frame.view.jitter = SIMD2(shift - shift.rounded(.down) - 0.5, Float(index % 5) / 5 - 0.4)
            let clip = Matrix4.perspective(fovY: 0.7, aspect: 1, near: 0.1, far: 1000)
            frame.view.viewProjection = clip
            frame.view.previousViewProjection = clip
            frame.view.look.grain = 0
            frame.view.look.vignette = 0
            for y in 0..<drawn.height {
                for x in 0..<drawn.width {
                    let at = y * drawn.width + x
                    let value = 0.25 + 0.15 * stripe((Float(x) + 0.5 - frame.view.jitter.x) * pixels)
                    for channel in 0..<3 { frame.colour[at * 4 + channel] = halfBits(value) }
                    frame.colour[at * 4 + 3] = 0
                    frame.meta[at * 2] = Float(10).bitPattern
                    frame.meta[at * 2 + 1] = 0
                }
            }
            let picture = Self.develop(post, frame)
            let row = picture[(360 * size.width)..<(361 * size.width)].map(Double.init)
            likeness.append(Self.correlation(row, (0..<size.width).map { Double(stripe(Float($0) + 0.5)) }))
        }
        #expect(likeness[0] < 0.6)
        #expect(likeness[35] > 0.85, "\(likeness)")
    }

    static func correlation(_ a: [Double], _ b: [Double]) -> Double {
        let meanA = a.reduce(0, +) / Double(a.count), meanB = b.reduce(0, +) / Double(b.count)
        let pairs = zip(a, b).map { ($0 - meanA, $1 - meanB) }
        let product = pairs.reduce(0) { $0 + $1.0 * $1.1 }
        let squares = pairs.reduce((0.0, 0.0)) { ($0.0 + $1.0 * $1.0, $0.1 + $1.1 * $1.1) }
        return product / (squares.0 * squares.1).squareRoot()
    }

    @Test(arguments: [Float16.nan, .infinity, -.infinity, -5])
    func `numbers that are none do no harm, now or later`(_ poison: Float16) throws {
        let post = try PostProcessor(size: Self.size)
        let clean = try PostProcessor(size: Self.size)
        for index in 0..<14 {
            let bytes = Self.develop(post, Self.frame(index, poison: index == 1 ? poison : nil))
            let expected = Self.develop(clean, Self.frame(index))
            #expect(bytes.prefix(Self.size.pixels).allSatisfy { (16...235).contains($0) })
            #expect(bytes.dropFirst(Self.size.pixels).allSatisfy { (16...240).contains($0) })
            if index == 13 { #expect(Self.meanSquare(bytes, expected) < 4) }
        }
    }

    @Test func `black stays black and white does not clip to a colour`() throws {
        for (value, range) in [(Float(0), UInt8(16)...UInt8(18)), (60, 225...235)] {
            let frame = HDRFrame(size: Self.size)
            frame.view.look.vignette = 0
            frame.view.look.grain = 0
            for at in 0..<Self.size.pixels {
                for channel in 0..<3 { frame.colour[at * 4 + channel] = halfBits(value) }
                frame.colour[at * 4 + 3] = 0
                frame.meta[at * 2] = Float(10).bitPattern
                frame.meta[at * 2 + 1] = 0
            }
            let bytes = Self.develop(try PostProcessor(size: Self.size), frame)
            #expect(bytes.prefix(Self.size.pixels).allSatisfy(range.contains))
            #expect(bytes.dropFirst(Self.size.pixels).allSatisfy { abs(Int($0) - 128) <= 2 })
        }
    }
}
