import Domain
import Foundation
import Testing

struct VideoRequestTests {
    @Test func `a request that was stored before films had sound is silent`() throws {
        let stored = #"{"prompt":"a dog","seconds":5,"aspect":"16:9","resolution":"720p","seed":7}"#
        let request = try JSONDecoder().decode(VideoRequest.self, from: Data(stored.utf8))
        #expect(request == VideoRequest(prompt: "a dog", seed: 7))
        #expect(!request.sfx)
    }

    @Test func `a stored request is read as it was written`() throws {
        let request = VideoRequest(
            prompt: "a dog", negativePrompt: "people", seconds: 3, aspect: .square, resolution: .p480,
            seed: 1,
            motion: 4, camera: .orbit, sfx: true)
        let data = try JSONEncoder().encode(request)
        #expect(try JSONDecoder().decode(VideoRequest.self, from: data) == request)
    }
}
