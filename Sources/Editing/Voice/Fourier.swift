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

    typealias Numbers = UnsafeMutableBufferPointer<Float>

    /// Out of place, forward, unscaled.
    func transform(_ re: Numbers, _ im: Numbers, into outRe: Numbers, _ outIm: Numbers) {
        step(re, im, 0, 1, outRe, outIm, 0, count)
    }

    private func step(
        _ re: Numbers, _ im: Numbers, _ from: Int, _ stride: Int,
        _ outRe: Numbers, _ outIm: Numbers, _ to: Int, _ length: Int
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
