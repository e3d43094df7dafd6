/// Cats and horses in other coats, and their young.
extension Quadruped {
    static let blackCat = make {
        $0 = cat
        $0.coat.pattern = .plain
        $0.coat.dye(
            0x2B2A2F, pale: 0x38373C, dark: 0x1A191C, points: 0x28272B, muzzle: 0x323136, innerEar: 0x6A4A4A,
            nose: 0x141214, iris: 0xD9B32E)
    }

    static let whiteCat = make {
        $0 = cat
        $0.coat.pattern = .plain
        $0.coat.dye(
            0xF5F2EC, pale: 0xFAF8F4, dark: 0xD9D2C6, points: 0xF5F2EC, muzzle: 0xFAF6F0, innerEar: 0xEBB9B0,
            nose: 0xE39A98, iris: 0x5FA8D9)
    }

    static let orangeCat = make {
        $0 = cat
        $0.coat.pattern = .bands
        $0.coat.dye(
            0xE0863A, pale: 0xF5DFC4, dark: 0xB9601E, points: 0xE89A54, muzzle: 0xF7E9D8, nose: 0xD98A84,
            iris: 0xA8B03A)
    }

    static let greyCat = make {
        $0 = cat
        $0.coat.pattern = .bands
        $0.coat.dye(
            0x8E939A, pale: 0xD9DCE0, dark: 0x62676E, points: 0x9EA3AA, muzzle: 0xE3E4E6, iris: 0xB9C24A)
    }

    static let siameseCat = make {
        $0 = cat
        $0.coat.pattern = .points
        $0.coat.dye(
            0xEFE2CC, pale: 0xF7EEDF, dark: 0x4A352A, points: 0x4A352A, muzzle: 0x4A352A, innerEar: 0x6A4A3C,
            nose: 0x3A2A24, iris: 0x4FA3E6)
    }

    static let tuxedoCat = make {
        $0 = cat
        $0.coat.pattern = .tuxedo
        $0.coat.dye(
            0x26252A, pale: 0xF5F2EE, dark: 0x151417, points: 0x26252A, muzzle: 0xF5F2EE, innerEar: 0x8A6262,
            iris: 0x9AC24A)
    }

    static let calicoCat = make {
        $0 = cat
        $0.coat.pattern = .calico
        $0.coat.dye(
            0xF5F0E8, pale: 0xFAF6F0, dark: 0x2E2724, points: 0xF5F0E8, muzzle: 0xF7F2EA, iris: 0x8AAE3A,
            mane: 0xD9803A)
    }

    static let whiteHorse = make {
        $0 = horse
        $0.coat.dye(
            0xEFEBE2, dark: 0xC9C2B4, points: 0xE3DDD0, muzzle: 0xC9B9AE, innerEar: 0xD9B9AC, mane: 0xF7F4EE,
            hoof: 0x6A5E54)
    }

    static let blackHorse = make {
        $0 = horse
        $0.coat.dye(
            0x2E2B31, dark: 0x1C1A1E, points: 0x242226, muzzle: 0x363338, innerEar: 0x3A3436, mane: 0x121114,
            hoof: 0x201C1C)
    }

    static let greyHorse = make {
        $0 = horse
        $0.coat.pattern = .dapple
        $0.coat.dye(
            0x9EA1A6, pale: 0xC9CCD0, dark: 0x6A6D72, points: 0x55585E, muzzle: 0x6A6A6E, mane: 0x4A4C52)
    }

    static let pony = make {
        $0 = horse
        $0.size = 1.1
        $0.shoulderHeight = 0.48
        $0.hipHeight = 0.48
        $0.neckLength = 0.27
        $0.head.size = 0.125
        $0.coat.pattern = .patches
        $0.coat.dye(0xF0E9DC, dark: 0x9A5A2E, points: 0xEFE6D8, muzzle: 0xD9B9A0, mane: 0xF3EADA)
    }

    static let foal = make {
        $0 = horse
        $0.size = 1.0
        $0.torsoLength = 0.42
        $0.chest = [0.125, 0.145]
        $0.waist = [0.12, 0.135]
        $0.rump = [0.125, 0.14]
        $0.neckLength = 0.26
        $0.neck = [0.095, 0.07]
        $0.head.size = 0.118
        $0.head.muzzleLength = 1.25
        $0.tail.length = 0.26
        $0.coat.mane = hex(0x3A2A20)
        $0.coat.base = hex(0x9A6238)
    }

    static let calf = make {
        $0 = cow
        $0.size = 0.9
        $0.torsoLength = 0.48
        $0.chest = [0.155, 0.18]
        $0.waist = [0.16, 0.175]
        $0.rump = [0.155, 0.17]
        $0.head.size = 0.155
        $0.head.muzzleLength = 0.75
        $0.horns = .none
    }

    static let lamb = make {
        $0 = sheep
        $0.size = 0.5
        $0.torsoLength = 0.36
        $0.chest = [0.17, 0.18]
        $0.waist = [0.175, 0.185]
        $0.rump = [0.17, 0.18]
        $0.head.size = 0.155
        $0.wool = 0.018
        $0.horns = .none
        $0.coat.muzzle = hex(0xEADCCB)
        $0.coat.points = hex(0xE3D6C4)
    }
}
