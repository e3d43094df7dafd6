import CFFmpeg
import Sniff

/// Which of the encoders that films need this FFmpeg has.
public enum Codecs {
    private static let needed = ["libx264", "mjpeg", "aac"]

    public static var missing: [String] { needed.filter { avcodec_find_encoder_by_name($0) == nil } }

    /// Which kinds of still pictures cannot be read here.
    public static var missingStills: [String] {
        StillHeader.Kind.allCases.filter { StillDecoder.codec(for: $0) == nil }.map(\.rawValue)
    }
}
