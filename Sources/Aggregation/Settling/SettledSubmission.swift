// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// A submission with what became of it.
///
/// A country's year has hundreds of thousands that go from step to step: what came is shared, so that a copy costs little.
public struct SettledSubmission: Sendable {
  private var came: Came

  /// Kept apart: of most submissions nothing is decided, and nothing replaces them.
  private var fate: Fate?

  /// What became of it.
  public var state: SubmissionState

  /// The unit that it counts for: its own, or the parent through which it was forwarded (R9).
  public var countsFor: Ref<ReportingUnit>

  init(
    file: SettledFile,
    part: ReportPart?,
    answer: Decision? = nil,
    submission: Submission,
    state: SubmissionState,
    countsFor: Ref<ReportingUnit>
  ) {
    came = Came(file, part, submission)
    fate = Fate(answer, nil, replacedBy: nil)
    self.state = state
    self.countsFor = countsFor
  }

  // MARK: What came

  /// The file it came in, a place in the list that was settled.
  public var file: Int { came.file.place }

  /// The file's path below the inbox.
  public var path: String { came.file.path }

  /// The number of the run that first met the file, by the journal.
  public var arrival: Int? { came.file.arrival }

  /// The part of the unit's report that it is, where that comes in parts (R1).
  public var part: ReportPart? { came.part }

  /// What it says.
  public var submission: Submission {
    _read { yield came.submission }
    set { came = Came(came.file, came.part, newValue) }
  }

  private final class Came: Sendable {
    let file: SettledFile
    let part: ReportPart?
    let submission: Submission

    init(_ file: SettledFile, _ part: ReportPart?, _ submission: Submission) {
      (self.file, self.part, self.submission) = (file, part, submission)
    }
  }

  // MARK: What became of it

  /// What the officer decided of how it counts; a correction is its own.
  public var answer: Decision? {
    get { fate?.answer }
    set { fate = Fate(newValue, acceptance, replacedBy: replacedBy) }
  }

  /// With which decision the officer accepted what is remarked of it.
  public var acceptance: Decision? {
    get { fate?.acceptance }
    set { fate = Fate(answer, newValue, replacedBy: replacedBy) }
  }

  /// The path of the file that counts in its place, where one does.
  public var replacedBy: String? {
    get { fate?.replacedBy }
    set { fate = Fate(answer, acceptance, replacedBy: newValue) }
  }

  /// Whether the officer set it by hand.
  var isCorrection: Bool { fate?.isCorrection ?? false }

  private final class Fate: Sendable {
    let answer: Decision?
    let acceptance: Decision?
    let replacedBy: String?
    let isCorrection: Bool

    init?(_ answer: Decision?, _ acceptance: Decision?, replacedBy: String?) {
      if answer == nil, acceptance == nil, replacedBy == nil { return nil }
      (self.answer, self.acceptance, self.replacedBy) = (answer, acceptance, replacedBy)
      isCorrection = answer?.kind == .correct
    }
  }
}

/// The file of a settled submission, which those in it share.
final class SettledFile: Sendable {
  let place: Int
  let path: String
  let arrival: Int?

  init(place: Int, path: String, arrival: Int? = nil) {
    (self.place, self.path, self.arrival) = (place, path, arrival)
  }
}
