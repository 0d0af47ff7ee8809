// SPDX-License-Identifier: Apache-2.0

/// Which figures a column or a group of columns shows; a group's choice holds for the columns below it.
public struct FigureSelection: Sendable, Hashable {
  /// Which figure of the report.
  public enum Figure: String, Sendable, CaseIterable {
    /// The report's period (trong kỳ).
    case inPeriod

    /// The period before (kỳ trước).
    case previous

    /// The first less the second (tăng, giảm).
    case change

    /// From the beginning (lũy kế).
    case cumulative
  }

  /// The campaign's id.
  public var campaign: String?

  /// The measure.
  public var measure: Measure?

  /// The channels' ids; `nil` for all that have the quantity.
  public var channels: [String]?

  /// Which number of the channels.
  public var quantity: Quantity?

  /// Which kind of reach.
  public var reach: ReachKind?

  /// Which figure of the report.
  public var figure: Figure?

  /// Selects nothing in particular.
  public init() {}

  /// This selection, with a wider one where it says nothing.
  public func within(_ wider: FigureSelection) -> FigureSelection {
    var selection = self
    selection.campaign = campaign ?? wider.campaign
    selection.measure = measure ?? wider.measure
    selection.channels = channels ?? wider.channels
    selection.quantity = quantity ?? wider.quantity
    selection.reach = reach ?? wider.reach
    selection.figure = figure ?? wider.figure
    return selection
  }
}

/// A column of a layout.
public struct LayoutColumn: Sendable, Hashable {
  /// What stands in a column.
  public enum Content: String, Sendable, CaseIterable {
    /// The row's count (TT).
    case number

    /// What the row is called.
    case name

    /// The unit of count (đơn vị tính).
    case unit

    /// What is counted, and how (giải thích).
    case definition

    /// A figure.
    case figure

    /// How many units report the figure (số đơn vị có số liệu).
    case reporting

    /// How many units' submissions are in the row's period (số đơn vị).
    case units

    /// A remark fit for every reader (ghi chú).
    case note

    /// When the unit's submission came in.
    case received

    /// Whether it was on time.
    case state

    /// How many submissions came in.
    case attempts

    /// How many cells the unit filled.
    case filled

    /// How many cells it is expected to fill.
    case expected

    /// How many things it is asked to mend.
    case questions

    /// What became of its submissions.
    case remark

    /// Whether it says who sent what and when, which does not go up to the central bodies.
    public var isInternal: Bool {
      switch self {
      case .received, .state, .attempts, .filled, .expected, .questions, .remark: true
      case .number, .name, .unit, .definition, .figure, .reporting, .units, .note: false
      }
    }

    /// Whether it is counted in numbers from 1 in the label row.
    public var isCounted: Bool {
      switch self {
      case .figure, .reporting, .attempts, .filled, .expected, .questions, .received, .state: true
      case .number, .name, .unit, .definition, .units, .note, .remark: false
      }
    }
  }

  /// What stands in it.
  public var content: Content

  /// The heading, without the unit of count.
  public var heading: String

  /// The unit of count that stands in brackets behind the heading.
  public var unit: String?

  /// Which figures it shows.
  public var selection: FigureSelection

  /// How wide it is, in characters of the default font; `nil` for as wide as its texts need.
  public var width: Double?

  /// Describes a column.
  public init(
    _ content: Content,
    heading: String,
    unit: String? = nil,
    selection: FigureSelection = FigureSelection(),
    width: Double? = nil
  ) {
    self.content = content
    self.heading = heading
    self.unit = unit
    self.selection = selection
    self.width = width
  }
}

/// A column, or columns under one heading.
public indirect enum LayoutNode: Sendable, Hashable {
  /// One column.
  case column(LayoutColumn)

  /// Several.
  case group(LayoutGroup)

  /// Whether any column in it satisfies a condition.
  public func holds(_ condition: (LayoutColumn) -> Bool) -> Bool {
    switch self {
    case .column(let column): condition(column)
    case .group(let group): group.columns.contains { $0.holds(condition) }
    }
  }
}

/// Columns that share a heading or a choice of figures.
public struct LayoutGroup: Sendable, Hashable {
  /// What a group is repeated for.
  public enum Repetition: String, Sendable, CaseIterable {
    /// Each campaign of the report.
    case campaign

    /// Each measure that has channels.
    case measure

    /// Each of the selected channels.
    case channel

    /// Each channel that no other column of the layout names.
    case otherChannel
  }

  /// The heading over its columns; `nil` where they share none.
  public var heading: String?

  /// What it is repeated for.
  public var repetition: Repetition?

  /// Which figures its columns show, as far as they say nothing else.
  public var selection: FigureSelection

  /// Its columns.
  public var columns: [LayoutNode]

  /// Describes a group.
  public init(
    heading: String? = nil,
    repetition: Repetition? = nil,
    selection: FigureSelection = FigureSelection(),
    columns: [LayoutNode]
  ) {
    self.heading = heading
    self.repetition = repetition
    self.selection = selection
    self.columns = columns
  }
}
