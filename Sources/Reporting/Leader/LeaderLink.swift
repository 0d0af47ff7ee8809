// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// A file or folder of the report that the page points to.
struct LeaderLink {
  var kind: OutputKind

  /// Its name as it stands in the folder; a folder's ends with a slash.
  var name: String

  /// What it holds.
  var title: String

  /// The files by themselves, but the many return slips and forms as their folders.
  static func links(to files: [OutputFile], named name: (String) -> String) -> [LeaderLink] {
    var folders: Set<String> = []
    return files.compactMap { file in
      switch file.kind {
      case .leader: return nil
      case .upward, .province, .internal, .figures, .data:
        return LeaderLink(kind: file.kind, name: name(file.name), title: file.title.vietnamese)
      case .slips, .forms:
        let folder = file.name.prefix { $0 != "/" } + "/"
        let title = file.kind == .slips ? "phiếu phản hồi từng đơn vị" : "mẫu nhập tay"
        return folders.insert(String(folder)).inserted
          ? LeaderLink(kind: file.kind, name: String(folder), title: title) : nil
      }
    }
  }

  func write(to page: inout HTMLWriter) {
    page.markup("<a href=\"")
    page.address(name)
    page.markup("\">")
    page.text(name)
    page.markup("</a>")
  }
}

/// The list of what else the report's folder holds.
struct LeaderLinks {
  let links: [LeaderLink]

  func write(to page: inout HTMLWriter) {
    guard !links.isEmpty else { return }
    page.element("section", #"id="tep""#) { page in
      page.element("h2", text: "Các tệp của báo cáo")
      for (title, kinds) in Self.parts {
        let own = links.filter { kinds.contains($0.kind) }
        guard !own.isEmpty else { continue }
        page.element("h3", text: title)
        page.element("ul", #"class="files""#) { page in
          for link in own {
            page.element("li") { page in
              link.write(to: &page)
              page.element("span", text: link.title.sentenceCased)
            }
          }
        }
      }
    }
  }

  private static let parts: [(String, Set<OutputKind>)] = [
    ("Phụ lục gửi lên", [.upward]), ("Gửi UBND tỉnh, các huyện và các đơn vị", [.province, .slips]),
    ("Dùng nội bộ", [.internal, .forms]), ("Số liệu", [.figures, .data]),
  ]
}
