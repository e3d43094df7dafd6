import Domain
import Engine
import Foundation
import Media

/// What a picture is to say, and how it is filmed.
public struct TalkRequest: Sendable, Equatable {
    public var resolution: Resolution
    /// Nil lets the largest face speak.
    public var faceBox: PictureBox?
    /// Where eyes and mouth are, for drawings in which no face is found; goes before `faceBox`.
    public var points: FacePoints?
    /// Where its sounds are known; without them they are read from the sound.
    public var phones: [SpokenPhone]?
    public var seed: UInt32
    /// Seconds that the sound may last.
    public var longest: Double

    public init(
        resolution: Resolution = .p720, faceBox: PictureBox? = nil, points: FacePoints? = nil,
        phones: [SpokenPhone]? = nil, seed: UInt32 = 1,
        longest: Double = Double(PerformanceRequest.secondsLimit)
    ) {
        self.resolution = resolution
        self.faceBox = faceBox
        self.points = points
        self.phones = phones
        self.seed = seed
        self.longest = longest
    }
}

extension Editor {
    /// Lets the face of a picture speak a sound, 25 frames a second.
    ///
    /// - Parameters:
    ///   - picture: The picture's file.
    ///   - sound: The sound's file: what FFmpeg reads, any rate, mono or stereo.
    ///   - directory: An existing folder; the result names files in it.
    /// - Throws: `EditError` when the picture or the sound cannot be used; `CancellationError` within a frame of
    ///   cancellation.
    public func talk(
        _ request: TalkRequest, picture: String, sound: String, into directory: String,
        progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        let names = FilmNames()
        let library = library
        return try await Parallel.onThread { isCancelled in
            let source = try Self.read(picture)
            if isCancelled() { throw CancellationError() }
            // Eyes, ears and what is behind the head: side by side.
            let (listened, looked) = Parallel.both {
                Result {
                    let heard = try Self.heard(sound, longest: request.longest)
                    return (heard, Self.speech(request, VoiceAnalysis(heard)))
                }
            } _: {
                Result {
                    let still = try TalkStill(
                        source, resolution: request.resolution,
                        box: request.faceBox, points: request.points, library: library)
                    let rig = TalkRig(
                        still.face, width: still.size.width, height: still.size.height,
                        isDrawn: still.isDrawn)
                    return (still, rig)
                }
            }
            let (heard, speech) = try listened.get()
            let (still, rig) = try looked.get()
            if isCancelled() { throw CancellationError() }
            let frames = max(1, (heard.count * Talker.frameRate + StereoSound.rate - 1) / StereoSound.rate)
            let talker = Talker(
                still, rig: rig, speech: speech,
                seconds: (frames + Talker.frameRate - 1) / Talker.frameRate, seed: request.seed)
            let writer = try FilmWriter(
                files: .init(in: directory, names: names), size: still.size, frameCount: frames,
                rate: Talker.frameRate, sound: heard)
            for index in 0..<frames {
                if isCancelled() { throw CancellationError() }
                try writer.append { luma, lumaStride, chroma, chromaStride in
                    talker.draw(
                        index, luma: luma, lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
                }
                progress(RenderProgress(framesDone: index + 1, frameCount: frames))
            }
            try writer.finish()
            return RenderedFilm(
                video: names.video, poster: names.poster, thumbnail: names.thumbnail, size: still.size,
                frameCount: frames, frameRate: Talker.frameRate, notes: still.notes, attributions: [],
                scene: "{}", engine: Self.name)
        }
    }

    private static func speech(_ request: TalkRequest, _ analysis: VoiceAnalysis) -> Speech {
        request.phones.map { Speech($0, loudness: analysis.loudness) }
            ?? Speech(targets: analysis.targets, loudness: analysis.loudness)
    }

    private static func heard(_ path: String, longest: Double) throws -> StereoSound {
        let sound: StereoSound?
        do throws(MediaError) {
            sound = try SoundReader.sound(path: path)
        } catch {
            throw EditError("the sound cannot be read: send WAV, MP3, M4A, OGG, Opus or FLAC")
        }
        guard let sound, sound.count > 0 else { throw EditError("the file holds no sound") }
        guard Double(sound.count) <= (longest + 0.01) * Double(StereoSound.rate) else {
            throw EditError("the sound lasts longer than \(longest.formatted()) seconds")
        }
        return sound
    }
}

extension Editor {
    /// Pikaformance: lets the face of a picture speak the sound that came with it, or a text.
    ///
    /// - Parameter inputs: Paths of the picture and, unless there is a text, of the sound.
    /// - Throws: `EditError` when the picture, the sound or the text cannot be used; `CancellationError`.
    public func perform(
        _ request: PerformanceRequest, inputs: [String], into directory: String,
        progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        guard let picture = inputs.first else { throw EditError("there is no picture") }
        var talk = TalkRequest(
            resolution: request.resolution, faceBox: request.faceBox, points: request.facePoints,
            seed: request.seed)
        guard let line = request.text else {
            guard inputs.count > 1 else { throw EditError("there is no sound") }
            // Decoders give a little more or less than a container says.
            talk.longest = min(
                Double(request.longest) + PerformanceRequest.padding, request.seconds + 0.5)
            return try await self.talk(
                talk, picture: picture, sound: inputs[1], into: directory, progress: progress)
        }
        guard let voice = Voice(id: line.voice) else { throw EditError("there is no voice \(line.voice)") }
        let spoken = try await speak(SpeakRequest(text: line.words, voice: voice, seed: request.seed))
        guard spoken.seconds <= Double(request.longest) else {
            throw EditError(
                "the text takes \(Int(spoken.seconds.rounded(.up))) seconds to say; the plan includes \(request.longest)"
            )
        }
        let file = URL(fileURLWithPath: directory, isDirectory: true).appending(path: "voice.wav")
        try spoken.wave.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        talk.phones = spoken.phones
        var film = try await self.talk(
            talk, picture: picture, sound: file.path, into: directory, progress: progress)
        film.notes = spoken.notes + film.notes
        return film
    }
}
