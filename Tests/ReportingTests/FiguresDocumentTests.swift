// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Foundation
import ReportModel
import Reporting
import TestSupport
import Testing

@Suite("figures.json")
struct FiguresDocumentTests {
  private static func fixture() -> Fixture {
    var fixture = Fixture(campaigns: 2)
    fixture.report("rach-gia", week: 27, ["portal": .count(4)])
    fixture.report(
      "rach-gia",
      week: 28,
      at: SubmissionTime(Moment(seconds: 200)),
      [
        "portal": .count(Int64.max - 5), "event": Amounts(count: .none), "leaflet": .count(0),
        "social": Amounts(count: .value(1), reach: .value(1_300, isApproximate: true)),
      ]
    )
    fixture.report("rach-gia", week: 28, at: SubmissionTime(Moment(seconds: 100)), ["portal": .count(9)])
    fixture.refused = [
      RefusedObservation(
        location: Location(file: "x.csv", row: 7, columnName: "count"),
        found: "12,5",
        code: .fraction
      )
    ]
    return fixture
  }

  private func bytes(_ content: ReportContent) throws -> [UInt8] {
    let file = try #require(content.outputs([.figures], campaigns: nil, language: .vietnamese).first)
    var written: [UInt8] = []
    try file.make(at: "/nowhere") { written = $0 }
    return written
  }

  private func document(_ content: ReportContent = fixture().content()) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(try bytes(content))) as? [String: Any])
  }

  private func total(_ channel: String, in document: [String: Any]) throws -> [String: Any] {
    let totals = try #require(document["totals"] as? [[String: Any]])
    return try #require(
      totals.first { $0["campaign"] as? String == "noi-dung-1" && $0["channel"] as? String == channel }
    )
  }

  @Test("obeys the published schema", arguments: [27, 28, nil])
  func schema(week: Int?) throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(
        with: Data(ScratchFolder.bytes(at: PackageFolder.path + "/docs/schemas/figures-v1.schema.json"))
      ) as? [String: Any]
    )
    let document = try document(Self.fixture().content(week: week))
    let definitions = try #require(schema["$defs"] as? [String: Any])
    #expect(SchemaCheck(definitions: definitions).faults(of: document, by: schema) == [])
  }

  @Test("the check of the schema is no rubber stamp")
  func schemaCheck() throws {
    let check = SchemaCheck(definitions: [:])
    let schema: [String: Any] = [
      "type": "object", "required": ["a"], "properties": ["a": ["type": "integer", "minimum": 0]],
    ]
    #expect(check.faults(of: ["b": 1], by: schema) == ["$: a is missing"])
    #expect(check.faults(of: ["a": "1"], by: schema) == ["$.a: no integer"])
    #expect(check.faults(of: ["a": -1], by: schema) == ["$.a: below 0"])
    #expect(check.faults(of: ["a": 1], by: schema) == [])
  }

  @Test("the four states stay apart")
  func states() throws {
    let document = try document()
    #expect(try total("leaflet", in: document)["count"] as? Int == 0)
    #expect(try total("event", in: document)["count"] as? String == "none")
    #expect(try total("magazine", in: document)["count"] is NSNull)
    let approximate = try #require(try total("social", in: document)["approximate"] as? [Any])
    #expect(approximate.map { "\($0)" } == ["reach"])
    var fixture = Self.fixture()
    fixture.catalogue.units = fixture.catalogue.units.map {
      Fixture.unit($0.id, $0.name, kind: $0.kind.index, channels: [])
    }
    #expect(try total("magazine", in: self.document(fixture.content()))["count"] as? String == "na")
  }

  @Test("numbers of 64 bits are exact")
  func exact() throws {
    let text = String(decoding: try bytes(Self.fixture().content()), as: UTF8.self)
    #expect(text.contains("\"count\": 9223372036854775802") || text.contains("\"count\":9223372036854775802"))
  }

  @Test("a change needs both sides")
  func change() throws {
    let document = try document()
    let portal = try #require(try total("portal", in: document)["change"] as? [String: Any])
    #expect(portal["count"] as? Int == Int.max - 9)
    let leaflet = try #require(try total("leaflet", in: document)["change"] as? [String: Any])
    #expect(leaflet["count"] is NSNull)
  }

  @Test("every submission has its state, the superseded one with what replaced it")
  func submissions() throws {
    let rows = try #require(try document()["submissions"] as? [[String: Any]])
    let states = rows.reduce(into: [:]) { $0[$1["file"] as? String ?? ""] = $1["state"] as? String }
    #expect(
      states == [
        "2024-W27/0-rach-gia.csv": "other-period", "2024-W28/1-rach-gia.csv": "counted",
        "2024-W28/2-rach-gia.csv": "superseded",
      ]
    )
    let superseded = try #require(rows.first { $0["state"] as? String == "superseded" })
    #expect(superseded["replacedBy"] as? String == "2024-W28/1-rach-gia.csv")
  }

  @Test("refused observations stand with file, row, column and reason")
  func rejected() throws {
    let rows = try #require(try document()["rejectedRows"] as? [[String: Any]])
    #expect(rows.count == 1)
    #expect(rows[0]["row"] as? Int == 7)
    #expect(rows[0]["code"] as? String == "KG-403")
    #expect(rows[0]["found"] as? String == "12,5")
  }
}

/// As much of JSON Schema as the published schema uses.
struct SchemaCheck {
  let definitions: [String: Any]

  func faults(of value: Any, by schema: [String: Any], at path: String = "$") -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.split(separator: "/").last ?? "")
      guard let definition = definitions[name] as? [String: Any] else { return ["\(path): no definition \(name)"] }
      return faults(of: value, by: definition, at: path)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let all = choices.map { faults(of: value, by: $0, at: path) }
      return all.contains { $0.isEmpty } ? [] : ["\(path): none of \(choices.count) choices"]
    }
    return typeFaults(value, schema, path) + valueFaults(value, schema, path) + partFaults(value, schema, path)
  }

  private func typeFaults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    guard let type = schema["type"] else { return [] }
    let types = type as? [String] ?? [type as? String ?? ""]
    return types.contains { has(value, type: $0) } ? [] : ["\(path): no \(types.joined(separator: " or "))"]
  }

  private func has(_ value: Any, type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": value is Bool
    case "integer": !(value is String) && value is Int
    default: false
    }
  }

  private func valueFaults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    var faults: [String] = []
    if let constant = schema["const"] as? String, value as? String != constant {
      faults.append("\(path): not \(constant)")
    }
    if let allowed = schema["enum"] as? [Any], !allowed.contains(where: { "\($0)" == "\(value)" }) {
      faults.append("\(path): \(value) is not allowed")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path): \(text) is not like \(pattern)")
    }
    if let minimum = schema["minimum"] as? Int, let number = value as? Int, number < minimum {
      faults.append("\(path): below \(minimum)")
    }
    return faults
  }

  private func partFaults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let elements = value as? [Any], let items = schema["items"] as? [String: Any] {
      return elements.enumerated().flatMap { faults(of: $1, by: items, at: "\(path)[\($0)]") }
    }
    guard let object = value as? [String: Any] else { return [] }
    let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
      .map { "\(path): \($0) is missing" }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    return missing
      + object.sorted { $0.key < $1.key }
      .flatMap { key, part in properties[key].map { faults(of: part, by: $0, at: "\(path).\(key)") } ?? [] }
  }
}
