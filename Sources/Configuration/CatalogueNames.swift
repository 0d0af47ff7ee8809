// SPDX-License-Identifier: Apache-2.0

public import Naming
public import ReportModel

/// Every name under which the catalogue's things are known, ready for matching.
public struct CatalogueNames: Sendable {
  /// Units by id, name, aliases and the ways in which officials write them; official codes are left to ``unit``.
  public let units: NameIndex<Ref<ReportingUnit>>

  /// Campaigns by id, name, short name, document numbers and aliases.
  public let campaigns: NameIndex<Ref<Campaign>>

  /// Channels by id, name and aliases.
  public let channels: NameIndex<Ref<Channel>>

  /// Units by what has to be written exactly: ids and official codes.
  private let unitKeys: [String: Set<Ref<ReportingUnit>>]

  /// The units directly below each unit.
  private let children: [Ref<ReportingUnit>: Set<Ref<ReportingUnit>>]

  private let province: NameIndex<String>

  /// Prepares the names of a catalogue.
  public init(_ catalogue: Catalogue) {
    units = Self.unitNames(catalogue)
    campaigns = Self.names(of: catalogue.campaigns) { campaign in
      [campaign.id, campaign.name, campaign.shortName] + campaign.documents.map(\.number) + campaign.aliases
    }
    channels = Self.names(of: catalogue.channels) { [$0.id, $0.name] + $0.aliases }
    var province = NameIndex<String>()
    for name in AdministrativeName.variants(of: "Tỉnh \(catalogue.agency.province)") { province.add(name, for: "") }
    self.province = province

    var keys: [String: Set<Ref<ReportingUnit>>] = [:]
    var children: [Ref<ReportingUnit>: Set<Ref<ReportingUnit>>] = [:]
    for unit in catalogue.unitRefs {
      for key in [catalogue[unit].id, catalogue[unit].code] where !key.isEmpty { keys[key, default: []].insert(unit) }
      if let parent = catalogue.reportingParent(of: unit) { children[parent, default: []].insert(unit) }
    }
    unitKeys = keys
    self.children = children
  }

  /// Units by id, name, aliases and the ways in which officials write them.
  static func unitNames(_ catalogue: Catalogue) -> NameIndex<Ref<ReportingUnit>> {
    names(of: catalogue.units) { unit in
      [unit.id] + ([unit.name] + unit.aliases).flatMap(AdministrativeName.variants)
    }
  }

  private static func names<Thing>(of things: [Thing], _ names: (Thing) -> [String]) -> NameIndex<Ref<Thing>> {
    var index = NameIndex<Ref<Thing>>()
    for (position, thing) in things.enumerated() {
      for name in names(thing) { index.add(name, for: Ref(position)) }
    }
    return index
  }

  /// The unit that a text names, among the units that a filter lets through.
  ///
  /// An id or an official code has to be written exactly. An office may stand before the name, and the province or the unit above behind it,
  /// after a comma, a dash or a bracket: `Huyện An Biên, tỉnh Kiên Giang`, `Bình An (Châu Thành)` (R10).
  public func unit(
    _ text: String,
    where isEligible: (Ref<ReportingUnit>) -> Bool
  ) -> NameMatch<Ref<ReportingUnit>> {
    let keyed = (unitKeys[text.nfc.trimmed] ?? []).filter(isEligible)
    if keyed.count == 1, let unit = keyed.first { return .one(unit) }
    let whole = wholeName(FoldedName(text), where: isEligible)
    guard case .none = whole, let mark = text.lastIndex(where: { ",-–(".contains($0) }) else { return whole }
    let head = String(text[..<mark])
    let tail = text[text.index(after: mark)...]
    if case .one = province.match(tail) { return unit(head, where: isEligible) }
    let below = unitsBelow(tail)
    guard !below.isEmpty else { return whole }
    return unit(head) { below.contains($0) && isEligible($0) }
  }

  /// Whether a text is the id or the official code of one unit and of no other.
  public func isOnlyKey(_ text: String, of unit: Ref<ReportingUnit>) -> Bool { unitKeys[text] == [unit] }

  private func wholeName(
    _ name: FoldedName,
    where isEligible: (Ref<ReportingUnit>) -> Bool
  ) -> NameMatch<Ref<ReportingUnit>> {
    let match = units.match(name, where: isEligible)
    guard case .none = match, let behindOffice = AdministrativeName.withoutOffice(name) else { return match }
    return units.match(behindOffice, where: isEligible)
  }

  private func unitsBelow(_ name: Substring) -> Set<Ref<ReportingUnit>> {
    let parents: [Ref<ReportingUnit>] =
      switch wholeName(FoldedName(name), where: { _ in true }) {
      case .one(let unit): [unit]
      case .several(let units): units
      case .none: []
      }
    return parents.reduce(into: []) { $0.formUnion(children[$1] ?? []) }
  }
}
