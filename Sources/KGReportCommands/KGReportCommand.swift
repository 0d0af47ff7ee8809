// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
import Diagnostics
import Glibc

/// The command `kgreport` with its subcommands.
public struct KGReportCommand: AsyncParsableCommand {
  /// Name, help and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "kgreport",
    abstract: Help.plain(
      "Tổng hợp báo cáo tuyên truyền của các đơn vị thành phụ lục Excel gửi lên.",
      "Turns the units' campaign reports into the Excel annexes that go up."
    ),
    discussion: Help.plain(
      """
      Bắt đầu:  kgreport init bao-cao
                (chép tệp của các đơn vị vào bao-cao/inbox)
                kgreport aggregate --workspace bao-cao
      """,
      """
      To begin:  kgreport init reports
                 (copy the units' files into reports/inbox)
                 kgreport aggregate --workspace reports
      """
    ),
    version: version,
    subcommands: [
      AggregateCommand.self, StatusCommand.self, TraceCommand.self, SealCommand.self, HistoryCommand.self,
      DiffCommand.self, VerifyCommand.self, CheckCommand.self, InspectCommand.self,
      MatchCommand.self,
      SchemaCommand.self, InitCommand.self, AnswerCommand.self, ExcludeCommand.self, CorrectCommand.self,
      AliasCommand.self,
      JournalCommand.self, DoctorCommand.self, BackupCommand.self, ArchiveCommand.self,
    ]
  )

  /// The tool's version.
  public static let version = "0.1.0"

  /// For the argument parser.
  public init() {}

  /// Parses the process's arguments, runs the command and ends the process with its exit status.
  public static func runToEnd() async -> Never {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      Glibc.exit(0)
    } catch {
      let message = HelpWording.localized(fullMessage(for: error), in: .current)
      let status = exitCode(for: error)
      if !message.isEmpty {
        let context = Context.live
        (status.isSuccess ? context.output : context.remarks).line(message)
      }
      Glibc.exit(status.rawValue)
    }
  }
}
