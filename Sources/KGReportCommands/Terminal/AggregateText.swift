// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import Tabular

/// The result of `aggregate` in its two renderings.
struct AggregateText {
  private let outcome: AggregateRun.Outcome
  private let language: Language

  init(_ outcome: AggregateRun.Outcome, _ language: Language) {
    self.outcome = outcome
    self.language = language
  }

  /// The summary on one screen, and where the files are.
  func lines() -> [String] {
    let publication = outcome.publication
    var lines = ReportSummary(outcome.content, in: language).lines() + [""]
    if publication.isUnchanged {
      lines.append(
        Phrase("Không có số liệu mới, báo cáo giữ nguyên.", "No new figures, the report stays as it is.")
          .text(in: language)
      )
    }
    lines.append(
      Phrase("Báo cáo ở {folder}/", "The report is in {folder}/")
        .text(in: language, ["folder": .text(publication.folder)])
    )
    let files = listedFiles
    let column = 4 + (files.map(\.name.count).max() ?? 0)
    return lines + files.flatMap { self.lines($0.name, $0.title, column) }
  }

  /// The files by themselves, but the many return slips and forms as their folders.
  private var listedFiles: [(name: String, title: Phrase)] {
    let files = outcome.publication.files
    let slips = files.filter { $0.kind == .slips && $0.name.hasSuffix(".txt") }
    let forms = files.filter { $0.kind == .forms }
    return files.filter { $0.kind != .slips && $0.kind != .forms }.map { ($0.name, $0.title) }
      + folder(of: slips.map(\.name)) { count in
        Phrase(
          "phiếu phản hồi cho \(Language.vietnamese.counted(count)) đơn vị",
          "return slips for \(count) units"
        )
      }
      + folder(of: forms.map(\.name)) { count in
        Phrase(
          "mẫu nhập tay cho \(Language.vietnamese.counted(count)) tệp",
          "forms to type in \(count) files"
        )
      }
  }

  private func folder(of names: [String], title: (Int) -> Phrase) -> [(name: String, title: Phrase)] {
    names.first.map { [($0.prefix { $0 != "/" } + "/", title(names.count))] } ?? []
  }

  /// A file, and in a column of its own what it holds.
  private func lines(_ name: String, _ title: Phrase, _ column: Int) -> [String] {
    let names = ["  \(name)"] + Array(repeating: "", count: terminalWidth)
    return zip(names, title.text(in: language).wrapped(width: max(20, terminalWidth - column)))
      .map { $0 + String(repeating: " ", count: column - $0.count) + $1 }
  }

  /// The same for machines.
  func json() -> JSONOutput {
    let content = outcome.content
    let states = Dictionary(grouping: content.files, by: \.state).mapValues(\.count)
    return .object([
      .init("period", .string(content.scope.name)),
      .init("first", .string(content.scope.period.days.first.iso)),
      .init("last", .string(content.scope.period.days.last.iso)),
      .init("isDraft", .bool(content.isDraft)),
      .init("isUnchanged", .bool(outcome.publication.isUnchanged)),
      .init("folder", .string(outcome.publication.folder)),
      .init("files", .array(outcome.publication.files.map { .string($0.name) })),
      .init("expectedUnits", .integer(Int64(content.completeness.expected))),
      .init("reportingUnits", .integer(Int64(content.completeness.reporting))),
      .init(
        "missingUnits",
        .array(
          content.statuses.filter { $0.punctuality == .missing }.map { .string(content.catalogue[$0.unit].id) }
        )
      ),
      .init(
        "lateUnits",
        .array(content.statuses.filter { $0.punctuality == .late }.map { .string(content.catalogue[$0.unit].id) })
      ),
      .init(
        "fileStates",
        .object(
          FileState.allCases.compactMap { state in
            states[state].map { JSONOutput.Member(state.rawValue, .integer(Int64($0))) }
          }
        )
      ),
      .init("findings", .array(content.findings.map { FindingText(finding: $0, language: language).json() })),
    ])
  }
}
