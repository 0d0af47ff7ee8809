// SPDX-License-Identifier: Apache-2.0

/// Why bytes are not the text that they claim to be.
///
/// Every `byteOffset` is 0-based and counts from the first byte of the file, byte order mark included.
public enum TextDecodingError: Error, Sendable, Hashable {
  /// NUL, or so many control characters that this is no text at all; the offset is the first of them.
  case binary(byteOffset: Int)
  /// A sequence that UTF-8 does not know (RFC 3629), in a text that no legacy encoding explains; `line` is 1-based.
  case invalidUTF8(byteOffset: Int, line: Int)
  /// Half a surrogate pair, or half a code unit at the end of the file (RFC 2781).
  case invalidUTF16(byteOffset: Int)
  /// Letters that could be each of these encodings, or of which there are too few to be sure; `line` is 1-based.
  case ambiguous([TextEncoding], byteOffset: Int, line: Int)
  /// A byte or a sequence that the encoding asked for does not know; `line` is 1-based.
  case unassigned(TextEncoding, byteOffset: Int, line: Int)
}

extension TextDecodingError: CustomStringConvertible {
  /// One English sentence part for logs; wording for officers is not made here.
  public var description: String {
    switch self {
    case .binary(let byteOffset): "not text: control characters from byte \(byteOffset) on"
    case .invalidUTF8(let byteOffset, let line): "not UTF-8 at byte \(byteOffset), line \(line)"
    case .invalidUTF16(let byteOffset): "not UTF-16 at byte \(byteOffset)"
    case .ambiguous(let encodings, _, let line):
      "encoding uncertain on line \(line): \(encodings.map(\.rawValue).joined(separator: " or "))"
    case .unassigned(let encoding, let byteOffset, let line):
      "not \(encoding.rawValue) at byte \(byteOffset), line \(line)"
    }
  }
}
