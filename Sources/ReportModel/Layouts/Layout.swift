// SPDX-License-Identifier: Apache-2.0

/// How one sheet of a report is laid out, or one sheet for each campaign: rows, columns, texts, notes.
///
/// Texts hold names in braces that are filled in for each report, and parts in brackets that vanish when a name in them
/// has no value: `[PL {annex}. ]Tổng hợp`.
public struct Layout: Sendable, Hashable {
  /// How the row below the headings names the columns.
  public enum LabelStyle: String, Sendable, CaseIterable {
    /// Letters for what is said, numbers for what is counted, `3=1-2` for a change.
    case standard

    /// Numbers for all columns, from 1.
    case numbers

    /// No such row.
    case none
  }

  /// Where total rows stand.
  public enum TotalsPlace: String, Sendable, CaseIterable {
    /// Above the rows that they add up, as statistical forms have it.
    case first

    /// Below them, as annexes have it.
    case last
  }

  /// Which sign parts the thousands.
  public enum Thousands: String, Sendable, CaseIterable {
    /// That of the reader's Windows.
    case locale

    /// A dot everywhere.
    case dot
  }

  /// Which way the paper lies.
  public enum Page: String, Sendable, CaseIterable {
    /// Upright.
    case portrait

    /// On its side.
    case landscape
  }

  /// The number of the annex.
  public enum AnnexNumber: Sendable, Hashable {
    /// The sheet bears none.
    case none

    /// Its place among the annexes of the workbook, in Roman numerals; none where it is the only one.
    case automatic

    /// A number of its own, such as `III`.
    case fixed(String)
  }

  /// A slug such as `by-unit`.
  public var id: String

  /// What the sheet is, where the layout itself says so.
  public var mode: DocumentMode?

  /// Whether there is a sheet for each campaign.
  public var isForEachCampaign = false

  /// The name of the sheet.
  public var sheet: String

  /// The name of each sheet where there is one for each of several campaigns.
  public var sheetOfEach: String?

  /// The number of the annex.
  public var annex = AnnexNumber.none

  /// The number of the statistical form, such as `01/TTCS`; `nil` for its place in the workbook.
  public var form: String?

  /// The title, in ordinary case.
  public var title: String

  /// The line under the title: which days the figures are from.
  public var dataLine = Layout.usualDataLine

  /// Which way the paper lies.
  public var page = Page.landscape

  /// How the columns are named below their headings.
  public var labels = LabelStyle.standard

  /// Which sign parts the thousands.
  public var thousands = Thousands.locale

  /// Where total rows stand.
  public var totals = TotalsPlace.last

  /// The name of the row that adds everything up; `nil` where none does.
  public var total: String?

  /// Whether rows without any figure above zero are hidden.
  public var hidesZeroRows = false

  /// Whether figures may be added across campaigns, which counts an event of several campaigns more than once.
  public var addsCampaigns = false

  /// What the rows are, from the outermost heading to the rows with figures.
  public var rows: [LayoutLevel]

  /// What the columns are, from the left.
  public var columns: [LayoutNode]

  /// Sentences below the table.
  public var notes: [String] = []

  /// Who signs below an annex, left and right; annexes usually bear no signature.
  public var signers: [String] = []

  /// Describes a layout; what else it says is set afterwards.
  public init(id: String, sheet: String, title: String, rows: [LayoutLevel], columns: [LayoutNode]) {
    self.id = id
    self.sheet = sheet
    self.title = title
    self.rows = rows
    self.columns = columns
  }

  /// The line under the title where a layout has none of its own.
  public static let usualDataLine = "Số liệu từ ngày {from} đến hết ngày {to}[; lũy kế từ ngày {since}]"

  /// Whether it says who sent what and when, which does not go up to the central bodies.
  public var isInternal: Bool {
    columns.contains { $0.holds(\.content.isInternal) }
  }

  /// Whether rows are of a dimension.
  public func hasRows(by dimension: LayoutLevel.Dimension) -> Bool { rows.contains { $0.dimension == dimension } }
}
