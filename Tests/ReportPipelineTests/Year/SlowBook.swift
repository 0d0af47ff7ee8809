// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// The rules of figures once more, slow and obvious, over what the senders of an invented year meant.
struct SlowBook {
  /// One statement, or a part of it, with what becomes of it.
  struct Entry {
    var letter: Int
    /// Which statement of the letter it is.
    var number: Int
    var unit: String
    var days: ClosedRange<Int>
    var part: String
    var statement: Statement
    var state = SubmissionState.counted
    /// Whom its figures are added to.
    var countsFor: String
    var cells: [PlainCell: Amounts]
  }

  let letters: [Letter]
  private let asOf: Int
  /// By which run each letter was met first; equal numbers where nothing is known of it.
  private let arrivals: [Int]

  private(set) var entries: [Entry] = []
  /// The letters that repeat another one's bytes.
  private(set) var copies: Set<Int> = []
  /// The letters that were refused whole.
  private(set) var refused: Set<Int> = []
  /// The letters of which a line was refused.
  private(set) var flawed: Set<Int> = []

  init(_ letters: [Letter], asOf: Int, arrivals: [Int]) {
    (self.letters, self.asOf, self.arrivals) = (letters, asOf, arrivals)
    for index in letters.indices where letters[index].fate == nil { judge(index) }
    findCopies()
    for index in letters.indices where letters[index].fate == nil && !copies.contains(index) { open(index) }
    leaveOutTheFuture()
    for share in Dictionary(grouping: entries.indices, by: { Share(entries[$0]) }).values { settle(share) }
    setOverlapsAside()
    addForwardedToParents()
    subtractWhatWasKnown()
  }

  // MARK: Reading (R4)

  /// A unit may report of days on one of which it existed (R10, R15).
  private func exists(_ statement: Statement) -> Bool { YearFacts.unit(statement.unit).days.overlaps(statement.days) }

  private mutating func judge(_ index: Int) {
    let lines = letters[index].statements
      .flatMap { statement in
        statement.saysNothing
          ? [exists(statement)] : statement.lines.map { $0.flaw == nil && exists(statement) }
      }
    let bad = lines.count { !$0 }
    if bad > 0 { flawed.insert(index) }
    // More than a fifth and at least ten; and a file of which nothing is left.
    if bad >= 10 && bad * 5 > lines.count || bad == lines.count { refused.insert(index) }
  }

  /// R2: of the same bytes about the same units and days the earliest stands, of those the one of the smallest path.
  private mutating func findCopies() {
    let readable = letters.indices.filter { letters[$0].fate == nil }
    for same in Dictionary(grouping: readable, by: { letters[$0].text }).values where same.count > 1 {
      for index in same {
        let hasOffices = letters[index].statements.contains { $0.unit == YearFacts.reportsByOffice }
        let stands = !same.contains { other in
          (!hasOffices || letters[other].office == letters[index].office)
            && (arrivals[other] < arrivals[index]
              || arrivals[other] == arrivals[index] && isSmaller(letters[other].path, letters[index].path))
        }
        if !stands { copies.insert(index) }
      }
    }
  }

  private func isSmaller(_ one: String, _ other: String) -> Bool { one.utf8.lexicographicallyPrecedes(other.utf8) }

  /// R1: a unit's report counts as a whole, or by campaign, or by office.
  private mutating func open(_ index: Int) {
    for (number, statement) in letters[index].statements.enumerated() where exists(statement) {
      let parts =
        switch statement.unit {
        case YearFacts.reportsByCampaign: YearFacts.campaigns
        case YearFacts.reportsByOffice: [letters[index].office ?? "?"]
        default: [""]
        }
      for part in parts {
        var own = statement
        if statement.unit == YearFacts.reportsByCampaign {
          // A line whose count alone is bad still says that this part came; its cell stays missing (R4). Blank lines
          // say nothing: what nobody filled in takes the place of no report.
          own.lines.removeAll { $0.cell.campaign != part }
          if own.lines.allSatisfy({ $0.flaw == nil && $0.amounts == Amounts() }), !own.saysNothing { continue }
        }
        entries.append(
          Entry(
            letter: index,
            number: number,
            unit: statement.unit,
            days: cumulativeWeek(statement) ?? statement.days,
            part: part,
            statement: own,
            state: refused.contains(index) ? .refused : .counted,
            countsFor: statement.unit,
            cells: cells(of: own, part)
          )
        )
      }
    }
  }

  /// R5, R9: from the beginning to the end of a week is that week's report.
  private func cumulativeWeek(_ statement: Statement) -> ClosedRange<Int>? {
    guard statement.kind == .cumulative, statement.days.upperBound % 7 == 6 else { return nil }
    return statement.days.upperBound - 6...statement.days.upperBound
  }

  private func cells(of statement: Statement, _ part: String) -> [PlainCell: Amounts] {
    var cells: [PlainCell: Amounts] = [:]
    for line in statement.lines where line.flaw == nil {
      cells[line.cell] = R6.sum(cells[line.cell], line.amounts)
    }
    guard statement.saysNothing else { return cells }
    // Nothing at all: none for every quantity of every channel that the unit has.
    let unit = YearFacts.unit(statement.unit)
    for cell in PlainCell.all where unit.channels.contains(cell.channel) {
      if unit.id == YearFacts.reportsByCampaign, cell.campaign != part { continue }
      var amounts = Amounts()
      for quantity in YearFacts.quantities[cell.channel] ?? [] { amounts[quantity] = .none }
      cells[cell] = amounts
    }
    return cells
  }

