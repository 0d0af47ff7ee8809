// SPDX-License-Identifier: Apache-2.0

/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Sendable, Hashable {
  /// What is wrong.
  public let reason: Reason
  /// The 0-based offset of the offending byte in ``DecodedText/bytes``; its length when the text ends too early.
  public let byteOffset: Int
  /// Line and column of that byte, both 1-based.
  public let position: TextPosition
  /// The value that was being read, for instance `$[0].counts[2]`; elements count from 0.
  public let path: String

  /// The 1-based line.
  public var line: Int { position.line }
  /// The 1-based column, counted in Unicode scalars.
  public var column: Int { position.column }

  /// What is wrong with a JSON text.
  public enum Reason: Sendable, Hashable {
    /// The text holds nothing but white space.
    case emptyText
    /// The text ends inside a value.
    case unexpectedEnd
    /// No value begins with this character.
    case expectedValue(found: Unicode.Scalar)
    /// A member must begin with a key in double quotes.
    case expectedKey(found: Unicode.Scalar)
    /// A colon must stand between key and value.
    case expectedColon(found: Unicode.Scalar)
    /// A comma or the closing bracket must follow an element or member.
    case expectedCommaOrEnd(found: Unicode.Scalar)
    /// A comma has nothing behind it but the closing bracket.
    case trailingComma
    /// A word that is none of `true`, `false`, `null`.
    case unknownWord(String)
    /// A number that breaks the grammar, such as `01`, `+1`, `1.` or `-`.
    case invalidNumber
    /// A backslash with a character behind it that it cannot escape.
    case invalidEscape
    /// A `\u` escape that is half a surrogate pair.
    case loneSurrogate
    /// A control character inside a string, which must be escaped.
    case controlCharacter(Unicode.Scalar)
    /// An object that has a key twice, so that one of its values would be lost.
    case duplicateKey(String)
    /// Arrays and objects nested deeper than ``JSONReader/depthLimit``.
    case tooDeep(limit: Int)
    /// Something follows the value.
    case trailingContent
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  /// One English line for logs; wording for officers is not made here.
  public var description: String { "line \(line), column \(column), \(path): \(reason)" }
}

extension JSONSyntaxError.Reason: CustomStringConvertible {
  /// An English sentence part without position.
  public var description: String {
    switch self {
    case .emptyText: "no value"
    case .unexpectedEnd: "the text ends too early"
    case .expectedValue(let found): "a value expected, found \(found.debugDescription)"
    case .expectedKey(let found): "a key in double quotes expected, found \(found.debugDescription)"
    case .expectedColon(let found): "a colon expected, found \(found.debugDescription)"
    case .expectedCommaOrEnd(let found): "a comma or a closing bracket expected, found \(found.debugDescription)"
    case .trailingComma: "nothing behind a comma"
    case .unknownWord(let word): "unknown word \(word.debugDescription)"
    case .invalidNumber: "not a JSON number"
    case .invalidEscape: "not an escape that JSON knows"
    case .loneSurrogate: "half a surrogate pair"
    case .controlCharacter(let scalar): "control character \(scalar.debugDescription) in a string"
    case .duplicateKey(let key): "key \(key.debugDescription) stands twice"
    case .tooDeep(let limit): "nested deeper than \(limit)"
    case .trailingContent: "more text behind the value"
    }
  }
}
