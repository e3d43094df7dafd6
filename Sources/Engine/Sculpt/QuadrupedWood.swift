/// Animals of wood and hedge.
extension Quadruped {
    static let raccoon = make {
        $0 = fox
        $0.size = 0.42
        $0.torsoLength = 0.48
        $0.shoulderHeight = 0.34
        $0.hipHeight = 0.36
        $0.chest = [0.165, 0.18]
        $0.waist = [0.175, 0.185]
        $0.rump = [0.180, 0.19]
        $0.head.size = 0.19
        $0.head.muzzleLength = 0.66
        $0.head.muzzle = [0.40, 0.17]
        $0.head.ear = .init(
            kind: .round, length: 0.62, width: 0.32, thickness: 0.07, cup: 0, aside: 0.72, lean: 0.35,
            forward: 0)
        $0.tail = .init(length: 0.50, radii: [0.085, 0.075], pitch: -0.1, curl: 0.25)
        $0.coat.pattern = .raccoon
        $0.coat.dye(
            0x84807C, pale: 0xF0ECE6, dark: 0x232124, points: 0x4A4748, muzzle: 0xEFEAE2, innerEar: 0xC9BEB4)
    }

    static let badger = make {
        $0 = raccoon
        $0.size = 0.44
        $0.shoulderHeight = 0.26
        $0.hipHeight = 0.27
        $0.torsoLength = 0.56
        $0.tail = .init(length: 0.16, radii: [0.05, 0.04], pitch: -0.2, curl: 0.1)
        $0.coat.pattern = .badger
        $0.coat.dye(
            0x77767A, pale: 0xF3F0EA, dark: 0x1E1C1E, points: 0x1E1C1E, muzzle: 0xF3F0EA, innerEar: 0xF0ECE6)
    }

    static let skunk = make {
        $0 = raccoon
        $0.coat.pattern = .stripes
        $0.tail = .init(length: 0.55, radii: [0.09, 0.12], pitch: 0.9, curl: 0.3)
        $0.coat.dye(0x1E1D20, pale: 0xF3F1EC, dark: 0x1E1D20, points: 0x1E1D20, muzzle: 0x262528)
    }

    static let redPanda = make {
        $0 = raccoon
        $0.size = 0.46
        $0.head.muzzleLength = 0.42
        $0.head.ear = .init(
            kind: .leaf, length: 0.78, width: 0.46, thickness: 0.08, cup: 0.3, aside: 0.78, lean: 0.35,
            forward: 0)
        $0.tail = .init(length: 0.66, radii: [0.085, 0.095], pitch: 0.1, curl: 0.3)
        $0.coat.pattern = .redPanda
        $0.coat.dye(
            0xC0541E, pale: 0xF7EEE2, dark: 0x2E1A12, points: 0x2E1A12, muzzle: 0xF7EEE2, innerEar: 0xF3E6D8)
    }

    static let koala = make {
        $0 = bear
        $0.size = 0.62
        $0.torsoLength = 0.34
        $0.shoulderHeight = 0.38
        $0.hipHeight = 0.34
        $0.chest = [0.200, 0.205]
        $0.waist = [0.215, 0.215]
        $0.rump = [0.210, 0.215]
        $0.hump = 0
        $0.stance = 0.14
        $0.upperLeg = 0.085
        $0.lowerLeg = 0.068
        $0.thigh = [0.10, 0.14, 0.13]
        $0.paw = [0.066, 0.04, 0.085]
        $0.head.size = 0.225
        $0.head.skull = [1.05, 0.95, 0.95]
        $0.head.muzzleLength = 0.28
        $0.head.muzzle = [0.42, 0.30]
        $0.head.muzzleHeight = -0.22
        $0.head.nose = [0.17, 0.26, 0.13]
        $0.head.eye = 0.13
        $0.head.eyeYaw = 0.52
        $0.head.ear = .init(
            kind: .round, length: 0.95, width: 0.50, thickness: 0.12, cup: 0, aside: 0.98, lean: 0.5,
            forward: 0)
        $0.coat.pattern = .koala
        $0.coat.dye(
            0x9A9CA2, pale: 0xEFEDE8, dark: 0x85878D, points: 0x8E9096, muzzle: 0xB9BABF, innerEar: 0xF0E6E2,
            nose: 0x1E1C1E)
    }

