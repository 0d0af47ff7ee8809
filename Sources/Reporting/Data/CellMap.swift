// SPDX-License-Identifier: Apache-2.0

public import Aggregation
public import ReportModel
import Tabular

/// cells.json: which figure stands in which cell of the report's workbooks, schema `kgreport/cells/v1` (R13).
public struct CellMap: Sendable {
  /// The file's name in the report's folder.
  public static let fileName = "cells.json"

  /// A cell that bears a figure.
  public struct Entry: Sendable, Hashable {
    /// The workbook's file name.
    public var workbook: String

    /// The sheet's name.
    public var sheet: String

    /// The cell's address such as `D14`.
    public var cell: String

    /// The figures that are added up in it: one, or those of several periods or campaigns.
    public var figures: [FigureAddress]

    /// The figures that are taken off again; none but for a change.
    public var less: [FigureAddress]

    /// What is printed; of a change the difference, missing where a side is no number.
    public var printed: Amount
  }

  /// The report's period, as its folder is called.
  public let period: String

  /// The cells, workbook by workbook.
  public let entries: [Entry]

  /// The figure of one cell.
  public func entry(workbook: String, sheet: String, cell: String) -> Entry? {
    entries.first { $0.workbook == workbook && $0.sheet == sheet && $0.cell == cell }
  }

  // MARK: JSON

  /// A line a cell: a report has thousands of them.
  func bytes(_ catalogue: Catalogue) -> [UInt8] {
    let head = JSONWriter.writeLine(
      .object([.init("schema", "kgreport/cells/v1"), .init("period", .string(period)), .init("cells", .array([]))])
    )
    var bytes = Array(head.dropLast(2))
    for (index, entry) in entries.enumerated() {
      bytes += index == 0 ? [UInt8(ascii: "\n")] : [UInt8(ascii: ","), UInt8(ascii: "\n")]
      bytes += JSONWriter.writeLine(json(entry, catalogue))
    }
    return bytes + Array("\n]}\n".utf8)
  }

  private func json(_ entry: Entry, _ catalogue: Catalogue) -> JSONOutput {
    .object(
      [
        .init("workbook", .string(entry.workbook)), .init("sheet", .string(entry.sheet)),
        .init("cell", .string(entry.cell)), .init("value", FiguresDocument.amount(entry.printed)),
        .init("figures", .array(entry.figures.map { json($0, catalogue) })),
      ] + (entry.less.isEmpty ? [] : [.init("less", .array(entry.less.map { json($0, catalogue) }))])
    )
  }

  /// What is usual is left out: all units, the sum.
  private func json(_ address: FigureAddress, _ catalogue: Catalogue) -> JSONOutput {
    var members: [JSONOutput.Member] = [
      .init("campaign", .string(catalogue[address.campaign].id)),
      .init("channels", .array(address.channels.map { .string(catalogue[$0].id) })),
      .init("quantity", .string(address.quantity.rawValue)), .init("span", .string(address.span.name)),
    ]
    if let units = address.units { members.append(.init("units", .array(units.map { .string(catalogue[$0].id) }))) }
    if address.aspect != .sum { members.append(.init("aspect", .string(address.aspect.rawValue))) }
    if case .own(let period) = address.span {
      members.append(.init("first", .string(period.days.first.iso)))
      members.append(.init("last", .string(period.days.last.iso)))
    }
    return .object(members)
  }

  /// Reads a map; `nil` where the bytes are none, or name what the catalogue does not know.
  public init?(bytes: [UInt8], catalogue: Catalogue) {
    guard let text = try? DecodedText(decoding: bytes), let node = try? JSONReader.readDocument(text),
      let period = node["period"]?.string, let cells = node["cells"]?.elements
    else { return nil }
    self.period = period
    entries = cells.compactMap { Entry($0, Names(catalogue)) }
    guard entries.count == cells.count else { return nil }
  }

  init(period: String, entries: [Entry]) { (self.period, self.entries) = (period, entries) }
}

/// The things of a catalogue by their ids.
private struct Names {
  let campaigns: [String: Ref<Campaign>]
  let channels: [String: Ref<Channel>]
  let units: [String: Ref<ReportingUnit>]

  init(_ catalogue: Catalogue) {
    func byID<Thing>(_ refs: some Sequence<Ref<Thing>>, _ id: (Ref<Thing>) -> String) -> [String: Ref<Thing>] {
      Dictionary(refs.map { (id($0), $0) }) { first, _ in first }
    }
    campaigns = byID(catalogue.campaignRefs) { catalogue[$0].id }
    channels = byID(catalogue.channelRefs) { catalogue[$0].id }
    units = byID(catalogue.unitRefs) { catalogue[$0].id }
  }
}

extension CellMap.Entry {
  fileprivate init?(_ node: JSONNode, _ names: Names) {
    guard let workbook = node["workbook"]?.string, let sheet = node["sheet"]?.string, let cell = node["cell"]?.string,
      let value = node["value"], let printed = Amount(value), let figures = Self.addresses(node["figures"], names),
      let less = Self.addresses(node["less"], names)
    else { return nil }
    self.init(workbook: workbook, sheet: sheet, cell: cell, figures: figures, less: less, printed: printed)
  }

  private static func addresses(_ node: JSONNode?, _ names: Names) -> [FigureAddress]? {
    guard let node else { return [] }
    guard let elements = node.elements else { return nil }
    let addresses = elements.compactMap { FigureAddress($0, names) }
    return addresses.count == elements.count ? addresses : nil
  }
}

extension FigureAddress {
  fileprivate init?(_ node: JSONNode, _ names: Names) {
    guard let campaign = node["campaign"]?.string.flatMap({ names.campaigns[$0] }),
      let channels = node["channels"]?.elements?.compactMap({ $0.string.flatMap { names.channels[$0] } }),
      let quantity = node["quantity"]?.string.flatMap(Quantity.init), let span = Span(node),
      let aspect = node["aspect"].map({ $0.string.flatMap(Aspect.init) }) ?? .sum
    else { return nil }
    let units = node["units"]?.elements?.compactMap { $0.string.flatMap { names.units[$0] } }
    self.init(campaign, channels, quantity, units: units, span: span, aspect: aspect)
  }
}

extension FigureAddress.Span {
  fileprivate var name: String {
    switch self {
    case .inPeriod: "in-period"
    case .previous: "previous"
    case .cumulative: "cumulative"
    case .own: "own-period"
    }
  }

  fileprivate init?(_ node: JSONNode) {
    switch node["span"]?.string {
    case "in-period": self = .inPeriod
    case "previous": self = .previous
    case "cumulative": self = .cumulative
    case "own-period":
      guard let first = node["first"]?.string.flatMap(Day.init(iso:)),
        let last = node["last"]?.string.flatMap(Day.init(iso:)), let days = DayRange(first, last)
      else { return nil }
      self = .own(.range(days))
    default: return nil
    }
  }
}

extension Amount {
  fileprivate init?(_ node: JSONNode) {
    switch node.value {
    case .null: self = .missing
    case .string("none"): self = .none
    case .string("na"): self = .notApplicable
    case .number(let number):
      guard let whole = number.wholeNumber else { return nil }
      self = .value(whole)
    default: return nil
    }
  }
}
