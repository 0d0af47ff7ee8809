// SPDX-License-Identifier: Apache-2.0

/// Finds the parts of a mail in one pass over its lines (RFC 2046, 5.1).
///
/// Every line is compared with the boundaries of all parts around it, so that nesting costs no second pass and a missing
/// end of an inner part is forgiven.
struct PartWalk {
  /// What ended a part.
  private enum End: Equatable {
    case endOfMail
    /// The boundary of the part around it at a depth from 0; the last one closes that part.
    case boundary(depth: Int, isLast: Bool)
  }

  private var lines: LineScanner
  private let limits: MailLimits
  private var boundaries: [[UInt8]] = []
  private var partCount = 0
  private(set) var parts: [MailPart] = []

  init(_ bytes: [UInt8], limits: MailLimits) {
    lines = LineScanner(bytes)
    self.limits = limits
  }

  /// Walks over the whole mail and gives its header.
  mutating func message() throws(MailError) -> HeaderBlock {
    let (header, end) = try header(isFirst: true)
    guard header.isOfAMail else { throw .notAMail }
    try body(of: header, after: end)
    return header
  }

  private mutating func part() throws(MailError) -> End {
    let (header, end) = try header(isFirst: false)
    return try body(of: header, after: end)
  }

  /// The fields up to the blank line; a boundary may cut them short.
  private mutating func header(isFirst: Bool) throws(MailError) -> (HeaderBlock, End?) {
    partCount += 1
    guard partCount <= limits.parts else { throw .limit(.parts, allowed: limits.parts) }
    var header = HeaderBlock()
    let start = lines.position
    var isFirstLine = isFirst
    while let line = lines.next(), !line.isEmpty {
      guard lines.position - start <= limits.headerSize else { throw .limit(.headerSize, allowed: limits.headerSize) }
      if let end = end(at: line) { return (header, end) }
      // A mailbox begins each mail with a line of its own (RFC 4155).
      if !isFirstLine || !lines.bytes[line].starts(with: "From ".utf8) { header.add(line: lines.bytes[line]) }
      isFirstLine = false
    }
    return (header, nil)
  }

  @discardableResult
  private mutating func body(of header: HeaderBlock, after early: End?) throws(MailError) -> End {
    let type = HeaderValue(header[.contentType] ?? [])
    guard early == nil, type.value.hasPrefix("multipart/") else { return leaf(header, after: early) }
    guard let boundary = type["boundary"], !boundary.isEmpty else { throw .noBoundary }
    let depth = boundaries.count
    guard depth < limits.depth else { throw .limit(.depth, allowed: limits.depth) }
    boundaries.append(Array(boundary.utf8))
    var end = skipToBoundary()
    while end == .boundary(depth: depth, isLast: false) { end = try part() }
    boundaries.removeLast()
    return end == .boundary(depth: depth, isLast: true) ? skipToBoundary() : end
  }

  private mutating func leaf(_ header: HeaderBlock, after early: End?) -> End {
    let start = lines.position
    let end = early ?? skipToBoundary()
    let body = early == nil ? start..<max(start, endOfBody) : start..<start
    parts.append(
      MailPart(
        number: parts.count + 1,
        header: header,
        body: body,
        isComplete: end != .endOfMail || boundaries.isEmpty
      )
    )
    return end
  }

  /// Where the line before the last boundary ends; the line break belongs to the boundary.
  private var endOfBody = 0

  private mutating func skipToBoundary() -> End {
    endOfBody = lines.position
    while let line = lines.next() {
      if let end = end(at: line) { return end }
      endOfBody = line.upperBound
    }
    // Without a boundary the last line break is part of the body.
    endOfBody = lines.position
    return .endOfMail
  }

  private func end(at line: Range<Int>) -> End? {
    let bytes = lines.bytes
    guard !boundaries.isEmpty, line.count > 2, bytes[line.lowerBound] == 0x2D, bytes[line.lowerBound + 1] == 0x2D
    else { return nil }
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    let mark = bytes[(line.lowerBound + 2)..<max(end, line.lowerBound + 2)]
    for depth in boundaries.indices.reversed() {
      let boundary = boundaries[depth]
      guard mark.count == boundary.count || mark.count == boundary.count + 2, mark.starts(with: boundary) else {
        continue
      }
      if mark.count == boundary.count { return .boundary(depth: depth, isLast: false) }
      if mark.suffix(2).elementsEqual("--".utf8) { return .boundary(depth: depth, isLast: true) }
    }
    return nil
  }
}
