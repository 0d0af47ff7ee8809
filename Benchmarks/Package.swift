// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// A package of its own: who builds or depends on kgreport builds nothing of its benchmarks.
let package = Package(
  name: "kgreport-benchmarks",
  targets: [
    .executableTarget(
      name: "generate",
      path: "Generator",
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
