// SPDX-License-Identifier: Apache-2.0

/// A central body to which reports go up (đơn vị nhận báo cáo).
public struct Receiver: Sendable, Hashable {
  /// A slug such as `cuc-thong-tin-co-so`.
  public let id: String

  /// The official name.
  public let name: String

  /// Which sheets its reports have, where it has a choice of its own.
  public let sheets: LayoutChoice

  /// Describes a receiver.
  public init(id: String, name: String, sheets: LayoutChoice = LayoutChoice()) {
    self.id = id
    self.name = name
    self.sheets = sheets
  }
}

/// A document that asked for a campaign (công văn).
public struct OriginDocument: Sendable, Hashable {
  /// Number and symbol, for example `507/TTCS-TTTQ`.
  public let number: String

  /// The day it bears.
  public let date: Day?

  /// Describes a document.
  public init(number: String, date: Day?) {
    self.number = number
    self.date = date
  }

  /// The number and the first group of the symbol in ASCII, fit for file names: `507-TTCS`, `58-CD` for `58/CĐ-TTg`.
  public var shortName: String {
    let pieces = number.split { $0 == "/" || $0 == "-" }.map(Self.asciiLetters).filter { !$0.isEmpty }
    return pieces.isEmpty ? "cong-van" : pieces.prefix(2).joined(separator: "-")
  }

  /// Đ is the one letter with a mark that symbols of documents bear.
  private static func asciiLetters(_ text: Substring) -> String {
    String(text.compactMap { "Đđ".contains($0) ? "D" : $0 }.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }
}

/// A day that matters within a campaign.
public struct KeyDate: Sendable, Hashable {
  /// The day.
  public let day: Day

  /// What it is.
  public let name: String

  /// Names a day.
  public init(day: Day, name: String) {
    self.day = day
    self.name = name
  }
}

/// Where a period lies relative to a campaign's window (R16).
public enum Phase: String, Sendable, Hashable, CaseIterable {
  /// It ends before the window's first day.
  case before

  /// It touches the window.
  case during

  /// It starts after the window's last day.
  case after
}

/// One numbered request of the dispatch (nội dung tuyên truyền).
public struct Campaign: Sendable, Hashable {
  /// A slug such as `phong-chong-mua-ban-nguoi`.
  public let id: String

  /// The full name.
  public let name: String

  /// A short name for sheets and screens, for example `PC mua bán người`.
  public let shortName: String

  /// What an annex's title says after "KẾT QUẢ", in ordinary case.
  public let title: String

  /// The documents that asked for it; the first decides the upward report.
  public let documents: [OriginDocument]

  /// Who its report goes up to.
  public let receiver: Ref<Receiver>

  /// The days of the campaign, where the request names them.
  public let window: DayRange?

  /// Days that matter within it.
  public let keyDates: [KeyDate]

  /// Other names that files use.
  public var aliases: [String]

  /// Describes a campaign.
  public init(
    id: String,
    name: String,
    shortName: String,
    title: String,
    documents: [OriginDocument],
    receiver: Ref<Receiver>,
    window: DayRange?,
    keyDates: [KeyDate],
    aliases: [String]
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.title = title
    self.documents = documents
    self.receiver = receiver
    self.window = window
    self.keyDates = keyDates
    self.aliases = aliases
  }

  /// Where days lie relative to the window; `nil` without a window.
  public func phase(of days: DayRange) -> Phase? {
    guard let window else { return nil }
    if days.last < window.first { return .before }
    return days.first > window.last ? .after : .during
  }
}
