// SPDX-License-Identifier: Apache-2.0

/// A chart of letters, with which people try converters: no words, but the whole alphabet.
enum LetterChart {
  /// The one encoding in which a text has all 67 small letters outside ASCII and no letter twice; nil for other texts.
  static func encoding(of list: WordList) -> TextEncoding? {
    let encodings = TextEncoding.legacy.filter { isChart(list, in: $0) }
    return encodings.count == 1 ? encodings[0] : nil
  }

  private static let smallLetters = 67

  private static func isChart(_ list: WordList, in encoding: TextEncoding) -> Bool {
    var seen: Set<Unicode.Scalar> = []
    var small = 0
    for occurrence in list.occurrences {
      guard let text = encoding.decodeWord(list.words[occurrence.word]) else { return false }
      for scalar in text.unicodeScalars where !scalar.isASCII {
        guard let letter = VietnameseLetter(scalar), seen.insert(scalar).inserted else { return false }
        small += letter.isUppercase ? 0 : 1
      }
    }
    return small == smallLetters
  }
}
