// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// The cells that units are expected to fill for a period (R18).
///
/// A cell (campaign, channel) is expected of a unit when
/// - the campaign has no window, or its window has a day in common with the period (R16: what a unit says of it before
///   or after counts all the same, and nobody asks for it), and
/// - the channel is one of the unit's own.
///
/// It is filled when at least one of its quantities is stated: a number, none, or not applicable; a cell whose rows were
/// all refused is not. Only expected cells count as filled, each once however many rows fill it, so what is filled never
/// passes what is expected. Which units are expected at all the dated roster decides: those valid on the period's last
/// day that report through no other.
public struct ExpectedCells: Sendable {
  private let catalogue: Catalogue
  private let campaigns: [Ref<Campaign>]

  /// The cells of a period, of every unit.
  public init(_ catalogue: Catalogue, in days: DayRange) {
    self.catalogue = catalogue
    campaigns = catalogue.campaignRefs.filter { catalogue[$0].phase(of: days).map { $0 == .during } ?? true }
  }

  /// The cells of one unit, campaign by campaign.
  public func cells(of unit: Ref<ReportingUnit>) -> [CellKey] {
    let channels = catalogue[unit].channels
    return campaigns.flatMap { campaign in channels.map { CellKey(campaign, $0) } }
  }

  /// How many of them there are, and how many the unit filled.
  public func completeness(of unit: Ref<ReportingUnit>, in cells: UnitCells) -> Completeness {
    let expected = self.cells(of: unit)
    return Completeness(filled: expected.count { cells[unit, $0] != Amounts() }, expected: expected.count)
  }
}

/// How much of what is expected was filled (mức độ đầy đủ số liệu).
public struct Completeness: Sendable, Hashable {
  /// Cells that say something; never more than ``expected``.
  public private(set) var filled: Int

  /// Cells that should.
  public private(set) var expected: Int

  /// Nothing of nothing.
  public static let none = Completeness(filled: 0, expected: 0)

  init(filled: Int, expected: Int) {
    self.filled = filled
    self.expected = expected
  }

  /// Whole per cent, rounded down, so that 100 means that nothing lacks; `nil` when nothing is expected.
  public var percent: Int? { expected > 0 ? filled * 100 / expected : nil }

  /// Both together.
  public static func += (sum: inout Completeness, other: Completeness) {
    sum.filled += other.filled
    sum.expected += other.expected
  }
}
