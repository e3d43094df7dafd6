import CFFmpeg

/// What a call into FFmpeg answered.
public struct MediaError: Error, CustomStringConvertible, Sendable {
    public let description: String

    init(_ description: String) { self.description = description }

    init(_ call: String, code: CInt) {
        var text = [CChar](repeating: 0, count: Int(AV_ERROR_MAX_STRING_SIZE))
        av_strerror(code, &text, text.count)
        description =
            "\(call): \(String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))"
    }
}

@discardableResult
func check(_ call: String, _ result: CInt) throws(MediaError) -> CInt {
    guard result >= 0 else { throw MediaError(call, code: result) }
    return result
}

/// FFmpeg's chatter goes to standard error unless told otherwise, once a process.
let isQuiet: Void = av_log_set_level(AV_LOG_ERROR)
