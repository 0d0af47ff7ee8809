// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import Ingest
import ReportModel
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

  @Option(
    help: Help.value("Bảng mã, khi cần chỉ định.", "The encoding, to overrule detection.", name: "name")
  )
  var encoding: String?

  @Option(
    help: Help.value(
      "Dấu bao quanh ô: \", ' hoặc none.",
      "The sign that encloses cells: \", ' or none.",
      name: "mark"
    )
  )
  var quote: String?

  @Option(help: Help.value("Chỉ xem trang tính này.", "Only this sheet.", name: "name"))
  var sheet: String?

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try run(.live) }

  func run(_ context: Context) throws {
    let inspection: FileInspection
    do throws(RunFailure) {
      let mostRows = common.format == .json ? Int.max : InspectText.shownRows
      let workspace = try place.open(context).workspace
      inspection = try InspectRun(workspace: workspace, overrule: try overrule(), mostRows: mostRows).inspect(file)
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

  private func overrule() throws(RunFailure) -> ReadingOverrule {
    var overrule = ReadingOverrule(sheet: sheet)
    if let encoding {
      guard let known = TextEncoding(named: encoding) else {
        throw .badOption("--encoding", encoding, candidates: TextEncoding.allCases.map(\.rawValue))
      }
      overrule.encoding = known.rawValue
    }
    if let delimiter {
      guard let dialect = CSVDialect(named: delimiter) else {
        throw .badOption("--delimiter", delimiter, candidates: [",", ";", "|", "tab"])
      }
      overrule.delimiter = dialect.delimiter
    }
    if let quote {
      guard let sign = CSVQuote(rawValue: quote) else {
        throw .badOption("--quote", quote, candidates: CSVQuote.allCases.map(\.rawValue))
      }
      overrule.quote = sign.rawValue
    }
    return overrule
  }
}
