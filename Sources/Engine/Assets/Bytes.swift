import Foundation

/// Reads little-endian numbers and strings from untrusted bytes; every read is checked against the end.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset: Int

    init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    struct EndOfBytes: Error {}

    var remaining: Int { bytes.count - offset }

    mutating func integer<T: FixedWidthInteger>(_ type: T.Type) throws(EndOfBytes) -> T {
        let size = MemoryLayout<T>.size
        guard offset >= 0, remaining >= size else { throw EndOfBytes() }
        defer { offset += size }
        return T(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: T.self))
    }

    mutating func float() throws(EndOfBytes) -> Float { Float(bitPattern: try integer(UInt32.self)) }

    mutating func vector() throws(EndOfBytes) -> SIMD3<Float> {
        SIMD3(try float(), try float(), try float())
    }

    mutating func string() throws(EndOfBytes) -> String {
        let count = Int(try integer(UInt16.self))
        return String(decoding: try slice(count), as: UTF8.self)
    }

    /// The next `count` bytes, without copying them.
    mutating func slice(_ count: Int) throws(EndOfBytes) -> UnsafeRawBufferPointer {
        guard count >= 0, offset >= 0, count <= remaining else { throw EndOfBytes() }
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
    }

    /// A count of things that take at least `size` bytes each, refused when they cannot all be there.
    mutating func count(ofSize size: Int) throws(EndOfBytes) -> Int {
        let count = Int(try integer(UInt32.self))
        guard count <= remaining / max(size, 1) else { throw EndOfBytes() }
        return count
    }
}

/// Writes what ``ByteReader`` reads.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func integer<T: FixedWidthInteger>(_ value: T) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func float(_ value: Float) { integer(value.bitPattern) }

    mutating func vector(_ value: SIMD3<Float>) {
        float(value.x)
        float(value.y)
        float(value.z)
    }

    /// UTF-8 with a 16-bit length; what does not fit is cut off.
    mutating func string(_ value: String) {
        let text = Array(value.utf8.prefix(Int(UInt16.max)))
        integer(UInt16(text.count))
        bytes.append(contentsOf: text)
    }

    mutating func raw(_ value: some Sequence<UInt8>) { bytes.append(contentsOf: value) }

    mutating func pad(to multiple: Int) {
        while bytes.count % multiple != 0 { bytes.append(0) }
    }
}

/// FNV-1a over eight bytes at a time: finds broken disks and half-written files, not adversaries.
func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let words = bytes.count / 8
    for word in 0..<words {
        let value = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
        hash = (hash ^ value) &* 0x0000_0100_0000_01b3
        hash ^= hash >> 29
    }
    for index in words * 8..<bytes.count { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3 }
    return hash
}
