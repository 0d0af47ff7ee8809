// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// Which files and findings are a matter of which sender.
struct SenderMatters {
  private var filesByUnit: [Ref<ReportingUnit>: [FileRecord]] = [:]
  private var requestsByUnit: [Ref<ReportingUnit>: [Finding]] = [:]
  private var refusalsByUnit: [Ref<ReportingUnit>: [Finding]] = [:]

  init(_ report: ReportContent) {
    let submissions = Dictionary(grouping: report.submissions, by: \.path)
    let findings = Dictionary(grouping: report.findings.filter(\.concernsSender)) { $0.location.file ?? "" }
    let refusals = Dictionary(grouping: report.refused) { $0.location.file ?? "" }
    for file in report.files where file.concernsPeriod && file.state != .notOurs && file.state != .otherPeriod {
      let owners = RowOwners(submissions[file.path] ?? [], hinted: file.hintedUnit, scope: report.scope)
      for unit in owners.units { filesByUnit[unit, default: []].append(file) }
      guard file.state.asksSender else { continue }
      for finding in findings[file.path] ?? [] {
        guard let unit = owners.owner(of: finding) else { continue }
        requestsByUnit[unit, default: []]
          .append(finding.inSendersWords(campaigns: report.catalogue.campaigns.map(\.shortName)))
      }
      for refused in refusals[file.path] ?? [] {
        let finding = Finding(refused.code, at: refused.location, found: refused.found)
        guard let unit = owners.owner(of: finding) else { continue }
        refusalsByUnit[unit, default: []].append(finding)
      }
    }
  }

  func files(of unit: Ref<ReportingUnit>) -> [FileRecord] { filesByUnit[unit] ?? [] }

  func requests(to unit: Ref<ReportingUnit>) -> [Finding] { requestsByUnit[unit] ?? [] }

  /// Every refused observation of a unit as a finding; one request may speak for many of them.
  func refusals(of unit: Ref<ReportingUnit>) -> [Finding] { refusalsByUnit[unit] ?? [] }
}

extension FileState {
  /// Whether the sender may be asked to mend the file; what a later file replaced is past mending.
  fileprivate var asksSender: Bool {
    switch self {
    case .taken, .partlyTaken, .refused, .unreadable, .byHand, .setAside, .stillWritten: true
    case .superseded, .duplicate, .notOurs, .otherPeriod: false
    }
  }
}
