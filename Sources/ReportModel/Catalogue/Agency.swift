// SPDX-License-Identifier: Apache-2.0

/// The department that makes the reports.
public struct Agency: Sendable, Hashable {
  /// The name, such as `Sở Thông tin và Truyền thông`.
  public var name: String

  /// The body above it, such as `UBND tỉnh Kiên Giang`.
  public var parent: String

  /// The symbol of its reports, such as `BC-STTTT`.
  public var symbol: String

  /// The province or city, which files may write behind a unit's name.
  public var province: String

  /// The place that documents bear, such as `Kiên Giang`.
  public var place: String

  /// Names a department.
  public init(name: String, parent: String, symbol: String, province: String, place: String) {
    self.name = name
    self.parent = parent
    self.symbol = symbol
    self.province = province
    self.place = place
  }
}
