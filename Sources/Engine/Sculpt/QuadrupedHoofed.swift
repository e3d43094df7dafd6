/// Riders, carriers and browsers: more animals with hooves, and those of fables.
extension Quadruped {
    static let unicorn = make {
        $0 = horse
        $0.horns = .unicorn
        $0.tail.length = 0.56
        $0.coat.locks = [hex(0xF2A6C9), hex(0xB9A6F0), hex(0x9AD0F2), hex(0xF7D9A0)]
        $0.head.size = 0.128
        $0.head.eye = 0.235
        $0.coat.dye(
            0xF5F1EC, dark: 0xD9CFCB, points: 0xF0E9E4, muzzle: 0xF0D0C8, innerEar: 0xF0B9C4, iris: 0x5A4AA8,
            mane: 0xF2A6C9, horn: 0xF5D98A, hoof: 0xD9B45A)
    }

    static let pegasus = make {
        $0 = whiteHorse
        $0.wings = .init(
            span: 1.0, chord: 0.42, feathered: true, colour: hex(0xF7F4EE), tip: hex(0xD9DEE6), beat: 0.95)
        $0.head.eye = 0.22
    }

    static let donkey = make {
        $0 = horse
        $0.size = 1.0
        $0.torsoLength = 0.50
        $0.shoulderHeight = 0.50
        $0.hipHeight = 0.50
        $0.neckLength = 0.26
        $0.neckPitch = 0.85
        $0.head.size = 0.132
        $0.head.ear.length = 1.75
        $0.head.ear.width = 0.34
        $0.mane = .crest
        $0.tail = .init(length: 0.34, radii: [0.024, 0.018], pitch: -1.2, curl: -0.1, tuft: 0.05)
        $0.coat.pattern = .belly
        $0.coat.dye(
            0x8C8278, pale: 0xE6DFD4, dark: 0x4A423C, points: 0x8C8278, muzzle: 0xE3DCD2, innerEar: 0xD9C9BC,
            mane: 0x3A322E)
    }

    static let camel = hoofed {
        $0.size = 1.5
        $0.torsoLength = 0.52
        $0.shoulderHeight = 0.66
        $0.hipHeight = 0.64
        $0.chest = [0.150, 0.175]
        $0.waist = [0.155, 0.165]
        $0.rump = [0.140, 0.155]
        $0.humps = [[0.50, 0.20, 0.115]]
        $0.stance = 0.095
        $0.upperLeg = 0.068
        $0.lowerLeg = 0.038
        $0.thigh = [0.075, 0.17, 0.11]
        $0.paw = [0.058, 0.026, 0.066]
        $0.neckLength = 0.44
        $0.neckPitch = 0.80
        $0.neckBow = 0.30
        $0.neck = [0.095, 0.066]
        $0.head.size = 0.108
        $0.head.skull = [0.85, 0.88, 1.10]
        $0.head.pitch = 0.10
        $0.head.muzzleLength = 1.15
        $0.head.muzzle = [0.56, 0.42]
        $0.head.muzzleDrop = 0.12
        $0.head.lips = 0.30
        $0.head.nose = [0.02, 0.02, 0.02]
        $0.head.nostrils = 0.07
        $0.head.eye = 0.22
        $0.head.eyeYaw = 0.95
        $0.head.ear = .init(
            kind: .leaf, length: 0.55, width: 0.24, thickness: 0.08, cup: 0.4, aside: 0.75, lean: 0.6,
            forward: -0.1)
        $0.tail = .init(length: 0.34, radii: [0.022, 0.016], pitch: -1.2, curl: -0.08, tuft: 0.045)
        $0.coat.pattern = .plain
        $0.fur = [0.30, 0.6, 0.10]
        $0.gait.walkPeriod = 1.4
        $0.gait.walkStride = 0.52
        $0.gait.runPeriod = 0.62
        $0.gait.runStride = 0.8
        $0.gait.curl = 0.3
        $0.coat.dye(
            0xC79A62, pale: 0xD9B27E, dark: 0x9A6C3A, points: 0xBE9058, muzzle: 0xD2A972, innerEar: 0x9A6C44,
            nose: 0x5E4228, mane: 0x7A5028, hoof: 0x8A6A48)
    }

