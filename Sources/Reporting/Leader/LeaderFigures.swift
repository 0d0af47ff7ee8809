// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// The headline figures: a card for each campaign with its four measures, in the period, against the one before, and
/// from the beginning on.
struct LeaderFigures {
  let content: ReportContent

  private var scope: ReportScope { content.scope }

  func write(to page: inout HTMLWriter) {
    page.element("section", #"id="so-lieu""#) { page in
      page.element("h2", text: "Số liệu chính")
      for campaign in content.catalogue.campaignRefs { write(campaign, to: &page) }
      page.element("p", #"class="note""#, text: notes)
    }
  }

  private var notes: String {
    "Ghi chú: Mỗi số là tổng số tin, bài, lượt, cuộc, tờ, cuốn … của các hình thức cùng loại; số liệu theo từng hình thức ở "
      + "Phụ lục I. \(AnnexHead.combinedNote) \(Amount.legend)"
  }

  private func write(_ campaign: Ref<Campaign>, to page: inout HTMLWriter) {
    let described = content.catalogue[campaign]
    page.element("article", #"class="campaign""#) { page in
      page.element("header") { page in
        page.element("h3", text: described.shortName)
        page.element("p", text: described.title.sentenceCased)
        if let note = AnnexHead(content: content, campaigns: [campaign]).windowNote(campaign) {
          page.element("p", #"class="window""#, text: note)
        }
      }
      page.element("dl") { page in
        for measure in Measure.allCases {
          let figure = content.figures.figure(campaign, content.catalogue.channels(of: measure))
          page.element("div") { page in
            page.element("dt", text: measure.title.vietnamese)
            write(figure, to: &page)
          }
        }
      }
    }
    page.markup("\n")
  }

  private func write(_ figure: LeaderFigure, to page: inout HTMLWriter) {
    switch figure.inPeriod {
    case .value: page.element("dd", #"class="big""#, text: figure.inPeriod.printed(in: .vietnamese))
    case .none: page.element("dd", #"class="big words""#, text: "không phát sinh")
    case .missing: page.element("dd", #"class="big words""#, text: "chưa có số liệu")
    case .notApplicable: return page.element("dd", #"class="big words""#, text: "không áp dụng")
    }
    // Everything counted has nothing before it, and is its own sum.
    guard !scope.isEverything else { return }
    writeChange(figure, to: &page)
    page.element("dd", #"class="sum""#) { page in
      page.text("Lũy kế: ")
      page.element("b", text: figure.cumulative.printed(in: .vietnamese))
    }
  }

  /// "▲ Tăng 57", and under it "Tuần trước: 312".
  private func writeChange(_ figure: LeaderFigure, to page: inout HTMLWriter) {
    if let change = figure.change {
      page.element("dd", #"class="change""#) { page in
        guard change != 0 else { return page.text("Không đổi") }
        page.element("span", #"class="arrow" aria-hidden="true""#, text: change > 0 ? "▲" : "▼")
        page.text(" \(change > 0 ? "Tăng" : "Giảm") \(Language.vietnamese.grouped(Int64(clamping: change.magnitude)))")
      }
    }
    let before = figure.previous.flatMap { $0.isReported ? $0.printed(in: .vietnamese) : nil }
    page.element("dd", #"class="before""#, text: "\(scope.noun.sentenceCased) trước: \(before ?? "chưa có số liệu")")
  }
}
