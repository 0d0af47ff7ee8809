// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import Glibc

/// Prints workbooks as PDF by LibreOffice, where it is installed.
///
/// One call prints them all. It works on copies in a folder of its own below `TMPDIR`, with a profile of its own, so
/// that neither an open LibreOffice nor its settings take part, and it is ended when it hangs. It needs no network.
public struct PDFPrinter: Sendable {
  /// Where programs are looked for, as `PATH` says it.
  public var searchPath: String
  /// How long one call may take before it is ended; nil for a minute, and half a minute more for each workbook.
  public var limit: Duration?

  /// A printer that looks for LibreOffice in the folders of a `PATH`.
  public init(searchPath: String) {
    self.searchPath = searchPath
  }

  /// What came of it: a PDF for each workbook that could be printed, and what is to be said.
  struct Prints {
    var pdfs: [String: [UInt8]] = [:]
    var findings: [Finding] = []
  }

  /// Prints workbooks; the PDFs are given by the workbooks' paths.
  func print(_ workbooks: [String]) -> Prints {
    guard !workbooks.isEmpty else { return Prints() }
    guard let program = Self.program(in: searchPath) else { return Prints(findings: [Finding(.printerMissing)]) }
    do throws(FileStoreError) {
      let folder = try TemporaryFolder(prefix: "kgreport-pdf-")
      return try print(workbooks, by: program, in: folder)
    } catch {
      return Prints(findings: [failure(workbooks, error.code.reason)])
    }
  }

  private func print(
    _ workbooks: [String],
    by program: String,
    in folder: borrowing TemporaryFolder
  ) throws(FileStoreError) -> Prints {
    // Numbered, because files of different folders may share a name.
    let copies = workbooks.indices.map { "\(folder.path)/\($0).xlsx" }
    for (workbook, copy) in zip(workbooks, copies) { try FileWriter.write(try FileReader.read(workbook), to: copy) }
    let log = folder.path + "/log"
    let process = ChildProcess(
      program: program,
      arguments: [
        "--headless", "--norestore", "--nolockcheck",
        "-env:UserInstallation=file://\(Self.escaped(folder.path))/profile",
        "--convert-to", "pdf", "--outdir", folder.path,
      ] + copies,
      variables: ["TMPDIR": folder.path],
      log: log
    )
    let ending = process.run(atMost: limit ?? .seconds(60 + 30 * workbooks.count))
    var prints = Prints()
    for (index, workbook) in workbooks.enumerated() {
      let pdf = try? FileReader.read("\(folder.path)/\(index).pdf")
      // LibreOffice ends with 0 whatever comes of it; what it was ended in may be half a file.
      if ending != .tookTooLong, let pdf, pdf.starts(with: Array("%PDF-".utf8)) { prints.pdfs[workbook] = pdf }
    }
    let missing = workbooks.filter { prints.pdfs[$0] == nil }
    if !missing.isEmpty { prints.findings = [failure(missing, Self.reason(ending, log: log))] }
    return prints
  }

  private func failure(_ workbooks: [String], _ reason: Phrase) -> Finding {
    let names = workbooks.map { path in path.split(separator: "/").last.map(String.init) ?? path }
    return Finding(.printingFailed, ["files": .list(names), "reason": .phrase(reason)])
  }

  /// Why there is no PDF, with the first thing that the program said.
  private static func reason(_ ending: ChildProcess.Ending, log: String) -> Phrase {
    let text = (try? FileReader.read(log)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let said = text.split(separator: "\n").first.map { ": " + SafeText.printable(String($0.prefix(200))) } ?? ""
    return switch ending {
    case .tookTooLong: Phrase("chạy quá lâu nên đã dừng lại", "it took too long and was ended")
    case .notStarted(let number): Phrase("không chạy được (lỗi \(number))", "it could not be started (error \(number))")
    case .killed(let signal): Phrase("bị ngắt (tín hiệu \(signal))\(said)", "it was ended by signal \(signal)\(said)")
    case .exited(let status): Phrase("kết thúc với mã \(status)\(said)", "it ended with status \(status)\(said)")
    }
  }

  /// The program in the first folder of a `PATH` that has it.
  private static func program(in searchPath: String) -> String? {
    let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
    return ["soffice", "libreoffice"].lazy
      .flatMap { name in folders.lazy.map { "\($0)/\(name)" } }
      .first { unsafe access($0, X_OK) == 0 }
  }

  /// A path as it stands in a URL.
  private static func escaped(_ path: String) -> String {
    path.utf8
      .map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."), UInt8(ascii: "~"):
          return String(UnicodeScalar(byte))
        default:
          let digits = String(byte, radix: 16, uppercase: true)
          return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
        }
      }
      .joined()
  }
}
