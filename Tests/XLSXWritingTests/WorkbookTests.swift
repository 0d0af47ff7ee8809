// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import XLSXWriting

@Suite("Workbook")
struct WorkbookTests {
  /// A workbook with a bit of everything whose bytes might depend on the surroundings.
  static func writeSample(to path: String) throws(WorkbookError) {
    let properties = DocumentProperties(
      title: "Phụ lục & số liệu",
      author: "Sở TTTT",
      comments: "<dự thảo>",
      created: CreationDate(year: 2024, month: 7, day: 14, hour: 23, minute: 30)
    )
    var book = try Workbook(path: path, properties: properties)
    let sheet = try book.addSheet(named: "Tuần 28")
    try book.write(.number(1234.5), row: 0, column: 0, to: sheet)
    try book.write(.text("Kiên Giang"), row: 1, column: 0, style: .plain.with { $0.font.size = 13.5 }, to: sheet)
    try book.write(
      .richText([RichTextRun("a"), RichTextRun("b", font: TextFont(size: 10.5))]),
      row: 2,
      column: 0,
      to: sheet
    )
    try book.write(.formula("A1*2", stored: .number(0.1)), row: 3, column: 0, to: sheet)
    try book.addNote("ghi chú", row: 0, column: 0, to: sheet)
    try book.setWidth(12.5, ofColumns: 0...0, on: sheet)
    try book.setUpPage(PageSetup(), on: sheet)
    try book.finish()
  }

