// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// What the officer decided, named or corrected by hand (ý kiến xử lý): a row of decisions.csv.
public struct Decision: Sendable, Hashable {
  /// The kinds of decisions.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The file counts in the place of others that nothing else orders, and what it lacks is meant to be gone (R1).
    case replace
    /// The file only completes or mends an earlier one (R3).
    case supplement
    /// What was remarked of the file is accepted as it is.
    case accept
    /// The file does not count.
    case exclude
    /// Figures of one cell are set: the newest supplement by definition.
    case correct
    /// A text that files use names a unit, a campaign or a channel.
    case alias
  }

  /// A name that was added to the catalogue's own.
  public struct Alias: Sendable, Hashable {
    /// What a name may stand for.
    public enum Thing: Sendable, Hashable {
      case unit(Ref<ReportingUnit>)
      case campaign(Ref<Campaign>)
      case channel(Ref<Channel>)
    }

    /// The name.
    public var text: String

    /// What it names.
    public var thing: Thing

    /// Adds a name.
    public init(_ text: String, for thing: Thing) { (self.text, self.thing) = (text, thing) }
  }

  /// What was decided.
  public var kind: Kind

  /// When.
  public var at: Moment

  /// By whom.
  public var who: String

  /// Why.
  public var reason: String

  /// The file decided on, its path below the inbox (NFC); `nil` for corrections.
  public var file: String?

  /// The unit of a correction; of an answer where the file speaks of several.
  public var unit: Ref<ReportingUnit>?

  /// The period of a correction; of an answer where the file speaks of several.
  public var period: Period?

  /// The cell that a correction sets.
  public var cell: CellKey?

  /// The amounts that a correction sets; missing ones stay as they are.
  public var amounts = Amounts()

  /// The name that was added.
  public var alias: Alias?

  /// The row of decisions.csv, 1-based with the header.
  public var row: Int

  /// States a decision.
  public init(_ kind: Kind, at: Moment, who: String, reason: String, row: Int) {
    (self.kind, self.at, self.who, self.reason, self.row) = (kind, at, who, reason, row)
  }

  /// The name of the file in which decisions stand.
  public static let fileName = "decisions.csv"

  /// Whether it speaks of a submission of a file.
  public func concerns(_ submission: Submission, of path: String) -> Bool {
    file == path && (unit ?? submission.unit) == submission.unit && (period ?? submission.period) == submission.period
  }
}

extension Decision.Kind {
  /// The decision in words.
  public var title: Phrase {
    switch self {
    case .replace: Phrase("tính tệp này thay các tệp khác", "this file counts in the place of others")
    case .supplement: Phrase("tệp này là báo cáo bổ sung", "this file is a supplement")
    case .accept: Phrase("chấp nhận", "accepted")
    case .exclude: Phrase("không tính tệp này", "this file does not count")
    case .correct: Phrase("điều chỉnh số liệu", "a figure was corrected")
    case .alias: Phrase("thêm tên gọi khác", "another name was added")
    }
  }
}

extension Catalogue {
  /// The catalogue with the names that were added by decisions.
  public func adding(_ decisions: [Decision]) -> Catalogue {
    var catalogue = self
    for alias in decisions.compactMap(\.alias) {
      switch alias.thing {
      case .unit(let unit): catalogue.units[unit.index].aliases.append(alias.text)
      case .campaign(let campaign): catalogue.campaigns[campaign.index].aliases.append(alias.text)
      case .channel(let channel): catalogue.channels[channel.index].aliases.append(alias.text)
      }
    }
    return catalogue
  }
}
