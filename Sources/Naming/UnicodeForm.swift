// SPDX-License-Identifier: Apache-2.0

@_spi(_Unicode) import Swift

extension StringProtocol {
  /// The text in Unicode normalisation form C, the only form used inside the tool.
  ///
  /// The standard library's own normaliser is used, so that no room needs Foundation's ICU for it.
  public var nfc: String {
    unicodeScalars.allSatisfy(\.isComposed) ? String(self) : String(String(self)._nfc)
  }
}

extension Unicode.Scalar {
  /// Whether the letter stands in form C wherever it stands: nothing below U+0300 and no letter of the Vietnamese block
  /// changes in that form, and a mark that could join one lies outside both.
  fileprivate var isComposed: Bool { value < 0x300 || (0x1EA0...0x1EF9).contains(value) }

  /// Whether it is a digit or letter for sure; the properties of others are looked up, which costs more.
  var isPlainLetter: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1EA0...0x1EF9: true
    default: false
    }
  }
}

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension StringProtocol {
  /// The text without white space at both ends.
  public var trimmed: String {
    // Most texts begin and end with a letter or digit.
    if let first = unicodeScalars.first, let last = unicodeScalars.last, first.isPlainLetter, last.isPlainLetter {
      return String(self)
    }
    let head = drop { $0.isWhitespace }
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}
