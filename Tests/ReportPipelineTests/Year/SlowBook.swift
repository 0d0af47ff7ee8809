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
    /// What the officer decided of how it counts, with its place in the book of decisions.
    var answer: (kind: Decision.Kind, place: Int)?
    /// Whom its figures are added to.
    var countsFor: String
    var cells: [PlainCell: Amounts]

    var isSupplement: Bool { statement.kind == .supplement || answer?.kind == .supplement }
    /// Whether no letter says it, and the officer alone set it.
    var isSetByHand: Bool { letter < 0 }
  }

  /// What came, with the names in it that the officer has explained.
  let letters: [Letter]
  let rulings: [Ruling]
  let asOf: Int
  /// By which run each letter was met first; equal numbers where nothing is known of it.
  let arrivals: [Int]

  var entries: [Entry] = []
  /// The letters that repeat another one's bytes.
  var copies: Set<Int> = []
  /// The letters that were refused whole.
  var refused: Set<Int> = []
  /// The letters of which a line was refused.
  var flawed: Set<Int> = []
  /// How many lines each readable letter has, and how many of them are bad.
  var lines: [Int: (all: Int, bad: Int)] = [:]
  /// How many lines state less than was known before.
  var linesBelow = 0
  /// The letters of which only their paths say that they count, rather than another one that says something else.
  var undecided: Set<Int> = []

  init(_ letters: [Letter], _ rulings: [Ruling], asOf: Int, arrivals: [Int]) {
    (self.asOf, self.arrivals) = (asOf, arrivals)
    let rulings = rulings.filter { $0.second <= asOf }
    self.rulings = rulings
    self.letters = letters.map { $0.explained(by: rulings) }
    for index in letters.indices where letters[index].fate == nil { judge(index) }
    findCopies()
    for index in letters.indices where letters[index].fate == nil && !copies.contains(index) { open(index) }
    leaveOutTheFuture()
    for share in Dictionary(grouping: entries.indices, by: { Share(entries[$0]) }).values { settle(share) }
    setOverlapsAside()
    addForwardedToParents()
    setByHand()
    subtractWhatWasKnown()
  }

  // MARK: Reading (R4)

  /// A unit may report of days on one of which it existed, under a name that is known (R10, R15).
  private func exists(_ statement: Statement) -> Bool {
    statement.alias == nil && YearFacts.unit(statement.unit).days.overlaps(statement.days)
  }

  private mutating func judge(_ index: Int) {
    let lines = letters[index].statements
      .flatMap { statement in
        statement.saysNothing
          ? [exists(statement)] : statement.lines.map { $0.flaw == nil && exists(statement) }
      }
    let bad = lines.count { !$0 }
    self.lines[index] = (lines.count, bad)
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

  func isSmaller(_ one: String, _ other: String) -> Bool { one.utf8.lexicographicallyPrecedes(other.utf8) }

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
        var entry = Entry(
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
        entry.answer = answer(to: entry)
        if entry.answer?.kind == .exclude, entry.state == .counted { entry.state = .setAside }
        entries.append(entry)
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
