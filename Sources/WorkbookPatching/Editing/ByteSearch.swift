// SPDX-License-Identifier: Apache-2.0

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where a text begins for the first time.
  func firstIndex(of text: String) -> Int? {
    let pattern = Array(text.utf8)
    guard count >= pattern.count else { return nil }
    return (startIndex...endIndex - pattern.count).first { has(pattern, at: $0) }
  }

  /// Where a text begins for the last time.
  func lastIndex(of text: String) -> Int? {
    let pattern = Array(text.utf8)
    guard count >= pattern.count else { return nil }
    return (startIndex...endIndex - pattern.count).last { has(pattern, at: $0) }
  }

  /// The largest number that follows a text; nil when none does.
  func largestNumber(behind text: String) -> Int? {
    let pattern = Array(text.utf8)
    guard count >= pattern.count else { return nil }
    var largest: Int?
    for index in startIndex...endIndex - pattern.count where has(pattern, at: index) {
      let digits = Array(self[(index + pattern.count)...].prefix { (0x30...0x39).contains($0) })
      if let number = CellPlace.number(digits[...]) { largest = Swift.max(largest ?? 0, number) }
    }
    return largest
  }

  private func has(_ pattern: [UInt8], at index: Int) -> Bool {
    self[index] == pattern[0] && self[index..<index + pattern.count].elementsEqual(pattern)
  }
}
