// SPDX-License-Identifier: Apache-2.0

public import Configuration
public import Diagnostics
import Naming
public import ReportModel
import Tabular

/// Reads one file of the inbox: bytes in, submissions and findings out.
///
/// A file's reading depends on its bytes, its path and the catalogue alone, so files can be read in any order and on
/// any core (R12).
public struct SubmissionReader: Sendable {
  let catalogue: Catalogue
  let names: CatalogueNames
  let canonical: CanonicalNames
  private let memory = PathMemory()

  /// Whether canonical files take the fast lane; the rules of tables read them too, and say the same.
  let usesFastLane: Bool

  /// Whether it is kept where each reading stands, which the fast lane does not know.
  private let keepsSources: Bool

  /// A reader for the names and rules of a catalogue.
  ///
  /// - Parameters:
  ///   - catalogue: Units, campaigns, channels and settings.
  ///   - names: The names of the catalogue.
  ///   - keepsSources: Whether to keep where each reading stands; that costs time and memory.
  public init(catalogue: Catalogue, names: CatalogueNames, keepsSources: Bool = false) {
    self.init(catalogue: catalogue, names: names, usesFastLane: !keepsSources, keepsSources: keepsSources)
  }

  init(catalogue: Catalogue, names: CatalogueNames, usesFastLane: Bool, keepsSources: Bool = false) {
    self.keepsSources = keepsSources
    self.catalogue = catalogue
    self.names = names
    self.usesFastLane = usesFastLane
    canonical = CanonicalNames(catalogue: catalogue, names: names)
  }

  /// What a file's name alone decides; `nil` when its bytes have to be read.
  public func readingByName(path: String) -> FileReading? {
    guard var reading = judgedByName(path: path) else { return nil }
    heed(clues(path), in: &reading)
    return reading
  }

  private func judgedByName(path: String) -> FileReading? {
    let at = Location(file: path)
    return switch FileFormat(path: path) {
    case .delimitedText, .json, .spreadsheet, .container: nil
    case .notOurs: FileReading(path: path, verdict: .notOurs, findings: [Finding(.passedOver, at: at)])
    case .stillWritten: FileReading(path: path, verdict: .stillWritten, findings: [Finding(.stillWritten, at: at)])
    case .byHand: FileReading(path: path, verdict: .byHand, findings: [Finding(.byHand, at: at)])
    case .unsupported(let format):
      FileReading(
        path: path,
        verdict: .unreadable,
        findings: [Finding(.formatUnsupported, at: at, ["format": .text(format)])]
      )
    case .unknown(let format):
      FileReading(
        path: path,
        verdict: .unreadable,
        findings: [Finding(.unknownFormat, at: at, ["format": .text(format)])]
      )
    }
  }

  /// Reads a file that came in an archive or a mail, which say of it what it does not say itself.
  public func read(_ file: ContainedFile) -> FileReading {
    let clues = PathClues(path: file.path, mail: file.origin.mail, names: names, catalogue: catalogue, memory: memory)
    var reading =
      switch file.content {
      case .bytes(let bytes): reading(of: bytes, path: file.path, clues: clues)
      case .named: judgedByName(path: file.path) ?? FileReading(path: file.path, verdict: .unreadable)
      case .judged(let verdict, let finding): FileReading(path: file.path, verdict: verdict, findings: [finding])
      }
    heed(clues, in: &reading)
    reading.choices = file.origin.choices + reading.choices
    reading.findings = file.origin.remarks + reading.findings
    return reading
  }

  /// Reads a file's content; a ``Container`` is read file by file instead.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Its path below the inbox, NFC, parted by `/`.
  ///   - overrule: What a person says of this file; `nil` for what kgreport.yml says of its unit.
  /// - Returns: Its submissions, and everything that was remarked or refused.
  public func read(_ bytes: [UInt8], path: String, overrule: ReadingOverrule? = nil) -> FileReading {
    let clues = clues(path)
    var reading = reading(of: bytes, path: path, clues: clues, overrule: overrule)
    heed(clues, in: &reading)
    return reading
  }

  /// A reading for a file that could not be opened, read or trusted.
  public func unreadable(path: String, because finding: Finding, verdict: FileReading.Verdict) -> FileReading {
    var reading = FileReading(path: path, verdict: verdict, findings: [finding])
    heed(clues(path), in: &reading)
    return reading
  }

  func clues(_ path: String) -> PathClues {
    PathClues(path: path, names: names, catalogue: catalogue, memory: memory)
  }

  /// Keeps what the path says of unit and period, for a file that does not say it itself.
  func heed(_ clues: PathClues, in reading: inout FileReading) {
    if case .period(let period) = clues.period { reading.hintedPeriod = period }
    reading.hintedUnit = hintedUnit(clues)
  }

