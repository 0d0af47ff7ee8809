// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// What one unit says of each cell, period by period; the last period is the one under question.
struct CellHistory {
  /// The periods of which the unit said anything, ascending.
  private(set) var periods: [Period] = []

  private let channels: Int

  /// What is said of each cell of the catalogue, by place.
  private var cells: [[Statement]]

  /// What is said of a cell in one of the periods, which is known by its place.
  fileprivate struct Statement {
    let period: Int
    var amounts: Amounts
  }

  /// Nothing said yet.
  init(_ catalogue: Catalogue) {
    channels = catalogue.channels.count
    cells = Array(repeating: [], count: catalogue.campaigns.count * channels)
  }

  /// Adds a submission; periods come in ascending order.
  mutating func add(_ settled: SettledSubmission, in period: Period, _ catalogue: Catalogue) {
    if periods.last != period { periods.append(period) }
    settled.forEachCell(in: catalogue) { cell, amounts in
      cells[cell.campaign.index * channels + cell.channel.index].add(amounts, at: periods.count - 1)
    }
  }

  // MARK: Copies

  /// The figures above zero of the period under question, in the order of the catalogue.
  func positives() -> [PositiveCell] { positives(at: periods.count - 1) }

  /// Those of the last period before; none where there is no such period.
  func positivesBefore() -> [PositiveCell] { positives(at: periods.count - 2) }

  private func positives(at place: Int) -> [PositiveCell] {
    cells.enumerated()
      .compactMap { index, statements in
        statements.last { $0.period <= place }
          .flatMap { $0.period == place ? PositiveCell(cell(at: index), $0.amounts) : nil }
      }
  }

  private func cell(at index: Int) -> CellKey { CellKey(Ref(index / channels), Ref(index % channels)) }

  // MARK: Jumps

  /// The figures far from those of the periods before, the strongest first.
  func jumps() -> [Jump] {
    cells.enumerated()
      .flatMap { index, statements in Quantity.allCases.compactMap { jump(of: cell(at: index), $0, statements) } }
      .strongestFirst(by: \.strength)
  }

  private func jump(of cell: CellKey, _ quantity: Quantity, _ statements: [Statement]) -> Jump? {
    guard let last = statements.last, last.period == periods.count - 1,
      let number = last.amounts[quantity].comparable
    else { return nil }
    let said = statements.dropLast()
    // Most figures lie so near to all others that no median has to be looked for.
    guard said.contains(where: { $0.amounts[quantity].comparable.map { Spread.mayBeFar(number, from: $0) } ?? false })
    else { return nil }
    let earlier = said.compactMap { statement in
      statement.amounts[quantity].comparable.map { (period: statement.period, number: $0) }
    }
    guard let spread = Spread(earlier.map(\.number)), spread.isFar(number) else { return nil }
    return Jump(
      cell: cell,
      quantity: quantity,
      number: number,
      before: spread,
      since: periods[earlier[0].period].days.first,
      until: periods[earlier[earlier.count - 1].period].days.last
    )
  }
}

/// The numbers above zero of one cell; zero, none, missing and not applicable are no figure that could be copied.
struct PositiveCell: Hashable {
  let cell: CellKey
  private let count: Int64
  private let minutes: Int64
  private let reach: Int64

  /// The cell's numbers; `nil` when none is above zero.
  init?(_ cell: CellKey, _ amounts: Amounts) {
    self.cell = cell
    count = amounts.count.number ?? 0
    minutes = amounts.minutes.number ?? 0
    reach = amounts.reach.number ?? 0
    guard count > 0 || minutes > 0 || reach > 0 else { return nil }
  }
}

/// A figure of the period under question that is far from those of the periods before.
struct Jump {
  let cell: CellKey
  let quantity: Quantity
  let number: Int64

  /// What it was before.
  let before: Spread

  /// The first day of the periods before.
  let since: Day

  /// Their last day.
  let until: Day

  /// See ``Spread/strength(of:)``.
  var strength: Int128 { before.strength(of: number) }
}

extension Amount {
  /// The figure to compare: "nothing to report" is as good as a zero, since clerks write the one or the other.
  fileprivate var comparable: Int64? { self == .none ? 0 : number }
}

extension [CellHistory.Statement] {
  /// Rows and files of one period add.
  fileprivate mutating func add(_ amounts: Amounts, at period: Int) {
    if last?.period == period {
      self[count - 1].amounts += amounts
    } else {
      append(CellHistory.Statement(period: period, amounts: amounts))
    }
  }
}
