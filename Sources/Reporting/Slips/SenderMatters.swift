// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// Which files and findings are a matter of which sender.
struct SenderMatters {
  private let owned: OwnedFiles
  private var requestsByUnit: [Ref<ReportingUnit>: [Finding]] = [:]
  private var refusalsByUnit: [Ref<ReportingUnit>: [Finding]] = [:]

  init(_ report: ReportContent) {
    let submissions = Dictionary(grouping: report.submissions, by: \.path)
    let findings = Dictionary(grouping: report.findings.filter(\.concernsSender)) { $0.location.file ?? "" }
    let refusals = Dictionary(grouping: report.refused) { $0.location.file ?? "" }
    let newest = report.submissions.filter { $0.state == .counted }.map(\.submission.period.days.last).max()
    owned = OwnedFiles(report.files, submissions: submissions, newest: newest, scope: report.scope)
    for file in owned.files where findings[file.path] != nil || refusals[file.path] != nil {
      let owners = RowOwners(submissions[file.path] ?? [], hinted: file.hintedUnit, scope: report.scope)
      for finding in findings[file.path] ?? [] {
        guard let unit = owners.owner(of: finding),
          file.asks(finding, reports: report.figures.reporting.contains(unit))
        else { continue }
        requestsByUnit[unit, default: []]
          .append(finding.inSendersWords(campaigns: report.catalogue.campaigns.map(\.shortName)))
      }
      for refused in refusals[file.path] ?? [] {
        let finding = Finding(refused.code, at: refused.location, found: refused.found)
        guard let unit = owners.owner(of: finding), file.asks(finding, reports: false) else { continue }
        refusalsByUnit[unit, default: []].append(finding)
      }
    }
  }

  func files(of unit: Ref<ReportingUnit>) -> [FileRecord] { owned.files(of: unit) }

  func requests(to unit: Ref<ReportingUnit>) -> [Finding] { requestsByUnit[unit] ?? [] }

  /// Every refused observation of a unit as a finding; one request may speak for many of them.
  func refusals(of unit: Ref<ReportingUnit>) -> [Finding] { refusalsByUnit[unit] ?? [] }
}

extension FileRecord {
  /// Whether its sender may be asked about a finding.
  ///
  /// What a later file replaced is past mending. Where the unit's figures count, a print beside them is their signed
  /// copy, and a file that can't be read was most likely sent again. What the officer excluded needs no mending. Beside a table that was read a sheet without one
  /// explains, or is a list.
  fileprivate func asks(_ finding: Finding, reports: Bool) -> Bool {
    if isExcluded { return false }
    return switch state {
    case .superseded, .duplicate, .notOurs, .otherPeriod: false
    case .byHand, .unreadable, .stillWritten: !reports && !isTypedIn
    case .taken, .partlyTaken: !(finding.severity != .error && [.noKnownColumn, .hiddenSheet].contains(finding.code))
    case .refused, .setAside: true
    }
  }
}
