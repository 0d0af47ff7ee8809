// SPDX-License-Identifier: Apache-2.0

import ReportModel
import ReportPipeline
import TestSupport

/// An invented year of an inbox, day by day: who sends what when, and what happens to the files afterwards.
struct Life {
  /// What a day does to the inbox.
  enum Change {
    case write(Letter)
    case remove(path: String)
    case decide(Ruling)
  }

  /// What somebody is going to do.
  struct Plan {
    enum Deed: CaseIterable {
      case first, laterCorrection, greaterRevision, sameTime, earlierTime, statedLater, supplement, copy, spoilt,
        overwrite, move, answer, correct
    }

    var day: Int
    var deed: Deed
    var unit: String
    var week: Int
    /// The letter that it is about, where there is one.
    var path: String?
  }

  /// Who takes part.
  enum Company {
    /// Every unit, and nothing ever leaves the inbox.
    case all
    /// One unit throughout and two others, which change every few weeks; what is older than three weeks leaves the inbox.
    case few
  }

  let company: Company
  /// The weeks that are reported.
  let weeks: ClosedRange<Int>
  var random: SeededGenerator
  private(set) var inbox: [String: Letter] = [:]
  /// What the officer has decided so far, in the order of decisions.csv.
  private(set) var rulings: [Ruling] = []
  private var plans: [Plan] = []
  private var changes: [Change] = []
  /// What the cumulative sender has counted so far.
  var counted: [PlainCell: Amounts] = [:]
  private var names: Set<String> = []
  private var strays = 0

  init(_ seed: Seed, weeks: ClosedRange<Int>, _ company: Company = .all) {
    (self.weeks, self.company) = (weeks, company)
    random = seed.generator
  }

  /// From the first week's Monday to when the last late report has come.
  var days: ClosedRange<Int> { (weeks.lowerBound - 1) * 7...weeks.upperBound * 7 + 18 }

  mutating func chance(_ percent: Int) -> Bool { random.number(in: 1...100) <= percent }

  /// Lives one day, and says what changed in the inbox.
  mutating func live(_ day: Int) -> [Change] {
    changes = []
    if day % 7 == 0, weeks.contains(day / 7 + 1) {
      for unit in reporters(in: day / 7 + 1) { planWeek(day / 7 + 1, of: unit) }
      if company == .few { clear(before: day - 21) }
    }
    let due = plans.filter { $0.day <= day }
    plans.removeAll { $0.day <= day }
    for plan in due { carryOut(plan, on: day) }
    if chance(4) { strayFile() }
    if chance(3) { nameSomething(day) }
    return changes
  }

  private func reporters(in week: Int) -> [String] {
    let ids = YearFacts.units.map(\.id)
    guard company == .few else { return ids }
    let others = ids.filter { $0 != "an-bien" }
    let turn = week / 6
    return ["an-bien", others[turn % others.count], others[(turn + 1) % others.count]]
  }

  private mutating func clear(before day: Int) {
    let old = inbox.values.filter { letter in
      !letter.statements.isEmpty && letter.statements.allSatisfy { $0.days.upperBound < day }
    }
    for path in old.map(\.path).sorted() {
      inbox[path] = nil
      changes.append(.remove(path: path))
    }
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
      case .answer:
        answer(basis, day)
        followUp(plan, path, day)
      case .correct:
        correct(plan, day)
        followUp(plan, path, day)
      default: send(correction(of: basis, plan, day), plan, day)
      }
    }
  }

  private mutating func send(_ letter: Letter, _ plan: Plan, _ day: Int) {
    inbox[letter.path] = letter
    changes.append(.write(letter))
    followUp(plan, letter.path, day)
  }

  /// One thing leads to another.
  private mutating func followUp(_ plan: Plan, _ path: String, _ day: Int) {
    guard chance(plan.deed == .first ? 40 : 25) else { return }
    let deed = random.pick(Plan.Deed.allCases.filter { $0 != .first })
    let next = day + random.number(in: 1...9)
    plans.append(Plan(day: next, deed: deed, unit: plan.unit, week: plan.week, path: path))
  }

  // MARK: The officer

  /// In the evening, in the order in which things are decided.
  private mutating func rule(_ matter: Ruling.Matter, _ day: Int) {
    let second = day * 86_400 + 20 * 3600 + rulings.count
    rulings.append(Ruling(second: second, matter: matter))
    changes.append(.decide(rulings[rulings.count - 1]))
  }

  private mutating func answer(_ letter: Letter, _ day: Int) {
    guard let statement = letter.statements.first else { return }
    // A supplement to what is stated from the beginning means nothing.
    let isCumulative = letter.statements.contains { $0.kind == .cumulative }
    let kinds: [Decision.Kind] =
      isCumulative ? [.replace, .accept, .exclude] : [.replace, .supplement, .accept, .exclude]
    let isOfOne = chance(40) && YearFacts.unit(statement.unit).days.overlaps(statement.days)
    let unit = isOfOne && chance(50) ? statement.unit : nil
    let days = isOfOne && !isCumulative ? statement.days : nil
    rule(.answer(random.pick(kinds), path: letter.path, unit: unit, days: days), day)
  }

  private mutating func correct(_ plan: Plan, _ day: Int) {
    let days = PlainCalendar.days(ofWeek: plan.week)
    let unit = YearFacts.unit(plan.unit)
    guard unit.parent.isEmpty, unit.days.overlaps(days),
      let channel = unit.channels.sorted().randomElement(using: &random)
    else { return }
    let cell = PlainCell(campaign: random.pick(YearFacts.campaigns), channel: channel)
    var amounts = Amounts(count: .value(Int64(random.number(in: 0...30))))
    if chance(20) { amounts.count = random.pick([.none, .notApplicable]) }
    for quantity in YearFacts.quantities[channel] ?? [] where quantity != .count && chance(40) {
      amounts[quantity] = chance(80) ? .value(Int64(random.number(in: 0...500))) : random.pick([.none, .notApplicable])
    }
    rule(.correct(unit: unit.id, days: days, cell: cell, amounts: amounts), day)
  }

  private mutating func nameSomething(_ day: Int) {
    let open = YearFacts.aliases.filter { alias in
      !rulings.contains { $0.matter == .name(alias.kind, alias.text, alias.id) }
    }
    guard let alias = open.randomElement(using: &random) else { return }
    rule(.name(alias.kind, alias.text, alias.id), day)
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
    let kinds: [(String, String, FileState)] = [
      ("\(name).pdf", "%PDF-1.4", .byHand), ("\(name).csv.part", "unit,period\n", .stillWritten),
      (".\(name).csv", "unit,period\n", .notOurs), ("\(name).json", "{\"unit\": \"an-bien\",", .unreadable),
    ]
    let (path, text, fate) = kinds[strays % kinds.count]
    strays += 1
    let letter = Letter(path: path, text: text, fate: fate)
    inbox[path] = letter
    changes.append(.write(letter))
  }
}

extension Letter {
  var ending: String { text.hasPrefix("{") || text.hasPrefix("[") ? "json" : "csv" }
}
