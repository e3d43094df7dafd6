import CGLES
import CShims
import Domain
import Foundation

/// Draws stages on a graphics thread of its own: linear light and depth, before post-processing.
///
/// One film at a time; programs, textures and the context outlive it, so keep the renderer.
public actor StageRenderer {
    public struct Options: Sendable {
        /// Folder for compiled shaders, kept from run to run; nil leaves it to the driver.
        public var shaderCache: String?
        /// Folder whose shader files win over the built-in ones (for work on shaders).
        public var shaderDirectory: String?

        public init(shaderCache: String? = nil, shaderDirectory: String? = nil) {
            self.shaderCache = shaderCache
            self.shaderDirectory = shaderDirectory
        }
    }

    private let executor = ThreadExecutor(name: "graphics")
    private let options: Options
    private var context: OffscreenContext?
    private var programs: ProgramCache?
    private var film: Film?

    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    public init(options: Options = Options()) { self.options = options }

    isolated deinit {
        tearDown()
        executor.stop()
    }

    /// Frees everything on the graphics side.
    ///
    /// A process that is about to exit must wait for this: drivers do not survive being used while the
    /// process takes them down.
    public func close() { tearDown() }

    private func tearDown() {
        film = nil
        programs = nil
        context?.destroy()
        context = nil
    }

    /// The driver's name, for logs: contains `llvmpipe` when there is no GPU.
    public func rendererName() throws(GraphicsError) -> String { try start().rendererName }

    /// Uploads a stage and compiles what it needs.
    ///
    /// Frames of it can then be drawn until the next call.
    public func prepare(_ stage: Stage, size: FrameSize, frameCount: Int) throws(GraphicsError) {
        _ = try start()
        film = nil
        guard let programs else { throw GraphicsError("not started") }
        film = try Film(stage: stage, size: size, frameCount: frameCount, programs: programs)
    }

    /// Draws frame `index` into `frame`, whose size must be the film's.
    ///
    /// - Parameter sample: Draws the moment as if it stood still, as one of several samples for a single picture.
    public func draw(_ index: Int, sample: Int? = nil, into frame: HDRFrame) throws(GraphicsError) {
        guard let film else { throw GraphicsError("no stage is prepared") }
        try film.draw(index, sample: sample, into: frame)
    }

    /// Milliseconds of processor time, all threads, by pass; only while `measures` is on, which slows drawing.
    public func timings() -> [(name: String, milliseconds: Double)] { film?.clock.results ?? [] }

    public func measure() { film?.clock.isOn = true }

    /// Frees the film's memory; programs stay.
    public func release() { film = nil }

    private func start() throws(GraphicsError) -> OffscreenContext {
        if let context { return context }
        if let cache = options.shaderCache {
            // The driver makes the last folder of the path only, and says nothing when it cannot.
            try? FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
            setenv("MESA_SHADER_CACHE_DIR", cache, 1)
        }
        let context = try OffscreenContext()
        self.context = context
        programs = ProgramCache(library: ShaderLibrary(directory: options.shaderDirectory))
        return context
    }
}

/// Programs by what they are made of.
///
/// Lives on the context's thread.
final class ProgramCache {
    let library: ShaderLibrary
    let noise = GPUTexture(Texture.noise)
    private var models: [ModelKey: Program] = [:]
    private var others: [String: Program] = [:]

    private struct ModelKey: Hashable {
        let surface: Snippet
        let deformation: Snippet?
        let defines: [String]
    }

    init(library: ShaderLibrary) { self.library = library }

    func model(_ material: Material, _ variant: ModelVariant) throws(GraphicsError) -> Program {
        let key = ModelKey(
            surface: material.surface, deformation: material.deformation, defines: variant.defines(material))
        if let known = models[key] { return known }
        let program = try library.model(material, variant: variant)
        models[key] = program
        return program
    }

    func other(
        _ key: String, _ make: (ShaderLibrary) throws(GraphicsError) -> Program
    ) throws(GraphicsError) -> Program {
        if let known = others[key] { return known }
        let program = try make(library)
        others[key] = program
        return program
    }
}

/// Processor time by pass, when asked for.
final class PassClock {
    var isOn = false
    private var order: [String] = []
    private var sums: [String: Double] = [:]
    private var last = 0.0
    private var frames = 0

    func begin() {
        guard isOn else { return }
        glFinish()
        frames += 1
        last = Self.now()
    }

    func mark(_ name: String) {
        guard isOn else { return }
        glFinish()
        let now = Self.now()
        if sums[name] == nil { order.append(name) }
        sums[name, default: 0] += now - last
        last = now
    }

    var results: [(name: String, milliseconds: Double)] {
        order.map { ($0, (sums[$0] ?? 0) * 1000 / Double(max(frames, 1))) }
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
