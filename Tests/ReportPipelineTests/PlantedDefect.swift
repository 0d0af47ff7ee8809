// SPDX-License-Identifier: Apache-2.0

import Testing

/// A planted defect: its number, file, row, and the kinds of findings of which one has to be there.
struct PlantedDefect: Sendable, CustomTestStringConvertible {
  var number: Int
  var file: String
  var row: Int?
  var slugs: [String]

  init(_ number: Int, _ file: String, _ row: Int?, _ slugs: String...) {
    (self.number, self.file, self.row, self.slugs) = (number, file, row, slugs)
  }

  var testDescription: String { "\(number): \(slugs.joined(separator: " or ")) in \(file)" }

  static let all = [
    PlantedDefect(1, "2024-W27/BC tuan 27 nam 2024 - H. An Bien.csv", 5, "fraction"),
    PlantedDefect(2, "2024-W28/BC tuan 28 nam 2024 - H. Tan Hiep.csv", 11, "negative"),
    PlantedDefect(3, "2024-W30/kien-luong_2024-W30.tsv", 19, "exponent"),
    PlantedDefect(4, "2024/Tuan 29/ha-tien_2024-W29.csv", 7, "overflow"),
    PlantedDefect(5, "2024/Tuan 29/rach-gia_2024-W29.csv", 13, "unknown-channel"),
    PlantedDefect(6, "2024/Tuần 32/BC tuan 32 nam 2024 - H. Tan Hiep.csv", 9, "unknown-campaign"),
    PlantedDefect(7, "2024-W33/Huyện Hòn Đất - tuần 33 năm 2024.csv", 11, "ambiguous-channel", "unknown-channel"),
    PlantedDefect(8, "go-quao.csv", 241, "bad-period"),
    PlantedDefect(9, "2024-W30/BC tuan 30 nam 2024 - H. An Binh.csv", 2, "unknown-unit"),
    PlantedDefect(9, "2024-W30/BC tuan 30 nam 2024 - H. An Binh.csv", nil, "refused-whole"),
    PlantedDefect(10, "2024-W27/ha-tien_2024-W27.csv", 2, "superseded"),
    PlantedDefect(11, "2024-W33/BC tuan 33 nam 2024 - H. An Bien.csv", 2, "superseded"),
    PlantedDefect(12, "2024-W31/kien-luong_2024-W31.tsv", 2, "superseded"),
    PlantedDefect(13, "2024-W30/rach-gia_2024-W30.csv", 2, "superseded"),
    PlantedDefect(13, "2024-W30/rach-gia_2024-W30 gui lai.csv", 2, "rows-lost"),
    PlantedDefect(14, "2024-W30/BC tuan 30 nam 2024 - H. An Bien.csv", nil, "duplicate-file"),
    PlantedDefect(17, "2024-W27/UBND huyen Chau Thanh - tuan 27 nam 2024.csv", 6, "stated-total-differs"),
    PlantedDefect(19, "2024-W30/kien-hai.json", nil, "broken-json"),
    PlantedDefect(20, "2024-W31/BC tuan 31 nam 2024 - H. Go Quao.csv", nil, "empty-file"),
    PlantedDefect(21, "2024-W27/hinh anh tuyen truyen.csv", nil, "not-text"),
    PlantedDefect(22, "2024-W30/danh sach can bo dau moi.csv", nil, "no-known-column"),
    PlantedDefect(23, "2024-W28/vinh-thuan_2024-W29.csv", nil, "disagree"),
    PlantedDefect(24, "2024-W28/H. An Minh tuần 28.txt", 12, "repeated-row"),
    PlantedDefect(25, "2024/Tuan 29/BC tuan 29 nam 2024 - H. Tan Hiep - bo sung.csv", 2, "supplement-taken"),
    PlantedDefect(26, "2024/Tuan 34/kien-luong_luy-ke_2024-W34.tsv", 2, "rows-lost"),
    PlantedDefect(27, "2024-W33/ha-tien_2024-W33 moi.csv", 2, "not-number"),
    PlantedDefect(27, "2024-W33/ha-tien_2024-W33 moi.csv", nil, "refused-whole"),
    PlantedDefect(28, "2024/Tuần 32/UBND huyen U Minh Thuong - tuan 32.pdf", nil, "by-hand"),
    PlantedDefect(29, "2024/Tuan 34/BC tuan 34 nam 2024 - H. An Bien.csv.part", nil, "still-written"),
    PlantedDefect(30, "2024-W28/~$BC tuan 28.xlsx", nil, "passed-over"),
    PlantedDefect(30, "2024-W28/.DS_Store", nil, "passed-over"),
    PlantedDefect(30, "2024-W28/Thumbs.db", nil, "passed-over"),
  ]
}
