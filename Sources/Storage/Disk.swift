import Crypto
import Dispatch
import FoundationEssentials
import Glibc

/// What the stores of bytes ask of the file system.
enum Disk {
    private static let queue = DispatchQueue(label: "pika.disk", attributes: .concurrent)

    /// Runs a call that may block on the disk outside the cooperative pool.
    static func offload<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: body)) }
        }
    }

    /// Forces a regular, non-empty file to the disk and reads it once for its hash.
    static func sync(_ path: String) throws -> (byteCount: Int64, sha256: String) {
        let file = try OpenFile(path: path)
        guard file.byteCount > 0 else { throw StorageError(.missing, "\(path) is empty") }
        guard fsync(file.descriptor) == 0 else { throw StorageError.system("fsync", path) }
        var hash = SHA256()
        var offset: Int64 = 0
        while offset < file.byteCount {
            let bytes = try file.read(at: offset, count: 1 << 20)
            guard !bytes.isEmpty else { break }
            hash.update(data: bytes)
            offset += Int64(bytes.count)
        }
        return (file.byteCount, hash.finalize().hexadecimal)
    }

    /// Writes a new file; on return it survives a loss of power, once its folder is synced too.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw StorageError.system("open", path) }
        defer { close(descriptor) }
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { throw StorageError.system("write", path) }
                rest = rest.dropFirst(written)
            }
        }
        guard fsync(descriptor) == 0 else { throw StorageError.system("fsync", path) }
    }

    static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o750) == 0 || errno == EEXIST else { throw StorageError.system("mkdir", path) }
    }

    static func syncFolder(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError.system("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StorageError.system("fsync", path) }
    }

    static func entries(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path)
    }

    static func removeTree(_ path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw StorageError.system("lstat", path)
        }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            // Somebody else removed it at the same time.
            guard lstat(path, &status) == 0 else { return }
            throw StorageError(.readOnly, "remove \(path): \(error)")
        }
    }
}

extension Slice<UnsafeRawBufferPointer> {
    fileprivate var baseAddress: UnsafeRawPointer? { UnsafeRawBufferPointer(rebasing: self).baseAddress }
}
