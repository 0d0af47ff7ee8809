// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import Ingest
import ReportModel
import ReportPipeline
import Reporting
import Tabular

/// What `check` says of one file: the slip that its sender would get.
struct CheckText {
  private let judgement: CheckRun.Judgement
  private let catalogue: Catalogue
  private let language: Language

  init(_ judgement: CheckRun.Judgement, _ catalogue: Catalogue, _ language: Language) {
    self.judgement = judgement
    self.catalogue = catalogue
    self.language = language
  }

  func lines() -> [String] {
    let findings = judgement.reading.findings
    let listed = findings.prefix(Self.listedFindings).flatMap(lines)
    let lines =
      judgement.reading.submissions.flatMap(lines) + [countLine] + choiceLines + listed + rest(findings) + [verdictLine]
    return [SafeText.printable(judgement.path)] + lines.flatMap { $0.wrapped() }
  }

  // MARK: What was read

  private func lines(_ submission: Submission) -> [String] {
    var head = "  \(catalogue[submission.unit].name), \(submission.period.label.text(in: language))"
    if let time = submission.time {
      let offset = catalogue.calendar.utcOffset
      let day = time.moment.day(utcOffset: offset).text(in: language)
      head += Phrase(", gửi ngày {day}", ", sent {day}").text(in: language, ["day": .text(day)])
    }
    if submission.saysNothing {
      return [head, "    " + Phrase("Không phát sinh.", "Nothing to report.").text(in: language)]
    }
    return [head]
      + catalogue.campaignRefs.compactMap { campaign in
        let counts = Measure.allCases.compactMap { measure in text(submission, campaign, measure) }
        return counts.isEmpty ? nil : "    \(catalogue[campaign].shortName): \(counts.joined(separator: "; "))"
      }
  }

  private func text(_ submission: Submission, _ campaign: Ref<Campaign>, _ measure: Measure) -> String? {
    let amounts = submission.observations.filter { $0.cell.campaign == campaign }
      .filter { catalogue[$0.cell.channel].measure == measure }.map(\.amounts.count)
    guard case .value(let number, _) = amounts.reduce(.notApplicable, +) else { return nil }
    return "\(measure.title.text(in: language)) \(language.grouped(number))"
  }

  private var countLine: String {
    let refused = judgement.reading.refused.count
    return "  "
      + Phrase("Đọc được {count} số liệu, trả lại {refused}.", "{count} observations read, {refused} refused.")
      .text(
        in: language,
        ["count": .number(Int64(judgement.reading.observationCount)), "refused": .number(Int64(refused))]
      )
  }

  /// Choices that decide what adds up.
  private var choiceLines: [String] {
    judgement.reading.choices.filter(\.concernsFigures)
      .map { "  \($0.subject.text(in: language)): \(SafeText.printable($0.choice.text(in: language)))" }
  }

  // MARK: What was found

  /// More than a screenful nobody reads; JSON has them all.
  private static let listedFindings = 100

  private func rest(_ findings: [Finding]) -> [String] {
    guard findings.count > Self.listedFindings else { return [] }
    let rest = Phrase(
      "… và {count} nội dung khác (--format json ghi đủ).",
      "… and {count} more (--format json has all)."
    )
    return ["  " + rest.text(in: language, ["count": .count(findings.count - Self.listedFindings)])]
  }

  private func lines(_ finding: Finding) -> [String] {
    let place = finding.location.place(in: language)
    let severity = finding.severity.title.text(in: language)
    var lines = ["  \(severity)\(place.isEmpty ? "" : " (\(place))"): \(finding.message(in: language))"]
    if let repair = finding.request(in: language) {
      lines.append("    " + Phrase("Cách sửa: ", "Repair: ").text(in: language) + repair)
    }
    return lines
  }

  private var verdictLine: String {
    let verdict =
      switch judgement.outcome {
      case .clean: Phrase("Kết quả: nhận đủ.", "Verdict: taken.")
      case .partlyRefused: Phrase("Kết quả: nhận một phần.", "Verdict: partly taken.")
      case .refused where judgement.reading.verdict == .byHand:
        Phrase("Kết quả: chờ nhập tay.", "Verdict: to be typed in.")
      case .refused: Phrase("Kết quả: trả lại.", "Verdict: refused.")
      case .passedOver: Phrase("Kết quả: bỏ qua.", "Verdict: passed over.")
      }
    return "  " + verdict.text(in: language)
  }

  func json() -> JSONOutput {
    let reading = judgement.reading
    return .object([
      .init("file", .string(judgement.path)), .init("outcome", .string(judgement.outcome.rawValue)),
      .init("observations", .integer(Int64(reading.observationCount))),
      .init("refused", .integer(Int64(reading.refused.count))),
      .init(
        "submissions",
        .array(
          reading.submissions.map { submission in
            .object([
              .init("unit", .string(catalogue[submission.unit].id)), .init("period", .string(submission.period.name)),
              .init(
                "submittedAt",
                .string(orNull: submission.time?.iso(utcOffset: catalogue.calendar.utcOffset))
              ),
              .init("observations", .integer(Int64(submission.observations.count))),
            ])
          }
        )
      ),
      .init("findings", .array(reading.findings.map { FindingText(finding: $0, language: language).json() })),
    ])
  }
}
