// SPDX-License-Identifier: Apache-2.0

@_spi(_Unicode) import Swift

extension TextEncoding {
  /// Decodes a word of a legacy encoding to composed text; nil when some byte stands for nothing.
  ///
  /// UTF-8 is decoded too, for letters that were taken for Windows-1252. A byte order mark is not looked for.
  func decodeWord(_ bytes: ArraySlice<UInt8>) -> String? {
    switch self {
    case .utf8, .utf8BOM: String(validating: bytes, as: UTF8.self)?.composed
    case .windows1258: decode(bytes, with: .windows1258)
    case .tcvn3: TCVN3.decodeWord(bytes)
    case .viscii: decode(bytes, with: .viscii)
    case .vni: VNI.decode(bytes).map { String($0) }
    case .utf16LE, .utf16BE: nil
    }
  }

  private func decode(_ bytes: ArraySlice<UInt8>, with table: CharacterTable) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = table[byte] else { return nil }
      scalars.append(scalar)
    }
    return String(scalars).composed
  }
}

extension String {
  /// The text in Unicode normalisation form C.
  var composed: String {
    guard unicodeScalars.contains(where: { (0x300..<0x370).contains($0.value) }) else { return self }
    var view = UnicodeScalarView()
    view.append(contentsOf: _nfc)
    return String(view)
  }

  /// The bytes that show as this text when they are taken for Windows-1252; nil when it has other characters.
  var windows1252: [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in unicodeScalars {
      guard let byte = CharacterTable.windows1252.bytes[scalar] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}

/// Decodes a whole file; what is not a word stays as it is.
func decodeLegacy(_ content: [UInt8], as encoding: TextEncoding) throws(TextDecodingError) -> [UInt8] {
  var rewriting = TextRewriting(reserving: content.count * 5 / 4)
  for place in WordPlaces(content, source: .file) {
    guard let word = encoding.decodeWord(content[place.bytes]) else {
      throw .unassigned(encoding, byteOffset: place.bytes.lowerBound, line: place.line + 1)
    }
    rewriting.replace(place.bytes, of: content, by: word)
  }
  rewriting.finish(content)
  return rewriting.bytes
}
