// SPDX-License-Identifier: Apache-2.0

import Aggregation
public import Diagnostics
public import ReportModel
import XLSXWriting

/// Which files a run writes.
public enum OutputKind: String, Sendable, Hashable, CaseIterable {
  /// The leader's one page.
  case leader

  /// One workbook for each upward report, and one with all campaigns.
  case upward

  /// PL III, for the province and the districts.
  case province

  /// The officer's own workbook.
  case `internal`

  /// Return slips, for every unit.
  case slips

  /// Forms for the files that wait to be typed in.
  case forms

  /// figures.json.
  case figures

  /// data.csv with datapackage.json.
  case data

  /// What shows figures by unit, and so may be written by the units of now (R15).
  public static let byUnit: Set<OutputKind> = [.upward, .figures]
}

/// A file of a report: its name, and how it is made.
public struct OutputFile: Sendable {
  /// What it is.
  public let kind: OutputKind

  /// Its name, without diacritics.
  public let name: String

  /// What it holds, for the summary.
  public let title: Phrase

  private let content: Content

  private enum Content: Sendable {
    case bytes(@Sendable () -> [UInt8])
    case workbook(@Sendable (String) throws(WorkbookError) -> Void)
  }

  init(_ kind: OutputKind, _ name: String, _ title: Phrase, bytes: @escaping @Sendable () -> [UInt8]) {
    (self.kind, self.name, self.title, content) = (kind, name, title, .bytes(bytes))
  }

  init(
    _ kind: OutputKind,
    _ name: String,
    _ title: Phrase,
    workbook: @escaping @Sendable (String) throws(WorkbookError) -> Void
  ) {
    (self.kind, self.name, self.title, content) = (kind, name, title, .workbook(workbook))
  }

  /// Makes the file: its bytes go to `write`, a workbook is written to the path by itself.
  ///
  /// - Throws: What `write` throws, or ``OutputFailure`` when a workbook can't be made.
  public func make(at path: String, write: ([UInt8]) throws -> Void) throws {
    switch content {
    case .bytes(let bytes): try write(bytes())
    case .workbook(let make):
      do throws(WorkbookError) {
        try make(path)
      } catch {
        throw OutputFailure(file: name, reason: error.description)
      }
    }
  }
}

/// A workbook that could not be made.
public struct OutputFailure: Error, Sendable, Hashable {
  /// The file's name.
  public let file: String

  /// Why, in the library's words.
  public let reason: String
}

extension ReportContent {
  /// The files of the report, in the order in which the summary lists them.
  ///
  /// - Parameters:
  ///   - kinds: Which kinds to make.
  ///   - campaigns: The campaigns whose upward reports are wanted; `nil` for all.
  ///   - language: The language of the officer's workbook; annexes and return slips are Vietnamese.
  ///   - senderFiles: Where return slips find the files that they mark.
  ///   - name: The name under which a file will stand in the folder, for the page that points to it.
  /// - Returns: The files, none of them made yet.
  public func outputs(
    _ kinds: Set<OutputKind>,
    campaigns: Set<Ref<Campaign>>?,
    language: Language,
    senderFiles: SenderFiles = .none,
    named name: (String) -> String = { $0 }
  ) -> [OutputFile] {
    let slips = kinds.contains(.slips) ? SlipOutputs(report: self, files: senderFiles).outputs() : []
    let forms = EntryFormOutputs(report: self).outputs()
    let books = upward(campaigns)
    let files =
      books.map(\.file) + [province, officers(language)] + details(language) + slips + forms + figuresAndData
      // What was carried over to the units of now can't be traced to rows of theirs (R15).
      + (carried == nil ? [cellMap(books)] : [])
    let wanted = files.filter { kinds.contains($0.kind) }
    return kinds.contains(.leader) ? [leader(LeaderLink.links(to: wanted, named: name))] + wanted : wanted
  }

  private func leader(_ links: [LeaderLink]) -> OutputFile {
    OutputFile(.leader, "tong-quan.html", Phrase("tổng quan một trang cho lãnh đạo", "one page for the leader")) {
      LeaderPage(content: self, links: links).bytes()
    }
  }

  private var date: String { scope.lastDay.iso }

