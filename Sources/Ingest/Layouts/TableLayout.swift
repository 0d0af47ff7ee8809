// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel

/// How a table is laid out: long, or wide by channel, by campaign, or by both.
struct TableLayout {
  /// A column of figures.
  struct ValueColumn: Hashable {
    var index: Int
    var heading: String
    var quantity: Quantity
    var isInHours: Bool
    var scale: Scale?
  }

  /// The columns of figures that make one observation: those of one channel or campaign, or of the row itself.
  struct ValueGroup: Hashable {
    var channel: Ref<Channel>?
    var campaign: Ref<Campaign>?
    /// What is counted: the period's own figures, or cumulative ones where there are no others.
    var columns: [ValueColumn] = []
    /// Cumulative figures beside the period's own: checked and never added.
    var cumulative: [ValueColumn] = []
    /// Whether it has cumulative figures only, which this version refuses.
    var isCumulative = false
  }

  let header: TableHeader
  let headings: [String]
  private(set) var labels: [ColumnRole.Label: Int] = [:]
  private(set) var groups: [ValueGroup] = []
  private(set) var findings: [Finding] = []

  /// Columns of stated totals over the row, which are only checked.
  private(set) var rowTotals: [Int] = []

  /// Columns of figures that are never added: of other periods, or parts of other columns.
  private(set) var setAside: [Int] = []

  /// Columns of something unknown below a known channel or campaign.
  private var subheadings: [Subheading] = []

  private struct Subheading {
    var index: Int
    var figures: FigureHeading
    var location: Location
    /// Whether the headings themselves call it a part.
    var isPart: Bool

    init(_ index: Int, _ figures: FigureHeading, _ location: Location, isPart: Bool) {
      (self.index, self.figures, self.location, self.isPart) = (index, figures, location, isPart)
    }
  }

  /// What a heading such as `ĐVT: nghìn` says of the figures of all columns.
  private(set) var scale: Scale?

  /// How many columns are not known.
  private(set) var unknownCount = 0

  /// Whether the headings make a table of figures at all.
  private(set) var isUsable = false

  /// What a sheet of Excel can hold; a wider line is no heading row, and its names are not looked at.
  static let mostColumns = 16_384

  /// Reads headings, with what stands around the table and may say what its rows do not.
  init(
    _ header: TableHeader,
    at source: SourceName,
    surroundings: TableSurroundings = TableSurroundings(),
    recogniser: inout ColumnRecogniser,
    catalogue: Catalogue
  ) {
    self.header = header
    headings = header.headings
    guard !header.isTorn else {
      findings = [Finding(.brokenQuotes, at: source.location(header.place), found: headings.last)]
      return
    }
    guard headings.count <= Self.mostColumns else {
      findings = [noKnownColumn(source.location(header.place))]
      return
    }
    for index in headings.indices {
      let location = source.location(header.place, columnName: headings[index], column: index + 1)
      switch recogniser.role(of: header.paths[index]) {
      case .label(let label): add(label, index, location)
      case .figures(let figures): add(figures, index, location, catalogue)
      case .whole(let figures): add(figures, index, location, catalogue)
      case .subheading(let figures): subheadings.append(Subheading(index, figures, location, isPart: false))
      case .part(let figures?): subheadings.append(Subheading(index, figures, location, isPart: true))
      case .part(nil), .otherPeriod: setAside.append(index)
      case .rowTotal: rowTotals.append(index)
      case .passed, .blank: break
      case .unknown where Scale(line: headings[index]) != nil: scale = scale ?? Scale(line: headings[index])
      case .unknown:
        let isLost = LostText.isInHeading(headings[index])
        // Headings whose letters were lost are headings all the same.
        unknownCount += isLost ? -1 : 1
        let code: FindingCode = isLost ? .lostText : .unknownColumn
        let nearest = surroundings.isTrial ? [] : recogniser.nearest(to: headings[index])
        findings.append(
          Finding(code, at: location, found: headings[index], ["candidates": .list(nearest.map { catalogue[$0].name })])
        )
      }
    }
    settleSubheadings(catalogue)
    settleSpans()
    settleSubject(surroundings)
    judge(source, surroundings)
  }

