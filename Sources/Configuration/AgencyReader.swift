// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Reads `agency:` of kgreport.yml: the department's names and signers, and what they became from which day on.
struct AgencyReader {
  let problems: ProblemList

  private static let names = ["name", "parent", "symbol", "province", "place"]
  private static let signers = ["signer", "preparer", "checker", "copies"]

  func read(_ root: SettingsMap) -> Agency {
    let map = root.map("agency", allowing: Self.names + Self.signers + ["changes"])
    var agency = Agency(name: map.requiredText("name"), parent: "", symbol: "", province: "", place: "")
    change(&agency, by: map)
    var changes: [Agency.Change] = []
    for change in map.maps("changes", allowing: ["from"] + Self.names + Self.signers) {
      _ = change.requiredText("from")
      guard let from = change.day("from") else { continue }
      if let last = changes.last, last.from >= from {
        change.refuse("from", Phrase("ngày sau ngày của mục trước", "a day after the one of the item before"))
      }
      // What a change does not name stays as it was.
      var next = changes.last?.agency ?? agency
      self.change(&next, by: change)
      changes.append(Agency.Change(from: from, agency: next))
    }
    agency.changes = changes
    return agency
  }

  private func change(_ agency: inout Agency, by map: SettingsMap) {
    agency.name = map.text("name") ?? agency.name
    agency.parent = map.text("parent") ?? agency.parent
    agency.symbol = map.text("symbol") ?? agency.symbol
    agency.province = map.text("province") ?? agency.province
    agency.place = map.text("place") ?? agency.place
    let usual = agency.signatures
    agency.signatures.head = signer(map, "signer") ?? usual.head
    agency.signatures.preparer = signer(map, "preparer", title: usual.preparer.title) ?? usual.preparer
    agency.signatures.checker = signer(map, "checker", title: usual.checker.title) ?? usual.checker
    if map.node("copies") != nil { agency.signatures.copies = map.texts("copies") }
  }

  /// A signer; one without a usual title has to state it.
  private func signer(_ map: SettingsMap, _ key: String, title: String? = nil) -> Signatures.Signer? {
    guard map.node(key) != nil else { return nil }
    let map = map.map(key, allowing: ["onBehalf", "title", "name", "phone"])
    return Signatures.Signer(
      onBehalf: map.text("onBehalf") ?? "",
      title: map.text("title") ?? title ?? map.requiredText("title"),
      name: map.text("name") ?? "",
      phone: map.text("phone") ?? ""
    )
  }
}

/// Reads `issued:` of a report: numbers and days of reports on paper.
struct IssuedReader {
  let problems: ProblemList

  func read(_ map: SettingsMap) -> [IssuedReport] {
    map.maps("issued", allowing: ["period", "report", "number", "date"])
      .compactMap { issued in
        _ = (issued.requiredText("number"), issued.requiredText("date"))
        let period = issued.requiredText("period")
        let number = issued.number("number", in: 1...99_999, fallback: 0)
        guard let day = issued.day("date"), number > 0, !period.isEmpty else { return nil }
        return IssuedReport(period: period, report: issued.text("report"), number: number, day: day)
      }
  }
}
