// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel
import Tabular
import TestSupport
import Testing

/// Name variants collected by others: no wrong match ever, and nearly all of them known.
@Suite struct NameCorpusTests {
  static let variants = "corpora/names/variants.csv"
  static let communes = "data/kien-giang-units-2024.csv"

  @Test(.enabled(if: SharedFolder.has(variants), "\(SharedFolder.absence)"))
  func `knows the variants of the districts`() throws {
    let result = try judge(BuiltInCatalogue.read()) { ["district", ""].contains($0) }
    #expect(result.wrong.isEmpty)
    #expect(result.rate > 0.97, "\(result.rate): \(result.missed)")
  }

  @Test(.enabled(if: SharedFolder.has(variants) && SharedFolder.has(communes), "\(SharedFolder.absence)"))
  func `knows the variants of the communes`() throws {
    let roster = try DecodedText(decoding: #require(SharedFolder.bytes(of: Self.communes)))
    let settings = DecodedText(String(decoding: BuiltInCatalogue.settings, as: UTF8.self))
    let result = try judge(CatalogueReader.read(settings: settings, roster: roster)) { _ in true }
    #expect(result.wrong.isEmpty)
    #expect(result.rate > 0.97, "\(result.rate): \(result.missed)")
  }

  private struct Verdicts {
    var right = 0
    var wrong: [String] = []
    var missed: [String] = []
    var rate: Double { Double(right) / Double(max(1, right + wrong.count + missed.count)) }
  }

  private func judge(_ catalogue: Catalogue, levels: (String) -> Bool) throws -> Verdicts {
    let text = try DecodedText(decoding: #require(SharedFolder.bytes(of: Self.variants)))
    let rows = Table(csv: text, dialect: CSVSniffer.detect(in: text).dialect).rows.dropFirst()
    let names = CatalogueNames(catalogue)
    let day = try #require(Day(iso: "2024-07-15"))
    var verdicts = Verdicts()
    for cells in rows.map(\.cells) where levels(cells[4]) {
      let found: String? =
        switch names.unit(cells[0], where: { catalogue[$0].isValid(on: day) }) {
        case .one(let unit): fullName(of: unit, in: catalogue)
        case .several, .none: nil
        }
      let mustNotMatch =
        cells[1].isEmpty || cells[2] == "yes" || cells[7].contains("never match")
      let mayNotMatch = mustNotMatch || cells[7].contains("mojibake") || cells[5].contains("homoglyph")
      switch found {
      case nil where mayNotMatch: verdicts.right += 1
      case nil: verdicts.missed.append("\(cells[0]) [\(cells[5])]")
      case cells[1] where !mustNotMatch: verdicts.right += 1
      case .some(let name): verdicts.wrong.append("\(cells[0]) [\(cells[5])] gives \(name)")
      }
    }
    return verdicts
  }

  private func fullName(of unit: Ref<ReportingUnit>, in catalogue: Catalogue) -> String {
    let parent = catalogue.reportingParent(of: unit).map { ", \(catalogue[$0].name)" } ?? ""
    return catalogue[unit].name + parent
  }
}
