// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

/// Other people's CSV and JSON files, read as their makers say that they read.
@Suite struct CorpusTests {
  static let hasCSV = SharedFolder.has("corpora/csv/manifest.json")
  static let hasJSON = SharedFolder.has("corpora/json/manifest.json")

  @Test(.enabled(if: hasCSV, "\(SharedFolder.absence)"), arguments: CorpusEntry.all(in: "corpora/csv"))
  func `reads the CSV files of others`(entry: CorpusEntry) throws {
    guard entry.isForOfficers, let content = SharedFolder.bytes(of: entry.path) else { return }
    guard let text = try? DecodedText(decoding: content) else {
      #expect(entry.expected != "rows")
      return
    }
    let chosen = entry.hasTag("auto-delimiter") ? nil : entry.delimiter.flatMap { CSVDialect(delimiter: $0) }
    let detection = CSVSniffer.detect(in: text, delimiter: chosen)
    let table = Table(csv: text, dialect: detection.dialect)
    let isQuestionable = table.rows.contains { !$0.problems.isEmpty } || !detection.alternatives.isEmpty
    guard let rows = entry.rows, entry.expected.hasPrefix("rows"), !isQuestionable else { return }
    #expect(
      table.rows.map(\.cells).map(withoutEmptyTail).filter { !$0.isEmpty }
        == rows.map(withoutEmptyTail).filter { !$0.isEmpty }
    )
  }

  @Test(.enabled(if: hasJSON, "\(SharedFolder.absence)"), arguments: CorpusEntry.all(in: "corpora/json"))
  func `judges the JSON files of others`(entry: CorpusEntry) throws {
    guard let content = SharedFolder.bytes(of: entry.path) else { return }
    let isAccepted = accepts(content)
    switch entry.expected {
    case "parse_ok": #expect(isAccepted)
    case "error": #expect(!isAccepted)
    default: break
    }
  }

  private func accepts(_ content: [UInt8]) -> Bool {
    guard let text = try? DecodedText(decoding: content) else { return false }
    switch JSONReader.shape(of: text) {
    case .document where content.isEmpty: return true
    case .document: return (try? JSONReader.readDocument(text, allowsDuplicateKeys: true)) != nil
    case .lines:
      return JSONReader.readLines(text, allowsDuplicateKeys: true).allSatisfy { (try? $0.result.get()) != nil }
    }
  }

  private func withoutEmptyTail(_ cells: [String]) -> [String] {
    Array(cells.reversed().drop(while: \.isEmpty).reversed())
      .map { cell in
        cell.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
      }
  }
}

/// A file of a corpus and what it should give.
struct CorpusEntry: Sendable, CustomTestStringConvertible {
  var path: String
  var expected: String
  var rows: [[String]]?
  var encoding: String
  /// The text that should come out, or the path of the file that has it.
  var text: String?
  var textPath: String?
  private var tags: [String] = []
  private var dialect: [String: String] = [:]

  var testDescription: String { path }

  func hasTag(_ tag: String) -> Bool { tags.contains(tag) }

  var delimiter: UInt8? { dialect["delimiter"]?.utf8.first }

  /// Only the delimiter is something that officers can say; the rest are habits of one reader.
  var isForOfficers: Bool { dialect.keys.allSatisfy { $0 == "delimiter" } && !hasTag("reader-specific") }

  static func all(in folder: String) -> [CorpusEntry] {
    guard let bytes = SharedFolder.bytes(of: folder + "/manifest.json"),
      let text = try? DecodedText(decoding: bytes),
      let manifest = try? JSONReader.readDocument(text)
    else { return [] }
    return manifest.value.elements.map { CorpusEntry($0, folder: folder) }
  }

  private init(_ entry: JSONValue, folder: String) {
    path = folder + "/" + (entry["file"]?.text ?? "")
    expected = entry["expected"]?.text ?? ""
    encoding = entry["encoding"]?.text ?? ""
    text = entry["text"]?.text
    textPath = entry["text_file"]?.text.map { folder + "/" + $0 }
    tags = entry["tags"]?.elements.compactMap(\.text) ?? []
    rows = entry["rows"]?.elements.map { $0.elements.compactMap(\.text) }
    if case .object(let members) = entry["dialect"] {
      dialect = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value.value.text ?? "") })
    }
  }
}

extension JSONValue {
  fileprivate var elements: [JSONValue] {
    if case .array(let nodes) = self { nodes.map(\.value) } else { [] }
  }

  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  fileprivate subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value.value
  }
}
