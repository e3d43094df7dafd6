import ArgumentParser
import Domain
import Editing
import Foundation

/// Lets a picture speak, as MP4, with poster and thumbnail beside it.
struct TalkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "talk", abstract: "Makes a picture speak a sound or a text.")

    @Argument(help: "The picture's file.")
    var picture: String
    @Argument(help: "The sound's file, 30 seconds at most; none with --text.")
    var sound: String?
    @Option(help: "What the picture says, 600 characters at most, in place of a sound.")
    var text: String?
    @Option(help: "The voice that says the text: \(Voice.catalogue.map(\.id).joined(separator: ", ")).")
    var voice: Voice = .heart
    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String
    @Option(help: "480p, 720p or 1080p: the length of the shorter side.")
    var resolution: Resolution = .p720
    @Option(help: "The face that speaks: left,top,width,height in fractions of the picture.")
    var faceBox: String?
    @Option(
        help:
            "Of a drawing, in fractions of the picture: left eye, right eye, mouth's left and right corner, upper and lower lip, as x,y,x,y,… (12 numbers)."
    )
    var points: String?
    @Option(
        help:
            "A file with the sounds spoken, where they are known: `M 0.10 0.18` a line, ARPAbet and seconds.")
    var phones: String?
    @Option(help: "The same number gives the same film.")
    var seed: UInt32 = 1
    @Option(help: "Makes the film so many times and tells each time; networks are loaded once.")
    var runs = 1
    @Option(help: "The folder that `studio assets build` wrote.")
    var assets = ".build/assets"

    func validate() throws {
        guard (sound == nil) != (text == nil) else { throw ValidationError("give a sound or --text") }
        guard text == nil || phones == nil else {
            throw ValidationError("--phones describes a sound of yours")
        }
    }

    func run() async throws {
        var request = TalkRequest(resolution: resolution, seed: seed)
        if let faceBox {
            let numbers = faceBox.split(separator: ",").compactMap { Float($0) }
            guard numbers.count == 4 else { throw ValidationError("--face-box takes four numbers") }
            request.faceBox = PictureBox(
                x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
        }
        if let points {
            let n = points.split(separator: ",").compactMap { Float($0) }
            guard n.count == 12 else { throw ValidationError("--points takes twelve numbers") }
            request.points = FacePoints(
                leftEye: SIMD2(n[0], n[1]), rightEye: SIMD2(n[2], n[3]), mouthLeft: SIMD2(n[4], n[5]),
                mouthRight: SIMD2(n[6], n[7]), lipTop: SIMD2(n[8], n[9]), lipBottom: SIMD2(n[10], n[11]))
        }
        request.phones = try phones.map { file in
            try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { line in
                let words = line.split(separator: " ")
                guard words.count == 3, let from = Double(words[1]), let to = Double(words[2]) else {
                    throw ValidationError("not a phone with its times: \(line)")
                }
                return SpokenPhone(String(words[0]), from: from, to: to)
            }
        }
        for _ in 0..<max(runs, 1) { try await make(request) }
    }

    private func make(_ request: TalkRequest) async throws {
        let clock = ContinuousClock()
        let begin = clock.now
        let folder = FileManager.default.temporaryDirectory.appending(path: "talk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let editor = Editor(assets: assets)
        var request = request
        var heard = sound ?? ""
        if let text {
            let spoken = try await editor.speak(SpeakRequest(text: text, voice: voice, seed: seed))
            let file = folder.appending(path: "voice.wav")
            try spoken.wave.write(to: file)
            heard = file.path
            request.phones = spoken.phones
            for note in spoken.notes { print("note: \(note)") }
        }
        let first = FirstFrame(clock: clock)
        let film = try await editor.talk(
            request, picture: picture, sound: heard, into: folder.path
        ) {
            if $0.framesDone == 1 { first.note() }
        }
        let base = (output as NSString).deletingPathExtension
        for (name, target) in [
            (film.video, output), (film.poster, base + ".jpg"), (film.thumbnail, base + "-small.jpg"),
        ] {
            try? FileManager.default.removeItem(atPath: target)
            try FileManager.default.moveItem(atPath: folder.appending(path: name).path, toPath: target)
        }
        for note in film.notes { print("note: \(note)") }
        print("\(film.frameCount) frames, first after \(first.after(begin)), film after \(clock.now - begin)")
    }
}
