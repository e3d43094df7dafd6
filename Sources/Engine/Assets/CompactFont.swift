/// The `CFF ` table: glyphs as Type 2 charstrings, little programs that draw with cubic curves.
///
/// Hints are skipped; arithmetic and flex operators beyond what real fonts use end the glyph with an error.
struct CompactFont: Sendable {
    private let view: FontView
    private let glyphs: [Range<Int>]
    private let globals: [Range<Int>]
    private let locals: [Range<Int>]

    init(_ bytes: [UInt8], _ table: Range<Int>) throws(AssetError) {
        view = FontView(bytes)
        var at = table.lowerBound + Int(try view.byte(table.lowerBound + 2))
        _ = try Self.index(view, &at)
        let tops = try Self.index(view, &at)
        _ = try Self.index(view, &at)
        globals = try Self.index(view, &at)
        guard let top = tops.first else { throw .malformedFont("no top dictionary") }
        let dictionary = try Self.dictionary(view, top)
        guard let programs = dictionary[17]?.first else { throw .malformedFont("no charstrings") }
        at = table.lowerBound + (try Self.offset(programs))
        glyphs = try Self.index(view, &at)
        var subroutines: [Range<Int>] = []
        if let own = dictionary[18], own.count == 2 {
            let start = table.lowerBound + (try Self.offset(own[1]))
            let end = start + (try Self.offset(own[0]))
            guard end <= bytes.count else { throw .malformedFont("private dictionary") }
            if let offset = try Self.dictionary(view, start..<end)[19]?.first {
                at = start + (try Self.offset(offset))
                subroutines = try Self.index(view, &at)
            }
        }
        locals = subroutines
    }

    private static func offset(_ number: Double) throws(AssetError) -> Int {
        guard number >= 0, number < 1e9 else { throw .malformedFont("an offset out of range") }
        return Int(number)
    }

    /// An INDEX: ranges of its items; `at` moves behind it.
    private static func index(_ view: FontView, _ at: inout Int) throws(AssetError) -> [Range<Int>] {
        let count = try view.unsigned16(at)
        at += 2
        guard count > 0 else { return [] }
        let size = Int(try view.byte(at))
        guard (1...4).contains(size) else { throw .malformedFont("index") }
        let offsets = at + 1
        let data = offsets + (count + 1) * size - 1
        func offset(_ item: Int) throws(AssetError) -> Int {
            var value = 0
            for byte in 0..<size { value = value << 8 | Int(try view.byte(offsets + item * size + byte)) }
            return data + value
        }
        var ranges: [Range<Int>] = []
        var start = try offset(0)
        for item in 1...count {
            let end = try offset(item)
            guard start <= end, end <= view.bytes.count, start >= 0 else { throw .malformedFont("index") }
            ranges.append(start..<end)
            start = end
        }
        at = start
        return ranges
    }

