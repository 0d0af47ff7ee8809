// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// The figures of one upward report and period, frozen (chốt số liệu, R14).
public struct Seal: Sendable, Hashable {
  /// How far the document is on its way.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Dự thảo.
    case draft
    /// Trình ký.
    case awaiting
    /// Đã phát hành.
    case issued
  }

  /// The document that the report goes up with, as far as it is known.
  public struct Document: Sendable, Hashable {
    /// The number.
    public var number: String?
    /// The symbol, such as `BC-STTTT`.
    public var symbol: String?
    /// Its date.
    public var day: Day?

    /// Names a document.
    public init(number: String? = nil, symbol: String? = nil, day: Day? = nil) {
      (self.number, self.symbol, self.day) = (number, symbol, day)
    }
  }

  /// A file that a seal keeps, by the digest of its bytes.
  public struct KeptFile: Sendable, Hashable {
    /// Its path below the inbox, or its name.
    public var path: String
    /// SHA-256 in hexadecimal digits.
    public var digest: String
    /// How many bytes it has.
    public var size: Int
    /// The run that first met it, by the journal.
    public var arrival: Int?

    /// Describes a file.
    public init(path: String, digest: String, size: Int, arrival: Int? = nil) {
      (self.path, self.digest, self.size, self.arrival) = (path, digest, size, arrival)
    }
  }

  /// The upward report's id.
  public var report: String
  /// The period as its folder is called.
  public var period: String
  /// Its days.
  public var days: DayRange
  /// 1 for the first seal of report and period, one more for each after reopening.
  public var attempt: Int
  /// How far it is.
  public var state: State
  /// The document.
  public var document: Document
  /// When it was sealed.
  public var at: Moment
  /// The instant after which stated submissions were left out.
  public var asOf: Moment
  /// Who sealed it.
  public var who: String
  /// The receiver's name.
  public var receiver: String
  /// Why it was sealed in spite of open questions, or reopened; empty otherwise.
  public var reason: String
  /// The version of the tool, and of what writes its workbooks.
  public var tool: String
  /// The workbook that was sealed.
  public var workbook: KeptFile
  /// kgreport.yml, units.csv and decisions.csv.
  public var catalogue: [KeptFile]
  /// The files of the inbox that could be read.
  public var inputs: [KeptFile]
  /// The figures.
  public var figures: FigureSnapshot
  /// What it showed of earlier periods.
  public var adjustments: [Adjustment]

  /// Describes a seal.
  public init(
    report: String,
    period: String,
    days: DayRange,
    attempt: Int,
    state: State,
    document: Document,
    at: Moment,
    asOf: Moment,
    who: String,
    receiver: String,
    reason: String,
    tool: String,
    workbook: KeptFile,
    catalogue: [KeptFile],
    inputs: [KeptFile],
    figures: FigureSnapshot,
    adjustments: [Adjustment]
  ) {
    (self.report, self.period, self.days, self.attempt) = (report, period, days, attempt)
    (self.state, self.document, self.at, self.asOf) = (state, document, at, asOf)
    (self.who, self.receiver, self.reason, self.tool) = (who, receiver, reason, tool)
    (self.workbook, self.catalogue, self.inputs) = (workbook, catalogue, inputs)
    (self.figures, self.adjustments) = (figures, adjustments)
  }
}
