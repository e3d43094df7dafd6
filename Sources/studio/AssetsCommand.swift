import ArgumentParser
import Engine
import Foundation

/// Builds and inspects the asset folder.
struct AssetsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assets", abstract: "Compile fetched packages into the asset folder, or look into it.",
        subcommands: [Build.self, List.self, Show.self, Credits.self])

    struct Build: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Compile what scripts/fetch-assets.sh fetched; fails on any licence that is not allowed.")

        @Option(help: "Folder that scripts/fetch-assets.sh filled.")
        var sources = ".build/asset-sources"
        @Option(help: "Folder to write library.pack and vocabulary.bin into.")
        var output = ".build/assets"

        func run() throws {
            let start = ContinuousClock.now
            let builder = AssetBuilder(sources: URL(fileURLWithPath: sources))
            let summary = try builder.build(into: URL(fileURLWithPath: output)) { line in
                FileHandle.standardError.write(Data((line + "\n").utf8))
            }
            print(
                """
                \(summary.models) models, \(summary.toys) toys, \(summary.textures) textures
                library.pack \(summary.packBytes / 1024) KiB, vocabulary.bin \(summary.vocabularyBytes / 1024) KiB
                \(summary.turnedFaces) faces turned outwards
                \(summary.licences.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
                built in \((ContinuousClock.now - start).formatted(.units(allowed: [.seconds])))
                """)
        }
    }

    struct Credits: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print who made what, and under which terms.")

        @Option(help: "Folder of the built assets.")
        var assets = ".build/assets"

        func run() throws {
            guard let library = try AssetLibrary.find(in: URL(fileURLWithPath: assets)) else {
                throw ValidationError("no library.pack in \(assets): run `studio assets build` first")
            }
            for source in library.sources {
                print(
                    source.package, source.version, source.licence, source.author, source.sha256,
                    separator: " · ")
            }
            for line in library.attributions(for: library.entries.map(\.key)) { print(line) }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print what the asset folder holds.")

        @Option(help: "Folder of the built assets.")
        var assets = ".build/assets"
        @Argument(help: "Only keys and nouns that contain this.")
        var filter = ""

        func run() throws {
            guard let library = try AssetLibrary.find(in: URL(fileURLWithPath: assets)) else {
                throw ValidationError("no library.pack in \(assets): run `studio assets build` first")
            }
            for entry in library.entries {
                let line = "\(entry.key) \(entry.nouns.joined(separator: ", "))"
                guard filter.isEmpty || line.contains(filter) else { continue }
                let size = entry.size
                print(
                    line, entry.category.rawValue, "\(size.x)×\(size.y)×\(size.z) m", entry.triangles,
                    entry.slots.map(\.rawValue).joined(separator: "+"), entry.licence, entry.author,
                    separator: " · ")
            }
        }
    }
}
