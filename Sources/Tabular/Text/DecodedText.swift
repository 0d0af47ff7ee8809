// SPDX-License-Identifier: Apache-2.0

/// The text of a file as valid UTF-8, and how it was encoded.
public struct DecodedText: Sendable, Hashable {
  /// Valid UTF-8; behind decoding without byte order mark and without NUL.
  public let bytes: [UInt8]
  /// How the file was written.
  public let encoding: TextEncoding

  /// Takes a string that is text already.
  public init(_ string: String) {
    bytes = Array(string.utf8)
    encoding = .utf8
  }

  /// Decodes the content of a file by its own evidence: the byte order mark, else valid UTF-8.
  ///
  /// UTF-8 is checked and passed on without a copy when the caller gives up its array.
  /// UTF-16 is recognised by its byte order mark only.
  ///
  /// - Parameter content: The whole file.
  /// - Throws: ``TextDecodingError``; after ``TextDecodingError/invalidUTF8(byteOffset:line:)`` a legacy encoding is possible.
  public init(decoding content: consuming [UInt8]) throws(TextDecodingError) {
    if content.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LE
      bytes = try decodeUTF16(content, isBigEndian: false)
      return
    }
    if content.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BE
      bytes = try decodeUTF16(content, isBigEndian: true)
      return
    }
    try requireText(content)
    try requireUTF8(content)
    if content.starts(with: [0xEF, 0xBB, 0xBF]) {
      encoding = .utf8BOM
      content.removeFirst(3)
    } else {
      encoding = .utf8
    }
    bytes = content
  }
}

/// Text has at most this share of control characters, counted over `controlSample` bytes: one in eight.
private let controlShare = 8

/// How many bytes at the start of a file are looked at for control characters.
private let controlSample = 4096

private func requireText(_ bytes: [UInt8]) throws(TextDecodingError) {
  // Counting first, because a loop without an exit is one the compiler can vectorise.
  let nulls = bytes.reduce(into: 0) { count, byte in count += byte == 0 ? 1 : 0 }
  if nulls > 0 {
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

private func requireUTF8(_ bytes: [UInt8]) throws(TextDecodingError) {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
  } catch {
    let offset = error.byteOffsets.lowerBound
    throw .invalidUTF8(byteOffset: offset, line: TextPosition(of: offset, in: bytes).line)
  }
}

private func decodeUTF16(_ content: [UInt8], isBigEndian: Bool) throws(TextDecodingError) -> [UInt8] {
  guard content.count.isMultiple(of: 2) else { throw .invalidUTF16(byteOffset: content.count - 1) }
  var utf8: [UInt8] = []
  utf8.reserveCapacity(content.count)
  var offset = 2
  func unit(at offset: Int) -> UInt16 {
    let first = UInt16(content[offset])
    let second = UInt16(content[offset + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
  while offset < content.count {
    let lead = unit(at: offset)
    if lead == 0 {
      throw .binary(byteOffset: offset)
    }
    if let scalar = Unicode.Scalar(lead) {
      utf8.append(contentsOf: scalar.utf8)
      offset += 2
      continue
    }
    guard UTF16.isLeadSurrogate(lead), offset + 2 < content.count,
      let scalar = scalar(lead: lead, trail: unit(at: offset + 2))
    else { throw .invalidUTF16(byteOffset: offset) }
    utf8.append(contentsOf: scalar.utf8)
    offset += 4
  }
  return utf8
}
