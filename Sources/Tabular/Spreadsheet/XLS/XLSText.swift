// SPDX-License-Identifier: Apache-2.0

/// Reads strings out of a record and of those that continue it (MS-XLS 2.5.293 and following).
struct XLSText {
  private let stream: [UInt8]
  private let parts: [Range<Int>]
  private var part = 0
  private var offset: Int

  /// Starts so many bytes behind the beginning of the record.
  init(_ record: XLSRecords.Record, in stream: [UInt8], from start: Int) {
    self.stream = stream
    parts = [record.range] + record.continuations
    offset = record.range.lowerBound + start
  }

  /// A string whose length has one byte.
  mutating func shortString() throws(SpreadsheetError) -> String {
    let count = Int(try byte())
    return try characters(count, isWide: try byte() & 1 == 1)
  }

  /// A string whose length has two bytes.
  mutating func string() throws(SpreadsheetError) -> String {
    let count = Int(try uint16())
    return try characters(count, isWide: try byte() & 1 == 1)
  }

  /// A shared string, which may have runs in fonts of their own and phonetic hints.
  ///
  /// - Returns: The text, and the number of the first run's font.
  mutating func richString() throws(SpreadsheetError) -> (text: String, font: UInt16?) {
    let count = Int(try uint16())
    let flags = try byte()
    let runCount = flags & 8 != 0 ? Int(try uint16()) : 0
    let hintSize = flags & 4 != 0 ? Int(try uint16()) | Int(try uint16()) << 16 : 0
    let text = try characters(count, isWide: flags & 1 == 1)
    var font: UInt16?
    for run in 0..<runCount {
      _ = try uint16()
      let number = try uint16()
      if run == 0 { font = number }
    }
    try skip(hintSize)
    return (text, font)
  }

  /// The next byte, wherever it stands.
  private mutating func byte() throws(SpreadsheetError) -> UInt8 {
    try enterPart()
    defer { offset += 1 }
    return stream[offset]
  }

  private mutating func uint16() throws(SpreadsheetError) -> UInt16 {
    UInt16(try byte()) | UInt16(try byte()) << 8
  }

  private mutating func skip(_ count: Int) throws(SpreadsheetError) {
    var rest = count
    while rest > 0 {
      try enterPart()
      let step = min(rest, parts[part].upperBound - offset)
      offset += step
      rest -= step
    }
  }

  /// Reads UTF-16, or its lower bytes only; where another record goes on, it says again which.
  private mutating func characters(_ count: Int, isWide: Bool) throws(SpreadsheetError) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(count)
    var isWide = isWide
    while units.count < count {
      if offset >= parts[part].upperBound {
        isWide = try byte() & 1 == 1
      }
      units.append(isWide ? try uint16() : UInt16(try byte()))
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Goes on to the part that has the next byte.
  private mutating func enterPart() throws(SpreadsheetError) {
    while offset >= parts[part].upperBound {
      guard part + 1 < parts.count else { throw .damaged(part: nil, reason: "a string does not end") }
      part += 1
      offset = parts[part].lowerBound
    }
  }
}
