/// What can be wrong with an asset folder or with the sources it is built from.
public enum AssetError: Error, Equatable, Sendable {
    /// Not a pack, or one of another format version: build it again.
    case notAPack(path: String)
    /// The file ends before its own table says it does.
    case truncated(path: String)
    /// A stored item does not decode, or its checksum differs.
    case corrupt(key: String)
    /// A font's tables contradict each other or the file.
    case malformedFont(String)
    /// A source file is missing or cannot be read.
    case unreadableSource(path: String)
    /// A source is under terms that do not let customers resell their films.
    case forbiddenLicence(licence: String, asset: String)
    /// A package that was fetched is not the one that is pinned.
    case unexpectedSource(path: String, sha256: String)
}
