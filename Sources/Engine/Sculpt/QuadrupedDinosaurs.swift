/// Dinosaurs.
extension Quadruped {
    static let brontosaurus = make {
        $0 = elephant
        $0.material = .vinyl
        $0.size = 3.6
        $0.horns = .none
        $0.head.trunk = 0
        $0.torsoLength = 0.56
        $0.neckLength = 0.86
        $0.neckPitch = 0.98
        $0.neckBow = 0.10
        $0.neck = [0.165, 0.072]
        $0.head.size = 0.098
        $0.head.skull = [0.92, 0.85, 1.05]
        $0.head.muzzleLength = 0.72
        $0.head.muzzle = [0.66, 0.52]
        $0.head.lips = 0.30
        $0.head.nose = [0.02, 0.02, 0.02]
        $0.head.nostrils = 0.08
        $0.head.eye = 0.27
        $0.head.eyeYaw = 0.85
        $0.head.eyePitch = 0.25
        $0.head.ear.length = 0.1
        $0.head.ear.width = 0.08
        $0.tail = .init(length: 1.25, radii: [0.165, 0.016], pitch: -0.30, curl: 0.14, joints: 6)
        $0.coat.pattern = .belly
        $0.gait.walkPeriod = 2.2
        $0.gait.walkStride = 0.34
        $0.coat.dye(
            0x6E8E7A, pale: 0xD9D6AE, dark: 0x4A6A58, points: 0x64846F, muzzle: 0x7A9A86, nose: 0x2E4238,
            iris: 0xC98A2E, hoof: 0xD9CFB0)
    }

    static let triceratops = make {
        $0 = rhino
        $0.material = .vinyl
        $0.size = 1.9
        $0.horns = .triceratops
        $0.frill = 1.45
        $0.head.size = 0.170
        $0.head.muzzleLength = 0.95
        $0.head.muzzle = [0.60, 0.36]
        $0.head.pitch = 0.15
        $0.head.ear.length = 0.1
        $0.head.ear.width = 0.08
        $0.head.eye = 0.18
        $0.head.eyeYaw = 0.75
        $0.tail = .init(length: 0.72, radii: [0.150, 0.020], pitch: -0.42, curl: 0.14, joints: 5)
        $0.coat.pattern = .belly
        $0.coat.dye(
            0x9A7A4E, pale: 0xE3CF9E, dark: 0x6E5230, points: 0x8E7046, muzzle: 0xA8885A, innerEar: 0xC9583A,
            nose: 0x4A3820, iris: 0xE0A22E, horn: 0xF0E6CE, hoof: 0x5A4A34)
    }

    static let stegosaurus = make {
        $0 = triceratops
        $0.horns = .none
        $0.frill = 0
        $0.head.size = 0.115
        $0.head.muzzleLength = 1.0
        $0.shoulderHeight = 0.36
        $0.hipHeight = 0.48
        $0.head.eye = 0.22
        $0.spikes = .init(count: 13, height: 0.24, colour: hex(0xD9743A), broad: true)
        $0.coat.base = hex(0x6A8A5A)
        $0.coat.dark = hex(0x46643C)
        $0.coat.points = hex(0x5E7E50)
        $0.coat.muzzle = hex(0x76966A)
    }

    static let tyrannosaurus = make {
        $0.size = 2.6
        $0.material = .vinyl
        $0.tufts = 0
        $0.fur = [0, 0, 0]
        $0.torsoLength = 0.44
        $0.shoulderHeight = 0.66
        $0.hipHeight = 0.56
        $0.chest = [0.165, 0.185]
        $0.waist = [0.165, 0.180]
        $0.rump = [0.175, 0.185]
        $0.stance = 0.13
        $0.arms = 0.20
        $0.upperLeg = 0.034
        $0.lowerLeg = 0.060
        $0.thigh = [0.105, 0.20, 0.15]
        $0.paw = [0.080, 0.042, 0.125]
        $0.hock = 0.11
        $0.neckLength = 0.22
        $0.neckPitch = 0.95
        $0.neck = [0.145, 0.125]
        $0.head.size = 0.172
        $0.head.skull = [0.90, 0.90, 1.05]
        $0.head.cheek = 0
        $0.head.muzzleLength = 1.15
        $0.head.muzzle = [0.66, 0.52]
        $0.head.muzzleHeight = -0.22
        $0.head.muzzleDrop = 0.02
        $0.head.lips = 0.26
        $0.head.nose = [0.02, 0.02, 0.02]
        $0.head.nostrils = 0.085
        $0.head.mouthOpen = 0.34
        $0.head.tongue = true
        $0.head.teeth = 7
        $0.head.eye = 0.175
        $0.head.eyeYaw = 0.62
        $0.head.eyePitch = 0.38
        $0.head.ear.length = 0.1
        $0.head.ear.width = 0.08
        $0.tail = .init(length: 1.05, radii: [0.145, 0.020], pitch: 0.0, curl: 0.06, joints: 6)
        $0.coat.pattern = .belly
        $0.gait.walkPeriod = 1.25
        $0.gait.walkStride = 0.50
        $0.gait.runPeriod = 0.66
        $0.gait.runStride = 0.62
        $0.gait.wag = 0.05
        $0.gait.curl = 0.2
        $0.gait.bounce = 0.035
        $0.coat.dye(
            0x6E7A3E, pale: 0xDDD09A, dark: 0x454E24, points: 0x626E38, muzzle: 0x7A8648, nose: 0x2A3018,
            iris: 0xF0B21E, tongue: 0xD96A70)
    }

    static let raptor = make {
        $0 = tyrannosaurus
        $0.size = 1.2
        $0.chest = [0.125, 0.14]
        $0.waist = [0.115, 0.125]
        $0.rump = [0.130, 0.14]
        $0.arms = 0.34
        $0.thigh = [0.080, 0.17, 0.12]
        $0.head.size = 0.128
        $0.head.muzzleLength = 1.15
        $0.head.muzzle = [0.52, 0.36]
        $0.neckLength = 0.26
        $0.coat.base = hex(0xA8703A)
        $0.coat.dark = hex(0x5E3A1A)
        $0.coat.points = hex(0x98642F)
        $0.coat.muzzle = hex(0xB47E48)
    }
}
