// SPDX-License-Identifier: Apache-2.0

import Diagnostics
public import ReportModel
import Tabular

/// Looks at a file's syntax only: encoding, dialect, rows, cells.
///
/// It needs no workspace.
public struct FileInspector: Sendable {
  private let overrule: ReadingOverrule
  private let mostRows: Int

  /// An inspector.
  ///
  /// - Parameters:
  ///   - overrule: What is taken instead of what would be found.
  ///   - mostRows: How many rows of a table are kept, for a large one takes memory.
  public init(overrule: ReadingOverrule = .none, mostRows: Int = .max) {
    self.overrule = overrule
    self.mostRows = mostRows
  }

  /// What stands in a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Its path, whose ending tells what it is meant to be.
  /// - Returns: Its tables and what was remarked; a file that can't be read is refused with a finding.
  public func inspect(_ bytes: [UInt8], path: String) -> FileInspection {
    var inspection = FileInspection(path: path)
    let at = Location(file: path)
    switch FileFormat(path: path) {
    case .spreadsheet(let kind):
      SpreadsheetInspector(kind: kind, overrule: overrule, mostRows: mostRows).inspect(bytes, &inspection)
    case .container(let kind): inspectContainer(bytes, kind, &inspection)
    case .unsupported(let format): inspection.refuse(Finding(.formatUnsupported, at: at, ["format": .text(format)]))
    case .byHand: inspection.refuse(Finding(.byHand, at: at))
    case .stillWritten: inspection.refuse(Finding(.stillWritten, at: at))
    case .json: inspectText(bytes, at, &inspection, inspectJSON)
    case .delimitedText, .notOurs, .unknown: inspectText(bytes, at, &inspection, inspectTable)
    }
    return inspection
  }

  // MARK: Containers

  private func inspectContainer(_ bytes: [UInt8], _ kind: ContainerKind, _ inspection: inout FileInspection) {
    inspection.format = kind.rawValue
    var entries: [FileInspection] = []
    var isAnyRead = false
    Container(path: inspection.path)?
      .forEachFile(in: bytes) { file in
        guard file.path != inspection.path else {
          if case .judged(_, let finding) = file.content { inspection.findings.append(finding) }
          return
        }
        let entry = inspect(file)
        isAnyRead = isAnyRead || !entry.isRefused && FileFormat(path: file.path) != .notOurs
        entries.append(entry)
      }
    inspection.entries = entries
    inspection.isRefused = !isAnyRead
  }

  private func inspect(_ file: ContainedFile) -> FileInspection {
    var inspection = FileInspection(path: file.path)
    switch file.content {
    case .bytes(let bytes): inspection = inspect(bytes, path: file.path)
    case .judged(.notOurs, let finding): inspection.findings.append(finding)
    case .judged(_, let finding): inspection.refuse(finding)
    case .named: inspectName(&inspection)
    }
    inspection.findings = file.origin.remarks + inspection.findings
    return inspection
  }

  /// Says why a file is not read whose name alone decides.
  private func inspectName(_ inspection: inout FileInspection) {
    let at = Location(file: inspection.path)
    switch FileFormat(path: inspection.path) {
    case .unknown(let format): inspection.refuse(Finding(.unknownFormat, at: at, ["format": .text(format)]))
    case .notOurs: inspection.findings.append(Finding(.passedOver, at: at))
    case .delimitedText, .json, .spreadsheet, .container, .unsupported, .byHand, .stillWritten:
      inspection = inspect([], path: inspection.path)
    }
  }

  private func inspectText(
    _ bytes: [UInt8],
    _ at: Location,
    _ inspection: inout FileInspection,
    _ inspectDecoded: (DecodedText, inout FileInspection) -> Void
  ) {
    do throws(TextDecodingError) {
      let text = try overrule.decoded(bytes)
      inspection.encoding = text.encoding
      inspection.findings += text.remarks.map { Finding($0, path: inspection.path) }
      inspectDecoded(text, &inspection)
    } catch {
      inspection.refuse(Finding(error, path: inspection.path))
    }
  }

