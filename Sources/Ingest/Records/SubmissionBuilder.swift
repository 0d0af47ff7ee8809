// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel

/// Turns the raw records of one file into submissions, findings and refused observations.
///
/// Rows that share unit, period and time are one submission; a bad quantity refuses its observation, a bad
/// observation never its file (R4). Everything read is counted or listed.
struct SubmissionBuilder {
  private static let rememberedIdentities = 10_000

  let path: String
  let catalogue: Catalogue
  var identityResolver: IdentityResolver
  private var names: NameResolver

  var groups: [Group] = []
  var groupOfKey: [IdentityResolver.Key: Int] = [:]
  private var outcomes: [RawIdentity: IdentityResolver.Outcome] = [:]
  private var last: (identity: RawIdentity, outcome: IdentityResolver.Outcome)?

  private var log = FindingLog()
  private(set) var refused: [RefusedObservation] = []
  /// Of which submission, campaign and channel something was refused, so that totals over them can't be compared.
  private var refusedPlaces: Set<RefusedPlace> = []
  var observationCount = 0
  private(set) var totals: [StatedTotal] = []
  /// Sums of what was counted since the last total of a part of the table.
  private var sectionSums = SectionSums()
  private var saidNotExpected: Set<UnitChannel> = []
  var groupingMarks: [Character: Int] = [:]
  /// Where the readings stand, cell by cell; kept only for those who trace figures.
  private(set) var sources: [ReadingSource]?

  init(
    path: String,
    catalogue: Catalogue,
    names: CatalogueNames,
    clues: PathClues,
    keepsSources: Bool = false
  ) {
    self.path = path
    sources = keepsSources ? [] : nil
    self.catalogue = catalogue
    self.names = NameResolver(catalogue: catalogue, names: names)
    identityResolver = IdentityResolver(catalogue: catalogue, names: names, clues: clues)
  }

  /// Whether neither an observation nor a total nor a remark about missing ones was taken.
  var isEmpty: Bool {
    observationCount == 0 && totals.isEmpty && !findings.contains { $0.code == .noRows }
  }

  // MARK: What stands around records

  /// Begins a table: what stands above it serves where its rows are silent.
  mutating func begin(_ preamble: Preamble) {
    identityResolver.preamble = preamble.identity
    identityResolver.preambleYear = preamble.year
    outcomes.removeAll()
    last = nil
    sectionSums = SectionSums()
  }

  /// Takes the date of the document as the time of what has none from anywhere else.
  mutating func take(documentDate: Day) -> Bool {
    let silent = groups.indices.filter { groups[$0].submission.time == nil }
    let time = SubmissionTime(Moment(startOf: documentDate, utcOffset: catalogue.calendar.utcOffset), isDateOnly: true)
    for index in silent { groups[index].submission.time = time }
    return !silent.isEmpty
  }

  /// Whether a title inside a table names the unit and the period of its silent rows, or other ones.
  mutating func statement(in title: String) -> ForeignSections.Statement { identityResolver.statement(in: title) }

  /// Begins a part of the table, whose total its own first row states.
  mutating func beginPart() { sectionSums = SectionSums() }

  /// Compares totals of the rows since the last ones, such as `Cộng I`, and begins the next part (R7).
  mutating func addSubtotals(_ records: [RawRecord]) {
    for record in records {
      let campaign = names.campaign(record.campaign.text)
      let channel = names.channel(record.channel.text)
      let total = StatedTotal(record: record, group: nil, campaign, channel)
      total.findings(against: sectionSums, builder: self).forEach { log.append($0) }
    }
    beginPart()
  }

  // MARK: Taking records

  /// Takes one observation; the reasons that refuse it are looked for in the order of R4.
  mutating func add(_ record: RawRecord) {
    let outcome = outcome(of: record.identity)
    let campaign = names.campaign(record.campaign.text)
    let channel = names.channel(record.channel.text)
    if outcome.isTotal || campaign.isTotal || channel.isTotal {
      totals.append(StatedTotal(record: record, group: group(for: outcome.key, of: record), campaign, channel))
      return
    }
    observationCount += 1
    var problems: [RecordProblem] = []
    var amounts = Amounts()
    if case .everything = campaign {
      amounts = readAmounts(of: record, nil, &problems)
      let saysNone = amounts.count == .none && amounts.minutes.number == nil && amounts.reach.number == nil
      if !saysNone, problems.isEmpty {
        problems.append(RecordProblem(.nothingWithFigures, record.quantities.first?.field ?? record.campaign))
      }
    } else {
      problems += campaign.problems(of: record.campaign)
      problems += channel.problems(of: record.channel)
      amounts = readAmounts(of: record, channel.thing.map { catalogue[$0] }, &problems)
    }
    if let problem = record.problem { problems.append(problem) }
    problems += identityProblems(outcome)
    remark(outcome.remarks, at: record)
    if sources != nil {
      let source = source(of: record, campaign.thing, channel.thing, problems.first?.code)
      sources?.append(source)
    }

    guard problems.isEmpty, let index = group(for: outcome.key, of: record) else {
      refuse(record, problems, key: outcome.key, campaign, channel)
      return
    }
    if case .everything = campaign {
      sayNothing(in: index, record)
    } else if case .thing(let campaign) = campaign, case .thing(let channel) = channel {
      count(record, CellKey(campaign, channel), amounts, isCumulative: outcome.isCumulative, in: index)
    }
  }

