// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Naming

@Suite struct UnicodeFormTests {
  @Test(arguments: [
    ("Huye\u{323}\u{302}n", "Huyện"), ("Huyê\u{323}n", "Huyện"), ("o\u{31B}\u{301}", "ớ"), ("U\u{31B}", "Ư"),
    ("abc", "abc"), ("", ""), ("a\u{302}\u{301}", "ấ"), ("\u{1EA1}\u{302}", "ậ"),
  ])
  func `composes text`(text: String, composed: String) {
    #expect(Array(text.nfc.unicodeScalars) == Array(composed.unicodeScalars))
    #expect(Array(text[...].nfc.utf8) == Array(composed.utf8))
  }

  @Test func `trims white space of every kind`() {
    #expect("\u{A0}\t An Biên\r\n".trimmed == "An Biên")
    #expect(" \u{2003}".trimmed.isEmpty)
  }
}

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("an bien", "an bien", 0), ("an bien", "an binh", 2), ("kitten", "sitting", 3), ("abc", "", 3),
    ("flaw", "lawn", 2),
  ])
  func `counts the letters that differ`(one: String, other: String, distance: Int) {
    #expect(EditDistance.between(Array(one.utf8), Array(other.utf8), atMost: distance) == distance)
    #expect(EditDistance.between(Array(other.utf8), Array(one.utf8), atMost: 9) == distance)
    if distance > 0 {
      #expect(EditDistance.between(Array(one.utf8), Array(other.utf8), atMost: distance - 1) == nil)
    }
  }
}
