/// Breeds of dogs and cats, and colours of horses: the same shapes in other coats.
extension Quadruped {
    static let dalmatian = make {
        $0 = dog
        $0.coat.pattern = .spots
        $0.fur = [0.12, 0.2, 0.05]
        $0.tufts = 0.2
        $0.tail.radii = [0.045, 0.022]
        $0.coat.dye(
            0xF3EFE8, dark: 0x1E1B1B, points: 0xF3EFE8, muzzle: 0xF3EFE8, innerEar: 0x2A2424, nose: 0x1B1717)
    }

    static let poodle = make {
        $0 = dog
        $0.wool = 0.034
        $0.tufts = 0
        $0.torsoLength = 0.46
        $0.head.muzzle = [0.36, 0.26]
        $0.head.muzzleLength = 0.86
        $0.head.ear.length = 1.05
        $0.head.ear.width = 0.50
        $0.tail = .init(length: 0.26, radii: [0.030, 0.030], pitch: 1.0, curl: 0.2, tuft: 0.10)
        $0.coat.dye(0xEFE8DC, muzzle: 0xEFE6D8, mane: 0xEFE8DC)
    }

    static let husky = make {
        $0 = wolf
        $0.size = 0.66
        $0.tail = .init(length: 0.46, radii: [0.075, 0.09], pitch: 0.9, curl: 0.9)
        $0.coat.pattern = .husky
        $0.head.tongue = true
        $0.head.mouthOpen = 0.40
        $0.coat.dye(
            0x8A8F98, pale: 0xF5F2EC, dark: 0x3A3E46, points: 0xF0ECE4, muzzle: 0xF5F2EC, innerEar: 0xB9A6A0,
            iris: 0x6FB4E0)
    }

    static let dachshund = make {
        $0 = dog
        $0.size = 0.42
        $0.torsoLength = 0.86
        $0.shoulderHeight = 0.28
        $0.hipHeight = 0.28
        $0.chest = [0.165, 0.185]
        $0.waist = [0.140, 0.150]
        $0.rump = [0.150, 0.160]
        $0.tufts = 0.1
        $0.fur = [0.12, 0.2, 0.05]
        $0.head.size = 0.185
        $0.head.muzzleLength = 1.02
        $0.head.muzzle = [0.40, 0.24]
        $0.head.lips = 0.17
        $0.head.ear.length = 1.15
        $0.head.ear.width = 0.46
        $0.tail = .init(length: 0.36, radii: [0.040, 0.020], pitch: 0.25, curl: 0.3)
        $0.gait.walkStride = 0.22
        $0.gait.walkPeriod = 0.55
        $0.coat.dye(
            0x7A3E1E, pale: 0xA8622E, dark: 0x52280F, points: 0x8A4A22, muzzle: 0x8A4A22, innerEar: 0x5E3016)
    }

    static let beagle = make {
        $0 = dog
        $0.size = 0.50
        $0.coat.pattern = .beagle
        $0.tufts = 0.15
        $0.fur = [0.14, 0.2, 0.05]
        $0.head.ear.length = 1.10
        $0.tail = .init(length: 0.34, radii: [0.045, 0.026], pitch: 1.1, curl: 0.25)
        $0.coat.dye(
            0xB9753A, pale: 0xF5F0E8, dark: 0x2A211E, points: 0xF5F0E8, muzzle: 0xF5F0E8, innerEar: 0x9A5A2A)
    }

    static let pug = make {
        $0 = dog
        $0.size = 0.44
        $0.torsoLength = 0.44
        $0.shoulderHeight = 0.36
        $0.hipHeight = 0.36
        $0.chest = [0.19, 0.21]
        $0.tufts = 0
        $0.fur = [0.12, 0.2, 0.05]
        $0.neckLength = 0.12
        $0.head.size = 0.225
        $0.head.muzzleLength = 0.30
        $0.head.muzzle = [0.50, 0.42]
        $0.head.muzzleHeight = -0.24
        $0.head.lips = 0.30
        $0.head.eye = 0.235
        $0.head.eyeYaw = 0.56
        $0.head.ear = .init(
            kind: .floppy, length: 0.55, width: 0.34, thickness: 0.09, cup: 0.15, aside: 0.80, lean: 1.5,
            forward: 0.3)
        $0.tail = .init(length: 0.22, radii: [0.045, 0.035], pitch: 1.1, curl: 1.35)
        $0.coat.pattern = .shepherd
        $0.coat.dye(
            0xD9BC8E, pale: 0xE6CFA8, dark: 0x2E2622, points: 0xD9BC8E, muzzle: 0x332A26, innerEar: 0x2E2622)
    }

