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
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    if let repair = byFont(text, fontName) { return repair }
    let repair = CellRepair([text], fonts: [nil]).cells[0]
    guard case .repaired(let text, let encoding) = repair else { return nil }
    return (text, encoding)
  }

  /// What became of one cell of several that were judged together.
  public enum CellState: Sendable, Hashable {
    /// It stays as it is.
    case unchanged
    /// Its letters were those of the encoding; the text is composed.
    case repaired(String, TextEncoding)
    /// It stays as it is, although it could be in one of the encodings.
    case ambiguous([TextEncoding])
  }

  /// Repairs the cells of one sheet together, so that those that prove an encoding speak for those that do not.
  ///
  /// - Parameters:
  ///   - cells: The texts in the order of the sheet.
  ///   - fontNames: The font of each; empty when there are none.
  /// - Returns: As many states as cells.
  public static func repaired(_ cells: [String], fontNames: [String?] = []) -> [CellState] {
    let fonts = cells.indices.map { fontNames.indices.contains($0) ? fontNames[$0] : nil }
    return CellRepair(cells, fonts: fonts).cells
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

  /// The font's own reading, when the text can be that.
  static func byFont(_ text: String, _ fontName: String?) -> (text: String, encoding: TextEncoding)? {
    guard let fontName, let encoding = TextEncoding(fontName: fontName), let reading = Reading(encoding) else {
      return nil
    }
    var list = WordList(source: .text)
    list.append(cell: text, at: 0)
    guard !list.occurrences.isEmpty,
      list.verdicts.allSatisfy({ $0.possible.contains(ReadingSet(reading)) }),
      list.verdicts.contains(where: {
        $0.syllables.contains(ReadingSet(reading)) || !$0.possible.contains(ReadingSet(.plain))
      })
    else { return nil }
    let repaired = list.rewritten(Array(text.utf8), as: reading)
    let isCapital = encoding == .tcvn3 && fontName.hasSuffix("H")
    return (isCapital ? repaired.uppercased() : repaired, encoding)
  }
}

extension WordList {
  fileprivate func rewritten(_ original: [UInt8], as reading: Reading) -> String {
    var rewriting = TextRewriting(reserving: original.count)
    for occurrence in occurrences {
      guard let word = text(of: occurrence.word, as: reading) else { continue }
      rewriting.replace(occurrence.bytes, of: original, by: word)
    }
    rewriting.finish(original)
    return String(decoding: rewriting.bytes, as: UTF8.self)
  }
}
