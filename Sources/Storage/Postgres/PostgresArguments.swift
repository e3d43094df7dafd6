import CPostgres

/// The values of a statement's parameters, in the binary format: texts as they are, integers of 64 bits.
///
/// NULLs are no parameters (`PlaceholderText`).
struct PostgresArguments {
    private(set) var lengths: [Int32] = []
    private(set) var formats: [Int32] = []
    // A byte that is nobody's keeps even an empty text's pointer from being that of a NULL.
    private var bytes: [UInt8] = [0]
    private var offsets: [Int] = []

    init(_ values: [Value]) {
        for value in values {
            let offset = bytes.count
            switch value {
            case .text(let text): bytes += text.utf8
            case .integer(let integer): withUnsafeBytes(of: integer.bigEndian) { bytes += $0 }
            case .null: continue
            }
            offsets.append(offset)
            lengths.append(Int32(bytes.count - offset))
            formats.append(1)
        }
    }

    func withPointers<T>(_ body: ([UnsafePointer<CChar>?]) throws -> T) rethrows -> T {
        try bytes.withUnsafeBytes { buffer in
            let base = buffer.assumingMemoryBound(to: CChar.self).baseAddress
            return try body(offsets.map { base?.advanced(by: $0) })
        }
    }
}

/// Numbers of types, from PostgreSQL's pg_type.dat.
enum PostgresType {
    static let bool: Oid = 16
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let numeric: Oid = 1700
}

extension Value {
    /// Nil for a NULL.
    var postgresType: Oid? {
        switch self {
        case .text: PostgresType.text
        case .integer: PostgresType.int8
        case .null: nil
        }
    }
}
