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

  /// The ways to lay a table out.
  enum Shape: CaseIterable { case long, channelsAcross, campaignsAcross, sections, oneCampaign }

  /// Neighbouring cells that are one, counted from 0.
  struct Merge: Hashable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  let shape: Shape
  let figures: [Figure]
  private(set) var rows: [[String]] = []
  private(set) var merges: [Merge] = []
  private let spelling: Spelling
  private var random: SeededGenerator

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
    spelling = Spelling(with: &random)
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

  /// The number of columns.
  var width: Int { rows.map(\.count).max() ?? 0 }

  /// The table as a CSV parted by semicolons, every row as long as the longest, as spreadsheets save it.
  var text: String {
    rows.map { ($0 + Array(repeating: "", count: width - $0.count)).joined(separator: ";") }.joined(separator: "\n")
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
    rows = rows.map { $0.map(spelling.words) }
  }

  private mutating func pass(_ row: [String]) {
    rows.append(row)
    passedCount += 1
  }

  /// Merges cells of the last rows: how many rows and columns from the first of them on.
  private mutating func merge(rows height: Int = 1, column: Int, columns width: Int = 1) {
    merges.append(Merge(rows: rows.count - height...rows.count - 1, columns: column...column + width - 1))
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

  private func number(_ number: Int) -> String { spelling.number(number) }

  private func campaign(_ index: Int) -> String { spelling.name(Self.campaigns[index]) }

  private func channel(_ index: Int) -> String { spelling.name((Self.channels[index].id, Self.channels[index].name)) }

  private func cells(_ figure: Figure?) -> [String] {
    [figure.map { number($0.count) } ?? "", figure?.second.map(number) ?? ""]
  }

  private func total(_ campaigns: Range<Int>, _ channel: Int) -> [String] {
    let part = figures.filter { campaigns.contains($0.campaign) && $0.channel == channel }
    return [number(part.map(\.count).reduce(0, +)), number(part.compactMap(\.second).reduce(0, +))]
  }

  private mutating func long() {
    rows.append(["TT", "Nội dung tuyên truyền", "Hình thức tuyên truyền", "Số lượng", "Số phút", "Số người"])
    numberColumns(6)
    for (index, figure) in figures.enumerated() {
      let channel = Self.channels[figure.channel]
      let second = figure.second.map(number) ?? ""
      rows.append([
        "\(index + 1)", campaign(figure.campaign), self.channel(figure.channel), number(figure.count),
        channel.isMinutes ? second : "", channel.isMinutes ? "" : second,
      ])
    }
  }

  /// What a channel's columns hold: one cell where it has no second quantity.
  private func columns(_ channel: Int, _ pair: [String]) -> [String] {
    Self.channels[channel].second.isEmpty ? [pair[0]] : pair
  }

  private mutating func across() {
    let levels = random.number(in: 1...3)
    if levels == 3 {
      rows.append(["TT", "Nội dung", random.pick(["Kết quả", "Hình thức tuyên truyền"])])
      merge(column: 2, columns: 7)
    }
    if levels == 1 {
      rows.append(["TT", "Nội dung"] + (0...3).flatMap { columns($0, flatHeadings($0)) })
    } else {
      let head = levels == 3 ? ["", ""] : ["TT", "Nội dung"]
      rows.append(head + (0...3).flatMap { columns($0, [channel($0), ""]) })
      for index in 0...2 { merge(column: 2 + 2 * index, columns: 2) }
      rows.append(["", ""] + (0...3).flatMap { columns($0, [Self.channels[$0].unit, Self.channels[$0].second]) })
      for column in 0...1 { merge(rows: levels, column: column) }
    }
    numberColumns(9)
    for campaign in 0...3 {
      let figures = (0...3).flatMap { columns($0, cells(figure(campaign, $0))) }
      rows.append(["\(campaign + 1)", self.campaign(campaign)] + figures)
      if random.number(in: 0...5) == 0 { rows.append([""]) }
    }
    rows.append(["", "TỔNG CỘNG"] + (0...3).flatMap { columns($0, total(0..<4, $0)) })
  }

  private func flatHeadings(_ index: Int) -> [String] {
    [Self.channels[index].unit, Self.channels[index].second].map { "\(channel(index)) (\($0))" }
  }

  private mutating func campaignsAcross() {
    rows.append(["TT", "Hình thức"] + (0...3).flatMap { [campaign($0), "", ""] })
    for index in 0...3 { merge(column: 2 + 3 * index, columns: 3) }
    rows.append(["", ""] + Self.campaigns.flatMap { _ in ["Số lượng", "Thời lượng (phút)", "Lượt người"] })
    for column in 0...1 { merge(rows: 2, column: column) }
    numberColumns(14)
    for (index, channel) in Self.channels.enumerated() {
      rows.append(
        ["\(index + 1)", self.channel(index)]
          + (0...3)
          .flatMap { campaign in
            let cells = cells(figure(campaign, index))
            return channel.isMinutes ? cells + [""] : [cells[0], "", cells[1]]
          }
      )
    }
  }

  private mutating func sections() {
    rows.append(["TT", "Chỉ tiêu", "Đơn vị tính", "Số lượng"])
    for campaign in 0...3 where figures.contains(where: { $0.campaign == campaign }) {
      pass([["I", "II", "III", "IV"][campaign], self.campaign(campaign)])
      if random.number(in: 0...1) == 0 { pass(["", "Trong đó:"]) }
      for (index, figure) in figures.filter({ $0.campaign == campaign }).enumerated() {
        let channel = Self.channels[figure.channel]
        let name = self.channel(figure.channel)
        rows.append(["\(index + 1)", name, channel.unit, number(figure.count)])
        if let second = figure.second { rows.append(["", name, channel.second, number(second)]) }
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
        ["\(index + 1)", self.channel(figure.channel), cells[0]]
          + (channel.isMinutes ? [cells[1], ""] : ["", cells[1]]) + ["đủ"]
      )
    }
    rows.append(["Cộng", "", number(figures.map(\.count).reduce(0, +))])
  }
}
