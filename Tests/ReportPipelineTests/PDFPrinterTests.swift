// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc
import ReportModel
import Reporting
import TestSupport
import Testing

@testable import ReportPipeline

/// LibreOffice where it is installed, and scripts that stand in for it where it has to misbehave.
private enum Office {
  static let isInstalled = access("/usr/bin/soffice", X_OK) == 0 || access("/usr/local/bin/soffice", X_OK) == 0

  /// A folder with a `soffice` that does what a shell script says.
  static func fake(_ script: String) -> ScratchFolder {
    let folder = ScratchFolder()
    folder.write("#!/bin/sh\n" + script, to: "soffice")
    chmod(folder.path(of: "soffice"), 0o755)
    return folder
  }

  /// Writes a PDF for every workbook on its command line, in the folder that it is told, and counts its calls.
  static let works = """
    while [ $# -gt 0 ]; do
      case "$1" in
        --outdir) out=$2; shift ;;
        *.xlsx) name=${1##*/}; printf '%%PDF-1.7 %s' "$(wc -c <"$1")" >"$out/${name%.xlsx}.pdf" ;;
      esac
      shift
    done
    echo called >>"$(dirname "$0")/calls"
    """
}

@Suite("PDFs beside the workbooks")
struct PDFPrinterTests {
  private static func workspace() throws -> TestWorkspace {
    let test = try TestWorkspace()
    test.receive("an-bien.csv", unit: "an-bien")
    return test
  }

  private func run(_ test: TestWorkspace, _ office: ScratchFolder?) async throws -> Publication {
    try await test.run { request in
      request.kinds = [.upward, .province, .internal, .figures]
      request.pdf = office.map { PDFPrinter(searchPath: "/nowhere:\($0.path)") }
    }
    .publication
  }

  private func pdfs(_ test: TestWorkspace) -> [String] { test.outputs().filter { $0.hasSuffix(".pdf") } }

  private static let printed = [
    "PL-III_tinh-hinh-gui_2024-07-14.pdf", "PL_2038-VNNIC_2024-07-14.pdf", "PL_507-TTCS_2024-07-14.pdf",
    "PL_519-TTCS_2024-07-14.pdf", "PL_961-UBNDT_2024-07-14.pdf", "PL_tong-hop_2024-07-14.pdf",
  ]

  @Test func `one call prints every workbook that leaves the house`() async throws {
    let (test, office) = (try Self.workspace(), Office.fake(Office.works))
    let publication = try await run(test, office)
    #expect(pdfs(test) == Self.printed)
    #expect(office.text(of: "calls") == "called\n")
    #expect(publication.findings == [])
    let names = publication.files.map(\.name)
    let workbook = try #require(names.firstIndex(of: "PL_507-TTCS_2024-07-14.xlsx"))
    #expect(names[workbook + 1] == "PL_507-TTCS_2024-07-14.pdf")
  }

  @Test func `without new figures nothing is printed, and only changed workbooks are printed anew`() async throws {
    let (test, office) = (try Self.workspace(), Office.fake(Office.works))
    _ = try await run(test, office)
    let again = try await run(test, office)
    #expect(again.isUnchanged && again.files.map(\.name).contains("PL_507-TTCS_2024-07-14.pdf"))
    #expect(office.text(of: "calls") == "called\n")
    test.receive("an-bien.csv", unit: "an-bien", ["ten-mien-vn,portal,5,,"])
    let stamp = test.folder.bytes(of: test.report("PL_507-TTCS_2024-07-14.pdf"))
    #expect(try await !run(test, office).isUnchanged)
    #expect(office.text(of: "calls") == "called\ncalled\n")
    #expect(test.folder.bytes(of: test.report("PL_507-TTCS_2024-07-14.pdf")) == stamp)
    #expect(pdfs(test) == Self.printed)
  }

  @Test func `PDFs vanish when they are no longer asked for`() async throws {
    let (test, office) = (try Self.workspace(), Office.fake(Office.works))
    _ = try await run(test, office)
    let without = try await run(test, nil)
    #expect(!without.isUnchanged && pdfs(test) == [])
  }

  @Test func `a PDF that somebody put there stays, and the new one stands beside it`() async throws {
    let (test, office) = (try Self.workspace(), Office.fake(Office.works))
    test.folder.write("của tôi", to: test.report("PL_507-TTCS_2024-07-14.pdf"))
    _ = try await run(test, office)
    #expect(test.folder.text(of: test.report("PL_507-TTCS_2024-07-14.pdf")) == "của tôi")
    #expect(pdfs(test).contains("PL_507-TTCS_2024-07-14_moi.pdf"))
    #expect(try await run(test, office).isUnchanged)
  }

