// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
public import ReportModel

/// Says which unit, campaign or channel a text means.
public struct MatchRun: Sendable {
  /// What is looked for.
  public enum Kind: String, Sendable, CaseIterable {
    case unit, campaign, channel
  }

  /// What one text means.
  public struct Answer: Sendable, Hashable {
    /// The text as it was given.
    public let text: String

    /// What was looked for.
    public let kind: Kind

    /// The id and the name of the one thing that the text means; `nil` when it means none or several.
    public let match: Thing?

    /// What it may mean when it means several, or the nearest when it means none.
    public let candidates: [Thing]

    /// Why nothing was chosen.
    public let reason: Reason?
  }

  /// Something that has a name.
  public struct Thing: Sendable, Hashable {
    /// Its id.
    public let id: String

    /// Its name; of a unit below the reporting level with the unit above it.
    public let name: String
  }

  /// Why nothing was chosen.
  public enum Reason: String, Sendable {
    case unknown, ambiguous
  }

  private let workspace: Workspace
  private let day: Day?

  /// Matches by the names of a workspace, on a day or, without one, at any time.
  public init(workspace: Workspace, on day: Day?) {
    self.workspace = workspace
    self.day = day
  }

  /// What texts mean, in the order given.
  public func match(_ texts: [String], as kind: Kind) -> [Answer] {
    texts.map { text in
      switch kind {
      case .unit: answer(text, kind, workspace.names.unit(text, where: isValid), thing)
      case .campaign:
        answer(text, kind, workspace.names.campaigns.match(text)) {
          Thing(id: catalogue[$0].id, name: catalogue[$0].name)
        }
      case .channel:
        answer(text, kind, workspace.names.channels.match(text)) {
          Thing(id: catalogue[$0].id, name: catalogue[$0].name)
        }
      }
    }
  }

  private var catalogue: Catalogue { workspace.catalogue }

  private func isValid(_ unit: Ref<ReportingUnit>) -> Bool { day.map { catalogue[unit].isValid(on: $0) } ?? true }

  private func thing(_ unit: Ref<ReportingUnit>) -> Thing {
    let described = catalogue[unit]
    guard let parent = catalogue.reportingParent(of: unit) else { return Thing(id: described.id, name: described.name) }
    return Thing(id: described.id, name: "\(described.name), \(catalogue[parent].name)")
  }

  private func answer<Element>(
    _ text: String,
    _ kind: Kind,
    _ match: NameMatch<Ref<Element>>,
    _ thing: (Ref<Element>) -> Thing
  ) -> Answer {
    switch match {
    case .one(let one): Answer(text: text, kind: kind, match: thing(one), candidates: [], reason: nil)
    case .several(let several):
      Answer(text: text, kind: kind, match: nil, candidates: several.map(thing), reason: .ambiguous)
    case .none(let nearest):
      Answer(text: text, kind: kind, match: nil, candidates: nearest.map(thing), reason: .unknown)
    }
  }
}
