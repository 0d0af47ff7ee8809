// SPDX-License-Identifier: Apache-2.0

@_spi(_Unicode) import Swift

extension StringProtocol {
  /// The text in Unicode normalisation form C, the only form used inside the tool.
  ///
  /// The standard library's own normaliser is used, so that no room needs Foundation's ICU for it.
  public var nfc: String {
    utf8.allSatisfy { $0 < 0x80 } ? String(self) : String(String(self)._nfc)
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
    let head = drop { $0.isWhitespace }
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}
