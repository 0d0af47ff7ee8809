// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Tabular

/// seal.json, schema `kgreport/seal/v1`: readable without the tool.
extension Seal {
  var bytes: [UInt8] {
    JSONWriter.write(
      .object([
        .init("schema", "kgreport/seal/v1"), .init("report", .string(report)), .init("receiver", .string(receiver)),
        .init("period", .string(period)), .init("first", .string(days.first.iso)),
        .init("last", .string(days.last.iso)), .init("attempt", .integer(Int64(attempt))),
        .init("state", .string(state.rawValue)), .init("number", .string(orNull: document.number)),
        .init("symbol", .string(orNull: document.symbol)), .init("date", .string(orNull: document.day?.iso)),
        .init("sealedAt", .string(at.iso(utcOffset: 0))), .init("sealedAtSeconds", .integer(Int64(at.seconds))),
        .init("asOf", .string(asOf.iso(utcOffset: 0))), .init("asOfSeconds", .integer(Int64(asOf.seconds))),
        .init("who", .string(who)), .init("reason", .string(reason)), .init("tool", .string(tool)),
        .init("workbook", json(workbook)), .init("catalogue", .array(catalogue.map(json))),
        .init("inputs", .array(inputs.map(json))), .init("byUnit", .array(byUnit)),
        .init("course", .array(course)), .init("cumulative", .array(figures.cumulative.sorted().map(figure))),
        .init("adjustments", .array(adjustments.sorted().map(json))),
      ])
    )
  }

  private func json(_ file: KeptFile) -> JSONOutput {
    .object([
      .init("path", .string(file.path)), .init("sha256", .string(file.digest)),
      .init("size", .integer(Int64(file.size))), .init("arrival", .integer(orNull: file.arrival.map(Int64.init))),
    ])
  }

  private var byUnit: [JSONOutput] {
    figures.byUnit.sorted { $0.key < $1.key }
      .flatMap { unit, figures in
        figures.sorted().map { .array([.string(unit)] + cells($0.key, $0.value)) }
      }
  }

  private var course: [JSONOutput] {
    figures.course.sorted { ($0.key.last, $0.key.first) < ($1.key.last, $1.key.first) }
      .flatMap { days, figures in
        figures.sorted().map { .array([.string(days.first.iso), .string(days.last.iso)] + cells($0.key, $0.value)) }
      }
  }

  private func figure(_ entry: (key: FigureSnapshot.Key, value: Amount)) -> JSONOutput {
    .array(cells(entry.key, entry.value))
  }

  private func cells(_ key: FigureSnapshot.Key, _ amount: Amount) -> [JSONOutput] {
    [.string(key.campaign), .string(key.channel), .string(key.quantity.rawValue), amount.json]
      + (amount.isApproximate ? ["*"] : [])
  }

  private func json(_ adjustment: Adjustment) -> JSONOutput {
    .object([
      .init("first", .string(adjustment.days.first.iso)), .init("last", .string(adjustment.days.last.iso)),
      .init("unit", .string(orNull: adjustment.unit)), .init("campaign", .string(adjustment.key.campaign)),
      .init("channel", .string(adjustment.key.channel)), .init("quantity", .string(adjustment.key.quantity.rawValue)),
      .init("old", adjustment.old.json), .init("new", adjustment.new.json),
      .init("cause", .string(adjustment.cause)), .init("file", .string(adjustment.file)),
    ])
  }

  // MARK: Reading

  /// Reads a seal; `nil` where the bytes are none.
  init?(bytes: [UInt8]) {
    guard let text = try? DecodedText(decoding: bytes), let node = try? JSONReader.readDocument(text),
      node["schema"]?.string == "kgreport/seal/v1", let days = Self.days(node),
      let state = node["state"]?.string.flatMap(State.init), let workbook = node["workbook"].flatMap(KeptFile.init),
      let at = node["sealedAtSeconds"]?.wholeNumber, let asOf = node["asOfSeconds"]?.wholeNumber,
      let attempt = node["attempt"]?.wholeNumber, let report = node["report"]?.string,
      let period = node["period"]?.string, let figures = FigureSnapshot(node),
      let adjustments = Self.all(node["adjustments"], Adjustment.init),
      let catalogue = Self.all(node["catalogue"], KeptFile.init), let inputs = Self.all(node["inputs"], KeptFile.init)
    else { return nil }
    self.init(
      report: report,
      period: period,
      days: days,
      attempt: Int(attempt),
      state: state,
      document: Document(
        number: node["number"]?.string,
        symbol: node["symbol"]?.string,
        day: node["date"]?.string.flatMap(Day.init(iso:))
      ),
      at: Moment(seconds: Int(at)),
      asOf: Moment(seconds: Int(asOf)),
      who: node["who"]?.string ?? "",
      receiver: node["receiver"]?.string ?? "",
      reason: node["reason"]?.string ?? "",
      tool: node["tool"]?.string ?? "",
      workbook: workbook,
      catalogue: catalogue,
      inputs: inputs,
      figures: figures,
      adjustments: adjustments
    )
  }

