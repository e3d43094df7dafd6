import Foundation
import Testing

@testable import Inference

struct NetworkTests {
    /// The networks that `make assets` fetched, where it could.
    static let assets: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ProcessInfo.processInfo.environment["PIKA_ASSETS"]
            ?? root.appending(path: ".build/assets").path
    }()
    static var library: InferenceLibrary? { try? InferenceLibrary.open(assets: assets) }

    @Test func `An absent library is an error that says how to get it`() {
        #expect {
            try InferenceLibrary.open(assets: "/nowhere")
        } throws: { error in
            "\(error)".contains("/nowhere/nets/openvino") && "\(error)".contains("make assets")
        }
        #expect(throws: InferenceError.self) { try InferenceLibrary.open(assets: nil) }
    }

    @Test func `A file that is no library is an error, not a crash`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = folder.appending(path: "nets/openvino")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data("no library".utf8).write(to: place.appending(path: InferenceLibrary.fileName))
        #expect {
            try InferenceLibrary.open(assets: folder.path)
        } throws: { "\($0)".contains("does not load") }
    }

    @Test(.enabled(if: library != nil, "the networks are not installed"))
    func `An absent or damaged model is an error`() throws {
        let library = try #require(Self.library)
        #expect(throws: InferenceError.self) { try Network("none.onnx", in: library) }
        #expect(throws: InferenceError.self) { try Network("manifest.txt", in: library) }
        #expect(!library.version.isEmpty)
    }

    @Test(.enabled(if: library != nil, "the networks are not installed"))
    func `A network takes tensors of its own shape only and answers the same twice`() throws {
        let network = try Network("face_landmark.tflite", in: try #require(Self.library))
        #expect(network.inputs == [[1, 192, 192, 3]])
        #expect(throws: InferenceError.self) {
            try network([Tensor(shape: [1, 4], values: [0, 0, 0, 0])])
        }
        let grey = Tensor(shape: [1, 192, 192, 3], values: [Float](repeating: 0.5, count: 192 * 192 * 3))
        let first = try network([grey])
        #expect(first.contains { $0.values.count == 1404 })
        #expect(first == (try network([grey])))
    }

    @Test func `The page about assets names every network as it is fetched`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/assets.md"), encoding: .utf8)
        let script = try String(
            contentsOf: root.appending(path: "scripts/fetch-networks.sh"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }
        var models = 0
        for line in script.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let sum = words.last, sum.count == 64, sum.allSatisfy(\.isHexDigit) else { continue }
            if words[0].contains(".") {
                // A model: its own row, its own checksum.
                let row = rows.first { $0.hasPrefix("| \(words[0]) |") }
                #expect(row?.contains(sum) == true && row?.contains("Apache-2.0") == true, "\(words[0])")
                models += 1
            } else {
                #expect(rows.contains { $0.contains("| \(words[0]) \(words[1]) |") }, "\(words[0])")
            }
        }
        #expect(models == 10)
    }
}
