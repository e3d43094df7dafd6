import Domain
import HTTPTypes
import Hummingbird
import Platform

/// Pictures that speak, and the voices they may speak with.
struct PerformanceRoutes: Sendable {
    let renders: Renders
    let clips: Clips

    /// Proxies commonly give up on an answer after 60 s.
    static let longestAnswer = Duration.seconds(50)

    func register(in routes: Routes) {
        routes.serve(.createPikaformance, create)
        routes.serve(.listVoices) { _, _ in
            .json(
                API.VoiceList(
                    object: .list, data: Voice.catalogue.compactMap(API.Voice.init), hasMore: false),
                headers: [.cacheControl: "public, max-age=3600"])
        }
    }

    private func create(_ request: Request, _ context: APIContext) async throws -> Response {
        let preferences = Preferences(request.headers)
        let body = try await RequestBodyReader.read(
            API.CreatePikaformanceRequest.self, from: request, limit: RequestBodyReader.mediaLimit)
        var job = try await renders.submit(
            .performance(PerformanceDraft(body)), webhook: body.webhookURL, for: context.caller)
        // Who asks for both wants to wait so long, and then no longer (RFC 7240, 4.3).
        let wished = preferences.wait ?? (preferences.isAsync ? .zero : Self.longestAnswer)
        let wait = min(wished, Self.longestAnswer)
        if wait > .zero { job = try await renders.follow(job, for: wait) }
        let presentation = Presentation(clips: clips, origin: context.origin)
        let headers: HTTPFields = [.location: presentation.address(of: job.id), .jobID: job.id.rawValue]
        if let failure = job.failure {
            let code = Domain.ErrorCode(rawValue: failure.code.rawValue) ?? .renderFailed
            throw Refusal(PikaError(code, failure.message), headers: headers)
        }
        guard job.state != .complete else {
            return .json(try presentation.job(job), headers: headers)
        }
        return try .accepted(
            job, presentation, preferences.isAsync ? [.preferenceApplied: "respond-async"] : [:])
    }
}

/// What of RFC 7240 a caller may prefer here; whatever else stands there is ignored.
struct Preferences: Equatable {
    var isAsync = false
    var wait: Duration?

    init(_ headers: HTTPFields) {
        let words = headers[values: .prefer].flatMap { $0.split(separator: ",") }.map { preference in
            preference.prefix { $0 != ";" }.filter { !$0.isWhitespace && $0 != "\"" }.lowercased()
        }
        isAsync = words.contains("respond-async")
        wait =
            words.lazy.compactMap { word in
                word.hasPrefix("wait=") ? UInt16(word.dropFirst(5)).map { .seconds(Int($0)) } : nil
            }.first
    }
}

extension PerformanceDraft {
    /// What was asked for; the validator has seen to it that every value has its counterpart.
    init(_ body: API.CreatePikaformanceRequest) {
        self.init(
            image: body.imageURL, sound: body.audioURL, text: body.text, voice: body.voice?.rawValue,
            faceBox: body.faceBox.map {
                PictureBox(x: Float($0.x), y: Float($0.y), width: Float($0.width), height: Float($0.height))
            },
            facePoints: body.facePoints.map { points in
                FacePoints(
                    leftEye: points.leftEye.place, rightEye: points.rightEye.place,
                    mouthLeft: points.mouthLeft.place, mouthRight: points.mouthRight.place,
                    lipTop: points.lipTop.place, lipBottom: points.lipBottom.place)
            },
            resolution: body.resolution.flatMap { Resolution(rawValue: $0.rawValue) },
            seed: body.seed.flatMap { UInt32(exactly: $0) })
    }
}

extension API.FacePoint {
    fileprivate var place: SIMD2<Float> { SIMD2(Float(x), Float(y)) }
}

extension API.Voice {
    /// Nil for a voice that the contract does not name; a test sees to it that there is none.
    fileprivate init?(_ voice: Domain.Voice) {
        guard let id = API.VoiceId(rawValue: voice.id) else { return nil }
        self.init(
            id: id, object: .voice, name: voice.name, language: voice.language, licence: voice.licence,
            source: voice.source)
    }
}
