/// Animals with hooves or trunks.
extension Quadruped {
    static func hoofed(_ change: (inout Quadruped) -> Void) -> Quadruped {
        var shape = Quadruped()
        shape.hooves = true
        shape.tufts = 0
        shape.head.tongue = false
        shape.head.mouthOpen = 0.05
        shape.head.cheek = 0
        shape.material = .felt
        change(&shape)
        return shape
    }

    static let horse = hoofed {
        $0.size = 1.55
        $0.torsoLength = 0.58
        $0.shoulderHeight = 0.62
        $0.hipHeight = 0.62
        $0.chest = [0.150, 0.18]
        $0.waist = [0.150, 0.165]
        $0.rump = [0.155, 0.17]
        $0.stance = 0.095
        $0.upperLeg = 0.070
        $0.lowerLeg = 0.036
        $0.thigh = [0.075, 0.17, 0.12]
        $0.paw = [0.044, 0.032, 0.048]
        $0.neckLength = 0.34
        $0.neckPitch = 0.95
        $0.neck = [0.125, 0.085]
        $0.head.size = 0.115
        $0.head.skull = [0.86, 0.95, 1.05]
        $0.head.pitch = 0.45
        $0.head.muzzleLength = 1.55
        $0.head.muzzle = [0.62, 0.42]
        $0.head.muzzleHeight = -0.25
        $0.head.muzzleDrop = 0.25
        $0.head.lips = 0.26
        $0.head.nose = [0.02, 0.02, 0.02]
        $0.head.eye = 0.19
        $0.head.eyeYaw = 1.05
        $0.head.eyePitch = 0.15
        $0.head.ear = .init(
            kind: .leaf, length: 0.95, width: 0.26, thickness: 0.08, cup: 0.4, aside: 0.42, lean: 0.10,
            forward: 0.15)
        $0.tail = .init(length: 0.50, radii: [0.045, 0.016], pitch: -0.75, curl: -0.28, locks: true)
        $0.gait.curl = 0.35
        $0.mane = .horse
        $0.coat.pattern = .plain
        $0.coat.base = hex(0x7A4526)
        $0.coat.pale = hex(0xE9E2D6)
        $0.coat.dark = hex(0x4A2814)
        $0.coat.points = hex(0x2E1D14)
        $0.coat.muzzle = hex(0x5A3420)
        $0.coat.innerEar = hex(0x5A3824)
        $0.coat.mane = hex(0x1E1512)
        $0.gait.walkPeriod = 1.1
        $0.gait.walkStride = 0.48
        $0.gait.runPeriod = 0.5
        $0.gait.runStride = 0.85
        $0.gait.wag = 0.25
        $0.gait.lift = 0.14
    }

    static let zebra = hoofed {
        $0 = horse
        $0.size = 1.35
        $0.coat.pattern = .bands
        $0.coat.base = hex(0xEDE8DE)
        $0.coat.dark = hex(0x1A1818)
        $0.coat.points = hex(0xE4DED2)
        $0.coat.muzzle = hex(0x2A2626)
        $0.coat.mane = hex(0x2A2624)
        $0.coat.innerEar = hex(0x6A6058)
    }

