// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import ReportModel
import Tabular
import TestSupport
import Testing

@Suite struct RosterTests {
  private static let header = "id,name,kind,parent,code,aliases,channels,valid_from,valid_to,successors"

  @Test func `reads every column`() throws {
    let catalogue = try SmallConfiguration.read()
    let unit = catalogue[try #require(catalogue.unit(withID: "an-bien"))]
    #expect(unit.name == "Huyện An Biên" && unit.code == "908" && unit.aliases == ["AB"] && unit.parent == nil)
    #expect(unit.validFrom == nil && unit.validTo?.iso == "2025-06-30" && unit.successors == [Successor("xa-an-bien")])
    #expect(unit.channels.map(\.index).sorted() == [0, 1], "what the kind has")
    #expect(catalogue[try #require(catalogue.unit(withID: "an-minh"))].channels == [Ref(0)])
    let commune = catalogue[try #require(catalogue.unit(withID: "xa-an-bien"))]
    #expect(commune.channels.count == 2, "* means all")
    #expect(commune.parent == "an-minh" && catalogue[commune.kind].id == "commune")
  }

  @Test(arguments: [
    (2, "an-bien,Huyện An Biên,quận,,908,,,,,", ["unknownReference units.csv:2"]),
    (3, ",Huyện An Minh,district,,909,,,,,", ["badRosterRow units.csv:3", "unknownReference units.csv:4"]),
    (4, "xa-an-bien,,commune,,,,,,,", ["badRosterRow units.csv:4", "successorUnknown units.csv:2"]),
    (3, "an-minh,Huyện An Minh,district,,909,,,,,,,x", ["badRosterRow units.csv:3", "unknownReference units.csv:4"]),
    (3, "an-minh,\"Huyện An Minh,district,,909,,,,,", ["badRosterRow units.csv:3", "successorUnknown units.csv:2"]),
    (3, "../an-minh,Huyện An Minh,district,,909,,,,,", ["badSetting units.csv:3", "unknownReference units.csv:4"]),
    (3, "an-minh,Huyện An Minh,district,kien-giang,909,,,,,", ["unknownReference units.csv:3"]),
    (3, "an-minh,Huyện An Minh,district,,909,,pano;social,,,", ["unknownReference units.csv:3"]),
    (3, "an-minh,Huyện An Minh,district,,909,,,01/07/2024,,", ["badSetting units.csv:3"]),
    (3, "an-minh,Huyện An Minh,district,,909,,,2024-07-02,2024-07-01,", ["windowReversed units.csv:3"]),
    (3, "an-bien,Huyện An Minh,district,,909,,,,,", ["repeatedID units.csv:3", "unknownReference units.csv:4"]),
    (3, "an-minh,Huyện An Minh,district,,909,ab,,,,", ["sharedAlias units.csv:3"]),
    (3, "an-minh,Huyện An Minh,district,,909,H. An Biên,,,,", ["sharedAlias units.csv:3"]),
    (1, header.replacing("aliases", with: "alias"), ["unknownKey units.csv:1"]),
    (1, header.replacing("name", with: "ten"), ["keyMissing units.csv:1", "unknownKey units.csv:1"]),
  ])
  func `says what is wrong with a row`(line: Int, text: String, expected: [String]) {
    let mistakes = SmallConfiguration.mistakes(roster: SmallConfiguration.roster(line: line, text))
    #expect(mistakes.sorted() == expected.sorted())
  }

  @Test func `allows one name twice where the dates keep them apart`() {
    func roster(_ second: String) -> String {
      Self.header + "\na,Huyện A,district,,,Chung,,,2025-06-30,\nb,Huyện B,district,,,Chung,,\(second),,\n"
    }
    #expect(SmallConfiguration.mistakes(roster: roster("2025-07-01")).isEmpty)
    #expect(SmallConfiguration.mistakes(roster: roster("2025-06-30")) == ["sharedAlias units.csv:3"])
    #expect(SmallConfiguration.mistakes(roster: roster("")) == ["sharedAlias units.csv:3"])
  }

  @Test func `allows one official name below different parents only`() {
    func roster(_ parent: String, alias: String = "") -> String {
      Self.header + "\nd,Huyện D,district,,,,,,,\ne,Huyện E,district,,,,,,,\nx,Xã Bình An,commune,d,,\(alias),,,,"
        + "\ny,Xã Bình An,commune,\(parent),,\(alias),,,,\n"
    }
    #expect(SmallConfiguration.mistakes(roster: roster("e")).isEmpty)
    #expect(SmallConfiguration.mistakes(roster: roster("d")) == ["sharedAlias units.csv:5"])
    #expect(SmallConfiguration.mistakes(roster: roster("e", alias: "BA")) == ["sharedAlias units.csv:5"])
  }

  @Test func `tells the line of the file, not of the table`() {
    let roster = Self.header + "\n\nan-bien,\"Huyện\nAn Biên\",district,,,,,,,\n\nan-minh,,district,,,,,,,\n"
    #expect(SmallConfiguration.mistakes(roster: roster) == ["badRosterRow units.csv:6"])
  }

  @Test(arguments: ["", "\n\n", " "])
  func `refuses a roster without a header`(text: String) {
    #expect(SmallConfiguration.findings(roster: text).map(\.code).contains(.keyMissing))
  }

  @Test func `reads a byte order mark, semicolons and Windows line ends the same`() throws {
    let expected = try SmallConfiguration.read()
    let rows = SmallConfiguration.roster.split(separator: "\n").map(String.init)
    let semicolons = rows.map { $0.replacing(",", with: ";") }.joined(separator: "\r\n") + "\r\n"
    let settings = DecodedText(SmallConfiguration.settings)
    for text in [
      semicolons, rows.joined(separator: "\r\n"), rows.map { $0.replacing(",", with: "\t") }.joined(separator: "\n"),
    ] {
      let roster = try DecodedText(decoding: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
      #expect(try CatalogueReader.read(settings: settings, roster: roster) == expected)
    }
    let windows = DecodedText(SmallConfiguration.settings.replacing("\n", with: "\r\n"))
    #expect(try CatalogueReader.read(settings: windows, roster: DecodedText(semicolons)) == expected)
  }

  @Test func `reads the official form`() throws {
    let catalogue = try SmallConfiguration.read(
      roster: """
        code,name,type,parent_code,parent_name,level
        905,Huyện Châu Thành,huyện,91,Tỉnh Kiên Giang,district
        902,Huyện Kiên Lương,huyện,91,Tỉnh Kiên Giang,district
        30907,Xã Bình An,xã,905,Huyện Châu Thành,commune
        30811,Xã Bình An,xã,902,Huyện Kiên Lương,commune
        30787,Thị trấn Kiên Lương,thị trấn,902,Huyện Kiên Lương,commune

        """
    )
    #expect(catalogue.units.map(\.id) == ["902", "905", "30787", "30811", "30907"])
    #expect(catalogue.units.map(\.parent) == [nil, nil, "902", "902", "905"])
    #expect(catalogue.units.map { catalogue[$0.kind].id } == ["district", "district", "commune", "commune", "commune"])
    #expect(catalogue.units.map(\.code) == catalogue.units.map(\.id))
    #expect(catalogue.expectedUnits(on: Day(number: 19_900)).count == 2)
  }

  static let officialFiles = ["data/kien-giang-units-2024.csv", "data/kien-giang-units-2025.csv"]

  @Test(.enabled(if: officialFiles.allSatisfy(SharedFolder.has), "\(SharedFolder.absence)"), arguments: officialFiles)
  func `reads the official rosters`(file: String) throws {
    let bytes = try #require(SharedFolder.bytes(of: file))
    let settings = DecodedText(String(decoding: BuiltInCatalogue.settings, as: UTF8.self))
    let catalogue = try CatalogueReader.read(settings: settings, roster: DecodedText(decoding: bytes))
    #expect(catalogue.units.count == (file.contains("2024") ? 159 : 48))
    #expect(catalogue.expectedUnits(on: Day(number: 19_900)).count == (file.contains("2024") ? 15 : 48))
  }
}