  // MARK: Tables

  private func inspectTable(_ text: DecodedText, _ inspection: inout FileInspection) {
    inspection.format = "csv"
    let emptyFile = Finding(.emptyFile, at: Location(file: inspection.path))
    guard !text.bytes.isEmpty else { return inspection.refuse(emptyFile) }
    if text.bytes.allSatisfy({ $0 <= UInt8(ascii: " ") }) { inspection.findings.append(emptyFile) }
    let detection = overrule.detection(in: text)
    inspection.delimiter = detection.dialect.delimiter
    if let finding = DelimiterChoice(detection: detection).finding(path: inspection.path) {
      inspection.findings.append(finding)
    }
    let table = Table(csv: text, dialect: detection.dialect)
    inspection.sheets = [
      FileInspection.Sheet(
        name: "",
        rows: table.rows.prefix(mostRows).map { row in row.cells.map(FileInspection.Cell.text) },
        rowCount: table.rows.count
      )
    ]
    for row in table.rows { inspection.findings += row.problems.map { finding($0, row, inspection.path) } }
  }

  private func finding(_ problem: CSVProblem, _ row: Table.Row, _ path: String) -> Finding {
    let (column, severity): (Int, Severity) =
      switch problem {
      case .unterminatedQuote(let column): (column, .error)
      case .textAfterQuote(let column): (column, .warning)
      }
    let found = row.cells.indices.contains(column - 1) ? row.cells[column - 1] : nil
    return Finding(
      .brokenQuotes,
      severity: severity,
      at: Location(file: path, row: row.row, line: row.line, column: column),
      found: found
    )
  }

  // MARK: JSON

  private func inspectJSON(_ text: DecodedText, _ inspection: inout FileInspection) {
    inspection.format = "json"
    // A file of no lines is JSON Lines without a record, as exports of an empty table are.
    if text.bytes.isEmpty, [".jsonl", ".ndjson"].contains(where: inspection.path.lowercased().hasSuffix) {
      return
    }
    switch JSONReader.shape(of: text) {
    case .document:
      do throws(JSONSyntaxError) {
        let document = try JSONReader.readDocument(text, allowsDuplicateKeys: true)
        inspection.sheets = [sheet(of: [document])]
      } catch {
        inspection.refuse(Finding(error, path: inspection.path))
      }
    case .lines:
      var documents: [JSONNode] = []
      for line in JSONReader.readLines(text, allowsDuplicateKeys: true) {
        switch line.result {
        case .success(let node): documents.append(node)
        case .failure(let error): inspection.findings.append(Finding(error, path: inspection.path, line: line.line))
        }
      }
      inspection.sheets = [sheet(of: documents)]
      inspection.isRefused = documents.isEmpty && !inspection.findings.isEmpty
    }
  }

  /// Any JSON value is one sheet `$`, a row a record.
  private func sheet(of documents: [JSONNode]) -> FileInspection.Sheet {
    var rows: [[FileInspection.Cell]] = []
    for document in documents {
      if case .array(let elements) = document.value {
        rows += elements.map { row(of: $0.value) }
      } else {
        rows.append(row(of: document.value))
      }
    }
    return FileInspection.Sheet(name: "$", rows: Array(rows.prefix(mostRows)), rowCount: rows.count)
  }

  private func row(of value: JSONValue) -> [FileInspection.Cell] {
    switch value {
    case .object(let members): members.map { cell(of: $0.value.value) }
    case .array(let elements): elements.map { cell(of: $0.value) }
    case .null, .bool, .number, .string: [cell(of: value)]
    }
  }

  /// A nested value stands as its own text.
  private func cell(of value: JSONValue) -> FileInspection.Cell {
    switch value {
    case .null: .empty
    case .bool(let flag): .bool(flag)
    case .number(let number): .number(number)
    case .string(let text): .text(text)
    case .array, .object: .text(String(decoding: JSONWriter.writeLine(JSONOutput(value)), as: UTF8.self))
    }
  }
}
