import ArgumentParser
import Domain
import Editing
import Foundation

/// Reads a text aloud, as WAV.
struct SpeakCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speak", abstract: "Reads a text aloud.")

    @Argument(help: "What is said, 600 characters at most.")
    var text: String
    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String
    @Option(help: "The voice: \(Voice.catalogue.map(\.id).joined(separator: ", ")).")
    var voice: Voice = .heart
    @Option(help: "The same number gives the same sound.")
    var seed: UInt32 = 1
    @Option(help: "A file to write the phones to, with their times, as `studio talk --phones` reads them.")
    var phones: String?
    @Option(help: "How often it is said; from the second time the voice is loaded.")
    var times = 1
    @Option(help: "The folder that `studio assets build` wrote.")
    var assets = ".build/assets"

    func run() async throws {
        let clock = ContinuousClock()
        let editor = Editor(assets: assets)
        for _ in 0..<max(1, times) {
            let begin = clock.now
            let sound = try await editor.speak(SpeakRequest(text: text, voice: voice, seed: seed))
            let took = clock.now - begin
            try sound.wave.write(to: URL(fileURLWithPath: output))
            if let phones, let lines = sound.phones?.lines {
                try Data(lines.utf8).write(to: URL(fileURLWithPath: phones))
            }
            for note in sound.notes { print("note: \(note)") }
            print("\(sound.seconds) seconds of sound after \(took)")
        }
    }
}

extension Voice: ExpressibleByArgument {
    public init?(argument: String) { self.init(id: argument) }
}

extension [SpokenPhone] {
    fileprivate var lines: String {
        map { "\($0.name) \(Float($0.begin)) \(Float($0.end))\n" }.joined()
    }
}
