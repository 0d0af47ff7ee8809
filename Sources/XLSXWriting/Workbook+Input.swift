// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

extension Workbook {
  /// Attaches a note (comment) that Excel shows beside a cell.
  ///
  /// - Parameters:
  ///   - text: At most 32,767 UTF-16 units.
  ///   - row: The row, counted from 0.
  ///   - column: The column, counted from 0.
  ///   - size: The size of the note in pixels.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError/outsideSheet(_:)`` or ``WorkbookError/invalidValue(_:_:)``.
  public func addNote(
    _ text: String,
    row: Int,
    column: Int,
    size: NoteSize = NoteSize(),
    to sheet: Sheet
  ) throws(WorkbookError) {
    let address = CellAddress(row: row, column: column)
    try requireInSheet(CellRange(address))
    if let length = CellText.length(of: text, above: CellText.lengthLimit) {
      throw .invalidValue(address, .textTooLong(length: length, limit: CellText.lengthLimit))
    }
    var options = unsafe lxw_comment_options()
    unsafe options.width = size.width
    unsafe options.height = size.height
    try check(
      unsafe worksheet_write_comment_opt(
        try raw(sheet),
        lxw_row_t(row),
        lxw_col_t(column),
        CellText.forMarkup(text),
        &options
      )
    )
  }

  /// Limits what can be typed into cells.
  ///
  /// - Throws: ``WorkbookError/outsideSheet(_:)``, ``WorkbookError/invalidValidation(_:_:)`` or
  ///   ``WorkbookError/foreignSheet``.
  public func addValidation(
    _ validation: CellValidation,
    to range: CellRange,
    on sheet: Sheet
  ) throws(WorkbookError) {
    try requireInSheet(range)
    if let fault = validation.fault { throw .invalidValidation(range, fault) }
    let raw = unsafe try raw(sheet)
    let texts = [
      try listFormula(of: validation.rule), validation.prompt?.title, validation.prompt?.text,
      validation.complaint?.title, validation.complaint?.text,
    ]
    let corners = range.corners
    let status = unsafe CTexts.use(texts.map { $0.map(CellText.forMarkup) }) { texts in
      var options = unsafe lxw_data_validation()
      unsafe options.value_formula = unsafe texts[0]
      unsafe options.input_title = unsafe texts[1]
      unsafe options.input_message = unsafe texts[2]
      unsafe options.error_title = unsafe texts[3]
      unsafe options.error_message = unsafe texts[4]
      unsafe validation.fill(&options)
      return unsafe worksheet_data_validation_range(
        raw,
        corners.firstRow,
        corners.firstColumn,
        corners.lastRow,
        corners.lastColumn,
        &options
      )
    }
    try check(status)
  }

  /// The choices as a formula: a quoted list or a range.
  ///
  /// The library has a call for lists too, but it counts characters where its buffer holds bytes: Vietnamese overflows it.
  private func listFormula(of rule: CellValidation.Rule) throws(WorkbookError) -> String? {
    switch rule {
    case .oneOf(let choices): return "\"" + choices.joined(separator: ",") + "\""
    case .oneOfCells(let range, let source):
      try requireInSheet(range)
      return range.text(onSheetNamed: try name(of: source))
    case .wholeNumber: return nil
    }
  }
}

/// The size of a note in pixels.
public struct NoteSize: Hashable, Sendable {
  /// From left to right.
  public var width: UInt16
  /// From top to bottom.
  public var height: UInt16

  /// Makes a size; by default that of Excel.
  public init(width: UInt16 = 128, height: UInt16 = 74) {
    self.width = width
    self.height = height
  }
}

extension CellValidation {
  /// The first rule that is broken.
  fileprivate var fault: CellValidationFault? {
    if case .oneOf(let choices) = rule {
      if choices.isEmpty || choices.contains("") { return .noChoice }
      if let choice = choices.first(where: { $0.contains { ",\"".contains($0) || $0.isNewline } }) {
        return .choice(choice)
      }
      let length = choices.joined(separator: ",").utf16.count
      if length > 255 { return .choicesTooLong(length: length) }
    }
    for message in [prompt, complaint] {
      guard let message else { continue }
      if let length = CellText.length(of: message.title, above: 32) {
        return .messageTooLong(length: length, limit: 32)
      }
      if let length = CellText.length(of: message.text, above: 255) {
        return .messageTooLong(length: length, limit: 255)
      }
    }
    return nil
  }

  /// Fills in everything but the texts.
  fileprivate func fill(_ options: inout lxw_data_validation) {
    let off = UInt8(LXW_VALIDATION_OFF.rawValue)
    let on = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe options.ignore_blank = allowsBlank ? on : off
    unsafe options.error_type = reaction.code
    switch rule {
    case .oneOf, .oneOfCells:
      unsafe options.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    case .wholeNumber(let bounds):
      unsafe options.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      unsafe options.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      unsafe options.minimum_number = Double(bounds.lowerBound)
      unsafe options.maximum_number = Double(bounds.upperBound)
    }
  }
}

extension CellValidation.Reaction {
  fileprivate var code: UInt8 {
    let type =
      switch self {
      case .refuses: LXW_VALIDATION_ERROR_TYPE_STOP
      case .warns: LXW_VALIDATION_ERROR_TYPE_WARNING
      case .informs: LXW_VALIDATION_ERROR_TYPE_INFORMATION
      }
    return UInt8(type.rawValue)
  }
}
