// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import Sealing
import Tabular

/// What the commands of seals say, on the terminal and for machines.
struct SealText {
  let language: Language
  /// Names for ids; ids stand for themselves without it.
  let catalogue: Catalogue?

  // MARK: Sealing

  func lines(_ outcome: SealRun.Outcome) -> [String] {
    let sealed = Phrase(
      "Đã chốt số liệu {period}, báo cáo {report} ({figures} số liệu của {units} đơn vị)[; {count} điều chỉnh kỳ trước].",
      "Sealed {period}, report {report} ({figures} figures of {units} units)[; {count} adjustments of earlier periods]."
    )
    let updated = Phrase(
      "Đã ghi vào bản chốt {period}, báo cáo {report}: {document}.",
      "Written to the seal of {period}, report {report}: {document}."
    )
    let kept = Phrase("Bản gửi đi được giữ ở: {path}", "What goes up is kept in: {path}")
    let lines =
      outcome.seals.map { seal in
        let figures = seal.figures.byUnit.values.reduce(0) { $0 + $1.count }
        let count = seal.adjustments.isEmpty ? Part.text("") : .count(seal.adjustments.count)
        return sealed.text(
          in: language,
          [
            "period": .text(seal.period), "report": .text(seal.report), "figures": .count(figures),
            "units": .count(seal.figures.byUnit.count), "count": count,
          ]
        )
      }
      + outcome.updated.map { seal in
        updated.text(
          in: language,
          [
            "period": .text(seal.period), "report": .text(seal.report), "document": .text(document(seal)),
          ]
        )
      }
    return (lines + [kept.text(in: language, ["path": .text(SafeText.printable(outcome.folder))])])
      .flatMap { $0.wrapped() }
  }

  /// `Đã phát hành, số 12/BC-STTTT ngày 17/7/2024`.
  private func document(_ seal: Seal) -> String {
    var words = [seal.state.title.text(in: language)]
    if let number = seal.document.number {
      let symbol = seal.document.symbol.map { "/\($0)" } ?? ""
      let day = seal.document.day.map { Phrase(" ngày ", " of ").text(in: language) + $0.text(in: language) } ?? ""
      words.append(Phrase("số ", "no. ").text(in: language) + number + symbol + day)
    }
    return words.joined(separator: ", ")
  }

  // MARK: Listing

  func lines(history: [Seal]) -> [String] {
    guard !history.isEmpty else {
      return [Phrase("Chưa chốt số liệu.", "Nothing was sealed yet.").text(in: language)]
    }
    return history.flatMap { seal in
      let line = Phrase(
        "{period}  {report}[ (lần {attempt})]: {document}; chốt {at}[, {who}][; {reason}].",
        "{period}  {report}[ (attempt {attempt})]: {document}; sealed {at}[, {who}][; {reason}]."
      )
      .text(
        in: language,
        [
          "period": .text(seal.period), "report": .text(seal.report),
          "attempt": .text(seal.attempt > 1 ? String(seal.attempt) : ""), "document": .text(document(seal)),
          "at": .text(time(seal.at)), "who": .text(SafeText.printable(seal.who)),
          "reason": .text(SafeText.printable(seal.reason)),
        ]
      )
      return line.wrapped()
    }
  }

  private func time(_ moment: Moment) -> String {
    let offset = catalogue?.calendar.utcOffset ?? 420
    return language == .vietnamese ? moment.official(utcOffset: offset) : moment.iso(utcOffset: offset)
  }

  // MARK: Comparing

  func lines(_ comparison: SealComparison.Comparison) -> [String] {
    let head = "\(comparison.seal.period), \(comparison.seal.report): "
    guard !comparison.differences.isEmpty else {
      return [head + Phrase("không khác số liệu đã chốt.", "what counts now is what was sealed.").text(in: language)]
    }
    let count = Phrase("{count} số liệu khác số đã chốt:", "{count} figures differ from what was sealed:")
      .text(in: language, ["count": .count(comparison.differences.count)])
    return [head + count] + comparison.differences.flatMap { line($0).wrapped() }
  }

