import Domain
import Testing

@Suite("When a delivery is tried again")
struct RetryScheduleTests {
    static func outcome(
        _ status: Int?, _ failure: DeliveryOutcome.Failure? = nil, retryAfter: Duration? = nil
    )
        -> DeliveryOutcome
    {
        DeliveryOutcome(status: status, failure: failure, retryAfter: retryAfter)
    }

    @Test func `one attempt and five retries, then no more`() {
        let steps = (1...6).map {
            RetrySchedule.standard.step(after: Self.outcome(500), attempt: $0, chance: 0.5)
        }
        #expect(
            steps == [5, 300, 1800, 7200, 18000].map { .retry(after: .seconds($0)) } + [.giveUp])
    }

    @Test func `each pause is a fifth longer or shorter at the most`() {
        for (index, pause) in RetrySchedule.standard.pauses.enumerated() {
            for chance in [0.0, 0.25, 1] {
                let step = RetrySchedule.standard.step(
                    after: Self.outcome(503), attempt: index + 1, chance: chance)
                let part = Int64(80 + 40 * chance)
                #expect(step == .retry(after: pause * part / 100))
            }
        }
    }

    @Test(arguments: [200, 201, 204, 299])
    func `any 2xx is a success`(status: Int) {
        #expect(RetrySchedule.standard.step(after: Self.outcome(status), attempt: 6, chance: 0) == .succeed)
    }

    @Test(arguments: [100, 199, 300, 302, 304, 400, 401, 404, 500, 599])
    func `nothing else is`(status: Int) {
        let step = RetrySchedule.standard.step(after: Self.outcome(status), attempt: 1, chance: 0.5)
        #expect(step == .retry(after: .seconds(5)))
    }

    @Test func `410 ends it at once`() {
        #expect(RetrySchedule.standard.step(after: Self.outcome(410), attempt: 1, chance: 0) == .disable)
    }

    @Test func `who is overloaded is left alone for a minute at least`() {
        let schedule = RetrySchedule.standard
        #expect(schedule.step(after: Self.outcome(429), attempt: 1, chance: 0) == .retry(after: .seconds(60)))
        #expect(
            schedule.step(after: Self.outcome(nil, .timeout), attempt: 1, chance: 0)
                == .retry(after: .seconds(60)))
        #expect(
            schedule.step(after: Self.outcome(nil, .timeout), attempt: 2, chance: 0.5)
                == .retry(after: .seconds(300)))
    }

    @Test func `Retry-After is heard between the pause and twice the pause`() {
        let schedule = RetrySchedule.standard
        for (wish, pause) in [(1, 300), (400, 400), (100_000, 600)] {
            let step = schedule.step(
                after: Self.outcome(503, retryAfter: .seconds(wish)), attempt: 2, chance: 0)
            #expect(step == .retry(after: .seconds(pause)))
        }
    }
}
