// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Tabular

extension SubmissionReader {
  /// Whether a file beyond the limit of text may be read piece by piece: a table by its name.
  public static func readsInPieces(path: String) -> Bool { FileFormat(path: path) == .delimitedText }

  /// Reads a table that is too large to be read whole, which has to be canonical UTF-8.
  ///
  /// - Parameters:
  ///   - path: Its path below the inbox, NFC, parted by `/`.
  ///   - append: Adds the next bytes of the file behind those that an array holds; false when there are none left.
  /// - Returns: What ``read(_:path:overrule:)`` would say; unreadable where a row is not canonical.
  public func readInPieces(path: String, _ append: (inout [UInt8]) -> Bool) -> FileReading {
    let clues = clues(path)
    var bytes: [UInt8] = []
    var isLast = !append(&bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let header = CanonicalHeader(bytes), overrule(clues) == .none else {
      return tooLarge(path, nil, Phrase("dòng tiêu đề", "its headings"))
    }
    var lane = canonicalTable(path, header, .piece)
    var place = CSVPlace(offset: header.end, row: 2, line: 2)
    var failure: Phrase?
    var reading = reading(path: path, clues: clues) { builder, reading in
      while true {
        guard lane.read(bytes, from: &place, isLast: isLast, into: &builder) else {
          failure = Phrase(
            "có ô ghi khác dạng chuẩn, chữ không phải UTF-8, hoặc các dòng của một báo cáo không liền nhau",
            "a cell is written otherwise, is not UTF-8, or the rows of a report do not stand together"
          )
          return false
        }
        if isLast { break }
        bytes.removeFirst(place.offset)
        place.offset = 0
        isLast = !append(&bytes)
      }
      lane.finish(into: &builder)
      reading.choices = [Self.encodingChoice(.utf8)] + Self.canonicalChoices(builder)
      return true
    }
    if let failure { return tooLarge(path, place, failure, found: Self.line(of: bytes, at: place.offset)) }
    heed(clues, in: &reading)
    return reading
  }

  /// The beginning of a line, as far as it is shown.
  private static func line(of bytes: [UInt8], at start: Int) -> String {
    String(decoding: bytes[start...].prefix(200).prefix { !$0.isLineEnd }, as: UTF8.self)
  }

  private func tooLarge(
    _ path: String,
    _ place: CSVPlace?,
    _ reason: Phrase,
    found: String? = nil
  ) -> FileReading {
    let finding = Finding(
      .tooLarge,
      at: Location(file: path, row: place?.row, line: place?.line),
      found: found,
      ["limit": .number(Int64(FileLimits.text)), "reason": .phrase(reason)]
    )
    return unreadable(path: path, because: finding, verdict: .unreadable)
  }
}
