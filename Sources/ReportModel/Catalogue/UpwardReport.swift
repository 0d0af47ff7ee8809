// SPDX-License-Identifier: Apache-2.0

/// Campaigns whose report goes up together (báo cáo gửi lên).
public struct UpwardReport: Sendable, Hashable {
  /// A file-safe name: the origin document's short name, or the receiver's id.
  public let id: String

  /// Who it goes up to.
  public let receiver: Ref<Receiver>

  /// The documents that it answers.
  public let documents: [OriginDocument]

  /// What it reports, in the order of the dispatch.
  public let campaigns: [Ref<Campaign>]
}

extension Catalogue {
  /// The upward reports: by default one for each origin document, because each answer cites its document.
  public var upwardReports: [UpwardReport] {
    var order: [String] = []
    var groups: [String: [Ref<Campaign>]] = [:]
    for campaign in campaignRefs {
      let id = upwardReportID(of: self[campaign])
      if groups[id] == nil { order.append(id) }
      groups[id, default: []].append(campaign)
    }
    return order.compactMap { id in
      guard let campaigns = groups[id], let first = campaigns.first else { return nil }
      return UpwardReport(
        id: id,
        receiver: self[first].receiver,
        documents: campaigns.flatMap { self[$0].documents }.removingRepeats(),
        campaigns: campaigns
      )
    }
  }

  private func upwardReportID(of campaign: Campaign) -> String {
    switch settings.split {
    case .document: campaign.documents.first?.shortName ?? campaign.id
    case .receiver: self[campaign.receiver].id
    }
  }
}

extension Array where Element: Hashable {
  fileprivate func removingRepeats() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
