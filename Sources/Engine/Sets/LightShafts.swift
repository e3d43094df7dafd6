import Foundation
import Render

/// Light that falls through gaps of a canopy and shows in the haze.
struct LightShafts {
    /// Towards the light.
    var direction: SIMD3<Float>
    var radiance: SIMD3<Float>

    /// - Parameter feet: Where each meets the ground, and how long, bright and wide (0…1) it is.
    func model(_ feet: [(place: SIMD3<Float>, length: Float, power: Float, width: Float)]) -> Model {
        var mesh = Mesh()
        let steps = 7
        for step in 0...steps {
            let along = Float(step) / Float(steps)
            for across in [-1, 1] as [Float] {
                mesh.positions.append(SIMD3(0, along, 0))
                mesh.normals.append(SIMD3(0, 0, 1))
                mesh.uvs.append(SIMD2(across, along))
                mesh.colours.append(SIMD4(repeating: 255))
            }
        }
        mesh.indices = Relief.sheet(width: 2, depth: steps + 1)
        let instances = feet.map { foot in
            var place = Matrix4.translation(foot.place)
            place.columns.1 = SIMD4(direction * foot.length, 0)
            return Instance(place, tint: SIMD4(foot.power, foot.power, foot.power, foot.width))
        }
        var material = Material(
            .shaft, features: [.unlit, .doubleSided], uniforms: ["shaftRadiance": .vector3(radiance)])
        material.blending = .add
        material.deformation = .beam
        var model = Model("shafts", mesh, material, instances: instances)
        model.castsShadow = false
        model.isReflected = false
        return model
    }
}
