// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Tabular

/// The fast lane of JSON: reads canonical submissions straight from their bytes, no string and no allocation for a good
/// observation.
///
/// An observation or a submission that is not plain goes, alone, to the reader of all JSON; what is no JSON, or holds
/// anything around its submissions, goes there whole.
struct CanonicalJSONReader {
  private let path: String
  private let text: DecodedText
  private let catalogue: Catalogue
  private let known: CanonicalNames
  private var cursor = CanonicalJSONCursor()
  /// The reader of all JSON, once something needs it.
  private lazy var reader = JSONSubmissionReader(path: path, text: text)

  init(path: String, text: DecodedText, catalogue: Catalogue, known: CanonicalNames) {
    self.path = path
    self.text = text
    self.catalogue = catalogue
    self.known = known
  }

  /// Reads the whole text.
  ///
  /// - Parameter builder: A new one; of no use any more where the text is none for this lane.
  /// - Returns: The shape of the text; nil where it is none for this lane.
  mutating func read(into builder: inout SubmissionBuilder) -> JSONShape? {
    let bytes = text.bytes
    let span = bytes.span
    guard cursor.peek(span) != nil else { return nil }
    let firstLine = cursor.line
    guard readDocument(span, &builder) else { return nil }
    let isOneLine = cursor.line == firstLine
    let lastLine = cursor.line
    guard cursor.peek(span) != nil else { return .document }
    // What follows on lines of its own is JSON Lines if the first line was a whole value.
    guard isOneLine, cursor.line > lastLine else { return nil }
    while cursor.peek(span) != nil {
      let line = cursor.line
      guard readDocument(span, &builder), cursor.line == line else { return nil }
      guard cursor.peek(span) == nil || cursor.line > line else { return nil }
    }
    return .lines
  }

  private mutating func readDocument(_ text: borrowing Span<UInt8>, _ builder: inout SubmissionBuilder) -> Bool {
    guard cursor.peek(text) == UInt8(ascii: "[") else { return readSubmission(text, &builder) }
    cursor.offset += 1
    repeat {
      guard readSubmission(text, &builder) else { return false }
    } while cursor.take(.comma, text)
    return cursor.take(UInt8(ascii: "]"), text)
  }

  // MARK: Submissions

  /// What stands before the observations of a submission.
  private struct Head {
    var unit: Range<Int>?
    var period: Range<Int>?
    var time: Range<Int>?
    var timeKey: StaticString = "submittedat"
    var isTimeNull = false

    /// Whether a time stands there.
    var statesTime: Bool { !(time ?? 0..<0).isEmpty }
  }

  private mutating func readSubmission(_ text: borrowing Span<UInt8>, _ builder: inout SubmissionBuilder) -> Bool {
    guard cursor.peek(text) == UInt8(ascii: "{") else { return false }
    let start = cursor
    cursor.offset += 1
    guard let head = readHead(text), let key = key(head, text, builder) else {
      return handOver(submissionAt: start, &builder)
    }
    return readCounts(of: key, head, text, &builder) && cursor.take(UInt8(ascii: "}"), text)
  }

  /// Reads up to the first observation, which is there.
  private mutating func readHead(_ text: borrowing Span<UInt8>) -> Head? {
    var head = Head()
    while let key = cursor.string(text), cursor.take(UInt8(ascii: ":"), text) {
      var isNull = false
      if text.holds("counts", key) {
        guard cursor.take(UInt8(ascii: "["), text), cursor.peek(text) == UInt8(ascii: "{") else { return nil }
        return head
      }
      guard let value = cursor.stringOrNull(text, isNull: &isNull) else { return nil }
      if text.holds("unit", key), head.unit == nil, !isNull {
        head.unit = value
      } else if text.holds("period", key), head.period == nil, !isNull {
        head.period = value
      } else if text.holds("submittedAt", key) || text.holds("submitted_at", key), head.time == nil {
        head.time = value
        head.isTimeNull = isNull
        if text.holds("submitted_at", key) { head.timeKey = "submitted_at" }
      } else {
        return nil
      }
      guard cursor.take(.comma, text) else { return nil }
    }
    return nil
  }

