import Domain
import Testing

struct FrameSizeTests {
    @Test("every format has even sides and never more pixels than 16:9", arguments: AspectRatio.allCases)
    func sizes(aspect: AspectRatio) {
        for resolution in Resolution.allCases {
            let size = aspect.frameSize(at: resolution)
            #expect(size.width % 2 == 0 && size.height % 2 == 0)
            #expect(size.pixels <= AspectRatio.landscape16x9.frameSize(at: resolution).pixels)
            let shape = Double(size.width) / Double(size.height)
            #expect(abs(shape / aspect.ratio - 1) < 0.01)
        }
    }

    @Test("the usual sizes are the usual ones")
    func usual() {
        #expect(AspectRatio.landscape16x9.frameSize(at: .p720) == FrameSize(width: 1280, height: 720))
        #expect(AspectRatio.landscape16x9.frameSize(at: .p1080) == FrameSize(width: 1920, height: 1080))
        #expect(AspectRatio.portrait9x16.frameSize(at: .p480) == FrameSize(width: 480, height: 854))
    }
}
