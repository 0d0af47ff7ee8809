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
      throw RunFailure.badOption("--reason", reason, candidates: candidates)
    }
    (self.workspace, self.at, self.who, self.reason) = (workspace, at, who.nfc.trimmed, reason.nfc.trimmed)
  }

  private var catalogue: Catalogue { workspace.catalogue }

  private var names: TypedNames { TypedNames(workspace: workspace) }

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
    if let period { decision.period = try names.period(period) }
    if let unit { decision.unit = try names.unit(unit, on: decision.period) }
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
    let days = try names.period(period)
    decision.period = days
    decision.unit = try names.unit(unit, on: days)
    decision.cell = CellKey(
      try names.campaign(campaign),
      try names.channel(channel)
    )
    for (quantity, text) in amounts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      decision.amounts[quantity] = try amount(text, of: quantity)
    }
    guard decision.amounts != Amounts() else {
      throw RunFailure.badOption(
        "--count",
        "",
        candidates: Phrase("--count 12, --minutes 30, --reach 400", "--count 12, --minutes 30, --reach 400")
      )
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
    guard !name.isEmpty else {
      throw RunFailure.badOption("alias", text, candidates: Phrase("tên ghi trong tệp", "the text that files use"))
    }
    let known = MatchRun(workspace: workspace, on: nil).match([name], as: kind)[0]
    if known.match != nil || known.reason == .ambiguous {
      let taken = ([known.match].compactMap { $0 } + known.candidates).map(\.id).joined(separator: ", ")
      throw RunFailure.badOption(
        "alias",
        text,
        candidates: Phrase("một tên chưa là tên của \(taken)", "a name that is not that of \(taken) yet")
      )
    }
    var decision = draft(.alias)
    let thing: Decision.Alias.Thing =
      switch kind {
      case .unit: .unit(try names.unit(id, on: nil))
      case .campaign: .campaign(try names.campaign(id))
      case .channel: .channel(try names.channel(id))
      }
    decision.alias = Decision.Alias(name, for: thing)
    return decision
  }

  // MARK: What is typed

  /// The path below the inbox, which may be given with the inbox's own, or with that of the archive's year.
  private func path(of file: String) throws(RunFailure) -> String {
    let inbox = workspace.inbox ?? "inbox"
    let archive = Archive(of: workspace)
    let folders = [inbox] + archive.folders
    let path =
      (folders + ["inbox"] + archive.years.map(Archive.name)).first { file.hasPrefix($0 + "/") }
      .map { String(file.dropFirst($0.count + 1)) } ?? file
    // A file in an archive or a mail stands below that.
    var place = path
    while true {
      if folders.contains(where: { Folders.exists($0 + "/" + place) }) { return path.nfc }
      guard let cut = place.lastIndex(of: "/") else { break }
      place = String(place[..<cut])
    }
    throw RunFailure(.noInput, Finding(.noSuchInput, ["path": .text(inbox + "/" + path)]))
  }

  private func amount(_ text: String, of quantity: Quantity) throws(RunFailure) -> Amount {
    switch text {
    case "none", "-": return .none
    case "na", "x": return .notApplicable
    default:
      guard let number = Int64(text), number >= 0 else {
        throw RunFailure.badOption("--\(quantity.rawValue)", text, candidates: Phrase("12, none, na", "12, none, na"))
      }
      return .value(number)
    }
  }
}
