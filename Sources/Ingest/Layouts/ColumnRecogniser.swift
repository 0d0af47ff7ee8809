// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel

/// Recognises columns by their headings, in Vietnamese, with or without diacritics, and in English.
struct ColumnRecogniser {
  private let names: CatalogueNames
  private var budget = CandidateBudget()
  private var known: [String: HeadingMeaning] = [:]

  init(names: CatalogueNames) { self.names = names }

  /// What a column means whose headings stand one below the other, the group's first.
  mutating func role(of path: [String]) -> ColumnRole {
    guard let leaf = path.last else { return .blank }
    guard path.count > 1 else { return Self.role(of: [meaning(of: leaf)]) ?? .unknown }
    // Headings read one by one come first; then such as only mean something together, `Phát thanh` above `cấp xã`.
    for parts in Self.segmentations(of: path) {
      if let role = Self.role(of: parts.map { meaning(of: $0) }) { return role }
    }
    return subheading(of: path) ?? .unknown
  }

  /// What unknown headings are that stand below a known channel or campaign.
  private mutating func subheading(of path: [String]) -> ColumnRole? {
    let meanings = path.map { meaning(of: $0) }
    guard let unknown = meanings.firstIndex(of: .unknown), unknown > 0,
      path[unknown...].allSatisfy({ QuantityReader.states[$0.lowercased()] == nil })
    else { return nil }
    var figures = FigureHeading()
    for (index, meaning) in meanings.enumerated() {
      switch meaning {
      case .figures(let heading):
        guard let merged = figures.merged(with: heading) else { return nil }
        figures = merged
      case .unknown, .neutral: break
      case .among where index < unknown: return figures == FigureHeading() ? nil : .part(figures)
      case .label(let label): if index > 0 || label != .channel && label != .campaign { return nil }
      case .among, .part, .total, .otherPeriod, .passed: return nil
      }
    }
    return figures.channel == nil && figures.campaign == nil ? nil : .subheading(figures)
  }

  /// What one heading says by itself.
  mutating func meaning(of heading: String) -> HeadingMeaning {
    if let meaning = known[heading] { return meaning }
    let meaning = HeadingReader(names: names).read(heading)
    known[heading] = meaning
    return meaning
  }

  /// The channels whose names are nearest to a heading that is not known.
  mutating func nearest(to heading: String) -> [Ref<Channel>] {
    guard heading.utf8.count <= RawField.longestName,
      case .none(let nearest) = budget.match(heading, in: names.channels)
    else { return [] }
    return nearest
  }

  /// The role of a column by the meanings above it; `nil` when one is unknown or two contradict each other.
  private static func role(of meanings: [HeadingMeaning]) -> ColumnRole? {
    guard let leaf = meanings.last else { return .blank }
    var figures = FigureHeading()
    var isPart = false
    for (index, meaning) in meanings.enumerated() {
      let isGroup = index < meanings.count - 1
      switch meaning {
      case .figures(let heading):
        guard let merged = figures.merged(with: heading) else { return nil }
        figures = merged
      case .neutral: if !isGroup { return nil }
      // `Hình thức tuyên truyền` above the channels says what they are.
      case .label(let label): if isGroup, label != .channel && label != .campaign { return nil }
      // Below a channel the column is a part of its figures, between channels the words only divide.
      case .among:
        if !isGroup { return nil }
        isPart = isPart || figures.channel != nil
      case .passed, .part, .otherPeriod: if isGroup { return nil }
      // Whatever a total is parted into is a total too.
      case .total: if isGroup { return .passed }
      case .unknown: return nil
      }
    }
    if isPart { return .part(figures) }
    return switch leaf {
    case .label(let label): figures == FigureHeading() ? .label(label) : nil
    case .passed: .passed
    case .otherPeriod: .otherPeriod
    case .part: .part(figures == FigureHeading() ? nil : figures)
    case .total: figures.channel == nil ? .rowTotal : .whole(figures)
    case .figures: .figures(figures)
    case .neutral, .among, .unknown: nil
    }
  }

  /// The ways to read neighbouring headings as one, the fewest joins first.
  private static func segmentations(of path: [String]) -> [[String]] {
    (0..<(1 << (path.count - 1))).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
      .map { joins in
        var parts = [path[0]]
        for index in path.indices.dropFirst() {
          if joins >> (index - 1) & 1 == 1 {
            parts[parts.count - 1] += " " + path[index]
          } else {
            parts.append(path[index])
          }
        }
        return parts
      }
  }
}
