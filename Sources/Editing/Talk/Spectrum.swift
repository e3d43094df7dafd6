import Foundation

/// Power spectra by a radix-2 transform.
struct Spectrum {
    private let size: Int
    private let cosines: [Float]
    private let sines: [Float]

    init(size: Int) {
        self.size = size
        cosines = (0..<size / 2).map { Float(cos(2 * Double.pi * Double($0) / Double(size))) }
        sines = (0..<size / 2).map { Float(-sin(2 * Double.pi * Double($0) / Double(size))) }
    }

    /// Mean squares of the samples around a place, by frequency, 0 to half the rate.
    func power(of samples: [Float], around centre: Int, window: Int) -> [Float] {
        var real = [Float](repeating: 0, count: size)
        var imaginary = real
        for k in 0..<window {
            let i = centre - window / 2 + k
            guard i >= 0, i < samples.count else { continue }
            real[k] = samples[i] * (0.5 - 0.5 * cos(2 * .pi * Float(k) / Float(window)))
        }
        transform(&real, &imaginary)
        let scale = 4 / Float(window * window)
        return (0..<size / 2).map { (real[$0] * real[$0] + imaginary[$0] * imaginary[$0]) * scale }
    }

    private func transform(_ real: inout [Float], _ imaginary: inout [Float]) {
        var j = 0
        for i in 1..<size {
            var bit = size >> 1
            while j & bit != 0 {
                j ^= bit
                bit >>= 1
            }
            j ^= bit
            if i < j {
                real.swapAt(i, j)
                imaginary.swapAt(i, j)
            }
        }
        var length = 2
        while length <= size {
            let step = size / length
            for start in stride(from: 0, to: size, by: length) {
                for k in 0..<length / 2 {
                    let (a, b) = (start + k, start + k + length / 2)
                    let (c, s) = (cosines[k * step], sines[k * step])
                    let (x, y) = (real[b] * c - imaginary[b] * s, real[b] * s + imaginary[b] * c)
                    (real[b], imaginary[b]) = (real[a] - x, imaginary[a] - y)
                    (real[a], imaginary[a]) = (real[a] + x, imaginary[a] + y)
                }
            }
            length *= 2
        }
    }
}
