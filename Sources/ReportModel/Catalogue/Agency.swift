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

  /// Who signs its documents.
  public var signatures = Signatures()

  /// What it became, by day; it bore other names and had other signers from these days on.
  public var changes: [Change] = []

  /// Names a department.
  public init(name: String, parent: String, symbol: String, province: String, place: String) {
    self.name = name
    self.parent = parent
    self.symbol = symbol
    self.province = province
    self.place = place
  }

  /// The department as it is from a day on.
  public struct Change: Sendable, Hashable {
    /// The first day.
    public var from: Day

    /// The department from then on, without changes of its own.
    public var agency: Agency

    /// Describes a change.
    public init(from: Day, agency: Agency) {
      self.from = from
      self.agency = agency
    }
  }

  /// The department as it was on a day.
  public func valid(on day: Day) -> Agency { changes.last { $0.from <= day }?.agency ?? self }
}

/// Who signs a department's documents, and where copies go.
public struct Signatures: Sendable, Hashable {
  /// Who signs, and as what.
  public struct Signer: Sendable, Hashable {
    /// On whose behalf, such as `KT. GIÁM ĐỐC`; empty for the head of the department.
    public var onBehalf: String

    /// The position, such as `PHÓ GIÁM ĐỐC`.
    public var title: String

    /// The name, without titles; empty where it is left to be written.
    public var name: String

    /// The telephone number, which statistical forms ask the preparer for.
    public var phone: String

    /// Describes a signer.
    public init(onBehalf: String = "", title: String, name: String = "", phone: String = "") {
      self.onBehalf = onBehalf
      self.title = title
      self.name = name
      self.phone = phone
    }
  }

  /// Who signs for the department.
  public var head = Signer(title: "GIÁM ĐỐC")

  /// Who prepares statistical forms.
  public var preparer = Signer(title: "NGƯỜI LẬP BIỂU")

  /// Who checks them.
  public var checker = Signer(title: "NGƯỜI KIỂM TRA BIỂU")

  /// Who gets a copy of a report, behind the receiver itself (Nơi nhận).
  public var copies = ["Lưu: VT"]

  /// The usual signers, without names.
  public init() {}
}
