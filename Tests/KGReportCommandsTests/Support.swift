// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import ReportPipeline
import Synchronization
import TestSupport
import Testing

@testable import KGReportCommands

/// A stream that a test reads.
final class CapturedStream: Sendable {
  private let content = Mutex("")

  var text: String { content.withLock { $0 } }

  func stream(isTerminal: Bool = false) -> Context.Stream {
    Context.Stream(isTerminal: isTerminal) { text in self.content.withLock { $0 += text } }
  }
}

/// What a command did.
struct CommandResult {
  var status: Int32
  var output: String
  var remarks: String

  /// The output as JSON.
  func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(output.utf8)) }

  /// The output as a JSON object.
  func object() throws -> [String: Any] { try #require(try json() as? [String: Any]) }
}

/// A workspace with an inbox, and commands that are run in it.
struct Desk {
  let folder = ScratchFolder()

  /// A machine that lacks nothing.
  var surroundings: Surroundings

  init() {
    folder.write("", to: "may/fonts/truetype/LiberationSerif-Regular.ttf")
    folder.write("", to: "may/bin/soffice")
    surroundings = Surroundings(
      fontFolders: [folder.path(of: "may/fonts")],
      programFolders: [folder.path(of: "may/bin")],
      utcOffset: 420,
      freeBytes: { _ in 20 << 30 }
    )
  }

  /// Makes `bc` in a folder of its own.
  static func withWorkspace() async throws -> Desk {
    let desk = Desk()
    let made = try await desk.run("init", desk.path("bc"))
    #expect(made.status == 0)
    return desk
  }

  func path(_ name: String) -> String { folder.path(of: name) }

  /// Writes a canonical file into the inbox.
  func receive(_ name: String, unit: String = "an-bien", _ rows: String...) {
    let header = "unit,period,submitted_at,campaign,channel,count,note\n"
    folder.write(
      header + rows.map { "\(unit),2024-W28,2024-07-15T08:00:00+07:00,\($0)\n" }.joined(),
      to: "bc/inbox/" + name
    )
  }

  /// Parses and runs a command line in the workspace's folder, with streams of the test's own.
  func run(_ arguments: String..., isTerminal: Bool = false) async throws -> CommandResult {
    try await run(arguments, isTerminal: isTerminal)
  }

  /// The same with options that a test was given.
  func run(_ command: String, _ file: String, _ options: [String]) async throws -> CommandResult {
    try await run([command, file] + options, isTerminal: false)
  }

  private func run(_ arguments: [String], isTerminal: Bool) async throws -> CommandResult {
    let (output, remarks) = (CapturedStream(), CapturedStream())
    var context = Context(
      output: output.stream(isTerminal: isTerminal),
      remarks: remarks.stream(isTerminal: isTerminal),
      // 2024-08-28, noon in Việt Nam.
      now: { 1_724_821_200 },
      currentFolder: folder.has("bc") ? path("bc") : folder.path,
      cores: 2
    )
    let surroundings = surroundings
    context.surroundings = { _ in surroundings }
    let world = context
    let status = await Self.status { try await Self.run(arguments, world) }
    return CommandResult(status: status, output: output.text, remarks: remarks.text)
  }

  private static func run(_ arguments: [String], _ context: Context) async throws {
    switch try KGReportCommand.parseAsRoot(arguments) {
    case let command as AggregateCommand: try await command.run(context)
    case let command as StatusCommand: try await command.run(context)
    case let command as TraceCommand: try await command.run(context)
    case let command as CorrectCommand: try command.run(context)
    case let command as CheckCommand: try await command.run(context)
    case let command as InitCommand: try command.run(context)
    case let command as SchemaCommand: try command.run(context)
    case let command as InspectCommand: try command.run(context)
    case let command as JournalVerifyCommand: try await command.run(context)
    case let command as JournalRebuildCommand: try await command.run(context)
    case let command as DoctorCommand: try await command.run(context)
    case let command as BackupCommand: try command.run(context)
    case let command as SealCommand: try await command.run(context)
    case let command as VerifyCommand: try await command.run(context)
    case let command as ArchiveCommand: try await command.run(context)
    case let command: Issue.record("no test runs \(type(of: command))")
    }
  }

  private static func status(_ body: () async throws -> Void) async -> Int32 {
    do {
      try await body()
      return 0
    } catch {
      return KGReportCommand.exitCode(for: error).rawValue
    }
  }
}

extension String {
  /// The lines, the last empty one left out.
  var lines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Whether a terminal would show it as it is: no control character but the end of a line.
  var isPlain: Bool { unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0 ~= $0.value)) } }
}
