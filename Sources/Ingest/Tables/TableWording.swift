// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// The choices of reading a table, in words.
enum TableWording {
  /// A table of which each row is a figure of one channel.
  static let long = Phrase("mỗi dòng một hình thức", "long: a channel a row")

  static func layout(_ layout: TableLayout) -> Phrase {
    guard layout.isWide else { return long }
    return layout.groups.contains { $0.channel != nil }
      ? Phrase("mỗi hình thức một cột", "wide: a channel a column")
      : Phrase("mỗi nội dung một cột", "wide: a campaign a column")
  }

  /// `B6:H21, tiêu đề ở dòng 6–7`.
  static func table(_ layout: TableLayout, _ body: TableBody, _ source: SourceName) -> ReadingChoice {
    let full = layout.headings.indices.filter { !layout.headings[$0].isEmpty }
    let rows = layout.header.rows
    let range = CellRange(
      rows: rows.lowerBound...max(rows.upperBound, body.lastRow),
      columns: (full.first ?? 0) + 1...(full.last ?? 0) + 1
    )
    let lines = RowRanges(rows).text
    let sheet = source.sheet.map { $0 + "!" } ?? ""
    return ReadingChoice(
      Phrase("Bảng số liệu", "table"),
      Phrase("\(sheet)\(range.address), tiêu đề ở dòng \(lines)", "\(sheet)\(range.address), headings in rows \(lines)")
    )
  }

  /// `cột “Tờ rơi (nghìn tờ)”: × 1.000`.
  static func scales(_ layout: TableLayout, above line: Scale?) -> [ReadingChoice] {
    let columns = layout.scaledColumns.map { ($0.heading, $0.scale?.factor ?? 1) }
    let table = layout.scale(above: line).map { [($0.text, $0.factor)] } ?? []
    return (table + columns)
      .map { text, factor in
        ReadingChoice(
          Phrase("Nhân số liệu", "figures multiplied"),
          Phrase(
            "“\(text)”: × \(Part.number(factor).text(in: .vietnamese))",
            "“\(text)”: × \(Part.number(factor).text(in: .english))"
          ),
          concernsFigures: true
        )
      }
  }

  /// Columns that were read and are no figures of the period: parts, totals, other periods.
  static func setAside(_ layout: TableLayout) -> [ReadingChoice] {
    let names = (layout.setAside + layout.rowTotals).sorted().map { "“\(layout.headings[$0])”" }
    guard !names.isEmpty else { return [] }
    let list = Part.list(names)
    return [
      ReadingChoice(
        Phrase("Cột không cộng", "columns that are not added"),
        Phrase(list.text(in: .vietnamese), list.text(in: .english)),
        concernsFigures: true
      )
    ]
  }

  static func parts(_ rows: RowRanges, _ source: SourceName) -> ReadingChoice {
    notAdded(rows, source, Phrase("là một phần của dòng trên", "that are parts of others"))
  }

  static func comparisons(_ rows: RowRanges, _ source: SourceName) -> ReadingChoice {
    notAdded(rows, source, Phrase("là kỳ khác, kế hoạch hoặc so sánh", "of other periods or plans"))
  }

  static func heads(_ rows: RowRanges, _ source: SourceName) -> ReadingChoice {
    notAdded(rows, source, Phrase("là tổng của các dòng dưới", "that are the sums of those below"))
  }

  /// Rows with figures that are not counted, and why.
  private static func notAdded(_ rows: RowRanges, _ source: SourceName, _ reason: Phrase) -> ReadingChoice {
    let subject = Phrase("Dòng không cộng, \(reason.vietnamese)", "rows not added, \(reason.english)")
    return ReadingChoice(subject, places(rows, source), concernsFigures: true)
  }

  private static func places(_ rows: RowRanges, _ source: SourceName) -> Phrase {
    let text = (source.sheet.map { "\($0): " } ?? "") + rows.text
    return Phrase(text, text)
  }

  static let rowOrPart = Phrase("số liệu riêng, dòng tổng hay một phần", "a figure of its own, a sum or a part")

  static let firstColumn = Phrase("chỉ đọc cột trước", "only the first one was read")

  static let neitherColumn = Phrase("không đọc cả hai cột", "neither of them was read")

  static let rowOfAnother = Phrase(
    "số liệu cộng thêm hay là kế hoạch, kỳ khác, một phần của dòng có cùng tên ở trên",
    "one more figure, or a plan, another period or a part of the row above with the same names"
  )

  static let partOfNothing = Phrase(
    "một phần của dòng trên hay số liệu riêng, vì dòng trên không có số",
    "part of the row above or a figure of its own, for that row has none"
  )

  static let rowOrTotal = Phrase("số liệu riêng hay tổng của các dòng trên", "a figure of its own or the sum above it")

  static func passed(_ rows: RowRanges, _ source: SourceName) -> ReadingChoice {
    ReadingChoice(Phrase("Dòng không phải số liệu", "rows that are no figures"), places(rows, source))
  }

  /// The document that a form was typed in from.
  static func documentNumber(_ number: String) -> ReadingChoice {
    ReadingChoice(Phrase("Số, ký hiệu văn bản", "number of the document"), Phrase(number, number))
  }

  /// The file that a form was typed in from.
  static func typedFrom(_ file: String) -> ReadingChoice {
    ReadingChoice(Phrase("Nhập từ tệp", "typed in from"), Phrase(file, file))
  }

  static func documentDate(_ day: Day) -> ReadingChoice {
    ReadingChoice(
      Phrase("Thời điểm gửi, theo ngày của văn bản", "time of submission, from the date of the document"),
      Phrase(Part.day(day).text(in: .vietnamese), Part.day(day).text(in: .english))
    )
  }
}

/// Row numbers in ascending order, kept as ranges.
struct RowRanges: Hashable {
  private var ranges: [ClosedRange<Int>] = []
  private var hidden = 0

  /// More ranges than these are only counted.
  private static let most = 20

  init() {}

  init(_ range: ClosedRange<Int>) { ranges = [range] }

  var isEmpty: Bool { ranges.isEmpty }

  mutating func insert(_ row: Int) {
    if let last = ranges.last, row == last.upperBound + 1, hidden == 0 {
      ranges[ranges.count - 1] = last.lowerBound...row
    } else if ranges.count < Self.most {
      ranges.append(row...row)
    } else {
      hidden += 1
    }
  }

  /// `1–5, 22–30`.
  var text: String {
    let listed = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    return listed.joined(separator: ", ") + (hidden > 0 ? ", … (+\(hidden))" : "")
  }
}
