// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// A campaign and a channel by their ids.
struct PlainCell: Hashable {
  var campaign: String
  var channel: String

  /// Every one there is.
  static let all = YearFacts.campaigns.flatMap { campaign in
    YearFacts.channels.map { PlainCell(campaign: campaign, channel: $0) }
  }
}

/// One line of a letter.
struct Line: Hashable {
  /// What is wrong with it, so that it is refused.
  enum Flaw: Hashable {
    case count(String)
    /// A text in the place of the channel or the campaign that nobody knows, until the officer says what it means.
    case channel(String)
    case campaign(String)
  }

  var cell: PlainCell
  var amounts: Amounts
  var flaw: Flaw?
}

/// What one unit says about some days at one time.
struct Statement: Hashable {
  enum Kind: String, Hashable {
    case full, supplement, cumulative
  }

  enum Time: Hashable {
    case instant(Int)
    /// The day alone: its midnight for the order, on time all day (R1).
    case day(Int)

    var second: Int {
      switch self {
      case .instant(let second): second
      case .day(let day): day * 86_400
      }
    }
  }

  var unit: String
  /// What is written in the unit's place, where it is no name that everybody knows.
  var alias: String?
  var days: ClosedRange<Int>
  var time: Time?
  var revision: Int?
  var kind = Kind.full
  var lines: [Line] = []
  /// Whether it says `*`, none, and nothing else.
  var saysNothing = false
}

/// A file of the inbox as its sender meant it.
struct Letter {
  var path: String
  var text: String
  var statements: [Statement] = []
  /// The office that the path names.
  var office: String?
  /// The revision that the path names.
  var revision: Int?
  /// What becomes of a file that nobody can read.
  var fate: FileState?
}

/// Writes statements as senders do.
struct LetterText {
  /// How the second and further times are written: at which offset, or without one.
  enum Zone: CaseIterable {
    case vietnam, greenwich, silent
  }

  var zone = Zone.vietnam

  // MARK: CSV

  func csv(_ statements: [Statement]) -> String {
    let header = "unit,period,submitted_at,campaign,channel,count,minutes,reach,note,revision,kind\n"
    return header
      + statements.flatMap { statement in
        statement.rows.map { row in
          let own = [statement.alias ?? statement.unit, PlainCalendar.name(statement.days), time(statement.time)]
          let tail = ["", statement.revision.map { "\($0)" } ?? "", statement.writtenKind]
          return (own + row + tail).map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
        }
      }
      .joined()
  }

  // MARK: JSON

  func json(_ statements: [Statement]) -> String {
    let objects = statements.map { statement in
      let counts = statement.rows.map { row in
        let names = ["campaign", "channel", "count", "minutes", "reach"]
        return "{" + zip(names, row).map { "\"\($0)\": \(value($1))" }.joined(separator: ", ") + "}"
      }
      let head = [
        ("unit", statement.alias ?? statement.unit), ("period", PlainCalendar.name(statement.days)),
        ("submittedAt", time(statement.time)),
        ("revision", statement.revision.map { "\($0)" } ?? ""), ("kind", statement.writtenKind),
      ]
      return "{" + head.map { "\"\($0.0)\": \(value($0.1)), " }.joined()
        + "\"counts\": [\n" + counts.joined(separator: ",\n") + "]}"
    }
    return objects.count == 1 ? objects[0] : "[" + objects.joined(separator: ",\n") + "]"
  }

  private func value(_ text: String) -> String {
    if text.isEmpty { return "null" }
    return text.allSatisfy { $0.isASCII && $0.isNumber } ? text : "\"\(text)\""
  }

  private func time(_ time: Statement.Time?) -> String {
    switch time {
    case nil: return ""
    case .day(let day): return PlainCalendar.date(day)
    case .instant(let second):
      let written = zone == .greenwich ? second - 7 * 3600 : second
      let end = [.vietnam: "+07:00", .greenwich: "Z", .silent: ""][zone] ?? ""
      return "\(PlainCalendar.date(written / 86_400))T\(PlainCalendar.clock(written % 86_400))\(end)"
    }
  }
}

extension Statement {
  /// Campaign, channel and the three quantities of every line as text.
  fileprivate var rows: [[String]] {
    if saysNothing { return [["*", "", "none", "", ""]] }
    return lines.map { line in
      var row = [line.cell.campaign, line.cell.channel] + Quantity.allCases.map { line.amounts[$0].written }
      switch line.flaw {
      case nil: break
      case .count(let text): row[2] = text
      case .channel(let text): row[1] = text
      case .campaign(let text): row[0] = text
      }
      return row
    }
  }

  fileprivate var writtenKind: String { kind == .full ? "" : kind.rawValue }
}

extension Amount {
  var written: String {
    switch self {
    case .missing: ""
    case .none: "none"
    case .notApplicable: "na"
    case .value(let number, _): "\(number)"
    }
  }
}
