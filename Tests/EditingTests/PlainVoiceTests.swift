import Domain
import Engine
import Foundation
import Testing

@testable import Editing

struct PlainVoiceTests {
    /// A program in place of espeak-ng.
    private func with<Result>(
        _ script: String, _ body: (_ program: String, _ folder: URL) async throws -> Result
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "speaker")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        return try await body(program.path, folder)
    }

    private func isAlive(_ folder: URL) throws -> Bool {
        let text = try String(contentsOf: folder.appending(path: "pid"), encoding: .utf8)
        let number = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        return kill(number, 0) == 0
    }

    @Test func `A program that does not end is killed when its time is over`() async throws {
        try await with("echo $$ > \"$(dirname \"$0\")/pid\"; exec sleep 60") { program, folder in
            #expect {
                try PlainVoice(executable: program, timeout: 0.3)
                    .speak("Hello", language: "en-us") { false }
            } throws: { "\($0)".contains("took longer") }
            let lives = try isAlive(folder)
            #expect(!lives)
        }
    }

    @Test func `A program whose sound nobody wants any more is killed`() async throws {
        try await with("echo $$ > \"$(dirname \"$0\")/pid\"; exec sleep 60") { program, folder in
            #expect(throws: CancellationError.self) {
                // Cancelled once it runs.
                try PlainVoice(executable: program).speak("Hello", language: "en-us") {
                    FileManager.default.fileExists(atPath: folder.appending(path: "pid").path)
                }
            }
            let lives = try isAlive(folder)
            #expect(!lives)
        }
    }

    @Test func `The text goes in by standard input, never on the command line`() async throws {
        try await with(
            "cat > \"$(dirname \"$0\")/in\"; echo \"$@\" > \"$(dirname \"$0\")/arguments\"; exit 3"
        ) {
            program, folder in
            #expect(throws: EditError.self) {
                try PlainVoice(executable: program).speak("-w /tmp/x; `id`", language: "ru") { false }
            }
            let heard = try String(contentsOf: folder.appending(path: "in"), encoding: .utf8)
            let arguments = try String(contentsOf: folder.appending(path: "arguments"), encoding: .utf8)
            #expect(heard == "-w /tmp/x; `id`")
            #expect(arguments.contains("-v ru") && !arguments.contains("id"))
        }
    }

    @Test func `A program that is not there is an error`() {
        #expect(throws: EditError.self) {
            try PlainVoice(executable: "/nowhere/espeak-ng").speak("Hello", language: "en-us") { false }
        }
    }

    @Test(.enabled(if: PlainVoice.installed != nil, "espeak-ng is not installed"))
    func `A language that no voice speaks is read by the plain voice, and the notes say so`() async throws {
        let sound = try await Editor(assets: nil).speak(SpeakRequest(text: "Привет, мир"))
        #expect(sound.phones == nil && sound.notes.count == 1)
        #expect(sound.notes.first?.contains("espeak-ng") == true)
        #expect((0.5...4).contains(sound.seconds))
        #expect((-20.0 ... -16.0).contains(Loudness.integrated([sound.samples], rate: sound.rate)))
    }

    @Test func `The small words of a text tell its language, and names in English do not`() {
        let texts: [(Language, String)] = [
            (.german, "Guten Morgen! Ich bin heute sehr froh, dass du da bist."),
            (.french, "Bonjour, c'est une belle journée pour nous."),
            (.spanish, "Buenos días, hoy vamos a hablar de los animales."),
            (.italian, "Ciao, oggi parliamo della musica e del mare."),
            (.portuguese, "Olá, hoje vamos falar da música, que é muito boa."),
            (.dutch, "Goede morgen, het is een mooie dag en ik ben blij dat je er bent."),
            (.polish, "Dzień dobry, to jest bardzo ładny dom."),
            (.swedish, "God morgon, jag är glad att du inte är trött."),
            (.turkish, "Günaydın, bugün hava çok güzel ve ben iyiyim."), (.french, "Merci"),
            (.english, "The mayor of Rio de Janeiro flew to La Paz."), (.english, "Los Angeles"),
            (.english, "Leonardo da Vinci painted in Florence."),
            (.english, "Die another day, or so he said."),
            (.english, "Peter put a big map of Bombay upon my table."), (.english, "42"), (.english, ""),
            (.english, "El Niño warms the water."), (.english, "Deja vu, en masse, par excellence!"),
        ]
        for (language, text) in texts { #expect(Language(of: text) == language, "\(text)") }
    }

    @Test(.enabled(if: VoiceTests.hasVoice, "the voice is not installed"))
    func `A language of Latin letters goes to the plain voice, or is read as English with a note`()
        async throws
    {
        let text = "Guten Morgen, ich bin heute sehr froh."
        try await with("echo \"$@\" > \"$(dirname \"$0\")/arguments\"; exit 3") { program, folder in
            await #expect(throws: EditError.self) {
                try await VoiceTests.editor.speak(
                    SpeakRequest(text: text), fallback: PlainVoice(executable: program))
            }
            let arguments = try String(contentsOf: folder.appending(path: "arguments"), encoding: .utf8)
            #expect(arguments.contains("-v de "))
        }
        let alone = try await VoiceTests.editor.speak(SpeakRequest(text: text), fallback: nil)
        #expect(alone.notes.count == 1 && alone.notes.first?.contains("German") == true)
        #expect(alone.phones?.isEmpty == false)
    }
}
