// SPDX-License-Identifier: Apache-2.0

import Naming
import ReportModel

/// The place and date of a document, which stand above its title or above the signature (Decree 30/2020).
enum DocumentDate {
  /// The date of a text that says nothing but a place and a date: `An Biên, ngày 15 tháng 7 năm 2024`.
  static func day(in text: String) -> Day? {
    guard text.utf8.count <= 120, let comma = text.lastIndex(of: ",") else { return nil }
    let place = text[..<comma].trimmed
    guard !place.isEmpty, place.split(separator: " ").count <= 6, !place.contains(where: \.isNumber) else { return nil }
    let tokens = TextTokens(text[text.index(after: comma)...])
    guard tokens.word(at: 0) == "ngay", let date = DateText.date(in: tokens, at: 0), date.tokens.count == tokens.count
    else { return nil }
    return date.day
  }
}
