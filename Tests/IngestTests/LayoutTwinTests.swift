// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming
@_spi(_Unicode) import Swift
import TestSupport
import Testing

@testable import Ingest

/// The same figures in every layout, dialect and encoding give the same observations.
@Suite struct LayoutTwinTests {
  /// A submission's figures: a row a campaign, a column a quantity of a channel.
  private static let campaigns = ["ten-mien-vn", "phong-chong-dich-benh"]

  private static let columns = [
    ("social", "count"), ("social", "reach"), ("commune-loudspeaker", "count"), ("commune-loudspeaker", "minutes"),
    ("workshop", "count"), ("workshop", "reach"),
  ]

  private static let figures = [["12", "4.300", "5", "45 phút", "2", "150"], ["-", "", "7", "1 giờ", "", ""]]

  private static let facts = [
    "ten-mien-vn social 12/./4300", "ten-mien-vn commune-loudspeaker 5/45/.", "ten-mien-vn workshop 2/./150",
    "phong-chong-dich-benh social none/./.", "phong-chong-dich-benh commune-loudspeaker 7/60/.",
  ]
  .map { "an-bien 2024-W28 2024-07-12T15:04:05+07:00 \($0)" }

  private static let names = [
    "ten-mien-vn": "Hiện diện trực tuyến", "phong-chong-dich-benh": "2. Phòng, chống dịch bệnh gia súc, gia cầm",
    "social": "Mạng xã hội", "commune-loudspeaker": "Đài truyền thanh cấp xã",
    "workshop": "Hội nghị, hội thảo, tọa đàm",
  ]

  private static let units = [
    "social count": "bài đăng", "social reach": "lượt tiếp cận", "commune-loudspeaker count": "lượt phát",
    "commune-loudspeaker minutes": "phút", "workshop count": "cuộc", "workshop reach": "lượt người dự",
  ]

  private static let identity = ["an-bien", "2024-W28", "2024-07-12T15:04:05+07:00"]
  private static let wordedIdentity = ["UBND huyện An Biên", "Tuần 28/2024", "12/7/2024 15:04:05"]

  private static func name(_ id: String) -> String { names[id] ?? id }

  /// Long rows: one for each campaign and channel that says anything.
  private static func long(_ headings: [String], _ identity: [String], _ name: (String) -> String) -> [[String]] {
    var rows = [headings]
    for (campaign, values) in zip(campaigns, figures) {
      for channel in ["social", "commune-loudspeaker", "workshop"] {
        let cells = ["count", "minutes", "reach"]
          .map { quantity in
            columns.firstIndex { $0 == (channel, quantity) }.map { values[$0] } ?? ""
          }
        guard cells.contains(where: { !$0.isEmpty }) else { continue }
        rows.append(identity + [name(campaign), name(channel)] + cells + ["Fanpage \"huyện\", Zalo"])
      }
    }
    return rows
  }

  static let tables: [(name: String, rows: [[String]])] = [
    (
      "canonical",
      long(canonical.split(separator: ",").map(String.init), identity) { $0 }
    ),
    (
      "Vietnamese",
      long(
        [
          "Đơn vị báo cáo", "Kỳ báo cáo", "Thời điểm gửi", "Nội dung tuyên truyền", "Hình thức tuyên truyền",
          "Số lượng",
          "Thời lượng (phút)", "Lượt tiếp cận (mạng)/lượt người dự (cuộc)", "Ghi chú",
        ],
        wordedIdentity,
        name
      )
    ),
    (
      "without diacritics",
      long(
        ["DON VI", "KY", "NGAY GUI", "NOI DUNG", "HINH THUC", "SO LUONG (bài)", "SO PHUT", "LUOT TIEP CAN", "GHI CHU"],
        identity,
        { $0 }
      )
    ),
    (
      "wide by ids",
      [["unit", "period", "submitted_at", "campaign"] + columns.map { $1 == "count" ? $0 : "\($0)_\($1)" }]
        + zip(campaigns, figures).map { identity + [$0] + $1 }
    ),
    (
      "wide in Vietnamese",
      [
        ["STT", "Đơn vị", "Tuần", "Ngày gửi", "Nội dung tuyên truyền"]
          + columns.map { "\(name($0)) (\(units["\($0) \($1)"] ?? ""))" } + ["Tổng cộng"]
      ] + zip(campaigns, figures).map { ["1"] + wordedIdentity + [name($0)] + $1 + ["19"] }
    ),
    (
      "wide by dashes",
      [["unit", "period", "submitted_at", "campaign"] + columns.map { "\(name($0)) - \(units["\($0) \($1)"] ?? "")" }]
        + zip(campaigns, figures).map { identity + [$0] + $1 }
    ),
    (
      "campaigns across",
      [
        ["unit", "period", "submitted_at", "channel"]
          + campaigns.flatMap { [name($0), "\(name($0)) (phút)", "\($0)_reach"] }
      ]
        + ["social", "commune-loudspeaker", "workshop"]
        .map { channel in
          identity + [name(channel)]
            + figures.flatMap { values in
              ["count", "minutes", "reach"]
                .map { quantity in
                  columns.firstIndex { $0 == (channel, quantity) }.map { values[$0] } ?? ""
                }
            }
        }
    ),
  ]

