// SPDX-License-Identifier: Apache-2.0

import Naming

/// What a label above a table announces.
enum PreambleLabel {
  case unit, period, time, revision, kind, campaign
  /// What a form says of the document and the file that it was typed in from.
  case documentNumber, typedFrom
  /// The days between which the figures are, each on a line of its own.
  case firstDay, lastDay

  /// A known label in front of a colon, and what stands behind it.
  static func parting(_ text: String) -> (Self, value: String)? {
    let body = text.drop { "-–+*•".contains($0) || $0.isWhitespace }
    let pieces = body.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2, let label = label(pieces[0]) else { return nil }
    return (label, pieces[1].trimmed)
  }

  /// What a text announces that is nothing but a label.
  static func label(_ text: some StringProtocol) -> Self? {
    text.utf8.count <= 100 ? labels[FoldedName(text).bareKey] : nil
  }

  private static let labels: [String: Self] = {
    let texts: [(Self, [String])] = [
      (.unit, ["đơn vị báo cáo", "tên đơn vị", "tên đơn vị báo cáo", "đơn vị", "đơn vị gửi", "đơn vị gửi báo cáo"]),
      (.period, ["kỳ báo cáo", "kỳ", "kỳ số liệu", "tuần báo cáo", "thời gian báo cáo"]),
      (.time, ["ngày gửi", "ngày gửi báo cáo", "thời điểm gửi", "thời gian gửi", "thời điểm nộp", "ngày báo cáo"]),
      (.firstDay, ["từ ngày", "số liệu từ ngày"]), (.lastDay, ["đến ngày", "đến hết ngày"]),
      (.revision, ["lần gửi", "lần báo cáo"]),
      (.kind, ["loại báo cáo"]),
      (.documentNumber, ["số, ký hiệu văn bản", "số ký hiệu", "số, ký hiệu"]), (.typedFrom, ["nhập từ tệp"]),
      (.campaign, ["nội dung tuyên truyền", "nội dung", "đợt tuyên truyền", "chiến dịch"]),
    ]
    var labels: [String: Self] = [:]
    for (label, names) in texts {
      for name in names { labels[FoldedName(name).bareKey] = label }
    }
    return labels
  }()
}
