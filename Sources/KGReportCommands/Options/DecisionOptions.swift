// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import Glibc
import ReportModel
import ReportPipeline
import Reporting
import Tabular

/// What every decision bears: why, and by whom.
struct DecisionOptions: ParsableArguments {
  @Option(help: Help.value("Lý do, ghi vào sổ ý kiến xử lý.", "Why; it is kept in decisions.csv.", name: "text"))
  var reason: String

  @Option(
    help: Help.value(
      "Người quyết định; nếu không ghi thì lấy tên đăng nhập.",
      "Who; else the login name.",
      name: "name"
    )
  )
  var who: String?

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  /// Adds a decision to the workspace's book and says so.
  func record(_ context: Context, _ make: (DecisionDrafting) throws(RunFailure) -> Decision) throws {
    let decision: Decision
    let row: Int
    do throws(RunFailure) {
      let workspace = try place.open(context).workspace
      let book = try DecisionBook(workspace: workspace, currentFolder: context.currentFolder)
      let drafting = try DecisionDrafting(
        workspace: workspace,
        at: Moment(seconds: context.now()),
        who: who ?? Self.login,
        reason: reason
      )
      decision = try make(drafting)
      row = try book.add(decision)
    } catch {
      throw context.report(error, common)
    }
    switch common.format {
    case .json:
      context.emit(
        .object([
          .init("file", .string(Decision.fileName)), .init("row", .integer(Int64(row))),
          .init("decision", .string(decision.kind.rawValue)),
        ])
      )
    case .text:
      let done = Phrase(
        "Đã ghi vào decisions.csv, dòng {row}: {decision}. Chạy lại kgreport aggregate để áp dụng.",
        "Written to decisions.csv, row {row}: {decision}. Run kgreport aggregate again to apply it."
      )
      let parts: KeyValuePairs<String, Part> = ["row": .number(Int64(row)), "decision": .phrase(decision.kind.title)]
      for line in done.text(in: common.lang, parts).wrapped() { context.output.line(line) }
    }
  }

  static var login: String { unsafe getenv("USER").map { unsafe String(cString: $0) } ?? "" }
}
