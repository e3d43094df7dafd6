/// Animals of the farmyard.
extension Quadruped {
    static let cow = hoofed {
        $0.size = 1.35
        $0.torsoLength = 0.66
        $0.shoulderHeight = 0.50
        $0.hipHeight = 0.50
        $0.chest = [0.185, 0.22]
        $0.waist = [0.215, 0.225]
        $0.rump = [0.195, 0.21]
        $0.sag = 0.03
        $0.stance = 0.125
        $0.upperLeg = 0.085
        $0.lowerLeg = 0.050
        $0.thigh = [0.09, 0.17, 0.13]
        $0.paw = [0.056, 0.035, 0.060]
        $0.neckLength = 0.20
        $0.neckPitch = 0.55
        $0.neck = [0.15, 0.12]
        $0.head.size = 0.145
        $0.head.skull = [0.95, 0.95, 1.0]
        $0.head.muzzleLength = 0.95
        $0.head.muzzle = [0.62, 0.56]
        $0.head.lips = 0.34
        $0.head.nose = [0.30, 0.16, 0.10]
        $0.head.eye = 0.19
        $0.head.eyeYaw = 0.85
        $0.head.ear = .init(
            kind: .floppy, length: 0.85, width: 0.34, thickness: 0.09, cup: 0.3, aside: 1.15, lean: 1.3,
            forward: 0.1)
        $0.tail = .init(length: 0.42, radii: [0.028, 0.018], pitch: -1.2, curl: -0.1, tuft: 0.055)
        $0.horns = .cow
        $0.coat.pattern = .patches
        $0.coat.base = hex(0xEFE9DE)
        $0.coat.dark = hex(0x2C2320)
        $0.coat.points = hex(0xEFE9DE)
        $0.coat.muzzle = hex(0xE9BFB0)
        $0.coat.nose = hex(0xD99A90)
        $0.coat.innerEar = hex(0xE0B0A4)
        $0.coat.mane = hex(0x2C2320)
        $0.gait.walkPeriod = 1.35
        $0.gait.walkStride = 0.36
        $0.gait.wag = 0.35
    }

    static let sheep = hoofed {
        $0.size = 0.78
        $0.torsoLength = 0.48
        $0.shoulderHeight = 0.40
        $0.hipHeight = 0.40
        $0.chest = [0.235, 0.245]
        $0.waist = [0.250, 0.255]
        $0.rump = [0.240, 0.250]
        $0.stance = 0.12
        $0.upperLeg = 0.06
        $0.lowerLeg = 0.042
        $0.thigh = [0.08, 0.12, 0.10]
        $0.paw = [0.046, 0.03, 0.05]
        $0.neckLength = 0.13
        $0.neckPitch = 0.8
        $0.neck = [0.15, 0.12]
        $0.head.size = 0.150
        $0.head.muzzleLength = 0.62
        $0.head.muzzle = [0.54, 0.40]
        $0.head.lips = 0.22
        $0.head.nose = [0.12, 0.07, 0.05]
        $0.head.eye = 0.20
        $0.head.eyeYaw = 0.80
        $0.head.ear = .init(
            kind: .floppy, length: 0.85, width: 0.30, thickness: 0.09, cup: 0.3, aside: 1.1, lean: 1.45,
            forward: 0.1)
        $0.tail = .init(length: 0.12, radii: [0.06, 0.055], pitch: -0.7, curl: 0)
        $0.wool = 0.030
        $0.coat.pattern = .sheep
        $0.coat.base = hex(0xEDE6D8)
        $0.coat.dark = hex(0xBDB29E)
        $0.coat.points = hex(0x2E2724)
        $0.coat.muzzle = hex(0x3A312D)
        $0.coat.innerEar = hex(0x5A4842)
        $0.gait.walkStride = 0.28
        $0.gait.walkPeriod = 0.9
        $0.gait.wag = 0.3
    }

    static let pig = hoofed {
        $0.size = 0.80
        $0.torsoLength = 0.56
        $0.shoulderHeight = 0.32
        $0.hipHeight = 0.32
        $0.chest = [0.195, 0.21]
        $0.waist = [0.215, 0.225]
        $0.rump = [0.205, 0.215]
        $0.stance = 0.12
        $0.upperLeg = 0.075
        $0.lowerLeg = 0.050
        $0.thigh = [0.10, 0.14, 0.12]
        $0.paw = [0.050, 0.03, 0.052]
        $0.neckLength = 0.10
        $0.neckPitch = 0.5
        $0.neck = [0.17, 0.16]
        $0.head.size = 0.185
        $0.head.muzzleLength = 0.52
        $0.head.muzzle = [0.48, 0.32]
        $0.head.muzzleHeight = -0.18
        $0.head.lips = 0.14
        $0.head.nose = [0.27, 0.22, 0.11]
        $0.head.eye = 0.13
        $0.head.eyeYaw = 0.55
        $0.head.ear = .init(
            kind: .leaf, length: 0.85, width: 0.40, thickness: 0.07, cup: 0.3, aside: 0.60, lean: 0.75,
            forward: 0.45)
        $0.tail = .init(length: 0.14, radii: [0.022, 0.016], pitch: 0.6, curl: 1.5)
        $0.coat.pattern = .plain
        $0.coat.base = hex(0xE8A79C)
        $0.coat.pale = hex(0xF2C4B8)
        $0.coat.dark = hex(0xC97F76)
        $0.coat.points = hex(0xE09A90)
        $0.coat.muzzle = hex(0xEBAFA4)
        $0.coat.nose = hex(0xD98A84)
        $0.coat.innerEar = hex(0xD98F88)
        $0.gait.walkStride = 0.24
        $0.gait.walkPeriod = 0.7
    }
}
