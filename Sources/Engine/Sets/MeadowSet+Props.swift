import Foundation
import Render

extension MeadowSet {
    /// What people have put there: fences, hay and the barn of a farm.
    func props() -> [Model] {
        var models: [Model] = []
        if dress.isFarm || dress.isWheat { models += fence() }
        if dress.isFarm || dress.isWheat { models += hay() }
        if dress.isFarm { models += barn() }
        return models
    }

    private func fence() -> [Model] {
        let wood = SIMD3<Float>(0.66, 0.53, 0.40)
        func plank(_ size: SIMD3<Float>, _ centre: SIMD3<Float>) -> Mesh {
            Mesh.roundedBox(size: size, radius: 0.018).transformed(.translation(centre))
        }
        var mesh = plank(SIMD3(0.10, 0.72, 0.09), SIMD3(0, 0.34, 0))
        mesh.append(plank(SIMD3(1.56, 0.09, 0.045), SIMD3(0.75, 0.54, 0.04)))
        mesh.append(plank(SIMD3(1.56, 0.09, 0.045), SIMD3(0.75, 0.28, 0.04)))
        mesh = mesh.coloured { _, _ in SIMD4(wood.x, wood.y, wood.z, 1) }
        let copies = (-12...11).map { step -> Instance in
            let x = Float(step) * 1.5, z = -6.2 - 0.012 * x * x
            let next = -6.2 - 0.012 * (x + 1.5) * (x + 1.5)
            let y = height(x, z), rise = height(x + 1.5, next) - y
            return Instance(
                .translation(SIMD3(x, y, z) * scale) * .rotationY(-atan2f(next - z, 1.5))
                    * .rotationZ(atan2f(rise, 1.5))
                    * .scale(scale))
        }
        return [
            Model("fence", mesh, wool(grain: 40, mottling: 0.5, tuft: 0.25, fuzz: 0.2), instances: copies)
        ]
    }

    private func hay() -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "meadow/hay")
        let bale = Mesh.cylinder(radius: 0.55, height: 0.9, segments: 28)
            .transformed(.rotationZ(.pi / 2) * .translation(0, -0.45, 0))
            .coloured { _, _ in SIMD4(0.83, 0.68, 0.34, 1) }
        let copies = (0..<7).map { index -> Instance in
            let side: Float = index & 1 == 0 ? -1 : 1
            let x = side * random.between(4, 13), z = random.between(-24, -9)
            return Instance(
                .translation(SIMD3(x, height(x, z) + 0.5, z) * scale) * .rotationY(random.between(0, 3))
                    * .scale(scale * 1.1))
        }
        return [Model("hay", bale, wool(grain: 30, mottling: 0.6, tuft: 0.9), instances: copies)]
    }

    private func barn() -> [Model] {
        let red = SIMD3<Float>(0.63, 0.19, 0.15), white = SIMD3<Float>(0.92, 0.89, 0.84),
            roof = SIMD3<Float>(0.42, 0.38, 0.37)
        func part(_ mesh: Mesh, _ colour: SIMD3<Float>) -> Mesh {
            mesh.coloured { _, _ in SIMD4(colour.x, colour.y, colour.z, 1) }
        }
        func box(_ size: SIMD3<Float>, _ centre: SIMD3<Float>, _ colour: SIMD3<Float>) -> Mesh {
            part(Mesh.roundedBox(size: size, radius: 0.05).transformed(.translation(centre)), colour)
        }
        var mesh = box(SIMD3(4, 2.6, 5), SIMD3(0, 1.2, 0), red)
        for side in [-1, 1] as [Float] {
            mesh.append(
                part(
                    Mesh.roundedBox(size: SIMD3(2.7, 0.16, 5.5), radius: 0.06).transformed(
                        .translation(side * 1.08, 3.15, 0) * .rotationZ(side * -0.62)), roof))
        }
        mesh.append(
            part(
                Mesh.box(size: SIMD3(2.75, 2.75, 4.9)).transformed(
                    .translation(0, 2.42, 0) * .rotationZ(.pi / 4) * .scale(SIMD3(0.98, 0.98, 1))), red))
        mesh.append(box(SIMD3(1.5, 1.7, 0.08), SIMD3(0, 0.85, 2.52), white))
        mesh.append(box(SIMD3(1.3, 1.5, 0.10), SIMD3(0, 0.85, 2.53), red * 0.8))
        mesh.append(box(SIMD3(0.7, 0.7, 0.08), SIMD3(0, 2.7, 2.52), white))
        let x: Float = -9.5, z: Float = -19
        let place =
            Matrix4.translation(SIMD3(x, height(x, z), z) * scale) * .rotationY(0.45) * .scale(scale * 1.05)
        return [Model("barn", mesh, wool(grain: 26, mottling: 0.25, tuft: 0.4, fuzz: 0.4), transform: place)]
    }
}