    static let shepherd = make {
        $0 = wolf
        $0.size = 0.78
        $0.head.tongue = true
        $0.head.mouthOpen = 0.42
        $0.head.ear.length = 1.15
        $0.coat.pattern = .shepherd
        $0.tail = .init(length: 0.50, radii: [0.06, 0.07], pitch: -0.5, curl: 0.3)
        $0.coat.dye(
            0xB47A3C, pale: 0xD9AE74, dark: 0x241C18, points: 0xB98446, muzzle: 0x2A211C, innerEar: 0x6A4A34)
    }

    static let collie = make {
        $0 = wolf
        $0.size = 0.70
        $0.head.tongue = true
        $0.head.mouthOpen = 0.40
        $0.coat.pattern = .beagle
        $0.head.ear = .init(
            kind: .floppy, length: 0.75, width: 0.34, thickness: 0.09, cup: 0.15, aside: 0.62, lean: 0.7,
            forward: 0.3)
        $0.coat.dye(0x2A2626, pale: 0xF5F1EA, dark: 0x1A1818, points: 0xF5F1EA, muzzle: 0xF5F1EA)
    }

    static let bulldog = make {
        $0 = pug
        $0.size = 0.52
        $0.chest = [0.25, 0.24]
        $0.stance = 0.18
        $0.upperLeg = 0.11
        $0.lowerLeg = 0.075
        $0.head.muzzleLength = 0.36
        $0.head.muzzle = [0.60, 0.48]
        $0.head.lips = 0.36
        $0.coat.pattern = .belly
        $0.tail = .init(length: 0.10, radii: [0.05, 0.035], pitch: 0.4, curl: 0.5)
        $0.coat.dye(0xD9B48A, pale: 0xF3ECE0, dark: 0x9A6A40, points: 0xEBDCC4, muzzle: 0xF0E6D6)
    }

    static let chihuahua = make {
        $0 = fox
        $0.size = 0.30
        $0.tail = .init(length: 0.30, radii: [0.036, 0.022], pitch: 0.9, curl: 0.5)
        $0.tufts = 0.1
        $0.fur = [0.14, 0.2, 0.05]
        $0.head.size = 0.20
        $0.head.cheek = 0
        $0.head.muzzleLength = 0.55
        $0.head.muzzle = [0.36, 0.20]
        $0.head.eye = 0.235
        $0.head.ear.length = 1.35
        $0.head.ear.width = 0.60
        $0.coat.pattern = .belly
        $0.coat.dye(0xD9AE78, pale: 0xF0DFC4, dark: 0xA87A48)
    }

    static let puppy = make {
        $0 = dog
        $0.size = 0.40
        $0.torsoLength = 0.42
        $0.shoulderHeight = 0.34
        $0.hipHeight = 0.34
        $0.head.size = 0.245
        $0.head.muzzleLength = 0.56
        $0.head.eye = 0.215
        $0.neckLength = 0.12
        $0.tail.length = 0.26
        $0.gait.walkPeriod = 0.5
        $0.gait.walkStride = 0.24
        $0.gait.runPeriod = 0.34
        $0.gait.runStride = 0.36
        $0.coat.dye(0xE3BC7E, pale: 0xF2D9AA, dark: 0xC08A48)
    }

    static let kitten = make {
        $0 = cat
        $0.size = 0.26
        $0.torsoLength = 0.38
        $0.shoulderHeight = 0.30
        $0.hipHeight = 0.30
        $0.head.size = 0.245
        $0.head.eye = 0.225
        $0.neckLength = 0.09
        $0.tail.length = 0.38
        $0.gait.walkPeriod = 0.5
        $0.gait.walkStride = 0.2
    }
}