  fileprivate static func days(_ node: JSONNode) -> DayRange? {
    guard let first = node["first"]?.string.flatMap(Day.init(iso:)),
      let last = node["last"]?.string.flatMap(Day.init(iso:))
    else { return nil }
    return DayRange(first, last)
  }

  /// Every element, or nothing where one can't be read.
  fileprivate static func all<Element>(_ node: JSONNode?, _ read: (JSONNode) -> Element?) -> [Element]? {
    guard let elements = node?.elements else { return nil }
    let all = elements.compactMap(read)
    return all.count == elements.count ? all : nil
  }
}

extension Seal.KeptFile {
  fileprivate init?(_ node: JSONNode) {
    guard let path = node["path"]?.string, let digest = node["sha256"]?.string, let size = node["size"]?.wholeNumber
    else { return nil }
    self.init(path: path, digest: digest, size: Int(size), arrival: node["arrival"]?.wholeNumber.map(Int.init))
  }
}

extension FigureSnapshot {
  fileprivate init?(_ node: JSONNode) {
    self.init()
    guard let byUnit = node["byUnit"]?.elements, let course = node["course"]?.elements,
      let cumulative = node["cumulative"]?.elements
    else { return nil }
    for row in byUnit.compactMap(\.elements) {
      guard let unit = row.first?.string, let (key, amount) = Self.figure(row.dropFirst()) else { return nil }
      self.byUnit[unit, default: [:]][key] = amount
    }
    for row in course.compactMap(\.elements) {
      guard row.count > 2, let first = row[0].string.flatMap(Day.init(iso:)),
        let last = row[1].string.flatMap(Day.init(iso:)), let days = DayRange(first, last),
        let (key, amount) = Self.figure(row.dropFirst(2))
      else { return nil }
      self.course[days, default: [:]][key] = amount
    }
    for row in cumulative.compactMap(\.elements) {
      guard let (key, amount) = Self.figure(row[...]) else { return nil }
      self.cumulative[key] = amount
    }
  }

  private static func figure(_ cells: ArraySlice<JSONNode>) -> (Key, Amount)? {
    let cells = Array(cells)
    guard cells.count >= 4, let campaign = cells[0].string, let channel = cells[1].string,
      let quantity = cells[2].string.flatMap(Quantity.init), var amount = Amount(cells[3])
    else { return nil }
    if cells.count > 4, let number = amount.number { amount = .value(number, isApproximate: true) }
    return (Key(campaign: campaign, channel: channel, quantity: quantity), amount)
  }
}

extension Adjustment {
  fileprivate init?(_ node: JSONNode) {
    guard let days = Seal.days(node), let campaign = node["campaign"]?.string,
      let channel = node["channel"]?.string, let quantity = node["quantity"]?.string.flatMap(Quantity.init),
      let old = node["old"].flatMap(Amount.init), let new = node["new"].flatMap(Amount.init)
    else { return nil }
    self.init(
      days: days,
      unit: node["unit"]?.string,
      key: .init(campaign: campaign, channel: channel, quantity: quantity),
      old: old,
      new: new,
      cause: node["cause"]?.string ?? "",
      file: node["file"]?.string ?? ""
    )
  }
}

extension Amount {
  /// As canonical JSON writes it.
  fileprivate var json: JSONOutput {
    switch self {
    case .value(let number, _): .integer(number)
    case .none: "none"
    case .notApplicable: "na"
    case .missing: .null
    }
  }

  fileprivate init?(_ node: JSONNode) {
    switch node.value {
    case .null: self = .missing
    case .string("none"): self = .none
    case .string("na"): self = .notApplicable
    default:
      guard let number = node.wholeNumber else { return nil }
      self = .value(number)
    }
  }
}

extension Dictionary where Key == FigureSnapshot.Key {
  fileprivate func sorted() -> [Element] { sorted { $0.key < $1.key } }
}
