// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Yams

/// Reads kgreport.yml into the parts of a catalogue.
struct SettingsReader {
  /// What the file says, with the lines of things that are named elsewhere.
  struct Settings {
    var agency: Agency
    var calendar: ReportingCalendar
    var receivers: [Receiver]
    var channels: [Channel]
    var kinds: [UnitKind]
    /// The words of the official roster for each kind, in lower case.
    var kindTypes: [String: Ref<UnitKind>]
    var campaigns: [Campaign]
    var report: ReportSettings
    var layouts: [Layout]
    /// How the files of single units are read, with the lines on which they are named.
    var overrules: [(unit: String, line: Int?, overrule: ReadingOverrule)]
    /// The units that report in parts, with the lines on which they are named.
    var parts: [PartsReader.Named]
    /// Whether channels and kinds stand, so that a roster can be judged by them.
    var describesUnits: Bool
  }

  let problems: ProblemList

  /// The settings, as far as they can be read; `nil` when the text is no mapping at all.
  func read(_ text: String) -> Settings? {
    guard let node = SettingsText(text).root(problems: problems) else { return nil }
    let root = SettingsMap(
      node,
      key: problems.file,
      allowing: [
        "agency", "calendar", "report", "receivers", "campaigns", "channels", "kinds", "layouts", "reading", "parts",
      ],
      problems: problems
    )
    guard node.mapping != nil else { return nil }
    let before = problems.findings.count
    let channels = self.channels(root)
    let kinds = self.kinds(root, channels: channels)
    let describesUnits = problems.findings.count == before
    let own = LayoutReader(problems: problems, channels: channels).read(root)
    let layouts = own.layouts + BuiltInLayouts.all.filter { builtIn in !own.layouts.contains { $0.id == builtIn.id } }
    let choices = LayoutChoiceReader(problems: problems, layouts: layouts)
    let receivers = self.receivers(root, choices)
    let campaigns = self.campaigns(root, receivers: receivers)
    checkReferences(own.campaigns, "campaign", among: campaigns.map(\.id))
    return Settings(
      agency: AgencyReader(problems: problems).read(root),
      calendar: CalendarReader(problems: problems).read(root),
      receivers: receivers,
      channels: channels,
      kinds: kinds.kinds,
      kindTypes: kinds.types,
      campaigns: campaigns,
      report: report(root, choices),
      layouts: layouts,
      overrules: OverruleReader(problems: problems).read(root),
      parts: PartsReader(problems: problems).read(root),
      describesUnits: describesUnits
    )
  }

  private func report(_ root: SettingsMap, _ choices: LayoutChoiceReader) -> ReportSettings {
    let keys =
      ["split", "refuseAbove", "cumulativeFrom", "cumulativeSince", "issued", "detailRows"] + LayoutChoiceReader.keys
    let map = root.map("report", allowing: keys)
    let fallback = ReportSettings()
    var settings = ReportSettings(
      split: map.choice("split", ReportSettings.Split.self) ?? fallback.split,
      refuseAbove: map.number("refuseAbove", in: 0...100, fallback: fallback.refuseAbove),
      cumulativeFrom: map.choice("cumulativeFrom", ReportSettings.CumulativeStart.self) ?? fallback.cumulativeFrom,
      cumulativeSince: map.choice("cumulativeSince", ReportSettings.CumulativeBase.self) ?? fallback.cumulativeSince,
      sheets: choices.read(map),
      detailRows: map.number("detailRows", in: 0...5_000_000, fallback: fallback.detailRows)
    )
    settings.issued = IssuedReader(problems: problems).read(map)
    return settings
  }

  private func receivers(_ root: SettingsMap, _ choices: LayoutChoiceReader) -> [Receiver] {
    var ids = UniqueIDs(problems: problems)
    return root.requiredMaps("receivers", allowing: ["id", "name"] + LayoutChoiceReader.keys)
      .map { map in Receiver(id: ids.claim(map), name: map.requiredText("name"), sheets: choices.read(map)) }
  }

