// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import TestSupport
import Testing

@Suite struct FindingTests {
  @Test func `words a finding late, in both languages`() {
    let finding = Finding(.unknownUnit, found: "Huyện An Bình", ["candidates": .list(["an-bien", "an-minh"])])
    #expect(
      finding.message(in: .vietnamese)
        == "Không xác định được đơn vị “Huyện An Bình”; gần giống: an-bien, an-minh."
    )
    #expect(finding.message(in: .english) == "No unit is called “Huyện An Bình”; similar: an-bien, an-minh.")
    #expect(finding.repair(in: .english)?.contains("kgreport alias add unit") == true)
  }

  @Test func `takes the catalogue's severity unless told otherwise`() {
    #expect(Finding(.disagree).severity == .warning)
    #expect(Finding(.disagree, severity: .error).severity == .error)
  }

  @Test func `says how many further rows are alike`() {
    var finding = Finding(.negative, found: "-3")
    finding.repeats = 4
    #expect(finding.message(in: .vietnamese) == "Số âm không hợp lệ: -3. (và 04 chỗ khác như vậy)")
    #expect(finding.message(in: .english) == "A negative number is not valid: -3. (and 4 more like it)")
  }

  @Test func `has no repair where the catalogue names none, or where what it needs is not known`() {
    #expect(Finding(.duplicateFile).repair(in: .vietnamese) == nil)
    #expect(Finding(.badOption, found: "x").repair(in: .english) == nil)
    #expect(
      Finding(.badOption, found: "x", ["candidates": .list(["vi", "en"])]).repair(in: .english)
        == "Possible values: vi, en."
    )
  }

  @Test(arguments: Seed.several(20))
  func `cuts the offending text to 200 bytes at a character border`(seed: Seed) throws {
    var random = seed.generator
    let letters: [Character] = ["a", "ệ", "Đ", "e\u{302}\u{323}", "👩‍👧", "一"]
    let text = String((0..<random.number(in: 0...300)).map { _ in random.pick(letters) })
    let found = try #require(Finding(.notNumber, found: text).found)
    if text.utf8.count <= 200 {
      #expect(found == text)
    } else {
      #expect(found.utf8.count <= 200 && found.utf8.count > 200 - 3 - 14)
      #expect(found.hasSuffix("…"))
      #expect(text.hasPrefix(found.dropLast()))
    }
  }

  @Test func `cuts headings too, which a hostile table makes as long as itself`() {
    let long = String(repeating: "x", count: 100_000)
    let finding = Finding(.noKnownColumn, at: Location(columnName: long), ["headings": .list([long, "a"])])
    #expect(finding.location.columnName?.utf8.count == 200)
    #expect(finding.message(in: .english).utf8.count < 300)
  }

  @Test func `keeps a text of exactly 200 bytes and cuts one of 201`() {
    let text = String(repeating: "x", count: 200)
    #expect(Finding(.notNumber, found: text).found == text)
    #expect(Finding(.notNumber, found: text + "y").found == String(repeating: "x", count: 197) + "…")
  }

  @Test func `cuts one endless character away`() {
    let stacked = "a" + String(repeating: "\u{301}", count: 500)
    #expect(Finding(.notNumber, found: stacked).found == "…")
  }

  @Test(arguments: Language.allCases)
  func `lets nothing steer the terminal`(language: Language) {
    let hostile = "\u{1B}[31m\u{7}\u{9B}2J\u{202E}\u{2066}\u{200F}\u{61C}\u{2028}\r\n"
    let finding = Finding(
      .unknownUnit,
      at: Location(file: hostile, sheet: hostile, row: 2, columnName: hostile),
      found: hostile,
      ["candidates": .list([hostile])]
    )
    var other = Finding(.unreadableFile, ["reason": .text(hostile), "path": .text(hostile)])
    other.repeats = 1
    let shown = [
      finding.message(in: language), other.message(in: language), other.repair(in: language) ?? "",
      finding.location.reference, finding.location.place(in: language),
    ]
    for text in shown {
      #expect(text.contains("\u{FFFD}"))
      #expect(!text.unicodeScalars.contains { hostile.unicodeScalars.contains($0) && $0.value != 0x5B && !$0.isWord })
    }
  }

  @Test func `shows harmless text as it is`() {
    #expect(SafeText.printable("Huyện An Biên – 👩‍👧") == "Huyện An Biên – 👩‍👧")
  }

  @Test func `control, direction and line characters are the only ones that are replaced`() {
    let unsafe: Set<UInt32> = Set(0..<0x20).union(0x7F..<0xA0).union([0x61C, 0x200E, 0x200F])
      .union(0x2028...0x202E).union(0x2066...0x2069)
    for value in UInt32(0)...0x1_0400 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(Character(scalar))z"
      let shown = SafeText.printable(text)
      #expect(shown == (unsafe.contains(value) ? "a\u{FFFD}z" : text), "U+\(String(value, radix: 16))")
    }
    #expect(SafeText.isPrintable("a\nb", allowingLineFeeds: true))
    #expect(!SafeText.isPrintable("a\nb"))
    #expect(!SafeText.isPrintable("a\r\nb", allowingLineFeeds: true))
  }
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
