// SPDX-License-Identifier: Apache-2.0

/// One level of a layout's rows: headings, or at the innermost level the rows that bear figures.
public struct LayoutLevel: Sendable, Hashable {
  /// What a level has one row or heading for.
  public enum Dimension: String, Sendable, CaseIterable {
    /// Each campaign of the report.
    case campaign

    /// Each measure that has channels.
    case measure

    /// Each channel.
    case channel

    /// Each channel's quantities: how many, how long, how many people.
    case indicator

    /// The headings of the kinds of units.
    case group

    /// Each unit, in the order of the catalogue.
    case unit

    /// Before, within and after the campaign's window.
    case phase

    /// Each of the submissions' own periods.
    case period
  }

  /// What counts the rows or headings of a level.
  public enum Mark: String, Sendable, CaseIterable {
    /// `1`, `2`, `3`.
    case number

    /// `I`, `II`, `III`.
    case roman

    /// `A`, `B`, `C`.
    case letter

    /// Nothing.
    case none
  }

  /// In which order a level's rows stand.
  public enum Order: String, Sendable, CaseIterable {
    /// That of the catalogue, or of time.
    case catalogue

    /// The other way round, so that the newest period comes first.
    case reversed

    /// By name.
    case name

    /// The greatest figure of the first column of figures first.
    case value
  }

  /// How headings look.
  public enum Look: String, Sendable, CaseIterable {
    /// Bold.
    case section

    /// Bold on grey.
    case band
  }

  /// Whether something is always there.
  public enum Condition: String, Sendable, CaseIterable {
    /// It is.
    case always

    /// It is there when the level has several items.
    case several

    /// It is not.
    case never
  }

  /// What there is one row or heading for.
  public var dimension: Dimension

  /// What counts them.
  public var mark: Mark

  /// Whether the count goes on from one heading to the next.
  public var countsOn = false

  /// In which order they stand.
  public var order = Order.catalogue

  /// How headings look.
  public var look = Look.section

  /// When there is a heading.
  public var heading = Condition.always

  /// The name of the row that adds an item's rows up; `nil` where none does.
  public var total: String?

  /// That name where the rows below have no sums of their own.
  public var totalAlone: String?

  /// When there is such a row.
  public var hasTotal = Condition.always

  /// Describes a level; what else it says is set afterwards.
  public init(_ dimension: Dimension, mark: Mark) {
    self.dimension = dimension
    self.mark = mark
  }
}
