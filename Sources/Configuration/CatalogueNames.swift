// SPDX-License-Identifier: Apache-2.0

public import Naming
public import ReportModel

/// Every name under which the catalogue's things are known, ready for matching.
public struct CatalogueNames: Sendable {
  /// Units by id, name, aliases and the ways in which officials write them.
  public let units: NameIndex<Ref<ReportingUnit>>

  /// Campaigns by id, name, short name, document numbers and aliases.
  public let campaigns: NameIndex<Ref<Campaign>>

  /// Channels by id, name and aliases.
  public let channels: NameIndex<Ref<Channel>>

  private let parents: NameIndex<String>

  /// Prepares the names of a catalogue.
  public init(_ catalogue: Catalogue) {
    var units = NameIndex<Ref<ReportingUnit>>()
    for unit in catalogue.unitRefs {
      let described = catalogue[unit]
      units.add(described.id, for: unit)
      for name in [described.name] + described.aliases {
        for variant in AdministrativeName.variants(of: name) { units.add(variant, for: unit) }
      }
    }
    var campaigns = NameIndex<Ref<Campaign>>()
    for campaign in catalogue.campaignRefs {
      let described = catalogue[campaign]
      for name in [described.id, described.name, described.shortName] + described.aliases {
        campaigns.add(name, for: campaign)
      }
    }
    var channels = NameIndex<Ref<Channel>>()
    for channel in catalogue.channelRefs {
      let described = catalogue[channel]
      for name in [described.id, described.name] + described.aliases { channels.add(name, for: channel) }
    }
    var parents = NameIndex<String>()
    for name in AdministrativeName.variants(of: "Tỉnh \(catalogue.agency.province)") { parents.add(name, for: "") }
    self.units = units
    self.campaigns = campaigns
    self.channels = channels
    self.parents = parents
  }

  /// The unit that a text names, among the units that a filter lets through.
  ///
  /// The province may stand behind the name, after a comma or a dash: `Huyện An Biên, tỉnh Kiên Giang` (R10).
  public func unit(
    _ text: String,
    where isEligible: (Ref<ReportingUnit>) -> Bool
  ) -> NameMatch<Ref<ReportingUnit>> {
    let whole = units.match(text, where: isEligible)
    guard case .none = whole, let mark = text.lastIndex(where: { $0 == "," || $0 == "-" || $0 == "–" }),
      case .one = parents.match(text[text.index(after: mark)...])
    else { return whole }
    return units.match(text[..<mark], where: isEligible)
  }
}
