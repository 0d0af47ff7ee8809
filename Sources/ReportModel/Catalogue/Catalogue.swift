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
    settings: ReportSettings
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
        settings: settings
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

/// The department that makes the reports.
public struct Agency: Sendable, Hashable {
  /// The name, such as `Sở Thông tin và Truyền thông`.
  public var name: String

  /// The body above it, such as `UBND tỉnh Kiên Giang`.
  public var parent: String

  /// The symbol of its reports, such as `BC-STTTT`.
  public var symbol: String

  /// The province or city, which files may write behind a unit's name.
  public var province: String

  /// The place that documents bear, such as `Kiên Giang`.
  public var place: String

  /// Names a department.
  public init(name: String, parent: String, symbol: String, province: String, place: String) {
    self.name = name
    self.parent = parent
    self.symbol = symbol
    self.province = province
    self.place = place
  }
}

/// How reports are made.
public struct ReportSettings: Sendable, Hashable {
  /// How campaigns are put together into upward reports.
  public enum Split: String, Sendable, CaseIterable {
    /// One report for each origin document.
    case document

    /// One report for each receiver.
    case receiver
  }

  /// From where cumulative figures count (R16).
  public enum CumulativeStart: String, Sendable, CaseIterable {
    /// The campaign's first counted figure.
    case first

    /// The first day of the campaign's window.
    case window

    /// The first day of the period's year.
    case year
  }

  /// Where cumulative figures that units send begin anew (R5).
  public enum CumulativeBase: String, Sendable, CaseIterable {
    /// At the campaign's beginning only.
    case campaign

    /// On the first of January.
    case year
  }

  /// How campaigns are put together into upward reports.
  public var split: Split

  /// The share of bad observations above which a file is refused whole, in percent (R4).
  public var refuseAbove: Int

  /// From where cumulative figures count.
  public var cumulativeFrom: CumulativeStart

  /// Where cumulative figures of senders begin anew (R5).
  public var cumulativeSince: CumulativeBase

  /// How many of the period's observations are listed in Excel at most; data.csv holds them all.
  public var detailRows: Int

  /// States how reports are made.
  public init(
    split: Split = .document,
    refuseAbove: Int = 20,
    cumulativeFrom: CumulativeStart = .first,
    cumulativeSince: CumulativeBase = .campaign,
    detailRows: Int = 20_000
  ) {
    self.split = split
    self.refuseAbove = refuseAbove
    self.cumulativeFrom = cumulativeFrom
    self.cumulativeSince = cumulativeSince
    self.detailRows = detailRows
  }
}
