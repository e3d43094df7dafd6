import Foundation
import Media
import Render

/// Imports the furniture collections: every chosen model, on all processors, in the catalogue's order.
struct ModelCollection {
    struct Item: Sendable {
        var entry: AssetEntry
        var names: [String: String]
        var blobs: [String: [UInt8]]
        var turned: Int
    }

    private struct Job: Sendable {
        var folder: URL
        var licence: String
        var model: FurnitureCatalogue.Model
        var choice: ModelSelection.Choice
        var key: AssetKey
    }

    /// Collection folders in order of preference, and the terms each is under.
    private static let collections = [
        ("Scopia", "CC-BY-3.0"), ("BlendSwap-CC-0", "CC0-1.0"), ("BlendSwap-CC-BY", "CC-BY-3.0"),
        ("KatorLegaz", "CC-BY-3.0-US"), ("Reallusion", "CC-BY-3.0-US"),
    ]

    static func build(_ root: URL, progress: @Sendable (Int, Int) -> Void) throws(AssetError) -> [Item] {
        let jobs = try jobs(root)
        let results = UnsafeResults<Item?>(count: jobs.count)
        DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
            results.set(index, build(jobs[index]))
            progress(index, jobs.count)
        }
        return results.all.compactMap { $0 }
    }

    private static func jobs(_ root: URL) throws(AssetError) -> [Job] {
        var jobs: [Job] = []
        var taken: [String: Int] = [:]
        for (name, licence) in collections {
            try LicenceGate.check(licence, of: name)
            let folder = root.appending(path: name)
            for model in try FurnitureCatalogue(folder: folder).models {
                guard let choice = ModelSelection.choose(model) else { continue }
                let slug = ModelImporter.slug(choice.nouns[0])
                let count = (taken[slug] ?? 0) + 1
                guard count <= ModelSelection.mostAlike || choice.category == .person else { continue }
                taken[slug] = count
                let key = AssetKey.model(count == 1 ? slug : "\(slug)-\(count)")
                jobs.append(
                    Job(folder: folder, licence: licence, model: model, choice: choice, key: key))
            }
        }
        return jobs
    }

    private static func build(_ job: Job) -> Item? {
        let file = job.folder.appending(path: job.model.path)
        guard let source = try? ObjReader.read(file) else { return nil }
        let importer = ModelImporter(
            recipe: job.choice.recipe, category: job.choice.category, size: job.model.size,
            rotation: job.model.rotation)
        guard var result = importer.build(source, key: job.key) else { return nil }
        var blobs: [String: [UInt8]] = [:]
        for (key, path) in result.textures.sorted(by: { $0.key < $1.key }) {
            let url = file.deletingLastPathComponent().appending(path: path)
            let data = try? Data(contentsOf: url)
            guard let data, var picture = try? StillReader.picture(data) else {
                for index in result.model.parts.indices where result.model.parts[index].texture == key {
                    result.model.parts[index].texture = nil
                }
                continue
            }
            for patch in job.choice.recipe.blanks { picture.blank(patch) }
            picture = picture.shrunk(to: job.choice.category == .person ? 512 : 256)
            for index in result.model.parts.indices where result.model.parts[index].texture == key {
                result.model.parts[index].isCutout = picture.hasHoles
            }
            blobs[key] = TextureCodec.encode(picture)
        }
        blobs[job.key.rawValue] = ModelCodec.encode(result.model)
        let entry = AssetEntry(
            key: job.key, nouns: job.choice.nouns, category: job.choice.category, licence: job.licence,
            author: job.model.author, source: "sweethome3d-furniture", size: result.size,
            triangles: ModelImporter.levels.indices.map { result.model.triangleCount($0) },
            slots: Array(Set(result.model.parts.map(\.material))).sorted { $0.rawValue < $1.rawValue },
            tags: job.choice.tags)
        return Item(
            entry: entry, names: job.choice.keepsTranslations ? job.model.names : [:], blobs: blobs,
            turned: result.winding.turned)
    }
}

/// Results of a parallel loop: each iteration writes its own place and nobody else's.
final class UnsafeResults<Element>: @unchecked Sendable {
    private let storage: UnsafeMutableBufferPointer<Element?>

    init(count: Int) {
        storage = .allocate(capacity: count)
        storage.initialize(repeating: nil)
    }

    deinit {
        storage.deinitialize()
        storage.deallocate()
    }

    func set(_ index: Int, _ value: Element) { storage[index] = value }

    var all: [Element] { storage.compactMap { $0 } }
}
