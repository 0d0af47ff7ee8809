// SPDX-License-Identifier: Apache-2.0

@_spi(_Unicode) import Swift
import TestSupport

extension RandomLayout {
  static let campaigns = [
    (id: "dieu-tra-dtts", name: "Điều tra DTTS"), (id: "ten-mien-vn", name: "Tên miền .vn"),
    (id: "phong-chong-mua-ban-nguoi", name: "PC mua bán người"), (id: "phong-chong-dich-benh", name: "PC dịch bệnh"),
  ]

  /// Channels with their unit of count and the words for their second quantity.
  static let channels = [
    (id: "social", name: "Mạng xã hội", unit: "bài đăng", second: "lượt tiếp cận", isMinutes: false),
    (id: "commune-loudspeaker", name: "Đài truyền thanh cấp xã", unit: "lượt phát", second: "phút", isMinutes: true),
    (id: "workshop", name: "Hội nghị, hội thảo, tọa đàm", unit: "cuộc", second: "lượt người dự", isMinutes: false),
    (id: "leaflet", name: "Tờ rơi, tờ gấp", unit: "tờ", second: "", isMinutes: false),
  ]

  /// How a table writes names, words and numbers.
  struct Spelling {
    private let usesIDs: Bool
    private let hasDiacritics: Bool
    /// What stands between thousands.
    private let mark: String

    init(with random: inout SeededGenerator) {
      (usesIDs, hasDiacritics) = random.pick([(false, true), (false, true), (true, true), (false, false)])
      mark = random.pick(["", ".", ",", " "])
    }

    func name(_ thing: (id: String, name: String)) -> String { usesIDs ? thing.id : thing.name }

    func words(_ text: String) -> String { hasDiacritics ? text : Self.bare(text) }

    func number(_ number: Int) -> String {
      number < 1000 ? "\(number)" : "\(number / 1000)\(mark)" + "\(1000 + number % 1000)".dropFirst()
    }

    private static func bare(_ text: String) -> String {
      let letters = String(String.UnicodeScalarView(text._nfd)).unicodeScalars
        .filter { !(0x300...0x36F).contains($0.value) }
      return String(String.UnicodeScalarView(letters)).replacing("đ", with: "d").replacing("Đ", with: "D")
    }
  }
}
