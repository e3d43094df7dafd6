/// Mice and their kin.
extension Quadruped {
    static let mouse = make {
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
        $0.head.ear = .init(
            kind: .round, length: 1.15, width: 0.56, thickness: 0.07, cup: 0, aside: 0.72, lean: 0.35,
            forward: 0)
        $0.tail = .init(length: 0.62, radii: [0.020, 0.008], pitch: -0.3, curl: 0.35, joints: 5)
        $0.coat.pattern = .belly
        $0.coat.dye(
            0x9A8E86, pale: 0xEAE2DA, dark: 0xB98A84, points: 0xE3B9AE, muzzle: 0xB9ACA4, innerEar: 0xEBB4AC,
            nose: 0xD98A88)
    }

    static let rat = make {
        $0 = mouse
        $0.torsoLength = 0.56
        $0.head.muzzleLength = 0.80
        $0.head.ear = .init(
            kind: .round, length: 0.72, width: 0.36, thickness: 0.07, cup: 0, aside: 0.72, lean: 0.35,
            forward: 0)
        $0.head.eye = 0.14
        $0.tail = .init(length: 0.72, radii: [0.030, 0.010], pitch: -0.3, curl: 0.25, joints: 5)
        $0.coat.base = hex(0x6E645E)
        $0.coat.muzzle = hex(0x7E746E)
        $0.coat.pale = hex(0xB9AEA6)
    }

    static let hamster = make {
        $0 = mouse
        $0.torsoLength = 0.30
        $0.waist = [0.205, 0.205]
        $0.chest = [0.185, 0.190]
        $0.head.size = 0.205
        $0.head.muzzleLength = 0.32
        $0.head.muzzle = [0.56, 0.26]
        $0.head.cheek = 0.2
        $0.head.ear = .init(
            kind: .round, length: 0.62, width: 0.3, thickness: 0.07, cup: 0, aside: 0.72, lean: 0.35,
            forward: 0)
        $0.tail = .init(length: 0.05, radii: [0.03, 0.02], pitch: 0, curl: 0)
        $0.coat.base = hex(0xD9A05E)
        $0.coat.pale = hex(0xF7EFE2)
        $0.coat.muzzle = hex(0xF3E6D2)
    }

    static let guineaPig = make {
        $0 = hamster
        $0.torsoLength = 0.44
        $0.coat.pattern = .patches
        $0.coat.base = hex(0xEFE6D8)
        $0.coat.dark = hex(0x8A5A34)
    }

    static let squirrel = make {
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
        $0.size = 0.24
        $0.shoulderHeight = 0.22
        $0.neckPitch = 0.8
        $0.head.ear = .init(
            kind: .leaf, length: 0.85, width: 0.30, thickness: 0.08, cup: 0.3, aside: 0.55, lean: 0.15,
            forward: 0)
        $0.head.muzzleLength = 0.42
        $0.tail = .init(length: 0.74, radii: [0.095, 0.165], pitch: 0.85, curl: 0.48, joints: 4)
        $0.fur = [0.4, 0.6, 0.08]
        $0.gait.hops = true
        $0.coat.pattern = .belly
        $0.coat.dye(
            0xB9602A, pale: 0xF5EBDC, dark: 0x7A3A16, points: 0xB9602A, muzzle: 0xD9955E, innerEar: 0xD99A7A)
    }

    static let greySquirrel = make {
        $0 = squirrel
        $0.coat.dye(0x8A8680, pale: 0xF0ECE4, dark: 0x5E5A54, points: 0x8A8680, muzzle: 0xB9B0A4)
    }

    static let chipmunk = make {
        $0 = squirrel
        $0.tail = .init(length: 0.50, radii: [0.045, 0.065], pitch: 0.6, curl: 0.35)
        $0.coat.pattern = .stripes
        $0.head.ear = .init(
            kind: .round, length: 0.62, width: 0.3, thickness: 0.07, cup: 0, aside: 0.7, lean: 0.35,
            forward: 0)
        $0.coat.dye(0xB97A40, pale: 0xF3E4C8, dark: 0x3A2416, points: 0xB97A40, muzzle: 0xE0B888)
    }
}
