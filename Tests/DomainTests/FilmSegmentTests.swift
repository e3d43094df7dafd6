import Domain
import Testing

struct FilmSegmentTests {
    @Test(arguments: 1...4000)
    func `segments follow each other, are alike, and are the whole film`(frameCount: Int) {
        let segments = FilmSegment.plan(frameCount: frameCount)
        var next = 0
        for segment in segments {
            #expect(segment.firstFrame == next)
            #expect(segments.count == 1 || segment.frameCount >= FilmSegment.shortest)
            next = segment.end
        }
        #expect(next == frameCount)
        #expect(segments.count <= FilmSegment.limit)
        let lengths = segments.map(\.frameCount)
        #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
    }

    @Test func `films are cut from eight seconds on, Pikaframes never`() {
        func count(_ seconds: Int) -> Int {
            RenderWork.video(VideoRequest(prompt: "x", seconds: seconds, seed: 1)).segments.count
        }
        #expect((1...10).map(count) == [1, 1, 1, 1, 1, 1, 1, 2, 2, 2])
    }
}
