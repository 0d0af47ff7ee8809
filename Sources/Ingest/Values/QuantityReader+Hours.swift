// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming
import ReportModel

extension QuantityReader {
  /// Minutes of `2 giờ 30 phút`, `13 giờ`, `1,5 giờ`; `nil` when the text names no hours.
  func duration(_ text: String) throws(QuantityProblem) -> Int64? {
    let statesMinutes = Self.minuteWords.contains { text.hasSuffix($0) }
    guard let word = Self.hourWords.first(where: text.contains) ?? (isInHours && !statesMinutes ? "" : nil)
    else { return nil }
    let parts = word.isEmpty ? [text] : text.splitOnce(on: word)
    let hours = try minutes(ofHours: parts[0].trimmed)
    guard parts.count == 2, !parts[1].trimmed.isEmpty else { return hours }
    let rest = try piece(parts[1].trimmed)
    guard rest.quantity == .minutes || rest.quantity == nil, rest.number < 60 else {
      throw QuantityProblem(.notNumber)
    }
    let (sum, overflow) = hours.addingReportingOverflow(rest.number)
    guard !overflow else { throw QuantityProblem(.overflow) }
    return sum
  }

  /// One or two decimals become whole minutes; three are ambiguous with grouped thousands and refused.
  private func minutes(ofHours text: String) throws(QuantityProblem) -> Int64 {
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard pieces.count == 2, !pieces[0].isEmpty, pieces.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else {
      let whole = try WholeNumberText(text)
      let (minutes, overflow) = whole.value.multipliedReportingOverflow(by: 60)
      guard !overflow else { throw QuantityProblem(.overflow) }
      return minutes
    }
    guard pieces[1].count == 1 || pieces[1].count == 2, let hours = Int64(pieces[0]), let decimals = Int64(pieces[1]),
      hours < 1_000_000
    else {
      throw QuantityProblem(.numberStyle, readings: ["\(pieces[0])\(pieces[1]) giờ", "\(pieces[0]),\(pieces[1]) giờ"])
    }
    let hundredths = hours * 100 + (pieces[1].count == 1 ? decimals * 10 : decimals)
    let scaled = hundredths * 60
    return (scaled + 50) / 100
  }

  private static let hourWords = ["giờ".nfc, "gio", "tiếng".nfc, "hours", "hour"]

  private static let minuteWords = ["phút".nfc, "phut", "minutes", "min"]
}

extension String {
  fileprivate func splitOnce(on word: String) -> [String] {
    guard let range = firstRange(of: word) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
