/// How many deliveries of each lane are under way, and how many may be.
///
/// A lane begins small, grows with each success and shrinks to one with each failure, so that whoever answers slowly or not
/// at all never holds more than a few of the places that all share.
struct LaneLoads: Sendable {
    private struct Load {
        var running = 0
        var cap = LaneLoads.first
    }

    static let first = 4
    static let most = 64
    /// Of all lanes together.
    static let total = 512
    /// Lanes at rest whose cap is remembered.
    private static let memory = 10_000

    private var loads: [String: Load] = [:]
    private(set) var running = 0

    var room: Int { Self.total - running }

    func room(in lane: String) -> Int {
        guard let load = loads[lane] else { return Self.first }
        return max(0, load.cap - load.running)
    }

    mutating func begin(_ lane: String) {
        loads[lane, default: Load()].running += 1
        running += 1
    }

    mutating func end(_ lane: String, succeeded: Bool) {
        guard var load = loads[lane] else { return }
        load.running -= 1
        load.cap = succeeded ? min(Self.most, load.cap * 2) : 1
        loads[lane] = load
        running -= 1
        if loads.count > Self.memory { loads = loads.filter { $0.value.running > 0 } }
    }
}
