import Domain
import Inference
import Media

/// Makes the frames of a Pikaframes film, one passage after the other: two pictures are in memory at a time.
struct MorphFilm: Sendable {
    let request: KeyframesRequest
    /// Files of the keyframes' pictures.
    let pictures: [String]
    /// The film that is continued.
    let continued: String?
    let library: InferenceLibrary?
    let styles: [PassageStyle]

    var size: FrameSize { request.frameSize }

    /// Writes all frames into `writer`.
    ///
    /// - Returns: What the caller should know, a sentence each.
    /// - Parameter framesDone: Called after every frame, those of a continued film included.
    func write(
        to writer: FilmWriter, isCancelled: () -> Bool, framesDone: (Int) -> Void
    ) throws -> [String] {
        let finder = SubjectFinder(library: library)
        var notes: [String] = []
        var done = 0
        var current: KeyFrame
        var momentum: Momentum?
        var waiting = pictures[...]
        func finish(_ frame: Int = 1) {
            done += frame
            framesDone(done)
        }
        if let continued {
            let (last, motion) = try copy(continued, to: writer, isCancelled: isCancelled) { finish() }
            current = try KeyFrame(last, finder: finder)
            momentum = motion
        } else {
            current = try keyFrame(waiting.removeFirst(), finder)
        }
        let moments = request.frames
        for (index, transition) in request.transitions.enumerated() {
            if isCancelled() { throw CancellationError() }
            let next = try waiting.popFirst().map { try keyFrame($0, finder) }
            let passage = Passage(
                from: current.picture, to: (next ?? current).picture,
                subjects: (current.subject, (next ?? current).subject), isAlone: next == nil,
                style: styles[index], seconds: transition.seconds, seed: request.seed &+ UInt32(index))
            notes += Self.notes(passage, index: index, count: request.transitions.count)
            let warper = Warper(
                size: size, meshWidth: passage.meshSize.width, meshHeight: passage.meshSize.height)
            // A new film's first frame is its first picture and its last frame the last one; a continued film has
            // shown its last frame already.
            let isLast = index == request.transitions.count - 1
            let skip = continued == nil ? 0 : 1
            let span = moments[index + 1] - moments[index] - (continued == nil && isLast ? 1 : 0)
            for frame in moments[index] + skip..<moments[index + 1] + skip {
                if isCancelled() { throw CancellationError() }
                let time = Float(frame - moments[index]) / Float(max(span, 1))
                let mesh = passage.mesh(at: time)
                if index == 0 { momentum?.carry(mesh.first, frames: frame, size: size) }
                try writer.append { luma, lumaStride, chroma, chromaStride in
                    let mean = warper.render(
                        mesh, from: current.picture, to: (next ?? current).picture, luma: luma,
                        lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
                    SpeedBlur(pixels: passage.blur(at: time)).apply(
                        size, luma: luma, lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
                    return mean
                }
                finish()
            }
            if let next { current = next }
        }
        return notes
    }

    private func keyFrame(_ path: String, _ finder: SubjectFinder) throws -> KeyFrame {
        do {
            return KeyFrame(try StillReader.picture(path: path), size: size, finder: finder)
        } catch {
            let number = (pictures.firstIndex(of: path) ?? 0) + 1
            throw EditError("keyframe \(number): \(error.description)")
        }
    }

    /// Encodes the continued film again, frame by frame.
    ///
    /// One stream from one encoder has no seam: another header in mid-stream stops some players, and a key frame out
    /// of turn at the joint is seen as a breath. The price is one generation at the film's own quality.
    private func copy(
        _ path: String, to writer: FilmWriter, isCancelled: () -> Bool, finish: () -> Void
    ) throws -> (last: VideoPicture, momentum: Momentum?) {
        let reader: ClipReader
        let own: FrameSize
        do {
            own = try Probe(path: path).size
            reader = try ClipReader(path: path, size: size)
        } catch {
            throw EditError("the film to continue cannot be read: \(error)")
        }
        let shapes = Double(own.width * size.height) / Double(own.height * size.width)
        guard abs(shapes - 1) < 0.02 else {
            throw EditError("the film to continue has another shape than the film that is asked for")
        }
        var latest: [VideoPicture] = []
        while let frame = try reader.next() {
            if isCancelled() { throw CancellationError() }
            try writer.append(frame)
            latest.append(frame)
            if latest.count > Momentum.reach + 1 { latest.removeFirst() }
            finish()
        }
        guard let last = latest.last else { throw EditError("the film to continue has no frames") }
        return (last, Momentum(latest))
    }

    private static func notes(_ passage: Passage, index: Int, count: Int) -> [String] {
        let name = count == 1 ? "the transition" : "transition \(index + 1)"
        if passage.isOneShot {
            return ["\(name): both pictures are of one shot, so everything travels along its own way"]
        }
        return passage.style == .morph ? [] : ["\(name) is read as: \(passage.style.rawValue)"]
    }
}

extension FilmWriter {
    /// Encodes a picture that is there already.
    fileprivate func append(_ picture: VideoPicture) throws {
        let (width, height) = (picture.size.width, picture.size.height)
        try append { luma, lumaStride, chroma, chromaStride in
            var sum = 0
            picture.luma.withUnsafeBufferPointer { pixels in
                guard let base = pixels.baseAddress else { return }
                for row in 0..<height {
                    (luma + row * lumaStride).update(from: base + row * width, count: width)
                    for x in stride(from: 0, to: width, by: 16) { sum += Int(base[row * width + x]) }
                }
            }
            picture.chroma.withUnsafeBufferPointer { pixels in
                guard let base = pixels.baseAddress else { return }
                for row in 0..<height / 2 {
                    (chroma + row * chromaStride).update(from: base + row * width, count: width)
                }
            }
            return Float(sum) / Float(height * ((width + 15) / 16))
        }
    }
}
