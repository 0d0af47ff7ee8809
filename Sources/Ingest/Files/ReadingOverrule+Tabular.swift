// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming
import ReportModel
import Tabular

extension ReadingOverrule {
  /// Decodes a text file, by its evidence unless the encoding is overruled.
  func decoded(_ bytes: [UInt8]) throws(TextDecodingError) -> DecodedText {
    guard let encoding = encoding.flatMap(TextEncoding.init(named:)) else { return try DecodedText(decoding: bytes) }
    return try DecodedText(decoding: bytes, as: encoding)
  }

  /// Finds the dialect of a table, as far as it is not overruled.
  func detection(in text: DecodedText) -> CSVDetection {
    CSVSniffer.detect(
      in: text,
      delimiter: delimiter.flatMap { CSVDialect(delimiter: $0) },
      quote: quote.flatMap(CSVQuote.init(rawValue:)) ?? .double
    )
  }

  /// The sheets of a workbook that are read; none with a finding where the one that is wanted is not there.
  func chosen(
    among sheets: [SpreadsheetFile.Sheet],
    path: String
  ) -> (sheets: [SpreadsheetFile.Sheet], finding: Finding?) {
    guard let sheet else { return (sheets, nil) }
    let chosen = sheets.filter { FoldedName($0.name) == FoldedName(sheet) }
    guard chosen.isEmpty else { return (chosen, nil) }
    let names = sheets.map(\.name)
    return ([], Finding(.noSuchSheet, at: Location(file: path), found: sheet, ["candidates": .list(names)]))
  }

  /// What is overruled, said once for a file.
  var choices: [ReadingChoice] {
    let parts = [
      encoding, delimiter.map { $0 == UInt8(ascii: "\t") ? "tab" : String(UnicodeScalar($0)) }, quote, sheet,
    ]
    let text = parts.compactMap { $0 }.joined(separator: ", ")
    guard !text.isEmpty else { return [] }
    return [ReadingChoice(Phrase("Chỉ định trong kgreport.yml", "overruled in kgreport.yml"), Phrase(text, text))]
  }
}
