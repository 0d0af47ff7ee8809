// SPDX-License-Identifier: Apache-2.0

import ReportModel
import ReportPipeline
import Reporting
import SubmissionJournal
import TestSupport
import Testing

@Suite("A year of weekly life (R1 to R6, R9, R15, R18)")
struct YearTests {
  @Test(
    "has after every day of a season the figures, states and completeness of the slow book",
    arguments: Seed.several(1)
  )
  func season(seed: Seed) async throws {
    var random = seed.generator
    let first = random.number(in: 1...YearFacts.weeks - 4)
    try await replay(Life(seed, weeks: first...first + 4), seed, .init(weeks: 1, between: 25, repeated: 35))
  }

  @Test("has after every day of a whole year of few units what the slow book has", arguments: Seed.several(1))
  func everyDay(seed: Seed) async throws {
    try await replay(Life(seed, weeks: 1...YearFacts.weeks, .few), seed, .init(weeks: 1, between: 100, repeated: 5))
  }

  @Test("has from quarter to quarter of a whole year what the slow book has", arguments: Seed.several(1))
  func wholeYear(seed: Seed) async throws {
    try await replay(Life(seed, weeks: 1...YearFacts.weeks), seed, .init(weeks: 13, between: 0, repeated: 35))
  }

  @Test("holds everything that the rules tell apart")
  func variety() {
    var life = Life(Seed(2024), weeks: 1...YearFacts.weeks)
    var states: Set<FileState> = []
    var settled: Set<SubmissionState> = []
    var punctualities: Set<UnitStatus.Punctuality> = []
    for day in life.days {
      _ = life.live(day)
      guard day % 84 == 83 else { continue }
      let letters = life.inbox.values.sorted { $0.path < $1.path }
      let book = SlowBook(letters, life.rulings, asOf: (day + 1) * 86_400, arrivals: letters.map { _ in 0 })
      settled.formUnion(book.entries.map(\.state))
      let ofLetters = Dictionary(grouping: book.entries, by: \.letter)
      for week in 1...day / 7 {
        let days = PlainCalendar.days(ofWeek: week)
        let sums = book.sums(days)
        states.formUnion(letters.indices.map { book.state(of: $0, ofLetters[$0] ?? [], days) })
        punctualities.formUnion(YearFacts.units.map { book.status($0.id, days, sums).punctuality })
      }
      guard day > 300 else { continue }
      #expect(book.linesBelow > 0 && !book.undecided.isEmpty && !book.copies.isEmpty)
      #expect(book.entries.contains { $0.statement.kind == .supplement && $0.state == .counted })
      #expect(book.entries.contains { $0.statement.saysNothing && $0.state == .counted })
    }
    #expect(Set(life.rulings.map(\.kind)) == Set(Decision.Kind.allCases))
    #expect(states == Set(FileState.allCases))
    #expect(settled == [.counted, .superseded, .setAside, .notYet, .refused])
    #expect(punctualities == [.onTime, .late, .missing, .notExpected])
  }

  private func replay(_ life: Life, _ seed: Seed, _ rhythm: Life.Rhythm) async throws {
    var life = life
    let test = try TestWorkspace(roster: YearFacts.roster) { _ in YearFacts.settings }
    var workspace = test.workspace
    var runs = Runs()
    for day in life.days {
      let changes = life.live(day)
      for change in changes { try test.apply(change) }
      if changes.contains(where: \.isRuling) { workspace = try test.reopened() }
      guard let step = life.step(on: day, rhythm) else { continue }
      let letters = life.inbox.values.sorted { $0.path < $1.path }
      let book = SlowBook(letters, life.rulings, asOf: (day + 1) * 86_400, arrivals: runs.arrivals(of: letters, step))
      guard let days = step.days ?? book.newestWeek(on: day), book.counts(days) else {
        let failure = try await test.failure { step.change(&$0, workspace) }
        #expect(failure.kind == .nothingUsable)
        continue
      }
      let outcome = try await test.run { step.change(&$0, workspace) }
      if step.usesJournal { runs.keep(letters) }
      let differences = book.differences(from: outcome.content, of: days)
      let what: Comment = "\(seed.testDescription), day \(day) (\(PlainCalendar.date(day))), \(step)"
      try #require(differences.isEmpty, "\(what): \(differences.prefix(8).joined(separator: "\n"))")
      #expect(!outcome.content.checks.isEmpty && outcome.content.checks.allSatisfy(\.isPassed), what)
      guard step.isRepeated else { continue }
      let again = try await test.run { step.change(&$0, workspace) }
      try #require(again.publication.isUnchanged, what)
    }
  }

  /// By which run each letter was met first, as far as the journal was on.
  private struct Runs {
    private struct Met: Hashable {
      var path: String
      var text: String
    }

    private var met: [Met: Int] = [:]
    private var last = 0

    func arrivals(of letters: [Letter], _ step: Life.Step) -> [Int] {
      letters.map { step.usesJournal ? met[Met(path: $0.path, text: $0.text)] ?? last + 1 : 0 }
    }

    mutating func keep(_ letters: [Letter]) {
      last += 1
      for letter in letters where met[Met(path: letter.path, text: letter.text)] == nil {
        met[Met(path: letter.path, text: letter.text)] = last
      }
    }
  }
}

extension Life {
  /// A run of the tool.
  struct Step {
    var day: Int
    /// Which days are asked for; the newest week where none are.
    var days: ClosedRange<Int>?
    var usesJournal: Bool
    var isRepeated: Bool

    func change(_ request: inout AggregateRun.Request, _ workspace: Workspace) {
      request.workspace = workspace
      request.asOf = Moment(seconds: PlainCalendar.start + (day + 1) * 86_400)
      request.period = days.map { .named(PlainCalendar.name($0)) } ?? .latest
      request.journal = usesJournal ? .test : nil
      request.kinds = [.figures, .data]
    }
  }

  /// How often the tool runs.
  struct Rhythm {
    /// On the Wednesday after how many weeks.
    var weeks: Int
    /// On how many of a hundred other days.
    var between: Int
    /// How many of a hundred runs are repeated, which has to change nothing.
    var repeated: Int
  }

  /// The run of a day: on some Wednesdays that of the newest week, on some other days that of any earlier days.
  mutating func step(on day: Int, _ rhythm: Rhythm) -> Step? {
    let ended = min(day / 7, weeks.upperBound)
    guard ended >= weeks.lowerBound else { return nil }
    if day % (7 * rhythm.weeks) == 2 {
      return Step(day: day, usesJournal: chance(85), isRepeated: chance(rhythm.repeated))
    }
    guard chance(rhythm.between) else { return nil }
    let oldest = company == .few ? max(weeks.lowerBound, ended - 2) : weeks.lowerBound
    let last = random.number(in: oldest...ended)
    let first = chance(30) ? random.number(in: oldest...last) : last
    let days = PlainCalendar.days(ofWeek: first).lowerBound...PlainCalendar.days(ofWeek: last).upperBound
    return Step(day: day, days: days, usesJournal: chance(60), isRepeated: chance(rhythm.repeated))
  }
}

extension Life.Change {
  fileprivate var isRuling: Bool { if case .decide = self { true } else { false } }
}

extension TestWorkspace {
  func apply(_ change: Life.Change) throws {
    switch change {
    case .write(let letter): receive(letter.path, letter.text)
    case .remove(let path): folder.remove("bc/inbox/" + path)
    case .decide(let ruling): try decide(ruling)
    }
  }
}
