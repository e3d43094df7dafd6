import Domain
import HTTPTypes
import Hummingbird
import Platform

/// What the server holds its callers to.
public struct Limits: Sendable {
    let rates: RateLimiter
    let idempotency: Idempotency
    let time: TimeSource

    public init(rates: RateLimiter, idempotency: Idempotency, time: TimeSource) {
        self.rates = rates
        self.idempotency = idempotency
        self.time = time
    }
}

extension RateStanding {
    /// The draft's `RateLimit` fields, and the older ones for the policy that is nearest to its end.
    var fields: HTTPFields {
        var fields: HTTPFields = [
            .ratePolicy: places.map { "\"\($0.policy.name)\";q=\($0.policy.quota);w=\($0.policy.window)" }
                .joined(separator: ", "),
            .rateLimit: places.map { "\"\($0.policy.name)\";r=\($0.remaining);t=\($0.reset)" }
                .joined(separator: ", "),
        ]
        if let nearest = places.min(by: { $0.remaining < $1.remaining }) {
            fields[.rateLimitLimit] = String(nearest.policy.quota)
            fields[.rateLimitRemaining] = String(nearest.remaining)
            fields[.rateLimitReset] = String(nearest.reset)
        }
        return fields
    }
}

extension Refusal {
    init(rateLimit standing: RateStanding) {
        let wait = standing.violated.map(\.reset).max() ?? 1
        let names = standing.violated.map(\.policy.name)
        self.init(
            PikaError(
                .rateLimited, "This key has sent as many requests as it may; come back in \(wait) s.",
                retryAfter: .seconds(wait)))
        violatedPolicies = names
    }
}

extension Request {
    /// The moment by which a job must have started: `Pika-Deadline`, in unix seconds.
    /// - Throws: `PikaError` with `validation_failed` unless it lies ahead.
    func deadline(after now: Timestamp) throws(PikaError) -> Timestamp? {
        let values = headers[values: .deadline]
        guard let value = values.first else { return nil }
        guard values.count == 1, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            value.utf8.count <= 11,
            let seconds = Int64(value), seconds > now.seconds
        else {
            let violation = Violation(
                at: .header("Pika-Deadline"), code: .invalidValue,
                detail: "must be a moment that lies ahead, in unix seconds")
            throw PikaError(
                .validationFailed, "The deadline cannot be kept.", violations: [violation])
        }
        return Timestamp(milliseconds: seconds * 1000)
    }
}