  // MARK: Which counts (R1, R3, R18)

  private mutating func leaveOutTheFuture() {
    for index in entries.indices where entries[index].state == .counted {
      if let time = entries[index].statement.time, time.second > asOf { entries[index].state = .notYet }
    }
  }

  /// What is settled by itself.
  private struct Share: Hashable {
    var unit: String
    var days: ClosedRange<Int>
    var part: String

    init(_ entry: Entry) { (unit, days, part) = (entry.unit, entry.days, entry.part) }
  }

  /// The greater time, then the greater revision, then the later arrival, then the greater path.
  private func isEarlier(_ one: Entry, _ other: Entry) -> Bool {
    let times = [one, other].map { $0.statement.time?.second ?? .min }
    if times[0] != times[1] { return times[0] < times[1] }
    let revisions = [one, other].map { $0.statement.revision ?? letters[$0.letter].revision ?? 1 }
    if revisions[0] != revisions[1] { return revisions[0] < revisions[1] }
    if arrivals[one.letter] != arrivals[other.letter] { return arrivals[one.letter] < arrivals[other.letter] }
    return isSmaller(letters[one.letter].path, letters[other.letter].path)
  }

  private mutating func settle(_ share: [Int]) {
    let ordered = share.filter { entries[$0].state == .counted }.sorted { isEarlier(entries[$0], entries[$1]) }
    let base = ordered.lastIndex { entries[$0].statement.kind != .supplement } ?? 0
    for index in ordered.prefix(base) {
      entries[index].state = .superseded
      entries[index].cells = [:]
    }
    guard let head = ordered.dropFirst(base).first else { return }
    // Supplements replace the quantities that they state, one after the other; the first keeps the result.
    for index in ordered.dropFirst(base + 1) {
      for (cell, amounts) in entries[index].cells {
        guard var standing = entries[head].cells[cell] else {
          entries[head].cells[cell] = amounts
          continue
        }
        for quantity in Quantity.allCases where amounts[quantity].isReported {
          standing[quantity] = amounts[quantity]
        }
        entries[head].cells[cell] = standing
      }
      entries[index].cells = [:]
    }
  }

  // MARK: Days in common (R9)

  /// Weeks count; of other ranges the latest counts that has no day in common with what counts.
  private mutating func setOverlapsAside() {
    for unit in YearFacts.units {
      let own = entries.indices.filter { entries[$0].unit == unit.id && entries[$0].state == .counted }
      var standing = own.filter { PlainCalendar.isWeek(entries[$0].days) }
      let ranges = own.filter { !PlainCalendar.isWeek(entries[$0].days) }
      for index in ranges.sorted(by: { isEarlier(entries[$1], entries[$0]) }) {
        let isFree = standing.allSatisfy {
          entries[$0].days == entries[index].days || !entries[$0].days.overlaps(entries[index].days)
        }
        if isFree { standing.append(index) } else { entries[index].state = .setAside }
      }
    }
  }

  /// What a commune sends adds up to its district, unless the district sent its own.
  private mutating func addForwardedToParents() {
    for index in entries.indices where !YearFacts.unit(entries[index].unit).parent.isEmpty {
      let parent = YearFacts.unit(entries[index].unit).parent
      guard entries[index].state == .counted else { continue }
      entries[index].countsFor = parent
      let hasOwn = entries.contains {
        $0.unit == parent && $0.state == .counted && $0.days.overlaps(entries[index].days)
      }
      if hasOwn { entries[index].state = .setAside }
    }
  }

  // MARK: Cumulative figures (R5)

  /// A figure is what is stated less the greatest value known before; below that it is missing.
  private mutating func subtractWhatWasKnown() {
    let own = entries.indices.filter { entries[$0].statement.kind == .cumulative && entries[$0].state == .counted }
    var known: [PlainCell: [Quantity: Int64]] = [:]
    for index in own.sorted(by: { entries[$0].days.upperBound < entries[$1].days.upperBound }) {
      for (cell, stated) in entries[index].cells {
        for quantity in Quantity.allCases where stated[quantity].isReported {
          let before = known[cell]?[quantity] ?? 0
          let number = stated[quantity].number ?? 0
          if number < before {
            entries[index].cells[cell]?[quantity] = .missing
            flawed.insert(entries[index].letter)
          } else {
            if stated[quantity].number != nil { entries[index].cells[cell]?[quantity] = .value(number - before) }
            known[cell, default: [:]][quantity] = number
          }
        }
      }
    }
  }
}

/// Sums by R6: over what is reported; otherwise none, else missing, else not applicable.
enum R6 {
  static func sum(_ one: Amounts?, _ other: Amounts) -> Amounts {
    guard var sum = one else { return other }
    for quantity in Quantity.allCases { sum[quantity] = self.sum([sum[quantity], other[quantity]]) }
    return sum
  }

  static func sum(_ amounts: [Amount]) -> Amount {
    let numbers = amounts.compactMap(\.number)
    if !numbers.isEmpty { return .value(numbers.reduce(0, +)) }
    return [.none, .missing].first(where: amounts.contains) ?? .notApplicable
  }
}
