import Domain
import Metrics
import Storage

/// What the worker counts; the labels are few and fixed.
struct JobMetrics: Sendable {
    private let claimed = Counter(label: "pika.jobs.claimed")
    private let lost = Counter(label: "pika.jobs.claims_lost")
    private let rescued = Counter(label: "pika.jobs.rescued")
    private let orphans = Counter(label: "pika.jobs.orphans_removed")
    private let duration = Timer(label: "pika.jobs.attempt_duration")

    func countClaim() { claimed.increment() }
    func countLost() { lost.increment() }
    func count(rescued number: Int) { rescued.increment(by: number) }
    func count(orphans number: Int) { orphans.increment(by: number) }
    func record(attempt: Duration) { duration.recordMilliseconds(attempt.milliseconds) }

    func count(_ outcome: Outcome) {
        Counter(label: "pika.jobs.attempts", dimensions: [("outcome", outcome.rawValue)]).increment()
    }

    enum Outcome: String, Sendable {
        case complete, failed, requeued
    }
}
