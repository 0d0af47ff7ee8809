// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// Figures written out in a layout that chance chooses: with or without a preamble, several header rows, sections,
/// label rows, totals and signatures, as clerks write them.
struct RandomLayout {
  /// A figure: its campaign, its channel, and its count; minutes or people where the channel has them.
  struct Figure {
    var campaign: Int
    var channel: Int
    var count: Int
    var second: Int?
  }

  static let campaigns = [
    (id: "dieu-tra-dtts", name: "Điều tra DTTS"), (id: "ten-mien-vn", name: "Tên miền .vn"),
    (id: "phong-chong-mua-ban-nguoi", name: "PC mua bán người"), (id: "phong-chong-dich-benh", name: "PC dịch bệnh"),
  ]

  /// Channels with their unit of count and the words for their second quantity.
  static let channels = [
    (id: "social", name: "Mạng xã hội", unit: "bài đăng", second: "lượt tiếp cận", isMinutes: false),
    (id: "commune-loudspeaker", name: "Đài truyền thanh cấp xã", unit: "lượt phát", second: "phút", isMinutes: true),
    (id: "workshop", name: "Hội nghị, hội thảo, tọa đàm", unit: "cuộc", second: "lượt người dự", isMinutes: false),
    (id: "leaflet", name: "Tờ rơi, tờ gấp", unit: "tờ", second: "", isMinutes: false),
  ]

  /// The ways to lay a table out.
  enum Shape: CaseIterable { case long, channelsAcross, campaignsAcross, sections, oneCampaign }

  let shape: Shape
  let figures: [Figure]
  private(set) var rows: [[String]] = []
  private var random: SeededGenerator
  private var hasLabelRow = false

  /// The number of rows that hold no figures.
  private(set) var passedCount = 0

  init(seed: Seed, shape: Shape) {
    self.shape = shape
    var random = seed.generator
    let campaigns = shape == .oneCampaign ? [random.number(in: 0...3)] : Array(0...3)
    var figures: [Figure] = []
    for campaign in campaigns {
      for channel in 0...3 where figures.isEmpty || random.number(in: 0...3) > 0 {
        let second = Self.channels[channel].second.isEmpty ? nil : random.number(in: 0...5000)
        figures.append(Figure(campaign: campaign, channel: channel, count: random.number(in: 0...2000), second: second))
      }
    }
    self.figures = figures
    self.random = random
    write()
  }

  /// What the canonical table says of the figures, an observation a line.
  var facts: [String] {
    figures.map { figure in
      let channel = Self.channels[figure.channel]
      let second = figure.second.map(String.init) ?? "."
      let amounts = channel.isMinutes ? "\(figure.count)/\(second)/." : "\(figure.count)/./\(second)"
      return "\(Self.campaigns[figure.campaign].id) \(channel.id) \(amounts)"
    }
    .sorted()
  }

  /// The table as a CSV parted by semicolons, every row as long as the longest, as spreadsheets save it.
  var text: String {
    let width = rows.map(\.count).max() ?? 0
    return rows.map { ($0 + Array(repeating: "", count: width - $0.count)).joined(separator: ";") }
      .joined(separator: "\n")
  }

  // MARK: Writing

  private mutating func write() {
    preamble()
    switch shape {
    case .long: long()
    case .channelsAcross: across()
    case .campaignsAcross: campaignsAcross()
    case .sections: sections()
    case .oneCampaign: oneCampaign()
    }
    if random.number(in: 0...1) == 0 { signature() }
  }

  private mutating func pass(_ row: [String]) {
    rows.append(row)
    passedCount += 1
  }

  private mutating func preamble() {
    let period = random.pick([
      "Kỳ báo cáo: Tuần 28 năm 2024", "(Số liệu từ ngày 08/7/2024 đến hết ngày 14/7/2024)", "Tuần 28/2024",
    ])
    if random.number(in: 0...1) == 0 { pass(["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"]) }
    pass([random.pick(["Đơn vị báo cáo: UBND huyện An Biên", "UBND HUYỆN AN BIÊN", "- Đơn vị: H. An Biên"])])
    if random.number(in: 0...1) == 0 { pass(["KẾT QUẢ CÔNG TÁC TUYÊN TRUYỀN"]) }
    if shape == .oneCampaign { pass(["KẾT QUẢ TUYÊN TRUYỀN " + Self.campaigns[figures[0].campaign].name.uppercased()]) }
    pass([period])
    if random.number(in: 0...1) == 0 { rows.append([""]) }
  }

  private mutating func numberColumns(_ width: Int) {
    if random.number(in: 0...1) == 0 { pass(["A", "B"] + (1...(width - 2)).map(String.init)) }
  }

  private mutating func signature() {
    rows.append([""])
    pass(["Người lập biểu", "", "An Biên, ngày 15 tháng 7 năm 2024"])
    pass(["(Ký, ghi rõ họ tên)", "", "THỦ TRƯỞNG ĐƠN VỊ"])
    pass(["Nguyễn Văn A", "", "Trần Thị B"])
  }

