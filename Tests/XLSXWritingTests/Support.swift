// SPDX-License-Identifier: Apache-2.0

import Foundation
import XLSXWriting

/// A folder of its own for one test, removed when the value goes.
final class ScratchFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "xlsx-writing-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String = "book.xlsx") -> String { path + "/" + name }
}

/// Runs Python, whose standard library reads what we write by another path.
enum Python {
  static let interpreter = ProcessInfo.processInfo.environment["PYTHON"] ?? "/usr/bin/python3"

  struct Failure: Error { var output: String }

  @discardableResult
  static func run(_ script: String, _ arguments: String...) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = ["-c", script] + arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    guard process.terminationStatus == 0 else { throw Failure(output: text) }
    return text
  }

  static let hasOpenpyxl = (try? run("import openpyxl")) != nil
}

/// The parts of a written workbook, unpacked by Python; every one is well-formed XML.
struct WrittenParts {
  private let folder: ScratchFolder

  init(_ path: String) throws {
    folder = try ScratchFolder()
    try Python.run(
      """
      import sys, zipfile, xml.dom.minidom
      book = zipfile.ZipFile(sys.argv[1])
      assert book.testzip() is None
      for name in book.namelist():
          xml.dom.minidom.parseString(book.read(name))
      book.extractall(sys.argv[2])
      """,
      path,
      folder.path
    )
  }

  func part(_ name: String) throws -> String {
    try String(contentsOfFile: folder.file(name), encoding: .utf8)
  }

  func sheet(_ number: Int = 1) throws -> String { try part("xl/worksheets/sheet\(number).xml") }

  func strings() throws -> String { try part("xl/sharedStrings.xml") }
}

let july = CreationDate(year: 2024, month: 7, day: 14)

/// Writes a workbook with one sheet and gives its parts.
func written(
  sheet name: String = "Tổng hợp",
  _ body: (inout Workbook, Sheet) throws -> Void
) throws -> WrittenParts {
  let folder = try ScratchFolder()
  var book = try Workbook(path: folder.file(), properties: DocumentProperties(created: july))
  let sheet = try book.addSheet(named: name)
  try body(&book, sheet)
  try book.finish()
  return try WrittenParts(folder.file())
}

/// The error that a call on a workbook with one sheet throws.
func failure(
  _ body: (inout Workbook, Sheet) throws -> Void
) throws -> WorkbookError? {
  var book = try Workbook(path: "never-finished.xlsx", properties: DocumentProperties(created: july))
  let sheet = try book.addSheet(named: "Tổng hợp")
  do {
    try body(&book, sheet)
    return nil
  } catch let error as WorkbookError {
    return error
  }
}

/// How often a text occurs in another.
func count(of needle: String, in text: String) -> Int {
  text.components(separatedBy: needle).count - 1
}
