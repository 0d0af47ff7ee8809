// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
public import ReportModel

/// Where one reading stands in its file, cell by cell, and what is written there (R13).
public struct ReadingSource: Sendable, Hashable {
  /// A quantity as it was written.
  public struct Field: Sendable, Hashable {
    /// Which quantity.
    public let quantity: Quantity

    /// Whether it stands in a column of cumulative figures beside the period's own.
    public let isCumulative: Bool

    /// Where it stands.
    public let location: Location

    /// The text as people see it.
    public let text: String
  }

  /// The row as an observation bears it: of a spreadsheet, or the line.
  public let row: Int

  /// The sheet; `nil` where the format has none.
  public let sheet: String?

  /// The campaign, where it could be told.
  public let campaign: Ref<Campaign>?

  /// The channel, where it could be told.
  public let channel: Ref<Channel>?

  /// What is written of each quantity.
  public let fields: [Field]

  /// Why the reading was refused, if it was.
  public let refusal: FindingCode?

  /// What is written of a quantity; a cell may state two of them, and then stands for the count.
  public func field(of quantity: Quantity) -> Field? {
    fields.first { $0.quantity == quantity && !$0.isCumulative && !$0.text.isEmpty }
      ?? fields.first { $0.quantity == .count && !$0.isCumulative }
  }
}
