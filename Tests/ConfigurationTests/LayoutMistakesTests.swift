// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Testing

/// Every mistake of `layouts:` is a finding with its line.
@Suite struct LayoutMistakesTests {
  /// A layout without mistakes; the lines of findings count from its first one.
  static let layout = """
    layouts:
      - id: bieu-1
        sheet: "Biểu {year}"
        title: kết quả {subject}
        rows:
          - { by: group, mark: roman, total: "Cộng {mark}" }
          - { by: unit }
        total: TỔNG CỘNG
        columns:
          - { show: number, heading: TT }
          - { show: name, heading: Đơn vị }
          - each: campaign
            group: "{campaign}"
            columns:
              - { heading: Bài, channels: [social] }
              - { heading: Kỳ trước, channels: [social], figure: previous }
          - { show: note, heading: Ghi chú }
        notes:
          - Có số liệu của {reporting}/{expected} đơn vị.
    """

  /// The layout with one line, 1-based, written otherwise.
  static func mistakes(line: Int, _ text: String) -> [String] {
    var lines = layout.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[line - 1] = text
    return mistakes(lines.joined(separator: "\n"))
  }

  static func mistakes(_ layout: String) -> [String] {
    let before = SmallConfiguration.settings.split(separator: "\n").count
    return SmallConfiguration.findings(settings: SmallConfiguration.settings + "\n" + layout)
      .map { "\($0.code) \(($0.location.line ?? 0) - before)" }
  }

  @Test func `finds no mistake in the unspoilt layout`() {
    #expect(Self.mistakes(Self.layout) == [])
  }

  @Test(arguments: [
    (2, "  - id: Biểu 1", ["badSetting 2"]),
    (3, "    sheet: \"Biểu {nam}\"", ["layoutName 3"]),
    (3, "    shit: x", ["unknownKey 3", "keyMissing 2"]),
    (4, "    title: kết quả {chude} của {subject}", ["layoutName 4"]),
    (4, "    title: kết quả\n    dataLine: \"từ {tu}\"", ["layoutName 5"]),
    (4, "    title: x\n    each: unit", ["badSetting 5"]),
    (4, "    title: x\n    page: vertical", ["badSetting 5"]),
    (4, "    title: x\n    mode: letter", ["badSetting 5"]),
    (4, "    title: x\n    thousands: comma", ["badSetting 5"]),
    (4, "    title: x\n    labels: roman", ["badSetting 5"]),
    (4, "    title: x\n    totals: middle", ["badSetting 5"]),
    (4, "    title: x\n    hideZeroRows: perhaps", ["badSetting 5"]),
    (4, "    title: x\n    signers: [NGƯỜI LẬP BIỂU]", ["badSetting 5"]),
    (6, "      - { by: group, total: \"Cộng {so}\" }", ["layoutName 6"]),
    (6, "      - { by: nobody }", ["badSetting 6", "layoutRows 7"]),
    (6, "      - { by: group, order: size }", ["badSetting 6"]),
    (6, "      - { by: unit }", ["layoutRows 7"]),
    (6, "      - { by: phase }", ["layoutRows 6"]),
    (6, "      - { by: period }", ["layoutRows 6", "layoutFigure 16"]),
    (7, "", ["layoutRows 6"]),
    (7, "      - { by: campaign }", ["layoutRows 6", "layoutAddsCampaigns 6", "layoutAddsCampaigns 8"]),
    (7, "      - { by: unit }\n      - { by: indicator }", ["layoutMixesUnits 6", "layoutMixesUnits 9"]),
    (10, "      - { show: unit, heading: TT }", ["layoutColumns 10"]),
    (10, "      - { show: number }", ["keyMissing 10"]),
    (10, "      - { show: number, heading: TT, width: 500 }", ["badSetting 10"]),
    (10, "      - { show: number, heading: TT, width: wide }", ["badSetting 10"]),
    (11, "      - { show: nam, heading: Đơn vị }", ["badSetting 11", "layoutColumns 10"]),
    (12, "      - each: week", ["badSetting 12", "layoutAddsCampaigns 15", "layoutAddsCampaigns 16"]),
    (12, "      - measure: articles", ["layoutAddsCampaigns 15", "layoutAddsCampaigns 16"]),
    (12, "      - campaign: ten-mien", []),
    (12, "      - campaign: y-te", ["unknownReference 12"]),
    (13, "        group: \"{kenh}\"", ["layoutName 13"]),
    (15, "          - { heading: Bài, channels: [facebook] }", ["unknownReference 15"]),
    (15, "          - { heading: Bài }", ["layoutMixesUnits 15"]),
    (15, "          - { heading: Bài, unit: \"bài, lượt\" }", []),
    (15, "          - { heading: Phút, quantity: minutes }", []),
    (15, "          - { heading: Giải thích, show: definition }", ["layoutFigure 15"]),
    (15, "          - { heading: Số đơn vị, show: reporting }", ["layoutFigure 15", "layoutMixesUnits 15"]),
    (15, "          - { heading: Số đơn vị, show: units }", ["layoutFigure 15"]),
    (15, "          - { heading: Bài, figure: total, channels: [social] }", ["badSetting 15"]),
    (19, "      - \"Chưa gửi: {missing}.\"", ["layoutInternal 19"]),
    (19, "      - \"Của {units} đơn vị.\"", ["layoutName 19"]),
  ])
  func `is said with its line`(line: Int, text: String, expected: [String]) {
    #expect(Self.mistakes(line: line, text) == expected)
  }

  @Test func `headings deeper than paper bears are refused`() {
    var nested = "{ heading: Bài, channels: [social] }"
    for _ in 1...4 { nested = "{ group: x, columns: [\(nested)] }" }
    #expect(Self.mistakes(line: 15, "          - \(nested)") == ["badSetting 15"])
  }

  @Test func `an id is used once`() {
    let second = Self.layout.replacing("layouts:\n", with: "")
    #expect(Self.mistakes(Self.layout + "\n" + second) == ["repeatedID 20"])
  }

  @Test(arguments: [
    ("  layouts: [summary, bieu-1]", []),
    ("  layouts: [bieu-2]", ["unknownReference kgreport.yml:13"]),
    ("  layouts: [submissions]", ["layoutInternal kgreport.yml:13"]),
    ("  layouts: summary", ["badSetting kgreport.yml:13"]),
    ("  mode: letter", ["badSetting kgreport.yml:13"]),
  ])
  func `a report chooses layouts that are there and may go up`(choice: String, expected: [String]) {
    let settings = SmallConfiguration.settings(line: 12, "  split: document\n\(choice)") + "\n" + Self.layout
    #expect(SmallConfiguration.mistakes(settings: settings) == expected)
  }

  /// Each names the thing to write, in both languages.
  @Test func `every mistake has a repair`() {
    for code in FindingCode.allCases where (713...719).contains(code.rawValue) {
      let finding = Finding(code, at: Location(file: "kgreport.yml", line: 1), found: "x", ["reason": "x", "key": "x"])
      for language in Language.allCases {
        #expect(finding.repair(in: language)?.isEmpty == false, "\(code)")
        #expect(!finding.message(in: language).isEmpty)
      }
    }
  }
}
