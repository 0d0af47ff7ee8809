// SPDX-License-Identifier: Apache-2.0

/// Where words come from, which decides what reading them as they stand means.
enum WordSource: Sendable {
  /// The bytes of a file: as they stand they are UTF-8.
  case file
  /// Characters that somebody decoded before: the legacy readings go by the bytes that Windows-1252 has for them.
  case text
}

/// What the possible readings make of one word.
struct WordVerdict: Sendable, Hashable {
  /// The readings in which Vietnamese could write it.
  private(set) var possible: ReadingSet = []
  /// Those of them in which it is a syllable and not merely a sign or an abbreviation.
  private(set) var syllables: ReadingSet = []
  /// Whether Western languages could write it as Windows-1252 shows it: no sign within, no capital behind a small letter.
  private(set) var isWestern = true

  /// Judges a word with characters outside ASCII.
  ///
  /// - Parameters:
  ///   - word: Its bytes: those of the file, or the UTF-8 of a text.
  ///   - source: Which of the two.
  init(_ word: ArraySlice<UInt8>, from source: WordSource) {
    let text = String(validating: word, as: UTF8.self)
    switch source {
    case .file:
      if let text {
        possible.insert(ReadingSet(.plain))
        admit(.plain, if: VietnameseWord(text.composed))
        // Two letters of VISCII can be a sequence of UTF-8, but hardly one of Latin writing.
        guard !text.unicodeScalars.allSatisfy(\.isLatin) else { return }
      }
      judgeLegacy(word)
    case .text:
      guard let text else { return }
      let plain = VietnameseWord(text.composed)
      admit(.plain, if: plain)
      if let bytes = text.windows1252 {
        judgeLegacy(bytes[...])
      } else {
        possible.insert(ReadingSet(.plain))
      }
    }
  }

  private mutating func judgeLegacy(_ bytes: ArraySlice<UInt8>) {
    let shown = String(String.UnicodeScalarView(bytes.compactMap { CharacterTable.windows1252[$0] }))
    isWestern = WesternWord.isPlausible(shown)
    if let decoded = TextEncoding.utf8.decodeWord(bytes), decoded.unicodeScalars.allSatisfy(\.isLatin) {
      judgeUTF8(decoded)
      return
    }
    for encoding in TextEncoding.legacy {
      guard let reading = Reading(encoding), let decoded = encoding.decodeWord(bytes) else { continue }
      admit(reading, if: VietnameseWord(decoded, toleratesSmallTones: encoding == .tcvn3))
    }
  }

  /// Chance hardly makes sequences of UTF-8, so no legacy reading counts beside it; and none of three bytes, so that
  /// `sá»‘` is `số` although `sá` is a syllable and the rest are signs.
  private mutating func judgeUTF8(_ decoded: String) {
    let word = VietnameseWord(decoded)
    if word == .syllable {
      isWestern = false
      if decoded.unicodeScalars.contains(where: { $0.value > 0x7FF }) {
        (possible, syllables) = ([], [])
      }
    }
    possible.insert(ReadingSet(.utf8))
    admit(.utf8, if: word)
  }

  private mutating func admit(_ reading: Reading, if word: VietnameseWord) {
    if word != .impossible {
      possible.insert(ReadingSet(reading))
    }
    if word == .syllable {
      syllables.insert(ReadingSet(reading))
    }
  }
}

/// Judges words as Western European languages write them.
enum WesternWord {
  static func isPlausible(_ word: String) -> Bool {
    var previous: Unicode.Scalar?
    for scalar in word.unicodeScalars {
      if (0x80..<0xA0).contains(scalar.value) { return false }
      if let previous {
        if previous.properties.isLowercase, scalar.properties.isUppercase { return false }
        if previous.properties.isAlphabetic != scalar.properties.isAlphabetic,
          !Self.signs.contains(previous), !Self.signs.contains(scalar)
        {
          return false
        }
      }
      previous = scalar
    }
    return true
  }

  private static let signs = Set("\u{A0}«»“”‘’‹›„‚•–—…²³®™°©€£½¼¾·".unicodeScalars)
}

extension Unicode.Scalar {
  /// Letters and signs of Latin writing, Vietnamese included.
  fileprivate var isLatin: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0x250, 0x300..<0x370, 0x1E00..<0x1F00, 0x2010..<0x2040, 0x20A0..<0x20C0, 0x2122, 0xFEFF:
      true
    default: false
    }
  }
}
