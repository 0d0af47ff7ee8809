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
    return .unknown
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
    for (index, meaning) in meanings.enumerated() {
      let isGroup = index < meanings.count - 1
      switch meaning {
      case .figures(let heading):
        guard let merged = figures.merged(with: heading) else { return nil }
        figures = merged
      case .neutral: if !isGroup { return nil }
      // `Hình thức tuyên truyền` above the channels says what they are.
      case .label(let label): if isGroup, label != .channel && label != .campaign { return nil }
      case .passed: if isGroup { return nil }
      case .unknown: return nil
      }
    }
    return switch leaf {
    case .label(let label): figures == FigureHeading() ? .label(label) : nil
    case .passed: .passed
    case .figures: .figures(figures)
    case .neutral, .unknown: nil
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
