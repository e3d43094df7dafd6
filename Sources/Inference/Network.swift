import COpenVINO
import Foundation

/// Numbers with a shape, the last axis fastest.
public struct Tensor: Sendable, Equatable {
    public var shape: [Int]
    public var values: [Float]

    public init(shape: [Int], values: [Float]) {
        precondition(shape.reduce(1, *) == values.count, "as many numbers as the shape says")
        self.shape = shape
        self.values = values
    }
}

/// One network, compiled for this processor: two threads, one answer at a time.
public final class Network {
    public enum Precision: String, Sendable {
        case float32 = "f32"
        /// Half the time where the processor has it; elsewhere float32 is taken.
        case brain16 = "bf16"

        /// Whether the processor computes in it: a library that imitates it takes three times as long as with float32.
        static let hasBrain16: Bool = {
            let processor = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
            return processor?.contains("avx512_bf16") == true || processor?.contains("amx_bf16") == true
        }()
    }

    private let library: InferenceLibrary
    private let compiled: UnsafeMutableRawPointer
    private let request: UnsafeMutableRawPointer
    /// The shapes it takes, in the order of the file.
    public let inputs: [[Int]]
    private let outputCount: Int

    /// - Parameters:
    ///   - name: A file in the library's folder: `.onnx`, `.tflite` or `.xml`.
    ///   - threads: How many processors work on one answer.
    ///   - isCached: Whether what compiling gives is kept in the user's cache folder: it loads several times faster.
    ///   - isRepeatable: Whether it must answer the same in every process, at some cost of time.
    public init(
        _ name: String, in library: InferenceLibrary, precision: Precision = .float32, threads: Int = 2,
        isCached: Bool = false, isRepeatable: Bool = false
    ) throws(InferenceError) {
        let file = "\(library.folder)/\(name)"
        guard FileManager.default.fileExists(atPath: file) else {
            throw InferenceError("\(file) is not there: `make assets` fetches the networks")
        }
        let calls = library.calls
        var model: UnsafeMutableRawPointer?
        try library.check("reading \(name)", calls.pointee.read_model(library.core, file, nil, &model))
        defer { calls.pointee.model_free(model) }
        let compiled = try Self.compile(model, name, library, precision, threads, isCached, isRepeatable)
        var request: UnsafeMutableRawPointer?
        var inputs: [[Int]] = []
        var outputCount = 0
        do throws(InferenceError) {
            try library.check("request", calls.pointee.create_request(compiled, &request))
            var count = 0
            try library.check("inputs", calls.pointee.inputs_size(compiled, &count))
            try library.check("outputs", calls.pointee.outputs_size(compiled, &outputCount))
            for index in 0..<count {
                inputs.append(
                    try Self.withTensor(library, calls.pointee.input_tensor, request, index) { view in
                        view.shape
                    })
            }
        } catch {
            if let request { calls.pointee.request_free(request) }
            calls.pointee.compiled_free(compiled)
            throw error
        }
        guard let request else { throw InferenceError("\(name): no request") }
        self.library = library
        self.compiled = compiled
        self.request = request
        self.inputs = inputs
        self.outputCount = outputCount
    }

    deinit {
        library.calls.pointee.request_free(request)
        library.calls.pointee.compiled_free(compiled)
    }

    /// Answers one question; blocks the calling thread for as long as it takes.
    public func callAsFunction(_ tensors: [Tensor]) throws(InferenceError) -> [Tensor] {
        guard tensors.map(\.shape) == inputs else {
            throw InferenceError("the network takes \(inputs), not \(tensors.map(\.shape))")
        }
        for (index, tensor) in tensors.enumerated() {
            try Self.withTensor(library, library.calls.pointee.input_tensor, request, index) { view in
                view.take(tensor.values)
            }
        }
        return try infer()
    }

    /// Answers a question whose first input is a row of whole numbers, as many as there are, and whose second, where
    /// the network has one, is a single number.
    ///
    /// For networks that read text; they accept any length.
    public func callAsFunction(row: [Int64], and number: Float? = nil) throws(InferenceError) -> [Tensor] {
        guard !row.isEmpty, inputs.count == (number == nil ? 1 : 2) else {
            throw InferenceError("the network takes \(inputs.count) inputs, not a row of \(row.count)")
        }
        try Self.withTensor(library, library.calls.pointee.input_tensor, request, 0, length: row.count) {
            view in
            view.take(row.map(Float.init))
        }
        if let number {
            try Self.withTensor(library, library.calls.pointee.input_tensor, request, 1) { $0.take([number]) }
        }
        return try infer()
    }

