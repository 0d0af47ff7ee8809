// SPDX-License-Identifier: Apache-2.0

/// Everything that is configured: who reports what to whom, when, and under which names.
public struct Catalogue: Sendable, Hashable {
  /// The department that reports.
  public var agency: Agency {
    get { storage.contents.agency }
    set { change { $0.agency = newValue } }
  }

  /// Weeks, months, cut-off, deadline.
  public var calendar: ReportingCalendar {
    get { storage.contents.calendar }
    set { change { $0.calendar = newValue } }
  }

  /// Who reports go up to.
  public var receivers: [Receiver] {
    get { storage.contents.receivers }
    set { change { $0.receivers = newValue } }
  }

  /// What is reported, in the order of the dispatch.
  public var campaigns: [Campaign] {
    get { storage.contents.campaigns }
    set { change { $0.campaigns = newValue } }
  }

  /// In which ways, in the order of the annexes.
  public var channels: [Channel] {
    get { storage.contents.channels }
    set { change { $0.channels = newValue } }
  }

  /// Kinds of units, in the order in which reports list them.
  public var kinds: [UnitKind] {
    get { storage.contents.kinds }
    set { change { $0.kinds = newValue } }
  }

  /// Who reports, in the order in which reports list them.
  public var units: [ReportingUnit] {
    get { storage.contents.units }
    set { change { $0.units = newValue } }
  }

  /// How reports are made.
  public var settings: ReportSettings {
    get { storage.contents.settings }
    set { change { $0.settings = newValue } }
  }

  /// What overrules detection for the files of single units.
  public var overrules: [Ref<ReportingUnit>: ReadingOverrule] {
    get { storage.contents.overrules }
    set { change { $0.overrules = newValue } }
  }

  /// The units whose reports come in parts.
  public var parts: [Ref<ReportingUnit>: UnitParts] {
    get { storage.contents.parts }
    set { change { $0.parts = newValue } }
  }

  /// The layouts that reports may choose from: the workspace's own before the built-in ones.
  public var layouts: [Layout] {
    get { storage.contents.layouts }
    set { change { $0.layouts = newValue } }
  }

  /// Everything behind one reference: a catalogue is handed to whoever reads a file or judges a row.
  private var storage: Storage

  private final class Storage: Sendable {
    let contents: Contents

    init(_ contents: Contents) { self.contents = contents }
  }

  private struct Contents: Sendable, Hashable {
    var agency: Agency
    var calendar: ReportingCalendar
    var receivers: [Receiver]
    var campaigns: [Campaign]
    var channels: [Channel]
    var kinds: [UnitKind]
    var units: [ReportingUnit]
    var settings: ReportSettings
    var layouts: [Layout]
    var overrules: [Ref<ReportingUnit>: ReadingOverrule] = [:]
    var parts: [Ref<ReportingUnit>: UnitParts] = [:]
  }

  /// Gathers a catalogue; the configuration's reader checks what it reads before it comes here.
  public init(
    agency: Agency,
    calendar: ReportingCalendar,
    receivers: [Receiver],
    campaigns: [Campaign],
    channels: [Channel],
    kinds: [UnitKind],
    units: [ReportingUnit],
    settings: ReportSettings,
    layouts: [Layout] = []
  ) {
    storage = Storage(
      Contents(
        agency: agency,
        calendar: calendar,
        receivers: receivers,
        campaigns: campaigns,
        channels: channels,
        kinds: kinds,
        units: units,
        settings: settings,
        layouts: layouts
      )
    )
  }

  private mutating func change(_ change: (inout Contents) -> Void) {
    var contents = storage.contents
    change(&contents)
    storage = Storage(contents)
  }

  /// Equal when everything in them is.
  public static func == (one: Catalogue, other: Catalogue) -> Bool {
    one.storage === other.storage || one.storage.contents == other.storage.contents
  }

  /// Hashes everything.
  public func hash(into hasher: inout Hasher) { hasher.combine(storage.contents) }

  /// The campaign at a place.
  public subscript(campaign: Ref<Campaign>) -> Campaign { campaigns[campaign.index] }

  /// The channel at a place.
  public subscript(channel: Ref<Channel>) -> Channel { channels[channel.index] }

  /// The unit at a place.
  public subscript(unit: Ref<ReportingUnit>) -> ReportingUnit { units[unit.index] }

  /// The receiver at a place.
  public subscript(receiver: Ref<Receiver>) -> Receiver { receivers[receiver.index] }

  /// The kind at a place.
  public subscript(kind: Ref<UnitKind>) -> UnitKind { kinds[kind.index] }

  /// How a unit's files are read where detection is overruled.
  public func overrule(for unit: Ref<ReportingUnit>?) -> ReadingOverrule { unit.flatMap { overrules[$0] } ?? .none }

  /// The places of all campaigns.
  public var campaignRefs: [Ref<Campaign>] { campaigns.indices.map(Ref.init) }

  /// The places of all channels.
  public var channelRefs: [Ref<Channel>] { channels.indices.map(Ref.init) }

  /// The places of all units.
  public var unitRefs: [Ref<ReportingUnit>] { units.indices.map(Ref.init) }

  /// The layout with an id.
  public func layout(withID id: String) -> Layout? { layouts.first { $0.id == id } }

  /// The unit with an id.
  public func unit(withID id: String) -> Ref<ReportingUnit>? {
    units.firstIndex { $0.id == id }.map(Ref.init)
  }

  /// The units expected to report for a period that ends on a day (R15, R18).
  ///
  /// They are valid on that day, and do not report through a parent that is.
  public func expectedUnits(on day: Day) -> [Ref<ReportingUnit>] {
    let valid = unitRefs.filter { self[$0].isValid(on: day) }
    let ids = Set(valid.map { self[$0].id })
    return valid.filter { unit in self[unit].parent.map { !ids.contains($0) } ?? true }
  }

  /// The unit of the roster through which another one reports.
  public func reportingParent(of unit: Ref<ReportingUnit>) -> Ref<ReportingUnit>? {
    self[unit].parent.flatMap { id in self.unit(withID: id) }
  }
}
