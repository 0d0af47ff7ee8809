// SPDX-License-Identifier: Apache-2.0

import ReportModel
import TestSupport

/// An invented year of an inbox, day by day: who sends what when, and what happens to the files afterwards.
struct Life {
  /// What a day does to the inbox.
  enum Change {
    case write(Letter)
    case remove(path: String)
  }

  /// What somebody is going to do.
  struct Plan {
    enum Deed: CaseIterable {
      case first, laterCorrection, greaterRevision, sameTime, earlierTime, statedLater, supplement, copy, spoilt,
        overwrite, move
    }

    var day: Int
    var deed: Deed
    var unit: String
    var week: Int
    /// The letter that it is about, where there is one.
    var path: String?
  }

  /// The weeks that are reported.
  let weeks: ClosedRange<Int>
  var random: SeededGenerator
  private(set) var inbox: [String: Letter] = [:]
  private var plans: [Plan] = []
  private var changes: [Change] = []
  /// What the cumulative sender has counted so far.
  var counted: [PlainCell: Amounts] = [:]
  private var names: Set<String> = []

  init(_ seed: Seed, weeks: ClosedRange<Int>) {
    self.weeks = weeks
    random = seed.generator
  }

  /// From the first week's Monday to when the last late report has come.
  var days: ClosedRange<Int> { (weeks.lowerBound - 1) * 7...weeks.upperBound * 7 + 18 }

  mutating func chance(_ percent: Int) -> Bool { random.number(in: 1...100) <= percent }

  /// Lives one day, and says what changed in the inbox.
  mutating func live(_ day: Int) -> [Change] {
    changes = []
    if day % 7 == 0, weeks.contains(day / 7 + 1) {
      for unit in YearFacts.units { planWeek(day / 7 + 1, of: unit.id) }
    }
    let due = plans.filter { $0.day <= day }
    plans.removeAll { $0.day <= day }
    for plan in due { carryOut(plan, on: day) }
    if chance(2) { strayFile() }
    return changes
  }

  /// A week's report is due two days after the week; some come early, late, or never.
  private mutating func planWeek(_ week: Int, of unit: String) {
    var plan = Plan(day: week * 7, deed: .first, unit: unit, week: week)
    // One unit sends always on Monday, so that every week has something that counts.
    if unit != "an-bien" {
      let missing = ["an-minh": 30, "dong-hung": 55, YearFacts.reportsCumulatively: 20][unit] ?? 8
      if chance(missing) { return }
      plan.day += chance(75) ? random.number(in: 0...1) : random.number(in: -2...21)
    }
    plans.append(plan)
  }

  private mutating func carryOut(_ plan: Plan, on day: Int) {
    if plan.deed == .first {
      for letter in firstLetters(plan, day) { send(letter, plan, day) }
    } else if let path = plan.path, let basis = inbox[path] {
      switch plan.deed {
      case .overwrite:
        var letter = correction(of: basis, plan, day)
        (letter.path, letter.revision) = (path, basis.revision)
        send(letter, plan, day)
      case .move: move(basis, to: "da-xem/\(name()).\(basis.ending)")
      case .copy: send(copy(of: basis), plan, day)
      default: send(correction(of: basis, plan, day), plan, day)
      }
    }
  }

  private mutating func send(_ letter: Letter, _ plan: Plan, _ day: Int) {
    inbox[letter.path] = letter
    changes.append(.write(letter))
    // One thing leads to another.
    if chance(plan.deed == .first ? 40 : 25) {
      let deed = random.pick(Plan.Deed.allCases.filter { $0 != .first })
      let next = day + random.number(in: 1...9)
      plans.append(Plan(day: next, deed: deed, unit: plan.unit, week: plan.week, path: letter.path))
    }
  }

  private mutating func move(_ letter: Letter, to path: String) {
    var moved = letter
    // The office stands in the folder or the name.
    moved.path = letter.office.map { "\($0)/\(path)" } ?? path
    moved.revision = nil
    inbox[letter.path] = nil
    inbox[moved.path] = moved
    changes += [.remove(path: letter.path), .write(moved)]
  }

  /// A name that names nothing.
  mutating func name() -> String {
    while true {
      let name = String((0..<7).map { _ in random.pick(Array("bcdghklmnqrst")) })
      if names.insert(name).inserted { return name }
    }
  }

  private mutating func strayFile() {
    let name = name()
    let (path, text, fate): (String, String, FileState) = random.pick([
      ("\(name).pdf", "%PDF-1.4", .byHand), ("\(name).csv.part", "unit,period\n", .stillWritten),
      (".\(name).csv", "unit,period\n", .notOurs), ("\(name).json", "{\"unit\": \"an-bien\",", .unreadable),
    ])
    let letter = Letter(path: path, text: text, fate: fate)
    inbox[path] = letter
    changes.append(.write(letter))
  }
}

extension Letter {
  var ending: String { text.hasPrefix("{") || text.hasPrefix("[") ? "json" : "csv" }
}
