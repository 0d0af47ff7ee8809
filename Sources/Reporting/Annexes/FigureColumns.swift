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
    let byID = Dictionary(catalogue.channelRefs.map { (catalogue[$0].id, $0) }) { first, _ in first }
    var columns: [Column] = []
    for measure in Measure.allCases {
      let form = Self.form[measure] ?? []
      columns += form.compactMap { part in
        let channels = part.channels.compactMap { byID[$0] }
        guard !channels.isEmpty else { return nil }
        return Column(
          heading: part.heading,
          measure: measure,
          channels: channels,
          quantity: part.quantity,
          width: part.width
        )
      }
      let known = Set(form.flatMap(\.channels))
      columns += catalogue.channelRefs
        .filter { catalogue[$0].measure == measure && !known.contains(catalogue[$0].id) }
        .map { channel in
          Column(
            heading: "\(catalogue[channel].name) (\(catalogue[channel].unitOfCount))",
            measure: measure,
            channels: [channel],
            quantity: .count,
            width: 10
          )
        }
    }
    self.columns = columns
  }

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
      (
        "Thời lượng (phút)", ["provincial-radio", "provincial-tv", "district-broadcast", "commune-loudspeaker"],
        .minutes, 9
      ),
    ],
    .events: [
      ("Số cuộc (cuộc)", ["workshop", "event"], .count, 8),
      ("Lượt người dự (lượt người)", ["workshop", "event", "advice-booth"], .reach, 9),
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
