// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Reporting

extension SlowBook {
  /// What is said of one campaign and channel over all units.
  struct Total: Hashable {
    var inPeriod = Amounts(all: .notApplicable)
    var cumulative = Amounts(all: .notApplicable)
    var previous: Amounts?
    var reportingUnits: [Quantity: Int] = [:]
  }

  /// How one unit reported.
  struct Status: Hashable {
    var punctuality: UnitStatus.Punctuality
    var attempts: Int
    var filledCells: Int
    var expectedCells: Int
  }

  /// The newest week that has ended and in which something counts.
  func newestWeek(on day: Int) -> ClosedRange<Int>? {
    entries.filter { $0.state == .counted }.map { $0.days.upperBound / 7 + 1 }.filter { $0 * 7 <= day + 1 }.max()
      .map(PlainCalendar.days(ofWeek:))
  }

  /// Whether anything counts in some days.
  func counts(_ days: ClosedRange<Int>) -> Bool {
    entries.contains { $0.state == .counted && days.contains($0.days.upperBound) }
  }

  // MARK: States (R4)

  /// The first state that applies.
  func state(of index: Int, _ own: [Entry], _ days: ClosedRange<Int>) -> FileState {
    if let fate = letters[index].fate { return fate }
    if copies.contains(index) { return .duplicate }
    if refused.contains(index) { return .refused }
    let ofPeriod = Set(own.filter { days.contains($0.days.upperBound) }.map(\.state))
    if ofPeriod.contains(.counted) { return flawed.contains(index) ? .partlyTaken : .taken }
    // What says something of other days as well is judged by what it says of these.
    for states in [ofPeriod, Set(own.map(\.state))] {
      if states == ofPeriod || states.isDisjoint(with: [.counted, .notYet]) {
        if states.contains(.setAside) { return .setAside }
        if states.contains(.superseded) { return .superseded }
      }
    }
    return .otherPeriod
  }

  // MARK: Figures (R6, R9)

  /// The sums of what counts, by the unit that it counts for and by cell, of statements whose last day is in some days.
  func sums(_ days: ClosedRange<Int>) -> [String: [PlainCell: Amounts]] {
    var sums: [String: [PlainCell: Amounts]] = [:]
    for entry in entries where entry.state == .counted && days.contains(entry.days.upperBound) {
      for (cell, amounts) in entry.cells {
        sums[entry.countsFor, default: [:]][cell] = R6.sum(sums[entry.countsFor]?[cell], shown(amounts, cell, entry))
      }
    }
    return sums
  }

  /// A blank for a channel that the unit does not have is not applicable.
  private func shown(_ amounts: Amounts, _ cell: PlainCell, _ entry: Entry) -> Amounts {
    var amounts = amounts
    if !YearFacts.unit(entry.unit).channels.contains(cell.channel) {
      for quantity in Quantity.allCases where amounts[quantity] == .missing { amounts[quantity] = .notApplicable }
    }
    return amounts
  }

  /// What a unit says of a cell; what it does not mention is missing, or not applicable where it has no such channel.
  func figure(_ unit: String, _ cell: PlainCell, in sums: [String: [PlainCell: Amounts]]) -> Amounts {
    let hasChannel = YearFacts.unit(unit).channels.contains(cell.channel)
    return sums[unit]?[cell] ?? Amounts(all: hasChannel ? .missing : .notApplicable)
  }

  /// The sums over all units; in the place of what nobody says stands the period's own state.
  func totals(_ days: ClosedRange<Int>, units: [String], hasPrevious: Bool) -> [PlainCell: Total] {
    let now = sums(days)
    let soFar = sums(0...days.upperBound).values
    let before = hasPrevious ? sums(days.lowerBound - 7...days.lowerBound - 1).values : nil
    var totals: [PlainCell: Total] = [:]
    for cell in PlainCell.all {
      var total = Total()
      var blank = Amounts()
      for unit in units {
        let figure = figure(unit, cell, in: now)
        total.inPeriod = R6.sum(total.inPeriod, figure)
        for quantity in Quantity.allCases where figure[quantity].isReported {
          total.reportingUnits[quantity, default: 0] += 1
        }
      }
      for quantity in Quantity.allCases where total.inPeriod[quantity] == .notApplicable {
        blank[quantity] = .notApplicable
      }
      total.cumulative = soFar.compactMap { $0[cell] }.reduce(blank) { R6.sum($0, $1) }
      total.previous = before.map { $0.compactMap { $0[cell] }.reduce(blank) { R6.sum($0, $1) } }
      totals[cell] = total
    }
    return totals
  }

  // MARK: Completeness (R15, R18)

  /// Those that exist on the last day and report for themselves.
  func expected(_ days: ClosedRange<Int>) -> Set<String> {
    func exists(_ id: String) -> Bool { YearFacts.unit(id).days.contains(days.upperBound) }
    return Set(
      YearFacts.units.filter { exists($0.id) && ($0.parent.isEmpty || !exists($0.parent)) }.map(\.id)
    )
  }

  /// Those of which something counts.
  func reporting(_ days: ClosedRange<Int>) -> Set<String> {
    let counted = entries.filter { $0.state == .counted && days.contains($0.days.upperBound) }
    let saying = counted.filter {
      $0.isSetByHand || $0.statement.saysNothing || $0.statement.lines.contains { $0.flaw == nil }
    }
    return Set(saying.map(\.countsFor))
  }

  func status(_ unit: String, _ days: ClosedRange<Int>, _ sums: [String: [PlainCell: Amounts]]) -> Status {
    let own = entries.filter {
      $0.countsFor == unit && days.contains($0.days.upperBound) && $0.state != .refused && $0.state != .notYet
        && !$0.isSetByHand
    }
    let counted = own.filter { $0.state == .counted }
    // The first of a period that came in time makes it punctual, whatever corrections follow.
    let isLate = counted.contains { entry in
      !own.contains { $0.days == entry.days && $0.state != .setAside && isOnTime($0) }
    }
    let isExpected = expected(days).contains(unit)
    let channels = YearFacts.unit(unit).channels
    // Nobody asks for a campaign whose window the period does not touch.
    let campaigns = YearFacts.campaigns.filter { $0 != "dieu-tra" || days.overlaps(YearFacts.window) }
    return Status(
      punctuality: isExpected ? (counted.isEmpty ? .missing : isLate ? .late : .onTime) : .notExpected,
      attempts: Set(own.map { [$0.letter, $0.number] }).count,
      filledCells: PlainCell.all.count { cell in
        channels.contains(cell.channel) && campaigns.contains(cell.campaign)
          && figure(unit, cell, in: sums) != Amounts()
      },
      expectedCells: campaigns.count * channels.count
    )
  }

  /// Who names no time is not called late.
  private func isOnTime(_ entry: Entry) -> Bool {
    let deadline = YearFacts.deadline(lastDay: entry.days.upperBound)
    return switch entry.statement.time {
    case nil: true
    case .day(let day): day <= deadline.day
    case .instant(let second): second <= deadline.second
    }
  }
}
