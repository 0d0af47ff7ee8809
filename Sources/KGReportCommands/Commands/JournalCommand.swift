// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import ReportModel
import ReportPipeline
import SubmissionJournal
import Tabular

/// `kgreport journal`: care of the workspace's journal.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: Help.plain(
      "Kiểm tra hoặc lập lại sổ theo dõi (tệp nào đến trước).",
      "Verify or rebuild the journal (which file came first)."
    ),
    subcommands: [JournalVerifyCommand.self, JournalRebuildCommand.self]
  )
}

/// `kgreport journal verify`: whether the journal is sound and the files are those it knows.
struct JournalVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Help.plain(
      "Kiểm tra sổ theo dõi, và các tệp đã nhận có còn nguyên không; không ghi gì.",
      "Check the journal, and whether the files it knows are still the same; writes nothing."
    ),
    discussion: Help.plain(
      "Mã kết thúc: 0 không có gì sai; 1 có điểm cần xem; 75 chương trình khác đang giữ; 78 của phiên bản mới hơn.",
      "Exit status: 0 all is well; 1 something is not; 75 another program has it; 78 of a newer version."
    )
  )

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func run() async throws { try await run(.live) }

  func run(_ context: Context) async throws {
    let verification: JournalCare.Verification
    do throws(RunFailure) {
      verification = try await place.care(context).verify()
    } catch {
      throw context.report(error, common)
    }
    let text = JournalText(language: common.lang)
    switch common.format {
    case .text: for line in text.lines(verification) { context.output.line(line) }
    case .json: context.emit(text.json(verification))
    }
    if !verification.findings.isEmpty { throw ExitCode(RunFailure.Kind.refused.rawValue) }
  }
}

/// `kgreport journal rebuild`: a new journal in place of one that can't be used.
struct JournalRebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: Help.plain(
      "Lập lại sổ theo dõi từ sổ cũ hoặc từ hộp thư đến; sổ cũ được giữ dưới tên khác.",
      "Make the journal anew from the old one or the inbox; the old one is kept under another name."
    )
  )

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func run() async throws { try await run(.live) }

  func run(_ context: Context) async throws {
    let rebuilding: JournalCare.Rebuilding
    do throws(RunFailure) {
      rebuilding = try await place.care(context).rebuild(.now(context))
    } catch {
      throw context.report(error, common)
    }
    let text = JournalText(language: common.lang)
    switch common.format {
    case .text: for line in text.lines(rebuilding) { context.output.line(line) }
    case .json: context.emit(text.json(rebuilding))
    }
  }
}

extension WorkspaceOptions {
  fileprivate func care(_ context: Context) throws(RunFailure) -> JournalCare {
    let workspace = try open(context).workspace
    return try JournalCare(workspace: workspace, currentFolder: context.currentFolder, jobs: context.cores)
  }
}

extension RunStamp {
  /// The run that a command begins.
  static func now(_ context: Context) -> RunStamp {
    RunStamp(startedAt: Moment(seconds: context.now()), toolVersion: KGReportCommand.version)
  }
}
