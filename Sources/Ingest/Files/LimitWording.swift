// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What the limits of spreadsheets and packages count, in words.
enum LimitWording {
  /// The words for a limit's name; a limit that has none is shown by its name.
  static func phrase(_ name: String) -> Phrase { phrases[name] ?? Phrase(name, name) }

  private static let phrases: [String: Phrase] = [
    "rows": Phrase("dòng của một trang tính", "rows of a sheet"),
    "columns": Phrase("cột của một trang tính", "columns of a sheet"),
    "sheets": Phrase("trang tính", "sheets"),
    "cellTextSize": Phrase("byte trong một ô", "bytes in a cell"),
    "sharedTextSize": Phrase("byte chữ của cả tệp", "bytes of text in all cells"),
    "sharedStrings": Phrase("chuỗi ký tự của cả tệp", "different texts"),
    "styles": Phrase("kiểu định dạng", "styles"),
    "mergedRanges": Phrase("vùng ô gộp của một trang tính", "merged ranges of a sheet"),
    "memory": Phrase("byte bộ nhớ cho các ô của cả tệp", "bytes of memory for all cells"),
    "xlsSize": Phrase("byte của một tệp .xls", "bytes of an .xls file"),
    "entries": Phrase("tệp thành phần bên trong", "parts in the file"),
    "entrySize": Phrase("byte, một phần sau khi giải nén", "bytes, one part unpacked"),
    "totalSize": Phrase("byte, tất cả sau khi giải nén", "bytes, all unpacked"),
    "ratio": Phrase("lần, tỷ lệ nén", "times, unpacked for packed"),
    "depth": Phrase("cấp lồng nhau trong XML", "levels of XML, one in another"),
    "tokenSize": Phrase("byte của một thẻ XML", "bytes of a tag of XML"),
  ]
}
