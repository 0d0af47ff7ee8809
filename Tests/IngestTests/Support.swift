// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Ingest
import Naming
import ReportModel
import Tabular

/// The catalogue of Kiên Giang 2024, or one with another roster.
func catalogue(roster: String? = nil) -> Catalogue {
  do {
    let settings = DecodedText(String(decoding: BuiltInCatalogue.settings, as: UTF8.self))
    let rows = DecodedText(roster ?? String(decoding: BuiltInCatalogue.roster, as: UTF8.self))
    return try CatalogueReader.read(settings: settings, roster: rows)
  } catch {
    preconditionFailure("\(error.findings.map { $0.message(in: .english) })")
  }
}

let kienGiang = catalogue()
let kienGiangNames = CatalogueNames(kienGiang)
let reader = SubmissionReader(catalogue: kienGiang, names: kienGiangNames)

/// The headings of the canonical table.
let canonical = "unit,period,submitted_at,campaign,channel,count,minutes,reach,note"

/// Reads a text as the file at a path.
func read(_ text: String, as path: String = "in.csv") -> FileReading {
  reader.read(Array(text.utf8), path: path)
}

/// Reads rows below the canonical headings; the first of them is row 2.
func readRows(_ rows: String..., as path: String = "in.csv") -> FileReading {
  read(([canonical] + rows).joined(separator: "\n"), as: path)
}

extension FileReading {
  /// What was read, an observation a line: unit, period, time, campaign, channel, count, minutes, reach.
  var facts: [String] {
    submissions.flatMap { submission in
      let time = submission.time.map { $0.moment.iso(utcOffset: 420) + ($0.isDateOnly ? "!" : "") } ?? ""
      let kind = submission.isSupplement ? "+" : ""
      let head = "\(kind)\(kienGiang[submission.unit].id) \(submission.period.name) \(time)"
      return (submission.saysNothing ? ["\(head) nothing"] : [])
        + submission.observations.map { observation in
          let cell = "\(kienGiang[observation.cell.campaign].id) \(kienGiang[observation.cell.channel].id)"
          let mark = observation.isCumulative ? " since" : ""
          let beside = observation.cumulative.map { " of \($0.words)" } ?? ""
          return "\(head) \(cell) \(observation.amounts.words)\(mark)\(beside)"
        }
    }
  }

  /// How many observations of the file count, "nothing for everything" being one for each row that says it.
  var countedObservations: Int { submissions.map(\.observations.count).reduce(0, +) }

  /// The findings of one kind.
  func findings(_ code: FindingCode) -> [Finding] { findings.filter { $0.code == code } }

  /// The kinds of findings, those that say nothing of an input's faults left out.
  var codes: [FindingCode] { findings.map(\.code).filter { ![.noTime, .totalRow].contains($0) } }
}

extension Amount {
  /// The amount as a file writes it.
  var word: String {
    switch self {
    case .missing: "."
    case .none: "none"
    case .notApplicable: "na"
    case .value(let number, let isApproximate): isApproximate ? "~\(number)" : "\(number)"
    }
  }
}

extension Amounts {
  var words: String { Quantity.allCases.map { self[$0].word }.joined(separator: "/") }
}

extension Period {
  static func named(_ text: String) -> Period {
    guard case .period(let period) = PeriodText(calendar: kienGiang.calendar).read(text) else {
      preconditionFailure("no period \(text)")
    }
    return period
  }
}
