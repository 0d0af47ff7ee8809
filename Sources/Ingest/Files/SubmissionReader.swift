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
  private let catalogue: Catalogue
  private let names: CatalogueNames

  /// A reader for the names and rules of a catalogue.
  public init(catalogue: Catalogue, names: CatalogueNames) {
    self.catalogue = catalogue
    self.names = names
  }

  /// What a file's name alone decides; `nil` when its bytes have to be read.
  public func readingByName(path: String) -> FileReading? {
    guard var reading = judgedByName(path: path) else { return nil }
    reading.hintedPeriod = hintedPeriod(path)
    return reading
  }

  private func judgedByName(path: String) -> FileReading? {
    let at = Location(file: path)
    return switch FileFormat(path: path) {
    case .delimitedText, .json: nil
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

  /// Reads a file's content.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Its path below the inbox, NFC, parted by `/`.
  /// - Returns: Submissions, findings, and everything that was refused.
  public func read(_ bytes: [UInt8], path: String) -> FileReading {
    var reading = reading(of: bytes, path: path)
    reading.hintedPeriod = hintedPeriod(path)
    return reading
  }

  /// A reading for a file that could not be opened, read or trusted.
  public func unreadable(path: String, because finding: Finding, verdict: FileReading.Verdict) -> FileReading {
    var reading = FileReading(path: path, verdict: verdict, findings: [finding])
    reading.hintedPeriod = hintedPeriod(path)
    return reading
  }

  private func hintedPeriod(_ path: String) -> Period? {
    let clues = PathClues(path: path, names: names, catalogue: catalogue)
    if case .period(let period) = clues.completedPeriod() { return period }
    return nil
  }

  private func reading(of bytes: [UInt8], path: String) -> FileReading {
    guard !bytes.isEmpty else {
      return FileReading(path: path, verdict: .unreadable, findings: [Finding(.emptyFile, at: Location(file: path))])
    }
    do throws(TextDecodingError) {
      return read(try DecodedText(decoding: bytes), path: path)
    } catch {
      return FileReading(path: path, verdict: .unreadable, findings: [Self.finding(error, path: path)])
    }
  }

  private func read(_ text: DecodedText, path: String) -> FileReading {
    let clues = PathClues(path: path, names: names, catalogue: catalogue)
    var builder = SubmissionBuilder(path: path, catalogue: catalogue, names: names, clues: clues)
    var reading = FileReading(path: path, verdict: .read)
    reading.choices = [
      ReadingChoice(Phrase("Bảng mã", "encoding"), Phrase(text.encoding.rawValue, text.encoding.rawValue))
    ]
    let isReadable =
      FileFormat(path: path) == .json
      ? readJSON(text, path, &builder, &reading) : readTable(text, path, &builder, &reading)
    reading.choices += PathComparison(clues: clues, catalogue: catalogue).choices(in: builder)
    FileJudgement(catalogue: catalogue, clues: clues).judge(builder, isReadable: isReadable, into: &reading)
    return reading
  }

  private func readJSON(
    _ text: DecodedText,
    _ path: String,
    _ builder: inout SubmissionBuilder,
    _ reading: inout FileReading
  ) -> Bool {
    var reader = JSONSubmissionReader(path: path, text: text)
    let (shape, isReadable) = reader.read(into: &builder)
    let wording =
      shape == .lines
      ? Phrase("JSON, mỗi dòng một báo cáo", "JSON Lines") : Phrase("JSON", "JSON")
    reading.choices.append(ReadingChoice(Phrase("Kiểu tệp", "format"), wording))
    return isReadable
  }

  private func readTable(
    _ text: DecodedText,
    _ path: String,
    _ builder: inout SubmissionBuilder,
    _ reading: inout FileReading
  ) -> Bool {
    let detection = CSVSniffer.detect(in: text)
    let table = Table(csv: text, dialect: detection.dialect)
    reading.choices.append(
      ReadingChoice(Phrase("Dấu phân cách", "delimiter"), TableWording.delimiter(detection))
    )
    let reader = TableReader(path: path, catalogue: catalogue, names: names)
    guard let layout = reader.read(table, into: &builder) else {
      builder.remark(Finding(.emptyFile, at: Location(file: path)))
      return false
    }
    guard layout.isUsable else { return false }
    reading.choices.append(ReadingChoice(Phrase("Kiểu bảng", "layout"), TableWording.layout(layout)))
    if builder.observationCount == 0, builder.totals.isEmpty {
      builder.remark(Finding(.noRows, at: Location(file: path)))
    }
    return true
  }

  private static func finding(_ error: TextDecodingError, path: String) -> Finding {
    switch error {
    case .binary: Finding(.notText, at: Location(file: path))
    case .invalidUTF8(let offset, let line), .ambiguous(_, let offset, let line), .unassigned(_, let offset, let line):
      Finding(.badEncoding, at: Location(file: path, line: line), ["offset": .number(Int64(offset + 1))])
    case .invalidUTF16(let offset):
      Finding(.badEncoding, at: Location(file: path), ["offset": .number(Int64(offset + 1))])
    }
  }
}

/// The choices of reading a table, in words.
private enum TableWording {
  static func delimiter(_ detection: CSVDetection) -> Phrase {
    let mark =
      switch detection.dialect.delimiter {
      case UInt8(ascii: ";"): Phrase("chấm phẩy", "semicolon")
      case UInt8(ascii: "\t"): Phrase("Tab", "tab")
      case UInt8(ascii: "|"): Phrase("gạch đứng", "vertical bar")
      default: Phrase("phẩy", "comma")
      }
    return detection.origin == .separatorLine
      ? Phrase("\(mark.vietnamese) (theo dòng sep=)", "\(mark.english) (sep= line)") : mark
  }

  static func layout(_ layout: TableLayout) -> Phrase {
    guard layout.isWide else { return Phrase("mỗi dòng một hình thức", "long: a channel a row") }
    return layout.groups.contains { $0.channel != nil }
      ? Phrase("mỗi hình thức một cột", "wide: a channel a column")
      : Phrase("mỗi nội dung một cột", "wide: a campaign a column")
  }
}