  // MARK: Columns

  private mutating func add(_ label: ColumnRole.Label, _ index: Int, _ location: Location) {
    if let first = labels[label] { repeated(headings[index], first, location) } else { labels[label] = index }
  }

  private mutating func add(
    _ figures: FigureHeading,
    _ index: Int,
    _ location: Location,
    _ catalogue: Catalogue
  ) {
    let column = ValueColumn(
      index: index,
      heading: headings[index],
      quantity: figures.quantity(of: figures.channel.map { catalogue[$0] }),
      isInHours: figures.isInHours,
      scale: figures.scale
    )
    let place = groups.firstIndex { $0.channel == figures.channel && $0.campaign == figures.campaign }
    if place == nil { groups.append(ValueGroup(channel: figures.channel, campaign: figures.campaign)) }
    let group = place ?? groups.count - 1
    let list: WritableKeyPath<ValueGroup, [ValueColumn]> =
      figures.span == .cumulative ? \.cumulative : \.columns
    if let first = groups[group][keyPath: list].first(where: { $0.quantity == column.quantity }) {
      repeated(column.heading, first.index, location)
    } else {
      groups[group][keyPath: list].append(column)
    }
  }

  private mutating func repeated(_ heading: String, _ first: Int, _ location: Location) {
    findings.append(Finding(.repeatedColumn, at: location, found: heading, ["first": .number(Int64(first + 1))]))
  }

  /// Pages and platforms below one channel add where nothing states their sum; anything else is found by an error.
  private mutating func settleSubheadings(_ catalogue: Catalogue) {
    let stated = groups
    for subheading in subheadings {
      let (index, figures) = (subheading.index, subheading.figures)
      let quantity = figures.quantity(of: figures.channel.map { catalogue[$0] })
      let isWholeStated = stated.contains { group in
        group.channel == figures.channel && group.campaign == figures.campaign
          && group.columns.contains { $0.quantity == quantity && isWhole($0.index) }
      }
      if isWholeStated {
        setAside.append(index)
      } else if !subheading.isPart, figures.span == nil, figures.channel != nil, addsUp(subheading, stated, quantity) {
        let column = ValueColumn(
          index: index,
          heading: headings[index],
          quantity: quantity,
          isInHours: figures.isInHours,
          scale: figures.scale
        )
        groups.append(ValueGroup(channel: figures.channel, campaign: figures.campaign, columns: [column]))
      } else {
        findings.append(Finding(.unknownColumn, severity: .error, at: subheading.location, found: headings[index]))
      }
    }
  }

  /// Whether a column states the whole of the columns beside it: `Tổng số`, or a channel by itself beside its parts.
  private func isWhole(_ index: Int) -> Bool { header.paths[index].last.map(TotalLabel.matches) ?? false }

  /// Whether all that stands below a channel are pages, with no figure of the same quantity beside them.
  private func addsUp(_ one: Subheading, _ stated: [ValueGroup], _ quantity: Quantity) -> Bool {
    let siblings = subheadings.filter {
      $0.figures.channel == one.figures.channel && $0.figures.campaign == one.figures.campaign
    }
    let names = siblings.flatMap { header.paths[$0.index].dropFirst() }
    return siblings.allSatisfy { !$0.isPart } && names.contains(where: HeadingWords.namesPage)
      && names.allSatisfy(HeadingWords.mayNamePage)
      && !stated.contains { group in
        group.channel == one.figures.channel && group.campaign == one.figures.campaign
          && (group.columns + group.cumulative).contains { $0.quantity == quantity }
      }
  }

  private mutating func settleSpans() {
    for index in groups.indices {
      if groups[index].columns.isEmpty {
        groups[index].isCumulative = true
        groups[index].columns = groups[index].cumulative
        groups[index].cumulative = []
      }
      // R4 names the count before the others as a reason.
      groups[index].columns.sort { $0.quantity.rank < $1.quantity.rank }
    }
  }

