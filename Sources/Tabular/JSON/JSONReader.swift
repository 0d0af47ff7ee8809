// SPDX-License-Identifier: Apache-2.0

/// Reads JSON strictly by RFC 8259, in linear time and with bounded depth.
public enum JSONReader {
  /// How deeply arrays and objects may be nested.
  public static let depthLimit = 64

  /// Reads a text that is one JSON document.
  ///
  /// - Parameters:
  ///   - text: The decoded file.
  ///   - allowsDuplicateKeys: Whether an object may have a key twice; then both members are delivered.
  /// - Returns: The value of the document.
  /// - Throws: ``JSONSyntaxError`` for the first thing that is wrong.
  public static func readDocument(
    _ text: DecodedText,
    allowsDuplicateKeys: Bool = false
  ) throws(JSONSyntaxError) -> JSONNode {
    var parser = JSONParser(text: text, allowsDuplicateKeys: allowsDuplicateKeys)
    return try parser.parseDocument()
  }

  /// Reads one value of a text, whatever stands around it.
  ///
  /// - Parameters:
  ///   - text: The decoded file.
  ///   - offset: The 0-based offset of the value's first byte.
  /// - Returns: The value and the offset behind it; nil where no whole value stands there.
  public static func readValue(of text: DecodedText, at offset: Int) -> (node: JSONNode, end: Int)? {
    var parser = JSONParser(text: text, line: LineSpan(number: 1, byteRange: offset..<text.bytes.count))
    return (try? parser.parseLeadingValue()).map { ($0, parser.offset) }
  }

  /// Reads JSON Lines: every line that is not blank is a document of its own.
  ///
  /// LF, CRLF and CR end a line. A broken line does not hide the others.
  ///
  /// - Parameters:
  ///   - text: The decoded file.
  ///   - allowsDuplicateKeys: Whether an object may have a key twice; then both members are delivered.
  /// - Returns: The lines that are not blank, in file order.
  public static func readLines(_ text: DecodedText, allowsDuplicateKeys: Bool = false) -> [JSONLine] {
    jsonLines(of: text.bytes)
      .map { line in
        var parser = JSONParser(text: text, line: line, allowsDuplicateKeys: allowsDuplicateKeys)
        let result = Result<JSONNode, JSONSyntaxError> { () throws(JSONSyntaxError) in try parser.parseDocument() }
        return JSONLine(line: line.number, byteRange: line.byteRange, result: result)
      }
  }

  /// Tells whether a file is one document or JSON Lines, by its content alone.
  ///
  /// JSON Lines, when its first line is a whole document and others follow; or when that line is broken but most of the
  /// first `shapeSample` lines are whole arrays or objects. Everything else is one document.
  public static func shape(of text: DecodedText) -> JSONShape {
    let lines = jsonLines(of: text.bytes, limit: shapeSample)
    guard lines.count > 1, let first = lines.first else { return .document }
    if standsAlone(first, in: text) {
      return .lines
    }
    let wholeLines = lines.count { beginsContainer($0, in: text.bytes) && standsAlone($0, in: text) }
    return wholeLines * 2 > lines.count ? .lines : .document
  }

  /// How many lines ``shape(of:)`` looks at.
  private static let shapeSample = 32

  private static func standsAlone(_ line: LineSpan, in text: DecodedText) -> Bool {
    var parser = JSONParser(text: text, line: line, allowsDuplicateKeys: true)
    return (try? parser.parseDocument()) != nil
  }

  private static func beginsContainer(_ line: LineSpan, in bytes: [UInt8]) -> Bool {
    let first = bytes[line.byteRange].first { $0 != .space && $0 != .tab }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}

/// How JSON values stand in a file.
public enum JSONShape: String, Sendable, Hashable, CaseIterable {
  /// The whole file is one value.
  case document
  /// Every line is a value.
  case lines
}

/// One line of a JSON Lines file.
public struct JSONLine: Sendable {
  /// The 1-based number of the line; blank lines count but are not delivered.
  public let line: Int
  /// The 0-based offsets of the line in ``DecodedText/bytes``, without its ending.
  public let byteRange: Range<Int>
  /// The value of the line, or what is wrong with it; all positions are those in the file.
  public let result: Result<JSONNode, JSONSyntaxError>
}
