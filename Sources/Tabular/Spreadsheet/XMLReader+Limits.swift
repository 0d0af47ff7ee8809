// SPDX-License-Identifier: Apache-2.0

import OfficePackage

extension XMLReader {
  /// Goes to the next event; errors are those of the workbook.
  func nextEvent() throws(SpreadsheetError) -> Event? {
    do throws(PackageError) {
      return try next()
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// Goes to the end of the element that has just begun.
  func passElement() throws(SpreadsheetError) {
    do throws(PackageError) {
      try skipElement()
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// Gathers the text of the element that has just begun, without that of elements in it, and goes to its end.
  ///
  /// - Parameter buffer: Where the UTF-8 is put behind what is there.
  /// - Throws: ``SpreadsheetError/limit(_:allowed:)`` beyond the size of a cell, and what ``nextEvent()`` throws.
  func gatherText(into buffer: inout [UInt8]) throws(SpreadsheetError) {
    let own = depth
    let start = buffer.count
    while let event = try nextEvent() {
      if event == .end, depth == own { return }
      guard event == .text, depth == own else { continue }
      buffer.append(contentsOf: textBytes)
      guard buffer.count - start <= SpreadsheetLimits.cellTextSize else {
        throw .limit("cellTextSize", allowed: SpreadsheetLimits.cellTextSize)
      }
    }
  }
}
