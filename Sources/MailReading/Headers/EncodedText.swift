// SPDX-License-Identifier: Apache-2.0

/// Text of a header with encoded words, such as `=?UTF-8?B?QsOhbyBjw6Fv?=` (RFC 2047).
///
/// Encoded words are decoded inside quotes too, where they should not stand and often do.
enum EncodedText {
  static func decode(_ bytes: [UInt8]) -> String {
    var scanner = Scanner(bytes)
    return scanner.text()
  }

  private struct Word {
    var charset: String
    var bytes: [UInt8]
    var end: Int
  }

  private struct Scanner {
    let bytes: [UInt8]
    /// Where the next `?=` stands that was looked for last, so that none is looked for twice.
    private var knownEnd = -1
    private var result = ""
    private var pending: (charset: String, bytes: [UInt8])?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func text() -> String {
      var plain = 0
      var index = 0
      while index + 1 < bytes.count {
        guard bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "?"), let word = word(at: index)
        else {
          index += 1
          continue
        }
        // White space between two encoded words is none.
        if pending == nil || !bytes[plain..<index].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          take(plain: bytes[plain..<index])
        }
        take(word)
        (index, plain) = (word.end, word.end)
      }
      take(plain: bytes[plain...])
      return trimmed(result)
    }

    /// Programs cut a letter's bytes in two words, so that words of one character set are decoded together.
    private mutating func take(_ word: Word) {
      if pending?.charset == word.charset {
        pending?.bytes += word.bytes
      } else {
        flush()
        pending = (word.charset, word.bytes)
      }
    }

    private mutating func take(plain: ArraySlice<UInt8>) {
      guard !plain.isEmpty else { return flush() }
      flush()
      result += Charset.decode(Array(plain), as: "")
    }

    private mutating func flush() {
      if let pending { result += Charset.decode(pending.bytes, as: pending.charset) }
      pending = nil
    }

    private mutating func word(at start: Int) -> Word? {
      let longestCharset = 60
      let head = bytes[(start + 2)...].prefix(longestCharset)
      guard let mark = head.firstIndex(of: UInt8(ascii: "?")), mark + 2 < bytes.count,
        bytes[mark + 2] == UInt8(ascii: "?"), let end = end(from: mark + 3)
      else { return nil }
      let text = bytes[(mark + 3)..<end]
      // The language may stand behind the character set (RFC 2231, 5).
      let charset = String(decoding: head[..<mark].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self).lowercased()
      switch bytes[mark + 1] {
      case UInt8(ascii: "B"), UInt8(ascii: "b"):
        guard let decoded = Base64.decode(text, needsPadding: false) else { return nil }
        return Word(charset: charset, bytes: decoded, end: end + 2)
      case UInt8(ascii: "Q"), UInt8(ascii: "q"):
        let spaced = text.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
        return Word(charset: charset, bytes: HexEscapes.decode(spaced[...], mark: UInt8(ascii: "=")), end: end + 2)
      default: return nil
      }
    }

    private mutating func end(from start: Int) -> Int? {
      guard knownEnd < start else { return knownEnd < bytes.count ? knownEnd : nil }
      knownEnd = start
      while knownEnd + 1 < bytes.count,
        bytes[knownEnd] != UInt8(ascii: "?") || bytes[knownEnd + 1] != UInt8(ascii: "=")
      { knownEnd += 1 }
      if knownEnd + 1 >= bytes.count { knownEnd = bytes.count }
      return knownEnd < bytes.count ? knownEnd : nil
    }

    private func trimmed(_ text: String) -> String {
      guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
      return String(text[...last].drop { $0.isWhitespace })
    }
  }
}
