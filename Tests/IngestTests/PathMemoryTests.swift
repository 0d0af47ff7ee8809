// SPDX-License-Identifier: Apache-2.0

import ReportModel
import TestSupport
import Testing

@testable import Ingest

/// A reader remembers what parts of paths say; nothing may depend on what it read before.
@Suite struct PathMemoryTests {
  @Test(arguments: Seed.several(60))
  func `what a path says does not depend on the paths before it`(seed: Seed) {
    var random = seed.generator
    let used = SubmissionReader(catalogue: kienGiang, names: kienGiangNames)
    let text = Array("\(canonical)\n,,,ten-mien-vn,portal,3,,,\n".utf8)
    for _ in 0..<20 {
      let path = Self.path(&random)
      let fresh = SubmissionReader(catalogue: kienGiang, names: kienGiangNames).read(text, path: path)
      let again = used.read(text, path: path)
      let what = Comment(rawValue: path)
      #expect(again.submissions == fresh.submissions, what)
      #expect(again.findings == fresh.findings, what)
      #expect(again.choices == fresh.choices, what)
      #expect(again.hintedUnit == fresh.hintedUnit && again.hintedPeriod == fresh.hintedPeriod, what)
    }
  }

  @Test(arguments: [
    ("an-bien_2024-W28", "an-bien_\u{0}"), ("2024-W28", "\u{0}"), ("2024-W28 bổ sung", "\u{0} bổ sung"),
  ])
  func `names that differ by their week are one`(text: String, masked: String) {
    #expect(WeekInText(text)?.masked == masked)
  }

  @Test(arguments: ["an-bien", "2024-W2", "2024-W281", "x2024-W28", "2024-W28 lần 2", "12-2024-W28", "2024-28"])
  func `a text with other digits is no such name`(text: String) {
    #expect(WeekInText(text) == nil)
  }

  private static func path(_ random: inout SeededGenerator) -> String {
    let unit = random.pick(["an-bien", "rach-gia", "Huyện An Biên", "BC", "kien-hai", "zzz", "an-minh an-bien"])
    let part = random.pick(["_", "-", " ", ""])
    let week = random.pick(["2024-W28", "2024-W29", "2024-W53", "tuan 28", "2024-W28 lan 2", "12-7-2024", "2024"])
    let folder = random.pick(["", "2024/", "2024-W30/", "Tuần 30/", "2023/an-bien/", "luy ke/"])
    let name = random.pick([unit + part + week, week + part + unit, unit, week, "bổ sung " + unit + part + week])
    return "\(folder)\(name).csv"
  }
}
