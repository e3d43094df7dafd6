import ArgumentParser
import Domain
import Editing
import Engine
import Foundation
import Media
import Platform
import Render
import Storage

/// Looks at everything a film needs and says what works, what is missing, and how to mend it.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract:
            "Says what works here, what is missing, and how to mend it; exits 1 when films cannot be made.")

    @OptionGroup var flags: SettingsFlags

    func run() async throws {
        let settings = try await flags.settings()
        var findings = [
            await graphics(), codecs(), pictures(), assets(settings), networks(settings),
            voices(settings), outbound(settings),
        ]
        findings += try await data(settings)
        for finding in findings { print(finding.line) }
        if findings.contains(where: \.isFatal) { throw ExitCode(1) }
    }

    private struct Finding {
        enum Grade: String {
            case fine = "ok  ", weak = "weak", broken = "bad "
        }
        var grade: Grade
        var subject: String
        var fact: String
        var remedy = ""

        var isFatal: Bool { grade == .broken }
        var line: String {
            "\(grade.rawValue)  \(subject): \(fact)" + (remedy.isEmpty ? "" : "\n      to mend: \(remedy)")
        }
    }

    private func graphics() async -> Finding {
        do {
            let stages = StageRenderer(options: .init(shaderCache: Settings.shaderCache))
            let name = try await stages.rendererName()
            await stages.close()
            return Finding(grade: .fine, subject: "OpenGL ES", fact: name)
        } catch {
            return Finding(
                grade: .broken, subject: "OpenGL ES", fact: "\(error)",
                remedy: "apt-get install libegl-mesa0 libgl1-mesa-dri libgles2, or the driver of your GPU")
        }
    }

    private func codecs() -> Finding {
        let missing = Codecs.missing
        guard missing.isEmpty else {
            return Finding(
                grade: .broken, subject: "codecs", fact: "FFmpeg lacks \(missing.joined(separator: ", "))",
                remedy: "apt-get install libavcodec59 libx264-164")
        }
        return Finding(grade: .fine, subject: "codecs", fact: "libx264, mjpeg")
    }

    private func pictures() -> Finding {
        let missing = Codecs.missingStills
        guard missing.isEmpty else {
            return Finding(
                grade: .weak, subject: "pictures",
                fact: "FFmpeg cannot read \(missing.joined(separator: ", ")); requests with such files fail",
                remedy: "apt-get install libavcodec59 libdav1d6")
        }
        return Finding(grade: .fine, subject: "pictures", fact: "JPEG, PNG, WebP, AVIF, GIF")
    }

    private func assets(_ settings: Settings) -> Finding {
        let remedy = "make assets, or --assets with the folder that `studio assets build` wrote"
        guard let folder = settings.assets else {
            return Finding(
                grade: .weak, subject: "assets", fact: "none: procedural bodies and word lists only",
                remedy: remedy)
        }
        do {
            let library = try AssetLibrary.find(in: URL(fileURLWithPath: folder, isDirectory: true))
            let vocabulary = URL(fileURLWithPath: folder).appendingPathComponent(Vocabulary.fileName)
            _ = try Vocabulary(contentsOf: vocabulary)
            guard let library else {
                return Finding(
                    grade: .weak, subject: "assets", fact: "\(folder) holds no library", remedy: remedy)
            }
            return Finding(grade: .fine, subject: "assets", fact: "\(library.entries.count) in \(folder)")
        } catch {
            return Finding(grade: .broken, subject: "assets", fact: "\(folder): \(error)", remedy: remedy)
        }
    }

    private func networks(_ settings: Settings) -> Finding {
        let editor = Editor(assets: settings.assets)
        guard let version = editor.networkVersion else {
            return Finding(
                grade: .weak, subject: "networks",
                fact: "\(editor.networkProblem ?? "none"); pictures are edited by plainer methods",
                remedy: "scripts/fetch-networks.sh FOLDER/nets, FOLDER being the assets'")
        }
        return Finding(grade: .fine, subject: "networks", fact: "OpenVINO \(version)")
    }

    private func voices(_ settings: Settings) -> Finding {
        let editor = Editor(assets: settings.assets)
        let plain = editor.hasPlainVoice ? "espeak-ng for what they cannot say" : "no espeak-ng"
        guard let problem = editor.voiceProblem else {
            let names = Voice.catalogue.map { "\($0.id) (\($0.language), \($0.licence))" }
            return Finding(
                grade: .fine, subject: "voices", fact: "\(names.joined(separator: ", ")); \(plain)")
        }
        return Finding(
            grade: .weak, subject: "voices", fact: "\(problem); \(plain)",
            remedy:
                "scripts/fetch-networks.sh FOLDER/nets, FOLDER being the assets'; apt-get install espeak-ng")
    }

    private func outbound(_ settings: Settings) -> Finding {
        let networks = settings.openNetworks.map { "\($0)" }
        guard networks.isEmpty else {
            return Finding(
                grade: .weak, subject: "outbound",
                fact:
                    "strangers' URLs may lead into \(networks.joined(separator: ", ")), over plain HTTP too",
                remedy: "leave opennetworks empty where customers are not to be trusted with that")
        }
        return Finding(grade: .fine, subject: "outbound", fact: "public addresses alone, over https")
    }

    private func data(_ settings: Settings) async throws -> [Finding] {
        do {
            let house = try Composition(settings: settings)
            try await house.readiness.check()
            let values = try URL(fileURLWithPath: settings.data).resourceValues(forKeys: [
                .volumeAvailableCapacityKey
            ])
            let free = (values.volumeAvailableCapacity ?? 0) / 1_000_000
            return [
                Finding(
                    grade: .fine, subject: "database",
                    fact: "\(try await house.database.product()), open and up to date"),
                Finding(
                    grade: free < 1000 ? .weak : .fine, subject: "disk", fact: "\(free) MB free",
                    remedy: free < 1000 ? "a minute of 1080p film takes about 100 MB" : ""),
            ]
        } catch let error as StorageError where settings.database != nil {
            return [
                Finding(
                    grade: .broken, subject: "database", fact: "\(error)",
                    remedy: "createdb --encoding=UTF8, and --database with its URL; docs/08-databases.md")
            ]
        } catch {
            return [
                Finding(
                    grade: .broken, subject: "data folder", fact: "\(error)",
                    remedy: "choose one that this user may write with --data")
            ]
        }
    }
}
