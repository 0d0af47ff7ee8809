// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// What needs somebody's attention, put together by what is to be done about it; internal, like the page itself.
struct LeaderAttention {
  /// Things of one kind, and where they are dealt with.
  struct Group {
    var title: String
    var count: Int
    /// The first of them: what is the matter, and where.
    var shown: [(matter: String, place: String)]
    /// The sheet of the officer's workbook, or the folder, to open.
    var opens: Opened
  }

  /// Where things are dealt with.
  enum Opened {
    case sheet(String)
    case folder(String)
  }

  /// How many of each kind are named; the workbook lists all.
  static let shown = 5

  /// Doubts about figures are long to read, and seldom urgent.
  static let shownDoubts = 3

  let content: ReportContent
  let links: [LeaderLink]

  func write(to page: inout HTMLWriter) {
    let groups = groups
    page.element("section", #"id="can-xu-ly""#) { page in
      page.element("h2", text: "Việc cần xử lý")
      page.element("p", text: FindingsTally(content).line(in: .vietnamese))
      if groups.isEmpty { page.element("p", text: "Không có việc nào cần xử lý.") }
      for group in groups { write(group, to: &page) }
    }
  }

  private func write(_ group: Group, to page: inout HTMLWriter) {
    page.element("article", #"class="matter""#) { page in
      page.element("h3") { page in
        page.text(group.title)
        page.markup(" ")
        page.element("span", #"class="count""#, text: Language.vietnamese.counted(group.count))
      }
      page.element("ul") { page in
        for item in group.shown {
          page.element("li") { page in
            page.text(item.matter)
            if !item.place.isEmpty { page.element("small", text: item.place) }
          }
        }
        if group.count > group.shown.count {
          let rest = Language.vietnamese.counted(group.count - group.shown.count)
          page.element("li", #"class="rest""#, text: "… và \(rest) nội dung khác.")
        }
      }
      writePlace(group.opens, to: &page)
    }
    page.markup("\n")
  }

  private func writePlace(_ opened: Opened, to page: inout HTMLWriter) {
    switch opened {
    case .sheet(let sheet):
      guard let workbook = links.first(where: { $0.kind == .internal }) else { return }
      page.element("p", #"class="open""#) { page in
        page.text("Mở ")
        workbook.write(to: &page)
        page.text(", trang tính “\(sheet)”.")
      }
    case .folder(let name):
      guard let folder = links.first(where: { $0.name == name }) else { return }
      page.element("p", #"class="open""#) { page in
        page.text("Mở thư mục ")
        folder.write(to: &page)
        page.text(".")
      }
    }
  }

  // MARK: What there is

  /// The groups with anything in them, the most pressing first.
  var groups: [Group] {
    let questions = OfficerQuestions(content)
    let tally = FindingsTally(content)
    // What asks for an answer is a question already.
    let asked = Set(questions.decisions.flatMap(\.matters))
    return [
      Group(
        title: "Cần quyết định báo cáo nào được tính",
        count: questions.decisions.count,
        shown: questions.decisions.prefix(Self.shown).map(shown),
        opens: .sheet(DecisionSheets.questions)
      ),
      findings("Lỗi trong báo cáo của đơn vị", tally.errors.filter { !asked.contains($0) }),
      filesByHand,
      Group(
        title: "Số liệu bất thường, cần xác nhận",
        count: questions.doubts.count,
        shown: questions.doubts.prefix(Self.shownDoubts).map(shown),
        opens: .sheet(DecisionSheets.questions)
      ),
      findings("Nội dung cần kiểm tra", tally.warnings.filter { !$0.code.doubtsFigures && !asked.contains($0) }),
    ]
    .filter { $0.count > 0 }
  }

  private func shown(_ question: OfficerQuestions.Question) -> (matter: String, place: String) {
    let matter = question.matters.first?.message(in: .vietnamese) ?? ""
    let more = question.matters.count - 1
    let unit = question.unit.map { content.catalogue[$0].name }
    return (
      matter + (more > 0 ? " (và \(Language.vietnamese.counted(more)) lưu ý khác)" : ""),
      ([unit].compactMap { $0 } + question.files).joined(separator: "; ")
    )
  }

  private func findings(_ title: String, _ findings: [Finding]) -> Group {
    Group(
      title: title,
      count: findings.count,
      shown: findings.prefix(Self.shown)
        .map { finding in
          let place = [finding.location.file ?? "", finding.location.place(in: .vietnamese)].filter { !$0.isEmpty }
          return (finding.message(in: .vietnamese), place.joined(separator: ", "))
        },
      opens: .sheet(InternalWorkbook.findingsName)
    )
  }

  private var filesByHand: Group {
    let files = EntryFormOutputs(report: content).waiting
    return Group(
      title: "Tệp chờ nhập tay",
      count: files.count,
      shown: files.prefix(Self.shown)
        .map { file in (file.path, file.hintedUnit.map { content.catalogue[$0].name } ?? "Không rõ đơn vị") },
      opens: .folder(EntryFormOutputs.folder + "/")
    )
  }
}
