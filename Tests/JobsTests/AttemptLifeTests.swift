import Domain
import Storage
import Support
import Testing

@testable import Jobs

@Suite("The life of an attempt")
struct AttemptLifeTests {
    let start = Timestamp(milliseconds: 1_000_000)
    let policy = JobPolicy()

    func life(attempt: Int = 1, startedAt: Timestamp? = nil) -> AttemptLife {
        let claim = Claim(
            job: JobID(unchecked: "job_1"), epoch: 1, clip: ClipID(unchecked: "clip_1"), attempt: attempt,
            interruptions: 0, startedAt: startedAt ?? start, work: .video(VideoRequest(prompt: "x", seed: 1)))
        return AttemptLife(claim: claim, policy: policy, claimedAt: start)
    }

    let film = RenderedFilm(
        video: "a.mp4", poster: "a.jpg", thumbnail: "b.jpg", size: FrameSize(width: 2, height: 2),
        frameCount: 24, frameRate: 24, notes: [], attributions: [], scene: "{}", engine: "fake")

    @Test func `writes progress no more often than its interval`() {
        var life = life()
        #expect(life.receive(.tick(framesDone: 1), at: start + .milliseconds(299)) == [])
        #expect(
            life.receive(.tick(framesDone: 2), at: start + .milliseconds(300)) == [.report(framesDone: 2)])
        #expect(life.receive(.tick(framesDone: 3), at: start + .milliseconds(599)) == [])
        #expect(
            life.receive(.tick(framesDone: 3), at: start + .milliseconds(600)) == [.report(framesDone: 3)])
        #expect(life.receive(.tick(framesDone: 3), at: start + .milliseconds(900)) == [])
    }

    @Test func `keeps its lease alive when no frame comes`() {
        var life = life()
        #expect(life.receive(.tick(framesDone: 0), at: start + .milliseconds(2999)) == [])
        #expect(life.receive(.tick(framesDone: 0), at: start + .seconds(3)) == [.heartbeat])
        #expect(life.receive(.tick(framesDone: 0), at: start + .milliseconds(5999)) == [])
        #expect(life.receive(.tick(framesDone: 0), at: start + .seconds(6)) == [.heartbeat])
    }

    @Test func `writes nothing more once the claim is lost`() {
        var life = life()
        #expect(life.receive(.lost, at: start) == [.stopRender])
        #expect(life.receive(.tick(framesDone: 9), at: start + .seconds(5)) == [])
        #expect(life.receive(.rendered(film), at: start + .seconds(5)) == [.removeFiles])
        #expect(life.hasEnded)
    }

    @Test func `ends with a timeout 15 minutes after the first claim, not its own`() {
        var life = life(attempt: 2, startedAt: start - .seconds(899))
        #expect(life.receive(.tick(framesDone: 0), at: start + .milliseconds(999)) == [])
        #expect(life.receive(.tick(framesDone: 0), at: start + .seconds(1)) == [.stopRender])
        #expect(life.receive(.stopped, at: start + .seconds(2)) == [.fail(.timeout), .removeFiles])
    }

    @Test func `publishes a film that is ready when the drain stops it`() {
        var life = life()
        #expect(life.receive(.drained, at: start) == [.stopRender])
        #expect(life.receive(.rendered(film), at: start) == [.publish(film)])
        #expect(life.receive(.published, at: start) == [])
        #expect(life.hasEnded)
    }

    @Test func `a lost claim outweighs a drain`() {
        var life = life()
        #expect(life.receive(.drained, at: start) == [.stopRender])
        #expect(life.receive(.lost, at: start) == [])
        #expect(life.receive(.stopped, at: start) == [.removeFiles])
    }

    @Test func `goes back into the queue after a crash, with a growing pause, until the third`() {
        for attempt in 1...3 {
            var life = life(attempt: attempt)
            let actions = life.receive(.crashed(.renderCrashed), at: start)
            let pause = start + .seconds(attempt)
            #expect(
                actions
                    == (attempt < 3
                        ? [.requeue(.afterCrash(until: pause)), .removeFiles]
                        : [.fail(.renderCrashed), .removeFiles]))
        }
    }

    @Test func `touches neither job nor files when nobody knows whether the clip is stored`() {
        var life = life()
        #expect(life.receive(.rendered(film), at: start) == [.publish(film)])
        #expect(life.receive(.unknown, at: start) == [])
        #expect(life.hasEnded)
    }

    @Test func `answers every event in every state, and nothing after its end`() {
        let events: [AttemptLife.Event] = [
            .tick(framesDone: 1), .lost, .drained, .rendered(film),
            .crashed(.renderCrashed), .exhausted(.renderCrashed), .stopped, .published,
            .unpublished(.storageUnavailable), .unknown,
        ]
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<2000 {
            var life = life()
            var settled = 0
            for step in 0..<12 {
                let wasOver = life.hasEnded
                let event = events.randomElement(using: &generator) ?? .stopped
                let actions = life.receive(event, at: start + .seconds(step))
                #expect(!wasOver || actions.isEmpty)
                settled += actions.count { action in
                    switch action {
                    case .fail, .requeue: true
                    default: false
                    }
                }
            }
            #expect(settled <= 1)
        }
    }
}
