import Domain
import FoundationEssentials
import Glibc

/// A file that comes with a request.
public enum InputFile: Sendable {
    /// - Parameter suffix: for the file's name, without the dot.
    case bytes([UInt8], suffix: String)
    /// A file of a clip; it shares its bytes and stays when the clip goes.
    case clip(ClipFile, of: ClipID)
}

/// The files that came with requests, in `inputs/<job>`.
///
/// They are there, durably, before the job is; and they stay as long as the job may render, not longer. A folder
/// whose job has ended, or never came to be, is swept.
public struct InputStore: Sendable {
    private let root: String

    init(root: String) throws {
        self.root = root
        try Disk.makeFolder("\(root)/inputs")
    }

    /// Keeps the files of a job that is about to be submitted; all of them or none.
    /// - Returns: their names, in the same order.
    public func keep(_ files: [InputFile], of job: JobID) async throws -> [String] {
        let folder = folder(job)
        return try await Disk.offload { [root] in
            do {
                try Disk.makeFolder(folder)
                var names: [String] = []
                for (index, file) in files.enumerated() {
                    switch file {
                    case .bytes(let bytes, let suffix):
                        names.append("\(index).\(suffix)")
                        try Disk.write(bytes, to: "\(folder)/\(names[index])")
                    case .clip(let file, let clip):
                        names.append("\(index)-\(file.name)")
                        let source = "\(root)/clips/\(clip)/\(file.name)"
                        guard link(source, "\(folder)/\(names[index])") == 0 else {
                            throw StorageError.system("link", source)
                        }
                    }
                }
                try Disk.syncFolder(folder)
                try Disk.syncFolder("\(root)/inputs")
                return names
            } catch {
                try? Disk.removeTree(folder)
                throw error
            }
        }
    }

    /// Absolute paths of a job's files.
    public func paths(_ names: [String], of job: JobID) -> [String] {
        names.map { URL(fileURLWithPath: "\(folder(job))/\($0)").path }
    }

    /// Nothing there is no error.
    public func remove(_ job: JobID) async throws {
        let folder = folder(job)
        try await Disk.offload { try Disk.removeTree(folder) }
    }

    /// Every job that has files here, with the seconds since the last of them came.
    public func jobs() async throws -> [JobID: Int] {
        try await Disk.offload { [root] in
            var found: [JobID: Int] = [:]
            for name in try Disk.entries("\(root)/inputs") {
                var status = stat()
                guard let job = JobID(rawValue: name), lstat("\(root)/inputs/\(name)", &status) == 0 else {
                    continue
                }
                found[job] = max(0, time(nil) - status.st_mtim.tv_sec)
            }
            return found
        }
    }

    private func folder(_ job: JobID) -> String { "\(root)/inputs/\(job)" }
}
