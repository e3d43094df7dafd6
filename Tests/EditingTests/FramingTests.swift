import Domain
import Testing

@testable import Editing

struct FramingTests {
    private let pictures = [(640, 480), (300, 900), (1600, 400), (500, 500)].map {
        FrameSize(width: $0.0, height: $0.1)
    }

    @Test(arguments: AspectRatio.allCases)
    func `The window has the frame's shape and the subject in it, whatever the picture's shape`(
        aspect: AspectRatio
    ) {
        let frame = aspect.frameSize(at: .p480)
        for picture in pictures {
            let subject = Region(x: 100, y: 100, width: 120, height: 160)
            let window = Framing(picture: picture, frame: frame, subject: subject, face: nil).window
            #expect(abs(window.width / window.height - Float(frame.width) / Float(frame.height)) < 0.001)
            #expect(window.x < subject.centre.x && window.right > subject.centre.x)
            #expect(window.y < subject.centre.y && window.bottom > subject.centre.y)
        }
    }

    @Test func `A small subject is cropped around, a tall one is given room beyond the picture`() {
        let picture = FrameSize(width: 600, height: 900)
        let frame = AspectRatio.landscape16x9.frameSize(at: .p720)
        let small = Framing(
            picture: picture, frame: frame, subject: Region(x: 200, y: 300, width: 150, height: 200),
            face: nil)
        #expect(!small.isExtended && small.window.width == 600)
        let tall = Framing(
            picture: picture, frame: frame, subject: Region(x: 200, y: 50, width: 150, height: 800), face: nil
        )
        #expect(tall.isExtended && tall.window.height > 800)
        #expect(tall.window.width > 600)
    }

    @Test func `Circles stay circles in every aspect`() {
        let picture = Colours(
            (0..<3).map { _ in
                Plane(width: 300, height: 200) { x, y in
                    let (dx, dy) = (Float(x) - 149.5, Float(y) - 99.5)
                    return dx * dx + dy * dy < 50 * 50 ? 1 : 0
                }
            })
        for aspect in [AspectRatio.landscape16x9, .portrait9x16, .square, .wide21x9] {
            let frame = aspect.frameSize(at: .p480)
            let framing = Framing(
                picture: FrameSize(width: 300, height: 200), frame: frame,
                subject: Region(x: 99, y: 49, width: 101, height: 101), face: nil)
            let canvas = Canvas(picture, framing: framing, frame: frame)
            // The middle of the disc on the canvas, and the disc's width and height through it.
            let middle = canvas.place(SIMD2(149.5, 99.5))
            func run(_ dx: Int, _ dy: Int) -> Int {
                var (x, y, length) = (Int(middle.x), Int(middle.y), 0)
                while x >= 0, y >= 0, x < canvas.width, y < canvas.height, canvas.colours.red[x, y] > 0.5 {
                    x += dx
                    y += dy
                    length += 1
                }
                return length
            }
            let (wide, tall) = (run(1, 0) + run(-1, 0), run(0, 1) + run(0, -1))
            #expect(abs(wide - tall) <= 2, "\(aspect): \(wide) × \(tall)")
            #expect(abs(Float(wide) - 100 * canvas.scale) < 3)
        }
    }
}
