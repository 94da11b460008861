// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is Swift 6, strictly concurrent, and free of warnings.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
]

/// A room of the house. What it may import is written in ARCHITECTURE.md and held by a test.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(name: room + "Tests", dependencies: dependencies, swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "muster",
    products: [
        .library(
            name: "CampaignKit",
            targets: ["CampaignDomain", "AudienceEngine", "CommunicationMap", "CampaignPreview"]),
        .executable(name: "muster", targets: ["muster"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        room("CampaignDomain"),
        room("AudienceEngine", ["CampaignDomain"]),
        room("CommunicationMap", ["AudienceEngine", "CampaignDomain"]),
        room("CampaignPreview", ["CommunicationMap", "AudienceEngine", "CampaignDomain", crypto, mustache]),
        room(
            "WorkspaceStore",
            [
                "CampaignDomain", "AudienceEngine", "CSimdjson", "CXXHash", "CDelimited", "CArchive", "CMarkup",
                "CSpreadsheet", crypto,
            ]),
        room("SyntheticWorkspace"),
        room("TerminalKit"),
        room("NcursesTerminal", ["TerminalKit", "CNcurses"]),
        room(
            "Workbench",
            ["TerminalKit", "CampaignPreview", "CommunicationMap", "AudienceEngine", "CampaignDomain"]),
        .target(
            name: "CNcurses",
            cSettings: [.define("NCURSES_WIDECHAR", to: "1"), .define("_XOPEN_SOURCE", to: "700")],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "CXXHash"),
        .target(name: "CDelimited", linkerSettings: [.linkedLibrary("csv")]),
        .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
        .target(name: "CMarkup", linkerSettings: [.linkedLibrary("expat")]),
        .target(name: "CSpreadsheet", linkerSettings: [.linkedLibrary("xlsxwriter")]),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .executableTarget(
            name: "muster",
            dependencies: [
                "Workbench", "NcursesTerminal", "TerminalKit", "WorkspaceStore", "SyntheticWorkspace",
                "CampaignPreview", "CommunicationMap", "AudienceEngine", "CampaignDomain", argumentParser, yams,
            ],
            swiftSettings: strict),

        .target(name: "SlowReference", path: "Tests/SlowReference", swiftSettings: strict),
        tests("CampaignDomain", ["CampaignDomain"]),
        tests("AudienceEngine", ["AudienceEngine", "CampaignDomain"]),
        tests(
            "CommunicationMap",
            ["CommunicationMap", "AudienceEngine", "CampaignDomain", "WorkspaceStore", "SlowReference"]),
        tests(
            "CampaignPreview",
            [
                "CampaignPreview", "CommunicationMap", "AudienceEngine", "CampaignDomain", "WorkspaceStore",
                "SyntheticWorkspace", "SlowReference",
            ]),
        tests("WorkspaceStore", ["WorkspaceStore", "AudienceEngine", "CampaignDomain", crypto]),
        tests("SyntheticWorkspace", ["SyntheticWorkspace"]),
        tests("TerminalKit", ["TerminalKit", yams]),
        tests(
            "Workbench",
            [
                "Workbench", "TerminalKit", "CampaignPreview", "CommunicationMap", "AudienceEngine", "CampaignDomain",
                "WorkspaceStore",
            ]),
        tests("Architecture"),
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
        tests("Terminal", ["muster", "CPseudoTerminal"]),
    ],
    cxxLanguageStandard: .cxx20
)
