import Domain
import Storage
import Synchronization

/// So many requests in any stretch of so many seconds.
public struct RatePolicy: Sendable, Equatable {
    public var name: String
    public var quota: Int
    public var window: Int64

    public init(name: String, quota: Int, window: Int64) {
        self.name = name
        self.quota = quota
        self.window = window
    }

    /// The same window with no more than so many requests a minute in it.
    func limited(to perMinute: Int) -> RatePolicy {
        var policy = self
        policy.quota = min(quota, max(1, perMinute * Int(window) / 60))
        return policy
    }

    /// What a key may send: 300 a minute in the long run, twice that for a minute.
    public static let ofKeys = [
        RatePolicy(name: "burst", quota: 600, window: 60),
        RatePolicy(name: "sustained", quota: 1500, window: 300),
    ]
}

/// How a subject stands after a request was admitted or refused.
public struct RateStanding: Sendable, Equatable {
    public struct Place: Sendable, Equatable {
        public var policy: RatePolicy
        public var remaining: Int
        /// Seconds until some of the quota comes back.
        public var reset: Int64
    }

    public var places: [Place]

    /// The policies that this request would have broken; none when it was admitted.
    public var violated: [Place] { isAdmitted ? [] : places.filter { $0.remaining == 0 } }
    public var isAdmitted: Bool
}

/// Admits requests, never more than a policy's quota in any of its windows, over all processes of an installation.
///
/// Requests are counted by the second in the database. A second's count stays in force until every window that could
/// touch that second has passed, so a quota comes back up to one second late and never early. A process reserves more
/// permits at once the more it has used in the same second, so that a busy key costs few writes; permits left over are
/// given back with the next reservation.
public final class RateLimiter: Sendable {
    private struct Lease {
        var slot: Int64
        /// Reserved and not used yet.
        var left: Int
        /// Used by this process in this second.
        var used: Int
        var standing: RateStanding
    }

    static let largestLease = 64
    static let leaseLimit = 50_000

    private let store: PermitStore
    private let time: TimeSource
    private let policies: [RatePolicy]
    private let leases = Mutex<[String: Lease]>([:])

    public init(store: PermitStore, time: TimeSource, policies: [RatePolicy] = RatePolicy.ofKeys) {
        self.store = store
        self.time = time
        self.policies = policies
    }

    /// Counts one request of the subject.
    /// - Parameter perMinute: what the subject allows itself; less than the policies do, or nothing changes.
    /// - Throws: `PikaError` with `storage_unavailable`.
    public func admit(_ subject: String, perMinute: Int? = nil) async throws -> RateStanding {
        let policies = perMinute.map { limit in self.policies.map { $0.limited(to: limit) } } ?? self.policies
        let slot = time.now().seconds
        enum Step { case known(RateStanding), ask(wanted: Int, unused: PermitStore.Use?) }
        let step: Step = leases.withLock { leases in
            guard var lease = leases[subject] else { return .ask(wanted: 1, unused: nil) }
            guard lease.slot == slot else {
                leases[subject] = nil
                return .ask(
                    wanted: 1,
                    unused: lease.left > 0 ? PermitStore.Use(slot: lease.slot, count: lease.left) : nil)
            }
            // A refusal holds until the second ends: nothing comes back before.
            guard lease.standing.isAdmitted else { return .known(lease.standing) }
            guard lease.left > 0 else {
                return .ask(wanted: min(Self.largestLease, max(1, lease.used)), unused: nil)
            }
            lease.left -= 1
            lease.used += 1
            for index in lease.standing.places.indices { lease.standing.places[index].remaining -= 1 }
            leases[subject] = lease
            return .known(lease.standing)
        }
        switch step {
        case .known(let standing): return standing
        case .ask(let wanted, let unused): return try await reserve(subject, policies, slot, wanted, unused)
        }
    }

    private func reserve(
        _ subject: String, _ policies: [RatePolicy], _ slot: Int64, _ wanted: Int, _ unused: PermitStore.Use?
    ) async throws -> RateStanding {
        let span = (policies.map(\.window).max() ?? 0) + 1
        let (used, granted) = try await reportingStorage {
            try await store.take(of: subject, slot: slot, unused: unused, span: span) { used in
                let free = policies.map { $0.quota - Self.count(used, since: slot - $0.window) }.min() ?? 0
                // Near the limit one at a time: what one process holds the others cannot use.
                return free <= 0 ? 0 : min(wanted, max(1, free / 4))
            }
        }
        let left = max(0, granted - 1)
        return leases.withLock { leases in
            if leases.count >= Self.leaseLimit { leases = leases.filter { $0.value.slot >= slot } }
            if leases.count >= Self.leaseLimit { leases.removeAll() }
            let held = leases[subject].flatMap { $0.slot == slot ? $0 : nil }
            let places = policies.map { policy in
                RateStanding.Place(
                    policy: policy,
                    remaining: max(
                        0, policy.quota - Self.count(used, since: slot - policy.window) - min(granted, 1)),
                    reset: Self.reset(policy, used, slot))
            }
            let standing = RateStanding(places: places, isAdmitted: granted > 0)
            // Of two reservations at once the second may find nothing left while the first still holds some.
            if granted > 0 || (held?.left ?? 0) == 0 {
                leases[subject] = Lease(
                    slot: slot, left: left + (held?.left ?? 0), used: (held?.used ?? 0) + min(granted, 1),
                    standing: standing)
            }
            return standing
        }
    }

    private static func count(_ used: [PermitStore.Use], since first: Int64) -> Int {
        used.reduce(0) { $1.slot >= first ? $0 + $1.count : $0 }
    }

    /// Seconds until a further request may pass if none may now, else until some of the quota comes back.
    private static func reset(_ policy: RatePolicy, _ used: [PermitStore.Use], _ slot: Int64) -> Int64 {
        let inside = used.filter { $0.slot >= slot - policy.window && $0.count > 0 }
        var count = inside.reduce(0) { $0 + $1.count }
        var gone = slot
        for use in inside {
            gone = use.slot
            count -= use.count
            if count < policy.quota { break }
        }
        return gone + policy.window + 1 - slot
    }
}

/// Counts refused keys by the address they came from: guessing is slow, and costs the database nothing.
public final class RefusalWatch: Sendable {
    public static let limit = 60
    public static let window = Duration.seconds(60)
    static let addressLimit = 20_000

    private let time: TimeSource
    private let refusals = Mutex<[String: [Timestamp]]>([:])

    public init(time: TimeSource) { self.time = time }

    /// Counts a refusal.
    /// - Returns: when to come back, if there have been too many.
    public func count(_ address: String) -> Duration? {
        let now = time.now()
        return refusals.withLock { refusals in
            if refusals.count >= Self.addressLimit {
                refusals = refusals.filter { ($0.value.last ?? now) > now - Self.window }
            }
            if refusals.count >= Self.addressLimit { refusals.removeAll() }
            var recent = (refusals[address] ?? []).filter { $0 > now - Self.window }
            if recent.count >= Self.limit { return recent[0] + Self.window - now }
            recent.append(now)
            refusals[address] = recent
            return nil
        }
    }
}
