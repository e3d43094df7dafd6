public import Logging

/// Writes each log event as one line of JSON.
///
/// A value that is tagged as sensitive is replaced by what it is; a key that slipped into a message or a value
/// untagged is cut down to its prefix.
public struct JSONLinesHandler: LogHandler {
    public var logLevel: Logger.Level
    public var metadata: Logger.Metadata = [:]
    public var metadataProvider: Logger.MetadataProvider?
    private let label: String
    private let sink: LogSink

    public init(label: String, level: Logger.Level = .info, sink: LogSink) {
        self.label = label
        self.logLevel = level
        self.sink = sink
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var line = LogLine()
        line.open()
        line.member("time", UTCTime.text(now: sink.now()))
        line.member("level", event.level.rawValue)
        line.member("message", event.message.description)
        line.member("label", label)
        if let error = event.error { line.member("error", "\(error)") }
        let provided = metadataProvider?.get() ?? [:]
        let merged = metadata.merging(provided) { $1 }.merging(event.metadata ?? [:]) { $1 }
        for (key, value) in merged.sorted(by: { $0.key < $1.key }) {
            line.name(key)
            line.value(value)
        }
        line.close()
        sink.write(line.bytes)
    }
}

/// The text of one event, built in place.
private struct LogLine {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init() { bytes.reserveCapacity(512) }

    mutating func open() { bytes.append(UInt8(ascii: "{")) }

    mutating func close() { bytes.append(contentsOf: "}\n".utf8) }

    mutating func member(_ key: String, _ text: String) {
        name(key)
        string(text)
    }

    mutating func name(_ key: String) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
        string(key)
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func value(_ value: Logger.MetadataValue) {
        switch value.attributes[Sensitivity.self] {
        case .secret: return string("[secret]")
        case .prompt: return string("[prompt]")
        case nil: break
        }
        switch value {
        case .string(let text): string(text)
        case .stringConvertible(let content): convertible(content)
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                self.value(value)
            }
            bytes.append(UInt8(ascii: "]"))
        case .dictionary(let members):
            bytes.append(UInt8(ascii: "{"))
            needsComma = false
            for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                name(key)
                self.value(value)
            }
            bytes.append(UInt8(ascii: "}"))
            needsComma = true
        }
    }

    /// Numbers stay numbers, so that a reader can compare them.
    private mutating func convertible(_ content: any CustomStringConvertible) {
        switch content {
        case let number as Int: bytes.append(contentsOf: String(number).utf8)
        case let number as Int64: bytes.append(contentsOf: String(number).utf8)
        case let number as Double where number.isFinite: bytes.append(contentsOf: String(number).utf8)
        case let flag as Bool: bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        default: string(content.description)
        }
    }

    private mutating func string(_ text: String) {
        let hexadecimal = Array("0123456789abcdef".utf8)
        bytes.append(UInt8(ascii: "\""))
        for byte in KeyRedaction.redact(text).utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0..<0x20, 0x7F:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(contentsOf: [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
