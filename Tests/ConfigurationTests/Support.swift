// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import ReportModel
import Tabular
import Testing

/// A small configuration without mistakes, line by line, for tests to spoil.
enum SmallConfiguration {
  static let settings = """
    agency:
      name: Sở Thông tin
      province: Kiên Giang
    calendar:
      utcOffset: "+07:00"
      weeks:
        - start: monday
        - { from: 2024-11-01, start: friday }
      deadline:
        time: "17:00"
    report:
      split: document
    receivers:
      - id: vnnic
        name: VNNIC
    campaigns:
      - id: ten-mien
        name: Tên miền
        receiver: vnnic
        documents:
          - { number: 2038/VNNIC, date: 2024-06-19 }
        window: { from: 2024-07-01, to: 2024-08-15 }
        aliases: [Miền vn]
      - id: dich-benh
        name: Dịch bệnh
        receiver: vnnic
    channels:
      - id: social
        name: Mạng xã hội
        measure: articles
        unit: bài
        reach: network
        aliases:
          - MXH
      - id: radio
        name: Phát thanh
        measure: broadcasts
        unit: lượt
        minutes: true
    kinds:
      - id: district
        group: Huyện
        types: [huyện]
        channels: [social, radio]
      - id: commune
        group: Xã
        types: [xã, thị trấn]
        channels: [social]
    """

  static let roster = """
    id,name,kind,parent,code,aliases,channels,valid_from,valid_to,successors
    an-bien,Huyện An Biên,district,,908,AB,,,2025-06-30,xa-an-bien
    an-minh,Huyện An Minh,district,,909,,social,,,
    xa-an-bien,Xã An Biên,commune,an-minh,,,*,2025-07-01,,

    """

  static func read(
    settings: String = settings,
    roster: String = roster
  ) throws(ConfigurationError) -> Catalogue {
    try CatalogueReader.read(settings: DecodedText(settings), roster: DecodedText(roster))
  }

  /// The settings with one line, 1-based, written otherwise; a line may become several.
  static func settings(line: Int, _ text: String) -> String { replaced(settings, line, text) }

  /// The roster with one line, 1-based, written otherwise.
  static func roster(line: Int, _ text: String) -> String { replaced(roster, line, text) }

  /// What is wrong, each as `code file:line`.
  static func mistakes(settings: String = settings, roster: String = roster) -> [String] {
    findings(settings: settings, roster: roster).map { "\($0.code) \($0.location.reference)" }
  }

  static func findings(settings: String = settings, roster: String = roster) -> [Finding] {
    do throws(ConfigurationError) {
      _ = try read(settings: settings, roster: roster)
      return []
    } catch {
      return error.findings
    }
  }

  private static func replaced(_ text: String, _ line: Int, _ replacement: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[line - 1] = replacement
    return lines.joined(separator: "\n")
  }
}
