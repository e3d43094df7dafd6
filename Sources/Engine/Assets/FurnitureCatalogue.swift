import Foundation

/// The catalogue files of a furniture collection: Java properties, one numbered group of keys a model.
struct FurnitureCatalogue: Sendable {
    struct Model: Sendable {
        var id: String
        var name: String
        var tags: [String]
        var category: String
        /// Relative to the collection's folder.
        var path: String
        /// Width, height and depth in metres.
        var size: SIMD3<Float>
        /// Rows of a rotation that comes before everything else.
        var rotation: [Float]?
        var author: String
        /// By language code.
        var names: [String: String]
    }

    var models: [Model]

    init(folder: URL) throws(AssetError) {
        let base = "PluginFurnitureCatalog"
        let main = folder.appending(path: base + ".properties")
        guard let data = try? Data(contentsOf: main) else { throw .unreadableSource(path: main.path) }
        let groups = Self.groups(Self.text(data))
        var translations: [(language: String, groups: [Int: [String: String]])] = []
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for file in files.sorted() where file.hasPrefix(base + "_") && file.hasSuffix(".properties") {
            guard let data = try? Data(contentsOf: folder.appending(path: file)) else { continue }
            let language = file.dropFirst(base.count + 1).dropLast(".properties".count)
            translations.append((String(language), Self.groups(Self.text(data))))
        }
        models = groups.keys.sorted().compactMap { number in
            let group = groups[number] ?? [:]
            guard let id = group["id"], let name = group["name"], let path = group["model"] else {
                return nil
            }
            func metres(_ key: String) -> Float { (Float(group[key] ?? "") ?? 100) / 100 }
            let rotation = group["modelRotation"]?.split(separator: " ").compactMap { Float($0) }
            var names: [String: String] = [:]
            for translation in translations where !translation.language.hasPrefix("en") {
                names[translation.language] = translation.groups[number]?["name"]
            }
            return Model(
                id: id.split(separator: "#").last.map(String.init) ?? id, name: name,
                tags: (group["tags"] ?? "").split(separator: ",").map {
                    $0.trimmingCharacters(in: .whitespaces)
                },
                category: group["category"] ?? "", path: String(path.drop { $0 == "/" }),
                size: SIMD3(metres("width"), metres("height"), metres("depth")),
                rotation: rotation?.count == 9 ? rotation : nil, author: group["creator"] ?? "unknown",
                names: names)
        }
    }

    /// Latin-1 with `\uXXXX`, as Java writes it.
    static func text(_ data: Data) -> String {
        var text = ""
        var bytes = Array(data)[...]
        while let byte = bytes.popFirst() {
            guard byte == 92, let next = bytes.first else {
                text.unicodeScalars.append(Unicode.Scalar(byte))
                continue
            }
            bytes.removeFirst()
            if next == 117, bytes.count >= 4,
                let value = UInt32(String(decoding: bytes.prefix(4), as: UTF8.self), radix: 16)
            {
                text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
                bytes = bytes.dropFirst(4)
            } else {
                text.unicodeScalars.append(Unicode.Scalar(next))
            }
        }
        return text
    }

    private static func groups(_ text: String) -> [Int: [String: String]] {
        var groups: [Int: [String: String]] = [:]
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            guard let equals = line.firstIndex(of: "="), let hash = line[..<equals].firstIndex(of: "#"),
                let number = Int(line[line.index(after: hash)..<equals])
            else { continue }
            groups[number, default: [:]][String(line[..<hash])] = line[line.index(after: equals)...]
                .trimmingCharacters(in: .whitespaces)
        }
        return groups
    }
}
