// SPDX-License-Identifier: Apache-2.0

public import Aggregation
public import Diagnostics
public import ReportModel

/// Everything that a report says, before it is laid out.
public struct ReportContent: Sendable {
  /// Names and settings.
  public var catalogue: Catalogue

  /// The period reported.
  public var scope: ReportScope

  /// The aggregated numbers.
  public var figures: Figures

  /// The figures carried over to the units of now, where the report shows them by those (R15).
  public var carried: CarriedFigures?

  /// Every submission of the inbox with what became of it.
  public var submissions: [SettledSubmission]

  /// Every file of the inbox with its state, in path order.
  public var files: [FileRecord]

  /// What was remarked, in the order of files and rows.
  public var findings: [Finding]

  /// Every observation refused in all files read.
  public var refused: [RefusedObservation]

  /// Every figure of the period that a later one took the place of (R1, R3).
  public var replaced: [ReplacedFigure] = []

  /// What seals say of it (R14).
  public var sealed = SealedContent()

  /// What the report checked about itself (R19).
  public var checks: [CheckResult] = []

  /// Who sent the period's report, and when, in the order of the annexes.
  public private(set) var statuses: [UnitStatus]

  /// How many things each unit is asked to mend in its files of the period; none for those left out.
  public private(set) var questions: [Ref<ReportingUnit>: Int]

  /// Who sent what up to the report's last day, period by period.
  public var progress: ReportingProgress

  /// Whether the deadline has not passed yet, so that the report is marked DỰ THẢO.
  public var isDraft: Bool

  /// Gathers a report's content.
  public init(
    catalogue: Catalogue,
    scope: ReportScope,
    figures: Figures,
    submissions: [SettledSubmission],
    files: [FileRecord],
    findings: [Finding],
    refused: [RefusedObservation],
    progress: ReportingProgress,
    isDraft: Bool
  ) {
    self.catalogue = catalogue
    self.scope = scope
    self.figures = figures
    self.submissions = submissions
    self.files = files
    self.findings = findings
    self.refused = refused
    self.progress = progress
    self.isDraft = isDraft
    (statuses, questions) = ([], [:])
    judgeUnits()
  }

  private mutating func judgeUnits() {
    let matters = SenderMatters(self)
    statuses =
      StatusEvidence(
        catalogue: catalogue,
        expectedCells: ExpectedCells(catalogue, in: scope.period.days),
        units: figures.units,
        expected: figures.expected,
        submissions: submissions.filter { scope.contains($0.submission.period) },
        cells: figures.cells,
        files: matters.files
      )
      .statuses()
    for unit in figures.units { questions[unit] = SlipRequest.grouped(matters.requests(to: unit)).count }
  }

  /// The figures with the units for rows by which the report shows them.
  var figuresByUnit: Figures { carried?.figures ?? figures }

  /// The submissions that count in the period.
  public var counted: [SettledSubmission] {
    submissions.filter { $0.state == .counted && scope.contains($0.submission.period) }
  }

  /// How many units are expected, and of how many something counts.
  public var completeness: (reporting: Int, expected: Int) {
    (figures.reporting.intersection(figures.expected).count, figures.expected.count)
  }

  /// Paths of files that concern the period: those with a submission in it, and those that could not say.
  public var filesOfPeriod: Set<String> { Set(files.filter(\.concernsPeriod).map(\.path)) }
}

/// One file of the inbox and how it ended.
public struct FileRecord: Sendable {
  /// The path below the inbox, NFC.
  public var path: String

  /// How it ended (R4).
  public var state: FileState

  /// Its size in bytes.
  public var size: Int64

  /// How many observations it holds, refused ones included.
  public var observations: Int

  /// How many of them were refused.
  public var refused: Int

  /// The choices made while reading, each as subject and choice.
  public var choices: [(subject: Phrase, choice: Phrase)]

  /// Whether it holds a submission of the report's period, or could not say which period it is of.
  public var concernsPeriod: Bool

  /// The unit that the file name or its folder names, for files without submissions.
  public var hintedUnit: Ref<ReportingUnit>?

  /// Whether a form with its figures came in, so that it waits no longer.
  public var isTypedIn = false

  /// The files that it was typed in from, where it is a form; its sender is the department.
  public var typedFrom: [String] = []

  /// Whether the officer decided that it does not count.
  public var isExcluded = false

  /// Whether something in it was not taken and still wants an answer.
  public var hasRefusals: Bool { state.hasRefusals && !isExcluded }

  /// Whether neither its rows nor its name say which period it is of.
  public var lacksPeriod = false

  /// The state as officers read it.
  public var title: Phrase {
    isExcluded
      ? Phrase("Không tính theo ý kiến xử lý", "does not count, as decided")
      : isTypedIn ? Phrase("Đã nhập tay", "typed in") : state.title
  }

  /// The gravest of the file's findings; `nil` where its state needs no reason.
  public func reason(among findings: [Finding]) -> Finding? {
    guard state != .taken, state != .otherPeriod else { return nil }
    return findings.min { $0.severity < $1.severity }
  }

  /// Describes a file.
  public init(
    path: String,
    state: FileState,
    size: Int64,
    observations: Int,
    refused: Int,
    choices: [(subject: Phrase, choice: Phrase)],
    concernsPeriod: Bool,
    hintedUnit: Ref<ReportingUnit>? = nil
  ) {
    self.path = path
    self.state = state
    self.size = size
    self.observations = observations
    self.refused = refused
    self.choices = choices
    self.concernsPeriod = concernsPeriod
    self.hintedUnit = hintedUnit
  }
}
