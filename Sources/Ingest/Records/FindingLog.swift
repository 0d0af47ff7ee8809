// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// The findings of one file in the order in which they were made, equal ones of names told once.
struct FindingLog {
  private struct Key: Hashable {
    var code: FindingCode
    var found: String
  }

  private(set) var findings: [Finding] = []
  private var places: [Key: Int] = [:]

  /// Adds a finding whatever was said before.
  mutating func append(_ finding: Finding) { findings.append(finding) }

  /// Reports a problem of a name or a period once for each text, a problem of a value for every row.
  mutating func report(_ problem: RecordProblem, at location: Location) {
    if !problem.code.isOfValues {
      let key = Key(code: problem.code, found: problem.field?.text ?? "")
      if let place = places[key] {
        findings[place].repeats += 1
        return
      }
      places[key] = findings.count
    }
    findings.append(Finding(problem.code, at: location, found: problem.field?.text, problem.parts))
  }
}
