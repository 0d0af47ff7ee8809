// SPDX-License-Identifier: Apache-2.0

/// The ASCII bytes that the grammars of CSV and JSON are made of.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let backslash: UInt8 = 0x5C

  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }

  var isDigit: Bool { (0x30...0x39).contains(self) }
}
