// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// tong-quan.html: a report on one page for the department's leader.
///
/// One file that needs nothing else: no script, no font, no picture, no network; the policy in its head forbids all but
/// its own style. It is internal: it says who lacks and what is in doubt.
struct LeaderPage {
  let content: ReportContent
  let links: [LeaderLink]

  /// The page as UTF-8; equal reports give equal bytes (R12).
  func bytes() -> [UInt8] {
    var page = HTMLWriter()
    page.markup("<!DOCTYPE html>\n")
    page.element("html", #"lang="vi""#) { page in
      page.element("head") { writeHead(&$0) }
      page.element("body") { page in
        page.element("header", #"class="masthead""#) { writeMasthead(&$0) }
        page.element("main") { writeMain(&$0) }
        page.element("footer") { $0.text("Trang dùng nội bộ, lập bằng kgreport từ số liệu các đơn vị gửi.") }
      }
    }
    page.markup("\n")
    return page.bytes
  }

  private var annexHead: AnnexHead { AnnexHead(content: content, campaigns: content.catalogue.campaignRefs) }

  private var title: String { "Tổng quan kết quả \(annexHead.subject(nil))" }

  // MARK: The head

  private func writeHead(_ page: inout HTMLWriter) {
    page.markup(
      """
      <meta charset="utf-8"><meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">\
      <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">\
      <meta name="robots" content="noindex"><meta name="format-detection" content="telephone=no, date=no"><title>
      """
    )
    page.text("\(title) - \(content.scope.heading)")
    page.markup("</title>\n<style>\n")
    page.markup(LeaderStyle.sheet)
    page.markup("\n</style>")
  }

  private func writeMasthead(_ page: inout HTMLWriter) {
    let agency = content.catalogue.agency
    page.element("p", #"class="agency""#) { page in
      page.element("span", text: agency.parent.uppercased())
      page.element("b", text: agency.name.uppercased())
    }
    if content.isDraft { page.element("p", #"class="draft""#, text: "DỰ THẢO") }
    page.element("h1", text: title)
    page.element("p", #"class="period""#, text: content.scope.heading)
    page.element("ul", #"class="facts""#) { page in
      for fact in facts { page.element("li", text: fact) }
    }
  }

  /// What the figures stand on: of whom, of which days, until when.
  private var facts: [String] {
    let (reporting, expected) = content.completeness
    let first = ["Có số liệu của \(reporting)/\(expected) đơn vị", annexHead.fill(Layout.usualDataLine, nil)]
    guard !content.scope.isEverything else { return first }
    let calendar = content.catalogue.calendar
    let period = content.scope.period
    return first + [
      "Thời gian chốt số liệu: hết ngày \(calendar.cutOff(of: period).text(in: .vietnamese))",
      "Thời hạn gửi báo cáo: \(calendar.deadline(of: period).official(utcOffset: calendar.utcOffset))",
    ]
  }

  // MARK: The parts

  private func writeMain(_ page: inout HTMLWriter) {
    LeaderFigures(content: content).write(to: &page)
    page.markup("\n")
    LeaderCourseSection(content).write(to: &page)
    page.markup("\n")
    LeaderSenders(content).write(to: &page)
    page.markup("\n")
    LeaderAttention(content: content, links: links).write(to: &page)
    page.markup("\n")
    writeProse(to: &page)
    page.markup("\n")
    LeaderLinks(links: links).write(to: &page)
  }

  private func writeProse(to page: inout HTMLWriter) {
    page.element("section", #"id="loi-van""#) { page in
      page.element("h2", text: "Nội dung đưa vào Báo cáo")
      page.element("p", #"class="note""#, text: "Bấm vào một đoạn để chọn cả đoạn, rồi chép vào Báo cáo.")
      for (number, campaign) in content.catalogue.campaignRefs.enumerated() {
        page.element("article", #"class="prose""#) { page in
          page.element("h3", text: "\(number + 1). \(content.catalogue[campaign].title.sentenceCased)")
          page.element("p", text: CampaignProse(content: content, campaign: campaign).paragraph())
        }
        page.markup("\n")
      }
    }
  }
}
