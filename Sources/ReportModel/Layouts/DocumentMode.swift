// SPDX-License-Identifier: Apache-2.0

/// What a sheet is by Decree 30/2020: the lines above and below its table follow from it.
public enum DocumentMode: String, Sendable, Hashable, CaseIterable {
  /// An annex of a report (Phụ lục): no motto, number or signature of its own.
  case annex

  /// A statistical form (Biểu số): who reports to whom, and the signers below.
  case form

  /// A report by itself (Báo cáo): motto, agency, number and date above, signature and receivers below.
  case report
}

/// Which sheets a report has, and as what; what is left out follows the next wider choice.
public struct LayoutChoice: Sendable, Hashable {
  /// The ids of the layouts, in the order of the sheets; `nil` where nothing is chosen.
  public var layouts: [String]?

  /// What the sheets are; `nil` where nothing is chosen.
  public var mode: DocumentMode?

  /// Chooses layouts, a mode, both or neither.
  public init(layouts: [String]? = nil, mode: DocumentMode? = nil) {
    self.layouts = layouts
    self.mode = mode
  }

  /// The layouts of a report that chooses none.
  public static let usual = ["summary", "by-unit", "course", "definitions"]
}
