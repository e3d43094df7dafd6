import Domain

/// Keeps what is known of clips; their bytes are `BlobStore`'s.
public struct ClipStore: Sendable {
    private let database: Database

    public init(database: Database) { self.database = database }

    /// The clip or its tombstone; nil when there never was one.
    public func find(_ id: ClipID) async throws -> Clip? {
        try await database.read { try Self.clip(id, $0) }
    }

    /// Turns the clip into a tombstone that remembers whose it was and nothing of what it showed.
    /// - Returns: false when it is one already.
    public func bury(_ id: ClipID, at now: Timestamp) async throws -> Bool {
        try await database.write { session in
            let row = try session.row(
                """
                UPDATE clips SET deleted_at = :now, notes = '[]', attributions = '[]', scene = ''
                WHERE id = :id AND deleted_at IS NULL RETURNING account, mode
                """, ["id": .id(id), "now": .time(now)])
            try session.run("DELETE FROM clip_files WHERE clip = :id", ["id": .id(id)])
            guard let row else { return false }
            try EventStore.record(
                .clipDeleted, .clip(id),
                of: .init(account: try row.id("account"), mode: try row.choice("mode")),
                to: .interested(requestURL: nil), at: now, session)
            return true
        }
    }

    /// Which of these names belong to a clip that is not deleted, or to an attempt that is under way.
    ///
    /// One snapshot answers for all: an attempt turns into a clip within one transaction, so that no name is
    /// ever seen as neither.
    public func living(among ids: [ClipID]) async throws -> Set<ClipID> {
        try await database.read { session in
            Set(
                try ids.filter { id in
                    try session.row(
                        """
                        SELECT 1 AS found WHERE EXISTS
                                (SELECT 1 FROM clips WHERE id = :id AND deleted_at IS NULL)
                            OR EXISTS (SELECT 1 FROM jobs WHERE clip = :id AND state = 'processing')
                        """, ["id": .id(id)]) != nil
                })
        }
    }

    static func insert(_ files: [ClipFile], of clip: ClipID, _ session: Session) throws {
        for file in files {
            try session.run(
                """
                INSERT INTO clip_files (clip, role, name, content_type, byte_count, sha256)
                VALUES (:clip, :role, :name, :content_type, :byte_count, :sha256)
                """,
                [
                    "clip": .id(clip), "role": .text(file.role.rawValue), "name": .text(file.name),
                    "content_type": .text(file.contentType), "byte_count": .integer(file.byteCount),
                    "sha256": .text(file.sha256),
                ])
        }
    }

    static func clip(_ id: ClipID, _ session: Session) throws -> Clip? {
        guard let row = try session.row("SELECT * FROM clips WHERE id = :id", ["id": .id(id)]) else {
            return nil
        }
        let files = try session.rows(
            "SELECT * FROM clip_files WHERE clip = :id ORDER BY role", ["id": .id(id)])
        return Clip(
            id: id, job: try row.id("job"), account: try row.id("account"), mode: try row.choice("mode"),
            size: FrameSize(width: try row.int("width"), height: try row.int("height")),
            frameCount: try row.int("frame_count"), frameRate: try row.int("frame_rate"),
            notes: try JSONText.decode([String].self, try row.text("notes")),
            attributions: try JSONText.decode([String].self, try row.text("attributions")),
            scene: try row.text("scene"), engine: try row.text("engine"),
            parents: try JSONText.decode([String].self, try row.text("parents")).compactMap(
                ClipID.init(rawValue:)),
            createdAt: try row.time("created_at"), deletedAt: row.timeIfAny("deleted_at"),
            files: try files.map { file in
                ClipFile(
                    role: try file.choice("role"), name: try file.text("name"),
                    contentType: try file.text("content_type"), byteCount: try file.integer("byte_count"),
                    sha256: try file.text("sha256"))
            })
    }
}
