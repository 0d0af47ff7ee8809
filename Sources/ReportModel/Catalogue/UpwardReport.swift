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
    var groups: [(key: GroupKey, campaigns: [Ref<Campaign>])] = []
    for campaign in campaignRefs {
      let key = groupKey(of: self[campaign])
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].campaigns.append(campaign)
      } else {
        groups.append((key, [campaign]))
      }
    }
    var taken: Set<String> = []
    return groups.map { key, campaigns in
      UpwardReport(
        id: Self.unusedID(name(of: key), besides: &taken),
        receiver: key.receiver,
        documents: campaigns.flatMap { self[$0].documents }.removingRepeats(),
        campaigns: campaigns
      )
    }
  }

  /// What the campaigns of one report share; a report never goes to two receivers.
  private struct GroupKey: Hashable {
    var receiver: Ref<Receiver>
    var document: OriginDocument?
    /// Set where a campaign cites no document, so that it reports by itself.
    var campaign: String?
  }

  private func groupKey(of campaign: Campaign) -> GroupKey {
    guard settings.split == .document else { return GroupKey(receiver: campaign.receiver) }
    let document = campaign.documents.first
    return GroupKey(
      receiver: campaign.receiver,
      document: document,
      campaign: document == nil ? campaign.id : nil
    )
  }

  private func name(of key: GroupKey) -> String {
    key.document?.shortName ?? key.campaign ?? self[key.receiver].id
  }

  private static func unusedID(_ id: String, besides taken: inout Set<String>) -> String {
    var unused = id
    var number = 2
    while !taken.insert(unused).inserted {
      unused = "\(id)-\(number)"
      number += 1
    }
    return unused
  }
}

extension Array where Element: Hashable {
  fileprivate func removingRepeats() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
