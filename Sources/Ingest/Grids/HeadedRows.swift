// SPDX-License-Identifier: Apache-2.0

/// Rows whose first ones are looked at before all of them are read in order.
struct HeadedRows<Rows: IteratorProtocol<SourceRow>>: IteratorProtocol {
  /// The first rows that are not blank, kept until they are read.
  private(set) var head: [SourceRow] = []

  private var place = 0
  private var rest: Rows

  /// Keeps at most so many rows that are not blank.
  init(_ rows: Rows, keeping limit: Int) {
    rest = rows
    while head.count < limit, let row = rest.next() {
      if !row.isBlank { head.append(row) }
    }
  }

  /// Passes over rows of the head up to an index of it, the first reading being there.
  mutating func skip(to index: Int) { place = index }

  mutating func next() -> SourceRow? {
    guard place < head.count else {
      head.removeAll()
      place = 0
      return rest.next()
    }
    place += 1
    return head[place - 1]
  }
}
