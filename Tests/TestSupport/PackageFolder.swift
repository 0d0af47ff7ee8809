// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The folder of the package under test, and what stands in it.
public enum PackageFolder {
  /// The folder's path.
  public static let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  /// The sample workspace of Kiên Giang 2024.
  public static let sample = path + "/Samples/kien-giang-2024"

  /// The sample workspace of the province that was Kiên Giang, around 2025-07-01.
  public static let sampleOf2025 = path + "/Samples/kien-giang-cu-2025"

  /// The tool as it was built beside the tests; nil where it was not.
  public static let tool: String? = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let running = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let candidates = CommandLine.arguments.filter { $0.hasSuffix(".xctest") || $0.contains(".xctest/") } + [running]
    return
      candidates.map { $0.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") }
      .map { $0 + "/kgreport" }.first { access($0, X_OK) == 0 }
  }()
}
