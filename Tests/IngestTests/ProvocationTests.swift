// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Ingest
import ReportModel
import Testing

@Suite struct ProvocationTests {
  @Test(arguments: Provocation.files + Provocation.structure + Provocation.identity + Provocation.values)
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
    ("BC tuan 28.ods", FindingCode.formatUnsupported), ("a/b.xlsb", .formatUnsupported), ("cong van.PDF", .byHand),
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
    ([0xFF, 0xFE, 0x61] as [UInt8], Int64(3)), ([0xFF, 0xFE, 0x00, 0xD8] as [UInt8], Int64(3)),
  ])
  func `a text in no known encoding is told with its first bad byte`(bytes: [UInt8], offset: Int64) throws {
    let reading = reader.read(bytes, path: "in.csv")
    let finding = try #require(reading.findings(.badEncoding).first)
    #expect(finding.location == Location(file: "in.csv"))
    #expect(finding.parts["offset"] == .number(offset))
    #expect(reading.verdict == .unreadable)
  }

  @Test func `two campaigns or channels of one name are ambiguous`() throws {
    // The catalogue refuses shared aliases but not a name whose diacritics were left out.
    var catalogue = kienGiang
    let bare = ["Bảng tin xã", "Băng tin xã"]
    catalogue.channels = catalogue.channels.enumerated()
      .map { index, channel in
        .init(
          id: channel.id,
          name: channel.name,
          measure: channel.measure,
          unitOfCount: channel.unitOfCount,
          hasMinutes: channel.hasMinutes,
          reach: channel.reach,
          aliases: index < 2 ? [bare[index]] : channel.aliases
        )
      }
    catalogue.campaigns = catalogue.campaigns.enumerated()
      .map { index, campaign in
        .init(
          id: campaign.id,
          name: campaign.name,
          shortName: campaign.shortName,
          title: campaign.title,
          documents: campaign.documents,
          receiver: campaign.receiver,
          window: campaign.window,
          keyDates: campaign.keyDates,
          aliases: index < 2 ? [bare[index]] : campaign.aliases
        )
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
      .unreadableFile, .duplicateFile, .linkPassedOver, .tooLarge, .sumOverflow, .typedIn,  // given by other rooms
      .noSuchSheet,  // proved where settings are
      .formatUnsupported, .byHand, .stillWritten, .passedOver, .unknownFormat, .badEncoding, .ambiguousCampaign,
      .ambiguousChannel,  // provoked above by themselves
      .encrypted, .overLimit,  // errors of Tabular, proved there
      .truncated, .misnamed, .damaged, .hiddenSheet, .hiddenRows, .hiddenColumns, .planOrSample, .statedOnTwoSheets,
      .figureMerged,
      .formulaWithoutValue,  // in SpreadsheetReadingTests
      .archiveInArchive, .mailWithoutReport, .entryName,  // in ContainerTests
      .encodingDiffers, .textRepaired, .encodingAmbiguous, .doubtfulWord,  // provoked in LegacyTextTests
    ]
    let provoked = Set(
      (Provocation.files + Provocation.structure + Provocation.identity + Provocation.values).map(\.code)
    )
    .union(elsewhere)
    #expect(FindingCode.allCases.filter { $0.rawValue < 500 && !provoked.contains($0) } == [])
  }
}
