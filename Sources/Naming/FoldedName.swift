// SPDX-License-Identifier: Apache-2.0

/// A word of a name, folded for matching.
struct FoldedToken: Hashable, Sendable {
  /// The letters in order, each with its vowel mark or stroke.
  var letters: [Letter]

  /// The tone of the syllable wherever it was written, 0 for none: `hoà` and `hòa` are equal.
  var tone: Int

  /// A letter with and without its mark.
  struct Letter: Hashable, Sendable {
    var bare: UInt8
    var mark: UInt8
  }

  /// Letters without any diacritics: `hoa` for `Hòa`.
  var bare: String { String(decoding: letters.lazy.map(\.bare), as: UTF8.self) }

  /// Whether neither a tone nor a vowel mark is written; the stroke of `đ` is looked at by itself.
  private var isPlain: Bool {
    tone == 0 && letters.allSatisfy { $0.mark == 0 || $0.mark == VietnameseLetter.stroke }
  }

  /// Whether this token, as a person wrote it, may stand for another of the same bare letters.
  ///
  /// The diacritics of a syllable are left out all together or not at all, so that `Huyên` is no `Huyện`; the
  /// stroke of `đ` may be missing by itself, for some keyboards cannot write it.
  func mayStand(for other: FoldedToken) -> Bool {
    let isPlain = isPlain
    return letters.count == other.letters.count && (isPlain || tone == other.tone)
      && zip(letters, other.letters)
        .allSatisfy { written, known in
          written == known
            || written.bare == known.bare && written.mark == 0 && (isPlain || known.mark == VietnameseLetter.stroke)
        }
  }
}

/// A name folded by R10: case, spaces, underscores, hyphens, list numbers, Đ or Ð, tone placement.
public struct FoldedName: Hashable, Sendable {
  let tokens: [FoldedToken]

  /// Folds a name; punctuation other than the stop after a known prefix parts or ends words.
  public init(_ text: some StringProtocol) {
    self.init(tokens: NameTokenizer.tokens(of: text.nfc))
  }

  init(tokens: [FoldedToken]) { self.tokens = tokens }

  /// Whether nothing is left to match.
  public var isEmpty: Bool { tokens.isEmpty }

  /// The words without diacritics, parted by spaces.
  public var bareKey: String { tokens.map(\.bare).joined(separator: " ") }

  /// Whether no word bears any diacritic, so that it can't be told whether they were left out.
  var hasNoDiacritics: Bool {
    tokens.allSatisfy { token in token.tone == 0 && token.letters.allSatisfy { $0.mark == 0 } }
  }

  /// Whether this name, as a person wrote it, may stand for another of the same bare key.
  func mayStand(for other: FoldedName) -> Bool {
    tokens.count == other.tokens.count && zip(tokens, other.tokens).allSatisfy { $0.mayStand(for: $1) }
  }

  /// How many words it has.
  public var wordCount: Int { tokens.count }

  /// Its first words.
  public func prefix(_ count: Int) -> FoldedName { FoldedName(tokens: Array(tokens.prefix(count))) }

  /// The words behind a known beginning, as a person may write it; `nil` unless there are some.
  public func removing(prefix: FoldedName) -> FoldedName? {
    guard tokens.count > prefix.tokens.count,
      FoldedName(tokens: Array(tokens.prefix(prefix.tokens.count))).mayStand(for: prefix)
    else { return nil }
    return FoldedName(tokens: Array(tokens.dropFirst(prefix.tokens.count)))
  }
}
