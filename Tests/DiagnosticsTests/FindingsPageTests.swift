// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc
import Testing

@Suite struct FindingsPageTests {
  private static let path =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    + "/docs/findings.md"

  @Test func `lists every code once with what the catalogue says of it`() {
    let rows = FindingsPage.markdown.split(separator: "\n").filter { $0.hasPrefix("| KG-") }
    #expect(rows.count == FindingCode.allCases.count)
    for (row, code) in zip(rows, FindingCode.allCases) {
      let cells = row.split(separator: " | ").map(String.init)
      #expect(row.hasPrefix("| \(code.identifier) | \(code.entry.slug) |"))
      #expect(cells.contains(code.entry.severity.title.english))
    }
  }

  @Test func `keeps every row to the columns of its heading`() {
    for row in FindingsPage.markdown.split(separator: "\n") where row.hasPrefix("|") {
      #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 9, "\(row)")
    }
  }

  /// `KGREPORT_RECORD=1` writes the page anew and fails, so that recording is seen.
  @Test func `is the page in docs`() throws {
    if getenv("KGREPORT_RECORD").map({ String(cString: $0) }) == "1" {
      let file = try #require(fopen(Self.path, "wb"))
      fputs(FindingsPage.markdown, file)
      fclose(file)
      Issue.record("docs/findings.md was written anew; run again without KGREPORT_RECORD")
      return
    }
    let page = try #require(text(of: Self.path), "docs/findings.md is missing: record it with KGREPORT_RECORD=1")
    #expect(page == FindingsPage.markdown, "docs/findings.md is stale: record it with KGREPORT_RECORD=1")
  }

  private func text(of path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var content: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { content.append(UInt8(byte)) }
    return String(decoding: content, as: UTF8.self)
  }
}
