// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
public import Tabular

/// What the tool sees in a file, before anything in it is understood.
public struct FileInspection: Sendable {
  /// A cell as it stands.
  public enum Cell: Sendable, Hashable {
    /// Nothing.
    case empty

    /// Text; cells of a CSV are always text.
    case text(String)

    /// A number, with all its digits.
    case number(JSONNumber)

    /// True or false.
    case bool(Bool)

    /// An error of a spreadsheet, such as `#DIV/0!`.
    case error(String)
  }

  /// A table, or a JSON file's records.
  public struct Sheet: Sendable, Hashable {
    /// The sheet's name; `$` for JSON, empty for a CSV.
    public let name: String

    /// The rows in file order, preamble and header included; ragged rows stay ragged.
    ///
    /// Those behind the ones that were asked for are only counted.
    public let rows: [[Cell]]

    /// How many rows there are.
    public let rowCount: Int
  }

  /// The file's path as it was given.
  public let path: String

  /// What the file is, such as `csv` or `zip`; empty when it could not be told.
  public internal(set) var format = ""

  /// How its text is encoded, where it has one.
  public internal(set) var encoding: TextEncoding?

  /// What parts its cells, where something does.
  public internal(set) var delimiter: UInt8?

  /// Its tables.
  public internal(set) var sheets: [Sheet] = []

  /// The files in it, in the order of their paths; nil for a file that is no container.
  public internal(set) var entries: [FileInspection]?

  /// What the intake would make of it: the choices made by a workspace's names, for a person to overrule (R10).
  public var choices: [ReadingChoice] = []

  /// What was remarked.
  public internal(set) var findings: [Finding] = []

  /// Whether nothing of the file, or of the files in it, could be read.
  public internal(set) var isRefused = false

  init(path: String) { self.path = path }

  mutating func refuse(_ finding: Finding) {
    findings.append(finding)
    isRefused = true
  }
}
