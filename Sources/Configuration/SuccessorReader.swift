// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming
import ReportModel

/// Reads and checks the roster's column `successors`: `id`, or `id:share%` parted by `;` (R15).
struct SuccessorReader {
  let problems: ProblemList

  /// The successors that a cell names; none where a share can't be read, which is reported.
  func read(_ items: [String], line: Int) -> [Successor] {
    let read = items.compactMap { item -> Successor? in
      guard let colon = item.firstIndex(of: ":") else { return Successor(item) }
      let id = String(item[..<colon]).trimmed
      guard let share = Self.percent(String(item[item.index(after: colon)...]).trimmed) else {
        refuse(.successorShares, item, line, [:])
        return nil
      }
      return Successor(id, share: share)
    }
    return read.count == items.count ? read : []
  }

  /// A whole number from 1 to 100 before a percent sign.
  private static func percent(_ text: String) -> Int? {
    guard text.hasSuffix("%"), let number = Int(String(text.dropLast()).trimmed), (1...100).contains(number) else {
      return nil
    }
    return number
  }

  /// Checks every unit's successors against the roster.
  ///
  /// Each has to be a unit of it, named once, that exists on the day after the other one's last: so no chain of
  /// successors ever comes back to its beginning.
  func check(_ units: [(unit: ReportingUnit, line: Int)]) {
    let byID = Dictionary(units.map { ($0.unit.id, $0.unit) }) { first, _ in first }
    // Of a row whose dates can't be read it is not known when the unit ends.
    let faulty = Set(problems.findings.compactMap(\.location.line))
    for (unit, line) in units where !unit.successors.isEmpty && !faulty.contains(line) {
      checkShares(of: unit, line)
      guard let lastDay = unit.validTo else {
        let reason = Phrase("chưa ghi valid_to của \(unit.id)", "\(unit.id) has no valid_to")
        refuse(.successorDates, unit.successors[0].id, line, ["unit": .text(unit.id), "reason": .phrase(reason)])
        continue
      }
      let nextDay = lastDay.advanced(by: 1)
      for successor in unit.successors {
        guard let next = byID[successor.id] else {
          let candidates = Part.list(byID.values.filter { $0.isValid(on: nextDay) }.map(\.id).sorted())
          refuse(.successorUnknown, successor.id, line, ["candidates": candidates])
          continue
        }
        guard !next.isValid(on: nextDay) else { continue }
        let (vietnamese, english) = (nextDay.text(in: .vietnamese), nextDay.text(in: .english))
        let reason = Phrase("\(next.id) không tồn tại ngày \(vietnamese)", "\(next.id) does not exist on \(english)")
        refuse(.successorDates, next.id, line, ["unit": .text(unit.id), "reason": .phrase(reason)])
      }
    }
  }

  /// Either nobody knows the shares, or they are the whole.
  private func checkShares(of unit: ReportingUnit, _ line: Int) {
    let shares = unit.successors.compactMap(\.share)
    let isWhole = shares.isEmpty || (shares.count == unit.successors.count && shares.reduce(0, +) == 100)
    guard !isWhole || Set(unit.successors.map(\.id)).count < unit.successors.count else { return }
    let text = unit.successors.map { $0.id + ($0.share.map { ":\($0)%" } ?? "") }.joined(separator: ";")
    refuse(.successorShares, text, line, ["sum": .number(Int64(shares.reduce(0, +)))])
  }

  private func refuse(_ code: FindingCode, _ found: String, _ line: Int, _ parts: KeyValuePairs<String, Part>) {
    problems.report(code, line: line, column: "successors", found: found, parts)
  }
}
