// SPDX-License-Identifier: Apache-2.0

/// Invents the rows of one submission after another.
struct SubmissionMaker {
  private var random: SeededRandom
  private var unknownNames: EvenSpread
  private var badCounts: EvenSpread

  init(_ size: Size) {
    random = SeededRandom(seed: 2024)
    unknownNames = EvenSpread(size.unknownNames, among: size.submissions)
    badCounts = EvenSpread(size.badCounts, among: size.submissions)
  }

  /// Sixty rows, four campaigns by the fifteen channels that the unit has something to say of, and perhaps one more
  /// whose name is unknown.
  mutating func rows(unit: Int) -> [Observation] {
    let unreported = unit % Catalogue.channels.count
    var rows: [Observation] = []
    rows.reserveCapacity(61)
    for campaign in Catalogue.campaigns {
      for (index, channel) in Catalogue.channels.enumerated() where index != unreported {
        rows.append(row(campaign, channel))
      }
    }
    if badCounts.next() {
      let index = random.below(rows.count)
      rows[index].count = random.below(2) == 0 ? .negative : .decimalComma
    }
    if unknownNames.next() {
      var extra = rows[random.below(rows.count)]
      if random.below(2) == 0 {
        extra.campaign = Catalogue.unknownCampaign
      } else {
        extra.channel = Catalogue.unknownChannel
      }
      extra.count = .number(random.below(40))
      rows.insert(extra, at: random.below(rows.count + 1))
    }
    return rows
  }

  private mutating func row(_ campaign: String, _ channel: Catalogue.Channel) -> Observation {
    let count = random.below(channel.countBound)
    let note = random.below(2 * Self.notes.count)
    return Observation(
      campaign: campaign,
      channel: channel.id,
      count: .number(count),
      minutes: channel.quantities == .minutes ? count * (5 + random.below(26)) : nil,
      reach: channel.quantities == .reach ? count * (20 + random.below(380)) : nil,
      note: note < Self.notes.count ? Self.notes[note] : nil
    )
  }

  /// Every second row has one.
  private static let notes = [
    "Fanpage huyện, Zalo", "Phát trong chương trình thời sự buổi sáng và buổi chiều", "Loa cụm ấp, tổ dân phố",
    "Lồng ghép sinh hoạt chi hội", "Phối hợp Hội Phụ nữ, Đoàn Thanh niên", "Cổng thông tin điện tử, chuyên mục riêng",
    "Trực quan tại chợ, bến xe, bến tàu", "Bài dịch tiếng Khmer", "Phát lại vào cuối tuần", "Tài liệu của Cục gửi",
    "Cấp phát tận hộ gia đình", "Hội nghị trực tuyến, 12 điểm cầu", "Clip ngắn, phụ đề", "Tổ công nghệ số cộng đồng",
    "Đăng lại từ Cổng TTĐT tỉnh", "Có sự tham gia của bộ đội biên phòng", "Nhóm Zalo các ấp", "Xe loa lưu động, 3 ngày",
    "Trao đổi trực tiếp với người dân", "Hình ảnh kèm theo",
  ]
}

/// Says yes exactly `hits` times in `steps` steps, as evenly as whole numbers allow.
struct EvenSpread {
  private let hits: Int
  private let steps: Int
  private var position = 0

  init(_ hits: Int, among steps: Int) {
    self.hits = hits
    self.steps = steps
  }

  mutating func next() -> Bool {
    let before = position * hits / steps
    position += 1
    return position * hits / steps > before
  }
}
