// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// The columns of figures in the tables by unit and by week: groups of channels that the real form prints together.
struct FigureColumns {
  /// One column: channels whose quantity it adds up.
  struct Column {
    var heading: String
    var measure: Measure
    var channels: [Ref<Channel>]
    var quantity: Quantity
    var width: Double
  }

  let columns: [Column]

  /// The department's form, and a column of its own for each further channel of the catalogue.
  init(_ catalogue: Catalogue) {
    columns = Measure.allCases.flatMap { measure in
      let channels = catalogue.channels(of: measure)
      let form = Self.form[measure] ?? []
      let known = Set(form.flatMap(\.channels))
      return form.compactMap { Self.column($0, measure, among: channels, of: catalogue) }
        + channels.filter { !known.contains(catalogue[$0].id) }.map { Self.column(of: $0, catalogue[$0]) }
    }
  }

  private static func column(
    _ part: Part,
    _ measure: Measure,
    among channels: [Ref<Channel>],
    of catalogue: Catalogue
  ) -> Column? {
    let chosen = channels.filter { ref in
      let channel = catalogue[ref]
      return switch part.quantity {
      case .count: part.channels.contains(channel.id)
      case .minutes: channel.hasMinutes
      // Attendance and the reach of networks stay apart (R8).
      case .reach: channel.reach == .attendance
      }
    }
    guard !chosen.isEmpty else { return nil }
    return Column(
      heading: part.heading,
      measure: measure,
      channels: chosen,
      quantity: part.quantity,
      width: part.width
    )
  }

  private static func column(of ref: Ref<Channel>, _ channel: Channel) -> Column {
    Column(
      heading: "\(channel.name) (\(channel.unitOfCount))",
      measure: channel.measure,
      channels: [ref],
      quantity: .count,
      width: 10
    )
  }

  /// A column of the form; minutes and attendance are those of every channel of the measure that has them.
  private typealias Part = (heading: String, channels: [String], quantity: Quantity, width: Double)

  /// PL II as the department sends it; the unit of count stands in brackets.
  private static let form: [Measure: [Part]] = [
    .articles: [
      ("Báo, tạp chí (tin, bài)", ["newspaper", "magazine"], .count, 8),
      ("Cổng/trang TTĐT (tin, bài)", ["portal"], .count, 9.5),
      ("Mạng xã hội (bài đăng)", ["social"], .count, 8.5),
      ("Bản tin, bảng tin (tin, bài)", ["newsletter", "noticeboard"], .count, 8.5),
    ],
    .broadcasts: [
      ("Cấp tỉnh (lượt)", ["provincial-radio", "provincial-tv"], .count, 8),
      ("Cấp huyện (lượt)", ["district-broadcast"], .count, 8),
      ("Cấp xã (lượt)", ["commune-loudspeaker"], .count, 8),
      ("Thời lượng (phút)", [], .minutes, 9),
    ],
    .events: [
      ("Số cuộc", ["workshop", "event"], .count, 8),
      ("Lượt người dự", [], .reach, 9),
      ("Gian hàng (gian)", ["advice-booth"], .count, 8),
    ],
    .leaflets: [
      ("Tờ rơi (tờ)", ["leaflet"], .count, 9.5),
      ("Sách (cuốn)", ["handbook"], .count, 8),
      ("Clip (clip)", ["video"], .count, 8),
    ],
  ]

  /// The columns of an annex, numbered from 1 behind its label columns.
  var annexColumns: [AnnexTable.Column] {
    columns.enumerated()
      .map { index, column in
        AnnexTable.Column(
          heading: column.heading,
          group: column.measure.group,
          label: "\(index + 1)",
          width: column.width
        )
      }
  }
}
