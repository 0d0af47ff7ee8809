// SPDX-License-Identifier: Apache-2.0

import Naming
import ReportModel

/// The words of headings that are the same in every workspace, by their folded keys.
enum HeadingWords {
  static let labels: [String: ColumnRole.Label] = folded([
    .unit: [
      "unit", "đơn vị", "đơn vị báo cáo", "tên đơn vị", "đơn vị gửi", "địa phương", "địa bàn", "reporting unit",
      "unit id",
    ],
    .period: ["period", "kỳ báo cáo", "kỳ", "tuần", "tuần báo cáo", "week", "reporting period"],
    .time: [
      "submitted_at", "submittedAt", "thời điểm gửi", "thời gian gửi", "ngày gửi", "thời điểm nộp", "ngày báo cáo",
      "submission time",
    ],
    .campaign: [
      "campaign", "chiến dịch", "đợt tuyên truyền", "nội dung tuyên truyền", "nội dung", "campaign id", "chỉ tiêu",
      "tên chỉ tiêu", "nội dung báo cáo",
    ],
    .channel: ["channel", "hình thức tuyên truyền", "hình thức", "kênh", "kênh tuyên truyền", "channel id"],
    .note: ["note", "notes", "ghi chú", "remark", "remarks"],
    .revision: ["revision", "lần gửi", "lần báo cáo"],
    .kind: ["kind", "loại báo cáo"],
    .unitOfCount: ["đơn vị tính", "đvt"],
  ])

  static let quantities: [String: (quantity: Quantity, isInHours: Bool)] = {
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

  static let passedOver: Set<String> = [
    "tt", "stt", "so tt", "so thu tu", "no", "ma so", "ma dia ban", "so don vi co so lieu",
  ]

  /// `Trong đó`.
  static let among = "trong do"

  /// Whether a heading, by its folded key, speaks of another period: `Kỳ trước`, `Tăng (+), giảm (-)`, `So với tuần 27`.
  static func isOfOtherPeriod(_ key: String) -> Bool {
    let words = key.split(separator: " ").filter { $0.contains { $0.isLetter } }
    guard let first = words.first, let last = words.last, words.count <= 8 else { return false }
    if last == "truoc" { return ["ky", "tuan", "thang", "quy", "nam", "cung", "so"].contains(first) }
    if words.starts(with: ["so", "voi"]) || words.starts(with: ["so", "sanh"]) || words.starts(with: ["cung", "ky"]) {
      return true
    }
    return ["tang", "giam", "chenh"].contains(first)
      && words.allSatisfy {
        ["tang", "giam", "chenh", "lech", "so", "voi", "ky", "truoc", "tuan", "ty", "le"].contains($0)
      }
  }

  /// Groups that say nothing of the figures below them: the four measures, and words that only divide.
  ///
  /// Any other group is no such group: `Kinh phí` above channels makes their columns unknown.
  static let groups: Set<String> = Set(
    [
      "tin, bài", "tin bài", "báo chí", "báo chí, thông tin điện tử", "phát thanh, truyền hình",
      "phát thanh, truyền hình, truyền thanh", "phát thanh, truyền thanh", "truyền thanh, truyền hình",
      "hội nghị, sự kiện", "tài liệu",
      "tài liệu tuyên truyền", "chia ra", "kết quả", "kết quả thực hiện", "kết quả tuyên truyền",
      "số liệu", "các hình thức tuyên truyền", "các nội dung tuyên truyền",
    ]
    .map { FoldedName($0).bareKey }
  )

  /// Whether a heading names a page or a platform, each of which adds to the others below one channel.
  static func namesPage(_ heading: String) -> Bool { !pages.isDisjoint(with: words(of: heading)) }

  /// Whether a heading may name one more page beside others: no number of other things, no part, no plan.
  static func mayNamePage(_ heading: String) -> Bool {
    let words = words(of: heading)
    return !words.isEmpty && words.count <= 6 && otherThings.isDisjoint(with: words)
      && !heading.contains { "(%/".contains($0) }
  }

  private static func words(of heading: String) -> [String] {
    heading.utf8.count > 100 ? [] : FoldedName(heading).bareKey.split(separator: " ").map(String.init)
  }

  private static let pages: Set<String> = [
    "facebook", "fanpage", "fb", "zalo", "youtube", "tiktok", "instagram", "telegram", "viber", "lotus", "twitter",
    "trang", "page", "nhom", "kenh", "oa", "threads",
  ]

  private static let otherThings: Set<String> = [
    "so", "tong", "ty", "ti", "kinh", "ke", "chi", "trong", "luot", "muc", "tieu", "thoi", "gio", "phut", "tiep", "xem",
    "tuong", "thich", "theo", "thanh", "vien", "tai", "like", "share", "follow", "view", "views", "luy", "cong", "von",
  ]

  /// Words between a unit of count and a channel, as in `Số bài đăng trên mạng xã hội`.
  static let prepositions: Set<String> = ["tren", "cua", "tai", "qua", "bang"]

  private static func folded(_ texts: [ColumnRole.Label: [String]]) -> [String: ColumnRole.Label] {
    var keys: [String: ColumnRole.Label] = [:]
    for (label, names) in texts {
      for name in names { keys[FoldedName(name).bareKey] = label }
    }
    return keys
  }
}

/// Words that say which days the figures of a column are about.
enum SpanWords {
  /// What a heading says of the days, and the heading without those words.
  static func parting(_ heading: String) -> (span: FigureHeading.Span?, rest: String) {
    let words = heading.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count <= 30 else { return (nil, heading) }
    let keys = words.map { FoldedName($0).bareKey }
    for (phrase, span) in phrases {
      guard let start = keys.indices.first(where: { keys[$0...].starts(with: phrase) }) else { continue }
      var end = start + phrase.count
      while span == .cumulative, end < keys.count, fillers.contains(keys[end]) || Int(keys[end]) != nil { end += 1 }
      return (span, tidy((words[..<start] + words[end...]).joined(separator: " ")))
    }
    return (nil, heading)
  }

  /// What is left of a heading, without marks that parted the words taken out of it.
  private static func tidy(_ text: String) -> String {
    let marks = " -–:/,"
    var rest = String(text.drop { marks.contains($0) })
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    if rest.hasPrefix("("), rest.hasSuffix(")") { rest = String(rest.dropFirst().dropLast()) }
    return rest.contains("(") && !rest.contains(")") ? rest + ")" : rest
  }

  private static let phrases: [(words: [String], span: FigureHeading.Span)] =
    [("luy ke", FigureHeading.Span.cumulative), ("cong don", .cumulative), ("cumulative", .cumulative)]
    .map { ($0.0.split(separator: " ").map(String.init), $0.1) }
    + [
      "uoc thuc hien thang bao cao", "thuc hien thang bao cao", "thuc hien ky bao cao", "thuc hien trong ky",
      "phat sinh trong ky", "trong ky bao cao", "so trong ky", "trong ky", "trong tuan", "trong thang", "trong quy",
      "ky nay", "tuan nay", "thang nay", "in period",
    ]
    .map { ($0.split(separator: " ").map(String.init), .inPeriod) }

  private static let fillers: Set<String> = [
    "tu", "dau", "nam", "dot", "den", "het", "nay", "ky", "thang", "tuan", "quy", "bao", "cao", "ngay", "chien", "dich",
    "thoi", "diem", "cac",
  ]
}
