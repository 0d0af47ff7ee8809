// SPDX-License-Identifier: Apache-2.0

/// Parts a name into folded words.
struct NameTokenizer {
  private var tokens: [FoldedToken] = []
  private var word = FoldedToken(letters: [], tone: 0)

  /// The folded words of a text in normalisation form C.
  static func tokens(of text: String) -> [FoldedToken] {
    var tokenizer = NameTokenizer()
    for scalar in withoutEndingStop(withoutListNumber(Substring(text.trimmed))).unicodeScalars {
      tokenizer.take(scalar)
    }
    tokenizer.endWord()
    return joiningSplitPrefix(tokenizer.tokens)
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "'", "“", "”", "‘", "’", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": break
    case ".": takeStop()
    case ";", ":", "(", ")", "[", "]", "|": endWord()
    case ",", "/", "&", "+": takeSign(scalar)
    case "-", "_", "\u{2010}"..."\u{2015}": endWord()
    case " ": endWord()
    case _ where !scalar.isPlainLetter && scalar.properties.isWhitespace: endWord()
    default: takeLetters(of: scalar)
    }
  }

  private mutating func takeLetters(of scalar: Unicode.Scalar) {
    guard let letter = VietnameseLetter.letter(for: scalar) else {
      word.letters += String(scalar).lowercased().utf8.map { FoldedToken.Letter(bare: $0, mark: 0) }
      return
    }
    word.letters.append(FoldedToken.Letter(bare: letter.bare, mark: letter.mark))
    if letter.tone != 0 { word.tone = letter.tone }
  }

  /// A stop ends a known prefix and is otherwise a letter of its own, so that initials never match.
  private mutating func takeStop() {
    if word.letters.count <= 2, Self.stoppedPrefixes.contains(word.bare) {
      endWord()
    } else {
      takeLetters(of: ".")
    }
  }

  /// A sign is a word of its own.
  private mutating func takeSign(_ sign: Unicode.Scalar) {
    endWord()
    takeLetters(of: sign)
    endWord()
  }

  private mutating func endWord() {
    guard !word.letters.isEmpty else { return }
    tokens.append(word)
    word = FoldedToken(letters: [], tone: 0)
  }
}

extension NameTokenizer {
  /// Prefixes that officials shorten with a stop: `H. An Biên`, `TP.Rạch Giá`, `T.P`.
  private static let stoppedPrefixes: Set<String> = ["h", "tp", "tx", "tt", "x", "p", "q", "t"]

  /// The text without a list number in front (`1.`, `2)`, `III.`, `a)`), if it bears one.
  ///
  /// `X.` is the prefix of a commune before it is a ten.
  private static func withoutListNumber(_ text: Substring) -> Substring {
    let head = text.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
    guard !head.isEmpty, head.count <= 4, let mark = text[head.endIndex...].first, mark == "." || mark == ")",
      head.allSatisfy(\.isNumber) || isRomanNumber(head, before: mark) || (head.count == 1 && mark == ")")
    else { return text }
    let rest = text[head.endIndex...].dropFirst().drop { $0.isWhitespace }
    return rest.isEmpty ? text : rest
  }

  private static func isRomanNumber(_ text: Substring, before mark: Character) -> Bool {
    (text.allSatisfy { "IVX".contains($0) } && !(text == "X" && mark == "."))
      || (text.allSatisfy { "ivx".contains($0) } && !(text == "x" && mark == "."))
  }

  /// The text without the stop that ends a sentence.
  private static func withoutEndingStop(_ text: Substring) -> Substring {
    text.last == "." ? text.dropLast() : text
  }

  /// `T.P` is one prefix, not two.
  private static func joiningSplitPrefix(_ tokens: [FoldedToken]) -> [FoldedToken] {
    guard tokens.count >= 2, tokens[0].bare == "t", ["p", "x", "t"].contains(tokens[1].bare) else { return tokens }
    return [FoldedToken(letters: tokens[0].letters + tokens[1].letters, tone: 0)] + tokens.dropFirst(2)
  }
}
