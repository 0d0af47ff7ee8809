// SPDX-License-Identifier: Apache-2.0

/// Lays submissions into a file in the canonical CSV or JSON.
struct SubmissionWriter: ~Copyable {
  private var file: OutputFile
  private let format: Size.Format

  init(_ path: String, _ format: Size.Format) throws(GenerationError) {
    file = try OutputFile(path)
    self.format = format
    if format == .csv { file.write("unit,period,submitted_at,campaign,channel,count,minutes,reach,note\n") }
  }

  mutating func write(_ head: SubmissionHead, _ rows: [Observation]) throws(GenerationError) {
    switch format {
    case .csv: try writeCSV(head, rows)
    case .json: try writeJSON(head, rows)
    }
  }

  consuming func close() throws(GenerationError) { try file.close() }

  private mutating func writeCSV(_ head: SubmissionHead, _ rows: [Observation]) throws(GenerationError) {
    let start = Array("\(head.unit),\(head.week),\(head.submittedAt),".utf8)
    for row in rows {
      file.write(start)
      file.write(row.campaign)
      file.write(",")
      file.write(row.channel)
      file.write(",")
      switch row.count {
      case .number(let number): file.write(number)
      case .negative: file.write("-3")
      case .decimalComma: file.write("\"12,5\"")
      }
      file.write(",")
      if let minutes = row.minutes { file.write(minutes) }
      file.write(",")
      if let reach = row.reach { file.write(reach) }
      file.write(",")
      if let note = row.note { writeField(note) }
      file.write("\n")
      try file.drain()
    }
  }

  private mutating func writeField(_ text: String) {
    if text.utf8.contains(UInt8(ascii: ",")) { writeString(text) } else { file.write(text) }
  }

  private mutating func writeString(_ text: String) {
    file.write("\"")
    file.write(text)
    file.write("\"")
  }

  /// A submission an object, and one object after another where a file holds many (JSON Lines).
  private mutating func writeJSON(_ head: SubmissionHead, _ rows: [Observation]) throws(GenerationError) {
    file.write(#"{"unit":"\#(head.unit)","period":"\#(head.week)","submittedAt":"\#(head.submittedAt)","counts":["#)
    var separator = ""
    for row in rows {
      file.write(separator)
      separator = ","
      file.write(#"{"campaign":""#)
      file.write(row.campaign)
      file.write(#"","channel":""#)
      file.write(row.channel)
      file.write(#"","count":"#)
      switch row.count {
      case .number(let number): file.write(number)
      case .negative: file.write("-3")
      case .decimalComma: file.write(#""12,5""#)
      }
      writeMember(#","minutes":"#, row.minutes)
      writeMember(#","reach":"#, row.reach)
      file.write(#","note":"#)
      if let note = row.note { writeString(note) } else { file.write("null") }
      file.write("}")
      try file.drain()
    }
    file.write("]}\n")
  }

  private mutating func writeMember(_ key: String, _ number: Int?) {
    file.write(key)
    if let number { file.write(number) } else { file.write("null") }
  }
}
