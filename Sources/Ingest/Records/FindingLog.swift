// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// The findings of one file in the order in which they were made, equal ones of names told once.
///
/// A thousand of one kind are told one by one; further ones are counted with the last, so that a file of a million faulty
/// rows is told as quickly as it is read. What they refuse is listed all the same.
struct FindingLog {
  /// The most findings of one code that stand by themselves.
  static let mostOfCode = 1_000

  private struct Key: Hashable {
    var code: FindingCode
    var found: String
  }

  private(set) var findings: [Finding] = []
  private var places: [Key: Int] = [:]
  private var ofCode: [FindingCode: (count: Int, last: Int)] = [:]

  /// Adds a finding whatever was said before; that a total agrees is said once.
  mutating func append(_ finding: Finding) {
    let (count, last) = ofCode[finding.code] ?? (0, 0)
    guard count < (finding.code == .totalRow ? 1 : Self.mostOfCode) else {
      findings[last].repeats += 1
      return
    }
    ofCode[finding.code] = (count + 1, findings.count)
    findings.append(finding)
  }

  /// Reports a problem of a name or a period once for each text, a problem of a value for every row.
  mutating func report(_ problem: RecordProblem, at location: Location) {
    if !problem.code.isOfValues {
      let key = Key(code: problem.code, found: problem.field?.text ?? "")
      if let place = places[key] {
        findings[place].repeats += 1
        return
      }
      if places.count < Self.mostOfCode { places[key] = findings.count }
    }
    append(Finding(problem.code, at: location, found: problem.field?.text, problem.parts))
  }
}
