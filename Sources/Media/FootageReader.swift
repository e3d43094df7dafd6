import CFFmpeg
import Domain
import Sniff

/// Reads a film that somebody sent as pictures at a constant rate: upright, with square pixels, in sRGB, no larger than a film is
/// edited, transparency laid over grey, high dynamic range brought down.
///
/// Not for sharing between threads.
public final class FootageReader {
    /// Of every picture.
    public let size: FrameSize
    /// Pictures a second.
    public let frameRate: Int
    /// As far as the container tells.
    public let expectedCount: Int
    /// What was changed, a sentence each.
    public private(set) var notes: [String] = []

    private let decoder: FilmDecoder
    private let orientation: Orientation
    private let converter: FootageConverter
    /// The picture that is shown now, and the one after it with its time.
    private var shown: VideoFrame?
    private var picture: Picture?
    private var ahead: (frame: VideoFrame, time: Double)?
    private var hasEnded = false
    private var lastTime = 0.0
    /// Seconds from one picture of the film to its next.
    private let period: Double
    private var origin: Double?
    private var index = 0

    /// Seconds after which a film is too long, whatever its header says.
    private static let secondsLimit = Double(EditRequest.secondsLimit) + 0.5

    /// - Parameter lines: Of the shorter side, at most.
    /// - Throws: `MediaError` when the file is no film, or larger than the limits.
    public init(path: String, lines: Int = EditRequest.shorterSide) throws(MediaError) {
        decoder = try FilmDecoder(path: path, forgiving: true)
        let stream = decoder.stream
        orientation = Self.orientation(of: stream)
        var (width, height) = (decoder.size.width, decoder.size.height)
        let shape = stream.pointee.codecpar.pointee.sample_aspect_ratio
        if shape.num > 0, shape.den > 0, shape.num != shape.den, shape.num < 8 * shape.den,
            shape.den < 8 * shape.num
        {
            width = width * Int(shape.num) / Int(shape.den)
        }
        if orientation.swapsSides { (width, height) = (height, width) }
        size = FrameSize(ofFilm: width, height, lines: lines)
        let own = Self.rate(of: stream)
        frameRate = Self.rate(for: own)
        period = 1 / own
        expectedCount = max(1, Int(((decoder.seconds ?? 5) * Double(frameRate)).rounded()))
        if size.width + 1 < width || size.height + 1 < height {
            notes.append(
                "The film was made smaller: \(size.width) × \(size.height) of \(width) × \(height) pixels.")
        }
        if own > Double(EditRequest.rateLimit) + 0.5 {
            notes.append("Of \(Int(own.rounded())) frames a second, \(frameRate) are kept.")
        }
        converter = FootageConverter(
            size: orientation.swapsSides ? FrameSize(width: size.height, height: size.width) : size)
        guard (decoder.seconds ?? 0) <= Self.secondsLimit else { throw Self.tooLong }
    }

    private static var tooLong: MediaError {
        MediaError("a film that lasts longer than \(EditRequest.secondsLimit) seconds")
    }

    /// - Returns: The next picture, nil after the last.
    /// - Throws: `MediaError`, also when the film turns out to be too long.
    public func next() throws(MediaError) -> Picture? {
        let time = Double(index) / Double(frameRate)
        while !hasEnded, (ahead?.time ?? -1) <= time + 0.25 / Double(frameRate) {
            if let ahead { show(ahead.frame, at: ahead.time) }
            ahead = try decode()
            if ahead == nil { hasEnded = true }
        }
        guard let shown else { return nil }
        // The last picture stays for as long as one lasts.
        if hasEnded, time > lastTime + period - 0.25 / Double(frameRate), index > 0 {
            noteDamage()
            return nil
        }
        guard time <= Self.secondsLimit else { throw Self.tooLong }
        index += 1
        if let picture { return picture }
        let made = try converter.picture(of: shown).turned(orientation)
        picture = made
        return made
    }

    private func show(_ frame: VideoFrame, at time: Double) {
        shown = frame
        picture = nil
        lastTime = time
    }

    private func decode() throws(MediaError) -> (VideoFrame, Double)? {
        let frame = try VideoFrame()
        guard try decoder.next(into: frame) else { return nil }
        let unit = decoder.stream.pointee.time_base
        let stamp = frame.pointer.pointee.best_effort_timestamp
        let own = ahead.map { $0.time + 1 / Double(frameRate) } ?? 0
        guard stamp != pika_av_nopts() else { return (frame, own) }
        let seconds = Double(stamp) * Double(unit.num) / Double(unit.den)
        let origin = self.origin ?? seconds
        self.origin = origin
        // Time does not run backwards, and no leap is longer than a film may be.
        return (frame, min(max(seconds - origin, ahead?.time ?? 0), Self.secondsLimit + 1))
    }

    private func noteDamage() {
        guard decoder.hasDamage, !notes.contains(Self.damage) else { return }
        notes.append(Self.damage)
    }

    private static let damage = "Parts of the film are damaged; they are as their decoder could save them."

    private static func rate(of stream: UnsafeMutablePointer<AVStream>) -> Double {
        for rate in [stream.pointee.avg_frame_rate, stream.pointee.r_frame_rate]
        where rate.num > 0 && rate.den > 0 {
            let value = Double(rate.num) / Double(rate.den)
            if value >= 0.5, value <= 1000 { return value }
        }
        return Double(VideoRequest.frameRate)
    }

    /// A whole number from 20 to 30 of which the film's own rate is a part or a multiple, as nearly as may be: motion that is
    /// added must be smooth, whatever is below it.
    static func rate(for own: Double) -> Int {
        if own > 30.5 {
            let parts = (own / 30.5).rounded(.up)
            return max(20, Int((own / parts).rounded()))
        }
        let times = (19.5 / own).rounded(.up)
        return min(EditRequest.rateLimit, Int((own * max(times, 1)).rounded()))
    }

    private static func orientation(of stream: UnsafeMutablePointer<AVStream>) -> Orientation {
        var size = 0
        guard let data = av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size), size >= 36 else {
            return .upright
        }
        return data.withMemoryRebound(to: Int32.self, capacity: 9) { matrix in
            let degrees = av_display_rotation_get(matrix)
            guard degrees.isFinite else { return .upright }
            // Counter-clockwise, in quarters.
            switch (Int((degrees / 90).rounded()) % 4 + 4) % 4 {
            case 1: return .turnedLeft
            case 2: return .upsideDown
            case 3: return .turnedRight
            default: return .upright
            }
        }
    }
}
