// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel
import Tabular

/// How a table with one heading row is laid out: long, or wide by channel or by campaign.
struct TableLayout {
  /// A column of figures.
  struct ValueColumn: Hashable {
    var index: Int
    var heading: String
    var quantity: Quantity
    var isInHours: Bool
  }

  /// The columns of figures that make one observation: those of one channel or campaign, or of the row itself.
  struct ValueGroup: Hashable {
    var channel: Ref<Channel>?
    var campaign: Ref<Campaign>?
    var columns: [ValueColumn]
  }

  let headings: [String]
  private(set) var labels: [ColumnRole.Label: Int] = [:]
  private(set) var groups: [ValueGroup] = []
  private(set) var findings: [Finding] = []

  /// Whether the headings make a table of figures at all.
  private(set) var isUsable = false

  init(header: Table.Row, path: String, names: CatalogueNames, catalogue: Catalogue) {
    headings = header.cells.map { $0.nfc.trimmed }
    let recogniser = ColumnRecogniser(names: names)
    for (index, heading) in headings.enumerated() {
      let location = Location(
        file: path,
        row: header.row,
        line: header.line,
        columnName: heading,
        column: index + 1
      )
      switch recogniser.role(of: heading) {
      case .label(let label):
        if let first = labels[label] { repeated(heading, first, location) } else { labels[label] = index }
      case .quantity(let quantity, let channel, let campaign, let isInHours):
        let column = ValueColumn(index: index, heading: heading, quantity: quantity, isInHours: isInHours)
        add(column, channel, campaign, location)
      case .passed, .blank: break
      case .unknown(let nearest):
        let code: FindingCode = LostText.isIn(heading) ? .lostText : .unknownColumn
        findings.append(
          Finding(code, at: location, found: heading, ["candidates": .list(nearest.map { catalogue[$0].name })])
        )
      }
    }
    judge(header: header, path: path)
  }

  private mutating func add(
    _ column: ValueColumn,
    _ channel: Ref<Channel>?,
    _ campaign: Ref<Campaign>?,
    _ location: Location
  ) {
    guard let index = groups.firstIndex(where: { $0.channel == channel && $0.campaign == campaign }) else {
      groups.append(ValueGroup(channel: channel, campaign: campaign, columns: [column]))
      return
    }
    if let first = groups[index].columns.first(where: { $0.quantity == column.quantity }) {
      repeated(column.heading, first.index, location)
    } else {
      groups[index].columns.append(column)
    }
  }

  private mutating func repeated(_ heading: String, _ first: Int, _ location: Location) {
    findings.append(Finding(.repeatedColumn, at: location, found: heading, ["first": .number(Int64(first + 1))]))
  }

  /// A table needs a campaign and a channel from somewhere, and a quantity; and only one way to say each.
  private mutating func judge(header: Table.Row, path: String) {
    let location = Location(file: path, row: header.row, line: header.line)
    let hasCampaign = labels[.campaign] != nil || groups.contains { $0.campaign != nil }
    let hasChannel = labels[.channel] != nil || groups.contains { $0.channel != nil }
    guard hasCampaign, hasChannel, !groups.isEmpty else {
      let isNamed = !groups.isEmpty || labels[.campaign] != nil || labels[.channel] != nil
      findings = [
        isNamed
          ? Finding(
            .missingKey,
            at: location,
            ["key": .text(!hasCampaign ? "campaign" : !hasChannel ? "channel" : "count")]
          )
          : Finding(.noKnownColumn, at: location, ["headings": .list(headings.filter { !$0.isEmpty })])
      ]
      return
    }
    for (label, isAcross) in [
      (ColumnRole.Label.channel, groups.contains { $0.channel != nil }),
      (.campaign, groups.contains { $0.campaign != nil }),
    ] {
      if isAcross, let column = labels[label] {
        findings.append(Finding(.mixedLayout, at: location, found: headings[column]))
        return
      }
    }
    isUsable = true
  }

  /// Whether each channel has columns of its own, or campaigns stand across.
  var isWide: Bool { groups.contains { $0.channel != nil || $0.campaign != nil } }
}