    private func infer() throws(InferenceError) -> [Tensor] {
        try library.check("inference", library.calls.pointee.infer(request))
        var answers: [Tensor] = []
        for index in 0..<outputCount {
            answers.append(
                try Self.withTensor(library, library.calls.pointee.output_tensor, request, index) { view in
                    Tensor(shape: view.shape, values: view.numbers)
                })
        }
        return answers
    }

    // MARK: The library's side

    private struct View {
        var shape: [Int]
        var data: UnsafeMutableRawPointer?
        var isWhole: Bool
        var count: Int

        func take(_ numbers: [Float]) {
            precondition(numbers.count == count, "as many numbers as the tensor holds")
            if isWhole {
                data?.bindMemory(to: Int64.self, capacity: count)
                    .update(from: numbers.map { Int64($0) }, count: count)
            } else {
                data?.bindMemory(to: Float.self, capacity: count).update(from: numbers, count: count)
            }
        }

        var numbers: [Float] {
            guard let data else { return [] }
            guard isWhole else {
                return Array(
                    UnsafeBufferPointer(start: data.bindMemory(to: Float.self, capacity: count), count: count)
                )
            }
            let whole = data.bindMemory(to: Int64.self, capacity: count)
            return UnsafeBufferPointer(start: whole, count: count).map { Float($0) }
        }
    }

    private static let cache: String? = {
        guard let caches = FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first else {
            return nil
        }
        let folder = caches.appending(path: "pika/networks")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return FileManager.default.isWritableFile(atPath: folder.path) ? folder.path : nil
    }()

    private static func compile(
        _ model: UnsafeMutableRawPointer?, _ name: String, _ library: InferenceLibrary,
        _ precision: Precision, _ threads: Int, _ isCached: Bool, _ isRepeatable: Bool
    ) throws(InferenceError) -> UnsafeMutableRawPointer {
        let wanted: [Precision] =
            precision == .brain16 && Precision.hasBrain16 ? [.brain16, .float32] : [.float32]
        var status: CInt = 0
        // A cache that cannot be used is no reason to fail.
        let caches: [String?] = isCached ? [Self.cache, nil] : [nil]
        for precision in wanted {
            for cache in caches {
                var compiled: UnsafeMutableRawPointer?
                status = pika_ov_compile(
                    library.calls, library.core, model, String(threads), precision.rawValue, cache,
                    isRepeatable ? 1 : 0, &compiled)
                if status == 0, let compiled { return compiled }
            }
        }
        try library.check("compiling \(name)", status)
        throw InferenceError("compiling \(name): nothing came of it")
    }

    private static func withTensor<Result>(
        _ library: InferenceLibrary,
        _ get: (UnsafeRawPointer?, Int, UnsafeMutablePointer<UnsafeMutableRawPointer?>?) -> CInt,
        _ request: UnsafeMutableRawPointer?, _ index: Int, length: Int? = nil, _ body: (View) -> Result
    ) throws(InferenceError) -> Result {
        let calls = library.calls.pointee
        var tensor: UnsafeMutableRawPointer?
        try library.check("tensor \(index)", get(request, index, &tensor))
        defer { calls.tensor_free(tensor) }
        var type: CInt = 0
        try library.check("type", calls.tensor_type(tensor, &type))
        guard type == CInt(PIKA_OV_F32) || type == CInt(PIKA_OV_I64) else {
            throw InferenceError("tensor \(index) is neither of 32-bit floats nor of 64-bit integers")
        }
        if let length {
            var row = [1, Int64(length)]
            let status = row.withUnsafeMutableBufferPointer {
                calls.tensor_set_shape(tensor, pika_ov_shape(rank: 2, dims: $0.baseAddress))
            }
            try library.check("reshape", status)
        }
        var shape = pika_ov_shape()
        try library.check("shape", calls.tensor_shape(tensor, &shape))
        defer { calls.shape_free(&shape) }
        let dims = (0..<Int(shape.rank)).map { Int(shape.dims[$0]) }
        var count = 0
        try library.check("size", calls.tensor_size(tensor, &count))
        var data: UnsafeMutableRawPointer?
        try library.check("data", calls.tensor_data(tensor, &data))
        guard data != nil || count == 0, dims.reduce(1, *) == count else {
            throw InferenceError("a tensor without numbers")
        }
        return body(View(shape: dims, data: data, isWhole: type == CInt(PIKA_OV_I64), count: count))
    }
}
