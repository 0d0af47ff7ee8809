// SPDX-License-Identifier: Apache-2.0

@_spi(_Unicode) import Swift
public import Testing

@testable public import Diagnostics

@Suite struct MessageCatalogueTests {
  static let entries = MessageCatalogue.groups.flatMap(\.entries)

  /// The hundreds in the order of the groups; 6 is kept free.
  private static let hundreds = [1, 2, 3, 4, 5, 7, 8]

  @Test func `has exactly one entry for every code`() {
    #expect(Self.entries.map(\.code).sorted { $0.rawValue < $1.rawValue } == FindingCode.allCases)
    for code in FindingCode.allCases { #expect(code.entry.code == code) }
  }

  @Test func `keeps every entry in the group of its hundred, in order`() {
    #expect(MessageCatalogue.groups.count == Self.hundreds.count)
    for (group, hundred) in zip(MessageCatalogue.groups, Self.hundreds) {
      #expect(group.entries.allSatisfy { $0.code.rawValue / 100 == hundred }, "\(group.title.english)")
      #expect(group.entries.map(\.code.rawValue) == group.entries.map(\.code.rawValue).sorted())
    }
  }

  @Test func `gives every entry a slug of its own`() {
    #expect(Set(Self.entries.map(\.slug)).count == Self.entries.count)
    for entry in Self.entries {
      #expect(entry.slug.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(entry.slug)")
    }
  }

  @Test func `cites codes as KG and the number`() {
    #expect(FindingCode.unknownUnit.identifier == "KG-301")
  }

  @Test(arguments: entries)
  func `words an entry in both languages, in NFC`(entry: CatalogueEntry) {
    for phrase in [entry.message, entry.repair].compactMap({ $0 }) {
      for text in [phrase.vietnamese, phrase.english] {
        #expect(!text.isEmpty)
        #expect(text.unicodeScalars.elementsEqual(text._nfc), "not in NFC: \(text)")
        #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false)
      }
    }
    #expect(entry.message.vietnamese != entry.message.english)
    #expect(entry.message.english.contains(/[.?]$/) && entry.message.vietnamese.contains(/[.?]$/))
    #expect(!entry.example.isEmpty)
  }

  @Test(arguments: entries)
  func `fills the same names in both languages`(entry: CatalogueEntry) {
    for phrase in [entry.message, entry.repair].compactMap({ $0 }) {
      #expect(Set(Template(phrase.vietnamese).names) == Set(Template(phrase.english).names))
    }
  }

  @Test(arguments: entries)
  func `balances braces and brackets`(entry: CatalogueEntry) {
    for phrase in [entry.message, entry.repair].compactMap({ $0 }) {
      #expect(isBalanced(phrase.vietnamese) && isBalanced(phrase.english))
    }
  }

  @Test(arguments: entries)
  func `leaves no mark of a template when everything or nothing is known`(entry: CatalogueEntry) {
    for language in Language.allCases {
      for value in [Part.text("giá trị"), nil] {
        let text = Template(entry.message.text(in: language)).filled(in: language) { _ in value }
        #expect(!text.contains { "{}[]".contains($0) }, "\(text)")
      }
    }
  }

  /// Braces stand in brackets or alone, and neither nests.
  private func isBalanced(_ text: String) -> Bool {
    var open: [Character] = []
    for character in text where "{}[]".contains(character) {
      switch character {
      case "{" where open.last != "{": open.append("{")
      case "[" where open.isEmpty: open.append("[")
      case "}" where open.last == "{", "]" where open.last == "[": open.removeLast()
      default: return false
      }
    }
    return open.isEmpty
  }
}

extension CatalogueEntry: CustomTestStringConvertible {
  /// How a test report shows it.
  public var testDescription: String { slug }
}
