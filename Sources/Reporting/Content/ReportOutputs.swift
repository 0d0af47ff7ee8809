// SPDX-License-Identifier: Apache-2.0

import Aggregation
public import Diagnostics
public import ReportModel
import XLSXWriting

/// Which files a run writes.
public enum OutputKind: String, Sendable, Hashable, CaseIterable {
  /// One workbook for each upward report, and one with all campaigns.
  case upward

  /// PL III, for the province and the districts.
  case province

  /// The officer's own workbook.
  case `internal`

  /// figures.json.
  case figures

  /// data.csv with datapackage.json.
  case data
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

  fileprivate init(_ kind: OutputKind, _ name: String, _ title: Phrase, bytes: @escaping @Sendable () -> [UInt8]) {
    (self.kind, self.name, self.title, content) = (kind, name, title, .bytes(bytes))
  }

  fileprivate init(
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
  ///   - language: The language of the officer's workbook; annexes are Vietnamese.
  /// - Returns: The files, none of them made yet.
  public func outputs(
    _ kinds: Set<OutputKind>,
    campaigns: Set<Ref<Campaign>>?,
    language: Language
  ) -> [OutputFile] {
    let files = upward(campaigns) + [province, officers(language)] + figuresAndData
    return files.filter { kinds.contains($0.kind) }
  }

  private var date: String { scope.lastDay.iso }

  private func upward(_ wanted: Set<Ref<Campaign>>?) -> [OutputFile] {
    let reports = catalogue.upwardReports.filter { report in
      wanted.map { !$0.isDisjoint(with: report.campaigns) } ?? true
    }
    var files = reports.map { report in
      let receiver = catalogue[report.receiver].name
      let documents = report.documents.map(\.number).joined(separator: ", ")
      return OutputFile(
        .upward,
        "PL_\(report.id)_\(date).xlsx",
        Phrase("\(receiver) (\(documents))", "\(receiver) (\(documents))"),
        workbook: { path throws(WorkbookError) in
          try AnnexWorkbook(content: self, campaigns: report.campaigns).write(to: path)
        }
      )
    }
    let all = catalogue.campaignRefs.filter { wanted?.contains($0) ?? true }
    if all.count > 1 {
      files.append(
        OutputFile(
          .upward,
          "PL_tong-hop_\(date).xlsx",
          Phrase("tất cả các nội dung", "all campaigns"),
          workbook: { path throws(WorkbookError) in
            try AnnexWorkbook(content: self, campaigns: all).write(to: path)
          }
        )
      )
    }
    return files
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
