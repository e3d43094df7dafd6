// swift-tools-version: 6.2
import PackageDescription

// Rooms and arrows are described in docs/01-overview.md; Tests/ArchitectureTests enforces them.

let package = Package(
    name: "pika",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "pikad", targets: ["pikad"]),
        .executable(name: "sdkgen", targets: ["sdkgen"]),
        .executable(name: "studio", targets: ["studio"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // C libraries of the system, and the little C we write.
        .systemLibrary(
            name: "CGLES", pkgConfig: "egl glesv2", providers: [.apt(["libegl-dev", "libgles-dev"])]),
        .systemLibrary(
            name: "CFFmpeg", pkgConfig: "libavformat libavcodec libavutil libswscale libswresample",
            providers: [
                .apt([
                    "libavformat-dev", "libavcodec-dev", "libavutil-dev", "libswscale-dev",
                    "libswresample-dev",
                ])
            ]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "CShims"),
        .target(name: "COpenVINO", linkerSettings: [.linkedLibrary("dl")]),
        .target(
            name: "CPost",
            cSettings: [.unsafeFlags(["-O3", "-fno-math-errno", "-ffp-contract=fast"])]),
        .target(
            name: "CWarp",
            cSettings: [.unsafeFlags(["-O3", "-fno-math-errno", "-ffp-contract=fast"])]),

        .target(
            name: "CEffect",
            cSettings: [.unsafeFlags(["-O3", "-fno-math-errno", "-ffp-contract=fast"])]),
        .target(
            name: "CStyle",
            cSettings: [.unsafeFlags(["-O3", "-fno-math-errno", "-ffp-contract=fast"])]),

        // Meaning.
        .target(name: "Domain"),
        .target(name: "Telemetry", dependencies: [.log, .metrics]),
        .target(name: "Sniff"),
        .target(
            name: "Outbound",
            dependencies: ["Domain", .product(name: "AsyncHTTPClient", package: "async-http-client")]),

        // Data and work.
        .target(
            name: "Storage",
            dependencies: [
                "Domain", "CPostgres", .product(name: "GRDB", package: "GRDB.swift"), .crypto, .log,
            ],
            resources: [.embedInCode("Migrations")]),
        .target(name: "Jobs", dependencies: ["Domain", "Storage", .lifecycle, .log, .metrics]),
        .target(
            name: "Platform",
            dependencies: ["Domain", "Storage", "Jobs", "Sniff", "Outbound", .crypto, .log, .metrics]),

        // Pictures.
        .target(name: "Media", dependencies: ["Domain", "Sniff", "CFFmpeg"]),
        .target(
            name: "Render", dependencies: ["Domain", "CGLES", "CPost", "CShims"],
            resources: [.embedInCode("Shaders")]),
        .target(name: "Engine", dependencies: ["Domain", "Media", "Render"]),
        .target(name: "Inference", dependencies: ["COpenVINO"]),
        .target(
            name: "Editing",
            dependencies: ["Domain", "Media", "Engine", "Inference", "CWarp", "CStyle", "CEffect"]),

        // Edges.
        .target(
            name: "Web", dependencies: ["Domain", "Platform", "Telemetry", .hummingbird, .log, .metrics]),

        // Processes.
        .executableTarget(
            name: "pikad",
            dependencies: [
                "Domain", "Telemetry", "Sniff", "Outbound", "Storage", "Jobs", "Platform", "Media", "Render",
                "Engine", "Editing", "Web",
                .argumentParser, .lifecycle, .log, .hummingbird,
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Configuration", package: "swift-configuration"),
            ]),
        .executableTarget(
            name: "sdkgen", dependencies: [.argumentParser, .product(name: "Yams", package: "Yams")]),
        .executableTarget(
            name: "studio", dependencies: ["Domain", "Editing", "Engine", "Media", "Render", .argumentParser]),

        // Tests.
        .target(name: "Support", dependencies: ["Domain"], path: "Tests/Support"),
        .target(
            name: "Fixture",
            dependencies: ["Domain", "CPostgres", "Outbound", "Storage", "Jobs", "Platform", "Support"],
            path: "Tests/Fixture"),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "Support"]),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", "Fixture", "Support", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(
            name: "JobsTests",
            dependencies: [
                "Jobs", "Storage", "Fixture", "Support", .lifecycle, .log,
                .product(name: "ServiceLifecycleTestKit", package: "swift-service-lifecycle"),
            ]),
        .testTarget(
            name: "PlatformTests",
            dependencies: ["Platform", "Outbound", "Jobs", "Storage", "Fixture", "Support"]),
        .testTarget(name: "SniffTests", dependencies: ["Sniff", "Support"]),
        .testTarget(name: "OutboundTests", dependencies: ["Domain", "Outbound", "Support"]),
        .testTarget(name: "MediaTests", dependencies: ["Media", "Sniff", "Support"]),
        .testTarget(name: "RenderTests", dependencies: ["Render", "Support"]),
        .testTarget(
            name: "EngineTests", dependencies: ["Domain", "Engine", "Media", "Render", "Support"],
            exclude: ["Fixtures"]),
        .testTarget(name: "InferenceTests", dependencies: ["Inference", "Support"]),
        .testTarget(
            name: "EditingTests",
            dependencies: ["CEffect", "Domain", "Editing", "Engine", "Inference", "Media", "Support"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Telemetry", "Platform", "Jobs", "Storage", "Fixture", "Support",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "EndToEnd", dependencies: ["pikad", "Support"]),
    ],
    swiftLanguageModes: [.v6]
)

extension Target.Dependency {
    static var argumentParser: Self { .product(name: "ArgumentParser", package: "swift-argument-parser") }
    static var crypto: Self { .product(name: "Crypto", package: "swift-crypto") }
    static var hummingbird: Self { .product(name: "Hummingbird", package: "hummingbird") }
    static var lifecycle: Self { .product(name: "ServiceLifecycle", package: "swift-service-lifecycle") }
    static var log: Self { .product(name: "Logging", package: "swift-log") }
    static var metrics: Self { .product(name: "Metrics", package: "swift-metrics") }
}

/// Modules that are optimised in every configuration.
///
/// Those that touch every pixel or vertex, because a debug build of them is 20–50 times slower than the rest of the
/// program can bear; those that keep what customers give us, because the optimiser once lost pictures that debug
/// builds kept: what is tested is what ships.
let optimised: Set<String> = [
    "Sniff", "Media", "Render", "Engine", "Inference", "Editing",
    "Domain", "Outbound", "Storage", "Jobs", "Platform", "Web",
]

for target in package.targets where target.type != .system && target.name.first != "C" {
    var settings = target.swiftSettings ?? []
    settings += [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
    if optimised.contains(target.name) {
        settings.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
    }
    target.swiftSettings = settings
    if target.type == .executable || target.type == .test {
        target.linkerSettings = (target.linkerSettings ?? []) + [.unsafeFlags(["-use-ld=lld"])]
    }
}
