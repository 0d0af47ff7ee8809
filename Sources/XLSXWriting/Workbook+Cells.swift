// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

extension Workbook {
  /// The range of whole numbers that a floating-point cell holds exactly.
  private static let exactIntegers: ClosedRange<Int64> = -(1 << 53)...(1 << 53)

  /// Writes a cell, replacing what was there.
  ///
  /// - Parameters:
  ///   - value: The value; its kind is never guessed from its text.
  ///   - row: The row, 0...1,048,575.
  ///   - column: The column, 0...16,383.
  ///   - style: How the cell looks.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError/outsideSheet(_:)``, ``WorkbookError/invalidValue(_:_:)``,
  ///   ``WorkbookError/invalidStyle(_:)`` or ``WorkbookError/foreignSheet``.
  public mutating func write(
    _ value: CellValue,
    row: Int,
    column: Int,
    style: CellStyle = .plain,
    to sheet: Sheet
  ) throws(WorkbookError) {
    // The place is looked at first: what is refused leaves the workbook as it was.
    let address = CellAddress(row: row, column: column)
    guard address.isInSheet else { throw .outsideSheet(CellRange(address)) }
    _ = try index(of: sheet)
    try write(value, row: row, column: column, style: try prepare(style), to: sheet)
  }

  /// Writes a cell in a prepared style, replacing what was there.
  ///
  /// - Throws: ``WorkbookError/foreignStyle`` where another workbook prepared it, or what
  ///   ``write(_:row:column:style:to:)`` throws.
  public mutating func write(
    _ value: CellValue,
    row: Int,
    column: Int,
    style: PreparedStyle,
    to sheet: Sheet
  ) throws(WorkbookError) {
    let address = CellAddress(row: row, column: column)
    guard address.isInSheet else { throw .outsideSheet(CellRange(address)) }
    guard style.owner == handle.identity else { throw .foreignStyle }
    let cell = unsafe Cell(sheet: try raw(sheet), address: address, format: style.format)
    switch value {
    case .blank: try check(cell.writeBlank())
    case .text(let text): try check(cell.writeText(try fitting(text, at: address)))
    case .richText(let runs): try writeRichText(runs, style: styles.style(at: style.index), to: cell)
    case .number(let number): try check(cell.writeNumber(try finite(number, at: address)))
    case .integer(let number):
      guard Self.exactIntegers.contains(number) else { throw .invalidValue(address, .inexactInteger(number)) }
      try check(cell.writeNumber(Double(number)))
    case .boolean(let truth): try check(cell.writeBoolean(truth))
    case .formula(let formula, let stored): try writeFormula(formula, stored: stored, to: cell)
    case .link(let target, let text): try writeLink(target, text: text, to: cell)
    }
  }

  private func writeFormula(_ formula: String, stored: StoredResult, to cell: Cell) throws(WorkbookError) {
    let formulaLimit = 8192
    let text = CellText.forMarkup(formula.hasPrefix("=") ? String(formula.dropFirst()) : formula)
    guard !text.isEmpty else { throw .invalidValue(cell.address, .emptyFormula) }
    if let length = CellText.length(of: text, above: formulaLimit) {
      throw .invalidValue(cell.address, .textTooLong(length: length, limit: formulaLimit))
    }
    switch stored {
    case .number(let number): try check(cell.writeFormula(text, result: try finite(number, at: cell.address)))
    case .text(let result): try check(cell.writeFormula(text, result: try fitting(result, at: cell.address)))
    }
  }

  private mutating func writeRichText(_ runs: [RichTextRun], style: CellStyle, to cell: Cell) throws(WorkbookError) {
    // The library counts the pieces in 8 bits.
    let runLimit = 250
    let runs = runs.filter { !$0.text.isEmpty }
    guard runs.count <= runLimit else {
      throw .invalidValue(cell.address, .tooManyRuns(count: runs.count, limit: runLimit))
    }
    _ = try fitting(runs.map(\.text).joined(), at: cell.address)
    guard runs.count > 1 else {
      // One piece is no rich text for the library: it becomes a plain text in the font of the piece.
      let onlyStyle = runs.first.map { run in style.with { $0.font = run.font } } ?? style
      return try write(
        .text(runs.first?.text ?? ""),
        row: cell.address.row,
        column: cell.address.column,
        style: onlyStyle,
        to: Sheet(index: cell.sheetIndex, owner: handle.identity)
      )
    }
    var fonts: [UnsafeMutablePointer<lxw_format>] = unsafe []
    for run in runs {
      let runStyle = CellStyle.plain.with { $0.font = run.font }
      unsafe fonts.append(try styles.format(for: runStyle, in: handle, path: path))
    }
    try check(unsafe cell.writeRichText(runs.map { CellText.forCell($0.text) }, formats: fonts))
  }

  private func writeLink(_ target: LinkTarget, text: String, to cell: Cell) throws(WorkbookError) {
    let textLimit = 255
    guard let location = target.location else { throw .invalidValue(cell.address, .invalidLinkTarget(target)) }
    if let length = CellText.length(of: text, above: textLimit) {
      throw .invalidValue(cell.address, .textTooLong(length: length, limit: textLimit))
    }
    try check(cell.writeLink(location, text: CellText.forMarkup(text)))
    // The library changes slashes in the text of links to files; written again, the text is as it was.
    try check(cell.writeText(CellText.forCell(text)))
  }

  private func fitting(_ text: String, at address: CellAddress) throws(WorkbookError) -> String {
    if let length = CellText.length(of: text, above: CellText.lengthLimit) {
      throw .invalidValue(address, .textTooLong(length: length, limit: CellText.lengthLimit))
    }
    return CellText.forCell(text)
  }

  private func finite(_ number: Double, at address: CellAddress) throws(WorkbookError) -> Double {
    guard number.isFinite else { throw .invalidValue(address, .notFinite) }
    return number
  }
}

extension LinkTarget {
  /// The target in the library's notation, or nil when it cannot be written.
  ///
  /// The library cuts targets at `#`, and takes a path with a colon or two slashes for one outside the folder.
  fileprivate var location: String? {
    let (scheme, target) =
      switch self {
      case .place(let place): ("internal:", place)
      case .relativeFile(let path): ("external:", path)
      }
    guard !target.isEmpty, target.utf16.count <= 255, !target.contains("#"),
      !target.unicodeScalars.contains(where: { $0.value < 0x20 || CellText.isForbiddenInXML($0) })
    else { return nil }
    if case .relativeFile(let path) = self {
      guard !path.hasPrefix("/"), !path.contains(where: { ":\\".contains($0) }), !path.contains("//") else {
        return nil
      }
    }
    return scheme + target
  }
}
