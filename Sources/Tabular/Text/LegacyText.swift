// SPDX-License-Identifier: Apache-2.0

/// Repairs text that reached us as the wrong characters: bytes of another encoding taken for Windows-1252.
///
/// Spreadsheets bring it (`BiÓu sè` in a `.VnTime` cell, `Huyeän` in a `VNI-Times` one), and UTF-8 that a program took for
/// Windows-1252 (`Biá»ƒu sá»‘`). What is not certain is left alone.
public enum LegacyText {
  /// Repairs one text when that is certain.
  ///
  /// The font decides where both readings are Vietnamese; capitals come from fonts whose name ends in `H`. Without a font
  /// two words, or one that no Western language could write, must prove the encoding.
  ///
  /// - Parameters:
  ///   - text: The content of a cell, a name, a header.
  ///   - fontName: The font that a spreadsheet shows it in.
  /// - Returns: Composed text and what its letters were encoded in; nil when the text is to stay as it is.
  public static func repaired(_ text: String, fontName: String? = nil) -> (text: String, encoding: TextEncoding)? {
    var cells = LegacyCells()
    cells.note(text, fontName: fontName)
    cells.judge()
    guard case .repaired(let text, let encoding) = cells[text, fontName: fontName] else { return nil }
    return (text, encoding)
  }

  /// Finds a word whose letters are lost: U+FFFD anywhere, or a question mark between two letters (`Huy?n`).
  ///
  /// Addresses of the web are passed over. What is lost is never repaired.
  public static func lostWord(in text: String) -> String? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == 0xEF }) else { return nil }
    return text.split(whereSeparator: \.isWhitespace)
      .first { word in
        word.unicodeScalars.contains("\u{FFFD}") || hasQuestionMarkBetweenLetters(word) && !isAddress(word)
      }
      .map(String.init)
  }

  private static func hasQuestionMarkBetweenLetters(_ word: Substring) -> Bool {
    let letters = Array(word)
    return letters.indices.contains { index in
      letters[index] == "?" && letters[..<index].last?.isLetter == true
        && letters[index...].first { $0 != "?" }?.isLetter == true
    }
  }

  private static func isAddress(_ word: Substring) -> Bool {
    word.contains("://") || word.contains("=") || word.hasPrefix("www.")
  }
}
