// SPDX-License-Identifier: Apache-2.0

/// A record as the reference parser sees it.
struct ReferenceRecord: Equatable {
  var row: Int
  var line: Int
  var fields: [[UInt8]]
  var hasProblem = false
}

/// CSV byte by byte through a plain state machine: slow, and short enough to be checked by reading.
func referenceRecords(of bytes: [UInt8], delimiter: UInt8) -> [ReferenceRecord] {
  enum State { case fieldStart, plain, quoted, quoteInQuoted }
  let quote = UInt8(ascii: "\"")
  var records: [ReferenceRecord] = []
  var current: ReferenceRecord?
  var state = State.fieldStart
  var content: [UInt8] = []
  var raw: [UInt8] = []
  var line = 1

  func openRecord() {
    current = current ?? ReferenceRecord(row: records.count + 1, line: line, fields: [])
  }
  func closeField() {
    openRecord()
    current?.fields.append(content)
    content = []
    raw = []
    state = .fieldStart
  }
  func closeRecord() {
    if let record = current {
      records.append(record)
    }
    current = nil
  }

  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    let lineEnd: [UInt8] = isPair ? [0x0D, 0x0A] : byte == 0x0D || byte == 0x0A ? [byte] : []
    index += max(lineEnd.count, 1)
    let isBlankLine = state == .fieldStart && current == nil && !lineEnd.isEmpty
    switch state {
    case .quoted where byte == quote:
      state = .quoteInQuoted
      raw.append(byte)
    case .quoted:
      content += lineEnd.isEmpty ? [byte] : lineEnd
      raw += lineEnd.isEmpty ? [byte] : lineEnd
    case .quoteInQuoted where byte == quote:
      content.append(byte)
      raw.append(byte)
      state = .quoted
    case _ where isBlankLine:
      openRecord()
      closeRecord()
    case _ where !lineEnd.isEmpty:
      closeField()
      closeRecord()
    case _ where byte == delimiter:
      closeField()
      // Behind a delimiter a field is certain, even at the end of the file.
      state = .fieldStart
    case .fieldStart where byte == quote:
      openRecord()
      raw = [byte]
      state = .quoted
    case .quoteInQuoted:
      content = raw + [byte]
      current?.hasProblem = true
      state = .plain
    case .fieldStart, .plain:
      openRecord()
      content.append(byte)
      state = .plain
    }
    line += lineEnd.isEmpty ? 0 : 1
  }
  if state == .quoted {
    current?.hasProblem = true
  }
  if current != nil || state != .fieldStart {
    closeField()
    closeRecord()
  }
  return records
}
