// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import Tabular

/// Where the figures come from: files, submissions, and what was refused.
extension FiguresDocument {
  /// Every file with its state, and a row for each submission in it.
  var submissions: JSONOutput {
    let byFile = Dictionary(grouping: content.submissions, by: \.path)
    return .array(
      content.files.flatMap { file -> [JSONOutput] in
        let own = byFile[file.path] ?? []
        guard !own.isEmpty else { return [submission(file, nil)] }
        return own.map { submission(file, $0) }
      }
    )
  }

  private func submission(_ file: FileRecord, _ settled: SettledSubmission?) -> JSONOutput {
    .object([
      .init("file", .string(file.path)), .init("fileState", .string(file.state.rawValue)),
      .init("state", .string(settled.map { stateName($0, file) } ?? file.state.rawValue)),
      .init("unit", .string(orNull: settled.map { catalogue[$0.submission.unit].id })),
      .init("period", .string(orNull: settled?.submission.period.name)),
      .init("submittedAt", .string(orNull: settled?.submission.time?.iso(utcOffset: catalogue.calendar.utcOffset))),
      .init("revision", .integer(orNull: settled?.submission.revision.map(Int64.init))),
      .init("observations", .integer(Int64(settled?.submission.observations.count ?? 0))),
      .init("replacedBy", .string(orNull: settled?.replacedBy)),
    ])
  }

  /// What the officer decided of what is reported, corrections included.
  var decisions: JSONOutput {
    var seen: Set<Int> = []
    let own = content.submissions.filter { content.scope.contains($0.submission.period) }
      .flatMap { [$0.answer, $0.acceptance].compactMap { $0 } }
    return .array(
      own.filter { seen.insert($0.row).inserted }.sorted { $0.row < $1.row }
        .map { decision in
          .object([
            .init("row", .integer(Int64(decision.row))), .init("decision", .string(decision.kind.rawValue)),
            .init("at", .string(decision.at.iso(utcOffset: catalogue.calendar.utcOffset))),
            .init("who", .string(decision.who)), .init("reason", .string(decision.reason)),
            .init("file", .string(orNull: decision.file)),
            .init("unit", .string(orNull: decision.unit.map { catalogue[$0].id })),
            .init("period", .string(orNull: decision.period?.name)),
            .init("campaign", .string(orNull: decision.cell.map { catalogue[$0.campaign].id })),
            .init("channel", .string(orNull: decision.cell.map { catalogue[$0.channel].id })),
          ])
        }
    )
  }

  private func stateName(_ settled: SettledSubmission, _ file: FileRecord) -> String {
    guard settled.state == .counted, !content.scope.contains(settled.submission.period) else {
      return settled.state.rawValue
    }
    return FileState.otherPeriod.rawValue
  }

  /// Every observation refused in all files read.
  var rejectedRows: JSONOutput {
    .array(
      content.refused.map { refused in
        .object([
          .init("file", .string(orNull: refused.location.file)),
          .init("row", .integer(orNull: (refused.location.row ?? refused.location.line).map(Int64.init))),
          .init("column", .string(orNull: refused.location.columnName)), .init("found", .string(refused.found)),
          .init("code", .string(refused.code.identifier)), .init("reason", .string(refused.code.entry.slug)),
        ])
      }
    )
  }
}
