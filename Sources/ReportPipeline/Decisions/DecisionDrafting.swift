// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import FileStore
import Ingest
import Naming
public import ReportModel

/// Turns what an officer types into a decision: names of units, campaigns and channels as files write them.
public struct DecisionDrafting: Sendable {
  private let workspace: Workspace
  private let at: Moment
  private let who: String
  private let reason: String

  /// Prepares decisions made at an instant.
  ///
  /// - Throws: ``RunFailure`` of kind `usage` without a reason.
  public init(workspace: Workspace, at: Moment, who: String, reason: String) throws(RunFailure) {
    guard !reason.trimmed.isEmpty else {
      let candidates = Phrase("một câu nói rõ vì sao", "a sentence that says why")
      throw RunFailure(
        .usage,
        Finding(.badOption, found: reason, ["option": "--reason", "candidates": .phrase(candidates)])
      )
    }
    (self.workspace, self.at, self.who, self.reason) = (workspace, at, who.nfc.trimmed, reason.nfc.trimmed)
  }

  private var catalogue: Catalogue { workspace.catalogue }

  private func draft(_ kind: Decision.Kind) -> Decision { Decision(kind, at: at, who: who, reason: reason, row: 0) }

  /// An answer about a file of the inbox, or about what it says of one unit and period.
  ///
  /// - Throws: ``RunFailure`` of kind `noInput` or `usage`.
  public func answer(
    _ kind: Decision.Kind,
    file: String,
    unit: String?,
    period: String?
  ) throws(RunFailure) -> Decision {
    var decision = draft(kind)
    decision.file = try path(of: file)
    if let period { decision.period = try self.period(period) }
    if let unit { decision.unit = try self.unit(unit, on: decision.period) }
    return decision
  }

  /// A correction of one cell.
  ///
  /// - Parameters:
  ///   - unit: A name or id.
  ///   - period: As files write it.
  ///   - campaign: A name or id.
  ///   - channel: A name or id.
  ///   - amounts: The quantities that are set: whole numbers, `none` or `na`.
  /// - Returns: The decision, not recorded yet.
  /// - Throws: ``RunFailure`` of kind `usage`.
  public func correction(
    unit: String,
    period: String,
    campaign: String,
    channel: String,
    amounts: [Quantity: String]
  ) throws(RunFailure) -> Decision {
    var decision = draft(.correct)
    let days = try self.period(period)
    decision.period = days
    decision.unit = try self.unit(unit, on: days)
    decision.cell = CellKey(
      try one(workspace.names.campaigns.match(campaign), "--campaign", campaign) { catalogue[$0].id },
      try one(workspace.names.channels.match(channel), "--channel", channel) { catalogue[$0].id }
    )
    for (quantity, text) in amounts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      decision.amounts[quantity] = try amount(text, of: quantity)
    }
    guard decision.amounts != Amounts() else {
      throw bad("--count", "", Phrase("--count 12, --minutes 30, --reach 400", "--count 12, --minutes 30, --reach 400"))
    }
    return decision
  }

  /// Another name for a unit, a campaign or a channel, which must not be somebody else's name.
  ///
  /// - Parameters:
  ///   - kind: What is named.
  ///   - text: The name that files use.
  ///   - id: The id or a known name of the thing.
  /// - Returns: The decision, not recorded yet.
  /// - Throws: ``RunFailure`` of kind `usage`.
  public func alias(_ kind: MatchRun.Kind, _ text: String, for id: String) throws(RunFailure) -> Decision {
    let name = text.nfc.trimmed
    guard !name.isEmpty else { throw bad("alias", text, Phrase("tên ghi trong tệp", "the text that files use")) }
    let known = MatchRun(workspace: workspace, on: nil).match([name], as: kind)[0]
    if known.match != nil || known.reason == .ambiguous {
      let taken = ([known.match].compactMap { $0 } + known.candidates).map(\.id).joined(separator: ", ")
      throw bad("alias", text, Phrase("một tên chưa là tên của \(taken)", "a name that is not that of \(taken) yet"))
    }
    var decision = draft(.alias)
    let thing: Decision.Alias.Thing =
      switch kind {
      case .unit: .unit(try unit(id, on: nil))
      case .campaign: .campaign(try one(workspace.names.campaigns.match(id), "--campaign", id) { catalogue[$0].id })
      case .channel: .channel(try one(workspace.names.channels.match(id), "--channel", id) { catalogue[$0].id })
      }
    decision.alias = Decision.Alias(name, for: thing)
    return decision
  }

  // MARK: What is typed

  /// The path below the inbox, which may be given with the inbox's own.
  private func path(of file: String) throws(RunFailure) -> String {
    let inbox = workspace.inbox ?? "inbox"
    let path = [inbox + "/", "inbox/"].first { file.hasPrefix($0) }.map { String(file.dropFirst($0.count)) } ?? file
    // A file in an archive or a mail stands below that.
    var place = path
    while true {
      if Folders.exists(inbox + "/" + place) { return path.nfc }
      guard let cut = place.lastIndex(of: "/") else { break }
      place = String(place[..<cut])
    }
    throw RunFailure(.noInput, Finding(.noSuchInput, ["path": .text(inbox + "/" + path)]))
  }

  private func period(_ text: String) throws(RunFailure) -> Period {
    guard case .period(let period) = PeriodText(calendar: catalogue.calendar).read(text) else {
      throw bad("--period", text, Phrase("2024-W28, thang-7-2024", "2024-W28, thang-7-2024"))
    }
    return period
  }

  private func unit(_ text: String, on period: Period?) throws(RunFailure) -> Ref<ReportingUnit> {
    let match = workspace.names.unit(text) { [catalogue] unit in
      period.map { catalogue[unit].isValid(within: $0.days) } ?? true
    }
    return try one(match, "--unit", text) { catalogue[$0].id }
  }

  private func one<Thing>(
    _ match: NameMatch<Ref<Thing>>,
    _ option: String,
    _ text: String,
    _ id: (Ref<Thing>) -> String
  ) throws(RunFailure) -> Ref<Thing> {
    let candidates: [Ref<Thing>]
    switch match {
    case .one(let thing): return thing
    case .several(let several): candidates = several
    case .none(let nearest): candidates = nearest
    }
    let kind = option.dropFirst(2)
    let nearest = candidates.isEmpty ? "kgreport match \(kind) \"\(text)\"" : candidates.map(id).joined(separator: ", ")
    throw bad(option, text, Phrase(nearest, nearest))
  }

  private func amount(_ text: String, of quantity: Quantity) throws(RunFailure) -> Amount {
    switch text {
    case "none", "-": return .none
    case "na", "x": return .notApplicable
    default:
      guard let number = Int64(text), number >= 0 else {
        throw bad("--\(quantity.rawValue)", text, Phrase("12, none, na", "12, none, na"))
      }
      return .value(number)
    }
  }

  private func bad(_ option: String, _ found: String, _ candidates: Phrase) -> RunFailure {
    RunFailure(
      .usage,
      Finding(.badOption, found: found, ["option": .text(option), "candidates": .phrase(candidates)])
    )
  }
}
