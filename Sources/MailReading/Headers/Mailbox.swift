// SPDX-License-Identifier: Apache-2.0

/// Who a mail comes from: `"UBND huyện An Biên" <anbien@kiengiang.gov.vn>` (RFC 5322, 3.4).
public struct Mailbox: Sendable, Hashable {
  /// The name for people; empty where there is only an address.
  public let name: String
  /// The address as written; empty where there is none.
  public let address: String

  init(_ bytes: [UInt8]) {
    let text = bytes[...]
    if let open = text.lastIndex(of: UInt8(ascii: "<")) {
      let behind = text[(open + 1)...]
      name = EncodedText.decode(HeaderValue.unquoted(text[..<open]))
      address = Self.address(behind.prefix { $0 != UInt8(ascii: ">") })
    } else if let open = text.firstIndex(of: UInt8(ascii: "(")) {
      name = EncodedText.decode(Array(text[(open + 1)...].prefix { $0 != UInt8(ascii: ")") }))
      address = Self.address(text[..<open])
    } else {
      name = ""
      address = Self.address(text)
    }
  }

  private static func address(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
  }
}
