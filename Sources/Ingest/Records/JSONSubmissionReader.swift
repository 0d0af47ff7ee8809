// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming
import ReportModel
import Tabular

/// Reads canonical JSON into raw records: one submission, an array of them, or one a line.
struct JSONSubmissionReader {
  let path: String
  let text: DecodedText
  private let lines: LineIndex

  init(path: String, text: DecodedText) {
    self.path = path
    self.text = text
    lines = LineIndex(text.bytes)
  }

  /// The shape that was recognised, and whether the text could be read at all.
  func read(into builder: inout SubmissionBuilder) -> (shape: JSONShape, isReadable: Bool) {
    let shape = JSONReader.shape(of: text)
    switch shape {
    case .lines: return (shape, readLines(into: &builder))
    case .document:
      do throws(JSONSyntaxError) {
        readDocument(try JSONReader.readDocument(text), into: &builder)
        return (shape, true)
      } catch {
        builder.remark(Finding(error, path: path))
        return (shape, false)
      }
    }
  }

  private func readLines(into builder: inout SubmissionBuilder) -> Bool {
    var isReadable = false
    for line in JSONReader.readLines(text) {
      switch line.result {
      case .success(let node):
        isReadable = true
        readDocument(node, into: &builder)
      case .failure(let error):
        let finding = Finding(error, path: path, line: line.line)
        builder.refuseRow(finding.code, at: finding.location, found: "", ["reason": .phrase(JSONWording.reason(error))])
      }
    }
    return isReadable
  }

  private func readDocument(_ node: JSONNode, into builder: inout SubmissionBuilder) {
    if case .array(let elements) = node.value {
      for element in elements { readSubmission(element, into: &builder) }
    } else {
      readSubmission(node, into: &builder)
    }
  }

  func readSubmission(_ node: JSONNode, into builder: inout SubmissionBuilder) {
    guard case .object(let members) = node.value else {
      wrongType(node, key: "unit", Phrase("một đối tượng {…}", "an object {…}"), &builder)
      return
    }
    let fields = KeyedMembers(members)
    checkKeys(members, known: Self.submissionKeys, &builder)
    guard let counts = fields["counts"] else {
      builder.refuseRow(.missingKey, at: location(node.byteOffset, nil), found: "", ["key": "counts"])
      return
    }
    guard case .array(let elements) = counts.value else {
      wrongType(counts, key: "counts", Phrase("một danh sách […]", "a list […]"), &builder)
      return
    }
    let identity = RawIdentity(
      unit: fields.field("unit"),
      period: fields.field("period"),
      time: fields.field("submittedat", "submitted_at"),
      revision: fields.field("revision"),
      kind: fields.field("kind")
    )
    if elements.isEmpty { builder.remark(Finding(.noRows, at: location(counts.byteOffset, "counts"))) }
    for (index, element) in elements.enumerated() {
      readObservation(element, index: index, identity, into: &builder)
    }
  }

  func readObservation(
    _ node: JSONNode,
    index: Int,
    _ identity: RawIdentity,
    into builder: inout SubmissionBuilder
  ) {
    let place = "counts[\(index + 1)]"
    guard case .object(let members) = node.value else {
      wrongType(node, key: place, Phrase("một đối tượng {…}", "an object {…}"), &builder)
      return
    }
    let fields = KeyedMembers(members, prefix: place + ".")
    checkKeys(members, known: Self.observationKeys, prefix: place + ".", &builder)
    for key in ["campaign", "channel"] where fields[key] == nil {
      if key == "channel", fields.field("campaign")?.text == "*" { continue }
      builder.refuseRow(.missingKey, at: location(node.byteOffset, place), found: "", ["key": .text(key)])
      return
    }
    builder.add(
      RawRecord(
        row: nil,
        line: lines.line(of: node.byteOffset),
        identity: identity,
        campaign: fields.field("campaign") ?? RawField(value: .text(""), columnName: place),
        channel: fields.field("channel") ?? RawField(value: .text(""), columnName: place),
        quantities: Quantity.allCases.compactMap { quantity in
          fields.field(quantity.rawValue).map { RawRecord.QuantityField(quantity: quantity, field: $0) }
        },
        note: fields.field("note")?.text.nfc ?? ""
      )
    )
  }

  /// Keys that nothing is known of, and keys that repeat another one in other letters, are said and not read.
  private func checkKeys(
    _ members: [JSONMember],
    known: [String: String],
    prefix: String = "",
    _ builder: inout SubmissionBuilder
  ) {
    var firstOfKey: [String: String] = [:]
    for member in members {
      let at = { Location(file: path, line: lines.line(of: member.keyOffset), columnName: prefix + member.key) }
      guard let key = known[member.key.lowercased()] else {
        builder.remark(Finding(.unknownColumn, at: at(), found: member.key))
        continue
      }
      if let first = firstOfKey[key] {
        let parts: KeyValuePairs<String, Part> = [
          "first": .text(first), "outcome": .phrase(TableWording.firstColumn),
        ]
        builder.remark(Finding(.repeatedColumn, at: at(), found: member.key, parts))
      } else {
        firstOfKey[key] = member.key
      }
    }
  }

  private func wrongType(
    _ node: JSONNode,
    key: String,
    _ expected: Phrase,
    _ builder: inout SubmissionBuilder
  ) {
    builder.refuseRow(
      .wrongType,
      at: location(node.byteOffset, key),
      found: RawValue(node.value).text,
      ["key": .text(key), "expected": .phrase(expected)]
    )
  }

  private func location(_ offset: Int, _ key: String?) -> Location {
    Location(file: path, line: lines.line(of: offset), columnName: key)
  }

  /// The known keys in lower case, with what each of them means.
  private static let submissionKeys = [
    "unit": "unit", "period": "period", "submittedat": "time", "submitted_at": "time", "revision": "revision",
    "kind": "kind", "counts": "counts", "note": "note",
  ]

  private static let observationKeys = [
    "campaign": "campaign", "channel": "channel", "count": "count", "minutes": "minutes", "reach": "reach",
    "note": "note",
  ]
}

/// The members of an object by their keys in lower case.
private struct KeyedMembers {
  private let members: [String: JSONNode]
  private let prefix: String

  init(_ members: [JSONMember], prefix: String = "") {
    self.members = Dictionary(members.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    self.prefix = prefix
  }

  subscript(key: String) -> JSONNode? { members[key] }

  func field(_ keys: String...) -> RawField? {
    for key in keys {
      if let node = members[key] { return RawField(value: RawValue(node.value), columnName: prefix + key) }
    }
    return nil
  }
}

extension RawValue {
  init(_ value: JSONValue) {
    switch value {
    case .null: self = .null
    case .bool(let flag): self = .other("\(flag)")
    case .number(let number): self = .number(number)
    case .string(let text): self = .text(text.nfc)
    case .array: self = .other("[…]")
    case .object: self = .other("{…}")
    }
  }
}
