// SPDX-License-Identifier: Apache-2.0

import Glibc
import ReportModel

/// One row of a canonical table, as far as it is plain: where its parts stand, and what its three quantities say.
struct CanonicalRow {
  /// Unit, period and time with the commas between them.
  var key = 0..<0
  var campaign = 0..<0
  var channel = 0..<0
  var amounts = Amounts()
  /// The remark without its quotation marks.
  var note = 0..<0
  /// What stands behind the remark: revision and kind.
  var tail = 0..<0
  /// Where the next row stands.
  var next = 0
  /// Line ends inside the remark.
  var innerLines = 0
}

/// Takes a row apart that is written as canonical rows are.
///
/// What is not, is left to the rules of tables: cells in quotation marks other than the remark, quantities that are
/// neither digits nor `none` nor `na`, too few or too many cells.
struct CanonicalScanner {
  let hasMoreColumns: Bool

  /// The longest remark; a sheet's cell takes no more.
  static let longestNote = 32_767

  /// Reads the row that starts at an offset.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - start: The 0-based offset.
  ///   - last: The row before; a row of the same submission mostly begins with the same bytes.
  ///   - row: Receives its parts.
  /// - Returns: Whether it is plain.
  @inline(__always)
  func scan(
    _ text: borrowing Span<UInt8>,
    at start: Int,
    after last: borrowing CanonicalRow,
    into row: inout CanonicalRow
  ) -> Bool {
    var offset = start
    if Self.repeats(text, last.key, at: start) {
      offset += last.key.count
      row.key = start..<offset
    } else {
      for cell in 0..<3 {
        guard let end = Self.plainCell(text, offset) else { return false }
        if cell == 2 { row.key = start..<end }
        offset = end + 1
      }
      offset -= 1
    }
    offset += 1
    guard let campaignEnd = Self.plainCell(text, offset) else { return false }
    row.campaign = offset..<campaignEnd
    guard let channelEnd = Self.plainCell(text, campaignEnd + 1) else { return false }
    row.channel = campaignEnd + 1..<channelEnd
    offset = channelEnd + 1
    guard let count = Self.amount(text, &offset), let minutes = Self.amount(text, &offset),
      let reach = Self.amount(text, &offset)
    else { return false }
    row.amounts.count = count
    row.amounts.minutes = minutes
    row.amounts.reach = reach
    return finish(text, offset, &row)
  }

  /// Whether the bytes of a range, with a comma behind them, stand at an offset too.
  private static func repeats(_ text: borrowing Span<UInt8>, _ range: Range<Int>, at offset: Int) -> Bool {
    guard !range.isEmpty, offset + range.count < text.count, text[offset + range.count] == .comma else { return false }
    return text.extracting(offset..<offset + range.count).hasSameBytes(as: text.extracting(range))
  }

