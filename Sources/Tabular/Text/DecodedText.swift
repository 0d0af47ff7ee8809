// SPDX-License-Identifier: Apache-2.0

/// The text of a file as valid UTF-8, and how it was encoded.
public struct DecodedText: Sendable, Hashable {
  /// Valid UTF-8; behind decoding without byte order mark and without NUL.
  public let bytes: [UInt8]
  /// How the file was written; of a mixed file, how most of its words are.
  public let encoding: TextEncoding
  /// Lines that were read otherwise, repaired, or left in doubt; empty for a file that is simply what it is.
  public let remarks: [TextRemark]

  /// Takes a string that is text already.
  public init(_ string: String) {
    bytes = Array(string.utf8)
    encoding = .utf8
    remarks = []
  }

  /// Decodes the content of a file by its own evidence: the byte order mark, valid UTF-8, else Vietnamese syllables.
  ///
  /// UTF-8 is checked and passed on without a copy when the caller gives up its array. UTF-16 is recognised by its byte
  /// order mark only. A legacy encoding is taken when it makes Vietnamese of every word and no other does, line by line
  /// where a file is mixed; then the text is composed (NFC). In UTF-8 and UTF-16 the letters of a legacy encoding, or of
  /// UTF-8 itself, that had been taken for Windows-1252 are repaired on the same condition. ``remarks`` tells of that.
  ///
  /// - Parameter content: The whole file.
  /// - Throws: ``TextDecodingError``.
  public init(decoding content: consuming [UInt8]) throws(TextDecodingError) {
    var text: [UInt8]
    let scan: ByteScan
    if content.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LE
      text = try decodeUTF16(content, isBigEndian: false)
      scan = ByteScan(text.span)
    } else if content.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BE
      text = try decodeUTF16(content, isBigEndian: true)
      scan = ByteScan(text.span)
    } else {
      scan = ByteScan(content.span)
      try requireText(content, scan)
      if let error = invalidUTF8(in: content) {
        guard !content.starts(with: byteOrderMark) else { throw error }
        let legacy = try LegacyFile(content)
        (bytes, encoding, remarks) = (legacy.bytes, legacy.encoding, legacy.remarks)
        return
      }
      if scan.hasTwoBytesBeyondLatin, let doubt = LegacyFile.doubt(aboutUTF8: content) { throw doubt }
      encoding = content.starts(with: byteOrderMark) ? .utf8BOM : .utf8
      text = content
      if encoding == .utf8BOM {
        text.removeFirst(byteOrderMark.count)
      }
    }
    guard scan.suggestsMojibake(in: text) else {
      (bytes, remarks) = (text, [])
      return
    }
    let repair = MojibakeRepair(text)
    (bytes, remarks) = (repair.bytes, repair.remarks)
  }

  /// Decodes the content of a file in the encoding that somebody named, against all evidence.
  ///
  /// Nothing is repaired. A byte order mark is taken off where it is that of the encoding. Legacy text is composed (NFC).
  ///
  /// - Throws: ``TextDecodingError``; ``TextDecodingError/unassigned(_:byteOffset:line:)`` for bytes without a meaning.
  public init(decoding content: consuming [UInt8], as encoding: TextEncoding) throws(TextDecodingError) {
    self.encoding = encoding
    remarks = []
    switch encoding {
    case .utf8, .utf8BOM:
      try requireText(content, ByteScan(content.span))
      if let error = invalidUTF8(in: content) { throw error }
      bytes = content.starts(with: byteOrderMark) ? Array(content.dropFirst(byteOrderMark.count)) : content
    case .utf16LE, .utf16BE:
      let isBigEndian = encoding == .utf16BE
      let mark: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
      bytes = try decodeUTF16(content.starts(with: mark) ? content : mark + content, isBigEndian: isBigEndian)
    case .windows1258, .tcvn3, .vni, .viscii:
      try requireText(content, ByteScan(content.span))
      bytes = try decodeLegacy(content, as: encoding)
    }
  }
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Text has at most this share of control characters, counted over `controlSample` bytes: one in eight.
private let controlShare = 8

/// How many bytes at the start of a file are looked at for control characters.
private let controlSample = 4096

private func requireText(_ bytes: [UInt8], _ scan: ByteScan) throws(TextDecodingError) {
  if scan.hasNull {
    throw .binary(byteOffset: bytes.firstIndex(of: 0) ?? 0)
  }
  let sample = bytes.prefix(controlSample)
  let controls = sample.count(where: isControl)
  if controls * controlShare > sample.count {
    throw .binary(byteOffset: sample.firstIndex(where: isControl) ?? 0)
  }
}

/// Tab, line feed, vertical tab, form feed, carriage return and the four information separators are ordinary in text.
private func isControl(_ byte: UInt8) -> Bool {
  byte < 0x09 || (0x0E..<0x1C).contains(byte) || byte == 0x7F
}

/// The first sequence that UTF-8 does not know; nil when there is none.
func invalidUTF8(in bytes: [UInt8]) -> TextDecodingError? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    let offset = error.byteOffsets.lowerBound
    return .invalidUTF8(byteOffset: offset, line: TextPosition(of: offset, in: bytes).line)
  }
}
