// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// A package of its own: the other benchmarks build without kgreport's dependencies.
let package = Package(
  name: "kgreport-long-table",
  dependencies: [.package(name: "kgreport", path: "../..")],
  targets: [
    .executableTarget(
      name: "longtable",
      dependencies: [.product(name: "XLSXWriting", package: "kgreport")],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
        .strictMemorySafety(),
      ]
    )
  ]
)