  /// The end of a cell without quotation marks, at its comma; nil where the row ends before it.
  private static func plainCell(_ text: borrowing Span<UInt8>, _ start: Int) -> Int? {
    guard start < text.count, text[start] != .quote else { return nil }
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte == .comma { return index }
      if byte.isLineEnd { return nil }
      index += 1
    }
    return nil
  }

  private static func amount(_ text: borrowing Span<UInt8>, _ offset: inout Int) -> Amount? {
    var index = offset
    var number: Int64 = 0
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      number = number &* 10 &+ Int64(digit)
      index += 1
    }
    let length = index - offset
    guard index < text.count, length <= 18 else { return nil }
    if text[index] == .comma {
      offset = index + 1
      return length == 0 ? .missing : .value(number)
    }
    guard length == 0, let end = plainCell(text, offset) else { return nil }
    let word = offset..<end
    offset = end + 1
    if text.holds("none", word) { return Amount.none }
    return text.holds("na", word) ? .notApplicable : nil
  }

  private func finish(_ text: borrowing Span<UInt8>, _ start: Int, _ row: inout CanonicalRow) -> Bool {
    var index = start
    row.innerLines = 0
    if index < text.count, text[index] == .quote {
      index += 1
      while index < text.count, text[index] != .quote {
        if text[index] == .lineFeed || text[index] == .carriageReturn && !text.isPair(index) { row.innerLines += 1 }
        index += 1
      }
      guard index < text.count else { return false }
      row.note = start + 1..<index
      index += 1
      guard index == text.count || text[index] == .comma || text[index].isLineEnd else { return false }
    } else {
      while index < text.count, text[index] != .comma, !text[index].isLineEnd { index += 1 }
      row.note = start..<index
    }
    guard row.note.count <= Self.longestNote, text.isComposed(row.note) else { return false }
    let hasTail = index < text.count && text[index] == .comma
    guard hasTail == hasMoreColumns else { return false }
    let tail = index
    while index < text.count, !text[index].isLineEnd {
      if text[index] == .quote { return false }
      index += 1
    }
    row.tail = tail..<index
    row.next = index == text.count ? index : index + (text.isPair(index) ? 2 : 1)
    return true
  }
}

extension UInt8 {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}

extension Span<UInt8> {
  /// Whether a carriage return stands at an offset with a line feed behind it.
  func isPair(_ index: Int) -> Bool {
    self[index] == .carriageReturn && index + 1 < count && self[index + 1] == .lineFeed
  }

  /// Whether the bytes of a word stand in a range.
  func holds(_ word: StaticString, _ range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for (place, index) in range.enumerated() {
      guard unsafe self[index] == word.utf8Start[place] else { return false }
    }
    return true
  }

  /// Whether a range is UTF-8 whose letters are surely composed (NFC) and none of another encoding: letters of
  /// Vietnamese and the usual marks.
  func isComposed(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let second = index + 1 < range.upperBound ? self[index + 1] : 0
      let third = index + 2 < range.upperBound ? self[index + 2] : 0
      let length =
        switch self[index] {
        case 0x20..<0x7F, 0x09, .lineFeed, .carriageReturn: 1
        case 0xC2 where second == 0xA0 || second == 0xB0 || second & 0xFE == 0xB2: 2
        case 0xC3 where Self.vietnamese >> UInt32(second & 0x1F) & 1 == 1: 2
        case 0xC4...0xC6: 2
        case 0xE1 where second & 0xFE == 0xBA: 3
        case 0xE2 where second == 0x80 && third > 0x81: 3
        default: 0
        }
      guard length > 0, index + length <= range.upperBound else { return false }
      for rest in index + 1..<index + length where self[rest] & 0xC0 != 0x80 { return false }
      index += length
    }
    return true
  }

  /// A bit for each of À Á Â Ã È É Ê Ì Í Ò Ó Ô Õ Ù Ú Ý by the last five bits, which the small letters share.
  private static var vietnamese: UInt32 { 0b0010_0110_0011_1100_0011_0111_0000_1111 }

  func hasSameBytes(as other: borrowing Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return unsafe withUnsafeBytes { one in
      unsafe other.withUnsafeBytes { other in
        guard let one = one.baseAddress, let other = other.baseAddress else { return true }
        return unsafe memcmp(one, other, count) == 0
      }
    }
  }
}

extension Range<Int> {
  /// The three cells of a range that two commas part.
  func split3(in text: borrowing Span<UInt8>) -> (Range<Int>, Range<Int>, Range<Int>)? {
    var commas: [Int] = []
    for index in self where text[index] == .comma { commas.append(index) }
    guard commas.count == 2 else { return nil }
    return (lowerBound..<commas[0], commas[0] + 1..<commas[1], commas[1] + 1..<upperBound)
  }

  /// Whether nothing but commas stands in a range.
  func allBlank(in text: borrowing Span<UInt8>) -> Bool {
    for index in self where text[index] != .comma { return false }
    return true
  }
}
