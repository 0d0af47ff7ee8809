// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Sealing

extension AnnexHead {
  /// What earlier reports said otherwise (R14); nothing where no report was sealed before, or nothing changed.
  var adjustments: String? {
    let all = content.sealed.adjustments(of: campaigns, content.catalogue)
    guard !all.isEmpty else { return nil }
    let wording = AdjustmentWording(catalogue: content.catalogue)
    let shown = all.prefix(Self.mostAdjustments).map { wording.line($0, namesCampaign: campaigns.count > 1) }
    let rest = all.count > shown.count ? "; và \(all.count - shown.count) số liệu khác" : ""
    return shown.joined(separator: "; ") + rest
  }

  /// More would be no note any longer; the officer's workbook lists all.
  private static let mostAdjustments = 8
}