    static let bactrian = make {
        $0 = camel
        $0.humps = [[0.30, 0.15, 0.10], [0.80, 0.15, 0.10]]
        $0.fur = [0.5, 0.9, 0.12]
        $0.coat.base = hex(0xA8743E)
        $0.coat.dark = hex(0x6A4422)
        $0.coat.points = hex(0x9A6A38)
        $0.coat.muzzle = hex(0xB07E48)
    }

    static let goat = hoofed {
        $0.size = 0.85
        $0.torsoLength = 0.50
        $0.shoulderHeight = 0.46
        $0.hipHeight = 0.47
        $0.chest = [0.145, 0.175]
        $0.waist = [0.150, 0.165]
        $0.rump = [0.140, 0.155]
        $0.stance = 0.10
        $0.upperLeg = 0.066
        $0.lowerLeg = 0.036
        $0.thigh = [0.075, 0.15, 0.11]
        $0.paw = [0.044, 0.032, 0.048]
        $0.neckLength = 0.24
        $0.neckPitch = 1.0
        $0.neck = [0.11, 0.085]
        $0.head.size = 0.132
        $0.head.pitch = 0.25
        $0.head.muzzleLength = 0.95
        $0.head.muzzle = [0.50, 0.34]
        $0.head.lips = 0.22
        $0.head.nose = [0.13, 0.08, 0.06]
        $0.head.eye = 0.20
        $0.head.eyeYaw = 0.90
        $0.head.ear = .init(
            kind: .floppy, length: 0.95, width: 0.30, thickness: 0.09, cup: 0.3, aside: 1.15, lean: 1.35,
            forward: 0.15)
        $0.tail = .init(length: 0.13, radii: [0.045, 0.03], pitch: 0.8, curl: 0.3)
        $0.horns = .goat
        $0.coat.pattern = .belly
        $0.fur = [0.30, 0.5, 0.08]
        $0.coat.dye(
            0xEDE6DA, pale: 0xF7F3EA, dark: 0x9A8A76, points: 0xB9A890, muzzle: 0xEADCCB, innerEar: 0xE0B4A8,
            iris: 0xC9962E, horn: 0x6A5E50)
    }

    static let llama = hoofed {
        $0.size = 1.25
        $0.torsoLength = 0.46
        $0.shoulderHeight = 0.54
        $0.hipHeight = 0.54
        $0.chest = [0.165, 0.185]
        $0.waist = [0.170, 0.185]
        $0.rump = [0.165, 0.175]
        $0.stance = 0.10
        $0.upperLeg = 0.068
        $0.lowerLeg = 0.042
        $0.thigh = [0.085, 0.16, 0.12]
        $0.paw = [0.048, 0.032, 0.054]
        $0.neckLength = 0.46
        $0.neckPitch = 1.30
        $0.neck = [0.125, 0.095]
        $0.head.size = 0.112
        $0.head.muzzleLength = 0.85
        $0.head.muzzle = [0.48, 0.34]
        $0.head.lips = 0.22
        $0.head.nose = [0.13, 0.08, 0.06]
        $0.head.eye = 0.23
        $0.head.eyeYaw = 0.85
        $0.head.ear = .init(
            kind: .leaf, length: 1.15, width: 0.28, thickness: 0.09, cup: 0.35, aside: 0.45, lean: 0.05,
            forward: 0.05)
        $0.tail = .init(length: 0.16, radii: [0.06, 0.05], pitch: 0.2, curl: -0.4)
        $0.wool = 0.022
        $0.coat.pattern = .sheep
        $0.gait.walkStride = 0.36
        $0.gait.walkPeriod = 1.0
        $0.coat.dye(
            0xE6D3B4, pale: 0xF3E6CE, dark: 0xB9986C, points: 0xC9A67A, muzzle: 0xD9BE96, innerEar: 0xB9906A)
    }

    static let alpaca = make {
        $0 = llama
        $0.size = 0.95
        $0.neckLength = 0.36
        $0.wool = 0.032
        $0.neck = [0.145, 0.125]
        $0.head.size = 0.130
        $0.head.muzzleLength = 0.58
        $0.coat.base = hex(0xF3EDE2)
        $0.coat.muzzle = hex(0xEADDCB)
        $0.coat.points = hex(0xEDE3D4)
    }
}
