// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import Reporting

/// What is remarked about the reported period as a whole: who is missing or late, which campaigns are outside their
/// window; ``PlausibilityCheck`` says which figures are hard to believe.
struct PeriodRemarks {
  let catalogue: Catalogue
  let scope: ReportScope

  func findings(figures: Figures, statuses: [UnitStatus]) -> [Finding] {
    statuses.compactMap(unitRemark) + catalogue.campaignRefs.flatMap { windowRemarks($0, figures) }
  }

  private func unitRemark(_ status: UnitStatus) -> Finding? {
    let unit = catalogue[status.unit].name
    switch status.punctuality {
    case .missing:
      let waiting = status.waiting.map { Part.phrase($0.title) } ?? ""
      return Finding(.missing, ["unit": .text(unit), "period": .period(scope.period), "waiting": waiting])
    case .late:
      let offset = catalogue.calendar.utcOffset
      let deadline = catalogue.calendar.deadline(of: scope.period).official(utcOffset: offset)
      return Finding(
        .late,
        ["unit": .text(unit), "period": .period(scope.period), "deadline": .text(deadline)]
      )
    case .onTime, .notExpected: return nil
    }
  }

  /// Figures outside a campaign's window are counted and noted (R16).
  private func windowRemarks(_ campaign: Ref<Campaign>, _ figures: Figures) -> [Finding] {
    figures.course.filter { $0.campaign == campaign && scope.contains($0.period) }
      .compactMap { row in
        guard let phase = row.phase, phase != .during, row.channels.values.contains(where: { $0.count.isReported })
        else {
          return nil
        }
        let wording = phase == .before ? Phrase("trước", "before") : Phrase("sau", "after")
        return Finding(
          .outsideWindow,
          [
            "campaign": .text(catalogue[campaign].shortName), "period": .period(row.period), "phase": .phrase(wording),
          ]
        )
      }
  }
}
