// SPDX-License-Identifier: Apache-2.0

import ReportModel

extension SlowBook {
  // MARK: Which counts (R1, R3, R18)

  mutating func leaveOutTheFuture() {
    for index in entries.indices where entries[index].state == .counted {
      if let time = entries[index].statement.time, time.second > asOf { entries[index].state = .notYet }
    }
  }

  /// What is settled by itself.
  struct Share: Hashable {
    var unit: String
    var days: ClosedRange<Int>
    var part: String

    init(_ entry: Entry) { (unit, days, part) = (entry.unit, entry.days, entry.part) }
  }

  /// The greater time, then the greater revision, then the later arrival, then what the officer said of it, then the
  /// greater path.
  private func isEarlier(_ one: Entry, _ other: Entry) -> Bool {
    let times = [one, other].map { $0.statement.time?.second ?? .min }
    if times[0] != times[1] { return times[0] < times[1] }
    let revisions = [one, other].map { $0.statement.revision ?? letters[$0.letter].revision ?? 1 }
    if revisions[0] != revisions[1] { return revisions[0] < revisions[1] }
    if arrivals[one.letter] != arrivals[other.letter] { return arrivals[one.letter] < arrivals[other.letter] }
    let said = [one, other].map(preference)
    if said[0] != said[1] { return said[0].lexicographicallyPrecedes(said[1]) }
    return isSmaller(letters[one.letter].path, letters[other.letter].path)
  }

  /// What was said to count is later than what nothing was said of, a supplement later than a report, and what was said
  /// last later than what was said first.
  private func preference(_ entry: Entry) -> [Int] {
    guard let answer = entry.answer, answer.kind != .exclude else { return [0, 0] }
    return [entry.isSupplement ? 2 : 1, answer.place]
  }

  /// Whether two statements name different figures of one quantity of a cell.
  private func contradict(_ one: Entry, _ other: Entry) -> Bool {
    one.cells.contains { cell, amounts in
      Quantity.allCases.contains { quantity in
        guard let stated = other.cells[cell]?[quantity] else { return false }
        return amounts[quantity].isReported && stated.isReported && amounts[quantity] != stated
      }
    }
  }

  /// Whether two statements say anything different.
  private func differ(_ one: Entry, _ other: Entry) -> Bool {
    func bad(_ entry: Entry) -> Set<PlainCell> {
      Set(entry.statement.lines.filter { if case .count = $0.flaw { true } else { false } }.map(\.cell))
    }
    return one.cells != other.cells || bad(one) != bad(other)
      || one.statement.saysNothing != other.statement.saysNothing
  }

  /// Whether more than the paths orders two statements, or their order does not matter.
  private func isDecided(_ one: Entry, _ other: Entry, _ matters: (Entry, Entry) -> Bool) -> Bool {
    func order(_ entry: Entry) -> [Int] {
      let revision = entry.statement.revision ?? letters[entry.letter].revision ?? 1
      return [entry.statement.time?.second ?? .min, revision, arrivals[entry.letter]] + preference(entry)
    }
    return order(one) != order(other) || !matters(one, other)
  }

  mutating func settle(_ share: [Int]) {
    let ordered = share.filter { entries[$0].state == .counted }.sorted { isEarlier(entries[$0], entries[$1]) }
    let base = ordered.lastIndex { !entries[$0].isSupplement } ?? 0
    if ordered.prefix(base).contains(where: { !isDecided(entries[$0], entries[ordered[base]], differ) }) {
      undecided.insert(entries[ordered[base]].letter)
    }
    for index in ordered.prefix(base) {
      entries[index].state = .superseded
      entries[index].cells = [:]
    }
    guard let head = ordered.dropFirst(base).first else { return }
    for (place, index) in ordered.enumerated().dropFirst(base + 1) {
      let isAsked = ordered[base..<place].contains { !isDecided(entries[$0], entries[index], contradict) }
      if isAsked { undecided.insert(entries[index].letter) }
    }
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
  mutating func setOverlapsAside() {
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
  mutating func addForwardedToParents() {
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
  mutating func subtractWhatWasKnown() {
    let own = entries.indices.filter {
      entries[$0].unit == YearFacts.reportsCumulatively && entries[$0].state == .counted
    }
    var known: [PlainCell: [Quantity: Int64]] = [:]
    for index in own.sorted(by: { entries[$0].days.upperBound < entries[$1].days.upperBound }) {
      for (cell, stated) in entries[index].cells {
        if entries[index].isSetByHand {
          // A figure of the days themselves adds to what is known.
          for quantity in Quantity.allCases {
            known[cell, default: [:]][quantity, default: 0] += stated[quantity].number ?? 0
          }
          continue
        }
        var below: [Quantity] = []
        for quantity in Quantity.allCases where stated[quantity].isReported {
          let before = known[cell]?[quantity] ?? 0
          let number = stated[quantity].number ?? 0
          if number < before {
            entries[index].cells[cell]?[quantity] = .missing
            flawed.insert(entries[index].letter)
            below.append(quantity)
          } else {
            if stated[quantity].number != nil { entries[index].cells[cell]?[quantity] = .value(number - before) }
            known[cell, default: [:]][quantity] = number
          }
        }
        linesBelow += entries[index].statement.lines
          .count { line in
            line.cell == cell && line.flaw == nil && below.contains { line.amounts[$0].isReported }
          }
      }
    }
  }
}