    static let hedgehog = make {
        $0.size = 0.12
        $0.torsoLength = 0.42
        $0.shoulderHeight = 0.20
        $0.hipHeight = 0.22
        $0.chest = [0.150, 0.155]
        $0.waist = [0.185, 0.185]
        $0.rump = [0.195, 0.195]
        $0.stance = 0.11
        $0.upperLeg = 0.060
        $0.lowerLeg = 0.034
        $0.thigh = [0.085, 0.12, 0.13]
        $0.paw = [0.042, 0.026, 0.070]
        $0.hock = 0.05
        $0.neckLength = 0.08
        $0.neckPitch = 0.5
        $0.neck = [0.14, 0.13]
        $0.tufts = 0
        $0.head.size = 0.175
        $0.head.cheek = 0
        $0.head.muzzleLength = 0.55
        $0.head.muzzle = [0.48, 0.18]
        $0.head.lips = 0.15
        $0.head.tongue = false
        $0.head.mouthOpen = 0.03
        $0.head.nose = [0.10, 0.075, 0.07]
        $0.head.eye = 0.20
        $0.head.eyeYaw = 0.72
        $0.head.eyePitch = 0.16
        $0.gait.walkPeriod = 0.34
        $0.gait.walkStride = 0.20
        $0.gait.runPeriod = 0.26
        $0.gait.runStride = 0.34
        $0.gait.bounce = 0.018
        $0.gait.wag = 0.2
        $0.gait.lift = 0.06
        $0.material = .fur
        $0.fur = [0.25, 0.4, 0.08]
        $0.size = 0.2
        $0.torsoLength = 0.34
        $0.chest = [0.185, 0.180]
        $0.waist = [0.210, 0.205]
        $0.rump = [0.200, 0.195]
        $0.shoulderHeight = 0.21
        $0.hipHeight = 0.22
        $0.head.size = 0.150
        $0.head.muzzleLength = 0.78
        $0.head.muzzle = [0.50, 0.18]
        $0.head.ear = .init(
            kind: .round, length: 0.62, width: 0.3, thickness: 0.07, cup: 0, aside: 0.85, lean: 0.35,
            forward: 0)
        $0.tail = .init(length: 0.03, radii: [0.02, 0.015], pitch: 0, curl: 0)
        $0.quills = 620
        $0.coat.pattern = .plain
        $0.gait.curl = 1.2
        $0.coat.dye(
            0xB08A62, pale: 0xE0C8A4, dark: 0x4A3424, points: 0xB98E66, muzzle: 0xD9B68C, innerEar: 0xB98A70,
            nose: 0x1E1716, horn: 0xEADBC0)
    }

    static let porcupine = make {
        $0 = hedgehog
        $0.size = 0.5
        $0.quills = 700
        $0.coat.base = hex(0x4A3C34)
        $0.coat.dark = hex(0x2A2220)
        $0.coat.muzzle = hex(0x5A4A40)
    }

    static let otter = make {
        $0 = fox
        $0.size = 0.45
        $0.torsoLength = 0.62
        $0.shoulderHeight = 0.26
        $0.hipHeight = 0.27
        $0.chest = [0.150, 0.16]
        $0.waist = [0.150, 0.155]
        $0.rump = [0.155, 0.16]
        $0.tufts = 0
        $0.head.cheek = 0
        $0.head.size = 0.175
        $0.head.skull = [1.05, 0.85, 1.0]
        $0.head.muzzleLength = 0.38
        $0.head.muzzle = [0.58, 0.34]
        $0.head.lips = 0.24
        $0.head.nose = [0.17, 0.11, 0.09]
        $0.head.ear = .init(
            kind: .round, length: 0.36, width: 0.2, thickness: 0.07, cup: 0, aside: 1.0, lean: 0.35,
            forward: 0)
        $0.tail = .init(length: 0.58, radii: [0.085, 0.030], pitch: -0.25, curl: 0.12, joints: 5)
        $0.coat.pattern = .belly
        $0.fur = [0.2, 0.3, 0.06]
        $0.coat.dye(
            0x6A4A32, pale: 0xD9C4A4, dark: 0x4A3222, points: 0x5E402A, muzzle: 0xC9AE8C, innerEar: 0x5A3E2C)
    }

