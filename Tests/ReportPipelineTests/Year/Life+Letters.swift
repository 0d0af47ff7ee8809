// SPDX-License-Identifier: Apache-2.0

import ReportModel
import ReportPipeline
import TestSupport

extension Life {
  // MARK: First reports

  /// The letters with which a unit reports a week: several where it reports in parts.
  mutating func firstLetters(_ plan: Plan, _ day: Int) -> [Letter] {
    var statement = Statement(unit: plan.unit, days: PlainCalendar.days(ofWeek: plan.week))
    statement.time = time(on: day, isSure: plan.unit == "an-bien")
    if chance(15) { statement.alias = YearFacts.aliases(.unit).first { $0.id == plan.unit }?.text }
    if plan.unit == YearFacts.reportsCumulatively { return [letter([cumulative(statement)])] }
    if plan.unit != "an-bien", chance(5) {
      statement.saysNothing = true
      return [letter([statement])]
    }
    statement.lines = lines(of: plan.unit)
    switch plan.unit {
    case YearFacts.reportsByCampaign where chance(60):
      return YearFacts.campaigns.compactMap { campaign in
        var part = statement
        part.lines.removeAll { $0.cell.campaign != campaign }
        return part.lines.contains(where: \.saysSomething) ? letter([part]) : nil
      }
    case YearFacts.reportsByOffice:
      return YearFacts.offices.filter { _ in chance(90) }
        .map { office in
          statement.lines = lines(of: plan.unit)
          return letter([statement], from: chance(93) ? office : nil)
        }
    // A fortnight instead of a week; and two weeks in one file.
    case "an-minh" where plan.week > 1 && chance(15):
      statement.days = statement.days.lowerBound - 7...statement.days.upperBound
    case "kien-hai" where plan.week > 1 && chance(25), "bao-kien-giang" where plan.week > 1 && chance(10):
      var other = statement
      other.days = PlainCalendar.days(ofWeek: plan.week - 1)
      other.lines = lines(of: plan.unit)
      return [letter([other, statement])]
    default: break
    }
    if plan.unit != "an-bien" { spoil(&statement.lines, percent: 6, of: plan.unit) }
    return [letter([statement])]
  }

  /// What came since the beginning, of every cell that was ever stated; seldom less than before.
  private mutating func cumulative(_ week: Statement) -> Statement {
    var statement = week
    statement.kind = .cumulative
    // Some write the days from the beginning, and mean the week.
    if chance(15) { statement.days = 0...week.days.upperBound }
    for line in lines(of: week.unit) where line.amounts != Amounts() {
      counted[line.cell] = R6.sum(counted[line.cell], line.amounts)
    }
    for cell in PlainCell.all {
      guard var amounts = counted[cell], chance(85) else { continue }
      if chance(2) { amounts.count = .value((amounts.count.number ?? 0) / 2) }
      if chance(2) { amounts.count = .none }
      statement.lines.append(Line(cell: cell, amounts: amounts))
    }
    spoil(&statement.lines, percent: 6, of: week.unit)
    return statement
  }

  // MARK: What follows

  /// The same once more with other figures, or with what makes it count before or after.
  mutating func correction(of basis: Letter, _ plan: Plan, _ day: Int) -> Letter {
    var statements = basis.statements
    var revision: Int?
    for index in statements.indices {
      let isCumulative = statements[index].kind == .cumulative
      let old = statements[index]
      statements[index].lines = changed(statements[index].lines, of: plan.unit)
      statements[index].saysNothing = false
      switch plan.deed {
      case .laterCorrection, .overwrite, .spoilt: statements[index].time = time(on: day, isSure: true)
      case .greaterRevision: statements[index].revision = (old.revision ?? basis.revision ?? 1) + 1
      case .earlierTime: statements[index].time = (old.time?.second).map { .instant($0 - 3600) }
      case .statedLater: statements[index].time = .instant((day + random.number(in: 2...20)) * 86_400)
      case .supplement where !isCumulative:
        statements[index].kind = .supplement
        statements[index].time = time(on: day, isSure: true)
        statements[index].lines = Array(statements[index].lines.shuffled(using: &random).prefix(4))
        for line in statements[index].lines.indices where chance(40) {
          statements[index].lines[line].amounts[random.pick(Quantity.allCases)] = .missing
        }
      default: break
      }
      if plan.deed == .spoilt { statements[index].lines = spoilt(old.lines, of: plan.unit) }
      if !statements[index].lines.contains(where: \.saysSomething) {
        statements[index].lines.append(Line(cell: PlainCell.all[1], amounts: Amounts(count: .value(0))))
      }
    }
    // Some say the revision in the file's name alone.
    if plan.deed == .greaterRevision, chance(40), let greater = statements.compactMap(\.revision).max() {
      revision = greater
      for index in statements.indices { statements[index].revision = nil }
    }
    let ending = plan.deed == .overwrite ? basis.ending : nil
    return letter(statements, from: basis.office, revision: revision, ending: ending)
  }

