import Foundation
import Render

extension Affine {
    var matrix: Matrix4 {
        Matrix4(SIMD4(x, 0), SIMD4(y, 0), SIMD4(z, 0), SIMD4(origin, 1))
    }
}

/// What a body does on a stage.
public struct Performance: Sendable {
    public var action: BodyAction
    /// Share of a cycle by which it is ahead, 0 to 1.
    public var phase: Double
    /// Speed of its movements; 0 freezes it.
    public var tempo: Double

    public init(_ action: BodyAction, phase: Double = 0, tempo: Double = 1) {
        self.action = action
        self.phase = phase
        self.tempo = tempo
    }
}

extension SculptedBody {
    /// Models for a stage, one a substance, that perform together.
    ///
    /// `shells` above 0 grows real fur (7 for a small thing, 13 for a hero that fills the frame); `tint`
    /// multiplies every colour but those of eyes and lamps. Where parts say that they take the prompt's colour,
    /// `colour` (sRGB) replaces theirs instead, and `substance` what they are made of.
    public func models(
        _ performance: Performance, transform: Timed<Matrix4> = .still(.identity), shells: Int = 0,
        tint: SIMD3<Float> = SIMD3(1, 1, 1), colour: SIMD3<Float>? = nil, substance: MaterialKind? = nil
    ) -> [Model] {
        let size = height
        let moves = skeleton.joints.count > 1 && performance.tempo > 0
        let isChoosy = parts.contains(where: \.takesColour)
        let dyes = !isChoosy && tint != SIMD3(1, 1, 1) && parts.contains(where: \.isCoat)
        return (dyes ? dyed(tint) : self).byMaterial().map { own, isMain, mesh in
            let isFixed = own == .eye || own == .emissive || isChoosy || dyes
            let kind = isMain ? substance ?? own : own
            let painted = isMain ? colour.map(mesh.repainted) ?? mesh : mesh
            var model = Model(
                "\(key) \(kind.rawValue)\(isMain ? " main" : "")", isFixed ? painted : mesh.tinted(tint),
                kind.material(size: size, shells: shells))
            model.transform = transform
            if kind == .emissive || kind == .crystal || kind.isTransparent { model.castsShadow = false }
            if moves {
                model.joints = .moving { seconds in
                    pose(
                        performance.action, at: Double(seconds) * performance.tempo, phase: performance.phase
                    )
                    .map(\.matrix)
                }
            } else if skeleton.joints.count > 1 {
                model.joints = .still(pose(performance.action, at: 0, phase: performance.phase).map(\.matrix))
            }
            return model
        }
    }

    /// The coat in another colour: light and dark of the markings stay, their hues go.
    private func dyed(_ tint: SIMD3<Float>) -> SculptedBody {
        func light(_ colour: SIMD4<UInt8>) -> Float {
            let own = SIMD3<Float>(Float(colour.x), Float(colour.y), Float(colour.z)) / 255
            return (own * own).dotted([0.3, 0.6, 0.1])
        }
        let coats = parts.filter(\.isCoat).map(\.mesh.colours)
        let sum = coats.reduce(Float(0)) { $0 + $1.reduce(Float(0)) { $0 + light($1) } }
        let mean = max(sum / Float(max(coats.reduce(0) { $0 + $1.count }, 1)), 1e-3)
        var body = self
        for index in body.parts.indices where body.parts[index].isCoat {
            body.parts[index].mesh.colours = body.parts[index].mesh.colours.map { colour in
                let shade = clamp(pow(light(colour) / mean, 0.7), 0.12, 1.5)
                let lit = tint * shade
                // What is lighter than the coat pales instead of glowing.
                let over = max(lit.max() - 1, 0)
                let held = clampColour(lit + SIMD3(repeating: over * 0.3))
                return bytes(held.squareRoot(), Float(colour.w) / 255)
            }
        }
        return body
    }

    private func clampColour(_ colour: SIMD3<Float>) -> SIMD3<Float> {
        colour.clamped(lowerBound: .zero, upperBound: [1, 1, 1])
    }

    /// Parts of one substance as one mesh, in the order of the parts.
    private func byMaterial() -> [(kind: MaterialKind, isMain: Bool, mesh: Mesh)] {
        var result: [(kind: MaterialKind, isMain: Bool, mesh: Mesh)] = []
        for part in parts {
            // Walls of glass stay apart: they are sorted by distance.
            if !part.material.isTransparent,
                let index = result.firstIndex(where: {
                    $0.kind == part.material && $0.isMain == part.takesColour
                })
            {
                result[index].mesh.append(part.mesh)
            } else {
                result.append((part.material, part.takesColour, part.mesh))
            }
        }
        if skeleton.joints.count == 1 {
            for index in result.indices {
                result[index].mesh.joints = []
                result[index].mesh.weights = []
            }
        }
        return result
    }
}

extension Mesh {
    /// The mesh in another sRGB colour; pieces that were lighter or darker than the rest stay so.
    func repainted(_ colour: SIMD3<Float>) -> Mesh {
        func luma(_ colour: SIMD4<UInt8>) -> Float {
            0.3 * Float(colour.x) + 0.6 * Float(colour.y) + 0.1 * Float(colour.z)
        }
        let mean = max(colours.reduce(Float(0)) { $0 + luma($1) } / Float(max(colours.count, 1)), 8)
        var mesh = self
        mesh.colours = colours.map { own in
            bytes(colour * min(max(luma(own) / mean, 0.5), 1.4), Float(own.w) / 255)
        }
        return mesh
    }

    /// Multiplies every colour, in linear light.
    func tinted(_ tint: SIMD3<Float>) -> Mesh {
        guard tint != SIMD3(1, 1, 1) else { return self }
        var mesh = self
        mesh.colours = colours.map { colour in
            let own = SIMD3<Float>(Float(colour.x), Float(colour.y), Float(colour.z)) / 255
            // Linear light is about the square of sRGB.
            return bytes(own * tint.squareRoot(), Float(colour.w) / 255)
        }
        return mesh
    }
}
