// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Reporting

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
    ("default: ", "mặc định: "),
    ("default:\n", "mặc định:\n"),
    ("(values:", "(giá trị:"),
    ("<subcommand>", "<lệnh>"),
    ("Error: Unknown option ", "Lỗi: không có tùy chọn "),
    ("Error: Missing expected argument ", "Lỗi: thiếu tham số "),
    ("Error: Missing value for ", "Lỗi: thiếu giá trị cho "),
    ("Error: Unexpected argument ", "Lỗi: thừa tham số "),
    ("Error: The value ", "Lỗi: giá trị "),
    (" is invalid for ", " không hợp lệ cho "),
    (". Did you mean ", ". Có phải là "),
    (". Please provide one of ", ". Đề nghị chọn "),
    ("' and '", "' hoặc '"),
    ("Error: ", "Lỗi: "),
    ("Help:  ", "Giải thích:  "),
    ("  See '", "  Xem '"),
    (" for more information.", " để biết thêm."),
    (" for detailed help.", " để xem hướng dẫn chi tiết."),
  ]

  /// The message in a language, its lines of usage and errors broken for a terminal of 80 columns.
  static func localized(_ message: String, in language: Language) -> String {
    let worded =
      language == .vietnamese ? words.reduce(message) { $0.replacing($1.english, with: $1.vietnamese) } : message
    return worded.split(separator: "\n", omittingEmptySubsequences: false).flatMap { fitting(String($0)) }
      .joined(separator: "\n")
  }

  private static func fitting(_ line: String) -> [String] {
    guard !line.hasPrefix(" "), line.count > terminalWidth else { return [line] }
    return line.replacing(/\[[^\]]*\]|<[^>]*>/) { String($0.output).replacing(" ", with: "\u{A0}") }.wrapped()
      .map { $0.replacing("\u{A0}", with: " ") }
  }
}
