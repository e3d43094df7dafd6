/// Stereo sound at 48 kHz, as long as its film.
public struct StereoSound: Sendable {
    public static let rate = 48_000

    /// Samples from −1 to 1, as many on either side.
    public let left: [Float]
    public let right: [Float]

    public init(left: [Float], right: [Float]) {
        precondition(left.count == right.count, "two sides of one sound")
        self.left = left
        self.right = right
    }

    public var count: Int { left.count }
}
