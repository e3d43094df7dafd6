import Render

extension Look {
    /// How the picture is developed: exposure of the place, the grade of the mood, and what styles ask of the film.
    init(_ staging: Staging, exposure: Float) {
        self.init()
        self.exposure = exposure
        grade = Grade(staging.mood)
        grain = 0.005 + 0.02 * staging.lens.grain
        switch staging.mood {
        case .dreamy, .romantic:
            bloom = 0.09
            bloomThreshold = 0.8
        case .mysterious, .eerie, .melancholic: vignette = 0.36
        case .epic, .dramatic: vignette = 0.32
        default: break
        }
        if staging.time == .night {
            // Eyes see little colour by moonlight, and what they see is blue.
            grade.gain *= SIMD3(0.86, 0.96, 1.10)
            grade.saturation *= 0.85
        }
        for style in staging.styles { lean(on: style) }
    }

    private mutating func lean(on style: SceneDescription.Style) {
        switch style {
        case .noir, .blackAndWhite: grade = .noir
        case .cinematic:
            grade.shadowTint *= SIMD3(0.95, 1.0, 1.05)
            grade.highlightTint *= SIMD3(1.03, 1.0, 0.97)
            grade.contrast += 0.06
        case .moody:
            exposure *= 0.85
            grade.saturation *= 0.88
            grade.contrast += 0.08
            vignette += 0.10
        case .cyberpunk, .neon:
            grade.shadowTint = SIMD3(0.88, 0.98, 1.14)
            grade.highlightTint = SIMD3(1.08, 0.96, 1.03)
            grade.saturation *= 1.15
        case .vaporwave:
            grade.shadowTint = SIMD3(0.98, 0.90, 1.15)
            grade.highlightTint = SIMD3(1.08, 0.97, 1.06)
            grade.lift += SIMD3(0.020, 0.008, 0.035)
        case .vintageFilm:
            grade.lift += SIMD3(0.035, 0.026, 0.018)
            grade.gain *= SIMD3(1.04, 0.99, 0.88)
            grade.saturation *= 0.82
            grain = 0.02
            vignette += 0.15
        default: break
        }
    }
}

extension Grade {
    init(_ mood: SceneDescription.Mood) {
        self = .neutral
        switch mood {
        case .calm, .elegant: contrast = 0.18
        case .cozy, .hopeful: self = .warm
        case .joyful:
            self = .warm
            saturation = 1.16
        case .energetic:
            saturation = 1.16
            contrast = 0.24
        case .melancholic: self = .cold
        case .mysterious:
            self = .cold
            shadowTint = SIMD3(0.90, 1.0, 1.08)
            contrast = 0.22
        case .eerie:
            shadowTint = SIMD3(0.92, 1.04, 0.98)
            saturation = 0.82
            contrast = 0.26
        case .epic, .dramatic: self = .tealOrange
        case .romantic:
            self = .warm
            highlightTint = SIMD3(1.05, 0.99, 0.98)
        case .dreamy:
            lift = SIMD3(0.018, 0.015, 0.024)
            contrast = 0.06
        case .nostalgic:
            lift = SIMD3(0.024, 0.018, 0.012)
            gain = SIMD3(1.04, 1.0, 0.91)
            saturation = 0.92
        }
    }
}
