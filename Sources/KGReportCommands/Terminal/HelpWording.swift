// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// The argument parser's own words in Vietnamese; it has none but English ones.
enum HelpWording {
  private static let words: [(english: String, vietnamese: String)] = [
    ("OVERVIEW: ", "GIỚI THIỆU: "),
    ("USAGE: ", "CÁCH DÙNG: "),
    ("Usage: ", "Cách dùng: "),
    ("ARGUMENTS:", "THAM SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "CÁC LỆNH:"),
    ("Show help information.", "Xem hướng dẫn."),
    ("Show the version.", "Xem phiên bản."),
    ("(default: ", "(mặc định: "),
    ("(values: ", "(giá trị: "),
    ("Error: Unknown option ", "Lỗi: không có tùy chọn "),
    ("Error: Missing expected argument ", "Lỗi: thiếu tham số "),
    ("Error: Missing value for ", "Lỗi: thiếu giá trị cho "),
    ("Error: Unexpected argument ", "Lỗi: thừa tham số "),
    ("Error: The value ", "Lỗi: giá trị "),
    (" is invalid for ", " không hợp lệ cho "),
    (". Did you mean ", ". Có phải là "),
    ("Error: ", "Lỗi: "),
    ("Help:  ", "Giải thích:  "),
    ("  See '", "  Xem '"),
    (" for more information.", " để biết thêm."),
    (" for detailed help.", " để xem hướng dẫn chi tiết."),
  ]

  /// The message in a language.
  static func localized(_ message: String, in language: Language) -> String {
    guard language == .vietnamese else { return message }
    return words.reduce(message) { $0.replacing($1.english, with: $1.vietnamese) }
  }
}
