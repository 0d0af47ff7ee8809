// SPDX-License-Identifier: Apache-2.0

/// A word of a name, folded for matching.
struct FoldedToken: Hashable, Sendable {
  /// Letters without any diacritics: `hoa` for `Hòa`.
  var bare: String

  /// Letters with their vowel marks, the tone moved to the end: `hoa2` for `Hòa` and `Hoà` alike.
  var marked: [Letter]

  /// The tone of the syllable, 0 for none.
  var tone: Int

  /// A letter with and without its vowel mark.
  struct Letter: Hashable, Sendable {
    var bare: UInt8
    var mark: UInt8
  }

  /// Whether this token, as a person wrote it, may stand for another: marks may be left out, never differ.
  func mayStand(for other: FoldedToken) -> Bool {
    bare == other.bare && (tone == 0 || tone == other.tone)
      && zip(marked, other.marked).allSatisfy { $0.mark == 0 || $0.mark == $1.mark }
  }
}

/// A name folded by R10: case, spaces, underscores, hyphens, list numbers, Đ or Ð, tone placement.
public struct FoldedName: Hashable, Sendable {
  let tokens: [FoldedToken]

  /// Folds a name; punctuation other than the stop after a known prefix parts or ends words.
  public init(_ text: some StringProtocol) {
    self.init(tokens: Self.tokens(of: text.nfc))
  }

  init(tokens: [FoldedToken]) { self.tokens = tokens }

  /// Whether nothing is left to match.
  public var isEmpty: Bool { tokens.isEmpty }

  /// The words without diacritics, parted by spaces.
  public var bareKey: String { tokens.map(\.bare).joined(separator: " ") }

  /// Whether this name, as a person wrote it, may stand for another of the same bare key.
  func mayStand(for other: FoldedName) -> Bool {
    tokens.count == other.tokens.count && zip(tokens, other.tokens).allSatisfy { $0.mayStand(for: $1) }
  }

  /// The name without a list number in front (`1.`, `2)`, `III.`, `a)`), if it bears one.
  static func withoutListNumber(_ text: Substring) -> Substring {
    let head = text.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
    guard !head.isEmpty, head.count <= 4, let mark = text[head.endIndex...].first, mark == "." || mark == ")",
      head.allSatisfy(\.isNumber) || head.allSatisfy({ "IVX".contains($0) }) || (head.count == 1 && mark == ")")
    else { return text }
    let rest = text[head.endIndex...].dropFirst().drop { $0.isWhitespace }
    return rest.isEmpty ? text : rest
  }
}

extension FoldedName {
  /// Prefixes that officials shorten with a stop: `H. An Biên`, `TP.Rạch Giá`, `T.P`.
  private static let stoppedPrefixes: Set<String> = ["h", "tp", "tx", "tt", "x", "p", "q", "t"]

  private static func tokens(of text: String) -> [FoldedToken] {
    var tokens: [FoldedToken] = []
    var word: [FoldedToken.Letter] = []
    var bare: [UInt8] = []
    var tone = 0

    func close() {
      guard !bare.isEmpty else { return }
      tokens.append(FoldedToken(bare: String(decoding: bare, as: UTF8.self), marked: word, tone: tone))
      (word, bare, tone) = ([], [], 0)
    }

    for scalar in withoutListNumber(text.drop { $0.isWhitespace }).unicodeScalars {
      switch scalar {
      case "\"", "'", "“", "”", "‘", "’", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}": continue
      case ".":
        // A stop ends a known prefix and is otherwise a letter of its own, so that initials never match.
        if stoppedPrefixes.contains(String(decoding: bare, as: UTF8.self)) {
          close()
        } else {
          bare.append(UInt8(ascii: "."))
          word.append(.init(bare: UInt8(ascii: "."), mark: 0))
        }
      case ",", ";", ":", "/", "(", ")", "[", "]", "&", "+", "|":
        close()
        if scalar == "," || scalar == "/" || scalar == "&" || scalar == "+" {
          tokens.append(FoldedToken(bare: String(scalar), marked: [.init(bare: scalarByte(scalar), mark: 0)], tone: 0))
        }
      default:
        if scalar == "-" || scalar == "_" || scalar == "–" || scalar == "—" || scalar.properties.isWhitespace {
          close()
        } else {
          for letter in VietnameseLetter.folding(scalar) {
            bare.append(letter.bare)
            word.append(.init(bare: letter.bare, mark: letter.mark))
            if letter.tone != 0 { tone = letter.tone }
          }
        }
      }
    }
    close()
    return joiningSplitPrefixes(tokens)
  }

  /// `T.P` is one prefix, not two.
  private static func joiningSplitPrefixes(_ tokens: [FoldedToken]) -> [FoldedToken] {
    guard tokens.count >= 2, tokens[0].bare == "t", ["p", "x", "t"].contains(tokens[1].bare) else { return tokens }
    let joined = FoldedToken(
      bare: tokens[0].bare + tokens[1].bare,
      marked: tokens[0].marked + tokens[1].marked,
      tone: 0
    )
    return [joined] + tokens.dropFirst(2)
  }

  private static func scalarByte(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }
}
