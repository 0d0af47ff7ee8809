// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Another program, run to its end.
public enum Program {
  /// What a program left behind.
  public struct Result: Sendable {
    /// Its exit status.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
  }

  /// Python, whose standard library reads what we write by another path; `PYTHON` names another one.
  public static let python = ProcessInfo.processInfo.environment["PYTHON"] ?? "/usr/bin/python3"

  /// Runs a program in a folder; the environment is the test's own with some values more.
  ///
  /// Its output goes through files, so that no pipe can run full.
  public static func run(
    _ path: String,
    _ arguments: [String],
    in folder: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    let scratch = ScratchFolder()
    scratch.write("", to: "output")
    scratch.write("", to: "errors")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: scratch.path(of: "output"))
    process.standardError = FileHandle(forWritingAtPath: scratch.path(of: "errors"))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: scratch.text(of: "output") ?? "",
      errors: scratch.text(of: "errors") ?? ""
    )
  }
}
