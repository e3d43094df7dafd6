import COpenVINO
import Foundation
import Synchronization

/// OpenVINO's C library, opened once a process out of the folder that `scripts/fetch-networks.sh` filled.
///
/// It is opened at run time behind our own declarations: building needs no copy of it, and a machine without it
/// gets an error that tools answer with a plainer method.
public final class InferenceLibrary: @unchecked Sendable {
    /// What the folder of networks is called inside the asset folder.
    public static let folderName = "nets"
    static let fileName = "libopenvino_c.so.2641"

    /// The folder that holds the model files.
    public let folder: String
    let calls: UnsafePointer<pika_ov>
    /// The library's core; it may be used by many threads at once.
    let core: UnsafeMutableRawPointer
    let shelf = NetworkShelf()

    private static let opened = Mutex<[String: InferenceLibrary]>([:])

    /// The library of an asset folder.
    ///
    /// - Throws: `InferenceError` when it is absent or does not load.
    public static func open(assets: String?) throws(InferenceError) -> InferenceLibrary {
        guard let assets else { throw InferenceError("no asset folder, so no networks") }
        let folder = "\(assets)/\(folderName)"
        let result = opened.withLock { known -> Result<InferenceLibrary, InferenceError> in
            if let library = known[folder] { return .success(library) }
            do throws(InferenceError) {
                let library = try InferenceLibrary(folder: folder)
                known[folder] = library
                return .success(library)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    init(folder: String) throws(InferenceError) {
        let file = "\(folder)/openvino/\(Self.fileName)"
        guard FileManager.default.fileExists(atPath: file) else {
            throw InferenceError("\(file) is not there: `make assets` fetches the networks")
        }
        var message = [CChar](repeating: 0, count: 512)
        guard let calls = pika_ov_open(file, &message, message.count) else {
            let reason = String(
                decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            throw InferenceError("\(file) does not load: \(reason)")
        }
        var core: UnsafeMutableRawPointer?
        guard calls.pointee.core_create(&core) == 0, let core else {
            throw InferenceError("\(file) does not start")
        }
        self.calls = calls
        self.core = core
        self.folder = folder
    }

    deinit { calls.pointee.core_free(core) }

    /// For example `2026.4.1-…`.
    public var version: String {
        var version = pika_ov_version()
        guard calls.pointee.version(&version) == 0, let build = version.build else { return "unknown" }
        defer { calls.pointee.version_free(&version) }
        return String(cString: build)
    }

    func check(_ call: String, _ status: CInt) throws(InferenceError) {
        guard status != 0 else { return }
        let message = calls.pointee.last_error().map { String(cString: $0) } ?? ""
        throw InferenceError("\(call): status \(status) \(message.prefix(300))")
    }
}
