// SPDX-License-Identifier: Apache-2.0

import Tabular
import Testing

@Suite struct JSONNumberTests {
  @Test(
    arguments: [
      ("12", 12), ("-0", 0), ("12.0", 12), ("-7.000", -7), ("9223372036854775807", .max),
      ("-9223372036854775808", .min),
      ("9223372036854775808", nil), ("12.5", nil), ("12.05", nil), ("1e3", nil), ("1.0E+2", nil),
    ] as [(String, Int64?)]
  )
  func `is a whole number only when nothing is lost`(text: String, value: Int64?) throws {
    #expect(try #require(JSONNumber(text)).wholeNumber == value)
  }

  @Test func `tells why it is no whole number`() throws {
    let fraction = try #require(JSONNumber("-12.50"))
    #expect(fraction.isFraction && fraction.isNegative && !fraction.hasExponent)
    let power = try #require(JSONNumber("1.0E+2"))
    #expect(!power.isFraction && !power.isNegative && power.hasExponent)
  }

  @Test(arguments: ["", "01", "+1", "1.", ".5", " 1", "1 ", "0x1", "1e", "Infinity", "[1]"])
  func `refuses what JSON does not call a number`(text: String) {
    #expect(JSONNumber(text) == nil)
  }
}