    static let deer = hoofed {
        $0.size = 1.15
        $0.torsoLength = 0.52
        $0.shoulderHeight = 0.62
        $0.hipHeight = 0.63
        $0.chest = [0.125, 0.155]
        $0.waist = [0.115, 0.13]
        $0.rump = [0.125, 0.14]
        $0.stance = 0.08
        $0.upperLeg = 0.058
        $0.lowerLeg = 0.028
        $0.thigh = [0.062, 0.15, 0.10]
        $0.paw = [0.032, 0.028, 0.042]
        $0.neckLength = 0.30
        $0.neckPitch = 1.15
        $0.neck = [0.095, 0.070]
        $0.head.size = 0.115
        $0.head.pitch = 0.2
        $0.head.muzzleLength = 1.0
        $0.head.muzzle = [0.48, 0.27]
        $0.head.lips = 0.17
        $0.head.nose = [0.14, 0.10, 0.08]
        $0.head.eye = 0.23
        $0.head.eyeYaw = 0.85
        $0.head.ear = .init(
            kind: .leaf, length: 1.2, width: 0.36, thickness: 0.08, cup: 0.4, aside: 0.85, lean: 0.75,
            forward: 0.05)
        $0.tail = .init(length: 0.11, radii: [0.038, 0.03], pitch: 0.3, curl: 0.2)
        $0.horns = .antlers
        $0.coat.pattern = .dapple
        $0.coat.base = hex(0xA8692F)
        $0.coat.pale = hex(0xF0E2C8)
        $0.coat.dark = hex(0x6A3E1A)
        $0.coat.points = hex(0x9A6232)
        $0.coat.muzzle = hex(0xC99A66)
        $0.coat.horn = hex(0x9A7A52)
        $0.gait.walkStride = 0.44
        $0.gait.walkPeriod = 0.95
        $0.gait.runStride = 0.85
        $0.gait.wag = 0.3
    }

    static let giraffe = hoofed {
        $0 = deer
        $0.size = 2.3
        $0.shoulderHeight = 0.80
        $0.hipHeight = 0.74
        $0.neckLength = 0.80
        $0.neckPitch = 1.20
        $0.neck = [0.11, 0.06]
        $0.head.size = 0.10
        $0.horns = .none
        $0.tail = .init(length: 0.36, radii: [0.022, 0.016], pitch: -1.1, curl: -0.1, tuft: 0.045)
        $0.coat.pattern = .patches
        $0.coat.base = hex(0xE3BE7A)
        $0.coat.dark = hex(0x9A5A26)
        $0.coat.points = hex(0xE6CE9E)
        $0.gait.walkPeriod = 1.5
        $0.gait.walkStride = 0.55
    }

    static let elephant = hoofed {
        $0.size = 2.4
        $0.hooves = true
        $0.torsoLength = 0.52
        $0.shoulderHeight = 0.48
        $0.hipHeight = 0.46
        $0.chest = [0.245, 0.27]
        $0.waist = [0.265, 0.28]
        $0.rump = [0.245, 0.26]
        $0.sag = 0.03
        $0.stance = 0.155
        $0.upperLeg = 0.115
        $0.lowerLeg = 0.098
        $0.thigh = [0.12, 0.19, 0.15]
        $0.hock = 0.035
        $0.paw = [0.100, 0.035, 0.100]
        $0.neckLength = 0.12
        $0.neckPitch = 0.6
        $0.neck = [0.18, 0.16]
        $0.head.size = 0.205
        $0.head.skull = [0.98, 1.08, 0.95]
        $0.head.muzzleLength = 0.2
        $0.head.muzzle = [0.50, 0.42]
        $0.head.muzzleHeight = -0.35
        $0.head.lips = 0.2
        $0.head.trunk = 2.5
        $0.head.eye = 0.105
        $0.head.eyeYaw = 0.72
        $0.head.eyePitch = 0.02
        $0.head.ear = .init(
            kind: .leaf, length: 1.45, width: 0.92, thickness: 0.07, cup: 0.08, aside: 1.05, lean: 1.35,
            forward: -0.05)
        $0.tail = .init(length: 0.30, radii: [0.026, 0.018], pitch: -1.1, curl: 0, tuft: 0.035)
        $0.horns = .tusks
        $0.coat.pattern = .plain
        $0.coat.base = hex(0x8F939B)
        $0.coat.pale = hex(0xA8ABB0)
        $0.coat.dark = hex(0x6A6E76)
        $0.coat.points = hex(0x868A92)
        $0.coat.muzzle = hex(0x8F939B)
        $0.coat.innerEar = hex(0xC99A98)
        $0.coat.hoof = hex(0x7A7D84)
        $0.coat.mane = hex(0x3A3A3E)
        $0.coat.horn = hex(0xEFE6D2)
        $0.gait.walkPeriod = 1.7
        $0.gait.walkStride = 0.32
        $0.gait.runPeriod = 0.9
        $0.gait.runStride = 0.40
        $0.gait.lift = 0.07
        $0.gait.wag = 0.35
    }
}
