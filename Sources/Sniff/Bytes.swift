/// Numbers and names out of a file, never beyond its end.
struct Bytes {
    let file: [UInt8]

    init(_ file: [UInt8]) { self.file = file }

    var count: Int { file.count }

    /// Nil beyond the end.
    func byte(_ offset: Int) -> Int? { offset >= 0 && offset < file.count ? Int(file[offset]) : nil }

    func big(_ offset: Int, _ length: Int) -> Int? {
        guard length <= 7, offset >= 0, offset + length <= file.count else { return nil }
        return file[offset..<offset + length].reduce(0) { $0 << 8 | Int($1) }
    }

    func little(_ offset: Int, _ length: Int) -> Int? {
        guard length <= 7, offset >= 0, offset + length <= file.count else { return nil }
        return file[offset..<offset + length].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// One character a byte.
    func text(at offset: Int, _ length: Int) -> String? {
        guard offset >= 0, length >= 0, offset + length <= file.count else { return nil }
        return String(String.UnicodeScalarView(file[offset..<offset + length].map { Unicode.Scalar($0) }))
    }

    /// A name for what people send in place of a picture, a sound or a film.
    var document: String? {
        let start = text(at: 0, min(512, count))?.lowercased() ?? ""
        if start.contains("<html") || start.contains("<!doctype html") { return "a web page" }
        return start.hasPrefix("%pdf") ? "a PDF" : nil
    }

    func starts(with prefix: [UInt8]) -> Bool { file.starts(with: prefix) }
}

extension Orientation {
    /// Reads the tag out of a TIFF block (the body of EXIF) that spans these bytes; nil when it says nothing.
    init?(tiff bytes: Bytes, at start: Int, count: Int) {
        let end = min(bytes.count, start + count)
        let isLittle: Bool
        switch bytes.text(at: start, 2) {
        case "II": isLittle = true
        case "MM": isLittle = false
        default: return nil
        }
        func number(_ offset: Int, _ length: Int) -> Int? {
            guard offset + length <= end else { return nil }
            return isLittle ? bytes.little(offset, length) : bytes.big(offset, length)
        }
        guard let directory = number(start + 4, 4), let entries = number(start + directory, 2) else {
            return nil
        }
        for index in 0..<min(entries, 256) {
            let entry = start + directory + 2 + index * 12
            guard let tag = number(entry, 2) else { return nil }
            if tag == 0x0112, let value = number(entry + 8, 2) {
                self.init(rawValue: value)
                return
            }
        }
        return nil
    }
}