  private func upward(_ wanted: Set<Ref<Campaign>>?) -> [UpwardBook] {
    let reports = catalogue.upwardReports.filter { report in
      wanted.map { !$0.isDisjoint(with: report.campaigns) } ?? true
    }
    let books = reports.map { report in
      let documents = report.documents.map(\.number).joined(separator: ", ")
      let title = catalogue[report.receiver].name + (documents.isEmpty ? "" : " (\(documents))")
      return UpwardBook(
        name: "PL_\(fileID(of: report))_\(date).xlsx",
        title: Phrase(title, title),
        workbook: AnnexWorkbook(
          content: self,
          campaigns: report.campaigns,
          choice: catalogue[report.receiver].sheets,
          report: report.id
        )
      )
    }
    let all = catalogue.campaignRefs.filter { wanted?.contains($0) ?? true }
    // Where one report holds them all, a second workbook would say the same.
    guard reports.count > 1 else { return books }
    let together = AnnexWorkbook(content: self, campaigns: all)
    return books + [
      UpwardBook(
        name: "PL_tong-hop_\(date).xlsx",
        title: Phrase("tất cả các nội dung", "all campaigns"),
        workbook: together
      )
    ]
  }

  /// A workbook that goes up, under its name.
  private struct UpwardBook {
    var name: String
    var title: Phrase
    var workbook: AnnexWorkbook

    var file: OutputFile {
      OutputFile(.upward, name, title) { [workbook] path throws(WorkbookError) in try workbook.write(to: path) }
    }
  }

  private func cellMap(_ books: [UpwardBook]) -> OutputFile {
    OutputFile(.figures, CellMap.fileName, Phrase("ô nào là số liệu nào", "which cell is which figure")) {
      CellMap(
        period: scope.name,
        workbooks: books.map { ($0.name, $0.workbook.sheets(), $0.workbook.campaigns) }
      )
      .bytes(catalogue)
    }
  }

  /// The report's id where it fits a file name that leaves the house, or the number of the report.
  ///
  /// A document number may bear letters with diacritics, and a campaign without documents any id, even `tong-hop`.
  private func fileID(of report: UpwardReport) -> String {
    let fits =
      report.id != "tong-hop" && !report.id.hasPrefix("bao-cao-")
      && report.id.utf8.allSatisfy { byte in
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
          || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
    guard !fits else { return report.id }
    let place = catalogue.upwardReports.firstIndex { $0.id == report.id } ?? 0
    return "bao-cao-\(place + 1)"
  }

  private var province: OutputFile {
    OutputFile(
      .province,
      "PL-III_tinh-hinh-gui_\(date).xlsx",
      Phrase("tình hình gửi báo cáo", "who sent, for the province and the districts"),
      workbook: { path throws(WorkbookError) in try ProvinceWorkbook(content: self).write(to: path) }
    )
  }

  private func officers(_ language: Language) -> OutputFile {
    OutputFile(
      .internal,
      "Noi-bo_\(date).xlsx",
      Phrase("nội bộ: lỗi, tệp, số liệu chi tiết", "internal: findings, files, sources"),
      workbook: { path throws(WorkbookError) in
        try InternalWorkbook(content: self, language: language).write(to: path)
      }
    )
  }

  /// The observations, where they are too many for the officer's workbook and wanted all the same.
  private func details(_ language: Language) -> [OutputFile] {
    guard DetailWorkbook.isWanted(for: self) else { return [] }
    return [
      OutputFile(
        .internal,
        DetailWorkbook.fileName(for: self),
        Phrase("nội bộ: số liệu chi tiết", "internal: observations"),
        workbook: { path throws(WorkbookError) in
          try DetailWorkbook(content: self, language: language).write(to: path)
        }
      )
    ]
  }

  private var figuresAndData: [OutputFile] {
    [
      OutputFile(.figures, "figures.json", Phrase("số liệu cho phần mềm", "figures for machines")) {
        FiguresDocument(content: self).bytes()
      },
      OutputFile(.data, "data.csv", Phrase("số liệu chi tiết có nguồn", "observations with sources")) {
        DataTable(content: self).csv()
      },
      OutputFile(.data, "datapackage.json", Phrase("mô tả data.csv", "what data.csv holds")) {
        DataTable(content: self).package()
      },
    ]
  }
}
