import Foundation

/// A material as an MTL file gives it; colours in sRGB.
struct SourceMaterial: Sendable, Equatable {
    var name: String
    var diffuse = SIMD3<Float>(repeating: 0.7)
    var specular = SIMD3<Float>(repeating: 0)
    var emission = SIMD3<Float>(repeating: 0)
    var shininess: Float = 10
    var opacity: Float = 1
    /// Path of the diffuse map, relative to the model's folder.
    var texture: String?
}

/// Triangles as an OBJ file gives them: corners that share nothing but indices.
struct SourceModel: Sendable {
    struct Corner: Sendable, Equatable {
        var position: Int32
        /// -1 when there is none.
        var uv: Int32
        var normal: Int32
    }

    struct Triangle: Sendable, Equatable {
        var a: Corner
        var b: Corner
        var c: Corner
        var material: Int32
        var group: Int32
    }

    var positions: [SIMD3<Float>] = []
    var normals: [SIMD3<Float>] = []
    var uvs: [SIMD2<Float>] = []
    var triangles: [Triangle] = []
    var materials: [SourceMaterial] = []
    /// Names of objects and groups, as triangles refer to them.
    var groups: [String] = ["default"]
}

/// Wavefront OBJ and MTL, as far as models use them: polygons, groups, materials, diffuse maps.
///
/// Untrusted input: unknown words are skipped, indices out of range drop their face, sizes are bounded.
enum ObjReader {
    static let largestFile = 64 << 20

    static func read(_ url: URL) throws(AssetError) -> SourceModel {
        let text = try bytes(of: url)
        return parse(text) { library in
            (try? bytes(of: url.deletingLastPathComponent().appending(path: library))).map(materials) ?? []
        }
    }

    private static func bytes(of url: URL) throws(AssetError) -> [UInt8] {
        guard let data = try? Data(contentsOf: url), data.count <= largestFile else {
            throw .unreadableSource(path: url.path)
        }
        return Array(data)
    }

    static func parse(_ text: [UInt8], library: (String) -> [SourceMaterial]) -> SourceModel {
        var model = SourceModel()
        var known: [String: Int32] = [:]
        var material: Int32 = -1
        var group: Int32 = 0
        var corners: [SourceModel.Corner] = []

        func use(_ name: String) {
            if let index = known[name] {
                material = index
            } else {
                material = Int32(model.materials.count)
                known[name] = material
                model.materials.append(SourceMaterial(name: name))
            }
        }

        forEachLine(text) { line in
            guard let first = line.word() else { return }
            switch first {
            case "v": model.positions.append(line.vector3())
            case "vn": model.normals.append(line.vector3())
            case "vt":
                let u = line.float() ?? 0
                model.uvs.append(SIMD2(u, 1 - (line.float() ?? 0)))
            case "f":
                if material < 0 { use("default") }
                corners.removeAll(keepingCapacity: true)
                while let corner = line.corner(model) { corners.append(corner) }
                guard corners.count >= 3, corners.count <= 4096 else { return }
                for index in 1..<corners.count - 1 {
                    model.triangles.append(
                        SourceModel.Triangle(
                            a: corners[0], b: corners[index], c: corners[index + 1], material: material,
                            group: group))
                }
            case "usemtl": use(line.rest())
            case "g", "o":
                group = Int32(model.groups.count)
                model.groups.append(line.rest())
            case "mtllib":
                for material in library(line.rest()) where known[material.name] == nil {
                    known[material.name] = Int32(model.materials.count)
                    model.materials.append(material)
                }
            default: break
            }
        }
        return model
    }

    static func materials(_ text: [UInt8]) -> [SourceMaterial] {
        var materials: [SourceMaterial] = []
        forEachLine(text) { line in
            guard let first = line.word() else { return }
            if first == "newmtl" { materials.append(SourceMaterial(name: line.rest())) }
            guard !materials.isEmpty else { return }
            let last = materials.count - 1
            switch first {
            case "Kd": materials[last].diffuse = line.vector3()
            case "Ks": materials[last].specular = line.vector3()
            case "Ke": materials[last].emission = line.vector3()
            case "Ns": materials[last].shininess = line.float() ?? 10
            case "d": materials[last].opacity = line.float() ?? 1
            case "Tr": materials[last].opacity = 1 - (line.float() ?? 0)
            case "map_Kd":
                let path = line.rest().replacing("\\", with: "/")
                materials[last].texture = path.isEmpty || path.hasPrefix("-") ? nil : path
            default: break
            }
        }
        return materials
    }

    private static func forEachLine(_ text: [UInt8], _ body: (inout Line) -> Void) {
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 10) ?? text.count
            var line = Line(text[start..<end])
            body(&line)
            start = end + 1
        }
    }

    /// A line that is read from left to right.
    private struct Line {
        private var bytes: ArraySlice<UInt8>

        init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

        private mutating func token() -> ArraySlice<UInt8>? {
            bytes = bytes.drop { $0 == 32 || $0 == 9 || $0 == 13 }
            guard !bytes.isEmpty else { return nil }
            let end = bytes.firstIndex { $0 == 32 || $0 == 9 || $0 == 13 } ?? bytes.endIndex
            defer { bytes = bytes[end...] }
            return bytes[..<end]
        }

        mutating func word() -> String? { token().map { String(decoding: $0, as: UTF8.self) } }

        mutating func float() -> Float? {
            guard let token = token() else { return nil }
            let value = Self.number(token)
            return abs(value) < 1e7 ? value : 0
        }

        mutating func vector3() -> SIMD3<Float> {
            SIMD3(float() ?? 0, float() ?? 0, float() ?? 0)
        }

        /// The rest of the line without blanks around it.
        mutating func rest() -> String {
            String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }

        /// One `v/vt/vn` corner; nil at the end of the line or when it points nowhere.
        mutating func corner(_ model: SourceModel) -> SourceModel.Corner? {
            guard let token = token() else { return nil }
            let fields = token.split(separator: 47, maxSplits: 2, omittingEmptySubsequences: false)
            func index(_ field: Int, _ count: Int) -> Int32 {
                guard field < fields.count, !fields[field].isEmpty else { return -1 }
                let value = Self.number(fields[field])
                guard value.isFinite, abs(value) <= 16_777_216 else { return -1 }
                let found = value > 0 ? Int(value) - 1 : count + Int(value)
                return found >= 0 && found < count ? Int32(found) : -1
            }
            let position = index(0, model.positions.count)
            guard position >= 0 else { return nil }
            return SourceModel.Corner(
                position: position, uv: index(1, model.uvs.count), normal: index(2, model.normals.count))
        }

        /// Decimal numbers with an optional exponent; anything else ends the number.
        private static func number(_ token: ArraySlice<UInt8>) -> Float {
            var index = token.startIndex
            var sign = 1.0
            if index < token.endIndex, token[index] == 45 || token[index] == 43 {
                sign = token[index] == 45 ? -1 : 1
                index += 1
            }
            var value = 0.0
            var scale = 0
            var sawPoint = false
            while index < token.endIndex {
                let byte = token[index]
                if byte >= 48, byte <= 57 {
                    value = value * 10 + Double(byte - 48)
                    if sawPoint { scale -= 1 }
                } else if byte == 46, !sawPoint {
                    sawPoint = true
                } else {
                    break
                }
                index += 1
            }
            if index < token.endIndex, token[index] == 101 || token[index] == 69 {
                scale += Int(String(decoding: token[(index + 1)...], as: UTF8.self)) ?? 0
            }
            return Float(sign * value * (scale == 0 ? 1 : pow(10, Double(max(min(scale, 60), -60)))))
        }
    }
}
