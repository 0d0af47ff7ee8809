// SPDX-License-Identifier: Apache-2.0

import Naming
import Testing

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
