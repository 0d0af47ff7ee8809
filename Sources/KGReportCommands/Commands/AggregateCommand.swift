// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ArgumentParser
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import Tabular

/// `kgreport aggregate`: the main job.
struct AggregateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate",
    abstract: Help.plain(
      "Tổng hợp báo cáo của các đơn vị thành tệp Excel gửi lên.",
      "Turn the units' submissions into the workbooks that go up."
    ),
    discussion: Help.plain(
      """
      Nếu không nêu gì thêm: đọc inbox của không gian làm việc, lập báo cáo kỳ mới nhất vào Reports.
      Mã kết thúc: 0 xong; 1 xong nhưng có dữ liệu bị loại; 64 sai cách dùng; 65 không có gì dùng được; \
      66 không có tệp; 73 không ghi được; 74 lỗi đọc hoặc ghi; 75 một lần chạy khác đang ghi; 78 cấu hình có lỗi.
      """,
      """
      With nothing else given: reads the workspace's inbox and writes the newest period's report into Reports.
      Exit status: 0 done; 1 done, some input refused; 64 usage; 65 nothing usable; 66 no such input; \
      73 cannot write; 74 reading or writing failed; 75 another run is writing; 78 configuration wrong.
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

  @Option(
    help: Help.value(
      "Kỳ báo cáo: latest, all, 2024-W28, 2024-07-15..2024-07-31, thang-7-2024.",
      "The period: latest, all, 2024-W28, 2024-07-15..2024-07-31, thang-7-2024.",
      name: "period"
    )
  )
  var period = "latest"

  @Option(
    help: Help.value("Chỉ báo cáo gửi nơi nhận này.", "Only reports to this receiver.", name: "id")
  )
  var receiver: [String] = []

  @Option(help: Help.value("Chỉ nội dung tuyên truyền này.", "Only this campaign.", name: "id"))
  var campaign: [String] = []

  @Option(
    name: .long,
    help: Help.value("Thư mục ghi báo cáo (mặc định: Reports).", "Where reports go (default: Reports).", name: "dir"),
    completion: .directory
  )
  var out: String?

  @Option(
    help: Help.value(
      "Những gì cần ghi, cách nhau dấu phẩy: leader, upward, province, internal, slips, forms, figures, data.",
      "What to write, parted by commas: leader, upward, province, internal, slips, forms, figures, data.",
      name: "kinds"
    )
  )
  var write: String?

  @Flag(
    help: Help.text(
      "In thêm bản PDF cạnh mỗi tệp Excel gửi đi (cần LibreOffice).",
      "Print a PDF beside every workbook that leaves the house (needs LibreOffice)."
    )
  )
  var pdf = false

  @Option(
    help: Help.value(
      """
      Số liệu theo đơn vị: then = đơn vị tại thời điểm gửi (mặc định); now = đơn vị hiện nay, sau sáp nhập, chia tách, \
      ghi vào thư mục riêng, chỉ gồm phụ lục và figures.json.
      """,
      """
      By which units: then = those that sent (default); now = those of today, after mergers and divisions, written \
      into a folder of its own, annexes and figures.json only.
      """,
      name: "then|now"
    )
  )
  var units = ShownUnits.then

  @Flag(help: Help.text("Dừng nếu có bất kỳ dữ liệu nào bị loại.", "Stop if any input is refused."))
  var strict = false

  @Flag(
    name: .customLong("no-journal"),
    help: Help.text(
      "Không dùng sổ theo dõi: không biết tệp nào đến trước.",
      "Do without the journal, and so without the order of arrival."
    )
  )
  var isWithoutJournal = false

  @Option(
    help: Help.value(
      "Lập báo cáo như tại thời điểm này (mặc định: bây giờ).",
      "Report as of this time (default: now).",
      name: "time"
    )
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
  }

  func run() async throws { try await run(.live) }

  func run(_ context: Context) async throws {
    let outcome: AggregateRun.Outcome
    do throws(RunFailure) {
      outcome = try await self.outcome(context)
    } catch {
      throw context.report(error, common)
    }
    emit(outcome, context)
    if outcome.hasRefusals { throw ExitCode(RunFailure.Kind.refused.rawValue) }
  }

  private func outcome(_ context: Context) async throws(RunFailure) -> AggregateRun.Outcome {
    let (workspace, inputs) = try place.open(context, input: paths)
    let asOf =
      if let asOf { try AsOf.read(asOf, calendar: workspace.catalogue.calendar) } else {
        Moment(seconds: context.now())
      }
    var request = AggregateRun.Request(workspace: workspace, asOf: asOf)
    request.inputs = inputs
    request.output = out
    request.period = PeriodChoice(period)
    request.kinds = try kinds()
    request.units = units
    request.campaigns = try ChosenCampaigns(campaigns: campaign, receivers: receiver).resolve(in: workspace.catalogue)
    request.language = common.lang
    if pdf { request.pdf = PDFPrinter(searchPath: context.searchPath) }
    request.isStrict = strict
    if !isWithoutJournal { request.journal = .now(context) }
    request.jobs = jobs ?? context.cores
    let bar = ProgressBar(context, title: Phrase("Đang đọc", "Reading").text(in: common.lang))
    defer { bar.finish() }
    return try await AggregateRun(request, progress: bar.update).run()
  }

  private func kinds() throws(RunFailure) -> Set<OutputKind> {
    let possible = units == .now ? OutputKind.byUnit : Set(OutputKind.allCases)
    guard let write else { return possible }
    var kinds: Set<OutputKind> = []
    for name in write.split(separator: ",", omittingEmptySubsequences: false) {
      guard let kind = OutputKind(rawValue: String(name)), possible.contains(kind) else {
        let candidates = OutputKind.allCases.filter(possible.contains).map(\.rawValue)
        throw .badOption("--write", String(name), candidates: candidates)
      }
      kinds.insert(kind)
    }
    return kinds
  }

  private func emit(_ outcome: AggregateRun.Outcome, _ context: Context) {
    let incomparable = outcome.content.findings.filter { $0.code == .notComparable }
    for finding in outcome.publication.findings + incomparable {
      for line in FindingText(finding: finding, language: common.lang).lines() { context.remarks.line(line) }
    }
    switch common.format {
    case .text: for line in AggregateText(outcome, common.lang).lines() { context.output.line(line) }
    case .json: context.emit(AggregateText(outcome, common.lang).json())
    }
  }
}
