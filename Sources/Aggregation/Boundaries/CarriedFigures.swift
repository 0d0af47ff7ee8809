// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// The figures of a period by unit, carried over to the units that exist on another day (R15).
///
/// Figures of merged units add; those of a divided unit are parted by its shares. Where nobody knows the shares, or
/// nobody takes a unit over, its figures keep a row of their own. So the sum over all rows is always what it was.
public struct CarriedFigures: Sendable {
  /// Whose figures a row holds.
  public struct Origin: Sendable, Hashable {
    /// The unit of the time.
    public let unit: Ref<ReportingUnit>

    /// The shares in percent by which they were parted on their way, one behind the other; none where all are here.
    public let shares: [Int]

    /// All figures of a unit.
    public init(whole unit: Ref<ReportingUnit>) { self.init(unit, []) }

    fileprivate init(_ unit: Ref<ReportingUnit>, _ shares: [Int]) { (self.unit, self.shares) = (unit, shares) }
  }

  /// The day whose units are shown.
  public let day: Day

  /// The report's figures with the units of that day for rows; totals are those of the report.
  public private(set) var figures: Figures

  /// Whose figures each row holds; nothing for a row without any.
  public private(set) var origins: [Ref<ReportingUnit>: [Origin]] = [:]

  /// The units whose figures could not be carried over, and so keep a row.
  public private(set) var incomparable: [Ref<ReportingUnit>: Incomparable] = [:]

  /// The units that could not be carried over to a row, though it takes them over.
  public private(set) var lacking: [Ref<ReportingUnit>: [Ref<ReportingUnit>]] = [:]

  /// Carries the figures of a report over.
  ///
  /// - Parameters:
  ///   - figures: The figures by the units of the time.
  ///   - counted: The submissions of the report's period that count.
  ///   - catalogue: The roster with validity dates and successors.
  ///   - day: The day whose units are shown.
  public init(
    _ figures: Figures,
    of counted: some Sequence<SettledSubmission>,
    in catalogue: Catalogue,
    to day: Day
  ) {
    self.day = day
    self.figures = figures
    let homes = UnitHomes(catalogue, on: day)
    let sources = Self.sources(figures, counted, catalogue, homes)
    self.figures.cells = UnitCells()
    for unit in sources.units {
      let stated = catalogue.cells.filter { sources.cells.mentions(unit, $0) }
        .map { StatedCell(cell: $0, amounts: sources.cells[unit, $0]) }
      carry(stated, from: unit, as: Origin(whole: unit), homes, catalogue)
    }
    noteLacking(homes)
    let rows = Set(catalogue.expectedUnits(on: day)).union(origins.keys)
    self.figures.units = catalogue.unitRefs.filter(rows.contains)
    addBlanks(catalogue)
  }

  // MARK: What is carried

  private typealias Sources = (units: [Ref<ReportingUnit>], cells: UnitCells)

  /// Whose figures are carried: the units that report, or smaller ones whose own reports were added up to one that has
  /// ended, where those are comparable.
  private static func sources(
    _ figures: Figures,
    _ counted: some Sequence<SettledSubmission>,
    _ catalogue: Catalogue,
    _ homes: UnitHomes
  ) -> Sources {
    var cells = UnitCells()
    var (bearers, relieved): (Set<Ref<ReportingUnit>>, Set<Ref<ReportingUnit>>) = ([], [])
    var statement: [StatedCell] = []
    for settled in counted {
      let (unit, own) = (settled.countsFor, settled.submission.unit)
      let isOwn = own == unit || homes.isComparable(unit) || !homes.isComparable(own)
      let bearer = isOwn ? unit : own
      settled.state(into: &statement, in: catalogue)
      cells.add(statement, of: bearer, in: catalogue)
      bearers.insert(bearer)
      if !isOwn { relieved.insert(unit) }
    }
    let silent = Set(figures.units).subtracting(relieved)
    return (bearers.union(silent).sorted(), cells)
  }

  private mutating func carry(
    _ stated: [StatedCell],
    from unit: Ref<ReportingUnit>,
    as origin: Origin,
    _ homes: UnitHomes,
    _ catalogue: Catalogue
  ) {
    switch homes.fate(of: unit) {
    case .lives(let home):
      add(stated, origin, to: home, catalogue)
    case .stays(let reason):
      incomparable[unit] = reason
      add(stated, origin, to: unit, catalogue)
    case .passes(let parts) where parts.count == 1:
      carry(stated, from: parts[0].unit, as: origin, homes, catalogue)
    case .passes(let parts):
      let shares = parts.map(\.share)
      let amounts = stated.map { $0.amounts.parted(by: shares) }
      for (index, part) in parts.enumerated() {
        let own = zip(stated, amounts).map { StatedCell(cell: $0.cell, amounts: $1[index]) }
        let origin = Origin(origin.unit, origin.shares + [part.share])
        carry(own, from: part.unit, as: origin, homes, catalogue)
      }
    }
  }

  private mutating func add(
    _ stated: [StatedCell],
    _ origin: Origin,
    to row: Ref<ReportingUnit>,
    _ catalogue: Catalogue
  ) {
    figures.cells.add(stated, of: row, in: catalogue)
    origins[row, default: []].append(origin)
  }

  // MARK: What is not

  private mutating func noteLacking(_ homes: UnitHomes) {
    for unit in incomparable.keys.sorted() {
      for heir in homes.heirs(of: unit) { lacking[heir, default: []].append(unit) }
    }
  }

  /// Where nothing is stated: missing where the unit or one of those in its row has the channel.
  private mutating func addBlanks(_ catalogue: Catalogue) {
    for unit in figures.units {
      let holders = origins[unit]?.map(\.unit) ?? [unit]
      for cell in catalogue.cells where !figures.cells.mentions(unit, cell) {
        let isApplicable = holders.contains { catalogue[$0].has(cell.channel) }
        figures.cells.add(Amounts(all: isApplicable ? .missing : .notApplicable), to: unit, cell, in: catalogue)
      }
    }
  }
}