  @Test func `equal input gives equal bytes`() throws {
    let folder = try ScratchFolder()
    try Self.writeSample(to: folder.file("a.xlsx"))
    Thread.sleep(forTimeInterval: 1.1)
    try Self.writeSample(to: folder.file("b.xlsx"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("a.xlsx"))).isEmpty == false)
    #expect(FileManager.default.contentsEqual(atPath: folder.file("a.xlsx"), andPath: folder.file("b.xlsx")))
  }

  @Test func `another time zone gives equal bytes`() async {
    await #expect(processExitsWith: .success) {
      let folder = try ScratchFolder()
      try WorkbookTests.writeSample(to: folder.file("a.xlsx"))
      for zone in ["Asia/Ho_Chi_Minh", "America/New_York", "UTC-14"] {
        setenv("TZ", zone, 1)
        tzset()
        try WorkbookTests.writeSample(to: folder.file("b.xlsx"))
        #expect(FileManager.default.contentsEqual(atPath: folder.file("a.xlsx"), andPath: folder.file("b.xlsx")))
      }
    }
  }

  @Test(.enabled(if: CommaLocale.isAvailable, "the sources of the Vietnamese locale are not installed"))
  func `a locale with decimal commas gives equal bytes`() async {
    await #expect(processExitsWith: .success) {
      let folder = try ScratchFolder()
      try WorkbookTests.writeSample(to: folder.file("a.xlsx"))
      try CommaLocale.enter(madeIn: folder.path)
      #expect(localeconv().map { String(cString: $0.pointee.decimal_point) } == ",")
      try WorkbookTests.writeSample(to: folder.file("b.xlsx"))
      #expect(FileManager.default.contentsEqual(atPath: folder.file("a.xlsx"), andPath: folder.file("b.xlsx")))
    }
  }

  @Test func `properties and the creation date stand in the file as given`() throws {
    let folder = try ScratchFolder()
    try Self.writeSample(to: folder.file())
    let core = try WrittenParts(folder.file()).part("docProps/core.xml")
    #expect(core.contains("<dc:title>Phụ lục &amp; số liệu</dc:title>"))
    #expect(core.contains("<dc:creator>Sở TTTT</dc:creator>"))
    #expect(core.contains("<dc:description>&lt;dự thảo&gt;</dc:description>"))
    #expect(core.contains(">2024-07-14T23:30:00Z</dcterms:created>"))
    #expect(core.contains(">2024-07-14T23:30:00Z</dcterms:modified>"))
  }

  @Test(
    "dates of the calendar become the same dates in the file",
    arguments: [
      (CreationDate(year: 1980, month: 1, day: 1), "1980-01-01T00:00:00Z"),
      (CreationDate(year: 2000, month: 2, day: 29), "2000-02-29T00:00:00Z"),
      (CreationDate(year: 2024, month: 3, day: 1), "2024-03-01T00:00:00Z"),
      (CreationDate(year: 2100, month: 12, day: 31, hour: 23, minute: 59, second: 59), "2100-12-31T23:59:59Z"),
      (CreationDate(year: 9999, month: 12, day: 31), "9999-12-31T00:00:00Z"),
    ]
  )
  func creationDate(_ date: CreationDate, _ text: String) throws {
    let folder = try ScratchFolder()
    var book = try Workbook(path: folder.file(), properties: DocumentProperties(created: date))
    _ = try book.addSheet(named: "a")
    try book.finish()
    #expect(try WrittenParts(folder.file()).part("docProps/core.xml").contains(text))
  }

  @Test(
    "dates that do not exist are refused",
    arguments: [
      CreationDate(year: 1979, month: 12, day: 31), CreationDate(year: 2023, month: 2, day: 29),
      CreationDate(year: 2100, month: 2, day: 29), CreationDate(year: 2024, month: 13, day: 1),
      CreationDate(year: 2024, month: 4, day: 31), CreationDate(year: 2024, month: 1, day: 0),
      CreationDate(year: 2024, month: 1, day: 1, hour: 24), CreationDate(year: 2024, month: 1, day: 1, second: 60),
      CreationDate(year: 10_000, month: 1, day: 1),
    ]
  )
  func invalidDate(_ date: CreationDate) {
    #expect(throws: WorkbookError.invalidCreationDate(date)) {
      _ = try Workbook(path: "x.xlsx", properties: DocumentProperties(created: date))
    }
  }

  @Test func `a long property is refused by name`() {
    let properties = DocumentProperties(company: String(repeating: "ộ", count: 256), created: july)
    #expect(throws: WorkbookError.propertyTooLong(name: "company", length: 256)) {
      _ = try Workbook(path: "x.xlsx", properties: properties)
    }
  }

  @Test("paths that C would cut are refused", arguments: ["", "a\0b.xlsx"])
  func invalidPath(_ path: String) {
    #expect(throws: WorkbookError.invalidPath(path)) {
      _ = try Workbook(path: path, properties: DocumentProperties(created: july))
    }
  }

  @Test func `a workbook that is dropped leaves no file`() throws {
    let folder = try ScratchFolder()
    do {
      var book = try Workbook(path: folder.file(), properties: DocumentProperties(created: july))
      let sheet = try book.addSheet(named: "a")
      try book.write(.text("x"), row: 0, column: 0, to: sheet)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `a workbook without sheets is refused and leaves no file`() throws {
    let folder = try ScratchFolder()
    let book = try Workbook(path: folder.file(), properties: DocumentProperties(created: july))
    let error = failureOfFinishing(book)
    #expect(error == .noSheets)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `a folder that is missing is told with the system's number`() throws {
    let path = try ScratchFolder().file("missing/book.xlsx")
    var book = try Workbook(path: path, properties: DocumentProperties(created: july))
    _ = try book.addSheet(named: "a")
    #expect(failureOfFinishing(book) == .cannotCreate(path: path, errno: ENOENT))
  }

  @Test func `a device is refused and stays`() throws {
    var book = try Workbook(path: "/dev/null", properties: DocumentProperties(created: july))
    _ = try book.addSheet(named: "a")
    #expect(failureOfFinishing(book) == .cannotCreate(path: "/dev/null", errno: ESPIPE))
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  @Test func `a file that cannot grow is told and not left behind`() async {
    await #expect(processExitsWith: .success) {
      let folder = try ScratchFolder()
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 2000, rlim_max: 2000)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      #expect(throws: WorkbookError.library(.writingFile, path: folder.file())) {
        try WorkbookTests.writeSample(to: folder.file())
      }
      #expect(!FileManager.default.fileExists(atPath: folder.file()))
    }
  }

  @Test func `an existing file is replaced`() throws {
    let folder = try ScratchFolder()
    try Data(repeating: 65, count: 100_000).write(to: URL(fileURLWithPath: folder.file()))
    try Self.writeSample(to: folder.file())
    #expect(try WrittenParts(folder.file()).sheet().contains("<sheetData>"))
  }

  @Test func `a sheet of another workbook is refused`() throws {
    var first = try Workbook(path: "a.xlsx", properties: DocumentProperties(created: july))
    var second = try Workbook(path: "b.xlsx", properties: DocumentProperties(created: july))
    let foreign = try first.addSheet(named: "a")
    _ = try second.addSheet(named: "a")
    var error: WorkbookError?
    do throws(WorkbookError) {
      try second.write(.blank, row: 0, column: 0, to: foreign)
    } catch let thrown { error = thrown }
    #expect(error == .foreignSheet)
    #expect(try first.name(of: foreign) == "a")
  }

  @Test func `a style that another workbook prepared is refused`() throws {
    var first = try Workbook(path: "a.xlsx", properties: DocumentProperties(created: july))
    var second = try Workbook(path: "b.xlsx", properties: DocumentProperties(created: july))
    let style = try first.prepare(.plain)
    let sheet = try second.addSheet(named: "a")
    var error: WorkbookError?
    do throws(WorkbookError) {
      try second.write(.blank, row: 0, column: 0, style: style, to: sheet)
    } catch let thrown { error = thrown }
    #expect(error == .foreignStyle)
  }

  private func failureOfFinishing(_ book: consuming Workbook) -> WorkbookError? {
    do throws(WorkbookError) {
      try book.finish()
      return nil
    } catch { return error }
  }
}

/// A locale that writes 1,5, compiled from the system's sources.
enum CommaLocale {
  struct Unavailable: Error {}

  static let isAvailable =
    FileManager.default.fileExists(atPath: "/usr/share/i18n/locales/vi_VN")
    && FileManager.default.fileExists(atPath: "/usr/bin/localedef")

  static func enter(madeIn folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/localedef")
    process.arguments = ["-i", "vi_VN", "-f", "UTF-8", folder + "/vi_VN.UTF-8"]
    try process.run()
    process.waitUntilExit()
    setenv("LOCPATH", folder, 1)
    guard setlocale(LC_ALL, "vi_VN.UTF-8") != nil else { throw Unavailable() }
  }
}
