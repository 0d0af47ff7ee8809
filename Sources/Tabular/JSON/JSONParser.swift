// SPDX-License-Identifier: Apache-2.0

/// The recursive descent behind ``JSONReader``.
///
/// Advice for changes: `offset` always stands on the next unread byte; every error names the byte at fault, not where
/// reading happens to be; `path` is pushed before a value is read and popped behind it.
struct JSONParser {
  let bytes: [UInt8]
  let end: Int
  let allowsDuplicateKeys: Bool
  var offset: Int
  private let start: LineSpan
  private var path: [JSONPathStep] = []

  init(text: DecodedText, line: LineSpan? = nil, allowsDuplicateKeys: Bool = false) {
    bytes = text.bytes
    start = line ?? LineSpan(number: 1, byteRange: 0..<bytes.count)
    offset = start.byteRange.lowerBound
    end = start.byteRange.upperBound
    self.allowsDuplicateKeys = allowsDuplicateKeys
  }

  mutating func parseDocument() throws(JSONSyntaxError) -> JSONNode {
    skipWhiteSpace()
    guard offset < end else { throw error(.emptyText) }
    let node = try parseValue()
    skipWhiteSpace()
    guard offset == end else { throw error(.trailingContent) }
    return node
  }

  /// Parses the value that begins at the next byte, and nothing behind it.
  mutating func parseLeadingValue() throws(JSONSyntaxError) -> JSONNode { try parseValue() }

  private mutating func parseValue() throws(JSONSyntaxError) -> JSONNode {
    let start = offset
    let value: JSONValue
    switch peek() {
    case UInt8(ascii: "{"): value = try .object(parseMembers())
    case UInt8(ascii: "["): value = try .array(parseElements())
    case .quote: value = try .string(parseString())
    case .some(let byte) where byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"):
      value = try .number(parseNumber())
    case .some(let byte) where byte.isLetter: value = try parseWord()
    case .some: throw error(.expectedValue(found: currentScalar))
    case nil: throw error(.unexpectedEnd)
    }
    return JSONNode(value: value, byteOffset: start)
  }

  private mutating func parseElements() throws(JSONSyntaxError) -> [JSONNode] {
    var elements: [JSONNode] = []
    guard try enterContainer(closedBy: UInt8(ascii: "]")) else { return [] }
    repeat {
      path.append(.element(elements.count))
      elements.append(try parseValue())
      path.removeLast()
    } while try hasNext(before: UInt8(ascii: "]"))
    return elements
  }

  private mutating func parseMembers() throws(JSONSyntaxError) -> [JSONMember] {
    var members: [JSONMember] = []
    var keys: Set<[UInt8]> = []
    guard try enterContainer(closedBy: UInt8(ascii: "}")) else { return [] }
    repeat {
      let keyOffset = offset
      let key = try parseKey()
      // Keys are the same when their scalars are; Swift's strings would also equate composed and decomposed letters.
      if !allowsDuplicateKeys, !keys.insert(Array(key.utf8)).inserted {
        throw error(.duplicateKey(key), at: keyOffset)
      }
      path.append(.member(key))
      members.append(JSONMember(key: key, keyOffset: keyOffset, value: try parseValue()))
      path.removeLast()
    } while try hasNext(before: UInt8(ascii: "}"))
    return members
  }

  private mutating func parseKey() throws(JSONSyntaxError) -> String {
    guard let byte = peek() else { throw error(.unexpectedEnd) }
    guard byte == .quote else { throw error(.expectedKey(found: currentScalar)) }
    let key = try parseString()
    skipWhiteSpace()
    guard let separator = peek() else { throw error(.unexpectedEnd) }
    guard separator == UInt8(ascii: ":") else { throw error(.expectedColon(found: currentScalar)) }
    offset += 1
    skipWhiteSpace()
    return key
  }

  /// Steps behind an opening bracket; says whether anything stands before the closing one.
  private mutating func enterContainer(closedBy closer: UInt8) throws(JSONSyntaxError) -> Bool {
    // The path has one step for each container around this one.
    guard path.count < JSONReader.depthLimit else { throw error(.tooDeep(limit: JSONReader.depthLimit)) }
    offset += 1
    skipWhiteSpace()
    guard peek() == closer else { return true }
    offset += 1
    return false
  }

  /// Steps behind the comma or the closing bracket that follows an element.
  private mutating func hasNext(before closer: UInt8) throws(JSONSyntaxError) -> Bool {
    skipWhiteSpace()
    guard let byte = peek() else { throw error(.unexpectedEnd) }
    if byte == closer {
      offset += 1
      return false
    }
    guard byte == UInt8(ascii: ",") else { throw error(.expectedCommaOrEnd(found: currentScalar)) }
    let comma = offset
    offset += 1
    skipWhiteSpace()
    guard peek() != closer else { throw error(.trailingComma, at: comma) }
    return true
  }

  private mutating func parseWord() throws(JSONSyntaxError) -> JSONValue {
    let start = offset
    while let byte = peek(), byte.isLetter || byte.isDigit {
      offset += 1
    }
    // A long run of letters is no word; the error shows its beginning.
    let word = String(decoding: bytes[start..<min(offset, start + 32)], as: UTF8.self)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      let isCutOff = offset == end && ["true", "false", "null"].contains { $0.hasPrefix(word) }
      throw isCutOff ? error(.unexpectedEnd) : error(.unknownWord(word), at: start)
    }
  }

  func peek() -> UInt8? {
    offset < end ? bytes[offset] : nil
  }

  private mutating func skipWhiteSpace() {
    while let byte = peek(), byte == .space || byte == .tab || byte.isLineEnd {
      offset += 1
    }
  }

  /// The character that is not what the grammar wants.
  private var currentScalar: Unicode.Scalar {
    String(decoding: bytes[offset..<min(offset + 4, end)], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// The error at a byte, by default at the next unread one.
  func error(_ reason: JSONSyntaxError.Reason, at byteOffset: Int? = nil) -> JSONSyntaxError {
    let place = byteOffset ?? offset
    return JSONSyntaxError(
      reason: reason,
      byteOffset: place,
      position: TextPosition(
        of: place,
        in: bytes,
        countingFrom: start.byteRange.lowerBound,
        onLine: start.number
      ),
      path: "$" + path.map(\.description).joined()
    )
  }
}

/// One step from a JSON value to a value inside it.
private enum JSONPathStep: CustomStringConvertible {
  case element(Int)
  case member(String)

  var description: String {
    switch self {
    case .element(let index): "[\(index)]"
    case .member(let key) where isIdentifier(key): ".\(key)"
    case .member(let key): "[\(key.debugDescription)]"
    }
  }

  private func isIdentifier(_ key: String) -> Bool {
    let isWord = key.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 >= 0x80 }
    return isWord && key.utf8.first.map { !$0.isDigit } ?? false
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