  /// The same bytes again: beside it, in a folder of an office, or under the name of a later attempt.
  mutating func copy(of basis: Letter) -> Letter {
    var copy = basis
    let isByOffice = basis.statements.contains { $0.unit == YearFacts.reportsByOffice }
    copy.office = isByOffice ? basis.office : chance(40) ? random.pick(YearFacts.offices) : nil
    copy.revision = chance(30) ? 2 : nil
    copy.path = path(copy.office, copy.revision, copy.ending)
    return copy
  }

  /// Other numbers; some lines are gone, or a line is new.
  private mutating func changed(_ lines: [Line], of unit: String) -> [Line] {
    let isCumulative = unit == YearFacts.reportsCumulatively
    var changed = lines.filter { $0.flaw == nil }.filter { _ in chance(92) }
    for index in changed.indices where chance(40) {
      guard let number = changed[index].amounts.count.number else { continue }
      changed[index].amounts.count = .value(number + Int64(isCumulative ? 1 : random.number(in: 0...9)))
    }
    if changed.isEmpty || chance(10), !isCumulative { changed.append(contentsOf: self.lines(of: unit).prefix(2)) }
    return changed
  }

  /// At least ten bad lines: of few it is refused whole, of fifty, just not.
  private mutating func spoilt(_ lines: [Line], of unit: String) -> [Line] {
    guard let first = lines.first(where: \.saysSomething) else { return lines }
    let good = chance(60) ? random.number(in: 1...39) : 40
    let bad = flawed(first, of: unit)
    return Array(repeating: first, count: good) + Array(repeating: bad, count: 10)
  }

  private mutating func flawed(_ line: Line, of unit: String) -> Line {
    var line = line
    switch random.number(in: unit == YearFacts.reportsByCampaign ? 1...1 : 1...3) {
    case 1: line.flaw = .count(random.pick(["-3", "12,5", "nhiều", "1e3"]))
    case 2: line.flaw = .campaign(random.pick(YearFacts.aliases(.campaign)).text)
    default:
      let alias = random.pick(YearFacts.aliases(.channel))
      (line.flaw, line.amounts) = (.channel(alias.text), amounts(alias.id))
    }
    // Once the name is explained, a line with nothing in it would be a form that nobody filled in.
    if line.amounts == Amounts() { line.amounts.count = .value(Int64(random.number(in: 0...9))) }
    return line
  }

  private mutating func spoil(_ lines: inout [Line], percent: Int, of unit: String) {
    for index in lines.indices where chance(percent) { lines[index] = flawed(lines[index], of: unit) }
  }

  // MARK: Pieces

  /// Some cells of a unit, now and then one twice, or one that nobody expects of it.
  private mutating func lines(of unit: String) -> [Line] {
    var lines: [Line] = []
    for cell in PlainCell.all {
      let hasChannel = YearFacts.unit(unit).channels.contains(cell.channel)
      guard chance(hasChannel ? 28 : 2) else { continue }
      lines.append(Line(cell: cell, amounts: amounts(cell.channel)))
      if chance(4) { lines.append(Line(cell: cell, amounts: amounts(cell.channel))) }
    }
    // A form that nobody filled in is no report.
    lines.append(Line(cell: PlainCell.all[1], amounts: Amounts(count: .value(Int64(random.number(in: 0...9))))))
    return lines
  }

  private mutating func amounts(_ channel: String) -> Amounts {
    var amounts = Amounts()
    for quantity in YearFacts.quantities[channel] ?? [] {
      amounts[quantity] =
        chance(70)
        ? .value(Int64(random.number(in: quantity == .count ? 0...20 : 0...3000)))
        : random.pick([.missing, .missing, .none, .notApplicable])
    }
    return amounts
  }

  /// A time of a day, mostly; some name the day alone, or nothing.
  private mutating func time(on day: Int, isSure: Bool) -> Statement.Time? {
    if !isSure, chance(6) { return nil }
    if chance(8) { return .day(day) }
    return .instant(day * 86_400 + random.number(in: 7 * 3600...20 * 3600))
  }

  private mutating func letter(
    _ statements: [Statement],
    from office: String? = nil,
    revision: Int? = nil,
    ending: String? = nil
  ) -> Letter {
    let text = LetterText(zone: random.pick(LetterText.Zone.allCases))
    let isJSON = ending.map { $0 == "json" } ?? chance(35)
    return Letter(
      path: path(office, revision, isJSON ? "json" : "csv"),
      text: isJSON ? text.json(statements) : text.csv(statements),
      statements: statements,
      office: office,
      revision: revision
    )
  }

  private mutating func path(_ office: String?, _ revision: Int?, _ ending: String) -> String {
    let file = name() + (revision.map { " lần \($0)" } ?? "") + ".\(ending)"
    guard let office else { return (chance(30) ? "nhan/" : "") + file }
    return chance(50) ? "\(office)/\(file)" : "nhan/\(office)-\(file)"
  }
}

extension Line {
  /// Whether anything is taken of it that is not blank.
  fileprivate var saysSomething: Bool { flaw == nil && amounts != Amounts() }
}
