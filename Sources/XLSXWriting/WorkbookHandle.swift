// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter
import Glibc

/// The one owner of a workbook of the library: it is closed once, or freed without leaving a file.
@safe struct WorkbookHandle: ~Copyable {
  private let raw: UnsafeMutablePointer<lxw_workbook>
  private let created: Int

  /// Starts a workbook; nothing is opened before ``close()``.
  ///
  /// With a folder to stream through, rows wait there for ``close()`` as soon as the next row has begun, so that memory
  /// holds one row of each sheet.
  init(
    path: String,
    properties: DocumentProperties,
    secondsSince1970: Int,
    streamingThrough folder: String? = nil
  ) throws(WorkbookError) {
    let made = unsafe CTexts.use([folder]) { texts in
      var options = unsafe lxw_workbook_options()
      unsafe options.constant_memory = folder == nil ? 0 : 1
      // The library copies the name of the folder.
      unsafe options.tmpdir = unsafe texts[0]
      return unsafe workbook_new_opt(path, &options)
    }
    guard let raw = unsafe made else { throw .library(.outOfMemory, path: path) }
    let status = unsafe Self.setProperties(properties, secondsSince1970: secondsSince1970, of: raw)
    if let failure = LibraryFailure(status) {
      unsafe lxw_workbook_free(raw)
      throw .library(failure, path: path)
    }
    unsafe self.raw = unsafe raw
    created = secondsSince1970
  }

  deinit {
    // The library closes the files of streamed rows when it writes them, and never without.
    var sheet = unsafe raw.pointee.worksheets.pointee.stqh_first
    while let each = unsafe sheet {
      if let file = unsafe each.pointee.optimize_tmpfile { unsafe fclose(file) }
      unsafe sheet = unsafe each.pointee.list_pointers.stqe_next
    }
    unsafe lxw_workbook_free(raw)
  }

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
