import Foundation

/// Power spectra of sounds.
struct Spectrum {
    private let fourier: Fourier

    /// - Parameter size: samples of a spectrum, a power of two.
    init(size: Int) { fourier = Fourier(count: size) }

    /// Mean squares of the samples around a place, by frequency, 0 to half the rate.
    func power(of samples: [Float], around centre: Int, window: Int) -> [Float] {
        let size = fourier.count
        var real = [Float](repeating: 0, count: size)
        var imaginary = real, outReal = real, outImaginary = real
        for k in 0..<window {
            let i = centre - window / 2 + k
            guard i >= 0, i < samples.count else { continue }
            real[k] = samples[i] * (0.5 - 0.5 * cos(2 * .pi * Float(k) / Float(window)))
        }
        real.withUnsafeMutableBufferPointer { real in
            imaginary.withUnsafeMutableBufferPointer { imaginary in
                outReal.withUnsafeMutableBufferPointer { outReal in
                    outImaginary.withUnsafeMutableBufferPointer { outImaginary in
                        fourier.transform(real, imaginary, into: outReal, outImaginary)
                    }
                }
            }
        }
        let scale = 4 / Float(window * window)
        return (0..<size / 2).map {
            (outReal[$0] * outReal[$0] + outImaginary[$0] * outImaginary[$0]) * scale
        }
    }
}
