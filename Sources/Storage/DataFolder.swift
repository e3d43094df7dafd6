import Glibc

/// The folder that holds all of an installation: database, secrets and bytes, on one file system.
public struct DataFolder: Sendable {
    public let path: String

    /// Makes the folder if it is missing; only its owner may enter it.
    /// - Throws: `StorageError`.
    public init(path: String) throws {
        self.path = path
        for folder in [path, "\(path)/secrets"] {
            guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
                throw StorageError.system("mkdir", folder)
            }
        }
    }

    public var databasePath: String { "\(path)/pika.sqlite" }

    /// What keys are hashed with; losing it ends every key.
    public func pepper() throws -> SecretFile { try SecretFile(path: "\(path)/secrets/pepper") }

    /// What media links are signed with; losing it ends every link.
    public func linkSecret() throws -> SecretFile { try SecretFile(path: "\(path)/secrets/links") }

    /// What secrets of webhooks are sealed with; losing it ends every such secret.
    public func webhookKey() throws -> SecretFile { try SecretFile(path: "\(path)/secrets/webhooks") }

    public func blobs() throws -> BlobStore { try BlobStore(root: path) }
}
