// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel

/// What one heading says by itself, before those above and below it are looked at.
enum HeadingMeaning: Hashable {
  case label(ColumnRole.Label)
  case figures(FigureHeading)
  case passed
  /// A total of what stands beside it.
  case total
  /// Figures of another period, or changes since.
  case otherPeriod
  /// Words that group columns and say nothing of their figures, such as `Kết quả`.
  case neutral
  /// `Trong đó`: what is below is part of what is beside it.
  case among
  /// `Trong đó: Zalo`: a part in one heading.
  case part
  case unknown
}

/// Reads one heading.
struct HeadingReader {
  let names: CatalogueNames

  func read(_ heading: String) -> HeadingMeaning {
    guard heading.utf8.count <= RawField.longestName else { return .unknown }
    let key = FoldedName(heading).bareKey
    if let label = HeadingWords.labels[key] { return .label(label) }
    if let counted = Self.counted(key) { return .figures(counted) }
    if HeadingWords.passedOver.contains(key) { return .passed }
    if TotalLabel.matches(heading) { return .total }
    if key == HeadingWords.among { return .among }
    if HeadingWords.groups.contains(key) { return .neutral }
    if HeadingWords.isOfOtherPeriod(key) { return .otherPeriod }
    if key.hasPrefix(HeadingWords.among + " ") { return part(heading) }
    let (span, rest) = SpanWords.parting(heading)
    guard let span else {
      // A channel's name, and only then a unit of count alone: `Video` is both.
      let figures = figures(heading) ?? Self.unit(heading)
      return figures.map(HeadingMeaning.figures) ?? .unknown
    }
    // `Kết quả tuần này` says as much as `Tuần này`.
    if rest.isEmpty || HeadingWords.groups.contains(FoldedName(rest).bareKey) {
      return .figures(FigureHeading(span: span))
    }
    guard case .figures(var figures) = read(rest), figures.span == nil else { return .unknown }
    figures.span = span
    return .figures(figures)
  }

  /// `Trong đó: Zalo` is a part, `Trong đó: Tờ rơi` a channel of its own beside others.
  private func part(_ heading: String) -> HeadingMeaning {
    let rest = heading.split(whereSeparator: { $0.isWhitespace || $0 == ":" }).dropFirst(2).joined(separator: " ")
    if case .figures(let figures) = read(rest), figures.channel != nil || figures.campaign != nil {
      return .figures(figures)
    }
    return .part
  }

  /// `Mạng xã hội (bài đăng)`, `Mạng xã hội - lượt tiếp cận`, `social_reach`, `Số lượt loa truyền thanh`.
  private func figures(_ heading: String) -> FigureHeading? {
    if let figures = figures(heading, suffix: nil) { return figures }
    if heading.hasSuffix(")"), let opening = heading.lastIndex(of: "(") {
      let suffix = heading[heading.index(after: opening)...].dropLast()
      let name = String(heading[..<opening]).trimmed
      if let figures = figures(name, suffix: String(suffix)) { return figures }
      // `Mạng xã hội - lượt tiếp cận (nghìn)`.
      if let unit = Self.unit(String(suffix)), let merged = figures(name)?.merged(with: unit) { return merged }
    }
    // A unit of count is short: further marks would only cost time.
    for mark in heading.indices.reversed().lazy.filter({ "-–_:/ ".contains(heading[$0]) }).prefix(16) {
      let suffix = String(heading[heading.index(after: mark)...]).trimmed
      if !suffix.isEmpty, let figures = figures(String(heading[..<mark]).trimmed, suffix: suffix) { return figures }
    }
    return countedThing(heading)
  }

  private func figures(_ name: String, suffix: String?) -> FigureHeading? {
    var figures = FigureHeading()
    if let suffix {
      guard let unit = Self.unit(suffix) else { return nil }
      figures = unit
    }
    let folded = FoldedName(name)
    if case .one(let channel)? = names.channels.knownMatch(folded) {
      figures.channel = channel
      return figures
    }
    if case .one(let campaign)? = names.campaigns.knownMatch(folded) {
      figures.campaign = campaign
      return figures
    }
    // `Số lượng (tin, bài)`: the heading of a long table with its unit of count.
    guard suffix != nil, let counted = Self.counted(folded.bareKey) else { return nil }
    // `Thời lượng (nghìn)`, but `Số lượng (giờ)` is no count.
    if figures.quantity == nil { figures.quantity = counted.quantity }
    return counted.quantity == figures.quantity || figures.isTurns ? counted.merged(with: figures) : nil
  }

  /// `Số bài trên mạng xã hội`, `Số lượt loa truyền thanh`: the unit of count in front of the channel.
  private func countedThing(_ heading: String) -> FigureHeading? {
    let words = heading.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 3, FoldedName(words[0]).bareKey == "so" else { return nil }
    for length in stride(from: min(4, words.count - 2), through: 1, by: -1) {
      let unit = words[1...length].joined(separator: " ")
      guard var figures = Self.unit(unit) ?? Self.unit("số " + unit) else { continue }
      let rest = words[(length + 1)...].drop { HeadingWords.prepositions.contains(FoldedName($0).bareKey) }
      guard case .one(let channel)? = names.channels.knownMatch(FoldedName(rest.joined(separator: " "))) else {
        continue
      }
      figures.channel = channel
      return figures
    }
    return nil
  }

  /// What a heading such as `Số lượng`, `Số cuộc` or `Số lượt người dự` counts, by its folded key.
  private static func counted(_ key: String) -> FigureHeading? {
    if let (quantity, isInHours) = HeadingWords.quantities[key] {
      return FigureHeading(quantity: quantity, isInHours: isInHours, isTurns: key == "so luot")
    }
    return key.hasPrefix("so ") ? plainUnit(String(key.dropFirst(3))) : nil
  }

  /// What a unit of count, of time or of people says of figures, be they in units or in thousands of them.
  static func unit(_ unit: String) -> FigureHeading? {
    if let (quantity, isInHours) = HeadingWords.quantities[FoldedName(unit).bareKey] {
      return FigureHeading(quantity: quantity, isInHours: isInHours, isTurns: FoldedName(unit).bareKey == "so luot")
    }
    if let figures = plainUnit(unit) { return figures }
    guard var scale = Scale(unit) else { return nil }
    scale.isOfOneColumn = true
    var figures = scale.unit.isEmpty ? FigureHeading() : plainUnit(scale.unit) ?? FigureHeading()
    figures.scale = scale
    return figures
  }

  private static func plainUnit(_ unit: String) -> FigureHeading? {
    QuantityReader.quantity(ofUnit: unit)
      .map { FigureHeading(quantity: $0, isTurns: FoldedName(unit).bareKey == "luot") }
  }
}
