import Domain
import Foundation
import Testing

struct RenderWorkTests {
    @Test func `a request that was stored before there were operations is a video`() throws {
        let stored = #"{"prompt":"a dog","seconds":5,"aspect":"16:9","resolution":"720p","seed":7}"#
        let work = try JSONDecoder().decode(RenderWork.self, from: Data(stored.utf8))
        #expect(work == .video(VideoRequest(prompt: "a dog", seed: 7)))
    }

    @Test(arguments: [
        RenderWork.video(VideoRequest(prompt: "a dog", seed: 1, hasImage: true)),
        .keyframes(
            KeyframesRequest(
                keyframes: [Keyframe(prompt: "dawn"), Keyframe()],
                transitions: [Transition(seconds: 2.5, prompt: "the sun rises")], aspect: .square,
                resolution: .p1080, seed: 3, sfx: true, negativePrompt: "people")),
        .keyframes(
            KeyframesRequest(
                keyframes: [Keyframe()], transitions: [Transition(seconds: 5)], seed: 3,
                continued: ContinuedFilm(job: JobID(unchecked: "job_1"), frameCount: 96))),
        .performance(
            PerformanceRequest(
                text: .init(words: "Hello", voice: "heart"),
                faceBox: PictureBox(x: 0.1, y: 0.2, width: 0.3, height: 0.4),
                facePoints: FacePoints(
                    leftEye: [0.4, 0.3], rightEye: [0.6, 0.3], mouthLeft: [0.4, 0.6], mouthRight: [0.6, 0.6],
                    lipTop: [0.5, 0.6], lipBottom: [0.5, 0.6]),
                frameSize: FrameSize(width: 720, height: 900), seed: 3, seconds: 4.2)),
    ])
    func `work is read as it was written`(_ work: RenderWork) throws {
        let data = try JSONEncoder().encode(work)
        #expect(try JSONDecoder().decode(RenderWork.self, from: data) == work)
    }

    @Test func `pictures stand where the sum of the transitions puts them`() {
        var request = KeyframesRequest(
            keyframes: Array(repeating: Keyframe(), count: 4),
            transitions: Array(repeating: Transition(seconds: 0.77), count: 3), seed: 1)
        // 18.48, 36.96 and 55.44: rounding each transition would end at 54.
        #expect(request.frames == [0, 18, 37, 55])
        #expect(request.frameCount == 55)
        request.continued = ContinuedFilm(job: JobID(unchecked: "job_1"), frameCount: 100)
        #expect(request.frameCount == 155)
    }
}
