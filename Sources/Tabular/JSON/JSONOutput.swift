// SPDX-License-Identifier: Apache-2.0

/// A JSON value to be written; members keep their order.
///
/// Literals make the simple cases: `["unit": "an-bien", "count": 12, "reach": nil]`.
public indirect enum JSONOutput: Sendable, Hashable {
  /// The literal `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int64)
  /// A number exactly as it was read.
  case number(JSONNumber)
  /// Text.
  case string(String)
  /// Elements in order.
  case array([JSONOutput])
  /// Members in order; the writer does not look for keys that stand twice.
  case object([Member])

  /// A key and its value.
  public struct Member: Sendable, Hashable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONOutput

    /// Takes a key and its value.
    public init(_ key: String, _ value: JSONOutput) {
      self.key = key
      self.value = value
    }
  }

  /// Text, or `null` where there is none.
  public static func string(orNull text: String?) -> JSONOutput {
    text.map(JSONOutput.string) ?? .null
  }

  /// A whole number, or `null` where there is none.
  public static func integer(orNull value: Int64?) -> JSONOutput {
    value.map(JSONOutput.integer) ?? .null
  }
}

extension JSONOutput {
  /// Takes over a value that was read, without its positions.
  public init(_ value: JSONValue) {
    switch value {
    case .null: self = .null
    case .bool(let bool): self = .bool(bool)
    case .number(let number): self = .number(number)
    case .string(let string): self = .string(string)
    case .array(let elements): self = .array(elements.map { JSONOutput($0.value) })
    case .object(let members): self = .object(members.map { Member($0.key, JSONOutput($0.value.value)) })
    }
  }
}

extension JSONOutput: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Makes `null`.
  public init(nilLiteral: ()) { self = .null }
  /// Makes `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Makes a whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// Makes text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes an array.
  public init(arrayLiteral elements: JSONOutput...) { self = .array(elements) }
  /// Makes an object with its members in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSONOutput)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
