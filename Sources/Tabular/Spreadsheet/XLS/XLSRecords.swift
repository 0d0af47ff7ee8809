// SPDX-License-Identifier: Apache-2.0

/// The records of a workbook stream, one after another (MS-XLS 2.1.4).
struct XLSRecords {
  /// One record and what continues it.
  struct Record {
    var type: UInt16
    /// Where its content stands in the stream.
    var range: Range<Int>
    /// Where the records that continue it have theirs.
    var continuations: [Range<Int>] = []
  }

  /// The types that reading needs, by the names of MS-XLS 2.3.
  enum Kind {
    static let beginning: UInt16 = 0x0809
    static let end: UInt16 = 0x000A
    static let continuation: UInt16 = 0x003C
  }

  let stream: [UInt8]
  private var offset: Int

  /// Starts at a place in the stream.
  init(_ stream: [UInt8], from offset: Int) {
    self.stream = stream
    self.offset = offset
  }

  /// The next record; a stream that ends before its last substream does is truncated.
  mutating func next() throws(SpreadsheetError) -> Record {
    guard var record = header(at: offset) else { throw .truncated }
    offset = record.range.upperBound
    while record.type != Kind.end, let more = header(at: offset), more.type == Kind.continuation {
      record.continuations.append(more.range)
      offset = more.range.upperBound
    }
    return record
  }

  /// The next record of the substream that has just begun, without those of substreams inside it; nil at its end.
  mutating func nextOfSubstream() throws(SpreadsheetError) -> Record? {
    var depth = 0
    while true {
      let record = try next()
      switch record.type {
      case Kind.beginning: depth += 1
      case Kind.end where depth == 0: return nil
      case Kind.end: depth -= 1
      case _ where depth == 0: return record
      default: continue
      }
    }
  }

  private func header(at offset: Int) -> Record? {
    guard offset >= 0, offset + 4 <= stream.count else { return nil }
    let end = offset + 4 + Int(stream.uint16(at: offset + 2))
    guard end <= stream.count else { return nil }
    return Record(type: stream.uint16(at: offset), range: offset + 4..<end)
  }
}
