// SPDX-License-Identifier: Apache-2.0

/// The fields of a header that this room needs, each as its first line says it, unfolded (RFC 5322, 2.2.3).
struct HeaderBlock {
  /// The fields that are kept.
  enum Field: String, CaseIterable {
    case subject, from, date
    case contentType = "content-type"
    case contentDisposition = "content-disposition"
    case transferEncoding = "content-transfer-encoding"
    case contentID = "content-id"
  }

  /// Fields that only mails have, by which one is recognised.
  private static let typical: Set<String> = [
    "subject", "from", "date", "to", "received", "mime-version", "message-id", "return-path", "content-type",
  ]

  private var values: [Field: [UInt8]] = [:]
  /// The field that the last line belongs to, where it is kept.
  private var open: Field?
  /// Whether any field is one that mails have.
  private(set) var isOfAMail = false

  subscript(_ field: Field) -> [UInt8]? { values[field] }

  mutating func add(line: ArraySlice<UInt8>) {
    if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
      if let open { values[open, default: []] += line }
      return
    }
    open = nil
    guard let colon = line.prefix(100).firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased().filter { $0 != " " && $0 != "\t" }
    if Self.typical.contains(name) { isOfAMail = true }
    guard let field = Field(rawValue: name), values[field] == nil else { return }
    values[field] = Array(line[(colon + 1)...])
    open = field
  }
}
