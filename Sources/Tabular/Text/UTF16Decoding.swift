// SPDX-License-Identifier: Apache-2.0

/// Decodes UTF-16 behind its byte order mark to UTF-8.
func decodeUTF16(_ content: [UInt8], isBigEndian: Bool) throws(TextDecodingError) -> [UInt8] {
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
