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
