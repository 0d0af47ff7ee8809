// SPDX-License-Identifier: Apache-2.0

import Naming

extension TableBody {
  /// Takes a row of a long table that says itself what it is about, without those beside it.
  ///
  /// - Parameters:
  ///   - row: It is not blank.
  ///   - above: The row above it, where that one was counted elsewhere.
  ///   - builder: What its figures are added to.
  /// - Returns: Whether it was settled; nothing was taken of one that was not.
  mutating func takeAlone(_ row: SourceRow, after above: SourceRow?, _ builder: inout SubmissionBuilder) -> Bool {
    guard isNamedPlainly(row) else { return false }
    guard isSound(row, &builder) else { return true }
    guard sense.kind(of: row, isBelowHeader: false, isBehindSignature: false) == .observations else { return false }
    // What a row is may depend on the one above, whose part it may be.
    if let above { guard hierarchy.role(of: above, &sense) == .counts else { return false } }
    guard hierarchy.role(of: row, &sense) == .counts else { return false }
    add(RowFamily.Member(row: row, merged: []), &builder)
    return true
  }

  /// Whether unit, period, campaign and channel are written as ids are, or as the one row that says "nothing".
  private func isNamedPlainly(_ row: SourceRow) -> Bool {
    func text(_ label: ColumnRole.Label) -> String { layout.labels[label].map { row.text($0) } ?? "" }
    guard text(.unit).isIdLike, text(.period).isIdLike else { return false }
    return text(.campaign).isIdLike && text(.channel).isIdLike || text(.campaign) == "*" && text(.channel).isEmpty
  }
}

extension String {
  /// Whether it is written as ids and weeks are: letters and digits of ASCII, and hyphens between them.
  fileprivate var isIdLike: Bool {
    guard let first = utf8.first, first.isLetterOrDigit else { return false }
    return utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
  }
}
