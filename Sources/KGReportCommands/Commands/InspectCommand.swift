// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import Ingest
import ReportPipeline
import Tabular

/// `kgreport inspect`: what the tool sees in a file.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: Help.plain(
      "Xem chương trình đọc được gì trong một tệp: bảng mã, dấu phân cách, các dòng, các ô.",
      "Show what the tool sees in a file: encoding, delimiter, rows, cells."
    ),
    discussion: Help.plain("Mã kết thúc: 0 đọc được; 65 không đọc được.", "Exit status: 0 read; 65 refused.")
  )

  @Argument(help: Help.value("Tệp cần xem.", "The file.", name: "file"), completion: .file())
  var file: String

  @Option(
    help: Help.value("Dấu phân cách, khi cần chỉ định.", "The delimiter, to overrule detection.", name: "mark")
  )
  var delimiter: String?

  @OptionGroup var common: CommonOptions

  func run() throws { try run(.live) }

  func run(_ context: Context) throws {
    let inspection: FileInspection
    do throws(RunFailure) {
      inspection = try InspectRun(dialect: try dialect()).inspect(file)
    } catch {
      throw context.report(error, common)
    }
    let text = InspectText(inspection, common.lang)
    switch common.format {
    case .json: context.emit(text.json())
    case .text: for line in text.lines() { context.output.line(line) }
    }
    if inspection.isRefused { throw ExitCode(RunFailure.Kind.nothingUsable.rawValue) }
  }

  private func dialect() throws(RunFailure) -> CSVDialect? {
    guard let delimiter else { return nil }
    let mark = ["tab": "\t", "\\t": "\t"][delimiter.lowercased()] ?? delimiter
    guard mark.utf8.count == 1, let byte = mark.utf8.first, let dialect = CSVDialect(delimiter: byte) else {
      throw RunFailure(
        .usage,
        Finding(.badOption, found: delimiter, ["option": "--delimiter", "candidates": ", ; tab |"])
      )
    }
    return dialect
  }
}
