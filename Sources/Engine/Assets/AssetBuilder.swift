import Foundation
import Media

/// Compiles fetched packages into the asset folder.
///
/// The same packages give the same bytes.
public struct AssetBuilder {
    public struct Summary: Sendable {
        public var models = 0
        public var toys = 0
        public var textures = 0
        public var packBytes = 0
        public var vocabularyBytes = 0
        /// Faces of source models that looked inwards.
        public var turnedFaces = 0
        public var licences: [String: Int] = [:]
    }

    let sources: SourceFolder

    /// - Parameter sources: the folder that `scripts/fetch-assets.sh` filled.
    public init(sources: URL) { self.sources = SourceFolder(root: sources) }

    /// Writes `library.pack` and `vocabulary.bin` into `output`; a file is complete or not there at all.
    public func build(into output: URL, report: @escaping @Sendable (String) -> Void) throws -> Summary {
        var summary = Summary()
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        let listed = try sources.manifest()
        var blobs: [String: [UInt8]] = [:]
        var names: [String: [String: String]] = [:]
        var entries: [AssetEntry] = []

        report("models")
        let items = try ModelCollection.build(sources.root.appending(path: "furniture")) { index, count in
            if index % 100 == 99 { report("  \(index + 1) of \(count)") }
        }
        for item in items {
            try LicenceGate.check(item.entry.licence, of: item.entry.key.rawValue)
            entries.append(item.entry)
            if !item.names.isEmpty { names[item.entry.key.rawValue] = item.names }
            blobs.merge(item.blobs) { first, _ in first }
            summary.turnedFaces += item.turned
        }
        summary.models = items.count
        entries.sort { $0.tags.contains("hero") && !$1.tags.contains("hero") }

        report("fonts")
        for face in FontFace.allCases {
            let file = sources.root.appending(path: face.sourcePath)
            guard let data = try? Data(contentsOf: file) else {
                throw AssetError.unreadableSource(path: file.path)
            }
            _ = try OutlineFont(bytes: Array(data))
            blobs[face.key] = Array(data)
        }

        report("toys")
        let toys = try ToyCatalogue.entries(names: EmojiNames(folder: sources.cldr), sources: sources)
        for toy in toys { try LicenceGate.check(toy.licence, of: toy.key.rawValue) }
        entries += toys
        summary.toys = toys.count

        report("earth")
        blobs.merge(try EarthMaps.build(sources)) { first, _ in first }

        summary.textures = blobs.keys.count { $0.hasPrefix("texture/") }
        for entry in entries { summary.licences[entry.licence, default: 0] += 1 }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        blobs["index"] = Array(try encoder.encode(AssetIndex(entries: entries, sources: listed)))
        blobs["names"] = Array(try encoder.encode(names))
        let pack = AssetPack.assemble(blobs)
        summary.packBytes = pack.count
        try Data(pack).write(to: output.appending(path: AssetLibrary.packName), options: .atomic)

        report("vocabulary")
        summary.vocabularyBytes = try VocabularyBuilder(sources: sources.root).build(into: output)
        return summary
    }
}