    static let beaver = make {
        $0 = otter
        $0.torsoLength = 0.46
        $0.chest = [0.185, 0.19]
        $0.waist = [0.205, 0.21]
        $0.rump = [0.210, 0.21]
        $0.tail = .init(length: 0.44, radii: [0.085, 0.095], pitch: -0.35, curl: 0.08)
        $0.head.teeth = 1
        $0.head.size = 0.185
        $0.coat.pattern = .plain
        $0.coat.base = hex(0x7A4E2E)
        $0.coat.muzzle = hex(0x9A6A44)
    }

    static let weasel = make {
        $0 = otter
        $0.size = 0.3
        $0.chest = [0.11, 0.12]
        $0.waist = [0.11, 0.115]
        $0.rump = [0.115, 0.12]
        $0.head.size = 0.150
        $0.tail = .init(length: 0.34, radii: [0.045, 0.035], pitch: 0, curl: 0.15)
        $0.coat.base = hex(0xB07038)
        $0.coat.muzzle = hex(0xE0C09A)
        $0.coat.pale = hex(0xF5ECDC)
    }

    static let meerkat = make {
        $0 = otter
        $0.size = 0.36
        $0.torsoLength = 0.20
        $0.shoulderHeight = 0.72
        $0.hipHeight = 0.34
        $0.arms = 0.30
        $0.chest = [0.105, 0.105]
        $0.waist = [0.120, 0.12]
        $0.rump = [0.135, 0.135]
        $0.stance = 0.085
        $0.upperLeg = 0.036
        $0.lowerLeg = 0.036
        $0.thigh = [0.065, 0.12, 0.09]
        $0.paw = [0.040, 0.028, 0.075]
        $0.neckPitch = 1.4
        $0.neckLength = 0.12
        $0.neck = [0.085, 0.085]
        $0.head.size = 0.125
        $0.head.muzzleLength = 0.72
        $0.head.muzzle = [0.46, 0.18]
        $0.tail = .init(length: 0.50, radii: [0.04, 0.016], pitch: -0.75, curl: 0.25)
        $0.coat.base = hex(0xC9A272)
        $0.coat.pale = hex(0xEFE2C8)
        $0.coat.muzzle = hex(0xE6D2B0)
        $0.coat.dark = hex(0x5A4028)
    }

    static let sloth = make {
        $0 = bear
        $0.size = 0.6
        $0.torsoLength = 0.40
        $0.shoulderHeight = 0.40
        $0.hipHeight = 0.34
        $0.hump = 0
        $0.chest = [0.170, 0.175]
        $0.waist = [0.180, 0.18]
        $0.rump = [0.175, 0.18]
        $0.upperLeg = 0.075
        $0.lowerLeg = 0.062
        $0.thigh = [0.08, 0.13, 0.11]
        $0.paw = [0.05, 0.04, 0.12]
        $0.stance = 0.15
        $0.head.size = 0.175
        $0.head.muzzleLength = 0.34
        $0.head.muzzle = [0.44, 0.32]
        $0.head.nose = [0.16, 0.11, 0.09]
        $0.head.eye = 0.14
        $0.head.ear.length = 0.2
        $0.head.ear.width = 0.1
        $0.fur = [0.9, 1, 0.12]
        $0.coat.pattern = .raccoon
        $0.gait.walkPeriod = 3.4
        $0.gait.walkStride = 0.30
        $0.coat.dye(
            0x9A8468, pale: 0xEADBC0, dark: 0x5A4430, points: 0x86705A, muzzle: 0xEADBC0, nose: 0x2E2420)
    }

    static let hyena = make {
        $0 = wolf
        $0.size = 0.8
        $0.hipHeight = 0.46
        $0.shoulderHeight = 0.58
        $0.mane = .crest
        $0.coat.pattern = .spots
        $0.coat.dye(
            0xB4976C, pale: 0xD9C4A0, dark: 0x4A3828, points: 0x8A7250, muzzle: 0x4A3A2E, mane: 0x6A5238)
    }
}
