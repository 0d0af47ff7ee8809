// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
public import Sealing

/// What seals say about a report (R14).
public struct SealedContent: Sendable {
  /// The adjustments of earlier periods that no later seal has shown, by the upward report's id; none for a report that
  /// was never sealed before.
  public var adjustments: [String: [Adjustment]] = [:]

  /// How many cumulative figures were compared with what was sealed before, and those that differ.
  public var continuity: (count: Int, breaks: [SealedBook.Break]) = (0, [])

  /// Whether any report was sealed before, so that there is something to compare with.
  public var hasPast: Bool { !adjustments.isEmpty }

  /// The document that the report goes up with, as far as it is known.
  public var document = Seal.Document()

  /// Nothing sealed.
  public init() {}

  /// Those of some campaigns, as their annexes show them.
  func adjustments(of campaigns: [Ref<Campaign>], _ catalogue: Catalogue) -> [Adjustment] {
    let ids = Set(campaigns.map { catalogue[$0].id })
    return adjustments.values.flatMap { $0 }.filter { ids.contains($0.key.campaign) }.sorted()
  }
}

/// Words for adjustments; what a changed catalogue no longer knows is named by its id.
struct AdjustmentWording {
  let catalogue: Catalogue

  func period(_ adjustment: Adjustment) -> Period { catalogue.calendar.period(of: adjustment.days) }

  func unit(_ adjustment: Adjustment) -> String {
    guard let id = adjustment.unit else { return "Các đơn vị" }
    return catalogue.units.first { $0.id == id }?.name ?? id
  }

  func campaign(_ adjustment: Adjustment) -> String {
    catalogue.campaigns.first { $0.id == adjustment.key.campaign }?.shortName ?? adjustment.key.campaign
  }

  func channel(_ adjustment: Adjustment) -> (name: String, pieces: String) {
    guard let channel = catalogue.channels.first(where: { $0.id == adjustment.key.channel }) else {
      return (adjustment.key.channel, "")
    }
    return (channel.name, channel.pieces(of: adjustment.key.quantity))
  }

  /// `Huyện An Biên, Mạng xã hội: 10 → 12 bài đăng (tuần từ ngày … đến ngày …)`.
  func line(_ adjustment: Adjustment, namesCampaign: Bool) -> String {
    func number(_ amount: Amount) -> String {
      amount.number.map(Language.vietnamese.grouped) ?? amount.symbol ?? ""
    }
    let (channel, pieces) = channel(adjustment)
    let subject = namesCampaign ? "\(campaign(adjustment)), \(channel)" : channel
    let change = "\(number(adjustment.old)) → \(number(adjustment.new)) \(pieces)"
    return "\(unit(adjustment)), \(subject): \(change) (\(period(adjustment).label.vietnamese.lowercasedFirst))"
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
