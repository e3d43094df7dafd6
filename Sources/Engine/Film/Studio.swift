import Domain
import Foundation
import Media
import Render

/// The film studio: a request in, a film's files out.
///
/// Opens its library once; one film at a time.
public struct Studio: Sendable {
    /// Named in jobs, and part of what makes a film the same again.
    public static let name = "studio-1"

    private let assets: AssetLibrary?
    private let reader: PromptReader
    private let director: Director
    /// For those who film stages of their own or look at single pictures.
    public let films: FilmRenderer

    /// - Parameters:
    ///   - assets: the folder that `studio assets build` wrote; nil, or a folder without them, leaves the
    ///     procedural bodies and the hand-kept word lists.
    ///   - shaderCache: a writable folder for compiled shaders; nil compiles them for every process.
    ///   - shaderFolder: files in it win over the shaders in the program, for those who write them.
    /// - Throws: `AssetError` when the assets are there but damaged.
    public init(assets folder: String?, shaderCache: String?, shaderFolder: String? = nil) throws {
        let folder = folder.map { URL(fileURLWithPath: $0, isDirectory: true) }
        let library = try folder.flatMap { try AssetLibrary.find(in: $0) }
        let vocabulary = folder.flatMap { folder in
            try? Vocabulary(contentsOf: folder.appending(path: Vocabulary.fileName))
        }
        assets = library
        reader = PromptReader(vocabulary: vocabulary)
        var entries = BodyCatalogue.entries.map { entry in
            AssetCatalogue.Entry(key: AssetKey(rawValue: entry.key), nouns: entry.nouns, height: entry.height)
        }
        entries += library?.catalogue.entries ?? []
        director = Director(catalogue: AssetCatalogue(entries: entries), vocabulary: vocabulary)
        films = FilmRenderer(
            stages: StageRenderer(options: .init(shaderCache: shaderCache, shaderDirectory: shaderFolder)))
    }

    /// What the studio would film: the description of what was said, and the staging of what was decided.
    public func plan(_ request: VideoRequest) -> (scene: SceneDescription, staging: Staging) {
        var scene = reader.read(request.prompt, negative: request.negativePrompt, seed: request.seed)
        let staging = director.stage(&scene, for: request)
        return (scene, staging)
    }

    /// Builds the set of a staging.
    public func stage(_ staging: Staging) throws -> Stage {
        try staging.set.build(staging, assets: assets)
    }

    /// What a film of the request sounds like; nil when it asks for none.
    public func sound(
        _ request: VideoRequest, scene: SceneDescription, staging: Staging
    ) -> StereoSound? {
        guard request.sfx else { return nil }
        let designer = SoundDesigner(
            staging, absent: scene.absent, unheard: request.negativePrompt ?? "",
            footfalls: Footfalls.of(staging))
        let tape = designer.soundtrack.tape()
        return StereoSound(left: tape.left, right: tape.right)
    }

    /// Opens the graphics context and paints the pictures that are the same in every film.
    public func warm() async throws {
        async let painted: Void = NeonStreetSet.paint()
        _ = try await films.stages.rendererName()
        await painted
    }

    /// Films a prompt into a folder.
    ///
    /// - Throws: `CancellationError` within a frame's time of cancellation.
    public func film(
        _ request: VideoRequest, into directory: String,
        progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        let production = try production(of: request)
        let names = FilmNames()
        try await films.render(
            production.stage, size: request.frameSize, frameCount: request.frameCount,
            to: .init(in: directory, names: names), sound: sound(of: request)
        ) { done in
            progress(RenderProgress(framesDone: done, frameCount: request.frameCount))
        }
        return production.film(names)
    }

    /// Films a segment of a prompt's film, without sound.
    ///
    /// Its first frames are as settled as any: those before them are drawn too, and not kept.
    ///
    /// - Parameter name: What its files are called, to be joined by it later.
    /// - Throws: `CancellationError` within a frame's time of cancellation.
    public func film(
        _ segment: FilmSegment, of production: Production, into directory: String, name: String,
        progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        let request = production.request
        let names = FilmNames(segment: name)
        let score = try await films.render(
            production.stage, size: request.frameSize, frameCount: request.frameCount, segment: segment,
            to: .init(in: directory, names: names)
        ) { done in
            progress(RenderProgress(framesDone: done, frameCount: segment.frameCount))
        }
        let film = production.film(names, frameCount: segment.frameCount)
        try SegmentSheet(film: film, posterScore: score).write(to: directory, name: name)
        return film
    }

    /// A few small pictures of the request's film, from its beginning, middle and end.
    public func storyboard(of request: VideoRequest) async throws -> (pictures: [Picture], scene: String) {
        let (scene, staging) = plan(request)
        let small = request.aspect.frameSize(at: .p480)
        let size = FrameSize(width: small.width / 4 * 2, height: small.height / 4 * 2)
        let count = request.frameCount
        let pictures = try await films.stills(
            try stage(staging), size: size, frames: [count / 6, count / 2, count * 5 / 6], of: count,
            samples: 3)
        await films.stages.release()
        return (pictures, try scene.json())
    }

    /// What a film of the request sounds like; nil when it asks for none.
    public func sound(of request: VideoRequest) -> StereoSound? {
        guard request.sfx else { return nil }
        let (scene, staging) = plan(request)
        return sound(request, scene: scene, staging: staging)
    }

    /// Everything about a film that all its segments share.
    public func production(of request: VideoRequest) throws -> Production {
        let (scene, staging) = plan(request)
        return Production(
            request: request, stage: try stage(staging), notes: staging.notes,
            attributions: assets?.attributions(for: staging.subjects.map(\.asset)) ?? [],
            scene: try scene.json())
    }

    public struct Production: Sendable {
        public let request: VideoRequest
        let stage: Stage
        let notes: [String]
        let attributions: [String]
        let scene: String

        func film(_ names: FilmNames, frameCount: Int? = nil) -> RenderedFilm {
            RenderedFilm(
                video: names.video, poster: names.poster, thumbnail: names.thumbnail,
                size: request.frameSize, frameCount: frameCount ?? request.frameCount,
                frameRate: VideoRequest.frameRate, notes: notes, attributions: attributions, scene: scene,
                engine: Studio.name)
        }
    }
}