  private func figure(_ campaign: Int, _ channel: Int) -> Figure? {
    figures.first { $0.campaign == campaign && $0.channel == channel }
  }

  private func cells(_ figure: Figure?) -> [String] {
    let first = figure.map { "\($0.count)" } ?? ""
    return [first, figure?.second.map { "\($0)" } ?? ""]
  }

  private func total(_ campaigns: Range<Int>, _ channel: Int) -> [String] {
    let part = figures.filter { campaigns.contains($0.campaign) && $0.channel == channel }
    return ["\(part.map(\.count).reduce(0, +))", "\(part.compactMap(\.second).reduce(0, +))"]
  }

  private mutating func long() {
    rows.append(["TT", "Nội dung tuyên truyền", "Hình thức tuyên truyền", "Số lượng", "Số phút", "Số người"])
    numberColumns(6)
    for (index, figure) in figures.enumerated() {
      let channel = Self.channels[figure.channel]
      let second = figure.second.map(String.init) ?? ""
      rows.append([
        "\(index + 1)", Self.campaigns[figure.campaign].name, channel.name, "\(figure.count)",
        channel.isMinutes ? second : "", channel.isMinutes ? "" : second,
      ])
    }
  }

  private mutating func across() {
    let levels = random.number(in: 1...3)
    if levels == 3 { rows.append(["TT", "Nội dung", random.pick(["Kết quả", "Hình thức tuyên truyền"])]) }
    if levels == 1 {
      rows.append(
        ["TT", "Nội dung"] + Self.channels.flatMap { ["\($0.name) (\($0.unit))", named($0.name, $0.second)] }
      )
    } else {
      let head = levels == 3 ? ["", ""] : ["TT", "Nội dung"]
      rows.append(head + Self.channels.flatMap { [$0.name, ""] })
      rows.append(["", ""] + Self.channels.flatMap { [$0.unit, $0.second] })
    }
    numberColumns(10)
    for campaign in 0...3 {
      rows.append(
        ["\(campaign + 1)", Self.campaigns[campaign].name] + (0...3).flatMap { cells(figure(campaign, $0)) }
      )
      if random.number(in: 0...5) == 0 { rows.append([""]) }
    }
    rows.append(["", "TỔNG CỘNG"] + (0...3).flatMap { total(0..<4, $0) })
  }

  private func named(_ name: String, _ second: String) -> String { second.isEmpty ? "" : "\(name) (\(second))" }

  private mutating func campaignsAcross() {
    rows.append(["TT", "Hình thức"] + Self.campaigns.flatMap { [$0.name, "", ""] })
    rows.append(["", ""] + Self.campaigns.flatMap { _ in ["Số lượng", "Thời lượng (phút)", "Lượt người"] })
    numberColumns(14)
    for (index, channel) in Self.channels.enumerated() {
      rows.append(
        ["\(index + 1)", channel.name]
          + (0...3)
          .flatMap { campaign in
            let cells = cells(figure(campaign, index))
            return channel.isMinutes ? cells + [""] : [cells[0], "", cells[1]]
          }
      )
    }
  }

  private mutating func sections() {
    rows.append(["TT", "Nội dung, hình thức"].map { $0 == "TT" ? $0 : "Chỉ tiêu" } + ["Đơn vị tính", "Số lượng"])
    for campaign in 0...3 where figures.contains(where: { $0.campaign == campaign }) {
      pass([["I", "II", "III", "IV"][campaign], Self.campaigns[campaign].name])
      if random.number(in: 0...1) == 0 { pass(["", "Trong đó:"]) }
      for (index, figure) in figures.filter({ $0.campaign == campaign }).enumerated() {
        let channel = Self.channels[figure.channel]
        rows.append(["\(index + 1)", channel.name, channel.unit, "\(figure.count)"])
        if let second = figure.second { rows.append(["", channel.name, channel.second, "\(second)"]) }
      }
      if random.number(in: 0...3) == 0 {
        pass(["(Tiếp theo)"])
        pass(["TT", "Chỉ tiêu", "Đơn vị tính", "Số lượng"])
      }
    }
  }

  private mutating func oneCampaign() {
    rows.append(["TT", "Hình thức tuyên truyền", "Số lượng", "Phút", "Lượt người", "Ghi chú"])
    numberColumns(6)
    for (index, figure) in figures.enumerated() {
      let channel = Self.channels[figure.channel]
      let cells = cells(figure)
      rows.append(
        ["\(index + 1)", channel.name, cells[0]] + (channel.isMinutes ? [cells[1], ""] : ["", cells[1]]) + ["đủ"]
      )
    }
    rows.append(["Cộng", "", "\(figures.map(\.count).reduce(0, +))"])
  }
}
