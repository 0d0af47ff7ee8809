// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import Tabular

/// Where figures come from, on the terminal, as a table and for machines.
struct TraceText {
  private let outcome: TraceRun.Outcome
  private let language: Language
  private let wording: TraceWording

  private var catalogue: Catalogue { outcome.catalogue }

  init(_ outcome: TraceRun.Outcome, _ language: Language) {
    self.outcome = outcome
    self.language = language
    wording = TraceWording(catalogue: outcome.catalogue, scope: outcome.scope)
  }

  // MARK: Lines

  func lines() -> [String] {
    let traces = outcome.traces.map(lines)
    return printedLines + traces.enumerated().flatMap { index, lines in (index > 0 ? [""] : []) + lines }
  }

  private var printedLines: [String] {
    guard let printed = outcome.printed else { return [] }
    let place = Phrase(
      "{workbook}, trang tính {sheet}, ô {cell}: {value}.",
      "{workbook}, {sheet}, cell {cell}: {value}."
    )
    let changed = Phrase(
      "Từ khi lập tệp này số liệu đã thay đổi: nay là {value}.",
      "The figure has changed since the workbook was made: it is {value} now."
    )
    let head = place.text(
      in: language,
      [
        "workbook": .text(SafeText.printable(printed.workbook)), "sheet": .text(SafeText.printable(printed.sheet)),
        "cell": .text(printed.cell), "value": .text(wording.amount(printed.printed, in: language)),
      ]
    )
    let now = changed.text(in: language, ["value": .text(wording.amount(printed.now, in: language))])
    return (printed.isCurrent ? [head] : [head, now]).flatMap { $0.wrapped() } + [""]
  }

  private func lines(_ sourced: SourcedTrace) -> [String] {
    let trace = sourced.trace
    var lines = wording.title(of: trace.address).text(in: language).sentenceCased.wrapped()
    lines += verdict(trace).wrapped()
    if !trace.counted.isEmpty { lines.append(Phrase("Được tính:", "Counted:").text(in: language)) }
    for reading in trace.counted {
      let remarks = wording.remarks(on: reading).map { $0.text(in: language) }
      lines += entry(reading, sourced, [remarks.joined(separator: "; ")])
    }
    if !trace.leftOut.isEmpty { lines.append(Phrase("Không tính:", "Left out:").text(in: language)) }
    for left in trace.leftOut {
      lines += entry(left.reading, sourced, [wording.reason(left.reason).text(in: language).sentenceCased])
    }
    return lines
  }

  private func entry(_ reading: TracedReading, _ sourced: SourcedTrace, _ remarks: [String]) -> [String] {
    let unit = catalogue[reading.countsFor].name
    let amount = wording.amount(reading.amount, in: language)
    let isOfOtherPeriod = reading.period != outcome.scope.period
    let period = isOfOtherPeriod ? " (\(reading.period.name))" : ""
    let place = wording.place(of: reading, sourced.texts[reading]).text(in: language)
    let details = ([place] + remarks).filter { !$0.isEmpty }.map { "      " + SafeText.printable($0) }
    return (["  \(unit)\(period): \(amount)"] + details).flatMap { $0.wrapped() }
  }

  private func verdict(_ trace: FigureTrace) -> String {
    let units = Set(trace.counted.map(\.countsFor)).count
    let sum = wording.figure(trace.sum, of: trace.address, in: language)
    let nothing = Phrase("Không số liệu nào được tính.", "Nothing is counted.")
    let counted =
      trace.counted.isEmpty
      ? nothing.text(in: language)
      : Phrase(
        "Cộng {readings} số liệu của {units} đơn vị: {sum}.",
        "{readings} readings of {units} units give {sum}."
      )
      .text(
        in: language,
        ["readings": .count(trace.counted.count), "units": .count(units), "sum": .text(sum)]
      )
    guard let figure = trace.figure else { return counted }
    let printed = Phrase("Số liệu trong báo cáo: {figure}.", "In the report: {figure}.")
      .text(in: language, ["figure": .text(wording.figure(figure, of: trace.address, in: language))])
    let verdict = trace.isProved ? Phrase("Khớp.", "They agree.") : Phrase("KHÔNG KHỚP.", "THEY DIFFER.")
    return [printed, counted, verdict.text(in: language)].joined(separator: " ")
  }

  // MARK: For machines

