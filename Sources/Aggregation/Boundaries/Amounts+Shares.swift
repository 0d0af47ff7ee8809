// SPDX-License-Identifier: Apache-2.0

public import ReportModel

extension Amounts {
  /// The amounts in parts by shares that are 100 percent together, quantity by quantity.
  ///
  /// A number is parted by largest remainder, ties in the order of the shares, so that the parts add up to it; what is
  /// no number is the same for every part (R15).
  public func parted(by shares: [Int]) -> [Amounts] {
    var parts = Array(repeating: self, count: shares.count)
    for quantity in Quantity.allCases {
      guard case .value(let number, let isApproximate) = self[quantity] else { continue }
      for (index, part) in number.parted(by: shares).enumerated() {
        parts[index][quantity] = .value(part, isApproximate: isApproximate)
      }
    }
    return parts
  }
}

extension Int64 {
  /// A whole number in whole parts; hundreds are parted exactly, so only what is left of them has to be rounded.
  fileprivate func parted(by shares: [Int]) -> [Int64] {
    let (hundreds, rest) = quotientAndRemainder(dividingBy: 100)
    var parts = shares.map { hundreds * Int64($0) + rest * Int64($0) / 100 }
    let lacking = Int(self - parts.reduce(0, +))
    let byRemainder = shares.indices.sorted { one, other in
      let (left, right) = (rest * Int64(shares[one]) % 100, rest * Int64(shares[other]) % 100)
      return left == right ? one < other : left > right
    }
    for index in byRemainder.prefix(lacking) { parts[index] += 1 }
    return parts
  }
}
