import CFFmpeg

/// Which of the encoders that films need this FFmpeg has.
public enum Codecs {
    private static let needed = ["libx264", "mjpeg", "aac"]

    public static var missing: [String] { needed.filter { avcodec_find_encoder_by_name($0) == nil } }
}
