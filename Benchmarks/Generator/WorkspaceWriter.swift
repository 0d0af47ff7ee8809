// SPDX-License-Identifier: Apache-2.0

/// Writes a whole workspace: kgreport.yml, units.csv, catalogue.json and the inbox.
struct WorkspaceWriter {
  let size: Size
  let folder: String
  private let roster: Roster
  private var inbox: String { "\(folder)/inbox" }

  init(_ size: Size, folder: String) {
    self.size = size
    self.folder = folder
    roster = Roster(size.kind, count: size.units)
  }

  func write(settings: String) throws(GenerationError) {
    try makeFolder(inbox)
    try write(settings, to: "kgreport.yml")
    try write(roster.csv, to: "units.csv")
    try write(Catalogue.json, to: "catalogue.json")
    switch size.filing {
    case .filePerSubmission: try writeFilePerSubmission()
    case .files(let count): try writeFiles(count)
    }
  }

  private func write(_ text: String, to name: String) throws(GenerationError) {
    var file = try OutputFile("\(folder)/\(name)")
    file.write(text)
    try file.close()
  }

  /// `2024-W28/lang-bong_2024-W28.csv`.
  private func writeFilePerSubmission() throws(GenerationError) {
    var maker = SubmissionMaker(size)
    for week in Weeks(size) {
      try makeFolder("\(inbox)/\(week.name)")
      for turn in week.turns {
        let name = "\(roster.units[turn.unit].id)_\(week.name)\(turn.isCorrection ? "_sua" : "")"
        var file = try SubmissionWriter("\(inbox)/\(week.name)/\(name).\(size.format.rawValue)", size.format)
        try file.write(head(turn, week), maker.rows(unit: turn.unit))
        try file.close()
      }
    }
  }

  /// `0001.csv` and so on, equally many submissions in each, in the order they were sent week by week.
  private func writeFiles(_ count: Int) throws(GenerationError) {
    var maker = SubmissionMaker(size)
    var fileEnds = EvenSpread(count, among: size.submissions)
    var number = 1
    var file = try SubmissionWriter(path(number), size.format)
    for week in Weeks(size) {
      for turn in week.turns {
        try file.write(head(turn, week), maker.rows(unit: turn.unit))
        guard fileEnds.next(), number < count else { continue }
        try file.close()
        number += 1
        file = try SubmissionWriter(path(number), size.format)
      }
    }
    try file.close()
  }

  private func path(_ number: Int) -> String {
    "\(inbox)/\(String(String(10_000 + number).dropFirst())).\(size.format.rawValue)"
  }

  private func head(_ turn: Weeks.Turn, _ week: Weeks.Week) -> SubmissionHead {
    // The Monday after the week, corrections from the Wednesday on; always before the next week's first.
    let day = Date(number: week.lastDay.number + (turn.isCorrection ? 3 + turn.unit % 4 : 1))
    let (hour, minute) = (7 + turn.unit % 10, turn.unit * 7 % 60)
    return SubmissionHead(
      unit: roster.units[turn.unit].id,
      week: week.name,
      submittedAt: "\(day.iso)T\(twoDigits(hour)):\(twoDigits(minute)):00+07:00"
    )
  }
}
