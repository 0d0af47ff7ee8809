// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// Strict settings that every target of this package is built with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// Sources also prove their memory safety; tests do not, `#expect` expands to code that would warn.
let strictSources = strict + [.strictMemorySafety()]

/// One room of the house: a library target, and a product of the same name.
struct Room {
  var name: String
  var dependencies: [Target.Dependency]
  var resources: [Resource] = []
  /// Rooms that only the tests use, to make their input.
  var testDependencies: [Target.Dependency] = []
}

/// The rooms from the ground up.
///
/// A room may only depend on rooms above it in this list.
let rooms: [Room] = [
  Room(name: "Diagnostics", dependencies: []),
  Room(name: "Naming", dependencies: []),
  Room(name: "ReportModel", dependencies: ["Diagnostics"]),
  Room(name: "FileStore", dependencies: ["Naming"]),
  Room(
    name: "SubmissionJournal",
    dependencies: ["Diagnostics", "ReportModel", .product(name: "GRDB", package: "GRDB.swift")]
  ),
  Room(name: "OfficePackage", dependencies: ["CExpat", "CZip"]),
  Room(
    name: "WorkbookPatching",
    dependencies: ["OfficePackage"],
    testDependencies: ["Tabular", "XLSXWriting"]
  ),
  Room(name: "Tabular", dependencies: ["OfficePackage"], testDependencies: ["XLSXWriting"]),
  Room(name: "MailReading", dependencies: ["Tabular"]),
  Room(
    name: "Configuration",
    dependencies: [
      "Diagnostics", "Naming", "ReportModel", "Tabular", .product(name: "Yams", package: "Yams"),
    ],
    resources: [
      .embedInCode("BuiltIn/kgreport.yml"), .embedInCode("BuiltIn/layouts.yml"), .embedInCode("BuiltIn/units.csv"),
    ]
  ),
  Room(
    name: "Ingest",
    dependencies: [
      "Configuration", "Diagnostics", "MailReading", "Naming", "OfficePackage", "ReportModel", "Tabular",
    ]
  ),
  Room(name: "Aggregation", dependencies: ["Diagnostics", "ReportModel"]),
  Room(
    name: "Sealing",
    dependencies: ["Aggregation", "CCrypto", "Diagnostics", "FileStore", "ReportModel", "Tabular"]
  ),
  Room(name: "XLSXWriting", dependencies: ["CXLSXWriter"]),
  Room(
    name: "Reporting",
    dependencies: ["Aggregation", "Diagnostics", "ReportModel", "Sealing", "Tabular", "XLSXWriting"],
    testDependencies: ["Configuration"]
  ),
  Room(
    name: "ReportPipeline",
    dependencies: [
      "Aggregation", "Configuration", "Diagnostics", "FileStore", "Ingest", "Naming", "ReportModel", "Reporting",
      "Sealing", "SubmissionJournal", "Tabular", "WorkbookPatching",
    ]
  ),
  Room(
    name: "KGReportCommands",
    dependencies: [
      "Aggregation", "Diagnostics", "Ingest", "ReportModel", "ReportPipeline", "Reporting", "Sealing",
      "SubmissionJournal", "Tabular", .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]
  ),
]

let package = Package(
  name: "kgreport",
  products: [.executable(name: "kgreport", targets: ["kgreport"])]
    + rooms.map { .library(name: $0.name, targets: [$0.name]) },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: rooms.map {
    .target(name: $0.name, dependencies: $0.dependencies, resources: $0.resources, swiftSettings: strictSources)
  }
    + [
      .systemLibrary(
        name: "CCrypto",
        pkgConfig: "libcrypto",
        providers: [.apt(["libssl-dev"]), .brew(["openssl"])]
      ),
      .systemLibrary(
        name: "CExpat",
        pkgConfig: "expat",
        providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]
      ),
      .systemLibrary(
        name: "CXLSXWriter",
        pkgConfig: "xlsxwriter",
        providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]
      ),
      .systemLibrary(
        name: "CZip",
        pkgConfig: "libzip",
        providers: [.apt(["libzip-dev"]), .brew(["libzip"])]
      ),
      .executableTarget(name: "kgreport", dependencies: ["KGReportCommands"], swiftSettings: strictSources),
      .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    ]
    + rooms.map {
      .testTarget(
        name: "\($0.name)Tests",
        dependencies: [.init(stringLiteral: $0.name), "TestSupport"] + $0.dependencies + $0.testDependencies,
        swiftSettings: strict
      )
    }
)
