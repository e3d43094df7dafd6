import CShims
import Glibc

/// A serial executor that runs every job on one POSIX thread it owns, so that an actor pinned to it may use
/// APIs whose state lives on the thread, as an EGL context does, or may block for long.
public final class ThreadExecutor: SerialExecutor, @unchecked Sendable {
    // @unchecked: `jobs` and `isStopping` are only touched with `mutex` held; `thread` is set once in init.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let wake: UnsafeMutablePointer<pthread_cond_t>
    private var jobs: [UnownedJob] = []
    private var isStopping = false
    private var thread = pthread_t()

    /// - Parameter name: At most 15 bytes, for debuggers and `top`.
    public init(name: String) {
        mutex = .allocate(capacity: 1)
        wake = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(wake, nil)
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 8 << 20)
        pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
        let box = Unmanaged.passRetained(Launch(executor: self, name: name))
        let status = pthread_create(
            &thread, &attributes,
            { argument in
                guard let argument else { return nil }
                let launch = Unmanaged<Launch>.fromOpaque(argument).takeRetainedValue()
                pika_thread_setname(launch.name)
                launch.executor.loop()
                return nil
            }, box.toOpaque())
        pthread_attr_destroy(&attributes)
        precondition(status == 0, "pthread_create failed: \(status)")
    }

    deinit {
        pthread_cond_destroy(wake)
        pthread_mutex_destroy(mutex)
        wake.deallocate()
        mutex.deallocate()
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        pthread_mutex_lock(mutex)
        precondition(!isStopping, "job enqueued after stop()")
        jobs.append(job)
        pthread_cond_signal(wake)
        pthread_mutex_unlock(mutex)
    }

    /// Ends the thread once it has run what is queued; may be called on the thread itself.
    public func stop() {
        pthread_mutex_lock(mutex)
        isStopping = true
        pthread_cond_signal(wake)
        pthread_mutex_unlock(mutex)
    }

    private func loop() {
        while true {
            pthread_mutex_lock(mutex)
            while jobs.isEmpty && !isStopping { pthread_cond_wait(wake, mutex) }
            let batch = jobs
            jobs.removeAll(keepingCapacity: true)
            let isDone = isStopping && batch.isEmpty
            pthread_mutex_unlock(mutex)
            if isDone { return }
            for job in batch { job.runSynchronously(on: asUnownedSerialExecutor()) }
        }
    }

    private final class Launch {
        let executor: ThreadExecutor
        let name: String

        init(executor: ThreadExecutor, name: String) {
            self.executor = executor
            self.name = name
        }
    }
}
