import Domain
import Editing
import Engine
import Foundation
import Media
import Sniff

/// Gives each kind of work to the tool that does it.
///
/// Keeps what the segments of a film share from one to the next. It serves one film: nothing passes from a customer's
/// film to another's.
actor Workshop {
    private let studio: Studio
    private let editor: Editor
    private var job: JobID?
    private var production: Studio.Production?
    private var animation: Editor.Animation?

    init(studio: Studio, editor: Editor) {
        self.studio = studio
        self.editor = editor
    }

    func film(
        _ task: RenderTask, progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        guard job == nil || job == task.job else { throw ForeignTask() }
        job = task.job
        if task.isDraft { return try await draft(task, progress) }
        var film: RenderedFilm
        switch (task.part, task.work) {
        case (.segment(let segment, let name), .video(let request)):
            return try await self.segment(segment, of: request, task, name, progress)
        case (.join(let names), .video(let request)):
            film = try RenderedFilm(
                joining: names, in: task.directory, frameCount: request.frameCount,
                sound: studio.sound(of: request))
        case (.film, .video(let request)) where request.hasImage:
            film = try await editor.animate(
                request, picture: try task.picture, into: task.directory, progress: progress)
        case (.film, .video(let request)):
            film = try await studio.film(request, into: task.directory, progress: progress)
        case (.film, .keyframes(let request)):
            film = try await editor.morph(
                request, pictures: task.inputs, into: task.directory, progress: progress)
        case (.film, .performance(let request)):
            film = try await editor.perform(
                request, inputs: task.inputs, into: task.directory, progress: progress)
        case (.film, .edit(let request)):
            film = try await editor.edit(
                request, inputs: task.inputs, into: task.directory, progress: progress)
        case (.segment, _), (.join, _): throw NotInParts()
        }
        film.notes += Self.notes(on: task.stills)
        return film
    }

    private func draft(
        _ task: RenderTask, _ progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        var (pictures, scene): ([Picture], String) = ([], "{}")
        if case .video(let request) = task.work, !request.hasImage {
            (pictures, scene) = try await studio.storyboard(of: request)
        }
        return try await Editor.draft(
            task.work, pictures: pictures, inputs: task.inputs, scene: scene, into: task.directory,
            progress: progress)
    }

    private func segment(
        _ segment: FilmSegment, of request: VideoRequest, _ task: RenderTask, _ name: String,
        _ progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        guard segment.firstFrame >= 0, segment.frameCount > 0, segment.end <= request.frameCount else {
            throw NotInParts()
        }
        if request.hasImage {
            let animation =
                if let animation { animation } else {
                    try await editor.animation(of: request, picture: try task.picture)
                }
            self.animation = animation
            return try await editor.animate(
                segment, of: animation, into: task.directory, name: name, progress: progress)
        }
        let production = if let production { production } else { try studio.production(of: request) }
        self.production = production
        return try await studio.film(
            segment, of: production, into: task.directory, name: name, progress: progress)
    }

    /// What was left out of the pictures that were given.
    private static func notes(on inputs: [String]) -> [String] {
        let animated = inputs.filter { path in
            let file = (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) }
            return (try? file.map { try StillHeader($0) })??.isAnimated == true
        }
        return animated.isEmpty ? [] : ["Of an animated picture only its first frame is used."]
    }
}

extension RenderTask {
    /// The inputs without a film that is edited, all of whose frames are used.
    fileprivate var stills: [String] {
        if case .edit(let request) = work, request.source.isFilm { Array(inputs.dropFirst()) } else { inputs }
    }

    fileprivate var picture: String {
        get throws {
            guard let picture = inputs.first else { throw MissingInput() }
            return picture
        }
    }
}

/// A task without the file that its request speaks of.
private struct MissingInput: Error {}

/// A task of another film than the one before it.
private struct ForeignTask: Error {}

/// A part of something that is made in one piece.
private struct NotInParts: Error {}
