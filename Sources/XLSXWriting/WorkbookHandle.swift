// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter
import Glibc

/// The one owner of a workbook of the library: it is closed once, or freed without leaving a file.
@safe struct WorkbookHandle: ~Copyable {
  private let raw: UnsafeMutablePointer<lxw_workbook>
  private let created: Int

  /// Starts a workbook; nothing is opened before ``close()``.
  init(path: String, properties: DocumentProperties, secondsSince1970: Int) throws(WorkbookError) {
    guard let raw = unsafe workbook_new(path) else { throw .library(.outOfMemory, path: path) }
    let status = unsafe Self.setProperties(properties, secondsSince1970: secondsSince1970, of: raw)
    if let failure = LibraryFailure(status) {
      unsafe lxw_workbook_free(raw)
      throw .library(failure, path: path)
    }
    unsafe self.raw = unsafe raw
    created = secondsSince1970
  }

  deinit { unsafe lxw_workbook_free(raw) }

  /// Writes the file and frees the workbook, which the library does on failure too.
  consuming func close() -> lxw_error {
    let raw = unsafe self.raw
    let created = created
    discard self
    return ClosingGate.pass(date: created) { CLocale.use { unsafe workbook_close(raw) } }
  }

  /// A number that differs between workbooks alive at the same time.
  var identity: UInt { unsafe UInt(bitPattern: raw) }

  /// Adds a sheet whose name has been checked, and makes sure that its name is quoted in defined names.
  ///
  /// The library leaves names of ASCII letters and digits bare, but `T7` and `2024` are then read as a cell and a number.
  func addSheet(named name: String) -> UnsafeMutablePointer<lxw_worksheet>? {
    guard let sheet = unsafe workbook_add_worksheet(raw, name) else { return nil }
    guard let quoted = unsafe strdup(SheetName.quoted(name)) else { return nil }
    unsafe free(sheet.pointee.quoted_name)
    unsafe sheet.pointee.quoted_name = unsafe quoted
    return unsafe sheet
  }

  /// Adds a format without any property.
  func addFormat() -> UnsafeMutablePointer<lxw_format>? {
    unsafe workbook_add_format(raw)
  }

  /// Adds a chart without series.
  func addChart(_ type: lxw_chart_type) -> UnsafeMutablePointer<lxw_chart>? {
    unsafe workbook_add_chart(raw, UInt8(type.rawValue))
  }

  /// Adds a name for the whole workbook.
  func define(_ name: String, as reference: String) -> lxw_error {
    unsafe workbook_define_name(raw, name, reference)
  }

  /// Copies the properties into a workbook.
  private static func setProperties(
    _ properties: DocumentProperties,
    secondsSince1970: Int,
    of workbook: UnsafeMutablePointer<lxw_workbook>
  ) -> lxw_error {
    let texts = [properties.title, properties.subject, properties.author, properties.company, properties.comments]
    return unsafe CTexts.use(texts.map(CellText.forMarkup)) { texts in
      var copy = unsafe lxw_doc_properties()
      unsafe copy.title = unsafe texts[0]
      unsafe copy.subject = unsafe texts[1]
      unsafe copy.author = unsafe texts[2]
      unsafe copy.company = unsafe texts[3]
      unsafe copy.comments = unsafe texts[4]
      unsafe copy.created = secondsSince1970
      return unsafe workbook_set_properties(workbook, &copy)
    }
  }
}
