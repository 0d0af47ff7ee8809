// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Yams

/// A mapping of kgreport.yml that reports every odd key and value with its line.
///
/// Reading a value of the wrong kind reports it and gives the fallback, so that reading goes on.
struct SettingsMap {
  private let values: [String: Node]
  private let problems: ProblemList

  /// The line of the mapping's first key, or of what should hold it; 1-based.
  let line: Int?

  /// Whether something other than a mapping stands here; what it lacks is then not worth a word.
  private let isRefused: Bool

  /// Wraps a node; anything but a mapping is reported and read as empty, and any key not allowed too.
  init(_ node: Node?, key: String, allowing keys: [String]?, problems: ProblemList, line: Int? = nil) {
    self.problems = problems
    self.line = node?.mark?.line ?? line
    guard let node, !node.isEmptyScalar else {
      values = [:]
      isRefused = false
      return
    }
    guard let mapping = node.mapping else {
      problems.report(
        .badSetting,
        line: node.mark?.line,
        found: node.string ?? "[…]",
        ["key": .text(key), "expected": .phrase(Phrase("các mục con", "a mapping"))]
      )
      values = [:]
      isRefused = true
      return
    }
    isRefused = false
    var values: [String: Node] = [:]
    for (keyNode, value) in mapping {
      let name = keyNode.string ?? ""
      if keys?.contains(name) ?? true {
        values[name] = value
      } else if let keys {
        problems.report(.unknownKey, line: keyNode.mark?.line, found: name, ["candidates": .list(keys)])
      }
    }
    self.values = values
  }

  func node(_ key: String) -> Node? { values[key].flatMap { $0.isEmptyScalar ? nil : $0 } }

  func line(of key: String) -> Int? { values[key]?.mark?.line ?? line }

  func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = node.string else {
      refuse(key, Phrase("một dòng chữ", "a text"))
      return nil
    }
    return text
  }

  func requiredText(_ key: String) -> String {
    if let text = text(key), !text.isEmpty { return text }
    if node(key) == nil, !isRefused { problems.report(.keyMissing, line: line, ["key": .text(key)]) }
    return ""
  }

  func number(_ key: String, in range: ClosedRange<Int>, fallback: Int) -> Int {
    guard let text = text(key) else { return fallback }
    guard let number = Int(text), range.contains(number) else {
      refuse(
        key,
        Phrase(
          "số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
          "a whole number from \(range.lowerBound) to \(range.upperBound)"
        )
      )
      return fallback
    }
    return number
  }

  /// A number that may have decimals, such as the width of a column.
  func decimal(_ key: String, in range: ClosedRange<Double>, fallback: Double) -> Double {
    guard let text = text(key) else { return fallback }
    guard let number = Double(text), range.contains(number) else {
      let ends = (Int(range.lowerBound), Int(range.upperBound))
      refuse(key, Phrase("số từ \(ends.0) đến \(ends.1)", "a number from \(ends.0) to \(ends.1)"))
      return fallback
    }
    return number
  }

  func flag(_ key: String, fallback: Bool) -> Bool {
    guard let text = text(key) else { return fallback }
    guard let flag = ["true": true, "false": false][text.lowercased()] else {
      refuse(key, Phrase("true hoặc false", "true or false"))
      return fallback
    }
    return flag
  }

  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      refuse(key, Phrase("một trong: \(names)", "one of: \(names)"))
      return nil
    }
    return choice
  }

  func day(_ key: String) -> Day? {
    guard let text = text(key) else { return nil }
    guard let day = Day(iso: text) else {
      refuse(key, .existingDay)
      return nil
    }
    return day
  }

  func texts(_ key: String) -> [String] { lines(key).map(\.name) }

  /// The texts of a list, each with its line.
  func lines(_ key: String) -> [NameClaims.Claim] {
    nodes(key)
      .compactMap { node in
        guard let text = node.string else {
          refuse(key, Phrase("danh sách chữ", "a list of texts"))
          return nil
        }
        return (text, node.mark?.line)
      }
  }

  /// The items of a list that has to have one at least.
  func requiredMaps(_ key: String, allowing keys: [String]) -> [SettingsMap] {
    if node(key) == nil || node(key)?.sequence?.isEmpty == true {
      problems.report(.keyMissing, line: line(of: key), ["key": .text(key)])
    }
    return maps(key, allowing: keys)
  }

  func maps(_ key: String, allowing keys: [String]) -> [SettingsMap] {
    nodes(key).map { SettingsMap($0, key: key, allowing: keys, problems: problems) }
  }

  /// The items of a list that was read already, for another look that reports nothing twice.
  func quietMaps(_ key: String) -> [SettingsMap] {
    (node(key)?.sequence.map(Array.init) ?? [])
      .map { SettingsMap($0, key: key, allowing: nil, problems: ProblemList(file: problems.file)) }
  }

  func map(_ key: String, allowing keys: [String]) -> SettingsMap {
    SettingsMap(node(key), key: key, allowing: keys, problems: problems, line: line(of: key))
  }

  func refuse(_ key: String, _ expected: Phrase) {
    let found = values[key]?.string ?? "…"
    problems.report(
      .badSetting,
      line: line(of: key),
      found: found,
      ["key": .text(key), "expected": .phrase(expected)]
    )
  }

  private func nodes(_ key: String) -> [Node] {
    guard let node = node(key) else { return [] }
    guard let sequence = node.sequence else {
      refuse(key, Phrase("danh sách, mỗi mục bắt đầu bằng “- ”", "a list whose items begin with “- ”"))
      return []
    }
    return Array(sequence)
  }
}

extension Node {
  /// Whether nothing stands behind the key.
  var isEmptyScalar: Bool {
    guard let scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }
}
