// SPDX-License-Identifier: Apache-2.0

/// Readings one behind the other in as few bytes as they need.
///
/// Each is: a byte of states, two bits for each of count, minutes and reach from the lowest on (0 missing, 1 none, 2 not
/// applicable, 3 a number), bit 6 for a row that does not follow the last one, bit 7 for a remark; campaign and channel;
/// the step to the row, zigzag, where bit 6 says so; the numbers; the length and the bytes of the remark. Every number is
/// written seven bits at a time, the lowest first, bit 7 of each byte meaning that more follow (LEB128).
struct PackedReadings: Sendable, Hashable {
  private(set) var bytes: [UInt8] = []
  private var lastRow = 0

  private static let rowFlag: UInt8 = 0x40
  private static let noteFlag: UInt8 = 0x80

  /// Gives back the room that is not needed.
  mutating func trim() { bytes = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) } }

  /// Takes everything out and keeps the room.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    lastRow = 0
  }

  mutating func append(_ cell: CellKey, _ amounts: Amounts, note: some Collection<UInt8>, row: Int) {
    begin(cell, amounts, hasNote: !note.isEmpty, row: row)
    guard !note.isEmpty else { return }
    append(UInt64(note.count))
    bytes.append(contentsOf: note)
  }

  mutating func append(
    _ cell: CellKey,
    _ amounts: Amounts,
    _ text: borrowing Span<UInt8>,
    note: Range<Int>,
    row: Int
  ) {
    begin(cell, amounts, hasNote: !note.isEmpty, row: row)
    guard !note.isEmpty else { return }
    append(UInt64(note.count))
    for index in note { bytes.append(text[index]) }
  }

  private mutating func begin(_ cell: CellKey, _ amounts: Amounts, hasNote: Bool, row: Int) {
    var head = amounts.count.state | amounts.minutes.state << 2 | amounts.reach.state << 4
    let step = row - lastRow
    if step != 1 { head |= Self.rowFlag }
    if hasNote { head |= Self.noteFlag }
    bytes.append(head)
    append(UInt64(cell.campaign.index))
    append(UInt64(cell.channel.index))
    if step != 1 { append(UInt64(bitPattern: Int64(step << 1 ^ step >> 63))) }
    lastRow = row
    append(amounts.count)
    append(amounts.minutes)
    append(amounts.reach)
  }

  private mutating func append(_ amount: Amount) {
    if case .value(let number, _) = amount { append(UInt64(bitPattern: number)) }
  }

  private mutating func append(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Reads from the first on; there has to be a next one.
  struct Reader {
    private let bytes: [UInt8]
    private var offset = 0
    private var row = 0

    init(_ packed: PackedReadings) { bytes = packed.bytes }

    struct Reading {
      var cell: CellKey
      var amounts: Amounts
      /// Where the remark stands.
      var note: Range<Int>
      var row: Int
    }

    mutating func next() -> Reading {
      let head = bytes[offset]
      offset += 1
      let cell = CellKey(Ref(Int(number())), Ref(Int(number())))
      if head & PackedReadings.rowFlag == 0 {
        row += 1
      } else {
        let step = number()
        row += Int(truncatingIfNeeded: step >> 1) ^ -Int(truncatingIfNeeded: step & 1)
      }
      let amounts = Amounts(count: amount(head & 3), minutes: amount(head >> 2 & 3), reach: amount(head >> 4 & 3))
      var note = offset..<offset
      if head & PackedReadings.noteFlag != 0 {
        let length = Int(number())
        note = offset..<offset + length
        offset += length
      }
      return Reading(cell: cell, amounts: amounts, note: note, row: row)
    }

    func text(_ range: Range<Int>) -> String {
      range.isEmpty ? "" : String(decoding: bytes[range], as: UTF8.self)
    }

    private mutating func amount(_ state: UInt8) -> Amount {
      switch state {
      case 0: .missing
      case 1: .none
      case 2: .notApplicable
      default: .value(Int64(bitPattern: number()))
      }
    }

    private mutating func number() -> UInt64 {
      var number: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        let byte = bytes[offset]
        offset += 1
        number |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return number }
        shift += 7
      }
    }
  }
}

extension Amount {
  fileprivate var state: UInt8 {
    switch self {
    case .missing: 0
    case .none: 1
    case .notApplicable: 2
    case .value: 3
    }
  }
}
