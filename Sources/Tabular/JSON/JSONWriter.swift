// SPDX-License-Identifier: Apache-2.0

/// Writes JSON for people and for line-by-line comparison: the same value always gives the same bytes.
///
/// Two spaces of indentation. An array or object that holds no other one stands on one line when it is itself an
/// element of an array (one record a line), and else when it fits into ``lineWidth`` columns.
public struct JSONWriter: Sendable {
  /// How long a line may get by writing a short array or object of an object on one line, in bytes.
  public static let lineWidth = 100

  private var bytes: [UInt8] = []

  private init() {}

  /// Writes a document as UTF-8 with a line feed at the end.
  public static func write(_ value: JSONOutput) -> [UInt8] {
    var writer = JSONWriter()
    writer.append(value, indentation: 0, isElement: false)
    writer.append("\n")
    return writer.bytes
  }

  /// Writes a value on one line, without a line ending, as JSON Lines want it.
  public static func writeLine(_ value: JSONOutput) -> [UInt8] {
    var writer = JSONWriter()
    writer.appendOnOneLine(value)
    return writer.bytes
  }

  private mutating func append(_ value: JSONOutput, indentation: Int, isElement: Bool) {
    switch value {
    case .array(let elements) where !elements.isEmpty && !staysOnOneLine(value, isElement: isElement):
      appendLines(elements, between: ("[", "]"), indentation: indentation) { writer, element, inner in
        writer.append(element, indentation: inner, isElement: true)
      }
    case .object(let members) where !members.isEmpty && !staysOnOneLine(value, isElement: isElement):
      appendLines(members, between: ("{", "}"), indentation: indentation) { writer, member, inner in
        writer.append(quoted: member.key)
        writer.append(": ")
        writer.append(member.value, indentation: inner, isElement: false)
      }
    default:
      appendOnOneLine(value)
    }
  }

  private func staysOnOneLine(_ value: JSONOutput, isElement: Bool) -> Bool {
    guard !value.holdsContainers else { return false }
    if isElement {
      return true
    }
    var trial = JSONWriter()
    trial.appendOnOneLine(value)
    let lineStart = bytes.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    return bytes.count - lineStart + trial.bytes.count <= JSONWriter.lineWidth
  }

  private mutating func appendLines<Part>(
    _ parts: [Part],
    between brackets: (String, String),
    indentation: Int,
    appendPart: (inout JSONWriter, Part, Int) -> Void
  ) {
    append(brackets.0)
    for (index, part) in parts.enumerated() {
      append(index == 0 ? "\n" : ",\n")
      indent(indentation + 1)
      appendPart(&self, part, indentation + 1)
    }
    append("\n")
    indent(indentation)
    append(brackets.1)
  }

  private mutating func indent(_ steps: Int) {
    for _ in 0..<2 * steps { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func appendOnOneLine(_ value: JSONOutput) {
    switch value {
    case .null: append("null")
    case .bool(let bool): append(bool ? "true" : "false")
    case .integer(let integer): append(String(integer))
    case .number(let number): append(number.text)
    case .string(let string): append(quoted: string)
    case .array(let elements):
      append("[")
      for (index, element) in elements.enumerated() {
        append(index == 0 ? "" : ", ")
        appendOnOneLine(element)
      }
      append("]")
    case .object(let members):
      append("{")
      for (index, member) in members.enumerated() {
        append(index == 0 ? "" : ", ")
        append(quoted: member.key)
        append(": ")
        appendOnOneLine(member.value)
      }
      append("}")
    }
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func append(quoted text: String) {
    bytes.append(.quote)
    defer { bytes.append(.quote) }
    guard Self.needsEscapes(text) else { return append(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      // C0, DEL and C1: the last two could drive a terminal.
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(contentsOf: scalar.utf8)
      }
    }
  }

  /// Whether a text may hold something that is escaped; nearly none does.
  private static func needsEscapes(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0..<0x20, .quote, .backslash, 0x7F: return true
      // C1 begins with C2, as do signs that are none.
      case 0xC2 where bytes[index + 1] < 0xA0: return true
      default: continue
      }
    }
    return false
  }
}

extension JSONOutput {
  /// Whether an array or object has another one inside.
  fileprivate var holdsContainers: Bool {
    switch self {
    case .array(let elements): elements.contains(where: \.isContainer)
    case .object(let members): members.contains(where: \.value.isContainer)
    default: false
    }
  }

  private var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}
