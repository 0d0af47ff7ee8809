// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
public import ReportModel

/// A choice made while a file was read, said once so that a person can overrule it (R10).
public struct ReadingChoice: Sendable, Hashable {
  /// What was chosen, such as the encoding.
  public var subject: Phrase

  /// The choice.
  public var choice: Phrase

  /// Whether it decides what adds up, so that the sender has to see it.
  public var concernsFigures: Bool

  /// States a choice.
  public init(_ subject: Phrase, _ choice: Phrase, concernsFigures: Bool = false) {
    self.subject = subject
    self.choice = choice
    self.concernsFigures = concernsFigures
  }
}

/// What one file of the inbox says.
public struct FileReading: Sendable {
  /// How far a file could be read.
  public enum Verdict: Sendable, Hashable {
    /// Not a report: lock files, rubbish of systems.
    case notOurs

    /// Its name or its change while being read says so.
    case stillWritten

    /// A picture or a print.
    case byHand

    /// Nothing could be read.
    case unreadable

    /// Read, and refused whole (R4).
    case refused

    /// Read; single observations may have been refused.
    case read
  }

  /// The path below the inbox, NFC.
  public var path: String

  /// How far it could be read.
  public var verdict: Verdict

  /// The period that the file name or its folder names, for files whose rows could not say.
  public var hintedPeriod: Period?

  /// The one unit that the file name or its folder names, for files whose rows could not say.
  public var hintedUnit: Ref<ReportingUnit>?

  /// The files that it was typed in from, where it is a form that says so.
  public var typedFrom: [String] = []

  /// The submissions in it, in the order of their first rows; those of a refused file take no part in R1.
  public var submissions: [Submission] = []

  /// What was remarked, in file order.
  public var findings: [Finding] = []

  /// The observations that were read and not counted.
  public var refused: [RefusedObservation] = []

  /// Whether nothing was left out: neither an observation nor a column or table that an error names.
  public var isTakenInFull: Bool { refused.isEmpty && !findings.contains { $0.severity == .error } }

  /// How many observations were read, refused ones included.
  public var observationCount = 0

  /// The choices made while reading.
  public var choices: [ReadingChoice] = []

  /// Where the readings stand; empty unless the reader was asked to keep that.
  public var sources: [ReadingSource] = []

  /// A file that ended before its content was looked at.
  public init(path: String, verdict: Verdict, findings: [Finding] = []) {
    self.path = path
    self.verdict = verdict
    self.findings = findings
  }
}