  /// Refuses a row whose structure is broken, before its values are looked at.
  mutating func refuseRow(
    _ code: FindingCode,
    at location: Location,
    found: String,
    _ parts: KeyValuePairs<String, Part>
  ) {
    observationCount += 1
    refusedPlaces.insert(RefusedPlace())
    let finding = Finding(code, at: location, found: found, parts)
    log.append(finding)
    refused.append(RefusedObservation(location: location, found: finding.found ?? "", code: code))
  }

  /// Takes back what was counted of a row that turns out to be unsure.
  ///
  /// - Parameters:
  ///   - place: Where the row stands.
  ///   - source: The file and sheet.
  ///   - what: What it may be besides one more figure.
  mutating func withdraw(_ place: RowPlace, of source: SourceName, as what: Phrase) {
    let row = place.row ?? place.line
    for group in groups.indices {
      let withdrawn = groups[group].submission.observations.filter { $0.row == row && $0.sheet == source.sheet }
      guard !withdrawn.isEmpty else { continue }
      groups[group].submission.observations.removeAll { $0.row == row && $0.sheet == source.sheet }
      groups[group].hasRefusals = true
      for observation in withdrawn {
        let cell = observation.cell
        let finding = Finding(
          .rowUnsure,
          at: source.location(place),
          found: catalogue[cell.channel].name,
          ["what": .phrase(what)]
        )
        log.append(finding)
        refused.append(RefusedObservation(location: finding.location, found: finding.found ?? "", code: .rowUnsure))
        refusedPlaces.insert(RefusedPlace(group: group, campaign: cell.campaign, channel: cell.channel))
        groups[group].submission.refusedCells.insert(cell)
      }
    }
  }

  /// Adds a remark that refuses nothing.
  mutating func remark(_ finding: Finding) { log.append(finding) }

  /// What was remarked, in the order in which it was found.
  var findings: [Finding] { log.findings }

  /// What was chosen about names, numbers and dates, once for the file (R10).
  func choices(headings: UsedNames) -> [ReadingChoice] {
    var used = identityResolver.used
    used.add(headings)
    used.add(names.used)
    return ([used.choice] + [ValueWording.numberStyle(groupingMarks)]).compactMap { $0 }
      + (identityResolver.readsDayFirst ? [ValueWording.dayFirst] : [])
      + ValueWording.kinds(of: groups.map(\.submission))
  }

  // MARK: Identity

  private mutating func outcome(of identity: RawIdentity) -> IdentityResolver.Outcome {
    // Neighbouring rows mostly say the same.
    if let last, last.identity == identity { return last.outcome }
    let outcome = outcomes[identity] ?? identityResolver.resolve(identity)
    // A file of a million units is none that repeats them.
    if outcomes.count >= Self.rememberedIdentities { outcomes.removeAll(keepingCapacity: true) }
    outcomes[identity] = outcome
    last = (identity, outcome)
    return outcome
  }

  private func identityProblems(_ outcome: IdentityResolver.Outcome) -> [RecordProblem] {
    outcome.problems.map { RecordProblem($0.code, $0.field, $0.parts) }
  }

  private mutating func group(for key: IdentityResolver.Key?, of record: RawRecord) -> Int? {
    guard let key else { return nil }
    if let index = groupOfKey[key] { return index }
    let statesTime = !(record.identity.time?.text.trimmed.isEmpty ?? true)
    return open(key, statesTime: statesTime, row: record.number)
  }

  /// Begins a submission.
  mutating func open(_ key: IdentityResolver.Key, statesTime: Bool, row: Int) -> Int {
    var submission = Submission(
      unit: key.unit,
      period: key.period,
      time: key.time,
      revision: key.revision,
      firstRow: row
    )
    submission.isSupplement = key.isSupplement
    groups.append(Group(submission: submission, statesTime: statesTime))
    groupOfKey[key] = groups.count - 1
    return groups.count - 1
  }