  /// In a table of one campaign `Nội dung` heads its channels, when the rows say so.
  private mutating func settleSubject(_ surroundings: TableSurroundings) {
    guard surroundings.rowsNameChannels, labels[.channel] == nil, let column = labels[.campaign],
      groups.allSatisfy({ $0.channel == nil })
    else { return }
    labels[.channel] = column
    labels[.campaign] = nil
  }

  // MARK: Judging

  private func noKnownColumn(_ location: Location) -> Finding {
    Finding(.noKnownColumn, at: location, ["headings": .list(Array(headings.lazy.filter { !$0.isEmpty }.prefix(20)))])
  }

  /// A table needs a campaign and a channel from somewhere, and a quantity; and only one way to say each.
  private mutating func judge(_ source: SourceName, _ surroundings: TableSurroundings) {
    let location = source.location(header.place)
    let hasCampaign =
      labels[.campaign] != nil || groups.contains { $0.campaign != nil } || surroundings.nameCampaign
    let hasChannel = labels[.channel] != nil || groups.contains { $0.channel != nil }
    guard hasCampaign, hasChannel, !groups.isEmpty else {
      let isNamed = !groups.isEmpty || labels[.campaign] != nil || labels[.channel] != nil
      let key = !hasCampaign ? "campaign" : !hasChannel ? "channel" : "count"
      // A heading that names what is wrong with it says more than what is missing because of it.
      findings.removeAll { $0.severity != .error || $0.code == .repeatedColumn }
      if findings.isEmpty {
        findings = [isNamed ? Finding(.missingKey, at: location, ["key": .text(key)]) : noKnownColumn(location)]
      }
      return
    }
    if let column = secondWayToSay {
      let place = source.location(header.place, columnName: headings[column], column: column + 1)
      findings.append(Finding(.mixedLayout, at: place, found: headings[column]))
      return
    }
    isUsable = true
  }

  /// The first column beside which another one says channel or campaign as well.
  private var secondWayToSay: Int? {
    let hasChannels = groups.contains { $0.channel != nil }
    let hasCampaigns = groups.contains { $0.campaign != nil }
    if hasChannels, let column = labels[.channel] { return column }
    if hasCampaigns, let column = labels[.campaign] { return column }
    let stray =
      (hasChannels ? groups.first { $0.channel == nil } : nil)
      ?? (hasCampaigns ? groups.first { $0.campaign == nil } : nil)
    return stray?.columns.first?.index
  }

  /// Whether each channel has columns of its own, or campaigns stand across.
  var isWide: Bool { groups.contains { $0.channel != nil || $0.campaign != nil } }

  /// How much of the table the headings explain; the better of two readings of the same rows explains more.
  var score: Int {
    labels.count + groups.map { $0.columns.count + $0.cumulative.count }.reduce(0, +) - unknownCount
      + subheadings.count { hasGroup($0.index) && !valueColumns.contains($0.index) }
  }

  /// Whether a column shares its outermost heading with another one.
  private func hasGroup(_ index: Int) -> Bool {
    let group = header.paths[index].first
    return [index - 1, index + 1]
      .contains { headings.indices.contains($0) && header.paths[$0].first == group && group != nil }
  }

  /// Whether headings call some columns cumulative.
  var tellsCumulativeApart: Bool { groups.contains { $0.isCumulative || !$0.cumulative.isEmpty } }

  /// The scale of the figures whose own headings state none, with what a line above the table says.
  func scale(above line: Scale?) -> Scale? {
    var scale = scale ?? line
    scale?.isOfOneColumn = isWide && valueColumns.count == 1
    return scale
  }

  /// The columns whose headings state a scale of their own.
  var scaledColumns: [ValueColumn] { groups.flatMap { $0.columns + $0.cumulative }.filter { $0.scale != nil } }

  /// Every column of figures, those that are only checked included.
  var valueColumns: [Int] { groups.flatMap { ($0.columns + $0.cumulative).map(\.index) } }
}

extension Quantity {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
