// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ReportModel
import ReportPipeline

/// `kgreport answer`: settles a question about a file, once.
struct AnswerCommand: ParsableCommand {
  /// The answers that there are.
  enum Answer: String, CaseIterable, ExpressibleByArgument {
    case replace, supplement, accept

    var kind: Decision.Kind {
      switch self {
      case .replace: .replace
      case .supplement: .supplement
      case .accept: .accept
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: Help.plain(
      "Ghi ý kiến xử lý về một tệp: replace (tính tệp này), supplement (tệp bổ sung), accept (chấp nhận).",
      "Settle a question about a file: replace (this file counts), supplement, accept."
    )
  )

  @Argument(
    help: Help.value("Tệp trong inbox, ghi như trong báo cáo lỗi.", "The file in the inbox.", name: "file"),
    completion: .file()
  )
  var file: String

  @Argument(help: Help.value("replace, supplement hoặc accept.", "replace, supplement or accept.", name: "answer"))
  var answer: Answer

  @Option(help: Help.value("Chỉ cho đơn vị này, khi tệp có nhiều đơn vị.", "Only for this unit.", name: "unit"))
  var unit: String?

  @Option(help: Help.value("Chỉ cho kỳ này, khi tệp có nhiều kỳ.", "Only for this period.", name: "period"))
  var period: String?

  @OptionGroup var decision: DecisionOptions

  func run() throws { try run(.live) }

  func run(_ context: Context) throws {
    try decision.record(context) { drafting throws(RunFailure) in
      try drafting.answer(answer.kind, file: file, unit: unit, period: period)
    }
  }
}

/// `kgreport exclude`: a file that does not count.
struct ExcludeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exclude",
    abstract: Help.plain("Không tính một tệp, có lý do; tệp vẫn nằm trong inbox.", "Leave a file out, with a reason.")
  )

  @Argument(help: Help.value("Tệp trong inbox.", "The file in the inbox.", name: "file"), completion: .file())
  var file: String

  @OptionGroup var decision: DecisionOptions

  func run() throws { try run(.live) }

  func run(_ context: Context) throws {
    try decision.record(context) { drafting throws(RunFailure) in
      try drafting.answer(.exclude, file: file, unit: nil, period: nil)
    }
  }
}

/// `kgreport correct`: a figure set by hand, as the newest supplement.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: Help.plain(
      "Điều chỉnh một ô số liệu, có lý do; được tính như bản bổ sung mới nhất và ghi rõ trong báo cáo nội bộ.",
      "Correct a figure, with a reason; it counts as the newest supplement and is shown as such."
    )
  )

  @Option(help: Help.value("Đơn vị.", "The unit.", name: "unit"))
  var unit: String

  @Option(help: Help.value("Kỳ báo cáo.", "The period.", name: "period"))
  var period: String

  @Option(help: Help.value("Nội dung tuyên truyền.", "The campaign.", name: "campaign"))
  var campaign: String

  @Option(help: Help.value("Hình thức tuyên truyền.", "The channel.", name: "channel"))
  var channel: String

  @Option(help: Help.value("Số lượng: số nguyên, none hoặc na.", "The count: a whole number, none or na.", name: "n"))
  var count: String?

  @Option(help: Help.value("Thời lượng, phút.", "Minutes.", name: "n"))
  var minutes: String?

  @Option(help: Help.value("Lượt tiếp cận hoặc người dự.", "Reach or attendance.", name: "n"))
  var reach: String?

  @OptionGroup var decision: DecisionOptions

  func run() throws { try run(.live) }

  func run(_ context: Context) throws {
    let amounts = [Quantity.count: count, .minutes: minutes, .reach: reach].compactMapValues { $0 }
    try decision.record(context) { drafting throws(RunFailure) in
      try drafting.correction(unit: unit, period: period, campaign: campaign, channel: channel, amounts: amounts)
    }
  }
}

/// `kgreport alias add`: another name that files use.
struct AliasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: Help.plain("Thêm tên gọi khác của đơn vị, nội dung, hình thức.", "Add names that files use."),
    subcommands: [AliasAddCommand.self]
  )
}

/// `kgreport alias add KIND TEXT ID`.
struct AliasAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: Help.plain(
      "Từ nay hiểu một tên ghi trong tệp là đơn vị, nội dung hoặc hình thức này.",
      "From now on take a text for this unit, campaign or channel."
    )
  )

  @Argument(help: Help.value("unit, campaign hoặc channel.", "unit, campaign or channel.", name: "kind"))
  var kind: MatchRun.Kind

  @Argument(help: Help.value("Tên ghi trong tệp.", "The text that files use.", name: "text"))
  var text: String

  @Argument(help: Help.value("Mã hoặc tên trong danh mục.", "The id or name in the catalogue.", name: "id"))
  var id: String

  @OptionGroup var decision: DecisionOptions

  func run() throws { try run(.live) }

  func run(_ context: Context) throws {
    try decision.record(context) { drafting throws(RunFailure) in
      try drafting.alias(kind, text, for: id)
    }
  }
}
