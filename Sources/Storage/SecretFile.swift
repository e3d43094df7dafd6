import Domain
import Glibc

/// A secret of the installation, 32 random bytes in a file that only its owner may read, made on first use.
public struct SecretFile: Sendable {
    public let bytes: [UInt8]

    /// - Parameter path: the file; its folder must exist. Two processes that make it at once get the same bytes.
    /// - Throws: `StorageError`; with `schema` when the file is there but is not such a secret.
    public init(path: String) throws {
        if let found = try Self.read(path) {
            bytes = found
            return
        }
        var generator = SystemRandomNumberGenerator()
        let fresh = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let temporary = "\(path).\(getpid()).\(UInt64.random(in: .min ... .max, using: &generator))"
        defer { unlink(temporary) }
        try Self.write(fresh, to: temporary)
        // A link fails when the name is taken: whoever came first has made the secret.
        guard link(temporary, path) == 0 || errno == EEXIST else { throw StorageError.system("link", path) }
        guard let kept = try Self.read(path) else {
            throw StorageError(.missing, "\(path) vanished")
        }
        bytes = kept
    }

    private static func read(_ path: String) throws -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw StorageError.system("open", path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw StorageError.system("stat", path) }
        guard status.st_mode & 0o077 == 0 else {
            throw StorageError(.schema, "\(path) must be readable by its owner alone (chmod 600)")
        }
        var buffer = [UInt8](repeating: 0, count: 33)
        guard Glibc.read(descriptor, &buffer, 33) == 32 else {
            throw StorageError(.schema, "\(path) must hold exactly 32 bytes")
        }
        return Array(buffer.prefix(32))
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError.system("open", path) }
        defer { close(descriptor) }
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            throw StorageError.system("write", path)
        }
    }
}
