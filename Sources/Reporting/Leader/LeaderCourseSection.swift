// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// How the campaigns went period by period: small charts side by side, and the same figures as a table.
struct LeaderCourseSection {
  let content: ReportContent
  let course: LeaderCourse

  init(_ content: ReportContent) {
    self.content = content
    course = LeaderCourse(content)
  }

  private var noun: String { content.catalogue.calendar.rhythmNoun }

  func write(to page: inout HTMLWriter) {
    page.element("section", #"id="dien-bien""#) { page in
      page.element("h2", text: "Diễn biến theo \(noun)")
      page.element("p", #"class="note""#, text: legend)
      for campaign in content.catalogue.campaignRefs { write(campaign, to: &page) }
    }
  }

  private var legend: String {
    let earlier = course.isReported.contains(false) ? "; cột nhạt: các \(noun) trước" : ""
    return
      "Cột đậm: kỳ báo cáo\(earlier); vòng tròn: chưa có số liệu. Số trên đường kẻ là mức cao nhất của mỗi biểu đồ."
  }

  private func write(_ campaign: Ref<Campaign>, to page: inout HTMLWriter) {
    let name = content.catalogue[campaign].shortName
    page.element("article", #"class="course""#) { page in
      page.element("h3", text: name)
      page.element("div", #"class="charts""#) { page in
        for (number, measure) in Measure.allCases.enumerated() {
          let amounts = course.itemCounts(campaign, measure)
          page.element("figure") { page in
            page.element("figcaption") { page in
              page.element("span", text: measure.title.vietnamese)
              if let newest = amounts.last, newest.number != nil {
                page.element("span", #"class="newest""#, text: "mới nhất \(newest.printed(in: .vietnamese))")
              }
            }
            CourseChart(
              title: "\(name): \(measure.title.vietnamese.insideSentence) theo \(noun)",
              periods: course.periods,
              isReported: course.isReported,
              amounts: amounts,
              id: "bd-\(campaign.index + 1)-\(number + 1)"
            )
            .write(to: &page)
          }
        }
      }
      writeTable(campaign, name, to: &page)
    }
  }

  private func writeTable(_ campaign: Ref<Campaign>, _ name: String, to page: inout HTMLWriter) {
    let counts = Measure.allCases.map { course.itemCounts(campaign, $0) }
    page.element("details") { page in
      page.element("summary", text: "Bảng số liệu: \(name)")
      page.element("table") { page in
        page.element("thead") { page in
          page.element("tr") { page in
            page.element("th", #"scope="col""#, text: noun.sentenceCased)
            for measure in Measure.allCases {
              page.element("th", #"scope="col" class="number""#, text: measure.title.vietnamese)
            }
          }
        }
        page.element("tbody") { page in
          for (index, period) in course.periods.enumerated() {
            page.element("tr") { page in
              let days = "\(period.days.first.withoutYear) - \(period.days.last.text(in: .vietnamese))"
              page.element("th", #"scope="row""#, text: days)
              for amounts in counts {
                page.element("td", #"class="number""#, text: amounts[index].printed(in: .vietnamese))
              }
            }
          }
        }
      }
      page.element("p", #"class="note""#, text: Amount.legend)
    }
  }
}