  @Test func `where LibreOffice is missing the report says so and stands`() async throws {
    let test = try Self.workspace()
    let publication = try await run(test, ScratchFolder())
    #expect(publication.findings.map(\.code) == [.printerMissing])
    #expect(publication.findings.first?.repair(in: .vietnamese)?.contains("sudo apt install libreoffice-calc") == true)
    #expect(test.folder.has(test.report("PL_507-TTCS_2024-07-14.xlsx")) && pdfs(test) == [])
    let again = try await run(test, ScratchFolder())
    #expect(again.isUnchanged && again.findings.map(\.code) == [.printerMissing])
  }

  @Test(
    "a LibreOffice that fails leaves the workbooks standing",
    arguments: [
      ("echo 'javaldx: failed!'; exit 77", "kết thúc với mã 77: javaldx: failed!"),
      ("exit 0", "kết thúc với mã 0"),
      ("kill -9 $$", "bị ngắt (tín hiệu 9)"),
      (Office.works + "\nfor pdf in \"$out\"/*.pdf; do echo nothing >\"$pdf\"; done", "kết thúc với mã 0"),
    ]
  )
  func fails(script: String, reason: String) async throws {
    let test = try Self.workspace()
    let publication = try await run(test, Office.fake(script))
    let finding = try #require(publication.findings.first)
    #expect(finding.code == .printingFailed && publication.findings.count == 1)
    #expect(finding.message(in: .vietnamese).contains("\(reason). Các tệp Excel vẫn đầy đủ."))
    #expect(finding.message(in: .vietnamese).contains("PL_507-TTCS_2024-07-14.xlsx"))
    #expect(test.folder.has(test.report("PL_507-TTCS_2024-07-14.xlsx")) && pdfs(test) == [])
  }

  @Test func `one workbook that fails costs only its own PDF, and the next run tries again`() async throws {
    let test = try Self.workspace()
    let publication = try await run(test, Office.fake(Office.works + "\nrm \"$out/0.pdf\""))
    #expect(publication.findings.map(\.code) == [.printingFailed])
    #expect(pdfs(test).count == Self.printed.count - 1)
    #expect(try await run(test, Office.fake(Office.works)).findings == [])
    #expect(pdfs(test) == Self.printed)
  }

  @Test func `a LibreOffice that hangs is ended with all that it started`() throws {
    let office = Office.fake("sleep 300 & echo $! >\"$(dirname \"$0\")/child\"; wait")
    let folder = ScratchFolder()
    folder.write("workbook", to: "PL.xlsx")
    var printer = PDFPrinter(searchPath: office.path)
    printer.limit = .seconds(1)
    let started = ContinuousClock.now
    let prints = printer.print([folder.path(of: "PL.xlsx")])
    #expect(ContinuousClock.now - started < .seconds(100))
    #expect(prints.findings.map(\.code) == [.printingFailed] && prints.pdfs.isEmpty)
    #expect(prints.findings.first?.message(in: .english).contains("it took too long and was ended") == true)
    let child = try #require(office.text(of: "child").flatMap { pid_t($0.split(separator: "\n").first ?? "") })
    // Somebody else has to collect the dead grandchild, which takes a moment.
    for _ in 0..<200 where kill(child, 0) == 0 && !Self.isDead(child) { usleep(10_000) }
    #expect(kill(child, 0) != 0 || Self.isDead(child))
  }

  /// Whether a process is dead and only waits to be collected.
  private static func isDead(_ process: pid_t) -> Bool {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return true }
    defer { fclose(file) }
    var bytes = [CChar](repeating: 0, count: 256)
    guard fgets(&bytes, 256, file) != nil else { return true }
    return String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self).contains(") Z ")
  }

  @Test func `nothing is left below the folder of temporary files`() throws {
    let office = Office.fake("echo \"$TMPDIR\" >\"$(dirname \"$0\")/where\"\n" + Office.works)
    let folder = ScratchFolder()
    folder.write("workbook", to: "báo cáo.xlsx")
    let prints = PDFPrinter(searchPath: office.path).print([folder.path(of: "báo cáo.xlsx")])
    #expect(prints.pdfs[folder.path(of: "báo cáo.xlsx")] == Array("%PDF-1.7 8".utf8))
    let place = try #require(office.text(of: "where")?.split(separator: "\n").first.map(String.init))
    #expect(place.contains("/kgreport-pdf-") && access(place, F_OK) != 0)
  }

  @Test(.enabled(if: Office.isInstalled, "LibreOffice is not installed"))
  func `LibreOffice prints the workbooks`() async throws {
    let test = try Self.workspace()
    let publication =
      try await test.run { request in
        request.kinds = [.upward]
        request.pdf = PDFPrinter(searchPath: "/usr/local/bin:/usr/bin:/bin")
      }
      .publication
    #expect(publication.findings == [])
    for name in Self.printed.filter({ $0.hasPrefix("PL_") }) {
      let pdf = try #require(test.folder.bytes(of: test.report(name)))
      #expect(pdf.starts(with: Array("%PDF-".utf8)) && pdf.count > 10_000)
    }
  }
}