  func json() -> JSONOutput {
    var members: [JSONOutput.Member] = [
      .init("period", .string(outcome.scope.name)), .init("isProved", .bool(outcome.isProved)),
    ]
    if let printed = outcome.printed {
      members.append(
        .init(
          "cell",
          .object([
            .init("workbook", .string(printed.workbook)), .init("sheet", .string(printed.sheet)),
            .init("cell", .string(printed.cell)), .init("value", json(printed.printed)),
            .init("now", json(printed.now)), .init("isCurrent", .bool(printed.isCurrent)),
          ])
        )
      )
    }
    return .object(members + [.init("traces", .array(outcome.traces.map(json)))])
  }

  private func json(_ sourced: SourcedTrace) -> JSONOutput {
    let trace = sourced.trace
    return .object([
      .init("campaign", .string(catalogue[trace.address.campaign].id)),
      .init("channels", .array(trace.address.channels.map { .string(catalogue[$0].id) })),
      .init("quantity", .string(trace.address.quantity.rawValue)),
      .init("title", .string(wording.title(of: trace.address).text(in: language))),
      .init("figure", trace.figure.map(json) ?? .null), .init("sum", json(trace.sum)),
      .init("isProved", .bool(trace.isProved)),
      .init("counted", .array(trace.counted.map { .object(json($0, sourced)) })),
      .init(
        "leftOut",
        .array(
          trace.leftOut.map { left in
            let reason = wording.reason(left.reason).text(in: language)
            return .object(json(left.reading, sourced) + [.init("reason", .string(reason))])
          }
        )
      ),
    ])
  }

  private func json(_ reading: TracedReading, _ sourced: SourcedTrace) -> [JSONOutput.Member] {
    let source = sourced.texts[reading]
    let location = source?.location ?? reading.location
    return [
      .init("unit", .string(catalogue[reading.unit].id)), .init("countsFor", .string(catalogue[reading.countsFor].id)),
      .init("period", .string(reading.period.name)),
      .init("channel", .string(catalogue[reading.cell.channel].id)),
      .init("submittedAt", .string(orNull: reading.time?.iso(utcOffset: catalogue.calendar.utcOffset))),
      .init("file", .string(orNull: location.file)), .init("sheet", .string(orNull: location.sheet)),
      .init("row", .integer(orNull: (location.row ?? location.line).map(Int64.init))),
      .init("column", .integer(orNull: location.column.map(Int64.init))),
      .init("columnName", .string(orNull: location.columnName)), .init("text", .string(orNull: source?.text)),
      .init("value", json(reading.amount)),
      .init("remarks", .array(wording.remarks(on: reading).map { .string($0.text(in: language)) })),
    ]
  }

  private func json(_ amount: Amount) -> JSONOutput {
    switch amount {
    case .value(let number, _): .integer(number)
    case .none: "none"
    case .notApplicable: "na"
    case .missing: .null
    }
  }

  /// A row a reading, left out ones with their reason; for spreadsheets, so nothing in it becomes a formula.
  func csv() -> String {
    var writer = CSVWriter(options: .init(guardsFormulas: true))
    writer.append([
      "state", "unit", "period", "campaign", "channel", "quantity", "value", "file", "sheet", "row", "column", "text",
      "remark",
    ])
    for sourced in outcome.traces {
      for reading in sourced.trace.counted {
        let remarks = wording.remarks(on: reading).map { $0.text(in: language) }.joined(separator: "; ")
        writer.append(["counted"] + fields(reading, sourced) + [remarks])
      }
      for left in sourced.trace.leftOut {
        writer.append(["left-out"] + fields(left.reading, sourced) + [wording.reason(left.reason).text(in: language)])
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func fields(_ reading: TracedReading, _ sourced: SourcedTrace) -> [String] {
    let source = sourced.texts[reading]
    let location = source?.location ?? reading.location
    return [
      catalogue[reading.countsFor].id, reading.period.name, catalogue[reading.cell.campaign].id,
      catalogue[reading.cell.channel].id, sourced.trace.address.quantity.rawValue,
      reading.amount.number.map(String.init) ?? (reading.amount == .none ? "none" : ""), location.file ?? "",
      location.sheet ?? "", (location.row ?? location.line).map(String.init) ?? "", location.columnName ?? "",
      source?.text ?? "",
    ]
  }
}

extension String {
  fileprivate var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
