// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Testing

/// Every mistake of kgreport.yml is a finding with its line.
@Suite struct SettingsMistakesTests {
  @Test func `finds no mistake in the unspoilt files`() {
    #expect(SmallConfiguration.mistakes().isEmpty)
  }

  @Test(arguments: [
    (2, "  nam: Sở Thông tin", ["unknownKey kgreport.yml:2", "keyMissing kgreport.yml:2"]),
    (1, "agenzy:", ["unknownKey kgreport.yml:1", "keyMissing kgreport.yml:1"]),
    (18, "    shortName: x", ["keyMissing kgreport.yml:17"]),
    (17, "  - shortName: x", ["keyMissing kgreport.yml:17"]),
    (39, "    minutes: true\n    reach: yes", ["badSetting kgreport.yml:40"]),
    (38, "    name: Phát thanh xã", ["yamlSyntax kgreport.yml:36"]),
    (38, "    minutes: false", ["yamlSyntax kgreport.yml:38"]),
    (39, "    minutes: maybe", ["badSetting kgreport.yml:39"]),
    (37, "    measure: posts", ["badSetting kgreport.yml:37"]),
    (22, "    window: { from: 2024-13-01, to: 2024-08-15 }", ["badSetting kgreport.yml:22"]),
    (22, "    window: { from: 2024-07-01 }", ["keyMissing kgreport.yml:22"]),
    (22, "    window:\n      from: 2024-07-01\n      to: 2023-08-15", ["windowReversed kgreport.yml:24"]),
    (22, "    window: soon", ["badSetting kgreport.yml:22"]),
    (21, "      - { number: 2038/VNNIC, date: 19/6/2024 }", ["badSetting kgreport.yml:21"]),
    (21, "      - { date: 2024-06-19 }", ["keyMissing kgreport.yml:21"]),
    (22, "    keyDates: [{ day: 2024-02-30, name: x }]", ["badSetting kgreport.yml:22"]),
    (24, "  - id: ten-mien", ["repeatedID kgreport.yml:24"]),
    (35, "  - id: social", ["repeatedID kgreport.yml:35", "unknownReference kgreport.yml:44"]),
    (
      14, "  - id: VN NIC",
      [
        "badSetting kgreport.yml:14", "unknownReference kgreport.yml:19", "unknownReference kgreport.yml:26",
      ]
    ),
    (26, "    receiver: bo-tttt", ["unknownReference kgreport.yml:26"]),
    (26, "    title: x", ["keyMissing kgreport.yml:24"]),
    (44, "    channels: [social, pano]", ["unknownReference kgreport.yml:44"]),
    (25, "    name: miền VN", ["sharedAlias kgreport.yml:25"]),
    (25, "    name: Dịch bệnh\n    aliases:\n      - Khác\n      - TÊN-MIỀN", ["sharedAlias kgreport.yml:28"]),
    (36, "    name: mxh", ["sharedAlias kgreport.yml:36"]),
    (47, "    types: [xã, Huyện]", ["sharedAlias kgreport.yml:47"]),
    (5, "  utcOffset: 7", ["badSetting kgreport.yml:5"]),
    (5, "  utcOffset: \"+15:00\"", ["badSetting kgreport.yml:5"]),
    (5, "  utcOffset: \"++7:00\"", ["badSetting kgreport.yml:5"]),
    (5, "  rhythm: daily", ["badSetting kgreport.yml:5"]),
    (5, "  months: lunar", ["badSetting kgreport.yml:5"]),
    (5, "  cutOff: 32", ["badSetting kgreport.yml:5"]),
    (5, "  holidays: [2024-02-30]", ["badSetting kgreport.yml:5"]),
    (5, "  holidays: [2024-02-14..2024-02-08]", ["badSetting kgreport.yml:5"]),
    (5, "  holidays: [Tết]", ["badSetting kgreport.yml:5"]),
    (10, "    time: 5 pm", ["badSetting kgreport.yml:10"]),
    (10, "    time: \"24:01\"", ["badSetting kgreport.yml:10"]),
    (10, "    days: -1", ["badSetting kgreport.yml:10"]),
    (10, "    moveOverWeekends: perhaps", ["badSetting kgreport.yml:10"]),
    (7, "    - start: mon", ["badSetting kgreport.yml:7"]),
    (7, "    - from: 2024-01-01", ["keyMissing kgreport.yml:7", "badSetting kgreport.yml:7"]),
    (8, "    - { from: 2024-11-02, start: friday }", ["weekStartDay kgreport.yml:8"]),
    (8, "    - { start: friday }", ["badSetting kgreport.yml:8"]),
    (12, "  refuseAbove: 101", ["badSetting kgreport.yml:12"]),
    (12, "  detailRows: 5000001", ["badSetting kgreport.yml:12"]),
    (12, "  detailRows: -1", ["badSetting kgreport.yml:12"]),
    (12, "  split: unit", ["badSetting kgreport.yml:12"]),
    (12, "  cumulativeFrom: never", ["badSetting kgreport.yml:12"]),
    (23, "    aliases: Miền vn", ["badSetting kgreport.yml:23"]),
    (23, "    aliases: [[Miền, vn]]", ["badSetting kgreport.yml:23"]),
    (18, "    name: [Tên, miền]", ["badSetting kgreport.yml:18"]),
    (10, "    - time", ["badSetting kgreport.yml:10"]),
    (
      13, "receivers: none\nx:",
      [
        "unknownKey kgreport.yml:14", "badSetting kgreport.yml:13", "unknownReference kgreport.yml:20",
        "unknownReference kgreport.yml:27",
      ]
    ),
    (2, "\tname: Sở", ["yamlSyntax kgreport.yml:2"]),
    (2, "  name: [", ["yamlSyntax kgreport.yml:4"]),
    (3, "  name: Sở Y tế", ["yamlSyntax kgreport.yml:2"]),
    (2, "  name: \"a\u{1}b\"", ["yamlSyntax kgreport.yml:2"]),
    (2, "  name: *nobody", ["yamlSyntax kgreport.yml:2"]),
    (2, "  name: x\n---", ["yamlSyntax kgreport.yml:3"]),
  ])
  func `is said with its line`(line: Int, text: String, expected: [String]) {
    let mistakes = SmallConfiguration.mistakes(settings: SmallConfiguration.settings(line: line, text))
    #expect(mistakes == expected)
  }

