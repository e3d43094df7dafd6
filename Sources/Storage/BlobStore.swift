import Domain
import FoundationEssentials
import Glibc

/// The bytes of clips on disk.
///
/// `work/<clip>` is where an attempt writes; `clips/<clip>` is what may be served. A folder moves from one to
/// the other by a single rename after everything in it was synced, so a clip's folder is whole or absent. The
/// row in the database decides whether it exists for anybody.
public struct BlobStore: Sendable {
    private let root: String
    private let reserve: Int64
    /// Files that came with requests.
    public let inputs: InputStore

    /// - Parameters:
    ///   - root: an existing folder; both subfolders are made in it, on one file system.
    ///   - reserve: bytes that must be free before anything new is begun; a film and the database's log need
    ///     less.
    public init(root: String, reserve: Int64 = 64 << 20) throws {
        self.root = root
        self.reserve = reserve
        inputs = try InputStore(root: root)
        for folder in ["work", "clips"] {
            guard mkdir("\(root)/\(folder)", 0o750) == 0 || errno == EEXIST else {
                throw StorageError.system("mkdir", "\(root)/\(folder)")
            }
        }
    }

    /// An empty folder for an attempt.
    public func makeWorkFolder(_ clip: ClipID) async throws -> String {
        let path = workFolder(clip)
        try await Disk.offload {
            try Disk.removeTree(path)
            guard mkdir(path, 0o750) == 0 else { throw StorageError.system("mkdir", path) }
        }
        return path
    }

    /// Makes the folder within an attempt's work folder that segments are written into, by whichever worker.
    public func makeSegmentFolder(_ clip: ClipID) async throws {
        let path = segmentFolder(clip)
        try await Disk.offload { try Disk.makeFolder(path) }
    }

    private func segmentFolder(_ clip: ClipID) -> String { "\(workFolder(clip))/\(Self.segments)" }

    /// Paths of segments' files, relative to the work folder, without suffix.
    public static func segmentPath(_ name: String) -> String { "\(segments)/\(name)" }

    private static let segments = "segments"

    /// Removes what was written for a segment that is not wanted any more; nothing there is no error.
    public func removeSegment(_ name: String, of clip: ClipID) async throws {
        let folder = segmentFolder(clip)
        try await Disk.offload {
            guard let entries = try? Disk.entries(folder) else { return }
            for entry in entries where entry.hasPrefix("\(name).") || entry.hasPrefix("\(name)-small.") {
                unlink("\(folder)/\(entry)")
            }
        }
    }

    /// Gives the film's files their public names, removes whatever else lies in the work folder, and syncs all.
    /// - Throws: `StorageError` with `missing` when the film names a file that is not there or is empty.
    public func stage(_ film: RenderedFilm, as clip: ClipID) async throws -> [ClipFile] {
        let folder = workFolder(clip)
        return try await Disk.offload {
            let sources: [(ClipFile.Role, String)] = [
                (.video, film.video), (.poster, film.poster), (.thumbnail, film.thumbnail),
            ]
            var files: [ClipFile] = []
            for (role, source) in sources {
                let (name, contentType) = try Self.publicName(role, source)
                if source != name, rename("\(folder)/\(source)", "\(folder)/\(name)") != 0 {
                    throw StorageError.system("rename", "\(folder)/\(source)")
                }
                let (byteCount, sha256) = try Disk.sync("\(folder)/\(name)")
                files.append(
                    ClipFile(
                        role: role, name: name, contentType: contentType, byteCount: byteCount, sha256: sha256
                    ))
            }
            let names = Set(files.map(\.name))
            for extra in try Disk.entries(folder) where !names.contains(extra) {
                // Renamed first: a worker that comes late finds no folder to write a segment into.
                let doomed = "\(folder)/.doomed"
                guard rename("\(folder)/\(extra)", doomed) == 0 else {
                    throw StorageError.system("rename", "\(folder)/\(extra)")
                }
                try Disk.removeTree(doomed)
            }
            try Disk.syncFolder(folder)
            return files
        }
    }

    /// Moves a staged work folder to where clips are served from; on return the move survives a loss of power.
    public func publish(_ clip: ClipID) async throws {
        let (from, to) = (workFolder(clip), clipFolder(clip))
        try await Disk.offload { [root] in
            guard rename(from, to) == 0 else { throw StorageError.system("rename", from) }
            try Disk.syncFolder("\(root)/clips")
        }
    }

