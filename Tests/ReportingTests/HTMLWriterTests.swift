// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reporting

@Suite("Writing HTML")
struct HTMLWriterTests {
  private func written(_ write: (inout HTMLWriter) -> Void) -> String {
    var page = HTMLWriter()
    write(&page)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test(
    "text can't leave its place, nor an attribute's quotes",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      (#"" onload="x" '"#, "&quot; onload=&quot;x&quot; &#39;"),
      ("&lt; & co", "&amp;lt; &amp; co"),
      ("a\u{202E}b\u{0}c\u{1B}[31m\r\nd\u{85}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}[31m\u{FFFD}\u{FFFD}d\u{FFFD}e"),
      ("Ủy ban “Kiên Giang”", "Ủy ban “Kiên Giang”"),
    ]
  )
  func text(text: String, html: String) {
    #expect(written { $0.text(text) } == html)
    #expect(written { $0.element("p", text: text) } == "<p>\(html)</p>")
  }

  @Test(
    "an address is a file below the page, whatever its name",
    arguments: [
      ("PL_507-TTCS_2024-07-14.xlsx", "./PL_507-TTCS_2024-07-14.xlsx"),
      ("javascript:alert(1)", "./javascript%3Aalert%281%29"),
      ("//host/x", ".///host/x"),
      (#"" onclick="x"#, "./%22%20onclick%3D%22x"),
      ("Tuần 28?#", "./Tu%E1%BA%A7n%2028%3F%23"),
    ]
  )
  func address(name: String, address: String) {
    #expect(written { $0.address(name) } == address)
  }

  @Test(
    "lengths have no more digits than they need",
    arguments: [
      (0, "0"), (100, "1"), (1250, "12.5"), (1205, "12.05"), (9999, "99.99"),
    ]
  )
  func length(hundredths: Int, text: String) {
    #expect(written { $0.length(hundredths: hundredths) } == text)
  }
}
