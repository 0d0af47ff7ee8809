// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// Channels of a campaign that a sentence may speak of together, with their figures: one unit of count, one kind of
/// people, so that adding them mixes nothing (R8).
struct ProseItem {
  let measure: Measure
  let channels: [Channel]

  private let count: LeaderFigure
  private let minutes: LeaderFigure
  private let reach: LeaderFigure

  init(_ channels: [Ref<Channel>], of campaign: Ref<Campaign>, in content: ReportContent) {
    self.channels = channels.map { content.catalogue[$0] }
    measure = self.channels[0].measure
    count = content.figures.figure(campaign, channels, .count)
    minutes = content.figures.figure(campaign, channels, .minutes)
    reach = content.figures.figure(campaign, channels, .reach)
  }

  /// Every channel of a measure by itself, in the order of the annexes.
  static func byChannel(_ measure: Measure, of campaign: Ref<Campaign>, in content: ReportContent) -> [ProseItem] {
    content.catalogue.channels(of: measure).map { ProseItem([$0], of: campaign, in: content) }
  }

  /// The channels of all measures, put together as far as they may be added.
  static func byUnitOfCount(of campaign: Ref<Campaign>, in content: ReportContent) -> [ProseItem] {
    Measure.allCases.flatMap { measure in
      var groups: [[Ref<Channel>]] = []
      for channel in content.catalogue.channels(of: measure) {
        let group = groups.firstIndex {
          let (one, other) = (content.catalogue[$0[0]], content.catalogue[channel])
          return one.unitOfCount == other.unitOfCount && one.reach == other.reach
        }
        if let group { groups[group].append(channel) } else { groups.append([channel]) }
      }
      return groups.map { ProseItem($0, of: campaign, in: content) }
    }
  }

  subscript(quantity: Quantity) -> LeaderFigure {
    switch quantity {
    case .count: count
    case .minutes: minutes
    case .reach: reach
    }
  }

  /// Whether everything so far was in the period.
  var isAllInPeriod: Bool { [count, minutes, reach].allSatisfy { $0.inPeriod.number == $0.cumulative.number } }

  // MARK: In words

  /// The figures with what they count.
  ///
  /// - Parameters:
  ///   - time: Which of a figure's amounts is meant.
  ///   - followsVerb: Whether the measure's verb has said already what is done with it.
  /// - Returns: `38 tin, bài trên báo in, báo điện tử`, `06 cuộc hội nghị, hội thảo, tọa đàm (412 lượt người dự)`;
  ///   `nil` where there is nothing above zero.
  func text(_ time: (LeaderFigure) -> Amount, followsVerb: Bool = false) -> String? {
    let stated = Quantity.allCases.compactMap { quantity -> (quantity: Quantity, number: String)? in
      guard case .value(let number, let isRough) = time(self[quantity]), number > 0 else { return nil }
      return (quantity, (isRough ? "khoảng " : "") + Self.number(number))
    }
    guard let first = stated.first else { return nil }
    let rest = stated.dropFirst().map { "\($0.number) \(channels[0].pieces(of: $0.quantity))" }
    return "\(first.number) \(name(of: first.quantity, followsVerb: followsVerb))"
      + (rest.isEmpty ? "" : " (\(rest.joined(separator: "; ")))")
  }

  /// `số tin, bài tăng 57`; `nil` where nothing changed or a side has no number.
  var changeText: String? {
    guard let change = self[.count].change, change != 0 else { return nil }
    let isRough = self[.count].inPeriod.isApproximate || (self[.count].previous?.isApproximate ?? false)
    return "số \(name(of: .count)) \(change > 0 ? "tăng" : "giảm") \(isRough ? "khoảng " : "")"
      + Self.number(Int64(clamping: change.magnitude))
  }

  /// What is counted, behind its number: `tin, bài trên báo in, báo điện tử`, `cuộc hội nghị, sự kiện`, `tờ rơi, tờ gấp`.
  private func name(of quantity: Quantity, followsVerb: Bool = false) -> String {
    let unit = channels[0].pieces(of: quantity)
    let name = (channels.count == 1 ? channels[0].name : measure.title.vietnamese).insideSentence
    // "tờ tờ rơi" and "gian gian hàng" say it twice.
    if quantity == .count, name.names(unit) { return name }
    let verb = followsVerb ? measure.verb.split(separator: " ").first.map { " " + $0 } ?? "" : ""
    let short = unit.hasSuffix(verb) ? String(unit.dropLast(verb.count)) : unit
    return channels.count == 1 && measure.isCarried ? "\(short) trên \(name)" : "\(short) \(name)"
  }

  /// Below ten with a leading zero, as official prose writes it.
  private static func number(_ number: Int64) -> String { Language.vietnamese.counted(Int(number)) }
}

extension Measure {
  /// What is done with it.
  var verb: String {
    switch self {
    case .articles: "đăng tải"
    case .broadcasts: "phát"
    case .events: "tổ chức"
    case .leaflets: "phát hành"
    }
  }

  /// Whether its channels carry it, or are what is counted themselves.
  fileprivate var isCarried: Bool { self == .articles || self == .broadcasts }
}

extension String {
  /// A name that begins with a capital, as it stands inside a sentence; abbreviations keep theirs.
  var insideSentence: String {
    guard let second = dropFirst().first, !second.isUppercase else { return self }
    return prefix(1).lowercased() + dropFirst()
  }

  /// Whether one of the names in a list begins with a unit of count.
  fileprivate func names(_ unit: String) -> Bool {
    if self == unit { return true }
    return split(separator: ",").map { $0.drop { $0 == " " } }
      .contains { $0.hasPrefix(unit) && ($0.utf8.count == unit.utf8.count || $0.dropFirst(unit.count).first == " ") }
  }
}
