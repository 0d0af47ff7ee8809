// SPDX-License-Identifier: Apache-2.0

import XLSXWriting

/// Makes names of sheets that Excel takes.
enum SheetNames {
  /// A name within Excel's rules, by ``SheetName``: signs that may not stand in it become hyphens, the rest is cut.
  static func fitting(_ name: String) -> String {
    var fitting = String(name.map { SheetName.fault(in: "x\($0)x") == nil ? $0 : "-" })
    while fitting.utf16.count > SheetName.lengthLimit { fitting.removeLast() }
    while let last = fitting.last, last == "'" || last == " " { fitting.removeLast() }
    return fitting
  }

  /// A name that no sheet of the workbook has yet, also not in other case; the second gets a number behind it.
  static func unused(_ name: String, besides taken: inout Set<String>) -> String {
    var unused = name
    var number = 2
    while !taken.insert(unused.lowercased()).inserted {
      let mark = " (\(number))"
      var start = name
      while start.utf16.count + mark.utf16.count > SheetName.lengthLimit { start.removeLast() }
      unused = start + mark
      number += 1
    }
    return unused
  }
}
