// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import Tabular

/// `kgreport status`: who has sent what, week by week.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: Help.plain(
      "Cho biết đơn vị nào đã gửi, trễ hạn, chưa gửi, theo từng kỳ; không ghi gì.",
      "Say who has sent what, period by period, and who is late; writes nothing."
    ),
    discussion: Help.plain(
      """
      Nếu không nêu gì thêm: từ kỳ đầu tiên có số liệu đến kỳ mới nhất đã kết thúc.
      Mã kết thúc: 0 xong; 64 sai cách dùng; 66 không có tệp; 74 không đọc được; 78 cấu hình có lỗi.
      """,
      """
      With nothing else given: from the first period with figures to the newest that has ended.
      Exit status: 0 done; 64 usage; 66 no such input; 74 reading failed; 78 configuration wrong.
      """
    )
  )

  @Argument(
    help: Help.value(
      "Tệp hoặc thư mục cần đọc (mặc định: inbox).",
      "Files or folders to read (default: the inbox).",
      name: "path"
    ),
    completion: .file()
  )
  var paths: [String] = []

  @Option(help: Help.value("Chỉ xem số kỳ mới nhất này.", "Only so many of the newest periods.", name: "n"))
  var weeks: Int?

  @Option(
    help: Help.value(
      "Chỉ xem các kỳ trong: latest, all, 2024-W28, 2024-07-15..2024-07-31, thang-7-2024.",
      "Only the periods in: latest, all, 2024-W28, 2024-07-15..2024-07-31, thang-7-2024.",
      name: "period"
    )
  )
  var period: String?

  @Option(
    help: Help.value("Xem như tại thời điểm này (mặc định: bây giờ).", "As of this time (default: now).", name: "time")
  )
  var asOf: String?

  @Option(
    help: Help.value("Số tệp đọc cùng lúc (mặc định: số nhân CPU).", "Files read at once (default: cores).", name: "n")
  )
  var jobs: Int?

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError(Help.plain("--jobs phải từ 1 đến 1024.", "--jobs must be from 1 to 1024."))
    }
    if let weeks, !(1...ProgressPeriods.limit).contains(weeks) {
      let limit = ProgressPeriods.limit
      throw ValidationError(
        Help.plain("--weeks phải từ 1 đến \(limit).", "--weeks must be from 1 to \(limit).")
      )
    }
    if weeks != nil, period != nil {
      throw ValidationError(
        Help.plain("Chỉ dùng một trong hai: --weeks, --period.", "Use either --weeks or --period.")
      )
    }
  }

  func run() async throws { try await run(.live) }

  func run(_ context: Context) async throws {
    let progress: ReportingProgress
    do throws(RunFailure) {
      progress = try await self.progress(context)
    } catch {
      throw context.report(error, common)
    }
    switch common.format {
    case .text: for line in ProgressScreen(progress, in: common.lang).lines() { context.output.line(line) }
    case .json: context.emit(StatusJSON(progress).output)
    }
  }

  private func progress(_ context: Context) async throws(RunFailure) -> ReportingProgress {
    let (workspace, inputs) = try place.open(context, input: paths)
    let asOf =
      if let asOf { try AsOf.read(asOf, calendar: workspace.catalogue.calendar) } else {
        Moment(seconds: context.now())
      }
    var request = StatusRun.Request(workspace: workspace, asOf: asOf)
    request.inputs = inputs
    if let weeks { request.choice = .newest(weeks) }
    if let period { request.choice = .period(PeriodChoice(period)) }
    request.jobs = jobs ?? context.cores
    let bar = ProgressBar(context, title: Phrase("Đang đọc", "Reading").text(in: common.lang))
    defer { bar.finish() }
    return try await StatusRun(request, progress: bar.update).run()
  }
}
