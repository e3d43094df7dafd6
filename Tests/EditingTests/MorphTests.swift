import Domain
import Engine
import Foundation
import Media
import Testing

@testable import Editing

/// The ways between two pictures.
struct MorphTests {
    private static let size = FrameSize(width: 320, height: 180)

    private static func key(_ picture: Picture) -> KeyPicture { KeyPicture(Colours(picture)) }

    @Test
    func `A mesh that leads nowhere shows its picture to the last bit`() {
        let colours = MorphFixture.still(Self.key(MorphFixture.picture(1)))
        let again = MorphFixture.still(KeyPicture(colours))
        #expect(again == colours)
    }

    @Test
    func `What moved lies half-way half the way, nearer the truth than a cross-fade`() {
        let shift = SIMD2<Float>(14, -6)
        let first = Self.key(MorphFixture.picture(3))
        let second = Self.key(MorphFixture.picture(3, shift: shift))
        let truth = MorphFixture.still(Self.key(MorphFixture.picture(3, shift: shift / 2)))
        let flow = MutualFlow(first.small.luma, second.small.luma)
        let path = FlowPath(flow, frameWidth: Self.size.width, frameHeight: Self.size.height)
        let morphed = MorphFixture.decibels(MorphFixture.frame(path.mesh(at: 0.5), first, second), truth)
        let fade = WarpMesh(width: 16, height: 16)
        for i in 0..<fade.share.count { fade.share.values[i] = 0.5 }
        let faded = MorphFixture.decibels(MorphFixture.frame(fade, first, second), truth)
        #expect(morphed > faded + 8, "\(morphed) dB against \(faded) dB")
    }

    @Test
    func `Two moments of one shot are told from two pictures`() {
        let mask = Plane(width: 16, height: 9)
        func passage(_ a: Picture, _ b: Picture) -> Passage {
            Passage(
                from: Self.key(a), to: Self.key(b), subjects: (mask, mask), isAlone: false, style: .morph,
                seconds: 2, seed: 1)
        }
        let picture = MorphFixture.picture(3)
        #expect(passage(picture, MorphFixture.picture(3, shift: [5, 2])).isOneShot)
        #expect(!passage(picture, MorphFixture.picture(4)).isOneShot)
    }

    @Test(arguments: PassageStyle.allCases)
    func `Every way begins in the one picture and ends in the other`(style: PassageStyle) {
        let a = MorphFixture.picture(5, disc: [0.3, 0.4]), b = MorphFixture.picture(6, disc: [0.7, 0.6])
        let (first, second) = (Self.key(a), Self.key(b))
        let mask = ColourSaliency.mask(of: Colours(a)), other = ColourSaliency.mask(of: Colours(b))
        let passage = Passage(
            from: first, to: second, subjects: (mask, other), isAlone: false, style: style, seconds: 2,
            seed: 1)
        #expect(MorphFixture.frame(passage.mesh(at: 0), first, second) == MorphFixture.still(first))
        #expect(MorphFixture.frame(passage.mesh(at: 1), first, second) == MorphFixture.still(second))
        let middle = MorphFixture.frame(passage.mesh(at: 0.5), first, second)
        #expect(MorphFixture.similarity(middle, MorphFixture.still(first)) < 0.9)
        #expect(MorphFixture.similarity(middle, MorphFixture.still(second)) < 0.9)
    }

    @Test
    func `In the middle of the way few places are half of both pictures`() {
        let a = MorphFixture.picture(5, disc: [0.3, 0.4]), b = MorphFixture.picture(8, disc: [0.7, 0.6])
        let passage = Passage(
            from: Self.key(a), to: Self.key(b),
            subjects: (ColourSaliency.mask(of: Colours(a)), ColourSaliency.mask(of: Colours(b))),
            isAlone: false,
            style: .morph, seconds: 2, seed: 1)
        let share = passage.mesh(at: 0.5).share
        let mixed = (0..<share.count).filter { share.values[$0] > 0.15 && share.values[$0] < 0.85 }.count
        #expect(Double(mixed) < 0.45 * Double(share.count))
    }

    @Test
    func `The warp of forms never folds and never crosses the frame's edge`() {
        for seed in UInt32(1)...4 {
            let a = MorphFixture.picture(seed, disc: [0.25, 0.35])
            let b = MorphFixture.picture(seed + 20, disc: [0.75, 0.6])
            let forms = [a, b].map { picture in
                Forms(Self.key(picture).small, subject: ColourSaliency.mask(of: Colours(picture)))
            }
            let field = FormMatcher().match(forms[0], forms[1])
            let (x, y) = (field.x.gradients(), field.y.gradients())
            // One expectation for all places: a failure would be told hundreds of times.
            let areas = (0..<field.count).map { i in
                let (xx, xy, yx, yy) = (x.x.values[i], x.y.values[i], y.x.values[i], y.y.values[i])
                return min((1 + xx) * (1 + yy) - xy * yx, (1 - xx) * (1 - yy) - xy * yx)
            }
            let sides = (0..<field.height).map { max(abs(field.x[0, $0]), abs(field.x[field.width - 1, $0])) }
            let ends = (0..<field.width).map { max(abs(field.y[$0, 0]), abs(field.y[$0, field.height - 1])) }
            #expect(areas.min() ?? 0 > 0.3)
            #expect(max(sides.max() ?? 1, ends.max() ?? 1) < 0.01)
        }
    }

    @Test(
        arguments: [
            (nil, PassageStyle.morph), ("", .morph), ("slow zoom in", .zoomIn),
            ("the camera zooms out", .zoomOut),
            ("pan left", .panLeft), ("whip pan", .whip), ("spin into the next", .spin),
            ("gentle dissolve", .dissolve),
            ("static camera", .still), ("flowers grow out of the ground", .morph),
        ] as [(String?, PassageStyle)])
    func `A transition's prompt moves the camera`(prompt: String?, style: PassageStyle) {
        #expect(PassageStyle(prompt, reader: PromptReader(vocabulary: nil)) == style)
    }
}
