/// The list of an `If-None-Match` header (RFC 9110 §13.1.2).
struct EntityTags {
    private let tags: [String]

    init(_ header: String?) {
        tags = (header ?? "").split(separator: ",").map(\.trimming)
    }

    /// Weak comparison, as caches revalidate: `W/` makes no difference.
    func match(_ tag: String) -> Bool {
        tags.contains { $0 == "*" || $0 == tag || $0 == "W/" + tag }
    }
}
