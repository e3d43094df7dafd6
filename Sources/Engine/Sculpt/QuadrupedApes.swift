/// Apes, and those that stand upright.
extension Quadruped {
    static let monkey = make {
        $0.size = 0.62
        $0.torsoLength = 0.36
        $0.shoulderHeight = 0.52
        $0.hipHeight = 0.44
        $0.chest = [0.145, 0.150]
        $0.waist = [0.130, 0.135]
        $0.rump = [0.135, 0.14]
        $0.stance = 0.12
        $0.upperLeg = 0.056
        $0.lowerLeg = 0.046
        $0.thigh = [0.070, 0.14, 0.10]
        $0.paw = [0.050, 0.030, 0.085]
        $0.neckLength = 0.09
        $0.neckPitch = 1.1
        $0.neck = [0.11, 0.10]
        $0.tufts = 0
        $0.head.size = 0.185
        $0.head.cheek = 0
        $0.head.muzzleLength = 0.30
        $0.head.muzzle = [0.50, 0.40]
        $0.head.muzzleHeight = -0.34
        $0.head.lips = 0.20
        $0.head.tongue = false
        $0.head.mouthOpen = 0.06
        $0.head.nose = [0.11, 0.06, 0.06]
        $0.head.eye = 0.185
        $0.head.eyeYaw = 0.36
        $0.head.eyePitch = 0.16
        $0.head.ear = .init(
            kind: .round, length: 0.62, width: 0.34, thickness: 0.07, cup: 0, aside: 1.45, lean: 0.6,
            forward: 0)
        $0.tail = .init(length: 0.85, radii: [0.034, 0.028], pitch: 0.3, curl: 0.55, joints: 5)
        $0.coat.pattern = .ape
        $0.gait.walkStride = 0.30
        $0.gait.walkPeriod = 0.75
        $0.coat.dye(
            0x7A4E2C, pale: 0xD9B48A, dark: 0x5A3820, points: 0xC9966E, muzzle: 0xE0B48C, innerEar: 0xD9A47E,
            nose: 0x8A5A40)
    }

    static let gorilla = make {
        $0 = monkey
        $0.size = 1.25
        $0.torsoLength = 0.42
        $0.shoulderHeight = 0.66
        $0.hipHeight = 0.46
        $0.chest = [0.265, 0.265]
        $0.waist = [0.215, 0.225]
        $0.rump = [0.205, 0.215]
        $0.hump = 0.10
        $0.stance = 0.19
        $0.upperLeg = 0.105
        $0.lowerLeg = 0.078
        $0.thigh = [0.115, 0.17, 0.14]
        $0.paw = [0.080, 0.045, 0.105]
        $0.neckLength = 0.12
        $0.neckPitch = 0.9
        $0.neck = [0.20, 0.16]
        $0.head.size = 0.175
        $0.head.skull = [0.92, 1.15, 1.0]
        $0.head.brow = 0.4
        $0.head.muzzleLength = 0.42
        $0.head.muzzle = [0.52, 0.46]
        $0.head.nose = [0.22, 0.11, 0.08]
        $0.head.eye = 0.125
        $0.head.ear.length = 0.42
        $0.head.ear.width = 0.22
        $0.tail = .init(length: 0.03, radii: [0.04, 0.03], pitch: 0, curl: 0)
        $0.gait.walkStride = 0.36
        $0.gait.walkPeriod = 1.1
        $0.coat.dye(
            0x45444A, pale: 0x5E5D64, dark: 0x2C2B30, points: 0x3A393E, muzzle: 0x4E4A4E, innerEar: 0x2A282A,
            nose: 0x1E1C1E, iris: 0x5A2E14)
    }

    static let chimp = make {
        $0 = gorilla
        $0.size = 0.85
        $0.hump = 0
        $0.shoulderHeight = 0.58
        $0.chest = [0.185, 0.190]
        $0.waist = [0.165, 0.17]
        $0.rump = [0.165, 0.17]
        $0.stance = 0.15
        $0.upperLeg = 0.072
        $0.lowerLeg = 0.058
        $0.thigh = [0.085, 0.15, 0.12]
        $0.paw = [0.060, 0.035, 0.09]
        $0.head.size = 0.180
        $0.head.skull = [0.98, 0.98, 0.98]
        $0.head.ear.length = 0.70
        $0.head.ear.width = 0.36
        $0.head.eye = 0.15
        $0.coat.dye(
            0x463C36, pale: 0x5A5048, dark: 0x2E2824, points: 0x6A5044, muzzle: 0xC9A084, innerEar: 0xC0957A,
            nose: 0x6A4A3A, iris: 0x5A2E14)
    }

    static let orangutan = make {
        $0 = gorilla
        $0.size = 1.0
        $0.hump = 0
        $0.head.skull = [1.05, 1.05, 1.0]
        $0.fur = [0.9, 1, 0.2]
        $0.coat.dye(
            0xB4541E, pale: 0xD97A3A, dark: 0x8A3A10, points: 0x7A4A34, muzzle: 0x8A6454, innerEar: 0x8A6454,
            nose: 0x4A342C)
    }

    static let kangaroo = make {
        $0.size = 1.1
        $0.torsoLength = 0.34
        $0.shoulderHeight = 0.82
        $0.hipHeight = 0.46
        $0.chest = [0.120, 0.135]
        $0.waist = [0.150, 0.160]
        $0.rump = [0.190, 0.200]
        $0.stance = 0.11
        $0.arms = 0.34
        $0.upperLeg = 0.046
        $0.lowerLeg = 0.052
        $0.thigh = [0.105, 0.19, 0.17]
        $0.paw = [0.050, 0.034, 0.150]
        $0.hock = 0.12
        $0.neckLength = 0.17
        $0.neckPitch = 1.2
        $0.neck = [0.095, 0.08]
        $0.tufts = 0
        $0.head.size = 0.120
        $0.head.muzzleLength = 0.98
        $0.head.muzzle = [0.48, 0.28]
        $0.head.lips = 0.18
        $0.head.cheek = 0
        $0.head.tongue = false
        $0.head.mouthOpen = 0.05
        $0.head.nose = [0.14, 0.10, 0.08]
        $0.head.eye = 0.22
        $0.head.eyeYaw = 0.85
        $0.head.ear = .init(
            kind: .leaf, length: 1.45, width: 0.40, thickness: 0.08, cup: 0.4, aside: 0.50, lean: 0.15,
            forward: 0)
        $0.tail = .init(length: 0.95, radii: [0.105, 0.032], pitch: -0.62, curl: 0.14, joints: 5)
        $0.gait.hops = true
        $0.gait.walkPeriod = 0.8
        $0.gait.walkStride = 0.5
        $0.gait.runPeriod = 0.6
        $0.gait.runStride = 0.7
        $0.gait.bounce = 0.05
        $0.gait.lift = 0.16
        $0.gait.wag = 0.05
        $0.gait.curl = 0.4
        $0.coat.pattern = .belly
        $0.coat.dye(
            0xA8764A, pale: 0xEBDCC0, dark: 0x5E3E24, points: 0x8A5E3A, muzzle: 0xB98A5E, innerEar: 0xD9A68E)
    }
}
