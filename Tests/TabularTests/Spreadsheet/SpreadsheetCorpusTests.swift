// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

/// Other people's workbooks: never a crash, and never cells other than those that two other readers agree on.
@Suite struct SpreadsheetCorpusTests {
  private static let folder = "corpora/xlsx"
  static let isThere = SharedFolder.has(folder + "/manifest.json")

  @Test(.enabled(if: isThere, "\(SharedFolder.absence)"), arguments: WorkbookEntry.all(in: folder))
  func `reads the workbooks of others`(entry: WorkbookEntry) throws {
    guard let bytes = SharedFolder.bytes(of: entry.path) else { return }
    let result = Result { () throws(SpreadsheetError) in try sheets(of: bytes) }
    switch (entry.expected, result) {
    case ("error", .success): Issue.record("accepted: \(entry.reason)")
    case ("rows", .failure(let error)): Issue.record("refused: \(error)")
    case (_, .success(let tables)):
      for (name, cells) in entry.cells {
        guard let table = tables[name] else {
          #expect(cells.isEmpty, "sheet \(name) is missing")
          continue
        }
        for (address, expected) in cells {
          let value = table[address] ?? .empty
          #expect(expected.matches(value), "\(name)!\(address): \(value) instead of \(expected)")
        }
      }
    case (_, .failure): break
    }
  }

  @Test(.enabled(if: isThere, "\(SharedFolder.absence)"))
  func `the corpus is more than a few cells`() {
    let entries = WorkbookEntry.all(in: Self.folder)
    #expect(entries.count > 100)
    #expect(entries.flatMap(\.cells).flatMap(\.1).count > 5000)
  }

  /// All cells by sheet and address.
  private func sheets(of bytes: [UInt8]) throws(SpreadsheetError) -> [String: [String: SpreadsheetValue]] {
    let reader = try SpreadsheetReader(xlsx: bytes)
    var tables: [String: [String: SpreadsheetValue]] = [:]
    for sheet in reader.sheets {
      var cells: [String: SpreadsheetValue] = [:]
      try reader.forEachRow(of: sheet) { row in
        for cell in row.cells { cells[address(row: row.number, column: cell.column)] = cell.value }
        return true
      }
      tables[sheet.name] = cells
    }
    return tables
  }
}

/// The address of a cell from 1-based numbers.
func address(row: Int, column: Int) -> String {
  var letters = ""
  var rest = column
  while rest > 0 {
    letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
    rest = (rest - 1) / 26
  }
  return letters + String(row)
}

/// A workbook of the corpus and what it should give.
struct WorkbookEntry: Sendable, CustomTestStringConvertible {
  /// A value by its type: n number, s text, b boolean, d date, t time.
  struct Cell: Sendable {
    var type: String
    var text: String
    var number: Double?

    /// Dates may be kept as numbers; texts are compared by their normal form and line endings.
    func matches(_ value: SpreadsheetValue) -> Bool {
      switch (type, value) {
      case ("n", .number(_, let found)): abs(found - (number ?? .nan)) <= 1e-12 * abs(found)
      case ("b", .bool(let found)): text == String(found)
      case ("d", .date(let found, _)): found.prefix(10) == text.prefix(10)
      case ("d", .number), ("d", .time), ("t", .time), ("t", .number), ("t", .date), ("t", .text): true
      case ("s", .text(let found)): lines(found) == lines(text)
      case ("s", .error(let found)), ("e", .error(let found)): found == text
      case ("s", .empty): text.isEmpty
      default: false
      }
    }

    private func lines(_ text: String) -> String {
      text.unicodeScalars.split(separator: "\r", omittingEmptySubsequences: false)
        .enumerated()
        .map { $0 == 0 || $1.first == "\n" ? String($1) : "\n" + String($1) }
        .joined()
    }
  }

  var path: String
  var expected: String
  var reason: String
  var cells: [(String, [(String, Cell)])] = []

  var testDescription: String { path }

  static func all(in folder: String) -> [WorkbookEntry] {
    document(folder + "/manifest.json")?.elements.map { WorkbookEntry($0, folder: folder) } ?? []
  }

  private static func document(_ path: String) -> JSONValue? {
    guard let bytes = SharedFolder.bytes(of: path), let text = try? DecodedText(decoding: bytes) else { return nil }
    return try? JSONReader.readDocument(text).value
  }

  private init(_ entry: JSONValue, folder: String) {
    path = folder + "/" + (entry["file"]?.text ?? "")
    expected = entry["expected"]?.text ?? ""
    reason = entry["why"]?.text ?? ""
    if let cells = entry["cells"] {
      self.cells = cells.members.map { ($0, Self.cells($1)) }
    } else if let file = entry["cells_file"]?.text, let document = Self.document(folder + "/" + file) {
      cells =
        (document["sheets"]?.elements ?? []).map { ($0["sheet"]?.text ?? "", Self.cells($0["cells"] ?? .null)) }
    }
  }

  private static func cells(_ value: JSONValue) -> [(String, Cell)] {
    value.members.map { address, pair in
      let parts = pair.elements
      var cell = Cell(type: parts.first?.text ?? "", text: "")
      switch parts.last {
      case .string(let text): cell.text = text
      case .bool(let truth): cell.text = String(truth)
      case .number(let number): cell.number = Double(number.text)
      default: break
      }
      return (address, cell)
    }
  }
}

extension JSONValue {
  fileprivate var elements: [JSONValue] {
    if case .array(let nodes) = self { nodes.map(\.value) } else { [] }
  }

  fileprivate var members: [(String, JSONValue)] {
    if case .object(let members) = self { members.map { ($0.key, $0.value.value) } } else { [] }
  }

  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  fileprivate subscript(key: String) -> JSONValue? {
    members.first { $0.0 == key }?.1
  }
}
