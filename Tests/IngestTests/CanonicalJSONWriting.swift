// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// Writes canonical JSON, some of whose values are not.
struct CanonicalJSONWriting {
  var random: SeededGenerator

  private static let ids = ["dieu-tra-dtts", "ten-mien-vn", "phong-chong-dich-benh"]
  private static let channels = ["newspaper", "portal", "social", "district-broadcast", "workshop", "leaflet", "video"]

  mutating func text() -> String {
    let damage = random.pick([0, 0, 0, 1, 3, 20])
    let objects = (0..<random.number(in: 1...4)).map { _ in submission(damage) }
    switch random.number(in: 0...3) {
    case 0: return objects[0] + random.pick(["", "\n"])
    case 1: return objects.joined(separator: "\n") + random.pick(["", "\n", "\r\n\r\n"])
    case 2: return "[" + objects.joined(separator: random.pick([",", ",\n", " ,\r\n"])) + "]"
    default: return "\n [\n" + objects.joined(separator: ",\r") + "\n]\n"
    }
  }

  private mutating func submission(_ damage: Int) -> String {
    var members = [
      "\"unit\":\(odd(damage, ["\"Huyện An Biên\"", "\"an-bein\"", "null", "7"]) ?? quoted(["an-bien", "rach-gia", "phu-quoc"]))",
      "\"period\":\(odd(damage, ["\"Tuần 28\"", "\"2024-07\"", "28", "null"]) ?? quoted(["2024-W28", "2024-W29"]))",
      "\"submittedAt\":\(odd(damage, ["\"12/7/2024\"", "\"hôm qua\"", "5"]) ?? random.pick(["null", "\"\"", "\"2024-07-12\"", "\"2024-07-12T15:04:05+07:00\"", "\"2024-07-13T15:04:05Z\""]))",
    ]
    if chance(10) { members.remove(at: random.number(in: 0...2)) }
    if chance(10) { members.swapAt(0, members.count - 1) }
    if let extra = odd(
      damage * 2,
      ["\"revision\":2", "\"kind\":\"supplement\"", "\"ghi chú\":1", "\"unit\":\"an-bien\"", "\"kind\":\"cumulative\""]
    ) {
      members.append(extra)
    }
    let space = random.pick(["", " ", "\n  "])
    let counts = (0..<random.number(in: 1...8)).map { _ in observation(damage) }
    members.append(
      "\"counts\":" + (odd(damage, ["[]", "null", "[5]"]) ?? "[\(space)" + counts.joined(separator: ",\(space)") + "]")
    )
    if let extra = odd(damage, ["\"note\":\"x\"", "\"counts\":[]"]) { members.append(extra) }
    return "{" + members.joined(separator: "," + random.pick(["", " "])) + (odd(damage, [",}", "", "]"]) ?? "}")
  }

  private mutating func observation(_ damage: Int) -> String {
    var members = [
      "\"campaign\":"
        + (odd(damage, ["\"*\"", "\"chuyen-khac\"", "\"Tên miền .vn\"", "null", "\"Tổng cộng\""]) ?? quoted(Self.ids)),
      "\"channel\":"
        + (odd(damage, ["\"zalo\"", "\"Mạng xã hội\"", "[1]", "\"so\\u0063ial\""]) ?? quoted(Self.channels)),
      "\"count\": "
        + (odd(damage, ["-3", "12.5", "12.0", "1e3", "\"gần 10\"", "\"12\"", "007", "true", "99999999999999999999"])
          ?? number(90)),
      "\"minutes\":" + (odd(damage, ["\"2 giờ\"", "1.5"]) ?? number(15)),
      "\"reach\":" + (odd(damage, ["-1", "\"150 người\""]) ?? number(25)),
      "\"note\":"
        + (odd(damage, ["7", "\"a\u{301}\"", "\"\\n\"", "\"😀\""])
          ?? random.pick(["null", "\"\"", "\"Fanpage huyện, Zalo\""])),
    ]
    if chance(8) { members.remove(at: random.number(in: 0...5)) }
    if chance(8) { members.swapAt(0, members.count - 1) }
    if let extra = odd(damage, ["\"lạ\":1", "\"count\":2", "\"Note\":null"]) { members.append(extra) }
    return (odd(damage, ["5", "null"]) ?? "{" + members.joined(separator: ",") + "}")
  }

  private mutating func odd(_ damage: Int, _ texts: [String]) -> String? {
    random.number(in: 1...200) <= damage ? random.pick(texts) : nil
  }

  private mutating func quoted(_ texts: [String]) -> String { "\"\(random.pick(texts))\"" }

  private mutating func number(_ percent: Int) -> String {
    chance(percent) ? random.pick(["0", "1", "12", "4300"]) : random.pick(["null", "null", "\"none\"", "\"na\""])
  }

  private mutating func chance(_ percent: Int) -> Bool { random.number(in: 1...100) <= percent }
}
