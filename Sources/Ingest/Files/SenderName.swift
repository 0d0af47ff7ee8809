// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel

/// Which unit the sender of a mail is.
///
/// People are called An Minh and Tân Hiệp as districts are. So the whole name has to be a unit's, and one without a type
/// word such as `huyện` speaks only for an address of the state (.gov.vn), as that address does itself.
struct SenderName {
  private let name: String
  private let address: Substring

  /// Takes `name <address>`.
  init(_ text: String) {
    let open = text.lastIndex(of: "<") ?? text.endIndex
    name = text[..<open].trimmed
    address = text[open...].dropFirst().dropLast()
  }

  func units(
    in names: CatalogueNames,
    where isEligible: (Ref<ReportingUnit>) -> Bool
  ) -> Set<Ref<ReportingUnit>> {
    let isOfState = address.lowercased().hasSuffix(".gov.vn")
    if isOfState || AdministrativeName.bare(name) != name || AdministrativeName.withoutOffice(FoldedName(name)) != nil {
      let found = units(name, in: names, where: isEligible)
      if !found.isEmpty { return found }
    }
    guard isOfState, let at = address.lastIndex(of: "@") else { return [] }
    let host = address[address.index(after: at)...].prefix { $0 != "." }
    let byMailbox = units(String(address[..<at]), in: names, where: isEligible)
    return byMailbox.isEmpty ? units(String(host), in: names, where: isEligible) : byMailbox
  }

  private func units(
    _ text: String,
    in names: CatalogueNames,
    where isEligible: (Ref<ReportingUnit>) -> Bool
  ) -> Set<Ref<ReportingUnit>> {
    switch names.unit(text, where: isEligible) {
    case .one(let unit): [unit]
    case .several(let units): Set(units)
    case .none: []
    }
  }
}
