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
  }

  let problems: ProblemList

  func read(_ text: String) -> Settings {
    let root = SettingsMap(
      parsed(text),
      key: "kgreport.yml",
      allowing: ["agency", "calendar", "report", "receivers", "campaigns", "channels", "kinds"],
      problems: problems
    )
    let receivers = self.receivers(root)
    let channels = self.channels(root)
    let kinds = self.kinds(root, channels: channels)
    return Settings(
      agency: agency(root),
      calendar: CalendarReader(problems: problems).read(root),
      receivers: receivers,
      channels: channels,
      kinds: kinds.kinds,
      kindTypes: kinds.types,
      campaigns: campaigns(root, receivers: receivers),
      report: report(root)
    )
  }

  private func parsed(_ text: String) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      let (line, reason) = error.place
      problems.report(.yamlSyntax, line: line, ["reason": .text(reason)])
    } catch {
      problems.report(.yamlSyntax, line: nil, ["reason": .text("\(error)")])
    }
    return nil
  }

  private func agency(_ root: SettingsMap) -> Agency {
    let map = root.map("agency", allowing: ["name", "parent", "symbol", "province", "place"])
    return Agency(
      name: map.requiredText("name"),
      parent: map.text("parent") ?? "",
      symbol: map.text("symbol") ?? "",
      province: map.text("province") ?? "",
      place: map.text("place") ?? ""
    )
  }

  private func report(_ root: SettingsMap) -> ReportSettings {
    let map = root.map("report", allowing: ["split", "refuseAbove", "cumulativeFrom"])
    let fallback = ReportSettings()
    return ReportSettings(
      split: map.choice("split", ReportSettings.Split.self) ?? fallback.split,
      refuseAbove: map.number("refuseAbove", in: 0...100, fallback: fallback.refuseAbove),
      cumulativeFrom: map.choice("cumulativeFrom", ReportSettings.CumulativeStart.self) ?? fallback.cumulativeFrom
    )
  }

  private func receivers(_ root: SettingsMap) -> [Receiver] {
    var ids = UniqueIDs(problems: problems)
    return root.maps("receivers", allowing: ["id", "name"])
      .map { map in
        Receiver(id: ids.claim(map), name: map.requiredText("name"))
      }
  }

  private func channels(_ root: SettingsMap) -> [Channel] {
    var ids = UniqueIDs(problems: problems)
    let keys = ["id", "name", "measure", "unit", "minutes", "reach", "aliases"]
    return root.maps("channels", allowing: keys)
      .map { map in
        _ = map.requiredText("measure")
        return Channel(
          id: ids.claim(map),
          name: map.requiredText("name"),
          measure: map.choice("measure", Measure.self) ?? .articles,
          unitOfCount: map.requiredText("unit"),
          hasMinutes: map.flag("minutes", fallback: false),
          reach: map.choice("reach", ReachKind.self),
          aliases: map.texts("aliases")
        )
      }
  }

  private func kinds(
    _ root: SettingsMap,
    channels: [Channel]
  ) -> (kinds: [UnitKind], types: [String: Ref<UnitKind>]) {
    var ids = UniqueIDs(problems: problems)
    var types: [String: Ref<UnitKind>] = [:]
    let maps = root.maps("kinds", allowing: ["id", "group", "prefix", "channels", "types"])
    let kinds = maps.enumerated()
      .map { index, map in
        let id = ids.claim(map)
        for type in map.texts("types") + [id] { types[type.lowercased()] = Ref(index) }
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
    let keys = ["id", "name", "shortName", "title", "documents", "receiver", "window", "keyDates", "aliases"]
    return root.maps("campaigns", allowing: keys)
      .map { map in
        let name = map.requiredText("name")
        let receiver = map.requiredText("receiver")
        let place: Ref<Receiver>? =
          receivers.firstIndex { $0.id == receiver }.map(Ref.init)
          ?? (receiver.isEmpty ? nil : missing(receiver, "receiver", map, among: receivers.map(\.id)))
        return Campaign(
          id: ids.claim(map),
          name: name,
          shortName: map.text("shortName") ?? name,
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
          aliases: map.texts("aliases")
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

/// Claims each `id` once and checks its letters.
private struct UniqueIDs {
  let problems: ProblemList
  private var lines: [String: Int] = [:]

  init(problems: ProblemList) { self.problems = problems }

  mutating func claim(_ map: SettingsMap) -> String {
    let id = map.requiredText("id")
    guard !id.isEmpty else { return id }
    let line = map.line(of: "id")
    if !id.isSlug { map.refuse("id", Phrase("chữ thường không dấu, số và dấu -", "lower-case letters, digits and -")) }
    if let first = lines[id] {
      problems.report(.repeatedID, line: line, found: id, ["first": .number(Int64(first))])
    }
    lines[id] = lines[id] ?? line ?? 0
    return id
  }
}

extension String {
  /// Whether the text is fit for an id: lower-case ASCII letters, digits and hyphens.
  var isSlug: Bool {
    !isEmpty
      && utf8.allSatisfy {
        ("a"..."z").contains(UnicodeScalar($0)) || ("0"..."9").contains(UnicodeScalar($0)) || $0 == UInt8(ascii: "-")
      }
  }
}

extension YamlError {
  /// The line, 1-based, and the reason in the parser's words.
  fileprivate var place: (line: Int?, reason: String) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .reader(let problem, let offset, _, _):
      (nil, offset.map { "\(problem) (\($0))" } ?? problem)
    default: (nil, "\(self)")
    }
  }
}
