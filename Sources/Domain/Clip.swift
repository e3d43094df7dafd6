/// A finished film and the pictures that go with it.
public struct Clip: Sendable, Equatable {
    public var id: ClipID
    public var job: JobID
    public var account: AccountID
    public var mode: KeyMode
    public var size: FrameSize
    public var frameCount: Int
    public var frameRate: Int
    public var notes: [String]
    public var attributions: [String]
    /// The scene description as JSON text.
    public var scene: String
    /// Name and version of the engine that made the film.
    public var engine: String
    /// The clips that it was made of; they may be deleted since.
    public var parents: [ClipID]
    public var createdAt: Timestamp
    /// Set once the bytes are gone; the row stays so that a second DELETE answers like the first.
    public var deletedAt: Timestamp?
    /// Empty once deleted.
    public var files: [ClipFile]

    public init(
        id: ClipID, job: JobID, account: AccountID, mode: KeyMode, size: FrameSize, frameCount: Int,
        frameRate: Int, notes: [String], attributions: [String], scene: String, engine: String,
        parents: [ClipID] = [], createdAt: Timestamp, deletedAt: Timestamp? = nil, files: [ClipFile]
    ) {
        self.id = id
        self.job = job
        self.account = account
        self.mode = mode
        self.size = size
        self.frameCount = frameCount
        self.frameRate = frameRate
        self.notes = notes
        self.attributions = attributions
        self.scene = scene
        self.engine = engine
        self.parents = parents
        self.createdAt = createdAt
        self.deletedAt = deletedAt
        self.files = files
    }

    public var seconds: Double { frameRate == 0 ? 0 : Double(frameCount) / Double(frameRate) }

    public func file(_ role: ClipFile.Role) -> ClipFile? { files.first { $0.role == role } }
}

/// One file of a clip, immutable from the moment it is published.
public struct ClipFile: Sendable, Equatable {
    public enum Role: String, Sendable, Codable, CaseIterable {
        case video, poster, thumbnail
    }

    public var role: Role
    /// The name inside the clip's folder and in its public address, for example `video.mp4`.
    public var name: String
    public var contentType: String
    public var byteCount: Int64
    /// SHA-256 of the bytes, 64 lowercase hexadecimal digits.
    public var sha256: String

    public init(role: Role, name: String, contentType: String, byteCount: Int64, sha256: String) {
        self.role = role
        self.name = name
        self.contentType = contentType
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}