  private func text(_ rows: [[String]], delimiter: Character, ending: String) -> String {
    rows.map { row in
      row.map { cell in
        cell.contains { $0 == delimiter || $0 == "\"" } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }
      .joined(separator: String(delimiter))
    }
    .joined(separator: ending)
  }

  @Test(arguments: tables.indices, [",", ";", "\t"] as [Character])
  func `layouts and delimiters say the same`(table: Int, delimiter: Character) {
    for ending in ["\n", "\r\n", "\r"] {
      for isClosed in [true, false] {
        let text = text(Self.tables[table].rows, delimiter: delimiter, ending: ending) + (isClosed ? ending : "")
        let reading = read(text)
        #expect(reading.facts.sorted() == Self.facts.sorted(), "\(Self.tables[table].name)")
        // A note with commas in every row may be told as a delimiter that is unsure.
        #expect(reading.codes.filter { $0 != .hours && $0 != .delimiterUnsure } == [])
        #expect(reading.refused.isEmpty && reading.observationCount == 5)
      }
    }
  }

  @Test(arguments: tables.indices)
  func `encodings and normal forms say the same`(table: Int) {
    let composed = text(Self.tables[table].rows, delimiter: ";", ending: "\r\n")
    for text in [composed, decomposed(composed)] {
      for bytes in encodings(of: text) {
        #expect(reader.read(bytes, path: "in.csv").facts.sorted() == Self.facts.sorted())
      }
    }
  }

  @Test func `JSON says the same as a table, as an object, an array or lines`() {
    let counts = [
      #"{"campaign":"ten-mien-vn","channel":"social","count":12,"minutes":null,"reach":4300,"note":"Fanpage"}"#,
      #"{"campaign":"ten-mien-vn","channel":"commune-loudspeaker","count":5.0,"minutes":"45 phút"}"#,
      #"{"campaign":"ten-mien-vn","channel":"Hội nghị","count":"2","reach":"150"}"#,
      #"{"campaign":"phong-chong-dich-benh","channel":"social","count":"none"}"#,
      #"{"campaign":"Phòng chống dịch bệnh","channel":"Loa truyền thanh","count":7,"minutes":60}"#,
    ]
    let object = { (counts: [String]) in
      #"{"unit":"an-bien","period":"2024-W28","submittedAt":"2024-07-12T15:04:05+07:00","counts":["#
        + counts.joined(separator: ",") + "]}"
    }
    let halves = [object(Array(counts[..<2])), object(Array(counts[2...]))]
    let texts = [
      ("a.json", object(counts)), ("a.json", "[" + object(counts) + "]"),
      ("a.json", "[" + halves.joined(separator: ",\n") + "]"), ("a.jsonl", halves.joined(separator: "\n") + "\n"),
      ("a.json", halves.joined(separator: "\r\n\r\n")),
    ]
    for (path, text) in texts {
      for bytes in encodings(of: text) + encodings(of: decomposed(text)) {
        let reading = reader.read(bytes, path: path)
        #expect(reading.facts.sorted() == Self.facts.sorted(), "\(text)")
        #expect(reading.submissions.count == 1)
      }
    }
  }

  private func encodings(of text: String) -> [[UInt8]] {
    let units = Array(text.utf16)
    return [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ]
  }

  /// Vietnamese letters taken apart into base, mark and tone.
  private func decomposed(_ text: String) -> String {
    String(String.UnicodeScalarView(text._nfd))
  }
}
