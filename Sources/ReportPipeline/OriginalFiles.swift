// SPDX-License-Identifier: Apache-2.0

import FileStore
import Ingest
import ReportModel
import Reporting
import Tabular
import WorkbookPatching

/// The senders' files once more, for the copies that return slips carry.
///
/// They are read again, since keeping every file of a large inbox in memory would cost more than it saves; one that
/// changed since it was counted is not shown.
struct OriginalFiles: Sendable {
  private let files: [String: ReadFile]

  init(_ files: [ReadFile]) {
    self.files = Dictionary(files.filter { $0.content != .none }.map { ($0.reading.path, $0) }) { first, _ in first }
  }

  /// What return slips ask for.
  var forSlips: SenderFiles {
    SenderFiles(tables: tables, marked: marked)
  }

  /// The bytes that were counted; `nil` where the file is no longer what it was.
  func bytes(_ path: String) -> [UInt8]? {
    guard let file = files[path],
      let bytes = try? FileReader.read(file.place, limit: InboxReading.sizeLimit(of: file.place.description))
    else { return nil }
    return ContentID(bytes) == file.content ? bytes : contained(path, file.content, in: bytes)
  }

  /// The file with its path in a container, where the bytes are one.
  private func contained(_ path: String, _ content: ContentID, in bytes: [UInt8]) -> [UInt8]? {
    let pieces = path.split(separator: "/")
    let holders = pieces.indices.map { pieces[...$0].joined(separator: "/") }
    guard let container = holders.lazy.compactMap({ Container(path: $0) }).first, container.path != path else {
      return nil
    }
    var found: [UInt8]?
    container.forEachFile(in: bytes) { file in
      if file.path == path, let bytes = file.bytes, ContentID(bytes) == content { found = bytes }
    }
    return found
  }

  /// A copy of a workbook with marks; a workbook that can't be marked is shown as its cells were read.
  private func marked(_ path: String, _ marks: [SlipMark]) -> [UInt8]? {
    guard [.spreadsheet(.xlsx), .spreadsheet(.xlsm)].contains(FileFormat(path: path)), let bytes = bytes(path) else {
      return nil
    }
    let cells = marks.map { mark in
      CellMark(
        sheet: mark.sheet,
        row: mark.row,
        column: mark.column,
        comment: mark.text,
        tint: mark.isError ? .error : .warning
      )
    }
    return try? WorkbookMarking.copy(of: bytes, marking: cells)
  }

  /// JSON has no rows and columns that its sender could look up.
  private func tables(_ path: String) -> [SourceTable] {
    guard FileFormat(path: path) != .json, let bytes = bytes(path) else { return [] }
    return FileInspector().inspect(bytes, path: path).sheets
      .map { sheet in SourceTable(name: sheet.name, rows: sheet.rows.map { $0.map(SourceTable.Cell.init) }) }
  }
}

extension SourceTable.Cell {
  fileprivate init(_ cell: FileInspection.Cell) {
    switch cell {
    case .empty: self = .empty
    case .text(let text), .error(let text): self = .text(text)
    case .number(let number): self = Double(number.text).map(Self.number) ?? .text(number.text)
    case .bool(let value): self = .text(value ? "TRUE" : "FALSE")
    }
  }
}
