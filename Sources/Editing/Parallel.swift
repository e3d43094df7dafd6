import Dispatch
import Foundation
import Synchronization

/// Work on planes that is worth both cores, and a place for it that may block.
enum Parallel {
    /// Runs `body` on bands of rows, begin and end even, on all cores, and waits for them.
    ///
    /// Several bands a core: the encoder works at the same time, and a core that it slows takes fewer.
    static func bands(_ rows: Int, _ body: @Sendable (_ from: Int, _ to: Int) -> Void) {
        let count = max(1, min(rows / 16, 4 * ProcessInfo.processInfo.activeProcessorCount))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            body(rows / 2 * index / count * 2, index == count - 1 ? rows : rows / 2 * (index + 1) / count * 2)
        }
    }

    /// `transform` of every item, in order, on all cores.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ transform: @Sendable (Item) -> Result
    ) -> [Result] {
        var results = [Result?](repeating: nil, count: items.count)
        results.withUnsafeMutableBufferPointer { buffer in
            // Every iteration writes a place of its own.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: items.count) { index in
                places[index] = transform(items[index])
            }
        }
        return results.compactMap { $0 }
    }

    /// Two pieces of work side by side.
    static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
        nonisolated(unsafe) var results: (First?, Second?)
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            // Each writes a place of its own.
            if index == 0 { results.0 = first() } else { results.1 = second() }
        }
        guard let a = results.0, let b = results.1 else { preconditionFailure("both have run") }
        return (a, b)
    }

    /// Runs work that blocks for seconds on a thread of its own, so that the pool of tasks stays free.
    ///
    /// - Parameter body: Asks its argument often whether it was cancelled.
    static func onThread<Result: Sendable>(
        _ body: @escaping @Sendable (_ isCancelled: @Sendable () -> Bool) throws -> Result
    ) async throws -> Result {
        let flag = CancellationFlag()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let thread = Thread {
                    continuation.resume(with: Swift.Result { try body { flag.isSet } })
                }
                thread.name = "editing"
                thread.stackSize = 4 << 20
                thread.start()
            }
        } onCancel: {
            flag.set()
        }
    }
}

/// Set once, from any thread.
final class CancellationFlag: Sendable {
    private let value = Atomic(false)
    var isSet: Bool { value.load(ordering: .relaxed) }
    func set() { value.store(true, ordering: .relaxed) }
}
