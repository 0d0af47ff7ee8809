// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel

/// What a column of a table holds.
enum ColumnRole: Hashable {
  /// One part of a record's identity or its labels.
  case label(Label)

  /// A quantity; of one channel in a wide table, of one campaign where campaigns stand across.
  case quantity(Quantity, channel: Ref<Channel>?, campaign: Ref<Campaign>?, isInHours: Bool)

  /// A running number, or a stated total of the row: not read.
  case passed

  /// No heading.
  case blank

  /// A heading that nothing is known of, with the nearest known channels.
  case unknown(nearest: [Ref<Channel>])

  /// A column that names something about each row.
  enum Label: Int, Comparable, Hashable, CaseIterable {
    case unit, period, time, campaign, channel, note, revision, kind

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }
}

/// Recognises columns by their headings, in Vietnamese, with or without diacritics, and in English.
struct ColumnRecogniser {
  private let names: CatalogueNames
  private var budget = CandidateBudget()

  init(names: CatalogueNames) { self.names = names }

  mutating func role(of heading: String) -> ColumnRole {
    let heading = heading.nfc.trimmed
    guard !heading.isEmpty else { return .blank }
    guard heading.utf8.count <= RawField.longestName else { return .unknown(nearest: []) }
    let key = FoldedName(heading).bareKey
    if let label = Self.labels[key] { return .label(label) }
    if let (quantity, isInHours) = Self.quantities[key] {
      return .quantity(quantity, channel: nil, campaign: nil, isInHours: isInHours)
    }
    if Self.passedOver.contains(key) || TotalLabel.matches(heading) { return .passed }
    if let role = valueColumn(heading) { return role }
    return .unknown(nearest: nearest(to: heading))
  }

  // MARK: Columns of one channel or campaign

  /// `Mạng xã hội (bài đăng)`, `Mạng xã hội - lượt tiếp cận`, `social_reach`, `ten-mien-vn`.
  private func valueColumn(_ heading: String) -> ColumnRole? {
    if let role = role(heading, suffix: nil) { return role }
    if heading.hasSuffix(")"), let opening = heading.lastIndex(of: "(") {
      let suffix = heading[heading.index(after: opening)...].dropLast()
      if let role = role(String(heading[..<opening]).trimmed, suffix: String(suffix)) { return role }
    }
    for mark in heading.indices.reversed() where "-–_:/ ".contains(heading[mark]) {
      let suffix = String(heading[heading.index(after: mark)...]).trimmed
      if !suffix.isEmpty, let role = role(String(heading[..<mark]).trimmed, suffix: suffix) { return role }
    }
    return nil
  }

  private func role(_ name: String, suffix: String?) -> ColumnRole? {
    var quantity = Quantity.count
    var isInHours = false
    if let suffix {
      if let (known, inHours) = Self.quantities[FoldedName(suffix).bareKey] {
        (quantity, isInHours) = (known, inHours)
      } else if let known = QuantityReader.quantity(ofUnit: suffix) {
        quantity = known
      } else {
        return nil
      }
    }
    let folded = FoldedName(name)
    if case .one(let channel)? = names.channels.knownMatch(folded) {
      return .quantity(quantity, channel: channel, campaign: nil, isInHours: isInHours)
    }
    if case .one(let campaign)? = names.campaigns.knownMatch(folded) {
      return .quantity(quantity, channel: nil, campaign: campaign, isInHours: isInHours)
    }
    // `Số lượng (tin, bài)`: the heading of a long table with its unit of count.
    guard suffix != nil, Self.quantities[folded.bareKey]?.quantity == quantity else { return nil }
    return .quantity(quantity, channel: nil, campaign: nil, isInHours: isInHours)
  }

  private mutating func nearest(to heading: String) -> [Ref<Channel>] {
    guard case .none(let nearest) = budget.match(heading, in: names.channels) else { return [] }
    return nearest
  }

  // MARK: Known headings

  private static let labels: [String: ColumnRole.Label] = folded([
    .unit: [
      "unit", "đơn vị", "đơn vị báo cáo", "tên đơn vị", "đơn vị gửi", "địa phương", "địa bàn", "reporting unit",
      "unit id",
    ],
    .period: ["period", "kỳ báo cáo", "kỳ", "tuần", "tuần báo cáo", "week", "reporting period"],
    .time: [
      "submitted_at", "submittedAt", "thời điểm gửi", "thời gian gửi", "ngày gửi", "thời điểm nộp", "ngày báo cáo",
      "submission time",
    ],
    .campaign: ["campaign", "nội dung tuyên truyền", "nội dung", "campaign id"],
    .channel: ["channel", "hình thức tuyên truyền", "hình thức", "kênh", "kênh tuyên truyền", "channel id"],
    .note: ["note", "notes", "ghi chú", "remark", "remarks"],
    .revision: ["revision", "lần gửi", "lần báo cáo"],
    .kind: ["kind", "loại báo cáo"],
  ])

  private static let quantities: [String: (quantity: Quantity, isInHours: Bool)] = {
    let texts: [(Quantity, Bool, [String])] = [
      (.count, false, ["count", "số lượng", "số lượt", "quantity"]),
      (.minutes, false, ["minutes", "thời lượng", "thời lượng (phút)", "số phút", "phút", "duration"]),
      (.minutes, true, ["hours", "thời lượng (giờ)", "số giờ", "giờ"]),
      (
        .reach, false,
        [
          "reach", "lượt tiếp cận", "lượt người dự", "số người dự", "số người", "người dự", "lượt xem",
          "lượt tiếp cận/lượt người dự", "lượt tiếp cận (mạng)/lượt người dự (cuộc)",
          "lượt tiếp cận (mạng) / lượt người dự (cuộc)",
        ]
      ),
    ]
    var keys: [String: (quantity: Quantity, isInHours: Bool)] = [:]
    for (quantity, isInHours, names) in texts {
      for name in names { keys[FoldedName(name).bareKey] = (quantity, isInHours) }
    }
    return keys
  }()

  private static let passedOver: Set<String> = ["tt", "stt", "so tt", "so thu tu", "no", "don vi tinh", "dvt"]

  private static func folded(_ texts: [ColumnRole.Label: [String]]) -> [String: ColumnRole.Label] {
    var keys: [String: ColumnRole.Label] = [:]
    for (label, names) in texts {
      for name in names { keys[FoldedName(name).bareKey] = label }
    }
    return keys
  }
}