  private func channels(_ root: SettingsMap) -> [Channel] {
    var ids = UniqueIDs(problems: problems)
    var names = NameClaims(problems: problems)
    let keys = ["id", "name", "measure", "unit", "minutes", "reach", "aliases", "definition"]
    return root.requiredMaps("channels", allowing: keys)
      .map { map in
        let id = ids.claim(map)
        let name = map.requiredText("name")
        let aliases = map.lines("aliases")
        names.claim([(id, map.line(of: "id")), (name, map.line(of: "name"))] + aliases, for: id)
        _ = map.requiredText("measure")
        return Channel(
          id: id,
          name: name,
          measure: map.choice("measure", Measure.self) ?? .articles,
          unitOfCount: map.requiredText("unit"),
          hasMinutes: map.flag("minutes", fallback: false),
          reach: map.choice("reach", ReachKind.self),
          aliases: aliases.map(\.name),
          definition: map.text("definition") ?? ""
        )
      }
  }

  private func kinds(
    _ root: SettingsMap,
    channels: [Channel]
  ) -> (kinds: [UnitKind], types: [String: Ref<UnitKind>]) {
    var ids = UniqueIDs(problems: problems)
    var words = NameClaims(problems: problems)
    var types: [String: Ref<UnitKind>] = [:]
    let maps = root.requiredMaps("kinds", allowing: ["id", "group", "prefix", "channels", "types"])
    let kinds = maps.enumerated()
      .map { index, map in
        let id = ids.claim(map)
        let claims = [(id, map.line(of: "id"))] + map.lines("types")
        words.claim(claims, for: id)
        for claim in claims { types[claim.name.lowercased()] = Ref(index) }
        return UnitKind(
          id: id,
          group: map.requiredText("group"),
          prefix: map.text("prefix") ?? "",
          channels: Set(
            map.texts("channels")
              .compactMap { name in
                channels.firstIndex { $0.id == name }.map(Ref<Channel>.init)
                  ?? missing(name, "channels", map, among: channels.map(\.id))
              }
          )
        )
      }
    return (kinds, types)
  }

  private func campaigns(_ root: SettingsMap, receivers: [Receiver]) -> [Campaign] {
    var ids = UniqueIDs(problems: problems)
    var names = NameClaims(problems: problems)
    let keys = ["id", "name", "shortName", "title", "documents", "receiver", "window", "keyDates", "aliases"]
    return root.requiredMaps("campaigns", allowing: keys)
      .map { map in
        let id = ids.claim(map)
        let name = map.requiredText("name")
        let shortName = map.text("shortName") ?? name
        let aliases = map.lines("aliases")
        let own = [("id", id), ("name", name), ("shortName", shortName)].map { ($1, map.line(of: $0)) }
        names.claim(own + aliases, for: id)
        let receiver = map.requiredText("receiver")
        let place: Ref<Receiver>? =
          receivers.firstIndex { $0.id == receiver }.map(Ref.init)
          ?? (receiver.isEmpty ? nil : missing(receiver, "receiver", map, among: receivers.map(\.id)))
        return Campaign(
          id: id,
          name: name,
          shortName: shortName,
          title: map.text("title") ?? name,
          documents: map.maps("documents", allowing: ["number", "date"])
            .map {
              OriginDocument(number: $0.requiredText("number"), date: $0.day("date"))
            },
          receiver: place ?? Ref(0),
          window: window(map),
          keyDates: map.maps("keyDates", allowing: ["day", "name"])
            .compactMap { date in
              date.day("day").map { KeyDate(day: $0, name: date.requiredText("name")) }
            },
          aliases: aliases.map(\.name)
        )
      }
  }

  private func window(_ campaign: SettingsMap) -> DayRange? {
    guard campaign.node("window") != nil else { return nil }
    let map = campaign.map("window", allowing: ["from", "to"])
    _ = (map.requiredText("from"), map.requiredText("to"))
    guard let from = map.day("from"), let to = map.day("to") else { return nil }
    guard let window = DayRange(from, to) else {
      problems.report(.windowReversed, line: map.line(of: "to"), ["from": .day(from), "to": .day(to)])
      return nil
    }
    return window
  }

  private func checkReferences(_ names: [NameClaims.Claim], _ key: String, among known: [String]) {
    for (name, line) in names where !known.contains(name) {
      problems.report(
        .unknownReference,
        line: line,
        found: name,
        ["key": .text(key), "candidates": .list(known)]
      )
    }
  }

  private func missing<Element>(
    _ name: String,
    _ key: String,
    _ map: SettingsMap,
    among known: [String]
  ) -> Ref<Element>? {
    problems.report(
      .unknownReference,
      line: map.line(of: key),
      found: name,
      ["key": .text(key), "candidates": .list(known)]
    )
    return nil
  }
}
