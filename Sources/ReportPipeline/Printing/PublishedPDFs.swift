// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import Reporting

/// The PDFs beside the workbooks of a report that leave the house.
///
/// A PDF bears the time at which it was printed, so a standing one of an unchanged workbook is taken over as it is: a
/// run without new figures prints nothing (R12).
struct PublishedPDFs {
  let printer: PDFPrinter
  /// The report that stands, and where.
  let standing: OutputManifest
  let target: String

  /// What was made: the names with their workbooks, the digests, and what is to be said.
  struct Made {
    var files: [(name: String, workbook: String)] = []
    var digests: [String: UInt64] = [:]
    var findings: [Finding] = []
  }

  /// Whether a workbook is printed: annexes are, lists of thousands of rows are not.
  static func isPrinted(_ kind: OutputKind) -> Bool { kind == .upward || kind == .province }

  /// Puts the PDFs of workbooks into the new folder.
  func make(
    for workbooks: [String],
    listedIn manifest: OutputManifest,
    in folder: borrowing FolderPublication
  ) throws(FileStoreError) -> Made {
    var made = Made()
    var fresh: [(workbook: String, path: String)] = []
    for workbook in workbooks {
      if standing.digest(of: workbook) == manifest.digest(of: workbook), let old = standingPDF(of: workbook) {
        try add(old, for: workbook, to: &made, in: folder)
      } else {
        fresh.append((workbook, try folder.path(for: workbook)))
      }
    }
    let prints = printer.print(fresh.map(\.path))
    for each in fresh {
      if let pdf = prints.pdfs[each.path] { try add(pdf, for: each.workbook, to: &made, in: folder) }
    }
    made.findings = prints.findings
    return made
  }

  private func add(
    _ pdf: [UInt8],
    for workbook: String,
    to made: inout Made,
    in folder: borrowing FolderPublication
  ) throws(FileStoreError) {
    let name = name(for: workbook)
    try folder.write(pdf, to: name)
    made.files.append((name, workbook))
    made.digests[name] = FileDigest(of: pdf).value
  }

  private func standingPDF(of workbook: String) -> [UInt8]? {
    let name = name(for: workbook)
    guard let digest = standing.digest(of: name), let bytes = try? FileReader.read(target + "/" + name) else {
      return nil
    }
    return FileDigest(of: bytes).value == digest ? bytes : nil
  }

  private func name(for workbook: String) -> String {
    let stem = workbook.hasSuffix(".xlsx") ? String(workbook.dropLast(".xlsx".count)) : workbook
    return standing.nameForWriting(stem + ".pdf", in: target)
  }
}
