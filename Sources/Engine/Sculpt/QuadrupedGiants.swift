/// Heavy animals with hooves, and the kin of deer.
extension Quadruped {
    static let buffalo = hoofed {
        $0 = cow
        $0.size = 1.5
        $0.hump = 0.17
        $0.chest = [0.22, 0.26]
        $0.neckPitch = 0.30
        $0.head.size = 0.165
        $0.horns = .cow
        $0.mane = .crest
        $0.tufts = 0
        $0.coat.pattern = .plain
        $0.fur = [0.45, 1, 0.2]
        $0.material = .fur
        $0.coat.dye(
            0x5E3C24, pale: 0x7A5030, dark: 0x34200F, points: 0x3A2616, muzzle: 0x2E1E14, innerEar: 0x4A301E,
            nose: 0x1E1612, mane: 0x3E2614, horn: 0x3A322C)
    }

    static let waterBuffalo = hoofed {
        $0 = cow
        $0.horns = .buffalo
        $0.coat.pattern = .plain
        $0.coat.dye(
            0x4A4A4E, pale: 0x5E5E62, dark: 0x2E2E32, points: 0x3E3E42, muzzle: 0x55555A, nose: 0x2A2A2C,
            mane: 0x222224, horn: 0x4A4640)
    }

    static let moose = hoofed {
        $0 = deer
        $0.size = 1.7
        $0.hump = 0.10
        $0.chest = [0.165, 0.205]
        $0.waist = [0.150, 0.17]
        $0.rump = [0.145, 0.16]
        $0.lowerLeg = 0.036
        $0.paw = [0.044, 0.032, 0.052]
        $0.neckLength = 0.22
        $0.neckPitch = 0.75
        $0.neck = [0.135, 0.105]
        $0.head.size = 0.130
        $0.head.pitch = 0.25
        $0.head.muzzleLength = 1.45
        $0.head.muzzle = [0.56, 0.56]
        $0.head.muzzleDrop = 0.18
        $0.head.lips = 0.38
        $0.head.nose = [0.22, 0.14, 0.08]
        $0.head.eye = 0.18
        $0.horns = .moose
        $0.coat.pattern = .plain
        $0.coat.dye(
            0x5A3E2A, pale: 0x7A5A40, dark: 0x36241A, points: 0x8A7660, muzzle: 0x6A4C36, innerEar: 0x7A5A44,
            horn: 0xC9A878)
    }

    static let gazelle = hoofed {
        $0 = deer
        $0.size = 0.8
        $0.horns = .antelope
        $0.coat.pattern = .belly
        $0.coat.dye(
            0xC98E4A, pale: 0xF7EFE2, dark: 0x5A3418, points: 0xD9A866, muzzle: 0xE0B480, horn: 0x2E2622)
    }

    static let fawn = make {
        $0 = deer
        $0.size = 0.6
        $0.torsoLength = 0.40
        $0.neckLength = 0.22
        $0.head.size = 0.130
        $0.head.muzzleLength = 0.75
        $0.head.eye = 0.26
        $0.horns = .none
        $0.coat.base = hex(0xB9783A)
    }

    static let reindeer = make {
        $0 = deer
        $0.size = 1.05
        $0.coat.pattern = .belly
        $0.torsoLength = 0.50
        $0.neck = [0.115, 0.09]
        $0.fur = [0.4, 1, 0.1]
        $0.coat.base = hex(0x7A624E)
        $0.coat.pale = hex(0xEDE4D4)
        $0.coat.dark = hex(0x4A382A)
        $0.coat.points = hex(0x5A483A)
        $0.coat.muzzle = hex(0x8A7460)
    }

    static let hippo = hoofed {
        $0 = elephant
        $0.size = 1.5
        $0.torsoLength = 0.70
        $0.shoulderHeight = 0.36
        $0.hipHeight = 0.36
        $0.chest = [0.265, 0.26]
        $0.waist = [0.285, 0.27]
        $0.rump = [0.265, 0.26]
        $0.lowerLeg = 0.085
        $0.upperLeg = 0.105
        $0.paw = [0.088, 0.032, 0.092]
        $0.neckPitch = 0.35
        $0.neck = [0.22, 0.20]
        $0.horns = .none
        $0.head.trunk = 0
        $0.head.size = 0.185
        $0.head.skull = [0.95, 0.85, 0.95]
        $0.head.muzzleLength = 1.20
        $0.head.muzzle = [0.74, 0.78]
        $0.head.muzzleHeight = -0.28
        $0.head.muzzleDrop = 0.14
        $0.head.lips = 0.46
        $0.head.nose = [0.02, 0.02, 0.02]
        $0.head.nostrils = 0.12
        $0.head.mouthOpen = 0.16
        $0.head.eye = 0.155
        $0.head.eyeYaw = 0.62
        $0.head.eyePitch = 0.52
        $0.head.ear = .init(
            kind: .round, length: 0.42, width: 0.20, thickness: 0.07, cup: 0, aside: 0.78, lean: 0.3,
            forward: 0)
        $0.tail = .init(length: 0.16, radii: [0.04, 0.02], pitch: -1.1, curl: 0)
        $0.coat.pattern = .belly
        $0.gait.walkPeriod = 1.3
        $0.gait.curl = 0.2
        $0.coat.dye(
            0x8A7A82, pale: 0xC9A0A0, dark: 0x6A5C66, points: 0x80727A, muzzle: 0x9A8088, innerEar: 0xD99A98,
            nose: 0x4A3E44, hoof: 0x6A5E62)
    }

    static let rhino = hoofed {
        $0 = elephant
        $0.size = 1.6
        $0.torsoLength = 0.64
        $0.shoulderHeight = 0.42
        $0.hipHeight = 0.42
        $0.chest = [0.235, 0.25]
        $0.waist = [0.250, 0.25]
        $0.rump = [0.235, 0.25]
        $0.lowerLeg = 0.082
        $0.upperLeg = 0.100
        $0.paw = [0.086, 0.034, 0.088]
        $0.neckLength = 0.16
        $0.neckPitch = 0.30
        $0.neck = [0.19, 0.165]
        $0.horns = .rhino
        $0.head.trunk = 0
        $0.head.size = 0.165
        $0.head.skull = [0.85, 0.85, 1.0]
        $0.head.pitch = 0.30
        $0.head.muzzleLength = 1.15
        $0.head.muzzle = [0.62, 0.52]
        $0.head.lips = 0.34
        $0.head.nose = [0.02, 0.02, 0.02]
        $0.head.nostrils = 0.10
        $0.head.eye = 0.135
        $0.head.eyeYaw = 0.88
        $0.head.eyePitch = 0.12
        $0.head.ear = .init(
            kind: .leaf, length: 0.72, width: 0.26, thickness: 0.08, cup: 0.4, aside: 0.55, lean: 0.2,
            forward: 0)
        $0.tail = .init(length: 0.24, radii: [0.03, 0.018], pitch: -1.2, curl: 0, tuft: 0.03)
        $0.coat.pattern = .plain
        $0.gait.walkPeriod = 1.3
        $0.gait.curl = 0.2
        $0.coat.dye(
            0x87868A, pale: 0x9C9BA0, dark: 0x626166, points: 0x7C7B80, muzzle: 0x8E8D92, innerEar: 0xA89A98,
            nose: 0x4A494E, mane: 0x3A3A3C, horn: 0xD9CFBE, hoof: 0x5E5D62)
    }
}
