// SPDX-License-Identifier: Apache-2.0

/// What a CSV file was found to be written in, and why.
public struct CSVDetection: Sendable, Hashable {
  /// The dialect to read the file with.
  public let dialect: CSVDialect
  /// Who says so.
  public let origin: Origin
  /// Other delimiters that may be meant, the likelier first; not empty means that a human should look.
  ///
  /// Beside a detected delimiter those that part most rows too; beside the default those that part one row in ten.
  public let alternatives: [UInt8]

  /// Takes the parts of a detection.
  public init(dialect: CSVDialect, origin: Origin, alternatives: [UInt8] = []) {
    self.dialect = dialect
    self.origin = origin
    self.alternatives = alternatives
  }

  /// Where a delimiter comes from.
  public enum Origin: String, Sendable, Hashable, CaseIterable {
    /// The caller chose it.
    case chosen
    /// The file says so in a `sep=` line.
    case separatorLine
    /// It parts the rows of the file most evenly.
    case detected
    /// Nothing parts enough of the rows; the comma stands in.
    case defaulted
  }
}

/// Finds the delimiter of a CSV file.
public enum CSVSniffer {
  /// How many bytes at the start of a file are looked at.
  public static let sampleSize = 64 * 1024

  /// The delimiters that are tried.
  ///
  /// Where two part the rows equally well the earlier wins: a comma also stands in
  /// sentences and numbers, so it is the weakest evidence.
  static let candidates: [CSVDialect] = [.tab, .semicolon, .pipe, .comma]

  /// Looks at the beginning of a file.
  ///
  /// - Parameters:
  ///   - text: The decoded file.
  ///   - delimiter: The caller's choice, which stands against any evidence; nil to detect it.
  ///   - quote: The sign that encloses fields; it is never detected.
  /// - Returns: The dialect and where it comes from.
  public static func detect(
    in text: DecodedText,
    delimiter: CSVDialect? = nil,
    quote: CSVQuote = .double
  ) -> CSVDetection {
    let separator = separatorLine(of: text.bytes)
    if let delimiter {
      return CSVDetection(
        dialect: delimiter.withSeparatorLine(separator != nil).quoted(by: quote),
        origin: .chosen
      )
    }
    if let separator {
      return CSVDetection(dialect: separator.quoted(by: quote), origin: .separatorLine)
    }
    return detectByEvenness(text.bytes, quote)
  }

  /// The dialect that a first line `sep=;` names; the case of its letters does not matter, as in Excel.
  private static func separatorLine(of bytes: [UInt8]) -> CSVDialect? {
    let marker = Array("sep=".utf8)
    let beginning = String(decoding: bytes.prefix(marker.count), as: UTF8.self).lowercased()
    guard bytes.count > marker.count, beginning == "sep=" else { return nil }
    let isWholeLine = bytes.count == marker.count + 1 || bytes[marker.count + 1].isLineEnd
    return isWholeLine ? CSVDialect(delimiter: bytes[marker.count], hasSeparatorLine: true) : nil
  }

  private static func detectByEvenness(_ bytes: [UInt8], _ quote: CSVQuote) -> CSVDetection {
    // Sorting is stable, so the order of the candidates settles what the evidence leaves open.
    let ranked =
      candidates
      .map { Evidence(for: $0.quoted(by: quote), in: bytes) }
      .filter(\.isMoreThanPunctuation)
      .sorted { $0.strength > $1.strength }
    guard let best = ranked.first, best.isConvincing else {
      let others = ranked.filter { $0.dialect != .comma }
      return CSVDetection(
        dialect: .comma.quoted(by: quote),
        origin: .defaulted,
        alternatives: others.map(\.dialect.delimiter)
      )
    }
    return CSVDetection(
      dialect: best.dialect,
      origin: .detected,
      alternatives: ranked.dropFirst().filter(\.partsMostRows).map(\.dialect.delimiter)
    )
  }
}

/// How well one delimiter explains the beginning of a file.
private struct Evidence {
  let dialect: CSVDialect
  /// Rows that are not blank.
  var rows = 0
  /// Rows that the delimiter parts into two fields or more, with correct quoting.
  var partedRows = 0
  /// Of these, the rows that have the most frequent number of fields.
  var evenRows = 0
  /// Parted rows without a quote inside an unquoted field: a wrong delimiter tears quoted fields apart.
  var cleanRows = 0

  /// What delimiters are compared by.
  var strength: (Int, Int, Int) { (evenRows, cleanRows, partedRows) }

  init(for dialect: CSVDialect, in bytes: [UInt8]) {
    self.dialect = dialect
    let sample = Array(bytes.prefix(CSVSniffer.sampleSize))
    let isCut = sample.count < bytes.count
    var scanner = CSVScanner(dialect: dialect)
    var fields: [CSVField] = []
    var rowsByFieldCount: [Int: Int] = [:]
    while let record = scanner.next(in: sample.span, fields: &fields) {
      let isCutOff = isCut && scanner.offset >= sample.count && rows > 0
      if fields.isEmpty || isCutOff {
        continue
      }
      rows += 1
      if fields.count > 1, record.problems.isEmpty {
        partedRows += 1
        rowsByFieldCount[fields.count, default: 0] += 1
        cleanRows += fields.contains { hasStrayQuote($0, in: sample) } ? 0 : 1
      }
    }
    evenRows = rowsByFieldCount.values.max() ?? 0
  }

  private func hasStrayQuote(_ field: CSVField, in sample: [UInt8]) -> Bool {
    let quote = dialect.quote.byte
    let isQuoted = field.start > 0 && sample[field.start - 1] == quote
    return !isQuoted && sample[field.start..<field.end].contains(quote)
  }

  /// A delimiter parts at least one row in three; a preamble is seldom longer than twice its table.
  var isConvincing: Bool { evenRows * 3 >= rows }

  var isMoreThanPunctuation: Bool { partedRows > 0 && partedRows * 10 >= rows }

  var partsMostRows: Bool { evenRows * 2 > rows }
}
