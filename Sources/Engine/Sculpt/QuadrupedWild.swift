/// Animals of wood, savanna and hedge.
extension Quadruped {
    static let leopard = make {
        $0 = tiger
        $0.size = 0.95
        $0.coat.pattern = .rosettes
        $0.torsoLength = 0.70
        $0.chest = [0.18, 0.20]
        $0.tufts = 0.15
        $0.tail = .init(length: 0.78, radii: [0.046, 0.042], pitch: -0.3, curl: 0.45)
        $0.coat.dye(
            0xDDAA5E, pale: 0xF5EAD4, dark: 0x241A12, points: 0xE3B874, muzzle: 0xF3E6CE, innerEar: 0xD9B99A,
            iris: 0xB9A03A)
    }

    static let cheetah = make {
        $0 = leopard
        $0.size = 0.95
        $0.coat.pattern = .spots
        $0.shoulderHeight = 0.56
        $0.hipHeight = 0.55
        $0.chest = [0.145, 0.195]
        $0.waist = [0.125, 0.135]
        $0.rump = [0.140, 0.155]
        $0.lowerLeg = 0.048
        $0.upperLeg = 0.072
        $0.thigh = [0.080, 0.17, 0.12]
        $0.paw = [0.058, 0.042, 0.075]
        $0.head.size = 0.165
        $0.head.muzzleLength = 0.46
        $0.neck = [0.13, 0.12]
        $0.gait.runStride = 1.0
        $0.gait.runPeriod = 0.42
        $0.coat.base = hex(0xE0B878)
    }

    static let panther = make {
        $0 = leopard
        $0.coat.pattern = .plain
        $0.coat.dye(
            0x2E2D33, pale: 0x3E3D44, dark: 0x1C1B1F, points: 0x2A292E, muzzle: 0x38373D, innerEar: 0x3A3436,
            iris: 0xC9C23A)
    }

    static let snowLeopard = make {
        $0 = leopard
        $0.fur = [0.6, 1, 0.15]
        $0.tail = .init(length: 0.78, radii: [0.075, 0.08], pitch: -0.2, curl: 0.5)
        $0.coat.dye(
            0xD9D6D0, pale: 0xF5F3EE, dark: 0x3A393C, points: 0xD9D6D0, muzzle: 0xF0EEE8, iris: 0x8AB0B9)
    }

    static let lioness = make {
        $0 = lion
        $0.mane = .none
        $0.coat.base = hex(0xCFA262)
    }

    static let cub = make {
        $0 = lion
        $0.mane = .none
        $0.size = 0.5
        $0.torsoLength = 0.44
        $0.shoulderHeight = 0.34
        $0.hipHeight = 0.34
        $0.head.size = 0.24
        $0.head.eye = 0.18
        $0.neckLength = 0.10
        $0.tail.length = 0.40
        $0.coat.base = hex(0xD2A866)
    }
}
