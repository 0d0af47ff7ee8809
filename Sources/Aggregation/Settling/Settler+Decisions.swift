// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

extension Settler {
  /// Does what the officer decided of files, and adds the corrections as the newest supplements.
  ///
  /// The last decision on how a file counts stands, and what is accepted is accepted beside it. What is decided is said
  /// where it matters, and so is what has no effect.
  func heedDecisions(_ files: [ReceivedFile], beside others: Set<String>, _ settlement: inout Settlement) {
    let paths = others.union(files.map(\.path))
    // Names were added before anything was read.
    let answers = decisions.filter { $0.kind != .correct && $0.kind != .alias }
    for decision in answers where !(decision.file.map(paths.contains) ?? false) {
      settlement.findings.append(remark(.decisionIdle, decision))
    }
    let byFile = Dictionary(grouping: answers) { $0.file ?? "" }
    for index in settlement.submissions.indices {
      let settled = settlement.submissions[index]
      answer(
        (byFile[settled.path] ?? []).filter { $0.concerns(settled.submission, of: settled.path) },
        index,
        &settlement
      )
    }
    noteExclusions(byFile, of: paths.subtracting(settlement.submissions.map(\.path)), &settlement)
    for decision in decisions where decision.kind == .correct {
      correct(decision, file: files.count, &settlement)
      settlement.findings.append(remark(.decisionTaken, decision))
    }
  }

  /// Of a file of which nothing could be read it is said all the same that it does not count.
  private func noteExclusions(
    _ answers: [String: [Decision]],
    of paths: Set<String>,
    _ settlement: inout Settlement
  ) {
    for path in paths.sorted() {
      guard let last = answers[path]?.last(where: { $0.kind != .accept }), last.kind == .exclude else { continue }
      settlement.findings.append(remark(.decisionTaken, last, at: Location(file: path)))
    }
  }

  /// Does what was decided of one submission, first to last.
  private func answer(_ answers: [Decision], _ index: Int, _ settlement: inout Settlement) {
    let answer = answers.last { $0.kind != .accept }
    let acceptance = answers.last { $0.kind == .accept }
    settlement.submissions[index].answer = answer
    settlement.submissions[index].acceptance = acceptance
    if answer?.kind == .supplement { settlement.submissions[index].submission.isSupplement = true }
    if answer?.kind == .exclude, settlement.submissions[index].state == .counted {
      settlement.submissions[index].state = .setAside
    }
    for decision in [answer, acceptance].compactMap({ $0 }) {
      settlement.findings.append(remark(.decisionTaken, decision, at: settlement.submissions[index].location))
    }
  }

  private func remark(_ code: FindingCode, _ decision: Decision, at location: Location? = nil) -> Finding {
    Finding(
      code,
      at: location ?? Location(file: Decision.fileName, row: decision.row),
      [
        "decision": .phrase(decision.kind.title), "reason": .text(decision.reason), "who": .text(decision.who),
        "day": .day(decision.at.day(utcOffset: catalogue.calendar.utcOffset)), "file": .text(decision.file ?? ""),
      ]
    )
  }
}

extension SettledSubmission {
  /// Whether the officer has accepted what may be remarked of it.
  var isAccepted: Bool { acceptance != nil || answer?.kind == .replace }
}
