import Foundation
import Render
import Testing

@testable import Engine

struct AssetPackTests {
    private let blobs: [String: [UInt8]] = [
        "b": [1, 2, 3], "a": Array(repeating: 7, count: 100), "empty": [],
    ]

    @Test func `A pack gives back what was put in`() throws {
        let pack = try AssetPack(bytes: AssetPack.assemble(blobs))
        for (key, bytes) in blobs { #expect(try pack.withBlob(key) { Array($0) } == bytes) }
        #expect(try pack.withBlob("other") { Array($0) } == nil)
    }

    @Test func `The same blobs give the same bytes`() {
        let again = Dictionary(uniqueKeysWithValues: blobs.reversed().map { ($0.key, $0.value) })
        #expect(AssetPack.assemble(blobs) == AssetPack.assemble(again))
    }

    @Test func `A pack that ends too early is refused at any length`() {
        let bytes = AssetPack.assemble(blobs)
        for length in 0..<bytes.count {
            #expect(throws: AssetError.self) { _ = try AssetPack(bytes: Array(bytes[..<length])) }
        }
    }

    @Test func `A changed byte is noticed or harmless`() throws {
        let bytes = AssetPack.assemble(blobs)
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x55
            guard let pack = try? AssetPack(bytes: damaged) else { continue }
            for (key, blob) in blobs {
                if let found = try? pack.withBlob(key, { Array($0) }) { #expect(found == blob) }
            }
        }
    }

    @Test func `Garbage never crashes`() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<500 {
            let bytes = (0..<Int(random.next() % 400)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            #expect(throws: AssetError.self) { _ = try AssetPack(bytes: bytes) }
            bytes.withUnsafeBytes { raw in
                _ = try? ModelCodec.decode(raw, key: .model("garbage"))
                _ = try? TextureCodec.decode(raw)
            }
        }
    }

    @Test func `A model survives being packed`() throws {
        var part = LibraryModel.Part(name: "tyre", material: .rubber)
        part.role = .wheel(pivot: SIMD3(1, 0.3, 2), radius: 0.3, steers: true)
        part.texture = "texture/car/tyre"
        part.isCutout = true
        part.levels = [.icosphere(radius: 0.4, subdivisions: 2)]
        let model = LibraryModel(key: .model("car"), parts: [part])
        let bytes = ModelCodec.encode(model)
        let back = try bytes.withUnsafeBytes { try ModelCodec.decode($0, key: model.key) }
        let found = try #require(back.parts.first)
        #expect(found.role == part.role)
        #expect(found.texture == part.texture)
        #expect(found.isCutout)
        #expect(found.levels[0].indices == part.levels[0].indices)
        for (one, other) in zip(found.levels[0].positions, part.levels[0].positions) {
            #expect((one - other).magnitude < 2e-5)
        }
        for (one, other) in zip(found.levels[0].normals, part.levels[0].normals) {
            #expect(one.dotted(other) > 0.999999)
        }
        for length in 0..<bytes.count {
            _ = try? bytes[..<length].withUnsafeBytes { try ModelCodec.decode($0, key: model.key) }
        }
    }

    @Test func `There is no library where nothing was built`() throws {
        let nowhere = FileManager.default.temporaryDirectory.appending(path: "pika-no-assets")
        #expect(try AssetLibrary.find(in: nowhere) == nil)
    }

    @Test func `Only terms that allow reselling pass`() throws {
        for licence in ["CC0-1.0", "CC-BY-3.0", "OFL-1.1"] { try LicenceGate.check(licence, of: "x") }
        for licence in ["CC-BY-SA-4.0", "GPL-2.0", "CC-BY-NC-4.0", ""] {
            #expect(throws: AssetError.forbiddenLicence(licence: licence, asset: "x")) {
                try LicenceGate.check(licence, of: "x")
            }
        }
        for package in SourceFolder.packages { try LicenceGate.check(package.licence, of: package.name) }
    }

    @Test func `The page about assets names every source as it is fetched`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/assets.md"), encoding: .utf8)
        let script = try String(contentsOf: root.appending(path: "scripts/fetch-assets.sh"), encoding: .utf8)
        for package in SourceFolder.packages {
            let row = page.split(separator: "\n").first { $0.hasPrefix("| \(package.name) |") }
            #expect(row?.contains(package.licence) == true, "\(package.name)")
            let pin = script.split(separator: "\n").first { $0.hasPrefix(package.name + " ") }
            let sum = try #require(pin?.split(separator: " ").last.map(String.init))
            let expected = sum == "-" ? String(script.firstMatch(of: /toy_font_pin=(\w+)/)?.1 ?? "") : sum
            #expect(expected.count == 64 && row?.contains(expected) == true, "\(package.name)")
        }
    }
}