  // MARK: Counting and refusing

  private mutating func count(
    _ record: RawRecord,
    _ cell: CellKey,
    _ amounts: Amounts,
    isCumulative: Bool,
    in index: Int
  ) {
    let unit = groups[index].submission.unit
    sectionSums.add(cell, amounts)
    if !catalogue[unit].channels.contains(cell.channel), Quantity.allCases.contains(where: { amounts[$0].isReported }),
      saidNotExpected.insert(UnitChannel(unit: unit, channel: cell.channel)).inserted
    {
      let channel = catalogue[cell.channel]
      log.append(
        Finding(
          .channelNotExpected,
          at: location(of: record, record.channel),
          ["unit": .text(catalogue[unit].name), "channel": .text(channel.name), "id": .text(channel.id)]
        )
      )
    }
    var observation = Observation(
      cell: cell,
      amounts: amounts,
      note: record.note,
      row: record.number,
      sheet: record.sheet
    )
    observation.isCumulative = isCumulative
    if !isCumulative { observation.cumulative = cumulativeAmounts(of: record) }
    groups[index].submission.observations.append(observation)
  }

  private mutating func sayNothing(in index: Int, _ record: RawRecord) {
    groups[index].submission.saysNothing = true
    groups[index].nothing.append(location(of: record, record.campaign))
  }

  private mutating func refuse(
    _ record: RawRecord,
    _ problems: [RecordProblem],
    key: IdentityResolver.Key?,
    _ campaign: NameResolver.Resolution<Ref<Campaign>>,
    _ channel: NameResolver.Resolution<Ref<Channel>>
  ) {
    for problem in problems { report(problem, at: record) }
    guard let first = problems.first else { return }
    refused.append(
      RefusedObservation(
        location: location(of: record, first.field),
        found: first.field?.text ?? "",
        code: first.code
      )
    )
    refusedPlaces.insert(
      RefusedPlace(group: key.flatMap { groupOfKey[$0] }, campaign: campaign.thing, channel: channel.thing)
    )
    guard let key, let index = group(for: key, of: record) else { return }
    groups[index].hasRefusals = true
    if case .thing(let campaign) = campaign, case .thing(let channel) = channel {
      groups[index].submission.refusedCells.insert(CellKey(campaign, channel))
    }
  }

  // MARK: Findings

  private func source(
    of record: RawRecord,
    _ campaign: Ref<Campaign>?,
    _ channel: Ref<Channel>?,
    _ refusal: FindingCode?
  ) -> ReadingSource {
    func field(_ entry: RawRecord.QuantityField, isCumulative: Bool) -> ReadingSource.Field {
      let place = location(of: record, entry.field)
      return .init(quantity: entry.quantity, isCumulative: isCumulative, location: place, text: entry.field.text)
    }
    return ReadingSource(
      row: record.number,
      sheet: record.sheet,
      campaign: campaign,
      channel: channel,
      fields: record.quantities.map { field($0, isCumulative: false) }
        + record.cumulative.map { field($0, isCumulative: true) },
      refusal: refusal
    )
  }

  private mutating func report(_ problem: RecordProblem, at record: RawRecord) {
    log.report(problem, at: location(of: record, problem.field))
  }

  private mutating func remark(_ remarks: [IdentityResolver.Problem], at record: RawRecord) {
    for remark in remarks { report(RecordProblem(remark.code, remark.field, remark.parts), at: record) }
  }

  func location(of record: RawRecord, _ field: RawField?) -> Location {
    let name = field.flatMap { $0.columnName.isEmpty ? nil : $0.columnName }
    return SourceName(file: path, sheet: record.sheet)
      .location(
        field?.place ?? RowPlace(row: record.row, line: record.line),
        columnName: name,
        column: field?.column
      )
  }

  /// Whether something was refused that a total over a submission, a campaign and a channel, each one or all, may hold.
  func hasRefused(in group: Int?, _ campaign: Ref<Campaign>?, _ channel: Ref<Channel>?) -> Bool {
    func meets<Thing: Equatable>(_ one: Thing?, _ other: Thing?) -> Bool { one == nil || other == nil || one == other }
    return refusedPlaces.contains { place in
      meets(place.group, group) && meets(place.campaign, campaign) && meets(place.channel, channel)
    }
  }

  /// What is `nil` is not known.
  private struct RefusedPlace: Hashable {
    var group: Int?
    var campaign: Ref<Campaign>?
    var channel: Ref<Channel>?
  }

  private struct UnitChannel: Hashable {
    var unit: Ref<ReportingUnit>
    var channel: Ref<Channel>
  }
}
