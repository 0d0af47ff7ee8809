// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import ReportModel
import Tabular

extension SubmissionReader {
  func readJSON(
    _ text: DecodedText,
    _ path: String,
    _ builder: inout SubmissionBuilder,
    _ reading: inout FileReading
  ) -> Bool {
    let (shape, isReadable) =
      readCanonicalJSON(text, path, &builder).map { ($0, true) }
      ?? JSONSubmissionReader(path: path, text: text).read(into: &builder)
    let wording =
      shape == .lines
      ? Phrase("JSON, mỗi dòng một báo cáo", "JSON Lines") : Phrase("JSON", "JSON")
    reading.choices.append(ReadingChoice(Phrase("Kiểu tệp", "format"), wording))
    return isReadable
  }

  /// Reads JSON by the fast lane.
  ///
  /// - Returns: Its shape; nil where the text is none for that lane, and the builder is as it was.
  private func readCanonicalJSON(
    _ text: DecodedText,
    _ path: String,
    _ builder: inout SubmissionBuilder
  ) -> JSONShape? {
    guard usesFastLane else { return nil }
    var lane = CanonicalJSONReader(path: path, text: text, catalogue: catalogue, known: canonical)
    var trial = builder
    guard let shape = lane.read(into: &trial) else { return nil }
    builder = trial
    return shape
  }

  func readTable(
    _ text: DecodedText,
    _ path: String,
    _ overrule: ReadingOverrule,
    _ builder: inout SubmissionBuilder,
    _ reading: inout FileReading
  ) -> Bool {
    if let choices = readCanonicalTable(text, path, overrule, &builder) {
      reading.choices += choices
      return true
    }
    let detection = overrule.detection(in: text)
    let delimiter = DelimiterChoice(detection: detection)
    reading.choices.append(ReadingChoice(Phrase("Dấu phân cách", "delimiter"), delimiter.wording))
    let grid = SourceGrid(rows: CSVRows(text, detection.dialect))
    guard read([grid], path, &builder, &reading) else {
      // Headings that are known prove the delimiter; without them it may be the reason.
      if let finding = delimiter.finding(path: path) { builder.remark(finding) }
      return false
    }
    return true
  }

  /// Reads a table by the fast lane.
  ///
  /// - Returns: The choices made; nil where the table is none for that lane, and the builder is as it was.
  private func readCanonicalTable(
    _ text: DecodedText,
    _ path: String,
    _ overrule: ReadingOverrule,
    _ builder: inout SubmissionBuilder
  ) -> [ReadingChoice]? {
    guard takesFastLane(overrule), let header = CanonicalHeader(text.bytes) else { return nil }
    var lane = canonicalTable(path, header, .decoded)
    var trial = builder
    guard lane.read(text.bytes, into: &trial) else { return nil }
    builder = trial
    return Self.canonicalChoices(builder)
  }

  /// Reads a table by the fast lane before anything is known of its bytes, which mostly need no decoding.
  ///
  /// - Returns: nil where the table is none for that lane, or may have to be repaired.
  func readRawTable(_ bytes: [UInt8], path: String, clues: PathClues, _ overrule: ReadingOverrule) -> FileReading? {
    // In a few lines any two letters may be those of another encoding.
    guard bytes.count > Self.surelyTold, overrule.encoding == nil, takesFastLane(overrule),
      let header = CanonicalHeader(bytes), FileFormat(path: path) == .delimitedText
    else { return nil }
    var isSettled = true
    let reading = reading(path: path, clues: clues) { builder, reading in
      var lane = canonicalTable(path, header, .raw)
      isSettled = lane.read(bytes, into: &builder)
      reading.choices = [Self.encodingChoice(.utf8)] + Self.canonicalChoices(builder)
      return isSettled
    }
    return isSettled ? reading : nil
  }

  /// Bytes of text from which on foreign letters tell an encoding.
  private static let surelyTold = 1024

  private func takesFastLane(_ overrule: ReadingOverrule) -> Bool {
    usesFastLane && overrule.delimiter == nil && overrule.quote == nil
  }

  /// The fast lane of a table.
  func canonicalTable(_ path: String, _ header: CanonicalHeader, _ evidence: CanonicalTableReader.Evidence)
    -> CanonicalTableReader
  {
    CanonicalTableReader(
      source: SourceName(file: path, sheet: nil),
      catalogue: catalogue,
      names: names,
      known: canonical,
      header: header,
      evidence: evidence
    )
  }

  /// The choices of a canonical table, its encoding apart.
  static func canonicalChoices(_ builder: SubmissionBuilder) -> [ReadingChoice] {
    [
      ReadingChoice(Phrase("Dấu phân cách", "delimiter"), DelimiterChoice.comma),
      ReadingChoice(Phrase("Kiểu bảng", "layout"), TableWording.long),
    ] + builder.choices(headings: UsedNames())
  }

  /// Reads the tables of a file, the sheets of a spreadsheet each being one; blank ones are none.
  func read(
    _ grids: [SourceGrid<some IteratorProtocol<SourceRow>>],
    _ path: String,
    _ builder: inout SubmissionBuilder,
    _ reading: inout FileReading
  ) -> Bool {
    let reader = TableReader(path: path, catalogue: catalogue, names: names)
    var head = DocumentHead(mentions: CampaignMentions(names: names, catalogue: catalogue))
    var outcomes: [TableReader.Outcome] = []
    var tablesOfWords: [TableReader.Outcome] = []
    var passedOver: [Finding] = []
    for grid in grids {
      let grid = head.completing(grid)
      guard let outcome = reader.read(grid, into: &builder) else { continue }
      if let finding = outcome.passedOver {
        passedOver.append(finding)
        continue
      }
      if outcome.layout.isUsable {
        head.end(with: grid)
        outcomes.append(outcome)
      } else if head.take(grid) {
        tablesOfWords.append(outcome)
      } else {
        outcomes.append(outcome)
      }
    }
    if !outcomes.contains(where: \.layout.isUsable) { outcomes += tablesOfWords }
    let lacksSheet = builder.findings.contains { $0.code == .noSuchSheet }
    if outcomes.isEmpty, passedOver.isEmpty, !lacksSheet {
      builder.remark(Finding(.emptyFile, at: Location(file: path)))
    }
    for outcome in outcomes where outcome.layout.isUsable {
      reading.choices.append(ReadingChoice(Phrase("Kiểu bảng", "layout"), TableWording.layout(outcome.layout)))
      reading.choices += outcome.choices
      reading.typedFrom += outcome.typedFrom
    }
    let headings = outcomes.reduce(into: UsedNames()) { $0.add($1.layout.usedNames(catalogue)) }
    reading.choices += builder.choices(headings: headings)
    let isReadable = outcomes.contains { $0.layout.isUsable }
    for var finding in passedOver {
      if !isReadable { finding.severity = .error }
      builder.remark(finding)
    }
    for outcome in outcomes {
      let comparison = TitleComparison(path: path, sheet: outcome.sheet, catalogue: catalogue, names: names)
      for finding in comparison.findings(outcome.titles, in: builder) { builder.remark(finding) }
    }
    for layout in outcomes.map(\.layout) where !layout.isUsable {
      for var finding in layout.findings {
        // A sheet of explanations beside the tables is no error.
        if isReadable, finding.code == .noKnownColumn { finding.severity = .warning }
        builder.remark(finding)
      }
    }
    return isReadable
  }
}
