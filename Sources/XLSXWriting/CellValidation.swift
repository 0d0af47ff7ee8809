// SPDX-License-Identifier: Apache-2.0

/// What Excel lets a person type into cells.
public struct CellValidation: Hashable, Sendable {
  /// The rule.
  public var rule: Rule
  /// Whether an empty cell is accepted.
  public var allowsBlank = true
  /// What Excel does with a value against the rule.
  public var reaction = Reaction.refuses
  /// Shown while the cell is selected.
  public var prompt: Message?
  /// Shown when a value breaks the rule; nil shows Excel's own words.
  public var complaint: Message?

  /// Makes a rule without messages that refuses other values and accepts empty cells.
  public init(_ rule: Rule) {
    self.rule = rule
  }

  /// Which values are right.
  public enum Rule: Hashable, Sendable {
    /// One of these texts, without commas or quotation marks; together with commas at most 255 UTF-16 units.
    case oneOf([String])
    /// One of the values of a range, whose sheet may be another one.
    case oneOfCells(CellRange, on: Sheet)
    /// A whole number between two bounds, both included.
    case wholeNumber(ClosedRange<Int32>)
  }

  /// What Excel does with a value against the rule.
  public enum Reaction: Hashable, Sendable {
    /// The value is not accepted.
    case refuses
    /// Excel asks whether to keep the value.
    case warns
    /// Excel says so and keeps the value.
    case informs
  }

  /// A message box: a title of at most 32 UTF-16 units and a text of at most 255.
  public struct Message: Hashable, Sendable {
    /// The title.
    public var title: String
    /// The text.
    public var text: String

    /// Makes a message.
    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }
}
