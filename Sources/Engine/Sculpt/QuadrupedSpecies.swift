extension Quadruped {
    /// The surfing hero: long back, short legs, big ears, white blaze and bib.
    static let corgi = Quadruped()

    static func make(_ change: (inout Quadruped) -> Void) -> Quadruped {
        var shape = Quadruped()
        change(&shape)
        return shape
    }

    /// A golden retriever of a toy: floppy ears, longer legs.
    static let dog = make {
        $0.size = 0.62
        $0.torsoLength = 0.60
        $0.shoulderHeight = 0.50
        $0.hipHeight = 0.50
        $0.waist = [0.165, 0.175]
        $0.head.skull = [1.0, 0.95, 1.0]
        $0.head.ear = .init(
            kind: .floppy, length: 0.95, width: 0.40, thickness: 0.09, cup: 0.15, aside: 0.95, lean: 2.1,
            forward: 0.1)
        $0.head.muzzleLength = 0.80
        $0.head.muzzle = [0.48, 0.34]
        $0.tail = .init(length: 0.40, radii: [0.055, 0.05], pitch: 0.4, curl: 0.4)
        $0.coat.pattern = .plain
        $0.coat.base = hex(0xD9A35C)
        $0.coat.pale = hex(0xEBC88F)
        $0.coat.dark = hex(0xB27A38)
        $0.coat.points = hex(0xD9A35C)
        $0.coat.muzzle = hex(0xE0B274)
        $0.coat.innerEar = hex(0xC28A4E)
        $0.gait.walkStride = 0.40
        $0.gait.runStride = 0.62
    }

    static let fox = make {
        $0.size = 0.50
        $0.torsoLength = 0.56
        $0.shoulderHeight = 0.46
        $0.hipHeight = 0.46
        $0.chest = [0.155, 0.18]
        $0.waist = [0.135, 0.145]
        $0.rump = [0.145, 0.15]
        $0.lowerLeg = 0.046
        $0.upperLeg = 0.072
        $0.thigh = [0.075, 0.14, 0.11]
        $0.paw = [0.05, 0.04, 0.068]
        $0.head.size = 0.185
        $0.head.skull = [1.08, 0.86, 0.95]
        $0.head.cheek = 0.72
        $0.head.muzzleLength = 0.88
        $0.head.muzzle = [0.38, 0.17]
        $0.head.lips = 0.13
        $0.head.tongue = false
        $0.head.mouthOpen = 0.05
        $0.head.nose = [0.11, 0.09, 0.09]
        $0.head.eye = 0.165
        $0.head.ear = .init(
            kind: .leaf, length: 1.15, width: 0.50, thickness: 0.07, cup: 0.35, aside: 0.62, lean: 0.28,
            forward: 0.05)
        $0.tail = .init(length: 0.66, radii: [0.07, 0.125], pitch: -0.15, curl: 0.35)
        $0.coat.pattern = .mask
        $0.coat.base = hex(0xD0601E)
        $0.coat.dark = hex(0x8E3A10)
        $0.coat.points = hex(0x2A1A14)
        $0.coat.muzzle = hex(0xD0601E)
        $0.coat.innerEar = hex(0x3A2219)
        $0.coat.iris = hex(0x7A4A10)
    }

    static let wolf = make {
        $0.size = 0.80
        $0.torsoLength = 0.66
        $0.shoulderHeight = 0.56
        $0.hipHeight = 0.54
        $0.chest = [0.175, 0.21]
        $0.waist = [0.145, 0.16]
        $0.head.size = 0.185
        $0.head.muzzleLength = 0.92
        $0.head.muzzle = [0.44, 0.26]
        $0.head.cheek = 0.70
        $0.head.tongue = false
        $0.head.mouthOpen = 0.06
        $0.head.eye = 0.145
        $0.head.ear.length = 0.85
        $0.head.ear.width = 0.38
        $0.tail = .init(length: 0.55, radii: [0.06, 0.09], pitch: -0.6, curl: 0.15)
        $0.coat.pattern = .saddle
        $0.coat.base = hex(0x8C8A86)
        $0.coat.pale = hex(0xDAD6CC)
        $0.coat.dark = hex(0x45464A)
        $0.coat.points = hex(0xA9A59B)
        $0.coat.muzzle = hex(0xC9C4B8)
        $0.coat.iris = hex(0xB98A2A)
        $0.gait.walkStride = 0.44
        $0.gait.runStride = 0.70
    }

    static let cat = make {
        $0.size = 0.42
        $0.torsoLength = 0.54
        $0.shoulderHeight = 0.40
        $0.hipHeight = 0.42
        $0.chest = [0.140, 0.16]
        $0.waist = [0.130, 0.145]
        $0.rump = [0.140, 0.15]
        $0.lowerLeg = 0.044
        $0.upperLeg = 0.065
        $0.thigh = [0.075, 0.13, 0.11]
        $0.paw = [0.052, 0.038, 0.066]
        $0.neckLength = 0.14
        $0.neck = [0.12, 0.11]
        $0.head.size = 0.185
        $0.head.skull = [1.10, 0.92, 0.92]
        $0.head.muzzleLength = 0.22
        $0.head.muzzle = [0.40, 0.26]
        $0.head.lips = 0.19
        $0.head.tongue = false
        $0.head.mouthOpen = 0.04
        $0.head.nose = [0.085, 0.06, 0.06]
        $0.head.eye = 0.20
        $0.head.eyeYaw = 0.48
        $0.head.cheek = 0.45
        $0.head.ear = .init(
            kind: .leaf, length: 0.80, width: 0.44, thickness: 0.06, cup: 0.3, aside: 0.66, lean: 0.25,
            forward: 0.05)
        $0.tail = .init(length: 0.62, radii: [0.042, 0.036], pitch: 0.5, curl: 0.75)
        $0.tufts = 0.5
        $0.coat.pattern = .bands
        $0.coat.base = hex(0xE3AE6E)
        $0.coat.pale = hex(0xF2E2CC)
        $0.coat.dark = hex(0x9A6230)
        $0.coat.points = hex(0xE9D3B4)
        $0.coat.muzzle = hex(0xF2E6D4)
        $0.coat.nose = hex(0xC9807A)
        $0.coat.iris = hex(0x7FA03A)
        $0.gait.walkStride = 0.30
        $0.gait.wag = 0.3
    }

    static let tiger = make {
        $0 = cat
        $0.size = 1.15
        $0.torsoLength = 0.72
        $0.chest = [0.20, 0.22]
        $0.waist = [0.175, 0.185]
        $0.rump = [0.185, 0.20]
        $0.lowerLeg = 0.068
        $0.upperLeg = 0.095
        $0.thigh = [0.10, 0.17, 0.15]
        $0.paw = [0.078, 0.05, 0.095]
        $0.head.size = 0.20
        $0.head.muzzleLength = 0.42
        $0.head.muzzle = [0.46, 0.36]
        $0.head.lips = 0.25
        $0.head.nose = [0.14, 0.09, 0.08]
        $0.head.eye = 0.155
        $0.head.ear = .init(
            kind: .round, length: 0.62, width: 0.30, thickness: 0.07, cup: 0, aside: 0.75, lean: 0.4,
            forward: 0)
        $0.neckLength = 0.16
        $0.neck = [0.17, 0.15]
        $0.tail = .init(length: 0.70, radii: [0.05, 0.045], pitch: -0.3, curl: 0.45)
        $0.coat.base = hex(0xD9822B)
        $0.coat.dark = hex(0x241812)
        $0.coat.points = hex(0xE39A4C)
        $0.coat.iris = hex(0xC9962E)
        $0.gait.walkPeriod = 1.1
        $0.gait.walkStride = 0.46
        $0.gait.runStride = 0.75
        $0.gait.runPeriod = 0.5
    }

    static let lion = make {
        $0 = tiger
        $0.mane = .lion
        $0.tail.tuft = 0.07
        $0.coat.pattern = .plain
        $0.coat.base = hex(0xC99A56)
        $0.coat.dark = hex(0x5E3518)
        $0.coat.points = hex(0xD2A866)
        $0.coat.muzzle = hex(0xE9D6B4)
        $0.coat.mane = hex(0x7E4519)
        $0.coat.innerEar = hex(0x8A6238)
    }

    static let bear = make {
        $0.size = 1.20
        $0.torsoLength = 0.62
        $0.shoulderHeight = 0.46
        $0.hipHeight = 0.44
        $0.chest = [0.245, 0.26]
        $0.waist = [0.255, 0.265]
        $0.rump = [0.255, 0.27]
        $0.hump = 0.14
        $0.stance = 0.16
        $0.upperLeg = 0.125
        $0.lowerLeg = 0.095
        $0.thigh = [0.13, 0.20, 0.18]
        $0.paw = [0.095, 0.055, 0.125]
        $0.neckLength = 0.16
        $0.neckPitch = 0.75
        $0.neck = [0.21, 0.18]
        $0.head.size = 0.21
        $0.head.muzzleLength = 0.60
        $0.head.muzzle = [0.46, 0.34]
        $0.head.tongue = false
        $0.head.mouthOpen = 0.06
        $0.head.eye = 0.115
        $0.head.eyeYaw = 0.40
        $0.head.cheek = 0.3
        $0.head.ear = .init(
            kind: .round, length: 0.62, width: 0.32, thickness: 0.09, cup: 0, aside: 0.72, lean: 0.4,
            forward: 0)
        $0.tail = .init(length: 0.08, radii: [0.06, 0.05], pitch: -0.2, curl: 0)
        $0.tufts = 0
        $0.coat.pattern = .plain
        $0.coat.base = hex(0x6B4528)
        $0.coat.pale = hex(0x8A5E38)
        $0.coat.dark = hex(0x4A2E1A)
        $0.coat.points = hex(0x55351E)
        $0.coat.muzzle = hex(0xA8794C)
        $0.coat.innerEar = hex(0x8A5E3C)
        $0.gait.walkPeriod = 1.25
        $0.gait.walkStride = 0.38
        $0.gait.runPeriod = 0.6
        $0.gait.wag = 0.15
    }

    static let polarBear = make {
        $0 = bear
        $0.coat.base = hex(0xEDE7DA)
        $0.coat.pale = hex(0xF5F1E8)
        $0.coat.dark = hex(0xD6CDBB)
        $0.coat.points = hex(0xE8E1D2)
        $0.coat.muzzle = hex(0xF2EDE2)
        $0.coat.innerEar = hex(0xB9AFA0)
        $0.neckLength = 0.24
    }

    static let panda = make {
        $0 = bear
        $0.size = 0.95
        $0.hump = 0
        $0.head.size = 0.235
        $0.head.muzzleLength = 0.42
        $0.head.eye = 0.13
        $0.coat.base = hex(0xF0ECE2)
        $0.coat.pale = hex(0xF0ECE2)
        $0.coat.dark = hex(0x1E1B1B)
        $0.coat.points = hex(0x1E1B1B)
        $0.coat.muzzle = hex(0xF0ECE2)
        $0.coat.innerEar = hex(0x1E1B1B)
        $0.coat.pattern = .panda
    }

    static let rabbit = make {
        $0.size = 0.30
        $0.torsoLength = 0.42
        $0.shoulderHeight = 0.30
        $0.hipHeight = 0.34
        $0.chest = [0.17, 0.19]
        $0.waist = [0.19, 0.21]
        $0.rump = [0.22, 0.24]
        $0.lowerLeg = 0.05
        $0.upperLeg = 0.07
        $0.thigh = [0.10, 0.16, 0.17]
        $0.paw = [0.055, 0.04, 0.10]
        $0.neckLength = 0.10
        $0.neck = [0.14, 0.13]
        $0.head.size = 0.195
        $0.head.muzzleLength = 0.24
        $0.head.muzzle = [0.44, 0.28]
        $0.head.lips = 0.18
        $0.head.tongue = false
        $0.head.mouthOpen = 0.03
        $0.head.nose = [0.08, 0.055, 0.05]
        $0.head.eye = 0.20
        $0.head.eyeYaw = 0.75
        $0.head.cheek = 0.42
        $0.head.ear = .init(
            kind: .leaf, length: 2.1, width: 0.34, thickness: 0.075, cup: 0.35, aside: 0.32, lean: 0.10,
            forward: -0.10)
        $0.tail = .init(length: 0.10, radii: [0.075, 0.085], pitch: 0.5, curl: 0.2)
        $0.tufts = 0.45
        $0.coat.pattern = .plain
        $0.coat.base = hex(0xA88A6C)
        $0.coat.pale = hex(0xEFE6DA)
        $0.coat.dark = hex(0x7A6048)
        $0.coat.points = hex(0xC9B295)
        $0.coat.muzzle = hex(0xD9C8B2)
        $0.coat.nose = hex(0xC98A84)
        $0.coat.innerEar = hex(0xE3AFA2)
        $0.gait.walkPeriod = 0.5
        $0.gait.walkStride = 0.22
        $0.gait.runStride = 0.50
    }
}
