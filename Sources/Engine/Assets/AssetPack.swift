import Foundation

/// One file of named blobs, opened by mapping it into memory: opening reads the table only.
///
/// Layout, little-endian: magic `PIKAPACK`, version, count of items, offset and length of the table, its
/// checksum; then the blobs, 16-byte aligned; then the table, sorted by key: key, offset, length, checksum.
/// A pack is untrusted input: every offset is checked before it is used, a blob's checksum when it is read.
struct AssetPack: Sendable {
    static let magic: UInt64 = 0x4b43_4150_414b_4950
    static let version: UInt32 = 4
    private static let headerSize = 40

    private struct Item: Sendable {
        var offset: Int
        var length: Int
        var checksum: UInt64
    }

    let path: String
    private let data: Data
    private let items: [String: Item]

    var keys: some Collection<String> { items.keys }
    var byteCount: Int { data.count }

    init(contentsOf url: URL) throws(AssetError) {
        path = url.path
        do {
            data = try Data(contentsOf: url, options: .alwaysMapped)
        } catch {
            throw .unreadableSource(path: url.path)
        }
        items = try Self.table(data, path: url.path)
    }

    init(bytes: [UInt8], path: String = "memory") throws(AssetError) {
        self.path = path
        data = Data(bytes)
        items = try Self.table(data, path: path)
    }

    private static func table(_ data: Data, path: String) throws(AssetError) -> [String: Item] {
        do {
            return try data.withUnsafeBytes { bytes in try table(bytes, path: path) }
        } catch let error as AssetError {
            throw error
        } catch {
            throw .truncated(path: path)
        }
    }

    private static func table(_ bytes: UnsafeRawBufferPointer, path: String) throws -> [String: Item] {
        var header = ByteReader(bytes)
        guard bytes.count >= headerSize, try header.integer(UInt64.self) == magic,
            try header.integer(UInt32.self) == version
        else { throw AssetError.notAPack(path: path) }
        let count = Int(try header.integer(UInt32.self))
        guard let start = Int(exactly: try header.integer(UInt64.self)),
            let length = Int(exactly: try header.integer(UInt64.self)),
            start >= headerSize, length >= 0, start <= bytes.count, length <= bytes.count - start
        else { throw AssetError.truncated(path: path) }
        let table = UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
        guard checksum(table) == (try header.integer(UInt64.self)) else {
            throw AssetError.corrupt(key: "table of \(path)")
        }
        var reader = ByteReader(table)
        var items: [String: Item] = [:]
        items.reserveCapacity(min(count, length / 26))
        for _ in 0..<count {
            let key = try reader.string()
            guard let offset = Int(exactly: try reader.integer(UInt64.self)),
                let length = Int(exactly: try reader.integer(UInt64.self)),
                offset >= headerSize, length >= 0, offset <= start, length <= start - offset
            else { throw AssetError.corrupt(key: key) }
            items[key] = Item(offset: offset, length: length, checksum: try reader.integer(UInt64.self))
        }
        return items
    }

    /// Calls `body` with the bytes under a key; nil when there are none.
    func withBlob<Result>(
        _ key: String, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) throws(AssetError) -> Result? {
        guard let item = items[key] else { return nil }
        do {
            return try data.withUnsafeBytes { bytes in
                let blob = UnsafeRawBufferPointer(rebasing: bytes[item.offset..<item.offset + item.length])
                guard checksum(blob) == item.checksum else { throw AssetError.corrupt(key: key) }
                return try body(blob)
            }
        } catch let error as AssetError {
            throw error
        } catch {
            throw .corrupt(key: key)
        }
    }

    /// The bytes of a pack with these blobs; the same blobs give the same bytes.
    static func assemble(_ blobs: [String: [UInt8]]) -> [UInt8] {
        var body = ByteWriter()
        body.raw(repeatElement(0, count: headerSize))
        var table = ByteWriter()
        for key in blobs.keys.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
            let blob = blobs[key] ?? []
            body.pad(to: 16)
            table.string(key)
            table.integer(UInt64(body.bytes.count))
            table.integer(UInt64(blob.count))
            table.integer(blob.withUnsafeBytes(checksum))
            body.raw(blob)
        }
        body.pad(to: 16)
        var header = ByteWriter()
        header.integer(magic)
        header.integer(version)
        header.integer(UInt32(blobs.count))
        header.integer(UInt64(body.bytes.count))
        header.integer(UInt64(table.bytes.count))
        header.integer(table.bytes.withUnsafeBytes(checksum))
        return header.bytes + body.bytes.dropFirst(headerSize) + table.bytes
    }
}
