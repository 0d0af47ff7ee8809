// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
import Diagnostics
import ReportModel
public import ReportPipeline
import Tabular

extension MatchRun.Kind: ExpressibleByArgument {}

/// `kgreport match`: which unit, campaign or channel a text means.
struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: Help.plain(
      "Cho biết một tên ghi trong tệp được hiểu là đơn vị, nội dung hay hình thức nào.",
      "Say which unit, campaign or channel a text means."
    )
  )

  @Argument(help: Help.value("unit, campaign hoặc channel.", "unit, campaign or channel.", name: "kind"))
  var kind: MatchRun.Kind

  @Argument(
    help: Help.value(
      "Các tên cần xem; - đọc từng dòng từ đầu vào chuẩn.",
      "The texts; - reads lines from standard input.",
      name: "text"
    )
  )
  var texts: [String] = []

  @Option(help: Help.value("Tên hiểu theo ngày này.", "The day on which names are understood.", name: "day"))
  var on: String?

  @Option(
    help: Help.value("Danh sách đơn vị khác.", "Another roster.", name: "file"),
    completion: .file(extensions: ["csv"])
  )
  var units: String?

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try run(.live) }

  func run(_ context: Context) throws {
    let answers: [MatchRun.Answer]
    do throws(RunFailure) {
      let found = try place.open(context).workspace
      let workspace = if let units { try found.with(roster: units) } else { found }
      let texts = texts == ["-"] ? context.inputLines() : self.texts
      answers = MatchRun(workspace: workspace, on: try day()).match(texts, as: kind)
    } catch {
      throw context.report(error, common)
    }
    switch common.format {
    case .json: context.emit(.array(answers.map(json)))
    case .text: for answer in answers { context.output.line(text(answer)) }
    }
    if answers.contains(where: { $0.match == nil }) { throw ExitCode(RunFailure.Kind.refused.rawValue) }
  }

  private func day() throws(RunFailure) -> Day? {
    guard let on else { return nil }
    guard let day = Day(iso: on) else {
      throw RunFailure(.usage, Finding(.badOption, found: on, ["option": "--on", "candidates": "2024-07-15"]))
    }
    return day
  }

  private func text(_ answer: MatchRun.Answer) -> String {
    let text = SafeText.printable(answer.text)
    if let match = answer.match { return "\(text) → \(match.id) (\(match.name))" }
    let names = answer.candidates.map { "\($0.id) (\($0.name))" }
    let wording =
      answer.reason == .ambiguous
      ? Phrase("“{text}” trùng tên nhiều mục: {names}.", "“{text}” names several: {names}.")
      : Phrase("“{text}” chưa có trong danh mục[; gần giống: {names}].", "“{text}” is not known[; similar: {names}].")
    return wording.text(in: common.lang, ["text": .text(text), "names": .list(names)])
  }

  private func json(_ answer: MatchRun.Answer) -> JSONOutput {
    .object([
      .init("text", .string(answer.text)), .init("kind", .string(answer.kind.rawValue)),
      .init("id", .string(orNull: answer.match?.id)), .init("name", .string(orNull: answer.match?.name)),
      .init(
        "candidates",
        .array(
          answer.candidates.map { .object([.init("id", .string($0.id)), .init("name", .string($0.name))]) }
        )
      ),
      .init("reason", .string(orNull: answer.reason?.rawValue)),
    ])
  }
}
