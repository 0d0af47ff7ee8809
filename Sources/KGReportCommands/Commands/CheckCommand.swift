// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import ReportPipeline
import Tabular

/// `kgreport check`: what a clerk runs before sending.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Help.plain(
      "Kiểm tra tệp trước khi gửi, không ghi gì.",
      "Judge files before they are sent; writes nothing."
    ),
    discussion: Help.plain(
      "Mã kết thúc: 0 nhận đủ; 1 nhận một phần; 65 trả lại; 66 không có tệp.",
      "Exit status: 0 clean; 1 partly refused; 65 refused; 66 no such file."
    )
  )

  @Argument(help: Help.value("Các tệp cần kiểm tra.", "The files to judge.", name: "file"), completion: .file())
  var files: [String]

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func run() async throws { try await run(.live) }

  func run(_ context: Context) async throws {
    let judgements: [CheckRun.Judgement]
    let texts: [CheckText]
    do throws(RunFailure) {
      let workspace = try place.open(context).workspace
      judgements = try await CheckRun(workspace: workspace).judge(files)
      texts = judgements.map { CheckText($0, workspace.catalogue, common.lang) }
    } catch {
      throw context.report(error, common)
    }
    switch common.format {
    case .text: context.output.line(texts.map { $0.lines().joined(separator: "\n") }.joined(separator: "\n\n"))
    case .json: context.emit(.array(texts.map { $0.json() }))
    }
    if let status = exitStatus(judgements.map(\.outcome)) { throw status }
  }

  /// 65 when nothing of it would be taken, 1 when something would not, none when all would.
  private func exitStatus(_ outcomes: [CheckRun.Outcome]) -> ExitCode? {
    let outcomes = outcomes.filter { $0 != .passedOver }
    if !outcomes.isEmpty, outcomes.allSatisfy({ $0 == .clean }) { return nil }
    let isRefused = outcomes.allSatisfy { $0 == .refused }
    return ExitCode((isRefused ? RunFailure.Kind.nothingUsable : .refused).rawValue)
  }
}
