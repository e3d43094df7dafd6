import Foundation
import Render
import Synchronization

/// The built assets, open for reading: models, textures, fonts, toys.
///
/// Opening maps the pack and reads its index. Nothing else is loaded until it is asked for; what is not there
/// is nil, what is there but damaged throws. Safe to use from any thread; work happens on the caller's.
public final class AssetLibrary: Sendable {
    public static let packName = "library.pack"

    public let entries: [AssetEntry]
    public let sources: [AssetIndex.Source]
    let pack: AssetPack
    private let byKey: [AssetKey: Int]
    private let models = Mutex<[AssetKey: LibraryModel]>([:])
    private let textures = Mutex<[String: Texture]>([:])
    let fonts = Mutex<[FontFace: OutlineFont]>([:])
    let toys = Mutex<[AssetKey: Toy]>([:])

    /// - Parameter folder: what `studio assets build` wrote.
    public convenience init(contentsOf folder: URL) throws(AssetError) {
        try self.init(pack: AssetPack(contentsOf: folder.appending(path: Self.packName)))
    }

    init(pack: AssetPack) throws(AssetError) {
        self.pack = pack
        let index = try pack.withBlob("index") { bytes in
            try JSONDecoder().decode(AssetIndex.self, from: Data(bytes))
        }
        guard let index else { throw .corrupt(key: "index") }
        entries = index.entries
        sources = index.sources
        byKey = Dictionary(index.entries.enumerated().map { ($1.key, $0) }) { first, _ in first }
    }

    /// The library in a folder, or nil when nothing has been built there; a damaged one throws.
    public static func find(in folder: URL) throws(AssetError) -> AssetLibrary? {
        guard FileManager.default.fileExists(atPath: folder.appending(path: packName).path) else {
            return nil
        }
        return try AssetLibrary(contentsOf: folder)
    }

    /// What language needs to know, in order of preference: models before toys.
    public var catalogue: AssetCatalogue {
        AssetCatalogue(
            entries: entries.map { entry in
                AssetCatalogue.Entry(
                    key: entry.key, nouns: entry.nouns, height: entry.size.y > 0 ? entry.size.y : nil)
            })
    }

    public func entry(_ key: AssetKey) -> AssetEntry? { byKey[key].map { entries[$0] } }

    /// Entries that carry a tag (`pedestrian`, `traffic`, `tree`), in the library's order.
    public func entries(tagged tag: String) -> [AssetEntry] { entries.filter { $0.tags.contains(tag) } }

    /// Names in other languages: language code → name, by key.
    public func names() throws(AssetError) -> [String: [String: String]] {
        try pack.withBlob("names") { bytes in
            try JSONDecoder().decode([String: [String: String]].self, from: Data(bytes))
        } ?? [:]
    }

    /// A model such as `.model("sports-car")`; nil when the library has none of that name.
    public func model(_ key: AssetKey) throws(AssetError) -> LibraryModel? {
        if let known = models.withLock({ $0[key] }) { return known }
        let model = try pack.withBlob(key.rawValue) { try ModelCodec.decode($0, key: key) }
        if let model { models.withLock { $0[key] = model } }
        return model
    }

    /// All parts of a model as one mesh at a level of detail (0 is the finest).
    public func mesh(_ key: AssetKey, level: Int = 0) throws(AssetError) -> Mesh? {
        try model(key)?.merged(level: level)
    }

    /// A picture by its key: a part's `texture`, or `earth/day`, `earth/night`.
    public func texture(_ key: String) throws(AssetError) -> Texture? {
        if let known = textures.withLock({ $0[key] }) { return known }
        guard key.hasPrefix("texture/") || key.hasPrefix("earth/") else { return nil }
        let texture = try pack.withBlob(key) { try TextureCodec.decode($0) }
        if let texture { textures.withLock { $0[key] = texture } }
        return texture
    }

    /// Lines that name the makers of these assets, each once.
    public func attributions(for keys: [AssetKey]) -> [String] {
        var seen: Set<String> = []
        return keys.compactMap { entry($0)?.credit }.filter { seen.insert($0).inserted }
    }
}
