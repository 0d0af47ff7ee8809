// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Ingest
import ReportModel
import Testing

/// An input that has to give one finding at one place.
struct Provocation: Sendable, CustomTestStringConvertible {
  var code: FindingCode
  var path: String
  var text: String
  var row: Int?
  var line: Int?
  var column: Int?
  var columnName: String?
  var found: String?

  init(
    _ code: FindingCode, in path: String = "in.csv", _ text: String, row: Int? = nil, line: Int? = nil,
    column: Int? = nil, _ columnName: String? = nil, found: String? = nil
  ) {
    (self.code, self.path, self.text) = (code, path, text)
    (self.row, self.line, self.column, self.columnName, self.found) = (row, line, column, columnName, found)
  }

  var testDescription: String { "\(code.identifier) \(code): \(text.suffix(60))" }
}

@Suite struct ProvocationTests {
  private static func rows(_ rows: String...) -> String { ([canonical] + rows).joined(separator: "\n") }

  private static let good = "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,1,,,"

  private static func json(_ count: String) -> String { #"{"unit":"an-bien","period":"2024-W28","counts":[\#(count)]}"# }

  static let files: [Provocation] = [
    Provocation(.emptyFile, ""),
    Provocation(.emptyFile, "\n \n\r\n"),
    Provocation(.notText, "PK\u{0}\u{3}"),
    Provocation(.refusedWhole, rows() + String(repeating: "\nan-bien,2024-W28,,ten-mien-vn,social,x1,,,", count: 10)),
  ]

  static let structure: [Provocation] = [
    Provocation(.brokenJSON, in: "a.json", #"{"unit": "an-bien", "counts": ["#, line: 1, column: 32),
    Provocation(.brokenJSON, in: "a.json", "{\n\"unit\": \"a\",\n\"unit\": \"b\"}", line: 3, column: 1),
    Provocation(.brokenJSON, in: "a.json", String(repeating: "[", count: 65), line: 1, column: 65),
    Provocation(
      .brokenJSON, in: "a.jsonl", json("") + "\n" + #"{"unit": "#.dropLast() + "\n" + json(""), line: 2, column: 9),
    Provocation(.noKnownColumn, "a;b;c\n1;2;3", row: 1, line: 1),
    Provocation(.lostText, rows("Huy?n An Biên,2024-W28,,ten-mien-vn,social,1,,,"), row: 2, line: 2, column: 1, "unit"),
    Provocation(.lostText, rows("an-bien,2024-W28,,T\u{FFFD}n mi\u{FFFD}n,social,1,,,"), row: 2, line: 2, column: 4, "campaign"),
    Provocation(.lostText, rows("an-bien,2024-W28,,ten-mien-vn,M?ng xã hội,1,,,"), row: 2, line: 2, column: 5, "channel"),
    Provocation(.lostText, "unit,period,campaign,channel,count,S?lượng\n", row: 1, line: 1, column: 6, "S?lượng"),
    Provocation(.brokenQuotes, rows(good, "an-bien,2024-W28,,ten-mien-vn,social,1,,,\"Zalo\n\(good)"), row: 3, line: 3),
    Provocation(.brokenQuotes, "unit,period,campaign,channel,\"count\n\(good)", row: 1, line: 1),
    Provocation(.extraCells, rows(good, "an-bien,2024-W28,,ten-mien-vn,social,12,,4300,Fanpage huyện, Zalo"), row: 3, line: 3),
    Provocation(
      .unknownColumn, "unit,period,campaign,channel,count,Kinh phí\nan-bien,2024-W28,ten-mien-vn,social,1,5", row: 1, line: 1,
      column: 6, "Kinh phí", found: "Kinh phí"),
    Provocation(.unknownColumn, "unit,period,campaign,channel,count,,\n\nan-bien,2024-W28,ten-mien-vn,social,1,,7", row: 3, line: 3, column: 7, found: ""),
    Provocation(.unknownColumn, in: "a.json", "{\"unit\":\"an-bien\",\"period\":\"2024-W28\",\n\"kinhphi\":5,\"counts\":[]}", line: 2, "kinhphi"),
    Provocation(.unknownColumn, in: "a.json", json("\n" + #"{"campaign":"ten-mien-vn","channel":"social","so":1}"#), line: 2, "counts[1].so"),
    Provocation(.repeatedColumn, "unit,period,campaign,channel,count,count\n", row: 1, line: 1, column: 6, "count"),
    Provocation(.repeatedColumn, "unit,đơn vị,period,campaign,channel,count\n", row: 1, line: 1, column: 2, "đơn vị"),
    Provocation(.repeatedColumn, "unit,period,campaign,social,MXH (bài đăng)\n", row: 1, line: 1, column: 5, "MXH (bài đăng)"),
    Provocation(
      .repeatedColumn, in: "a.json", json(#"{"campaign":"ten-mien-vn","channel":"social","count":1,"Count":2}"#), line: 1,
      "counts[1].Count", found: "Count"),
    Provocation(.repeatedColumn, in: "a.json", #"{"unit":"an-bien","submittedAt":"2024-07-12","submitted_at":"2024-07-13","counts":[]}"#, line: 1, "submitted_at"),
    Provocation(.missingKey, "unit,period,campaign,count\n", row: 1, line: 1),
    Provocation(.missingKey, in: "a.json", "[\n{\"unit\":\"an-bien\",\"period\":\"2024-W28\"}]", line: 2),
    Provocation(.missingKey, in: "a.json", json("\n" + #"{"campaign":"ten-mien-vn","count":1}"#), line: 2, "counts[1]"),
    Provocation(.noRows, canonical),
    Provocation(.noRows, canonical + "\n\n,,,,\n"),
    Provocation(.noRows, in: "a.json", json(""), line: 1, "counts"),
    Provocation(.noRows, in: "a.json", "[]"),
    Provocation(.wrongType, in: "a.json", #"{"unit":"an-bien","counts":5}"#, line: 1, "counts", found: "5"),
    Provocation(.wrongType, in: "a.json", "5", line: 1, "unit"),
    Provocation(.wrongType, in: "a.json", json("\n[1]"), line: 2, "counts[1]"),
    Provocation(.mixedLayout, "unit,campaign,channel,social,social_reach\n", row: 1, line: 1, column: 3, "channel"),
    Provocation(.mixedLayout, "unit,channel,campaign,ten-mien-vn\n", row: 1, line: 1, column: 3, "campaign"),
    Provocation(.mixedLayout, "unit,campaign,social,leaflet,count\n", row: 1, line: 1, column: 5, "count"),
    Provocation(.mixedLayout, "unit,social,ten-mien-vn\n", row: 1, line: 1, column: 3, "ten-mien-vn"),
  ]

  static let identity: [Provocation] = [
    Provocation(.unknownUnit, rows("Huyện An Bình,2024-W28,,ten-mien-vn,social,1,,,"), row: 2, line: 2, column: 1, "unit", found: "Huyện An Bình"),
    Provocation(.unknownUnit, in: "a.json", #"{"unit":["an-bien"],"period":"2024-W28","counts":[{"campaign":"ten-mien-vn","channel":"social"}]}"#, line: 1, "unit", found: "[…]"),
    Provocation(.ambiguousUnit, in: "an-bien an-minh.csv", rows(",2024-W28,,ten-mien-vn,social,1,,,"), row: 2, line: 2),
    Provocation(.noUnit, rows(",2024-W28,,ten-mien-vn,social,1,,,"), row: 2, line: 2, column: 1, "unit"),
    Provocation(.noPeriod, rows("an-bien,,,ten-mien-vn,social,1,,,"), row: 2, line: 2, column: 2, "period"),
    Provocation(.badPeriod, rows(good, "an-bien,2024-W54,,ten-mien-vn,social,1,,,"), row: 3, line: 3, column: 2, "period", found: "2024-W54"),
    Provocation(.disagree, in: "2024-W29.csv", rows(good)),
    Provocation(.unitNotValid, rows("an-bien,2025-W28,,ten-mien-vn,social,1,,,"), row: 2, line: 2, column: 1, "unit"),
    Provocation(.unknownCampaign, rows("an-bien,2024-W28,,An toàn giao thông,social,1,,,"), row: 2, line: 2, column: 4, "campaign"),
    Provocation(.unknownChannel, rows("an-bien,2024-W28,,ten-mien-vn,pano,1,,,"), row: 2, line: 2, column: 5, "channel"),
    Provocation(.unknownChannel, rows("an-bien,2024-W28,,ten-mien-vn,*,none,,,"), row: 2, line: 2, column: 5, "channel"),
    Provocation(.unknownChannel, rows("an-bien,2024-W28,,ten-mien-vn,,1,,,"), row: 2, line: 2, column: 5, "channel", found: ""),
    Provocation(.badTime, rows("an-bien,2024-W28,hôm qua,ten-mien-vn,social,1,,,"), row: 2, line: 2, column: 3, "submitted_at"),
    Provocation(.noTime, rows(good, "an-minh,2024-W28,,ten-mien-vn,social,1,,,"), row: 3),
    Provocation(.timeDisagrees, in: "an-bien_20240716.csv", rows(good)),
    Provocation(.periodWithoutYear, rows("an-bien,Tuần 28,,ten-mien-vn,social,1,,,"), row: 2, line: 2, column: 2, "period"),
    Provocation(.badRevision, "revision,\(canonical)\ncuối,\(good)", row: 2, line: 2, column: 1, "revision"),
    Provocation(.badRevision, "revision,\(canonical)\n0,\(good)", row: 2, line: 2, column: 1, "revision"),
    Provocation(.badKind, "kind,\(canonical)\nnháp,\(good)", row: 2, line: 2, column: 1, "kind"),
    Provocation(.supplement, "kind,\(canonical)\nbổ sung,\(good)", row: 2, line: 2),
    Provocation(.cumulative, "kind,\(canonical)\ncumulative,\(good)", row: 2, line: 2),
    Provocation(.oddPeriod, rows("an-bien,2024-07-09..2024-07-15,,ten-mien-vn,social,1,,,")),
  ]

  static let values: [Provocation] = [
    Provocation(.notNumber, rows("an-bien,2024-W28,,ten-mien-vn,social,mười hai,,,"), row: 2, line: 2, column: 6, "count", found: "mười hai"),
    Provocation(.notNumber, in: "a.json", json(#"{"campaign":"ten-mien-vn","channel":"social","count":true}"#), line: 1, "counts[1].count", found: "true"),
    Provocation(.negative, rows("an-bien,2024-W28,,ten-mien-vn,social,-3,,,"), row: 2, line: 2, column: 6, "count"),
    Provocation(.fraction, rows("an-bien,2024-W28,,ten-mien-vn,social,1,,\"12,5\","), row: 2, line: 2, column: 8, "reach"),
    Provocation(.exponent, rows("an-bien,2024-W28,,ten-mien-vn,social,1e3,,,"), row: 2, line: 2, column: 6, "count"),
    Provocation(.overflow, rows("an-bien,2024-W28,,ten-mien-vn,social,99999999999999999999,,,"), row: 2, line: 2, column: 6, "count"),
    Provocation(.numberStyle, rows("an-bien,2024-W28,,ten-mien-vn,commune-loudspeaker,1,1.250 giờ,,"), row: 2, line: 2, column: 7, "minutes"),
    Provocation(.approximate, rows("an-bien,2024-W28,,ten-mien-vn,social,1,,gần 1.300,"), row: 2, line: 2, column: 8, "reach"),
    Provocation(.hours, rows("an-bien,2024-W28,,ten-mien-vn,commune-loudspeaker,1,2 giờ 30 phút,,"), row: 2, line: 2, column: 7, "minutes"),
    Provocation(.repeatedRow, rows(good, "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,2,,,", good), row: 4, line: 4),
    Provocation(.statedTotalDiffers, rows(good, "an-bien,2024-W28,2024-07-12,Tổng cộng,,50,,,"), row: 3, line: 3, column: 6, "count", found: "50"),
    Provocation(.totalRow, rows(good, "an-bien,2024-W28,2024-07-12,Tổng cộng,,1,,,"), row: 3, line: 3, column: 6, "count"),
    Provocation(.channelNotExpected, rows("an-bien,2024-W28,,ten-mien-vn,provincial-tv,1,,,"), row: 2, line: 2, column: 5, "channel"),
    Provocation(.nothingWithFigures, rows("an-bien,2024-W28,,*,,5,,,"), row: 2, line: 2, column: 6, "count", found: "5"),
    Provocation(.nothingWithFigures, rows(good, "an-bien,2024-W28,2024-07-12,*,,none,,,"), row: 3, line: 3, column: 4, "campaign", found: "*"),
    Provocation(.quantityElsewhere, rows("an-bien,2024-W28,,ten-mien-vn,workshop,02 cuộc/150 người,,100,"), row: 2, line: 2, column: 6, "count"),
    Provocation(.mixedNumberStyle, rows("an-bien,2024-W28,,ten-mien-vn,social,1.250,,,", "an-bien,2024-W28,,ten-mien-vn,portal,\"1,300\",,,"), row: 3, line: 3, column: 6, "count"),
  ]

  @Test(arguments: files + structure + identity + values)
  func `each fault is found at its place`(_ provocation: Provocation) throws {
    let reading = read(provocation.text, as: provocation.path)
    let finding = try #require(reading.findings(provocation.code).first, "\(reading.findings)")
    #expect(finding.location.file == provocation.path)
    #expect(finding.location.row == provocation.row)
    #expect(finding.location.line == provocation.line || (provocation.line == nil && finding.location.row == nil))
    #expect(finding.location.column == provocation.column)
    #expect(finding.location.columnName == provocation.columnName)
    if let found = provocation.found { #expect(finding.found == found) }
    #expect(reading.findings(provocation.code).count == 1)
  }

  @Test(arguments: [
    ("BC tuan 28.xlsx", FindingCode.formatUnsupported), ("a/b.zip", .formatUnsupported), ("cong van.PDF", .byHand),
    ("ảnh.jpg", .byHand), ("bao-cao.csv.part", .stillWritten), ("x.crdownload", .stillWritten),
    ("~$BC tuan 28.xlsx", .passedOver), (".DS_Store", .passedOver), (".git/x.csv", .passedOver),
    ("Thumbs.db", .passedOver), ("ghi-chu.exe", .unknownFormat), ("README", .unknownFormat),
  ])
  func `some files are judged by their names`(path: String, code: FindingCode) throws {
    let reading = try #require(reader.readingByName(path: path))
    #expect(reading.findings.map(\.code) == [code])
    #expect(reading.findings.map(\.location) == [Location(file: path)])
  }

  @Test(arguments: [
    ([0x61, 0x2C, 0x0A, 0xC4, 0x0A] as [UInt8], Optional(2), Int64(4)), ([0xFF, 0xFE, 0x61], nil, 3),
    ([0xFF, 0xFE, 0x00, 0xD8], nil, 3),
  ])
  func `a text in another encoding is told with its first bad byte`(bytes: [UInt8], line: Int?, offset: Int64) throws {
    let reading = reader.read(bytes, path: "in.csv")
    let finding = try #require(reading.findings(.badEncoding).first)
    #expect(finding.location == Location(file: "in.csv", line: line))
    #expect(finding.parts["offset"] == .number(offset))
    #expect(reading.verdict == .unreadable)
  }

  @Test func `two campaigns or channels of one name are ambiguous`() throws {
    // The catalogue refuses shared aliases but not a name whose diacritics were left out.
    var catalogue = kienGiang
    let bare = ["Bảng tin xã", "Băng tin xã"]
    catalogue.channels = catalogue.channels.enumerated().map { index, channel in
      .init(
        id: channel.id, name: channel.name, measure: channel.measure, unitOfCount: channel.unitOfCount,
        hasMinutes: channel.hasMinutes, reach: channel.reach, aliases: index < 2 ? [bare[index]] : channel.aliases)
    }
    catalogue.campaigns = catalogue.campaigns.enumerated().map { index, campaign in
      .init(
        id: campaign.id, name: campaign.name, shortName: campaign.shortName, title: campaign.title,
        documents: campaign.documents, receiver: campaign.receiver, window: campaign.window, keyDates: campaign.keyDates,
        aliases: index < 2 ? [bare[index]] : campaign.aliases)
    }
    let reader = SubmissionReader(catalogue: catalogue, names: CatalogueNames(catalogue))
    let text = "\(canonical)\nan-bien,2024-W28,2024-07-12,bang tin xa,bang tin xa,1,,,"
    let reading = reader.read(Array(text.utf8), path: "in.csv")
    #expect(reading.findings.map(\.code) == [.ambiguousCampaign, .ambiguousChannel])
    #expect(reading.findings.map(\.location.column) == [4, 5])
    #expect(reading.findings.map(\.location.row) == [2, 2])
  }

  @Test func `every code that reading a file can give is provoked`() {
    let elsewhere: Set<FindingCode> = [
      .unreadableFile, .duplicateFile, .linkPassedOver, .tooLarge, .sumOverflow,  // given by other rooms
      .formatUnsupported, .byHand, .stillWritten, .passedOver, .unknownFormat, .badEncoding, .ambiguousCampaign,
      .ambiguousChannel,  // provoked above by themselves
    ]
    let provoked = Set((Self.files + Self.structure + Self.identity + Self.values).map(\.code)).union(elsewhere)
    #expect(FindingCode.allCases.filter { $0.rawValue < 500 && !provoked.contains($0) } == [])
  }
}