  /// `  Huyện An Biên, Tên miền .vn, Mạng xã hội: 10 → 12`.
  private func line(_ difference: SealDifference) -> String {
    let key = difference.key
    let unit = catalogue?.units.first { $0.id == difference.unit }?.name ?? difference.unit
    let campaign = catalogue?.campaigns.first { $0.id == key.campaign }?.shortName ?? key.campaign
    let channel = catalogue?.channels.first { $0.id == key.channel }
    let pieces = channel?.pieces(of: key.quantity) ?? key.quantity.rawValue
    func number(_ amount: Amount) -> String { amount.number.map(language.grouped) ?? (amount == .none ? "-" : "...") }
    return "  \(unit), \(campaign), \(channel?.name ?? key.channel): "
      + "\(number(difference.old)) → \(number(difference.new)) \(pieces)"
  }

  // MARK: Proving

  func lines(_ proof: SealComparison.Proof) -> [String] {
    let head = "\(proof.seal.period), \(proof.seal.report): "
    if proof.isProved {
      let bytes =
        proof.isSameWorkbook == true
        ? Phrase("; tệp Excel giống từng byte", "; the workbook has the same bytes")
        : Phrase(
          "; tệp Excel do phiên bản {tool} lập, không so từng byte",
          "; the workbook was made by version {tool}, its bytes are not compared"
        )
      let verdict = Phrase("số liệu khớp", "the figures are proved").text(in: language)
      return (head + verdict + bytes.text(in: language, ["tool": .text(proof.seal.tool)]) + ".").wrapped()
    }
    var lines = [head + Phrase("KHÔNG KHỚP.", "NOT PROVED.").text(in: language)]
    lines += proof.findings.flatMap { FindingText(finding: $0, language: language).lines() }
    lines += proof.differences.flatMap { line($0).wrapped() }
    if !proof.isWorkbookKept {
      lines.append(
        "  "
          + Phrase("Tệp Excel đã chốt không còn hoặc bị sửa.", "The sealed workbook is gone or was changed.")
          .text(in: language)
      )
    }
    if proof.isSameWorkbook == false {
      lines.append(
        "  " + Phrase("Tệp Excel lập lại khác bản đã chốt.", "The rebuilt workbook differs.").text(in: language)
      )
    }
    return lines
  }

  // MARK: For machines

  func json(_ seal: Seal) -> JSONOutput {
    .object([
      .init("period", .string(seal.period)), .init("report", .string(seal.report)),
      .init("attempt", .integer(Int64(seal.attempt))), .init("state", .string(seal.state.rawValue)),
      .init("number", .string(orNull: seal.document.number)), .init("symbol", .string(orNull: seal.document.symbol)),
      .init("date", .string(orNull: seal.document.day?.iso)), .init("sealedAt", .string(seal.at.iso(utcOffset: 0))),
      .init("who", .string(seal.who)), .init("reason", .string(seal.reason)), .init("tool", .string(seal.tool)),
      .init("inputs", .integer(Int64(seal.inputs.count))),
      .init("adjustments", .integer(Int64(seal.adjustments.count))),
    ])
  }

  func json(_ comparison: SealComparison.Comparison) -> JSONOutput {
    .object([
      .init("period", .string(comparison.seal.period)), .init("report", .string(comparison.seal.report)),
      .init("differences", .array(comparison.differences.map(json))),
    ])
  }

  func json(_ proof: SealComparison.Proof) -> JSONOutput {
    .object([
      .init("period", .string(proof.seal.period)), .init("report", .string(proof.seal.report)),
      .init("isProved", .bool(proof.isProved)), .init("isWorkbookKept", .bool(proof.isWorkbookKept)),
      .init("isSameWorkbook", proof.isSameWorkbook.map { .bool($0) } ?? .null),
      .init("differences", .array(proof.differences.map(json))),
      .init("findings", .array(proof.findings.map { FindingText(finding: $0, language: language).json() })),
    ])
  }

  private func json(_ difference: SealDifference) -> JSONOutput {
    func amount(_ amount: Amount) -> JSONOutput {
      amount.number.map { .integer($0) } ?? (amount == .none ? "none" : .null)
    }
    return .object([
      .init("unit", .string(difference.unit)), .init("campaign", .string(difference.key.campaign)),
      .init("channel", .string(difference.key.channel)), .init("quantity", .string(difference.key.quantity.rawValue)),
      .init("sealed", amount(difference.old)), .init("now", amount(difference.new)),
    ])
  }
}

extension Seal.State {
  var title: Phrase {
    switch self {
    case .draft: Phrase("Dự thảo", "draft")
    case .awaiting: Phrase("Trình ký", "awaiting signature")
    case .issued: Phrase("Đã phát hành", "issued")
    }
  }
}
