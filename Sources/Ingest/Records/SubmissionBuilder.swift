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
  /// A submission under construction.
  struct Group {
    var submission: Submission
    var statesTime: Bool
    var refusedObservations = 0
  }

  let path: String
  let catalogue: Catalogue
  let identityResolver: IdentityResolver
  var names: NameResolver

  private(set) var groups: [Group] = []
  private var groupOfKey: [IdentityResolver.Key: Int] = [:]
  private var outcomes: [RawIdentity: IdentityResolver.Outcome] = [:]

  private(set) var findings: [Finding] = []
  private var findingOfProblem: [ProblemKey: Int] = [:]
  private(set) var refused: [RefusedObservation] = []
  private(set) var observationCount = 0
  private(set) var totals: [StatedTotal] = []
  private var saidNotExpected: Set<UnitChannel> = []
  private var groupingMarks: [Character: Int] = [:]

  init(path: String, catalogue: Catalogue, names: CatalogueNames, clues: PathClues) {
    self.path = path
    self.catalogue = catalogue
    self.names = NameResolver(catalogue: catalogue, names: names)
    identityResolver = IdentityResolver(catalogue: catalogue, names: names, clues: clues)
  }

  // MARK: Taking records

  /// Takes one observation; the reasons that refuse it are looked for in the order of R4.
  mutating func add(_ record: RawRecord) {
    let outcome = outcome(of: record.identity)
    let campaign = names.campaign(record.campaign.text)
    let channel = names.channel(record.channel.text)
    if isTotal(record, campaign, channel) {
      totals.append(StatedTotal(record: record, group: group(for: outcome.key, of: record), campaign, channel))
      return
    }
    observationCount += 1
    var problems: [RecordProblem] = []
    var amounts = Amounts()
    if case .everything = campaign {
      amounts = readAmounts(of: record, &problems)
      let saysNone = amounts.count == .none && amounts.minutes.number == nil && amounts.reach.number == nil
      if !saysNone, problems.isEmpty {
        problems.append(RecordProblem(.nothingWithFigures, record.quantities.first?.field ?? record.campaign))
      }
    } else {
      problems += Self.problem(of: campaign, field: record.campaign)
      problems += Self.problem(of: channel, field: record.channel)
      amounts = readAmounts(of: record, &problems)
    }
    problems += identityProblems(outcome)
    remark(outcome.remarks, at: record)

    guard problems.isEmpty, let index = group(for: outcome.key, of: record) else {
      refuse(record, problems, key: outcome.key, campaign, channel)
      return
    }
    if case .everything = campaign {
      sayNothing(in: index, record)
    } else if case .thing(let campaign) = campaign, case .thing(let channel) = channel {
      count(record, CellKey(campaign, channel), amounts, in: index)
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
    findings.append(Finding(code, at: location, found: found, parts))
    refused.append(RefusedObservation(location: location, found: found, code: code))
  }

  /// Adds a remark that refuses nothing.
  mutating func remark(_ finding: Finding) { findings.append(finding) }

  // MARK: Identity

  private mutating func outcome(of identity: RawIdentity) -> IdentityResolver.Outcome {
    if let known = outcomes[identity] { return known }
    let outcome = identityResolver.resolve(identity)
    outcomes[identity] = outcome
    return outcome
  }

  private func identityProblems(_ outcome: IdentityResolver.Outcome) -> [RecordProblem] {
    let problems = outcome.problems.map { RecordProblem($0.code, $0.field, $0.parts) }
    guard problems.isEmpty, let key = outcome.key else { return problems }
    return switch key.kind {
    case .full: []
    case .supplement: [RecordProblem(.supplement, nil)]
    case .cumulative: [RecordProblem(.cumulative, nil)]
    }
  }

  private mutating func group(for key: IdentityResolver.Key?, of record: RawRecord) -> Int? {
    guard let key else { return nil }
    if let index = groupOfKey[key] { return index }
    let submission = Submission(
      unit: key.unit,
      period: key.period,
      time: key.time,
      revision: key.revision,
      firstRow: record.number
    )
    let statesTime = !(record.identity.time?.text.trimmed.isEmpty ?? true)
    groups.append(Group(submission: submission, statesTime: statesTime))
    groupOfKey[key] = groups.count - 1
    return groups.count - 1
  }

  private func isTotal(
    _ record: RawRecord,
    _ campaign: NameResolver.Resolution<Ref<Campaign>>,
    _ channel: NameResolver.Resolution<Ref<Channel>>
  ) -> Bool {
    if case .total = campaign { return true }
    if case .total = channel { return true }
    return TotalLabel.matches(record.identity.unit?.text ?? "")
  }

  // MARK: Amounts

  private mutating func readAmounts(of record: RawRecord, _ problems: inout [RecordProblem]) -> Amounts {
    var amounts = Amounts()
    var glued: [(quantity: Quantity, number: Int64, field: RawField)] = []
    for entry in record.quantities {
      do throws(QuantityProblem) {
        let reading = try Self.read(entry)
        amounts[entry.quantity] = reading.amount
        if let second = reading.second { glued.append((second.quantity, second.number, entry.field)) }
        remark(reading, of: entry, at: record)
      } catch {
        problems.append(
          RecordProblem(
            error.code,
            entry.field,
            ["first": .text(error.readings.first ?? ""), "second": .text(error.readings.last ?? "")]
          )
        )
      }
    }
    for (quantity, number, field) in glued {
      if amounts[quantity] == .missing {
        amounts[quantity] = .value(number)
      } else if amounts[quantity].number != number {
        problems.append(
          RecordProblem(
            .quantityElsewhere,
            field,
            ["first": .number(amounts.count.number ?? 0), "second": .number(number)]
          )
        )
      }
    }
    return amounts
  }

  private static func read(_ entry: RawRecord.QuantityField) throws(QuantityProblem) -> QuantityReading {
    switch entry.field.value {
    case .null: return QuantityReading(amount: .missing)
    case .other: throw QuantityProblem(.notNumber)
    case .number(let number):
      return QuantityReading(amount: .value(try WholeNumberText(number).value, isApproximate: false))
    case .text(let text):
      return try QuantityReader(quantity: entry.quantity, isInHours: entry.isInHours).read(text)
    }
  }

  private mutating func remark(_ reading: QuantityReading, of entry: RawRecord.QuantityField, at record: RawRecord) {
    let location = location(of: record, entry.field)
    if let number = reading.amount.number {
      if reading.amount.isApproximate {
        findings.append(Finding(.approximate, at: location, found: entry.field.text, ["number": .number(number)]))
      }
      if reading.convertedHours {
        findings.append(Finding(.hours, at: location, found: entry.field.text, ["number": .number(number)]))
      }
    }
    if let mark = reading.groupingMark, groupingMarks[mark] == nil {
      groupingMarks[mark] = record.number
      let other: Character = mark == "." ? "," : "."
      if mark == "." || mark == ",", let first = groupingMarks[other] {
        findings.append(
          Finding(.mixedNumberStyle, at: location, found: entry.field.text, ["first": .text("\(first)")])
        )
      }
    }
  }

  // MARK: Counting and refusing

  private mutating func count(_ record: RawRecord, _ cell: CellKey, _ amounts: Amounts, in index: Int) {
    let unit = groups[index].submission.unit
    if !catalogue[unit].channels.contains(cell.channel), Quantity.allCases.contains(where: { amounts[$0].isReported }),
      saidNotExpected.insert(UnitChannel(unit: unit, channel: cell.channel)).inserted
    {
      let channel = catalogue[cell.channel]
      findings.append(
        Finding(
          .channelNotExpected,
          at: location(of: record, record.channel),
          ["unit": .text(catalogue[unit].name), "channel": .text(channel.name), "id": .text(channel.id)]
        )
      )
    }
    groups[index].submission.observations
      .append(
        Observation(cell: cell, amounts: amounts, note: record.note, row: record.number)
      )
  }

  private mutating func sayNothing(in index: Int, _ record: RawRecord) {
    groups[index].submission.saysNothing = true
    groups[index].submission.firstRow = min(groups[index].submission.firstRow, record.number)
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
    guard let key, key.kind == .full, let index = group(for: key, of: record) else { return }
    groups[index].refusedObservations += 1
    if case .thing(let campaign) = campaign, case .thing(let channel) = channel {
      groups[index].submission.refusedCells.insert(CellKey(campaign, channel))
    }
  }

  // MARK: Findings

  /// Reports a problem once for each text of names and periods, and for every row of values.
  private mutating func report(_ problem: RecordProblem, at record: RawRecord) {
    let found = problem.field?.text
    let isPerRow = (400..<500).contains(problem.code.rawValue)
    let key = ProblemKey(code: problem.code, found: found ?? "", row: isPerRow ? record.number : nil)
    if !isPerRow, let index = findingOfProblem[key] {
      findings[index].repeats += 1
      return
    }
    findingOfProblem[key] = findings.count
    findings.append(Finding(problem.code, at: location(of: record, problem.field), found: found, problem.parts))
  }

  private mutating func remark(_ remarks: [IdentityResolver.Problem], at record: RawRecord) {
    for remark in remarks { report(RecordProblem(remark.code, remark.field, remark.parts), at: record) }
  }

  func location(of record: RawRecord, _ field: RawField?) -> Location {
    let name = field.flatMap { $0.columnName.isEmpty ? nil : $0.columnName }
    return Location(file: path, row: record.row, line: record.line, columnName: name, column: field?.column)
  }

  private static func problem<Thing>(
    of resolution: NameResolver.Resolution<Thing>,
    field: RawField
  ) -> [RecordProblem] {
    switch resolution {
    case .thing, .total: []
    case .everything: [RecordProblem(.unknownChannel, field)]
    case .problem(let code, let candidates): [RecordProblem(code, field, ["candidates": .list(candidates)])]
    }
  }

  private struct ProblemKey: Hashable {
    var code: FindingCode
    var found: String
    var row: Int?
  }

  private struct UnitChannel: Hashable {
    var unit: Ref<ReportingUnit>
    var channel: Ref<Channel>
  }
}

/// A reason that refuses a record, with the field at fault.
struct RecordProblem {
  var code: FindingCode
  var field: RawField?
  var parts: KeyValuePairs<String, Part>

  init(_ code: FindingCode, _ field: RawField?, _ parts: KeyValuePairs<String, Part> = [:]) {
    self.code = code
    self.field = field
    self.parts = parts
  }
}
