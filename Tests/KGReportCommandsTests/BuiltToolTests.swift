// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import KGReportCommands

@Suite("The tool as it was built", .enabled(if: PackageFolder.tool != nil, "the tool was not built beside the tests"))
struct BuiltToolTests {
  private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Result {
    let scratch = ScratchFolder()
    return try Program.run(
      try #require(PackageFolder.tool),
      arguments,
      in: scratch.path,
      environment: ["COLUMNS": "80", "KGREPORT_LANG": ""].merging(environment) { $1 }
    )
  }

  private static let options = [
    "aggregate": [
      "--period", "--receiver", "--campaign", "--out", "--write", "--strict", "--no-journal", "--as-of", "--jobs",
      "--workspace",
      "--lang", "--format", "--version", "--help",
    ],
    "check": ["--workspace", "--lang", "--format", "--version", "--help"],
    "init": ["--lang", "--format", "--version", "--help"],
    "journal": ["--version", "--help"],
    "journal verify": ["--workspace", "--lang", "--format", "--version", "--help"],
    "journal rebuild": ["--workspace", "--lang", "--format", "--version", "--help"],
  ]

  @Test("help names every option in 80 columns", arguments: options.keys, ["vi", "en"])
  func help(command: String, language: String) throws {
    let result = try Program.run(
      try #require(PackageFolder.tool),
      command.split(separator: " ").map(String.init) + ["--help"],
      environment: ["COLUMNS": "80", "KGREPORT_LANG": language]
    )
    #expect((result.status, result.errors) == (0, ""))
    for option in Self.options[command] ?? [] {
      #expect(result.output.contains("\(option) ") || result.output.contains("\(option)\n"))
    }
    #expect(result.output.lines.filter { $0.count > 80 } == [])
    let english = ["USAGE", "OPTIONS", "ARGUMENTS", "default:", "values:", "Show "]
    #expect(english.contains { result.output.contains($0) } == (language == "en"))
  }

  @Test("the list of commands", arguments: ["vi", "en"])
  func commands(language: String) throws {
    let result = try run("--lang", language, "--help", environment: ["KGREPORT_LANG": language])
    for command in Self.options.keys where !command.contains(" ") { #expect(result.output.contains("  \(command) ")) }
    #expect(result.output.lines.filter { $0.count > 80 } == [])
  }

  @Test("the language of the environment, and of the option before it")
  func language() throws {
    #expect(try run("aggregate").errors.hasPrefix("lỗi: Không có tệp"))
    #expect(try run("aggregate", environment: ["KGREPORT_LANG": "en"]).errors.hasPrefix("error: There is no file"))
    #expect(try run("aggregate", "--lang", "vi", environment: ["KGREPORT_LANG": "en"]).errors.hasPrefix("lỗi: "))
  }

  @Test(
    "mistakes on the command line end with 64, explained on standard error in 80 columns",
    arguments: [
      ["aggregate", "--khong-co"], ["check"], ["vo-nghia"], ["aggregate", "--jobs", "0"],
      ["aggregate", "--lang", "xx"],
    ]
  )
  func mistakes(arguments: [String]) throws {
    let result = try Program.run(
      try #require(PackageFolder.tool),
      arguments,
      environment: ["COLUMNS": "80", "KGREPORT_LANG": "vi"]
    )
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("Lỗi: "))
    #expect(result.errors.lines.filter { $0.count > 80 && !$0.hasPrefix("Lỗi") } == [])
    #expect(!result.errors.contains("Please") && !result.errors.contains("subcommand"))
  }

  @Test("the exit status of a run without input")
  func exitStatus() throws {
    #expect(try run("aggregate").status == 66)
    #expect(try run("--version").output == KGReportCommand.version + "\n")
  }
}
