import Domain
import Foundation
import Media
import Testing

@testable import Editing

struct TalkPartsTests {
    private static let voice = TestVoice(
        "SIL:240 M:90 AA:190 P:100 IY:150 B:90 OW:180 S:120 EH:150 M:90 UW:160 T:80 AE:170 B:100 AY:210 "
            + "P:100 AA:200 N:80 EH:140 M:90 AH:150 SIL:300 P:80 AY:200 B:90 AE:180 M:100 AA:200 SIL:280")
    private static let points = FacePoints(
        leftEye: SIMD2(0.38, 0.4), rightEye: SIMD2(0.62, 0.4), mouthLeft: SIMD2(0.37, 0.6),
        mouthRight: SIMD2(0.63, 0.6), lipTop: SIMD2(0.5, 0.64), lipBottom: SIMD2(0.5, 0.66))

    @Test func `Every lip sound of a voice is heard to close the lips, and vowels open them`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).wav")
        defer { try? FileManager.default.removeItem(at: folder) }
        try Self.voice.wave().write(to: folder)
        let targets = VoiceAnalysis(try #require(try SoundReader.sound(path: folder.path))).targets
        func sealed(_ phone: SpokenPhone) -> Int {
            targets.indices.filter {
                let time = Double($0) / 100
                return time > phone.begin - 0.03 && time < phone.end + 0.03 && targets[$0].seal == 1
            }.count
        }
        for phone in Self.voice.phones {
            switch phone.name {
            case "M", "B", "P": #expect(sealed(phone) > 0, "\(phone)")
            case "AA", "AE", "AY", "EH", "AH":
                #expect(Double(sealed(phone)) < 25 * (phone.end - phone.begin) + 6, "\(phone)")
            default: break
            }
        }
    }

    @Test func `Soft noise is heard as F and V, which put the lip to the teeth, and S is not`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).wav")
        defer { try? FileManager.default.removeItem(at: folder) }
        let voice = TestVoice("SIL:200 AA:190 F:100 IY:150 V:90 OW:190 S:120 EH:150 T:80 AA:190 P:100 AA:150")
        try voice.wave().write(to: folder)
        let targets = VoiceAnalysis(try #require(try SoundReader.sound(path: folder.path))).targets
        for phone in voice.phones {
            let middle = targets[Int((phone.begin + phone.end) * 50)]
            #expect((middle.bite == 1) == ["F", "V"].contains(phone.name), "\(phone)")
        }
    }

    @Test func `A drawing's points put eyes and lips of the mesh where they say`() throws {
        let face = try Self.points.face(width: 1000, height: 500)
        func near(_ place: SIMD2<Float>, _ x: Float, _ y: Float) -> Bool {
            let d = place - SIMD2(x, y)
            return (d * d).sum().squareRoot() < 8
        }
        #expect(near((face[33] + face[133]) / 2, 380, 200) && near((face[263] + face[362]) / 2, 620, 200))
        #expect(near(face[61], 370, 300) && near(face[291], 630, 300))
        #expect(near((face[13] + face[14]) / 2, 500, 325))
        #expect(face[152].y > face[17].y && abs(TalkStill.turn(of: face)) < 0.02)
    }

    @Test func `Points that make no face are refused with what is wrong`() {
        var upsideDown = Self.points
        (upsideDown.lipTop.y, upsideDown.lipBottom.y) = (0.2, 0.22)
        (upsideDown.mouthLeft.y, upsideDown.mouthRight.y) = (0.2, 0.2)
        var crossed = Self.points
        swap(&crossed.leftEye, &crossed.rightEye)
        var pixels = Self.points
        pixels.leftEye.x = 380
        for (points, words) in [
            (upsideDown, "below the eyes"), (crossed, "left and right"), (pixels, "0 to 1"),
        ] {
            #expect { try points.face(width: 900, height: 900) } throws: { "\($0)".contains(words) }
        }
    }

    /// A drawn mouth that opens: dark appears between the lips, and nothing of the mesh folds over.
    @Test func `A drawing speaks without networks, and its mesh keeps its order`() throws {
        let plane = Plane(width: 256, height: 256) { x, y in Float((x / 16 + y / 16) % 2) * 0.4 + 0.3 }
        let still = try TalkStill(
            Colours(red: plane, green: plane, blue: plane), resolution: .p480, box: nil, points: Self.points,
            library: nil)
        #expect(still.isDrawn && still.size == FrameSize(width: 480, height: 480))
        let rig = TalkRig(still.face, width: 480, height: 480, isDrawn: true)
        let points = rig.points(Viseme(open: 0.3), brow: 0, head: TalkRig.Head())
        func area(_ triangle: SIMD3<Int32>, _ points: [SIMD2<Float>]) -> Float {
            let a = points[Int(triangle.x)]
            let (b, c) = (points[Int(triangle.y)] - a, points[Int(triangle.z)] - a)
            return b.x * c.y - b.y * c.x
        }
        let lips = Set((FaceMesh.upperLips + FaceMesh.lowerLips).flatMap { $0.map(Int32.init) })
        for triangle in rig.triangles.dropFirst(FaceMesh.slit.count)
        where [triangle.x, triangle.y, triangle.z].allSatisfy(lips.contains) {
            let (before, after) = (area(triangle, rig.rest), area(triangle, points))
            #expect(before * after >= -8, "\(triangle) folds")
        }
        #expect(points[14].y - points[13].y > 0.15 * rig.unit)
    }

    @Test func `A picture whose mesh rests is shown as it is`() throws {
        let plane = Plane(width: 64, height: 48) { x, y in 0.2 + 0.6 * Float((x * 7 + y * 3) % 64) / 64 }
        let layer = Layer(
            .subject, Colours(red: plane, green: plane, blue: plane), alpha: nil,
            depth: Plane(width: 1, height: 1))
        let corners: [Float] = [-9, -9, 90, -9, -9, 90, 90, 90]
        let canvas = TalkCanvas(layer, plate: layer, triangles: [SIMD3(0, 1, 2), SIMD3(1, 3, 2)])
        canvas.show(corners, corners)
        var (luma, chroma) = ([UInt8](repeating: 0, count: 64 * 48), [UInt8](repeating: 0, count: 64 * 24))
        luma.withUnsafeMutableBufferPointer { luma in
            chroma.withUnsafeMutableBufferPointer { chroma in
                guard let a = luma.baseAddress, let b = chroma.baseAddress else { return }
                _ = canvas.split(luma: a, lumaStride: 64, chroma: b, chromaStride: 64)
            }
        }
        for i in luma.indices { #expect(abs(Float(luma[i]) - (16 + 219 * plane.values[i])) < 1.1) }
        #expect(chroma.allSatisfy { abs(Int($0) - 128) <= 1 })
    }
}
