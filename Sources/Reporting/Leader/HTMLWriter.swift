// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Writes HTML in which no text of the input can become markup: markup is made of this program's literals alone.
struct HTMLWriter {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Holds a page of a usual week without growing.
  init() { bytes.reserveCapacity(96 * 1024) }

  /// Writes a literal as it is.
  mutating func markup(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes text of any origin, also inside an attribute's double quotes; control and direction characters become U+FFFD.
  mutating func text(_ text: String) {
    for byte in SafeText.printable(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case UInt8(ascii: "'"): markup("&#39;")
      default: bytes.append(byte)
      }
    }
  }

  /// Writes the address of a file below the page's folder, whatever its name looks like.
  mutating func address(_ path: String) {
    // The start keeps a colon in the name from being read as the end of a scheme.
    markup("./")
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        markup("%")
        for digit in [byte >> 4, byte & 15] {
          bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
      }
    }
  }

  /// Writes a length that is known in hundredths, such as `12.5` for 1250.
  mutating func length(hundredths: Int) {
    bytes.append(contentsOf: String(hundredths / 100).utf8)
    let rest = hundredths % 100
    guard rest > 0 else { return }
    markup(".")
    bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  /// Writes an element around text.
  mutating func element(_ tag: StaticString, _ attributes: StaticString = "", text: String) {
    element(tag, attributes) { $0.text(text) }
  }

  /// Writes an element around whatever `content` writes.
  ///
  /// - Parameters:
  ///   - tag: The element's name.
  ///   - attributes: Its attributes as they stand in the source, such as `class="card"`.
  ///   - content: Writes what is in it.
  mutating func element(
    _ tag: StaticString,
    _ attributes: StaticString = "",
    _ content: (inout HTMLWriter) -> Void
  ) {
    markup("<")
    markup(tag)
    if attributes.utf8CodeUnitCount > 0 { markup(" ") }
    markup(attributes)
    markup(">")
    content(&self)
    markup("</")
    markup(tag)
    markup(">")
  }
}
