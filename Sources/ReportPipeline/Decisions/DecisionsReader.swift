// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import Naming
import ReportModel
import Tabular

/// Reads decisions.csv, which the tool writes and people may look at.
enum DecisionsReader {
  /// The columns, in their order.
  static let columns = [
    "at", "who", "decision", "file", "unit", "period", "campaign", "channel", "count", "minutes", "reach", "reason",
    "alias",
  ]

  /// The decisions in the order of the file.
  ///
  /// - Parameters:
  ///   - text: The text of decisions.csv.
  ///   - catalogue: What the ids mean.
  ///   - file: The file's path in findings.
  /// - Returns: The decisions, each with its row.
  /// - Throws: ``RunFailure`` of kind `configuration` with every row that can't be understood.
  static func read(_ text: DecodedText, catalogue: Catalogue, file: String) throws(RunFailure) -> [Decision] {
    let rows = Table(csv: text, dialect: CSVSniffer.detect(in: text).dialect).rows
      .filter { row in row.cells.contains { !$0.isEmpty } }
    guard let header = rows.first else { return [] }
    let places = Dictionary(header.cells.enumerated().map { ($1.nfc.trimmed, $0) }) { first, _ in first }
    var findings: [Finding] = []
    var decisions: [Decision] = []
    for row in rows.dropFirst() {
      func text(_ column: String) -> String {
        places[column].flatMap { row.cells.indices.contains($0) ? row.cells[$0].nfc.trimmed : nil } ?? ""
      }
      let fields = DecisionFields(catalogue: catalogue, row: row.row, text: text)
      if let decision = fields.decision() {
        decisions.append(decision)
      } else {
        let column = fields.firstFault
        findings.append(
          Finding(.badDecision, at: Location(file: file, row: row.row, columnName: column), found: text(column))
        )
      }
    }
    guard findings.isEmpty else { throw RunFailure(.configuration, findings) }
    return decisions
  }
}

/// One row of decisions.csv.
private struct DecisionFields {
  let catalogue: Catalogue
  let row: Int
  let text: (String) -> String

  private var kind: Decision.Kind? { Decision.Kind(rawValue: text("decision")) }
  private var at: Moment? { TimeText(utcOffset: catalogue.calendar.utcOffset).read(text("at"))?.moment }
  private var unit: Ref<ReportingUnit>? { catalogue.unit(withID: text("unit")) }
  private var period: Period? {
    if case .period(let period) = PeriodText(calendar: catalogue.calendar).read(text("period")) { period } else { nil }
  }
  private var campaign: Ref<Campaign>? { catalogue.campaignRefs.first { catalogue[$0].id == text("campaign") } }
  private var channel: Ref<Channel>? { catalogue.channelRefs.first { catalogue[$0].id == text("channel") } }

  private func amount(_ quantity: Quantity) -> Amount? {
    switch text(quantity.rawValue) {
    case "": .missing
    case "none": Amount.none
    case "na": .notApplicable
    case let number: Int64(number).flatMap { $0 >= 0 ? .value($0) : nil }
    }
  }

  /// The first column that can't be understood.
  var firstFault: String {
    let isCorrection = kind == .correct
    if kind == .alias { return text("alias").isEmpty ? "alias" : "unit" }
    let faults: [(String, Bool)] = [
      ("at", at == nil), ("decision", kind == nil), ("file", !isCorrection && text("file").isEmpty),
      ("unit", unit == nil && (isCorrection || !text("unit").isEmpty)),
      ("period", period == nil && (isCorrection || !text("period").isEmpty)),
      ("campaign", isCorrection && campaign == nil), ("channel", isCorrection && channel == nil),
    ]
    let quantities = Quantity.allCases.map { ($0.rawValue, amount($0) == nil) }
    return (faults + quantities).first(where: \.1)?.0 ?? "count"
  }

  /// The name that a row adds to the one thing whose id it bears.
  private var alias: Decision.Alias? {
    let things: [Decision.Alias.Thing] =
      [unit.map { .unit($0) }, campaign.map { .campaign($0) }, channel.map { .channel($0) }].compactMap { $0 }
    guard things.count == 1, let thing = things.first, !text("alias").isEmpty else { return nil }
    return Decision.Alias(text("alias"), for: thing)
  }

  func decision() -> Decision? {
    guard let kind, let at else { return nil }
    var decision = Decision(kind, at: at, who: text("who"), reason: text("reason"), row: row)
    if !text("unit").isEmpty, unit == nil { return nil }
    if !text("period").isEmpty, period == nil { return nil }
    (decision.unit, decision.period) = (unit, period)
    if kind == .alias {
      decision.alias = alias
      return decision.alias == nil ? nil : decision
    }
    guard kind == .correct else {
      decision.file = text("file")
      return text("file").isEmpty ? nil : decision
    }
    guard unit != nil, period != nil, let campaign, let channel else { return nil }
    decision.cell = CellKey(campaign, channel)
    for quantity in Quantity.allCases {
      guard let amount = amount(quantity) else { return nil }
      decision.amounts[quantity] = amount
    }
    return decision.amounts == Amounts() ? nil : decision
  }
}
