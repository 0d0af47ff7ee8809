// SPDX-License-Identifier: Apache-2.0

extension JSONNode {
  /// The first member of a key; `nil` where the value is no object or has no such member.
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text, where the value is one.
  public var string: String? { if case .string(let text) = value { text } else { nil } }

  /// The number, where the value is a whole one of 64 bits.
  public var wholeNumber: Int64? { if case .number(let number) = value { number.wholeNumber } else { nil } }

  /// The elements, where the value is an array.
  public var elements: [JSONNode]? { if case .array(let elements) = value { elements } else { nil } }
}