    /// Removes all bytes under that name, published or not; nothing there is no error.
    public func remove(_ clip: ClipID) async throws {
        let paths = [clipFolder(clip), workFolder(clip)]
        try await Disk.offload {
            for path in paths { try Disk.removeTree(path) }
        }
    }

    /// Every name that has bytes, published or not.
    public func names() async throws -> [ClipID] {
        try await Disk.offload { [root] in
            let entries = try Disk.entries("\(root)/clips") + Disk.entries("\(root)/work")
            return Set(entries.compactMap(ClipID.init(rawValue:))).sorted { $0.rawValue < $1.rawValue }
        }
    }

    /// Opens a file of a published clip.
    /// - Throws: `StorageError` with `missing` when it is not there.
    public func open(_ file: ClipFile, of clip: ClipID) async throws -> OpenFile {
        let path = "\(clipFolder(clip))/\(file.name)"
        return try await Disk.offload { try OpenFile(path: path) }
    }

    /// Reads from an open file on a thread that may block.
    public func read(_ file: OpenFile, at offset: Int64, count: Int) async throws -> [UInt8] {
        try await Disk.offload { try file.read(at: offset, count: count) }
    }

    /// Proves that there is room for another film.
    /// - Throws: `StorageError` with `full`.
    public func requireRoom() async throws {
        try await Disk.offload { [root, reserve] in try Self.requireRoom(root, reserve) }
    }

    /// Proves that the folder has room and can be written to.
    public func probe() async throws {
        let path = "\(root)/work/.probe-\(getpid())-\(UInt32.random(in: .min ... .max))"
        try await Disk.offload { [root, reserve] in
            try Self.requireRoom(root, reserve)
            let descriptor = Glibc.open(path, O_CREAT | O_WRONLY | O_CLOEXEC | O_TRUNC, 0o600)
            guard descriptor >= 0 else { throw StorageError.system("open", path) }
            defer {
                close(descriptor)
                unlink(path)
            }
            guard write(descriptor, "pika", 4) == 4 else { throw StorageError.system("write", path) }
        }
    }

    /// Where an attempt writes; made by `makeWorkFolder`.
    public func workFolder(_ clip: ClipID) -> String { "\(root)/work/\(clip)" }

    private func clipFolder(_ clip: ClipID) -> String { "\(root)/clips/\(clip)" }

    private static func requireRoom(_ path: String, _ reserve: Int64) throws {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { throw StorageError.system("statvfs", path) }
        guard Int64(status.f_bavail) * Int64(status.f_frsize) >= reserve else {
            throw StorageError(.full, "less than \(reserve) bytes are free in \(path)")
        }
    }

    private static func publicName(
        _ role: ClipFile.Role, _ source: String
    ) throws -> (name: String, contentType: String) {
        // Plain, or plain within the folder of segments: never a way out of the work folder.
        let parts = source.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 1 || (parts.count == 2 && parts[0] == segments), let name = parts.last,
            !name.hasPrefix("."), let dot = source.lastIndex(of: ".")
        else { throw StorageError(.missing, "a film's file must be named plainly") }
        let suffix = source[dot...].lowercased()
        let contentType =
            switch suffix {
            case ".mp4": "video/mp4"
            case ".jpg", ".jpeg": "image/jpeg"
            case ".png": "image/png"
            case ".webp": "image/webp"
            default: "application/octet-stream"
            }
        return (role.rawValue + suffix, contentType)
    }
}

/// A file held open, so that its bytes can be read to the end even if the clip is deleted meanwhile.
public final class OpenFile: Sendable {
    public let descriptor: Int32
    public let byteCount: Int64

    /// - Throws: `StorageError`, with `missing` for anything that is not a regular file.
    init(path: String) throws {
        descriptor = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError.system("open", path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw StorageError(.missing, "\(path) is not a regular file")
        }
        byteCount = Int64(status.st_size)
    }

    deinit { close(descriptor) }

    /// Up to `count` bytes from `offset`; empty at the end.
    ///
    /// Blocks on the disk: not for the cooperative pool.
    public func read(at offset: Int64, count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let result = pread(descriptor, buffer.baseAddress, count, off_t(offset))
            guard result >= 0 else { throw StorageError.system("pread", "a clip") }
            filled = result
        }
    }
}
