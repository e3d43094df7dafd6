/// Dragons and griffins.
extension Quadruped {
    static let dragon = make {
        $0.size = 1.6
        $0.material = .vinyl
        $0.tufts = 0
        $0.fur = [0, 0, 0]
        $0.torsoLength = 0.58
        $0.shoulderHeight = 0.48
        $0.hipHeight = 0.46
        $0.chest = [0.195, 0.225]
        $0.waist = [0.165, 0.185]
        $0.rump = [0.185, 0.20]
        $0.stance = 0.16
        $0.upperLeg = 0.088
        $0.lowerLeg = 0.058
        $0.thigh = [0.105, 0.18, 0.16]
        $0.paw = [0.080, 0.046, 0.105]
        $0.hock = 0.09
        $0.neckLength = 0.52
        $0.neckPitch = 1.02
        $0.neckBow = -0.13
        $0.neck = [0.165, 0.100]
        $0.head.size = 0.158
        $0.head.skull = [0.95, 0.85, 1.05]
        $0.head.cheek = 0
        $0.head.muzzleLength = 1.05
        $0.head.muzzle = [0.54, 0.40]
        $0.head.muzzleHeight = -0.22
        $0.head.lips = 0.22
        $0.head.nose = [0.02, 0.02, 0.02]
        $0.head.nostrils = 0.085
        $0.head.mouthOpen = 0.24
        $0.head.tongue = false
        $0.head.teeth = 5
        $0.head.eye = 0.215
        $0.head.eyeYaw = 0.62
        $0.head.eyePitch = 0.24
        $0.head.iris = 1.30
        $0.head.ear = .init(
            kind: .leaf, length: 0.95, width: 0.36, thickness: 0.06, cup: 0.3, aside: 1.05, lean: 0.95,
            forward: -0.5)
        $0.horns = .dragon
        $0.tail = .init(length: 1.25, radii: [0.130, 0.022], pitch: -0.42, curl: 0.24, joints: 6)
        $0.wings = .init(span: 1.35, chord: 0.62, colour: hex(0xD9803A), tip: hex(0x8A2E1E), beat: 1.15)
        $0.spikes = .init(count: 19, height: 0.105, colour: hex(0xE8B23A))
        $0.coat.pattern = .belly
        $0.gait.walkPeriod = 1.25
        $0.gait.walkStride = 0.44
        $0.gait.runPeriod = 0.6
        $0.gait.runStride = 0.7
        $0.gait.wag = 0.12
        $0.gait.curl = 0.8
        $0.coat.dye(
            0x3F8A4A, pale: 0xEBD38A, dark: 0x2A5E34, points: 0x357840, muzzle: 0x4A9654, innerEar: 0xE0A25A,
            nose: 0x1E3A22, iris: 0xF2B21E, horn: 0xF0E2C0)
    }

    static let redDragon = make {
        $0 = dragon
        $0.wings = .init(span: 1.35, chord: 0.62, colour: hex(0xE0932E), tip: hex(0x6A1414), beat: 1.15)
        $0.spikes = .init(count: 19, height: 0.105, colour: hex(0x3A1A18))
        $0.coat.dye(
            0xB3261E, pale: 0xF0B860, dark: 0x7A140F, points: 0x98201A, muzzle: 0xBE3226, innerEar: 0xE0703A,
            nose: 0x3A0E0C, iris: 0xF7C82E, horn: 0x2E2624)
    }

    static let babyDragon = make {
        $0 = dragon
        $0.size = 0.5
        $0.torsoLength = 0.40
        $0.shoulderHeight = 0.34
        $0.hipHeight = 0.34
        $0.neckLength = 0.20
        $0.neckPitch = 1.2
        $0.head.size = 0.225
        $0.head.muzzleLength = 0.62
        $0.head.eye = 0.27
        $0.head.teeth = 0
        $0.horns = .goat
        $0.tail = .init(length: 0.70, radii: [0.115, 0.022], pitch: -0.40, curl: 0.28, joints: 5)
        $0.wings = .init(span: 0.75, chord: 0.36, colour: hex(0xF0A24A), tip: hex(0xB9502E), beat: 0.55)
        $0.spikes = .init(count: 13, height: 0.07, colour: hex(0xF2C24A))
        $0.coat.dye(
            0x5FA86A, pale: 0xF3E2A6, dark: 0x3E7A48, points: 0x55995F, muzzle: 0x6EB678, innerEar: 0xF0B46A,
            nose: 0x2A4A2E, iris: 0xF2A21E, horn: 0xF3E8CC)
    }

    static let griffin = make {
        $0 = lion
        $0.mane = .none
        $0.tufts = 0.3
        $0.wings = .init(
            span: 1.15, chord: 0.48, feathered: true, colour: hex(0x8A5E34), tip: hex(0x3A2616), beat: 1.0)
        $0.neckLength = 0.26
        $0.neckPitch = 1.1
        $0.head.size = 0.165
        $0.head.beak = [1.05, 0.42]
        $0.head.muzzleHeight = -0.10
        $0.head.eye = 0.20
        $0.head.eyeYaw = 0.70
        $0.head.ear = .init(
            kind: .leaf, length: 0.85, width: 0.30, thickness: 0.08, cup: 0.3, aside: 0.65, lean: 0.3,
            forward: -0.3)
        $0.coat.pattern = .panda
        $0.coat.horn = hex(0xE8B23A)
        $0.coat.base = hex(0xC9984E)
        $0.coat.dark = hex(0xC9984E)
        $0.coat.points = hex(0xD9A83A)
        $0.coat.iris = hex(0xF2B21E)
    }
}
