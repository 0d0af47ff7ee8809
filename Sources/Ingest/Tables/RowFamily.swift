// SPDX-License-Identifier: Apache-2.0

/// A row of figures and the rows below it that may be its parts, kept until the figures show what they are.
struct RowFamily {
  /// A row with the columns of it that hold figures merged with other cells.
  struct Member {
    var row: SourceRow
    var merged: Set<Int>
  }

  /// What the rows are to each other.
  enum Kind: Hashable {
    /// Each counts by itself.
    case separate
    /// The head is the sum of the others.
    case sum
    case unsure
  }

  let head: Member
  private(set) var parts: [Member] = []

  /// A row with more rows below it than these is no head of theirs.
  private static let most = 200

  init(head: Member) { self.head = head }

  var isFull: Bool { parts.count >= Self.most }

  mutating func append(_ part: Member) { parts.append(part) }

  func kind(in layout: TableLayout) -> Kind {
    let whole = layout.numbers(of: head.row).filter { $0.value != 0 }
    guard !parts.isEmpty, !whole.isEmpty else { return .separate }
    var sums: [Int: Int64] = [:]
    for part in parts {
      for (column, number) in layout.numbers(of: part.row) {
        sums[column] = sums[column, default: 0].addingReportingOverflow(number).partialValue
      }
    }
    return sums.filter { $0.value != 0 } == whole ? .sum : .unsure
  }
}
