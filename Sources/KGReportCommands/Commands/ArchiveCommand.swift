// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import ReportModel
import ReportPipeline
import Tabular

/// `kgreport archive`: closed years leave the inbox.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: Help.plain(
      "Chuyển tệp của các năm đã qua từ inbox vào archive; số liệu và lũy kế giữ nguyên.",
      "Move files of closed years from the inbox into archive; figures stay as they are."
    ),
    discussion: Help.plain(
      """
      Nếu không có --yes: chỉ liệt kê các tệp sẽ chuyển, không ghi gì.
      Mã kết thúc: 0 xong; 64 năm chưa qua; 73 không ghi được; 75 lần chạy khác đang giữ; 78 cấu hình có lỗi, hoặc \
      một tệp nằm ở cả hai nơi.
      """,
      """
      Without --yes it only lists the files that would move, and writes nothing.
      Exit status: 0 done; 64 the year is not over; 73 cannot write; 75 another run works; 78 configuration wrong, or \
      a file stands in both places.
      """
    )
  )

  @Argument(
    help: Help.value("Năm; tệp của các năm trước đó cũng được chuyển.", "The year; those before it too.", name: "year")
  )
  var year: Int

  @Flag(help: Help.text("Chuyển thật.", "Really move."))
  var yes = false

  @Option(
    help: Help.value("Xem như tại thời điểm này (mặc định: bây giờ).", "As of this time (default: now).", name: "time")
  )
  var asOf: String?

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1000...9999).contains(year) else {
      throw ValidationError(Help.plain("Năm phải có bốn chữ số.", "The year must have four digits."))
    }
  }

  func run() async throws { try await run(.live) }

  func run(_ context: Context) async throws {
    let outcome: ArchiveRun.Outcome
    let workspace: Workspace
    do throws(RunFailure) {
      workspace = try place.open(context).workspace
      var request = ArchiveRun.Request(workspace: workspace, year: year, asOf: try moment(context, workspace))
      request.moves = yes
      request.jobs = context.cores
      outcome = try await ArchiveRun(request).run()
    } catch {
      throw context.report(error, common)
    }
    let text = ArchiveText(language: common.lang, year: year)
    switch common.format {
    case .text:
      for line in outcome.findings.flatMap({ FindingText(finding: $0, language: common.lang).lines() }) {
        context.remarks.line(line)
      }
      for line in text.lines(outcome, workspace: workspace.root ?? ".") { context.output.line(line) }
    case .json: context.emit(text.json(outcome))
    }
  }

  private func moment(_ context: Context, _ workspace: Workspace) throws(RunFailure) -> Moment {
    guard let asOf else { return Moment(seconds: context.now()) }
    return try AsOf.read(asOf, calendar: workspace.catalogue.calendar)
  }
}
