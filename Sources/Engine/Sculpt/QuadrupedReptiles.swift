/// Reptiles that crawl.
extension Quadruped {
    static let crocodile = make {
        $0.material = .hide
        $0.tufts = 0
        $0.fur = [0, 0, 0]
        $0.head.tongue = false
        $0.head.cheek = 0
        $0.head.nose = [0.02, 0.02, 0.02]
        $0.size = 1.1
        $0.torsoLength = 0.80
        $0.shoulderHeight = 0.21
        $0.hipHeight = 0.21
        $0.chest = [0.170, 0.120]
        $0.waist = [0.200, 0.130]
        $0.rump = [0.165, 0.120]
        $0.stance = 0.13
        $0.sprawl = 0.10
        $0.upperLeg = 0.062
        $0.lowerLeg = 0.046
        $0.thigh = [0.075, 0.095, 0.10]
        $0.paw = [0.060, 0.026, 0.080]
        $0.hock = 0.05
        $0.neckLength = 0.16
        $0.neckPitch = 0.12
        $0.neck = [0.130, 0.105]
        $0.head.size = 0.118
        $0.head.skull = [1.05, 0.70, 1.15]
        $0.head.muzzleLength = 2.35
        $0.head.muzzle = [0.72, 0.40]
        $0.head.muzzleHeight = -0.20
        $0.head.muzzleDrop = 0.02
        $0.head.lips = 0.26
        $0.head.nostrils = 0.11
        $0.head.mouthOpen = 0.17
        $0.head.teeth = 9
        $0.head.eye = 0.215
        $0.head.eyeYaw = 0.55
        $0.head.eyePitch = 0.78
        $0.head.ear.length = 0.15
        $0.head.ear.width = 0.1
        $0.tail = .init(length: 1.15, radii: [0.115, 0.018], pitch: -0.16, curl: 0.06, joints: 6)
        $0.spikes = .init(count: 22, height: 0.055, colour: hex(0x4A5A34), broad: true)
        $0.coat.pattern = .belly
        $0.gait.walkPeriod = 1.3
        $0.gait.walkStride = 0.26
        $0.gait.lift = 0.06
        $0.gait.wag = 0.05
        $0.gait.curl = 0.25
        $0.gait.bounce = 0.01
        $0.coat.dye(
            0x5E7042, pale: 0xD9CF9A, dark: 0x3E4C2C, points: 0x55663C, muzzle: 0x66784A, nose: 0x2A3220,
            iris: 0xD9B32E)
    }

    static let lizard = make {
        $0.material = .hide
        $0.tufts = 0
        $0.fur = [0, 0, 0]
        $0.head.tongue = false
        $0.head.cheek = 0
        $0.head.nose = [0.02, 0.02, 0.02]
        $0.material = .vinyl
        $0.size = 0.24
        $0.torsoLength = 0.56
        $0.shoulderHeight = 0.20
        $0.hipHeight = 0.20
        $0.chest = [0.110, 0.095]
        $0.waist = [0.120, 0.100]
        $0.rump = [0.105, 0.090]
        $0.stance = 0.10
        $0.sprawl = 0.11
        $0.upperLeg = 0.042
        $0.lowerLeg = 0.032
        $0.thigh = [0.050, 0.075, 0.07]
        $0.paw = [0.044, 0.018, 0.062]
        $0.hock = 0.04
        $0.neckLength = 0.15
        $0.neckPitch = 0.45
        $0.neck = [0.090, 0.085]
        $0.head.size = 0.125
        $0.head.skull = [1.0, 0.78, 1.15]
        $0.head.muzzleLength = 0.72
        $0.head.muzzle = [0.66, 0.34]
        $0.head.lips = 0.22
        $0.head.mouthOpen = 0.04
        $0.head.nostrils = 0.05
        $0.head.eye = 0.25
        $0.head.eyeYaw = 0.85
        $0.head.eyePitch = 0.38
        $0.head.ear.length = 0.12
        $0.head.ear.width = 0.08
        $0.tail = .init(length: 1.05, radii: [0.080, 0.012], pitch: -0.14, curl: 0.10, joints: 6)
        $0.coat.pattern = .belly
        $0.gait.walkPeriod = 0.6
        $0.gait.walkStride = 0.24
        $0.gait.lift = 0.05
        $0.gait.wag = 0.05
        $0.gait.bounce = 0.008
        $0.coat.dye(
            0x5FA03E, pale: 0xE6DF9A, dark: 0x3E7028, points: 0x559038, muzzle: 0x6AAA48, iris: 0xE8A21E)
    }

    static let iguana = make {
        $0 = lizard
        $0.size = 0.5
        $0.spikes = .init(count: 24, height: 0.075, colour: hex(0x8A9A5A))
    }

    static let gecko = make {
        $0 = lizard
        $0.size = 0.2
        $0.head.size = 0.145
        $0.head.eye = 0.30
        $0.paw = [0.060, 0.018, 0.072]
        $0.coat.pattern = .spots
        $0.tail = .init(length: 0.62, radii: [0.075, 0.014], pitch: -0.14, curl: 0.12, joints: 5)
        $0.coat.dye(
            0xF0B84A, pale: 0xFAEBC0, dark: 0x7A3E1E, points: 0xF0B84A, muzzle: 0xF2C25E, iris: 0x3A2A1A)
    }

    static let chameleon = make {
        $0 = lizard
        $0.size = 0.3
        $0.chest = [0.095, 0.140]
        $0.waist = [0.100, 0.160]
        $0.rump = [0.090, 0.120]
        $0.shoulderHeight = 0.28
        $0.hipHeight = 0.27
        $0.torsoLength = 0.44
        $0.frill = 0.75
        $0.head.size = 0.145
        $0.head.muzzleLength = 0.50
        $0.head.eye = 0.34
        $0.head.eyeYaw = 1.0
        $0.head.iris = 0.75
        $0.sprawl = 0.05
        $0.tail = .init(length: 0.85, radii: [0.060, 0.022], pitch: -0.30, curl: -0.95, joints: 6)
        $0.spikes = .init(count: 18, height: 0.035, colour: hex(0xC9D96A))
        $0.gait.walkPeriod = 2.4
        $0.coat.dye(
            0x4FAE5A, pale: 0x9AD96A, dark: 0x2E7A6A, points: 0x46A052, muzzle: 0x55B460, innerEar: 0x6AC2B0,
            iris: 0xE8C23A)
    }

    static let tortoise = make {
        $0 = lizard
        $0.material = .hide
        $0.size = 0.4
        $0.tail = .init(length: 0.10, radii: [0.03, 0.014], pitch: -0.5, curl: 0)
        $0.lowerLeg = 0.052
        $0.upperLeg = 0.058
        $0.neckLength = 0.20
        $0.neckPitch = 0.55
        $0.chest = [0.215, 0.130]
        $0.waist = [0.270, 0.165]
        $0.rump = [0.220, 0.130]
        $0.head.size = 0.098
        $0.stance = 0.15
        $0.sprawl = 0.05
        $0.gait.walkPeriod = 2.2
        $0.gait.walkStride = 0.16
        $0.coat.pattern = .tuxedo
        $0.coat.dye(0x7E8450, pale: 0xD9CC8A, dark: 0x4A4A2A, points: 0x7E8450, muzzle: 0x8A9058)
    }
}
