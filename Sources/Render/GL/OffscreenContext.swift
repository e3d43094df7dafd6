import CGLES

/// Why the graphics library refused.
public struct GraphicsError: Error, CustomStringConvertible, Sendable {
    public let description: String
    init(_ description: String) { self.description = description }
}

/// OpenGL's constants are imported as `Int32`; its functions take `UInt32`.
func e(_ value: Int32) -> GLenum { GLenum(bitPattern: value) }

/// An OpenGL ES 3.2 context without a window, current on the thread that made it and used on no other.
final class OffscreenContext {
    private let display: EGLDisplay
    private let context: EGLContext
    /// For example `llvmpipe (LLVM 15.0.6, 256 bits)`.
    let rendererName: String

    /// Tries the first device (a GPU's driver offers that), then Mesa's surfaceless platform.
    init() throws(GraphicsError) {
        var found: (EGLDisplay, EGLContext)?
        for display in [Self.deviceDisplay(), Self.surfacelessDisplay()] {
            guard let display, found == nil, let context = Self.context(on: display) else { continue }
            found = (display, context)
        }
        guard let found else { throw GraphicsError("no EGL platform offers OpenGL ES 3.2") }
        (display, context) = found
        guard eglMakeCurrent(display, nil, nil, context) == EGL_TRUE else {
            throw GraphicsError("eglMakeCurrent failed: \(eglGetError())")
        }
        rendererName = glGetString(e(GL_RENDERER)).map { String(cString: $0) } ?? "unknown"
    }

    func destroy() {
        eglMakeCurrent(display, nil, nil, nil)
        eglDestroyContext(display, context)
    }

    private static func platformDisplay(_ platform: Int32, _ native: UnsafeMutableRawPointer?) -> EGLDisplay?
    {
        typealias Function =
            @convention(c) (EGLenum, UnsafeMutableRawPointer?, UnsafePointer<EGLint>?) ->
            EGLDisplay?
        guard let address = eglGetProcAddress("eglGetPlatformDisplayEXT") else { return nil }
        return unsafeBitCast(address, to: Function.self)(EGLenum(platform), native, nil)
    }

    private static func deviceDisplay() -> EGLDisplay? {
        typealias Function =
            @convention(c) (
                EGLint, UnsafeMutablePointer<UnsafeMutableRawPointer?>?, UnsafeMutablePointer<EGLint>?
            ) -> EGLBoolean
        guard let address = eglGetProcAddress("eglQueryDevicesEXT") else { return nil }
        var devices = [UnsafeMutableRawPointer?](repeating: nil, count: 16)
        var count: EGLint = 0
        _ = unsafeBitCast(address, to: Function.self)(16, &devices, &count)
        return count > 0 ? platformDisplay(EGL_PLATFORM_DEVICE_EXT, devices[0]) : nil
    }

    private static func surfacelessDisplay() -> EGLDisplay? {
        platformDisplay(EGL_PLATFORM_SURFACELESS_MESA, nil)
    }

    private static func context(on display: EGLDisplay) -> EGLContext? {
        var major: EGLint = 0
        var minor: EGLint = 0
        guard eglInitialize(display, &major, &minor) == EGL_TRUE,
            eglBindAPI(EGLenum(EGL_OPENGL_ES_API)) == EGL_TRUE
        else { return nil }
        let wanted: [EGLint] = [
            EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_ES3_BIT, EGL_NONE,
        ]
        var config: EGLConfig?
        var count: EGLint = 0
        guard eglChooseConfig(display, wanted, &config, 1, &count) == EGL_TRUE, count > 0 else { return nil }
        let version: [EGLint] = [EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 2, EGL_NONE]
        return eglCreateContext(display, config, nil, version)
    }
}
