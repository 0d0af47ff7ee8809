// SPDX-License-Identifier: Apache-2.0

import Glibc
import TestSupport
import Testing
import WorkbookPatching

/// Marked copies as another library reads them, of a district's form that it wrote itself.
@Suite struct OpenpyxlMarkingTests {
  /// The interpreter that the tests of the whole repository use, when it has openpyxl.
  static let interpreter: String? = {
    guard let path = getenv("PYTHON").map({ String(cString: $0) }) else { return nil }
    return system("'\(path)' -c 'import openpyxl' >/dev/null 2>&1") == 0 ? path : nil
  }()

  @Test(.enabled(if: interpreter != nil, "needs PYTHON with openpyxl"))
  func `fills and comments load, and all else is as it was`() throws {
    let folder = ScratchFolder()
    folder.write(Self.making, to: "make.py")
    folder.write(Self.checking, to: "check.py")
    let python = try #require(Self.interpreter)
    #expect(try Program.run(python, ["make.py", "book.xlsx"], in: folder.path).errors == "")
    let marks = [
      CellMark(sheet: "Biểu 01", row: 4, column: 4, comment: "Tiêu đề không khớp mẫu", tint: .error),
      CellMark(sheet: "Biểu 01", row: 5, column: 3, comment: "Đề nghị sửa lại", tint: .error),
      CellMark(sheet: "Biểu 01", row: 6, column: 4, comment: "Còn trống", tint: .warning),
      CellMark(sheet: "Biểu 01", row: 20, column: 2, comment: "", tint: .warning),
      CellMark(sheet: "Khác", row: 3, column: 3, comment: "Trang thừa", tint: .error),
    ]
    let bytes = try #require(folder.bytes(of: "book.xlsx"))
    folder.write(try WorkbookMarking.copy(of: bytes, marking: marks), to: "marked.xlsx")
    let result = try Program.run(python, ["check.py", "book.xlsx", "marked.xlsx"], in: folder.path)
    #expect(result.errors == "")
    #expect(
      result.output == """
        Biểu 01 C4 FFFFC7CE kgreport 'Tiêu đề không khớp mẫu'
        Biểu 01 C5 FFFFC7CE Bà Lan 'Ghi chú của huyện\\nkgreport: Đề nghị sửa lại'
        Biểu 01 E5 00000000 Bà Lan 'Xem lại'
        Biểu 01 D6 FFFFF2B3 kgreport 'Còn trống'
        Biểu 01 B20 FFFFF2B3
        Khác C3 FFFFC7CE kgreport 'Trang thừa'

        """
    )
  }

  private static let making = """
    import sys
    from openpyxl import Workbook
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.worksheet.datavalidation import DataValidation
    book = Workbook()
    sheet = book.active
    sheet.title = "Biểu 01"
    sheet["A1"] = "UBND HUYỆN AN BIÊN"
    sheet.merge_cells("A1:C1")
    sheet["C4"] = "Tuần này"
    sheet.merge_cells("C4:E4")
    side = Side(style="thin")
    for row in range(4, 10):
        for column in range(1, 7):
            cell = sheet.cell(row, column)
            cell.border = Border(left=side, right=side, top=side, bottom=side)
            cell.font = Font(name="Times New Roman", size=12, bold=row == 4)
            cell.alignment = Alignment(horizontal="center", wrap_text=True)
            cell.fill = PatternFill("solid", fgColor="FFDDEBF7") if row == 4 else PatternFill()
            if row > 4 and (row, column) != (6, 4):
                cell.value = "=C%d*2" % row if column == 6 else row * column
                cell.number_format = "#,##0"
    sheet["C5"].comment = Comment("Ghi chú của huyện", "Bà Lan")
    sheet["E5"].comment = Comment("Xem lại", "Bà Lan")
    validation = DataValidation(type="whole", operator="greaterThanOrEqual", formula1="0")
    validation.add("C5:E9")
    sheet.add_data_validation(validation)
    sheet.protection.sheet = True
    book.create_sheet("Khác")["A1"] = 5
    book.save(sys.argv[1])
    """

  private static let checking = """
    import sys, zipfile
    from openpyxl import load_workbook
    assert zipfile.ZipFile(sys.argv[2]).testzip() is None
    before, after = load_workbook(sys.argv[1]), load_workbook(sys.argv[2])
    assert after.sheetnames == before.sheetnames
    for sheet in after:
        old = before[sheet.title]
        assert repr(sheet.merged_cells) == repr(old.merged_cells)
        assert repr(sheet.data_validations) == repr(old.data_validations)
        assert sheet.protection.sheet == old.protection.sheet
        for row in sheet.iter_rows():
            for cell in row:
                other = old[cell.coordinate]
                for what in ("value", "number_format", "font", "border", "alignment", "protection"):
                    assert repr(getattr(cell, what)) == repr(getattr(other, what)), (cell.coordinate, what)
                if cell.comment:
                    print(sheet.title, cell.coordinate, cell.fill.fgColor.rgb, cell.comment.author, repr(cell.comment.text))
                elif repr(cell.fill) != repr(other.fill):
                    print(sheet.title, cell.coordinate, cell.fill.fgColor.rgb)
    """
}
