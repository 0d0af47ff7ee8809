// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ArgumentParser
import Diagnostics
import ReportModel
import ReportPipeline
import Tabular

/// `kgreport trace`: from a figure back to files and rows.
struct TraceCommand: AsyncParsableCommand {
  /// Which submissions are meant.
  enum Span: String, CaseIterable, ExpressibleByArgument {
    case inPeriod = "in-period"
    case previous, cumulative

    var span: FigureAddress.Span {
      switch self {
      case .inPeriod: .inPeriod
      case .previous: .previous
      case .cumulative: .cumulative
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: Help.plain(
      "Truy nguồn số liệu: từ một ô của tệp Excel, hoặc một chỉ tiêu, về từng tệp và dòng; không ghi gì.",
      "Go from a cell of a workbook, or a figure, back to files and rows; writes nothing."
    ),
    discussion: Help.plain(
      """
      Theo ô:       kgreport trace Reports/2024-W28/PL_507-TTCS_2024-07-14.xlsx 'PL I. Tổng hợp!D14'
      Theo chỉ tiêu: kgreport trace --period 2024-W28 --campaign ten-mien-vn --channel social
      Mã kết thúc: 0 khớp; 1 không khớp, hoặc số liệu đã thay đổi từ khi lập tệp; 64 sai cách dùng; \
      65 không có gì dùng được; 66 không có tệp; 74 không đọc được; 78 cấu hình có lỗi.
      """,
      """
      By cell:    kgreport trace Reports/2024-W28/PL_507-TTCS_2024-07-14.xlsx 'PL I. Tổng hợp!D14'
      By figure:  kgreport trace --period 2024-W28 --campaign ten-mien-vn --channel social
      Exit status: 0 they agree; 1 they don't, or the figure has changed since the workbook was made; 64 usage; \
      65 nothing usable; 66 no such input; 74 reading failed; 78 configuration wrong.
      """
    )
  )

  @Argument(
    help: Help.value("Tệp Excel trong thư mục báo cáo.", "A workbook in a report's folder.", name: "workbook"),
    completion: .file(extensions: ["xlsx"])
  )
  var workbook: String?

  @Argument(help: Help.value("Trang tính và ô, ví dụ 'PL I. Tổng hợp!D14'.", "A sheet and a cell.", name: "cell"))
  var cell: String?

  @Option(help: Help.value("Nội dung tuyên truyền.", "The campaign.", name: "campaign"))
  var campaign: String?

  @Option(help: Help.value("Hình thức tuyên truyền (mặc định: tất cả).", "Channels (default: all).", name: "channel"))
  var channel: [String] = []

  @Option(help: Help.value("count, minutes hoặc reach.", "count, minutes or reach.", name: "quantity"))
  var quantity: String = Quantity.count.rawValue

  @Option(help: Help.value("Chỉ các đơn vị này (mặc định: tất cả).", "Only these units (default: all).", name: "unit"))
  var unit: [String] = []

  @Option(help: Help.value("in-period, previous hoặc cumulative.", "in-period, previous or cumulative.", name: "span"))
  var span = Span.inPeriod

  @Option(
    help: Help.value(
      "Kỳ báo cáo: latest, all, 2024-W28, 2024-07-15..2024-07-31, thang-7-2024.",
      "The period: latest, all, 2024-W28, 2024-07-15..2024-07-31, thang-7-2024.",
      name: "period"
    )
  )
  var period = "latest"

  @Option(
    help: Help.value("Tệp hoặc thư mục cần đọc (mặc định: inbox).", "Files or folders (default: inbox).", name: "path"),
    completion: .file()
  )
  var input: [String] = []

  @Option(
    help: Help.value("Xem như tại thời điểm này (mặc định: bây giờ).", "As of this time (default: now).", name: "time")
  )
  var asOf: String?

  @Flag(help: Help.text("In thành bảng CSV, mỗi dòng một số liệu.", "Print as CSV, a row a reading."))
  var csv = false

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (workbook == nil) == (cell == nil), (workbook == nil) != (campaign == nil) else {
      throw ValidationError(
        Help.plain(
          "Cần nêu một tệp Excel và một ô, hoặc --campaign.",
          "Name a workbook and a cell, or a --campaign."
        )
      )
    }
    guard Quantity(rawValue: quantity) != nil else {
      throw ValidationError(
        Help.plain("--quantity phải là count, minutes hoặc reach.", "--quantity must be count, minutes or reach.")
      )
    }
  }

  func run() async throws { try await run(.live) }

  func run(_ context: Context) async throws {
    let outcome: TraceRun.Outcome
    do throws(RunFailure) {
      outcome = try await self.outcome(context)
    } catch {
      throw context.report(error, common)
    }
    let text = TraceText(outcome, common.lang)
    switch common.format {
    case .text where csv: context.output.write(text.csv())
    case .text: for line in text.lines() { context.output.line(line) }
    case .json: context.emit(text.json())
    }
    if !outcome.isProved { throw ExitCode(RunFailure.Kind.refused.rawValue) }
  }

  private func outcome(_ context: Context) async throws(RunFailure) -> TraceRun.Outcome {
    let (workspace, inputs) = try place.open(context, input: input)
    let asOf =
      if let asOf { try AsOf.read(asOf, calendar: workspace.catalogue.calendar) } else {
        Moment(seconds: context.now())
      }
    var request = TraceRun.Request(workspace: workspace, asOf: asOf, question: question)
    request.inputs = inputs
    request.period = PeriodChoice(period)
    request.jobs = context.cores
    let bar = ProgressBar(context, title: Phrase("Đang đọc", "Reading").text(in: common.lang))
    defer { bar.finish() }
    return try await TraceRun(request, progress: bar.update).run()
  }

  private var question: TraceRun.Question {
    if let workbook, let cell { return .cell(workbook: workbook, cell: cell) }
    var question = FigureQuestion(campaign: campaign ?? "")
    question.channels = channel
    question.quantity = Quantity(rawValue: quantity) ?? .count
    question.units = unit
    question.span = span.span
    return .figure(question)
  }
}
