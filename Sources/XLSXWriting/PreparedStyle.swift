// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

/// A style that a workbook has checked and made a format of, so that many cells are written without looking it up.
@safe public struct PreparedStyle {
  /// The place in the workbook's ``StyleTable``.
  let index: Int
  let owner: UInt
  let format: UnsafeMutablePointer<lxw_format>
}

extension Workbook {
  /// Prepares a style for the cells of this workbook.
  ///
  /// - Throws: ``WorkbookError/invalidStyle(_:)``.
  public mutating func prepare(_ style: CellStyle) throws(WorkbookError) -> PreparedStyle {
    let (index, format) = unsafe try styles.entry(for: style, in: handle, path: path)
    return unsafe PreparedStyle(index: index, owner: handle.identity, format: format)
  }
}