    /// Operators of a DICT and their operands; two-byte operators have 256 added.
    private static func dictionary(
        _ view: FontView, _ range: Range<Int>
    ) throws(AssetError) -> [Int: [Double]] {
        var result: [Int: [Double]] = [:]
        var operands: [Double] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = Int(try view.byte(at))
            at += 1
            switch byte {
            case 0...21:
                var key = byte
                if byte == 12 {
                    key = 256 + Int(try view.byte(at))
                    at += 1
                }
                result[key] = operands
                operands = []
            case 28:
                operands.append(Double(try view.signed16(at)))
                at += 2
            case 29:
                operands.append(Double(Int32(truncatingIfNeeded: try view.unsigned32(at))))
                at += 4
            case 30:
                while at < range.upperBound {
                    let pair = try view.byte(at)
                    at += 1
                    if pair & 15 == 15 || pair >> 4 == 15 { break }
                }
                operands.append(0)
            case 32...246: operands.append(Double(byte - 139))
            case 247...250:
                operands.append(Double((byte - 247) * 256 + Int(try view.byte(at)) + 108))
                at += 1
            case 251...254:
                operands.append(Double(-(byte - 251) * 256 - Int(try view.byte(at)) - 108))
                at += 1
            default: throw .malformedFont("dictionary")
            }
        }
        return result
    }

    func draw(_ glyph: Int, _ pen: inout OutlinePen) throws(AssetError) {
        guard glyph < glyphs.count else { throw .malformedFont("no such glyph") }
        var machine = Machine(font: self, pen: pen)
        try machine.run(glyphs[glyph], depth: 0)
        pen = machine.pen
    }

    private struct Machine {
        let font: CompactFont
        var pen: OutlinePen
        var stack: [Float] = []
        var point = SIMD2<Float>.zero
        var hints = 0
        var steps = 0
        var isDone = false

        init(font: CompactFont, pen: OutlinePen) {
            self.font = font
            self.pen = pen
        }

        mutating func run(_ range: Range<Int>, depth: Int) throws(AssetError) {
            guard depth < 11 else { throw .malformedFont("subroutines without end") }
            let view = font.view
            var at = range.lowerBound
            while at < range.upperBound, !isDone {
                steps += 1
                guard steps < 200_000 else { throw .malformedFont("a glyph without end") }
                let byte = Int(try view.byte(at))
                at += 1
                switch byte {
                case 28:
                    try push(Float(try view.signed16(at)))
                    at += 2
                case 32...246: try push(Float(byte - 139))
                case 247...250:
                    try push(Float((byte - 247) * 256 + Int(try view.byte(at)) + 108))
                    at += 1
                case 251...254:
                    try push(Float(-(byte - 251) * 256 - Int(try view.byte(at)) - 108))
                    at += 1
                case 255:
                    try push(Float(Int32(truncatingIfNeeded: try view.unsigned32(at))) / 65536)
                    at += 4
                case 10: try call(font.locals, depth)
                case 29: try call(font.globals, depth)
                case 11: return
                case 19, 20:
                    hints += stack.count / 2
                    stack = []
                    at += (hints + 7) / 8
                case 12:
                    try flex(Int(try view.byte(at)))
                    at += 1
                default: try draw(byte)
                }
            }
        }

        private mutating func push(_ value: Float) throws(AssetError) {
            guard stack.count < 192 else { throw .malformedFont("stack") }
            stack.append(value)
        }

        private mutating func call(_ subroutines: [Range<Int>], _ depth: Int) throws(AssetError) {
            guard let number = stack.popLast() else { throw .malformedFont("stack") }
            let bias = subroutines.count < 1240 ? 107 : subroutines.count < 33900 ? 1131 : 32768
            let index = Int(number) + bias
            guard let range = subroutines[safe: index] else { throw .malformedFont("no such subroutine") }
            try run(range, depth: depth + 1)
        }

        private mutating func line(_ x: Float, _ y: Float) {
            point += SIMD2(x, y)
            pen.line(point)
        }

        private mutating func curve(_ values: ArraySlice<Float>) {
            let v = Array(values)
            let a = point + SIMD2(v[0], v[1])
            let b = a + SIMD2(v[2], v[3])
            point = b + SIMD2(v[4], v[5])
            pen.cubic(a, b, point)
        }

        private mutating func draw(_ code: Int) throws(AssetError) {
            var s = stack[...]
            stack = []
            switch code {
            case 1, 3, 18, 23: hints += s.count / 2
            case 4, 21, 22:
                let needed = code == 21 ? 2 : 1
                guard s.count >= needed else { throw .malformedFont("stack") }
                s = s.suffix(needed)
                let (first, last) = (s[s.startIndex], s[s.endIndex - 1])
                point += code == 21 ? SIMD2(first, last) : code == 22 ? SIMD2(first, 0) : SIMD2(0, first)
                pen.move(point)
            case 5: while s.count >= 2 { line(s.removeFirst(), s.removeFirst()) }
            case 6, 7:
                var isFlat = code == 6
                while let step = s.popFirst() {
                    line(isFlat ? step : 0, isFlat ? 0 : step)
                    isFlat.toggle()
                }
            case 8, 24:
                while s.count >= 6 {
                    curve(s.prefix(6))
                    s = s.dropFirst(6)
                }
                if code == 24, s.count >= 2 { line(s.removeFirst(), s.removeFirst()) }
            case 25:
                while s.count >= 8 { line(s.removeFirst(), s.removeFirst()) }
                if s.count >= 6 { curve(s.prefix(6)) }
            case 26, 27:
                var extra: Float = s.count % 4 == 1 ? s.removeFirst() : 0
                while s.count >= 4 {
                    let v = Array(s.prefix(4))
                    curve(
                        code == 26 ? [extra, v[0], v[1], v[2], 0, v[3]] : [v[0], extra, v[1], v[2], v[3], 0])
                    extra = 0
                    s = s.dropFirst(4)
                }
            case 30, 31:
                var isFlat = code == 31
                while s.count >= 4 {
                    let v = Array(s.prefix(4))
                    s = s.dropFirst(4)
                    let end: Float = s.count == 1 ? s.removeFirst() : 0
                    curve(isFlat ? [v[0], 0, v[1], v[2], end, v[3]] : [0, v[0], v[1], v[2], v[3], end])
                    isFlat.toggle()
                }
            case 14:
                pen.close()
                isDone = true
            default: throw .malformedFont("an unknown operator")
            }
        }

        private mutating func flex(_ code: Int) throws(AssetError) {
            let s = stack
            stack = []
            switch (code, s.count) {
            case (35, 12...):
                curve(s[0..<6])
                curve(s[6..<12])
            case (34, 7...):
                curve([s[0], 0, s[1], s[2], s[3], 0])
                curve([s[4], 0, s[5], -s[2], s[6], 0])
            case (36, 9...):
                curve([s[0], s[1], s[2], s[3], s[4], 0])
                curve([s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7])])
            case (37, 11...):
                let sum = SIMD2(s[0] + s[2] + s[4] + s[6] + s[8], s[1] + s[3] + s[5] + s[7] + s[9])
                let isFlat = abs(sum.x) > abs(sum.y)
                curve(s[0..<6])
                curve([s[6], s[7], s[8], s[9], isFlat ? s[10] : -sum.x, isFlat ? -sum.y : s[10]])
            default: throw .malformedFont("an unknown operator")
            }
        }
    }
}
