// SPDX-License-Identifier: Apache-2.0

/// A JSON value and where it stands.
public struct JSONNode: Sendable, Hashable {
  /// The value.
  public let value: JSONValue
  /// The 0-based offset of its first byte in ``DecodedText/bytes``; a ``LineIndex`` makes line and column of it.
  public let byteOffset: Int

  /// Takes a value and its place.
  public init(value: JSONValue, byteOffset: Int) {
    self.value = value
    self.byteOffset = byteOffset
  }
}

/// A JSON value (RFC 8259), numbers exactly as written and members in the order of the file.
public enum JSONValue: Sendable, Hashable {
  /// The literal `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, exactly as written.
  case number(JSONNumber)
  /// A string with its escapes resolved; it may hold any scalar, NUL included.
  case string(String)
  /// The elements of an array.
  case array([JSONNode])
  /// The members of an object; a key stands twice only where the reader was told to allow it.
  case object([JSONMember])
}

/// A key of an object and its value.
public struct JSONMember: Sendable, Hashable {
  /// The key with its escapes resolved.
  public let key: String
  /// The 0-based offset of the quote before the key.
  public let keyOffset: Int
  /// The value.
  public let value: JSONNode

  /// Takes a key, its place and a value.
  public init(key: String, keyOffset: Int, value: JSONNode) {
    self.key = key
    self.keyOffset = keyOffset
    self.value = value
  }
}