  @Test func `are all said at once, those of the roster too`() {
    var settings = SmallConfiguration.settings(line: 22, "    window: { from: 2024-07-01, to: 2023-08-15 }")
    settings = settings.replacing("split: document", with: "split: unit").replacing("time: \"17:00\"", with: "tyme: 1")
    let roster = SmallConfiguration.roster.replacing("2025-06-30", with: "30/06/2025")
    #expect(
      Set(SmallConfiguration.mistakes(settings: settings, roster: roster))
        == [
          "windowReversed kgreport.yml:22", "badSetting kgreport.yml:12", "unknownKey kgreport.yml:10",
          "badSetting units.csv:2",
        ]
    )
  }

  @Test func `spare the roster where the kinds that judge it do not stand`() {
    let settings = SmallConfiguration.settings(line: 41, "  - id: distrikt")
      .replacing("[social, radio]", with: "[pano]")
    #expect(SmallConfiguration.mistakes(settings: settings) == ["unknownReference kgreport.yml:44"])
  }

  @Test(arguments: ["receivers", "campaigns", "channels", "kinds"])
  func `are said where a whole list is missing`(key: String) {
    let lines = SmallConfiguration.settings.split(separator: "\n")
    var isInside = false
    let kept = lines.filter { line in
      if !line.hasPrefix(" ") { isInside = line.hasPrefix(key) }
      return !isInside
    }
    let mistakes = SmallConfiguration.findings(settings: kept.joined(separator: "\n"))
    #expect(mistakes.first { $0.code == .keyMissing }?.parts["key"] == .text(key))
    #expect(mistakes.allSatisfy { $0.location.line != nil })
  }

  @Test(arguments: ["", "# nothing\n", "null", "[1, 2]", "text", "- a\n- b", "{}", "1"])
  func `are said of a text that is no mapping`(text: String) {
    let findings = SmallConfiguration.findings(settings: text)
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.location.file == "kgreport.yml" && $0.location.line == 1 })
  }

  @Test func `bear the names of the files that were read`() {
    let finding = SmallConfiguration.findings(settings: "agency: [").first
    #expect(finding?.location.file == "kgreport.yml")
    #expect(finding?.message(in: .english).contains("YAML") == true)
  }

  @Test func `provoke every code of the configuration between them`() {
    let spoilt = [
      (2, "  nam: x"), (2, "  name: ["), (5, "  rhythm: daily"), (24, "  - id: ten-mien"),
      (25, "    name: Miền vn"),
      (26, "    receiver: nobody"), (22, "    window: { from: 2024-07-01, to: 2023-08-15 }"),
      (8, "    - { from: 2024-11-02, start: friday }"),
    ]
    var codes = Set(
      spoilt.flatMap {
        SmallConfiguration.findings(settings: SmallConfiguration.settings(line: $0.0, $0.1)).map(\.code)
      }
    )
    codes.formUnion(SmallConfiguration.findings(settings: "").map(\.code))
    codes.formUnion(SmallConfiguration.findings(roster: SmallConfiguration.roster(line: 3, ",x,district")).map(\.code))
    // Layouts have a suite of their own.
    codes.formUnion(FindingCode.allCases.filter { (713...719).contains($0.rawValue) })
    for row in [
      "an-bien,A,district,,,,,,2025-06-30,x", "an-bien,A,district,,,,,,,an-minh", "an-bien,A,district,,,,,,,x:0%",
    ] {
      codes.formUnion(SmallConfiguration.findings(roster: SmallConfiguration.roster(line: 2, row)).map(\.code))
    }
    // Decisions are read with the workspace, and provoked there; what can't be compared only a report knows.
    codes.formUnion([.badDecision, .notComparable])
    #expect(codes == Set(FindingCode.allCases.filter { $0.rawValue / 100 == 7 }))
  }
}
