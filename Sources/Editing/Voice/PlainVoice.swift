import Foundation
import Media

/// espeak-ng, a program of its own (GPL) that gets text and gives a sound: what speaks where the neural voice cannot.
struct PlainVoice: Sendable {
    let executable: String
    /// Seconds after which it is killed.
    var timeout = 10.0

    static let places = ["/usr/bin/espeak-ng", "/usr/local/bin/espeak-ng", "/opt/homebrew/bin/espeak-ng"]

    /// Where it is installed; nil where it is not.
    static var installed: PlainVoice? {
        places.first { FileManager.default.isExecutableFile(atPath: $0) }.map { PlainVoice(executable: $0) }
    }

    func speak(
        _ text: String, language: String, isCancelled: () -> Bool
    ) throws -> (samples: [Float], rate: Int) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "voice-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (said, sound) = (folder.appending(path: "text"), folder.appending(path: "sound.wav"))
        try Data(text.utf8).write(to: said)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = ["-b", "1", "-v", language, "-w", sound.path, "--stdin"]
        process.environment = ["LANG": "C.UTF-8"]
        process.currentDirectoryURL = folder
        let input = try FileHandle(forReadingFrom: said)
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do {
            try process.run()
        } catch {
            throw EditError("the plain voice does not start: install espeak-ng", cause: .installation)
        }
        let deadline = DispatchTime.now() + timeout
        // Cancellation has no signal of its own on this thread; twenty looks a second are enough.
        while ended.wait(timeout: min(deadline, .now() + 0.05)) == .timedOut {
            let isLate = DispatchTime.now() >= deadline
            guard isLate || isCancelled() else { continue }
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            if isLate {
                throw EditError("the plain voice took longer than \(Int(timeout.rounded(.up))) seconds")
            }
            throw CancellationError()
        }
        guard process.terminationReason == .exit, process.terminationStatus == 0,
            let heard = try? SoundReader.sound(path: sound.path), heard.count > 0
        else { throw EditError("the plain voice cannot say this text") }
        return (heard.left, StereoSound.rate)
    }
}
