// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter
import Glibc

/// An Excel workbook that is being written.
///
/// Cells, sheets and styles are gathered in memory; the file appears when ``finish()`` is called, which ends the
/// workbook. A workbook that is dropped without it leaves no file. Rows and columns are counted from 0 everywhere.
///
/// Equal calls give equal bytes: clock, time zone and locale take no part. A workbook belongs to one task from birth to
/// ``finish()``. Several may be finished at the same time; those with different creation dates wait for one another.
/// Parts of the file pass through the folder for temporary files (`TMPDIR`, else `/tmp`), which must have room: the
/// library does not notice when it is full.
public struct Workbook: ~Copyable {
  var handle: WorkbookHandle
  var sheets: [SheetState] = []
  var styles = StyleTable()
  var definedNames: Set<String> = []
  let path: String

  /// What the workbook remembers of a sheet.
  @safe struct SheetState {
    let name: String
    let raw: UnsafeMutablePointer<lxw_worksheet>
    var mergedRanges: [CellRange] = []
    var hasPageSetup = false
  }

  /// Starts a workbook that will be written to a path; an existing file there is replaced by ``finish()``.
  ///
  /// - Parameters:
  ///   - path: The file, absolute or relative to the working directory.
  ///   - properties: What the workbook says about itself.
  /// - Throws: ``WorkbookError/invalidPath(_:)``, ``WorkbookError/invalidCreationDate(_:)`` or
  ///   ``WorkbookError/propertyTooLong(name:length:)``.
  public init(path: String, properties: DocumentProperties) throws(WorkbookError) {
    try self.init(path: path, properties: properties, streamingThrough: nil)
  }

  /// Starts a workbook whose rows wait in a folder; they are written in order, and only ``LongTable`` does so.
  init(
    path: String,
    properties: DocumentProperties,
    streamingThrough folder: String?
  ) throws(WorkbookError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .invalidPath(path) }
    guard let created = properties.created.secondsSince1970 else { throw .invalidCreationDate(properties.created) }
    try properties.checkLengths()
    handle = try WorkbookHandle(
      path: path,
      properties: properties,
      secondsSince1970: created,
      streamingThrough: folder
    )
    self.path = path
  }

  /// Adds a sheet behind the others.
  ///
  /// - Parameter name: At most 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at either end, different from
  ///   the others also without regard to case.
  /// - Returns: The sheet, for use with this workbook.
  /// - Throws: ``WorkbookError/invalidSheetName(_:_:)``.
  public mutating func addSheet(named name: String) throws(WorkbookError) -> Sheet {
    if let fault = SheetName.fault(in: name) { throw .invalidSheetName(name, fault) }
    guard !sheets.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw .invalidSheetName(name, .duplicate)
    }
    guard let raw = unsafe handle.addSheet(named: name) else { throw .library(.outOfMemory, path: path) }
    unsafe sheets.append(SheetState(name: name, raw: raw))
    return Sheet(index: sheets.count - 1, owner: handle.identity)
  }

  /// The name of a sheet.
  ///
  /// - Throws: ``WorkbookError/foreignSheet``.
  public func name(of sheet: Sheet) throws(WorkbookError) -> String {
    sheets[try index(of: sheet)].name
  }

  /// Gives a range a name that formulas of the whole workbook can use.
  ///
  /// - Parameters:
  ///   - name: A letter or underscore, then letters, digits, underscores and dots; not one that reads like a cell.
  ///   - range: The cells.
  ///   - sheet: Their sheet.
  /// - Throws: ``WorkbookError/invalidDefinedName(_:_:)``, ``WorkbookError/outsideSheet(_:)`` or
  ///   ``WorkbookError/foreignSheet``.
  public mutating func defineName(
    _ name: String,
    for range: CellRange,
    on sheet: Sheet
  ) throws(WorkbookError) {
    if let fault = DefinedName.fault(in: name) { throw .invalidDefinedName(name, fault) }
    guard range.isInSheet else { throw .outsideSheet(range) }
    let reference = range.text(onSheetNamed: try self.name(of: sheet))
    guard !definedNames.contains(name.lowercased()) else { throw .invalidDefinedName(name, .duplicate) }
    try check(handle.define(name, as: reference))
    definedNames.insert(name.lowercased())
  }

  /// Writes the file and ends the workbook.
  ///
  /// The file is written in place; to replace a published file in one step, write beside it and rename. When writing
  /// fails after the file was opened, the broken file is removed.
  ///
  /// - Throws: ``WorkbookError/noSheets``, ``WorkbookError/cannotCreate(path:errno:)`` or
  ///   ``WorkbookError/library(_:path:)``.
  public consuming func finish() throws(WorkbookError) {
    let path = self.path
    guard !sheets.isEmpty else { throw .noSheets }
    try Self.openForWriting(path)
    let status = handle.close()
    guard let failure = LibraryFailure(status) else { return }
    unsafe unlink(path)
    throw .library(failure, path: path)
  }

  /// Proves that the file can be written; the library would only print the reason for a refusal.
  ///
  /// Only ordinary files pass: others cannot hold a zip, and must not be removed when writing fails.
  private static func openForWriting(_ path: String) throws(WorkbookError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, errno: errno) }
    defer { close(descriptor) }
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0 else { throw .cannotCreate(path: path, errno: errno) }
    guard information.st_mode & S_IFMT == S_IFREG else { throw .cannotCreate(path: path, errno: ESPIPE) }
  }

  /// Throws the failure behind a status of the library.
  func check(_ status: lxw_error) throws(WorkbookError) {
    if let failure = LibraryFailure(status) { throw .library(failure, path: path) }
  }

  /// The place of a sheet in ``sheets``.
  func index(of sheet: Sheet) throws(WorkbookError) -> Int {
    guard sheet.owner == handle.identity, sheets.indices.contains(sheet.index) else { throw .foreignSheet }
    return sheet.index
  }

  /// The library's sheet, for one call.
  func raw(_ sheet: Sheet) throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    unsafe sheets[try index(of: sheet)].raw
  }
}

extension DocumentProperties {
  /// Refuses texts that Excel's dialogue could not hold.
  fileprivate func checkLengths() throws(WorkbookError) {
    let texts = [
      ("title", title), ("subject", subject), ("author", author), ("company", company), ("comments", comments),
    ]
    for (name, text) in texts {
      if let length = CellText.length(of: text, above: 255) { throw .propertyTooLong(name: name, length: length) }
    }
  }
}
