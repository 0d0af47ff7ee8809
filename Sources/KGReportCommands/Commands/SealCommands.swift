// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
import Diagnostics
import ReportModel
import ReportPipeline
public import Sealing
import Tabular

extension Seal.State: ExpressibleByArgument {}

/// `kgreport seal`: freezes the figures of a period.
struct SealCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: Help.plain(
      "Chốt số liệu một kỳ: giữ nguyên bản gửi đi; thay đổi về sau được nêu là điều chỉnh.",
      "Freeze a period's figures: what goes up is kept; later changes are shown as adjustments."
    ),
    discussion: Help.plain(
      """
      Số, ký hiệu, ngày của văn bản có thể ghi sau: chạy lại với --number, --symbol, --date, --state.
      Mã kết thúc: 0 xong; 1 chưa đủ điều kiện chốt; 64 sai cách dùng hoặc đã chốt; 65 không có gì dùng được; \
      66 không có tệp; 70 số liệu không khớp; 73 không ghi được; 74 lỗi đọc; 75 lần chạy khác đang giữ; 78 cấu hình có lỗi.
      """,
      """
      Number, symbol and date of the document may come later: run again with --number, --symbol, --date, --state.
      Exit status: 0 done; 1 not ready to be sealed; 64 usage, or sealed already; 65 nothing usable; 66 no such input; \
      70 the report failed its own check; 73 cannot write; 74 reading failed; 75 another run works; 78 configuration wrong.
      """
    )
  )

  @Option(help: Help.value("Kỳ báo cáo, ví dụ 2024-W28.", "The period, such as 2024-W28.", name: "period"))
  var period: String

  @Option(
    help: Help.value(
      "Chỉ báo cáo gửi lên này (mặc định: tất cả).",
      "Only this upward report (default: all).",
      name: "id"
    )
  )
  var report: [String] = []

  @Option(help: Help.value("Số văn bản.", "The document's number.", name: "text"))
  var number: String?

  @Option(help: Help.value("Ký hiệu văn bản, ví dụ BC-STTTT.", "The document's symbol.", name: "text"))
  var symbol: String?

  @Option(help: Help.value("Ngày văn bản: 2024-07-17.", "The document's date: 2024-07-17.", name: "date"))
  var date: String?

  @Option(help: Help.value("draft, awaiting hoặc issued.", "draft, awaiting or issued.", name: "state"))
  var state: Seal.State?

  @Option(
    help: Help.value(
      "Vẫn chốt dù chưa hết hạn hoặc còn việc chưa xử lý, vì lý do này.",
      "Seal before the deadline or with open questions, for this reason.",
      name: "reason"
    )
  )
  var despite: String?

  @Flag(help: Help.text("Chốt lại kỳ đã chốt; cần --reason.", "Seal anew what was sealed; needs --reason."))
  var reopen = false

  @Option(help: Help.value("Lý do chốt lại.", "Why it is sealed anew.", name: "text"))
  var reason: String?

  @Option(help: Help.value("Người chốt; mặc định tên đăng nhập.", "Who seals; else the login name.", name: "name"))
  var who: String?

  @Option(
    help: Help.value("Chốt như tại thời điểm này (mặc định: bây giờ).", "As of this time (default: now).", name: "time")
  )
  var asOf: String?

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if reopen, reason?.isEmpty ?? true {
      throw ValidationError(Help.plain("--reopen cần --reason \"lý do\".", "--reopen needs --reason \"why\"."))
    }
    if let date, Day(iso: date) == nil {
      throw ValidationError(Help.plain("--date phải có dạng 2024-07-17.", "--date must look like 2024-07-17."))
    }
  }

  func run() async throws { try await run(.live) }

  func run(_ context: Context) async throws {
    let outcome: SealRun.Outcome
    do throws(RunFailure) {
      outcome = try await SealRun(request(context)).run()
    } catch {
      throw context.report(error, common)
    }
    let text = SealText(language: common.lang, catalogue: nil)
    switch common.format {
    case .text: for line in text.lines(outcome) { context.output.line(line) }
    case .json: context.emit(.array((outcome.seals + outcome.updated).map(text.json)))
    }
  }

  private func request(_ context: Context) throws(RunFailure) -> SealRun.Request {
    let workspace = try place.open(context).workspace
    let asOf =
      if let asOf { try AsOf.read(asOf, calendar: workspace.catalogue.calendar) } else {
        Moment(seconds: context.now())
      }
    var report = AggregateRun.Request(workspace: workspace, asOf: asOf)
    report.period = PeriodChoice(period)
    report.jobs = context.cores
    report.journal = .now(context)
    var request = SealRun.Request(report)
    request.reports = self.report
    request.document = Seal.Document(number: number, symbol: symbol, day: date.flatMap(Day.init(iso:)))
    request.state = state
    request.who = who ?? DecisionOptions.login
    request.despite = despite
    request.reopening = reopen ? reason : nil
    return request
  }
}