  private func key(
    _ head: Head,
    _ text: borrowing Span<UInt8>,
    _ builder: SubmissionBuilder
  ) -> IdentityResolver.Key? {
    guard let unit = head.unit.flatMap({ known.units.index(of: text, $0) }),
      let period = head.period.flatMap({ CanonicalIdentity.week(text, $0, catalogue.calendar) }),
      catalogue.units[unit].isValid(within: period.days)
    else { return nil }
    let stated = head.time ?? 0..<0
    let time = CanonicalIdentity.time(text, stated, utcOffset: catalogue.calendar.utcOffset)
    return time != nil || stated.isEmpty ? builder.plainKey(Ref(unit), period, statedTime: time) : nil
  }

  /// Hands a whole submission to the reader of all JSON.
  private mutating func handOver(
    submissionAt start: CanonicalJSONCursor,
    _ builder: inout SubmissionBuilder
  ) -> Bool {
    guard let (node, end) = JSONReader.readValue(of: text, at: start.offset) else { return false }
    reader.readSubmission(node, into: &builder)
    cursor = start
    passOver(to: end)
    return true
  }

  /// Steps over a value that was read elsewhere, counting its lines.
  private mutating func passOver(to end: Int) {
    let bytes = text.bytes
    while cursor.offset < end {
      let byte = bytes[cursor.offset]
      if byte == .carriageReturn
        || byte == .lineFeed && (cursor.offset == 0 || bytes[cursor.offset - 1] != .carriageReturn)
      {
        cursor.line += 1
      }
      cursor.offset += 1
    }
  }

  // MARK: Observations

  private mutating func readCounts(
    of key: IdentityResolver.Key,
    _ head: Head,
    _ text: borrowing Span<UInt8>,
    _ builder: inout SubmissionBuilder
  ) -> Bool {
    let hasChannel = known.channels(of: key.unit)
    var lent: (group: Int, observations: Observations)?
    var index = 0
    repeat {
      guard cursor.peek(text) == UInt8(ascii: "{") else { return false }
      let start = cursor
      if let row = CanonicalJSONObservation(&cursor, text, known),
        known.takes(row.amounts, ofChannel: row.channel, in: hasChannel)
      {
        if lent == nil { lent = lend(key, statesTime: head.statesTime, row: start.line, &builder) }
        let cell = CellKey(Ref(row.campaign), Ref(row.channel))
        lent?.observations.append(cell, row.amounts, text, note: row.note, row: start.line)
        builder.countPlainObservation()
      } else {
        if let lent { builder.giveBack(lent.observations, of: lent.group) }
        lent = nil
        guard let (node, end) = JSONReader.readValue(of: self.text, at: start.offset) else { return false }
        reader.readObservation(node, index: index, identity(head), into: &builder)
        cursor = start
        passOver(to: end)
      }
      index += 1
    } while cursor.take(.comma, text)
    if let lent { builder.giveBack(lent.observations, of: lent.group) }
    return cursor.take(UInt8(ascii: "]"), text)
  }

  private func lend(
    _ key: IdentityResolver.Key,
    statesTime: Bool,
    row: Int,
    _ builder: inout SubmissionBuilder
  ) -> (group: Int, observations: Observations) {
    let group = builder.groupOfKey[key] ?? builder.open(key, statesTime: statesTime, row: row)
    return (group, builder.lendObservations(of: group))
  }

  private func identity(_ head: Head) -> RawIdentity {
    func field(_ range: Range<Int>?, _ key: StaticString, isNull: Bool = false) -> RawField? {
      range.map { range in
        let value = isNull ? RawValue.null : .text(String(decoding: text.bytes[range], as: UTF8.self))
        return RawField(value: value, columnName: key.description)
      }
    }
    return RawIdentity(
      unit: field(head.unit, "unit"),
      period: field(head.period, "period"),
      time: field(head.time, head.timeKey, isNull: head.isTimeNull)
    )
  }
}
