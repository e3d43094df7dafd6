import Foundation
import Testing

/// Which rooms may look into which, read off the `import` lines (docs/01-overview.md tells why).
struct ArrowTests {
    /// Our modules that a module may import, and the outside modules that only it may import.
    static let rooms: [String: (ours: Set<String>, alone: Set<String>)] = [
        "Domain": ([], []),
        "Telemetry": ([], []),
        "Sniff": ([], []),
        "Outbound": (["Domain"], ["AsyncHTTPClient"]),
        "Storage": (["Domain"], ["GRDB", "CPostgres"]),
        "Jobs": (["Domain", "Storage"], []),
        "Platform": (["Domain", "Storage", "Jobs", "Sniff", "Outbound"], []),
        "Media": (["Domain", "Sniff"], ["CFFmpeg"]),
        "Render": (["Domain", "CShims"], ["CGLES", "CPost"]),
        "Engine": (["Domain", "Media", "Render"], []),
        "Inference": ([], ["COpenVINO"]),
        "Editing": (["Domain", "Media", "Engine", "Inference"], ["CWarp", "CStyle"]),
        "Web": (["Domain", "Platform", "Telemetry"], ["Hummingbird"]),
        "studio": (["Domain", "Editing", "Engine", "Media", "Render"], []),
        "sdkgen": ([], ["Yams"]),
        "pikad": (
            [
                "Domain", "Telemetry", "Sniff", "Outbound", "Storage", "Jobs", "Platform", "Media", "Render",
                "Engine", "Editing", "Web",
            ], ["Configuration", "Subprocess"]
        ),
    ]

    static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources").standardizedFileURL

    static func imports(of room: String) throws -> [(file: String, module: String)] {
        let folder = sources.appendingPathComponent(room)
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var found: [(file: String, module: String)] = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let keyword = words.firstIndex(of: "import"), keyword <= 2, words.count > keyword + 1
                else { continue }
                guard words[..<keyword].allSatisfy({ $0.hasPrefix("@") || $0 == "public" }) else { continue }
                // `import struct Foundation.URL` names the module behind the kind.
                let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "var", "let"]
                let name = kinds.contains(words[keyword + 1]) ? words[keyword + 2] : words[keyword + 1]
                let module = name.prefix { $0 != "." }
                found.append((file.lastPathComponent, String(module)))
            }
        }
        return found
    }

    @Test("every room is known here")
    func everyRoomIsKnown() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
        let swift = Set(folders.filter { $0.first != "C" && $0.first != "." })
        #expect(swift == Set(Self.rooms.keys))
    }

    @Test("no room looks where it may not", arguments: rooms.keys.sorted())
    func arrows(room: String) throws {
        let allowed = try #require(Self.rooms[room])
        let ours = Set(Self.rooms.keys).union([
            "CShims", "CPost", "CGLES", "CFFmpeg", "COpenVINO", "CWarp", "CStyle", "CPostgres",
        ])
        let reserved = Self.rooms.filter { $0.key != room }.reduce(into: Set<String>()) {
            $0.formUnion($1.value.alone)
        }
        let imports = try Self.imports(of: room)
        #expect(!imports.isEmpty || ["Domain", "Sniff"].contains(room))
        for (file, module) in imports {
            if ours.contains(module), !allowed.alone.contains(module) {
                #expect(allowed.ours.contains(module), "\(room)/\(file) imports \(module)")
            }
            // A process composes what it runs, Hummingbird's application included.
            if room == "pikad", module == "Hummingbird" { continue }
            #expect(!reserved.contains(module), "\(room)/\(file) imports \(module), another room's secret")
        }
    }

    @Test("nothing nests deeper than Sources/Module/Folder/File")
    func depth() throws {
        let files = FileManager.default.enumerator(atPath: Self.sources.path)
        while let path = files?.nextObject() as? String {
            #expect(path.split(separator: "/").count <= 3 || path.hasPrefix("C"), "\(path)")
        }
    }
}
