import Foundation

/// Discrete Fourier transform of a length that is a product of small primes.
struct Fourier {
    let count: Int
    private let cosines: [Float]
    private let sines: [Float]

    init(count: Int) {
        self.count = count
        cosines = (0..<count).map { Float(cos(2 * Double.pi * Double($0) / Double(count))) }
        sines = (0..<count).map { Float(-sin(2 * Double.pi * Double($0) / Double(count))) }
    }

    private typealias Source = UnsafeBufferPointer<Float>
    private typealias Target = UnsafeMutableBufferPointer<Float>

    /// Forward, unscaled; both of `count` numbers.
    func transform(_ real: [Float], _ imaginary: [Float]) -> (real: [Float], imaginary: [Float]) {
        precondition(real.count == count && imaginary.count == count)
        var outReal = [Float](repeating: 0, count: count)
        var outImaginary = outReal
        real.withUnsafeBufferPointer { re in
            imaginary.withUnsafeBufferPointer { im in
                outReal.withUnsafeMutableBufferPointer { outRe in
                    outImaginary.withUnsafeMutableBufferPointer { step(re, im, 0, 1, outRe, $0, 0, count) }
                }
            }
        }
        return (outReal, outImaginary)
    }

    /// Mean squares of the samples around a place, by frequency, 0 to half the rate.
    func power(of samples: [Float], around centre: Int, window: Int) -> [Float] {
        var real = [Float](repeating: 0, count: count)
        let imaginary = real
        for k in 0..<window {
            let i = centre - window / 2 + k
            guard i >= 0, i < samples.count else { continue }
            real[k] = samples[i] * (0.5 - 0.5 * cos(2 * .pi * Float(k) / Float(window)))
        }
        let (re, im) = transform(real, imaginary)
        let scale = 4 / Float(window * window)
        return (0..<count / 2).map { (re[$0] * re[$0] + im[$0] * im[$0]) * scale }
    }

    private func step(
        _ re: Source, _ im: Source, _ from: Int, _ stride: Int,
        _ outRe: Target, _ outIm: Target, _ to: Int, _ length: Int
    ) {
        guard length > 1 else {
            outRe[to] = re[from]
            outIm[to] = im[from]
            return
        }
        let radix = [4, 2, 3, 5].first { length % $0 == 0 } ?? length
        let part = length / radix
        for k in 0..<radix {
            step(re, im, from + k * stride, stride * radix, outRe, outIm, to + k * part, part)
        }
        withUnsafeTemporaryAllocation(of: SIMD2<Float>.self, capacity: radix) { turned in
            for j in 0..<part {
                for k in 0..<radix {
                    let (x, y) = (outRe[to + k * part + j], outIm[to + k * part + j])
                    let (c, s) = (cosines[j * k * stride], sines[j * k * stride])
                    turned[k] = SIMD2(x * c - y * s, x * s + y * c)
                }
                for q in 0..<radix {
                    var sum = turned[0]
                    for k in 1..<radix {
                        let turn = (q * k % radix) * (count / radix)
                        let (c, s) = (cosines[turn], sines[turn])
                        sum.x += turned[k].x * c - turned[k].y * s
                        sum.y += turned[k].x * s + turned[k].y * c
                    }
                    outRe[to + q * part + j] = sum.x
                    outIm[to + q * part + j] = sum.y
                }
            }
        }
    }
}
