// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

/// Dates and times, which are numbers in a format.
@Suite struct SpreadsheetDatesTests {
  private static let date = SpreadsheetValue.date("2024-07-15", hasTime: false)

  @Test(arguments: [
    (1.0, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"), (61, "1900-03-01"), (366, "1900-12-31"),
    (25_569, "1970-01-01"), (36_585, "2000-02-29"), (44_926, "2022-12-31"), (45_488, "2024-07-15"),
    (2_958_465, "9999-12-31"), (45_488.25, "2024-07-15T06:00:00"), (45_488.999_999_99, "2024-07-15T23:59:59.999"),
    (45_488.999_999_999_9, "2024-07-16"), (45_488.000_011_574_074, "2024-07-15T00:00:01"),
  ])
  func `counts days as Excel does`(serial: Double, date: String) throws {
    #expect(try value(of: serial, format: "dd/mm/yyyy") == .date(date, hasTime: date.contains("T")))
  }

  @Test(arguments: [(0.0, "1904-01-01"), (1, "1904-01-02"), (44_026, "2024-07-15"), (2_957_003, "9999-12-31")])
  func `counts from 1904 where the workbook says so`(serial: Double, date: String) throws {
    #expect(try value(of: serial, format: "dd/mm/yyyy", startsIn1904: true) == .date(date, hasTime: false))
  }

  @Test(arguments: [-1.0, 0, 0.5, 2_958_466, 1e300])
  func `leaves numbers that are no dates`(serial: Double) throws {
    #expect(try value(of: serial, format: "dd/mm/yyyy") == .number("\(serial)", serial))
  }

  @Test(arguments: [
    (0.5625, "h:mm", "13:30:00"), (0.0, "h:mm:ss", "00:00:00"), (0.5, "mm:ss.0", "12:00:00"),
    (1.5625, "[h]:mm", "37:30:00"), (0.020_833_333_333_333_3, "[mm]:ss", "00:30:00"), (100.0, "[hh]:mm", "2400:00:00"),
  ])
  func `tells times of day and amounts of time`(serial: Double, format: String, time: String) throws {
    #expect(try value(of: serial, format: format) == .time(time))
  }

  @Test(arguments: [
    "dd/mm/yyyy", "d-mmm", "mmm-yy", "[$-42A]dd mmmm yyyy", #"dd\/mm\/yyyy;@"#, "yyyy", "MM/DD", #""ngày" dd"#,
    "[$-F800]dddd, mmmm dd, yyyy", "dd/mm/yyyy hh:mm", "m/d/yy h:mm", "[Red]dd/mm", "d", "mmm",
  ])
  func `knows formats for dates`(format: String) throws {
    #expect(try value(of: 45_488, format: format) == Self.date)
  }

  @Test(arguments: [
    "General", "0", "0.00", "#,##0", "0%", "0.00E+00", #"0" buổi""#, #"#,##0\ "đồng""#, #"0 "giờ / days""#, "@",
    "[Red]0", "[&gt;100]0", #"_-* #,##0_-;\-* #,##0_-"#, "[$-42A]#,##0", #"\d0"#, #"0;"dd""#, "0_d", "0*d",
    #""h:mm:ss"0"#,
    "0;dd/mm/yyyy", #"#,##0 "₫""#, "",
  ])
  func `knows formats that are not for dates`(format: String) throws {
    #expect(try value(of: 45_488, format: format) == .number("45488.0", 45_488))
  }

  @Test(arguments: [14, 15, 16, 17, 22, 27, 36, 50, 58])
  func `knows built-in formats for dates`(id: Int) throws {
    #expect(try value(of: 45_488, formatID: id) == Self.date)
  }

  @Test(arguments: [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 37, 40, 44, 48, 49, 59, 163])
  func `knows built-in formats that are not`(id: Int) throws {
    #expect(try value(of: 45_488, formatID: id) == .number("45488.0", 45_488))
  }

  @Test func `a format of the file's own comes before the built-in one`() throws {
    #expect(try value(of: 45_488, format: "0", formatID: 30) == .number("45488.0", 45_488))
    #expect(try value(of: 45_488, format: "dd/mm", formatID: 1) == Self.date)
  }

  @Test(arguments: [
    ("2024-07-15", SpreadsheetValue.date("2024-07-15", hasTime: false)), ("2024-07-15T00:00:00", date),
    ("2024-07-15T00:00:00.000Z", date), ("2024-07-15T08:30:00", .date("2024-07-15T08:30:00", hasTime: true)),
    ("T08:30:00", .time("08:30:00")),
  ])
  func `takes dates that are written out`(written: String, value: SpreadsheetValue) throws {
    let book = HandmadeWorkbook(rows: #"<row><c t="d"><v>\#(written)</v></c></row>"#)
    #expect(try book.values() == ["A1": value])
  }

  private func value(
    of serial: Double,
    format: String? = nil,
    formatID: Int = 164,
    startsIn1904: Bool = false
  ) throws -> SpreadsheetValue? {
    let code = format.map { $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;") }
    let formats = code.map { #"<numFmts><numFmt numFmtId="\#(formatID)" formatCode="\#($0)"/></numFmts>"# } ?? ""
    var book = HandmadeWorkbook(
      rows: #"<row r="1"><c r="A1" s="1"><v>\#(serial)</v></c></row>"#,
      styles: #"\#(formats)<cellXfs><xf numFmtId="0"/><xf numFmtId="\#(formatID)"/></cellXfs>"#
    )
    book.workbookProperties = startsIn1904 ? #"<workbookPr date1904="1"/>"# : ""
    return try book.values()["A1"]
  }
}
