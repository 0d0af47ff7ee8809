// SPDX-License-Identifier: Apache-2.0

/// Rows of cells as they stand in a file, before anybody knows what they mean.
public struct Table: Sendable, Hashable {
  /// The name of the sheet; nil where the format has none.
  public var name: String?
  /// The rows in file order, blank ones included.
  public var rows: [Row]

  /// Takes rows that are read already.
  public init(name: String? = nil, rows: [Row]) {
    self.name = name
    self.rows = rows
  }

  /// One row; rows of a table may differ in length.
  public struct Row: Sendable, Hashable {
    /// The 1-based number that a spreadsheet shows; blank rows and the header count.
    public var row: Int
    /// The 1-based line of the file on which the row starts; equal to `row` where the format has no lines.
    public var line: Int
    /// The text of the cells, not trimmed; none for a blank row.
    public var cells: [String]
    /// What is wrong with the quoting of this row; empty when nothing is.
    public var problems: [CSVProblem]

    /// Takes the parts of a row.
    public init(row: Int, line: Int, cells: [String], problems: [CSVProblem] = []) {
      self.row = row
      self.line = line
      self.cells = cells
      self.problems = problems
    }
  }
}

extension Table {
  /// Reads a whole CSV file.
  ///
  /// - Parameters:
  ///   - text: The decoded file.
  ///   - dialect: What ``CSVSniffer`` found or somebody chose.
  public init(csv text: DecodedText, dialect: CSVDialect) {
    var reader = CSVReader(text, dialect: dialect)
    var record = CSVRecord()
    var rows: [Row] = []
    while reader.read(into: &record) {
      rows.append(
        Row(row: record.row, line: record.line, cells: record.texts, problems: record.problems)
      )
    }
    self.init(rows: rows)
  }
}
