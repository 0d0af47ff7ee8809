// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

/// A style that a workbook has checked and made a format of, so that many cells are written without looking it up.
@safe public struct PreparedStyle {
  let style: CellStyle
  let owner: UInt
  let format: UnsafeMutablePointer<lxw_format>
}

extension Workbook {
  /// Prepares a style for the cells of this workbook.
  ///
  /// - Throws: ``WorkbookError/invalidStyle(_:)``.
  public mutating func prepare(_ style: CellStyle) throws(WorkbookError) -> PreparedStyle {
    let format = unsafe try styles.format(for: style, in: handle, path: path)
    return unsafe PreparedStyle(style: style, owner: handle.identity, format: format)
  }
}
