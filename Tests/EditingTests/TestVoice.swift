import Foundation

@testable import Editing

/// A voice made of formants, whose sounds begin and end when they are told to.
struct TestVoice {
    static let rate = 16_000

    /// Phones with their lengths in milliseconds, said one after the other.
    let phones: [SpokenPhone]

    init(_ score: String) {
        var time = 0.0
        phones = score.split(separator: " ").map { word in
            let parts = word.split(separator: ":")
            let begin = time
            time += (Double(parts[1]) ?? 100) / 1000
            return SpokenPhone(String(parts[0]), from: begin, to: time)
        }
    }

    /// Formants in hertz, and how loud; nil is silence.
    private static let vowels: [String: (Double, Double, Double)] = [
        "AA": (750, 1150, 2500), "AY": (720, 1250, 2500), "AE": (680, 1750, 2500), "EH": (560, 1800, 2550),
        "AH": (620, 1200, 2500), "OW": (470, 880, 2400), "IY": (290, 2250, 3000), "UW": (310, 750, 2300),
        "L": (380, 1100, 2600), "R": (420, 1200, 1600), "M": (250, 900, 2100), "N": (250, 1500, 2500),
    ]

    /// 16-bit mono WAV.
    func wave() -> Data {
        var samples: [Double] = []
        var phase = 0.0
        var noise: UInt32 = 1
        func hiss() -> Double {
            noise = noise &* 1_664_525 &+ 1_013_904_223
            return Double(noise >> 8) / Double(1 << 23) - 1
        }
        for phone in phones {
            let count = Int((phone.end * Double(Self.rate)).rounded()) - samples.count
            var filters = (0..<3).map { _ in (a: 0.0, b: 0.0) }
            var last = 0.0
            for i in 0..<count {
                let edge = min(1, min(Double(i), Double(count - i)) / 160)
                phase += 120 / Double(Self.rate)
                if phase > 1 { phase -= 1 }
                let buzz = phase < 0.3 ? sin(.pi * phase / 0.3) : -0.3
                if let formants = Self.vowels[phone.name] {
                    // A throat that swallows the higher formants, where lips or tongue close the mouth.
                    let isNasal = phone.name == "M" || phone.name == "N"
                    var out = buzz - last
                    last = buzz
                    for (k, frequency) in [formants.0, formants.1, formants.2].enumerated() {
                        let breadth = isNasal && k > 0 ? 700.0 : 60 + 40 * Double(k)
                        let radius = exp(-Double.pi * breadth / Double(Self.rate))
                        let turn = 2 * cos(2 * .pi * frequency / Double(Self.rate)) * radius
                        let gain = 1 - turn + radius * radius
                        out = gain * out + turn * filters[k].a - radius * radius * filters[k].b
                        filters[k] = (out, filters[k].a)
                    }
                    samples.append(out * edge * (isNasal ? 0.25 : 1))
                } else if ["S", "F", "V", "SH"].contains(phone.name) {
                    let value = hiss()
                    samples.append((value - last) * (phone.name == "S" ? 0.05 : 0.02) * edge)
                    last = value
                } else if phone.name == "B" {
                    // Voiced behind closed lips, then a soft burst.
                    samples.append(i > count - 120 ? hiss() * 0.02 : sin(2 * .pi * phase) * 0.004 * edge)
                } else {
                    samples.append(phone.name != "SIL" && i > count - 160 ? hiss() * 0.03 : 0)
                }
            }
        }
        let loudest = max(samples.map(abs).max() ?? 1, 1e-6)
        return SpokenSound(
            samples: samples.map { Float($0 / loudest * 0.8) }, rate: Self.rate, phones: nil, notes: []
        ).wave
    }

    /// How open phonetics says a mouth is at a moment, 0…1: not the engine's own curves.
    func openness(at time: Double) -> Double {
        func of(_ name: String) -> Double {
            switch name {
            case "AA", "AY", "AE": 1
            case "EH", "AH", "OW": 0.65
            case "IY", "UW", "L", "R": 0.35
            case "S", "T", "N", "K": 0.25
            case "F", "V": 0.1
            default: 0
            }
        }
        var (sum, total) = (0.0, 0.0)
        for k in -12...12 {
            let weight = exp(-Double(k * k) / (2 * 4 * 4))
            let moment = time + Double(k) / 100
            sum += weight * of(phones.first { $0.begin <= moment && moment < $0.end }?.name ?? "SIL")
            total += weight
        }
        return sum / total
    }
}