/// `kgreport history`: what was sealed.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: Help.plain("Liệt kê các bản đã chốt số liệu.", "List what was sealed.")
  )

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try run(.live) }

  func run(_ context: Context) throws {
    let history: (seals: [Seal], findings: [Finding])
    let catalogue: Catalogue
    do throws(RunFailure) {
      let workspace = try place.open(context).workspace
      catalogue = workspace.catalogue
      history = try SealComparison(workspace: workspace, jobs: context.cores).history()
    } catch {
      throw context.report(error, common)
    }
    for finding in history.findings {
      for line in FindingText(finding: finding, language: common.lang).lines() { context.remarks.line(line) }
    }
    let text = SealText(language: common.lang, catalogue: catalogue)
    switch common.format {
    case .text: for line in text.lines(history: history.seals) { context.output.line(line) }
    case .json: context.emit(.array(history.seals.map(text.json)))
    }
    if !history.findings.isEmpty { throw ExitCode(RunFailure.Kind.refused.rawValue) }
  }
}

/// `kgreport diff`: a sealed report beside what counts now.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Help.plain(
      "So số liệu đã chốt của một kỳ với số liệu hiện nay; không ghi gì.",
      "Compare a period's sealed figures with what counts now; writes nothing."
    ),
    discussion: Help.plain(
      "Mã kết thúc: 0 không khác; 1 có số liệu khác; 66 chưa chốt kỳ này.",
      "Exit status: 0 the same; 1 some figures differ; 66 the period was not sealed."
    )
  )

  @Option(help: Help.value("Kỳ báo cáo, ví dụ 2024-W28.", "The period, such as 2024-W28.", name: "period"))
  var period: String

  @Option(help: Help.value("Chỉ báo cáo gửi lên này.", "Only this upward report.", name: "id"))
  var report: String?

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func run() async throws { try await run(.live) }

  func run(_ context: Context) async throws {
    let comparisons: [SealComparison.Comparison]
    let catalogue: Catalogue
    do throws(RunFailure) {
      let workspace = try place.open(context).workspace
      catalogue = workspace.catalogue
      comparisons = try await SealComparison(workspace: workspace, jobs: context.cores)
        .compare(period: period, report: report, asOf: Moment(seconds: context.now()))
    } catch {
      throw context.report(error, common)
    }
    let text = SealText(language: common.lang, catalogue: catalogue)
    switch common.format {
    case .text: for line in comparisons.flatMap(text.lines) { context.output.line(line) }
    case .json: context.emit(.array(comparisons.map(text.json)))
    }
    if comparisons.contains(where: { !$0.differences.isEmpty }) {
      throw ExitCode(RunFailure.Kind.refused.rawValue)
    }
  }
}

/// `kgreport verify`: proves sealed reports.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Help.plain(
      "Lập lại báo cáo đã chốt từ các tệp được giữ cùng bản chốt và đối chiếu; không ghi gì.",
      "Make sealed reports again from what their seals keep, and compare; writes nothing."
    ),
    discussion: Help.plain(
      "Mã kết thúc: 0 khớp; 1 không khớp hoặc thiếu tệp; 66 chưa chốt kỳ này.",
      "Exit status: 0 proved; 1 not, or something kept is gone; 66 the period was not sealed."
    )
  )

  @Option(help: Help.value("Kỳ báo cáo, ví dụ 2024-W28.", "The period, such as 2024-W28.", name: "period"))
  var period: String?

  @Option(help: Help.value("Chỉ báo cáo gửi lên này.", "Only this upward report.", name: "id"))
  var report: String?

  @Flag(help: Help.text("Mọi bản đã chốt.", "Everything that was sealed."))
  var all = false

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard all != (period != nil) else {
      throw ValidationError(Help.plain("Cần --period hoặc --all.", "Give --period or --all."))
    }
  }

  func run() async throws { try await run(.live) }

  func run(_ context: Context) async throws {
    let proofs: [SealComparison.Proof]
    let catalogue: Catalogue
    do throws(RunFailure) {
      let workspace = try place.open(context).workspace
      catalogue = workspace.catalogue
      proofs = try await SealComparison(workspace: workspace, jobs: context.cores)
        .prove(period: period, report: report, tool: KGReportCommand.version)
    } catch {
      throw context.report(error, common)
    }
    let text = SealText(language: common.lang, catalogue: catalogue)
    switch common.format {
    case .text: for line in proofs.flatMap(text.lines) { context.output.line(line) }
    case .json: context.emit(.array(proofs.map(text.json)))
    }
    if proofs.contains(where: { !$0.isProved }) { throw ExitCode(RunFailure.Kind.refused.rawValue) }
  }
}