  /// The one unit that the nearest place of the path names.
  private func hintedUnit(_ clues: PathClues) -> Ref<ReportingUnit>? {
    let period: Period? = if case .period(let period) = clues.period { period } else { nil }
    let nearest = clues.units { unit in period.map { catalogue[unit].isValid(within: $0.days) } ?? true }.first
    return nearest.flatMap { $0.value.count == 1 ? $0.value.first : nil }
  }

  /// What kgreport.yml says of the files of the unit that the path names.
  func overrule(_ clues: PathClues) -> ReadingOverrule {
    catalogue.overrules.isEmpty ? .none : catalogue.overrule(for: hintedUnit(clues))
  }

  private func reading(
    of bytes: [UInt8],
    path: String,
    clues: PathClues,
    overrule given: ReadingOverrule? = nil
  ) -> FileReading {
    let overrule = given ?? overrule(clues)
    var reading = reading(of: bytes, path: path, clues: clues, overrule)
    reading.choices += overrule.choices
    return reading
  }

  private func reading(
    of bytes: [UInt8],
    path: String,
    clues: PathClues,
    _ overrule: ReadingOverrule
  ) -> FileReading {
    guard !bytes.isEmpty else {
      return FileReading(path: path, verdict: .unreadable, findings: [Finding(.emptyFile, at: Location(file: path))])
    }
    guard bytes.count <= FileLimits.size(of: path) else {
      let limit = Part.number(Int64(FileLimits.size(of: path)))
      let finding = Finding(.tooLarge, at: Location(file: path), ["limit": limit])
      return FileReading(path: path, verdict: .unreadable, findings: [finding])
    }
    if case .spreadsheet(let kind) = FileFormat(path: path) {
      return readSpreadsheet(bytes, kind, path: path, clues: clues, overrule)
    }
    if let reading = readRawTable(bytes, path: path, clues: clues, overrule) { return reading }
    do throws(TextDecodingError) {
      return readText(try overrule.decoded(bytes), path: path, clues: clues, overrule)
    } catch {
      return FileReading(path: path, verdict: .unreadable, findings: [Finding(error, path: path)])
    }
  }

  private func readText(_ text: DecodedText, path: String, clues: PathClues, _ overrule: ReadingOverrule) -> FileReading
  {
    reading(path: path, clues: clues) { builder, reading in
      reading.choices = [Self.encodingChoice(text.encoding)]
      for remark in text.remarks { builder.remark(Finding(remark, path: path)) }
      return FileFormat(path: path) == .json
        ? readJSON(text, path, &builder, &reading) : readTable(text, path, overrule, &builder, &reading)
    }
  }

  static func encodingChoice(_ encoding: TextEncoding) -> ReadingChoice {
    ReadingChoice(Phrase("Bảng mã", "encoding"), Phrase(encoding.rawValue, encoding.rawValue))
  }

  private func readSpreadsheet(
    _ bytes: [UInt8],
    _ kind: SpreadsheetKind,
    path: String,
    clues: PathClues,
    _ overrule: ReadingOverrule
  ) -> FileReading {
    do throws(SpreadsheetError) {
      let content = SpreadsheetGrids(try SpreadsheetFile(bytes, kind: kind), path: path, overrule)
      return reading(path: path, clues: clues) { builder, reading in
        reading.choices = [ReadingChoice(Phrase("Kiểu tệp", "format"), Phrase(kind.rawValue, kind.rawValue))]
        reading.choices += content.choices
        content.findings.forEach { builder.remark($0) }
        return read(content.grids, path, &builder, &reading)
      }
    } catch {
      return FileReading(path: path, verdict: .unreadable, findings: [Finding(error, path: path)])
    }
  }

  /// Reads by a way of its own, and judges what came of it as any file's.
  func reading(
    path: String,
    clues: PathClues,
    _ readContent: (inout SubmissionBuilder, inout FileReading) -> Bool
  ) -> FileReading {
    var builder = SubmissionBuilder(
      path: path,
      catalogue: catalogue,
      names: names,
      clues: clues,
      keepsSources: keepsSources
    )
    var reading = FileReading(path: path, verdict: .read)
    let isReadable = readContent(&builder, &reading)
    if isReadable, builder.isEmpty { builder.remark(Finding(.noRows, at: Location(file: path))) }
    reading.choices += PathComparison(clues: clues, catalogue: catalogue).choices(in: builder)
    FileJudgement(catalogue: catalogue, clues: clues).judge(builder, isReadable: isReadable, into: &reading)
    return reading
  }
}
