import Domain
import Foundation
import Media

/// A film of test mode: a few still pictures one after the other, marked as a test, with a running clock.
///
/// As long, as large and as fast as the film that was asked for, and the same again for the same request, so that whoever
/// tries the API finds everything where it will be; but made in a moment and good for nothing else.
struct DraftFilm {
    let size: FrameSize
    let frameCount: Int
    let rate: Int

    static let mark = "PIKA TEST"

    /// - Parameters:
    ///   - pictures: shown one after the other, each as long; at least one.
    ///   - isCancelled: asked before every frame.
    func write(
        _ pictures: [Picture], to files: FilmWriter.Files, sound: StereoSound?, isCancelled: () -> Bool,
        progress: (Int) -> Void
    ) throws {
        let boards = try pictures.map { picture in
            var board = try VideoPicture(picture, filling: size)
            stamp(&board)
            return board
        }
        let lower = size.height - bar.height
        let writer = try FilmWriter(
            files: files, size: size, frameCount: frameCount, rate: rate, sound: sound)
        var clock: (second: Int, strip: Strip)?
        for frame in 0..<frameCount {
            if isCancelled() { throw CancellationError() }
            let board = boards[min(frame * boards.count / frameCount, boards.count - 1)]
            let second = frame / rate
            if clock?.second != second { clock = (second, Strip(label(second), size: bar)) }
            try writer.append { luma, lumaStride, chroma, chromaStride in
                copy(board.luma, size.height, luma, lumaStride)
                copy(board.chroma, size.height / 2, chroma, chromaStride)
                let done = (frame + 1) * size.width / frameCount
                clock?.strip.draw(on: luma + lower * lumaStride, lumaStride, done: done)
                for row in lower / 2..<size.height / 2 {
                    (chroma + row * chromaStride).update(repeating: 128, count: size.width)
                }
                return 105
            }
            progress(frame + 1)
        }
        try writer.finish()
    }

    /// The strip at the bottom, an even number of rows.
    private var bar: FrameSize { FrameSize(width: size.width, height: max(16, size.height / 24 * 2)) }

    private func label(_ second: Int) -> String {
        func minutes(_ seconds: Int) -> String {
            let rest = seconds % 60
            return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
        }
        return "\(minutes(second)) / \(minutes((frameCount + rate - 1) / rate))"
    }

    private func copy(
        _ plane: [UInt8], _ rows: Int, _ target: UnsafeMutablePointer<UInt8>, _ stride: Int
    ) {
        plane.withUnsafeBufferPointer { source in
            guard let base = source.baseAddress else { return }
            for row in 0..<rows {
                (target + row * stride).update(from: base + row * size.width, count: size.width)
            }
        }
    }

    /// Writes the mark across the picture, light on a soft shadow so that it shows on anything.
    private func stamp(_ board: inout VideoPicture) {
        let letters = StrokeLetters(Self.mark)
        let height = min(
            Double(size.height) * 0.2, Double(size.width) * 0.84 / letters.width * StrokeLetters.height)
        let unit = height / StrokeLetters.height
        let (left, top) = (
            (Double(size.width) - letters.width * unit) / 2, (Double(size.height - bar.height) - height) / 2
        )
        let rows = Int(top - height / 2)...Int(top + height * 1.5)
        let columns =
            max(
                0, Int(left - height / 2))...min(
                size.width - 1, Int(left + letters.width * unit + height / 2))
        for row in rows {
            for column in columns {
                let distance =
                    letters.distance(
                        x: (Double(column) + 0.5 - left) / unit, y: (Double(row) + 0.5 - top) / unit)
                    * unit
                let shadow = 0.4 * max(0, 1 - distance / (height * 0.22))
                let light = 0.85 * min(1, max(0, height * 0.055 - distance + 0.5))
                guard shadow > 0 else { continue }
                let index = row * size.width + column
                let dark = Double(board.luma[index]) * (1 - shadow) + 16 * shadow
                board.luma[index] = UInt8(dark * (1 - light) + 235 * light)
                guard row % 2 == 0 else { continue }
                let place = row / 2 * size.width + column
                board.chroma[place] = UInt8(
                    (Double(board.chroma[place]) - 128) * (1 - light) * (1 - shadow / 2) + 128)
            }
        }
    }
}

/// The strip at the bottom with the time in it; the part of the film that has passed is lighter.
private struct Strip {
    private let size: FrameSize
    private let light: [UInt8]

    init(_ text: String, size: FrameSize) {
        self.size = size
        let letters = StrokeLetters(text)
        let height = Double(size.height) * 0.46
        let unit = height / StrokeLetters.height
        let (left, top) = (height, (Double(size.height) - height) / 2)
        var light = [UInt8](repeating: 0, count: size.pixels)
        let end = min(size.width, Int(left + letters.width * unit + height))
        for row in 0..<size.height {
            for column in 0..<end {
                let distance =
                    letters.distance(
                        x: (Double(column) + 0.5 - left) / unit, y: (Double(row) + 0.5 - top) / unit)
                    * unit
                light[row * size.width + column] = UInt8(255 * min(1, max(0, height * 0.07 - distance + 0.5)))
            }
        }
        self.light = light
    }

    func draw(on luma: UnsafeMutablePointer<UInt8>, _ stride: Int, done: Int) {
        light.withUnsafeBufferPointer { light in
            for row in 0..<size.height {
                for column in 0..<size.width {
                    let ground = column < done ? 84 : 36
                    let share = Int(light[row * size.width + column])
                    (luma + row * stride)[column] = UInt8(ground + (225 - ground) * share / 255)
                }
            }
        }
    }
}
