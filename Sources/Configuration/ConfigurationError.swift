// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// Everything that is wrong with a configuration, each with its file and line.
public struct ConfigurationError: Error, Sendable, Hashable {
  /// The findings, in file order; never empty.
  public let findings: [Finding]

  /// Gathers what is wrong.
  public init(findings: [Finding]) { self.findings = findings }
}

/// Collects what is wrong while a configuration is read, so that one mistake never hides the next.
final class ProblemList {
  private(set) var findings: [Finding] = []
  let file: String

  init(file: String) { self.file = file }

  func report(
    _ code: FindingCode,
    line: Int?,
    column: String? = nil,
    found: String? = nil,
    _ parts: KeyValuePairs<String, Part> = [:]
  ) {
    findings.append(
      Finding(code, at: Location(file: file, line: line, columnName: column), found: found, parts)
    )
  }
}
