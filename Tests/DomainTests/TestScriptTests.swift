import Domain
import Testing

@Suite("Scripts of test mode")
struct TestScriptTests {
    @Test func `say how long to wait, how long to take and how to end, in any order`() throws {
        let script = try #require(try TestScript("pika_test:fail=render_failed:slow=90s:queue=5"))
        #expect(script.queue == .seconds(5))
        #expect(script.slow == .seconds(90))
        #expect(script.failure == .renderFailed)
    }

    @Test(arguments: TestScript.refusals + TestScript.failures)
    func `name each failure by its code, alone or behind fail=`(code: ErrorCode) throws {
        #expect(try TestScript("pika_test:\(code.rawValue)")?.failure == code)
        #expect(try TestScript("pika_test:fail=\(code.rawValue)")?.failure == code)
    }

    @Test(arguments: ["", "a street", "pika_test", " pika_test:timeout", "Pika_test:timeout"])
    func `are what begins like one, and nothing else`(text: String) throws {
        #expect(try TestScript(text) == nil)
    }

    @Test(arguments: [
        "pika_test:", "pika_test:nothing", "pika_test:fail=", "pika_test:fail=clip_deleted",
        "pika_test:slow=601s", "pika_test:slow=-1", "pika_test:slow=soon", "pika_test:timeout:",
        "pika_test:webhook_410", "pika_test:slow",
    ])
    func `that ask for what there is not are refused`(text: String) {
        #expect(throws: TestScript.Unreadable.self) { try TestScript(text) }
    }
}
