// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import ReportModel
import ReportPipeline
import Tabular

/// `kgreport backup`: one whole copy of the workspace.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: Help.plain(
      "Sao lưu toàn bộ không gian làm việc vào một thư mục mới, có đối chiếu sau khi ghi.",
      "Copy the whole workspace into a new folder, and compare what was written."
    ),
    discussion: Help.plain(
      """
      Khôi phục: chép lại (cp -a "BẢN_SAO/." THƯ_MỤC_MỚI). Bản sao lưu đã có không bao giờ bị ghi đè.
      Mã kết thúc: 0 xong; 1 có tệp không sao lưu được; 64 nơi lưu không dùng được; 73 không ghi được; \
      74 sổ theo dõi hoặc ổ đĩa hỏng; 75 lần chạy khác đang giữ; 78 cấu hình có lỗi.
      """,
      """
      To restore: copy it back (cp -a "BACKUP/." NEW_FOLDER). A backup that exists is never written over.
      Exit status: 0 done; 1 some files were left out; 64 no place for backups; 73 cannot write; \
      74 journal or disk damaged; 75 another run works; 78 configuration wrong.
      """
    )
  )

  @Argument(
    help: Help.value(
      "Thư mục chứa các bản sao lưu; nên ở ổ đĩa khác.",
      "The folder that keeps backups; better on another disk.",
      name: "dir"
    ),
    completion: .directory
  )
  var folder: String

  @Flag(help: Help.text("Sao lưu cả Reports.", "Copy Reports, too."))
  var withReports = false

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try run(.live) }

  func run(_ context: Context) throws {
    let outcome: BackupRun.Outcome
    do throws(RunFailure) {
      let workspace = try place.open(context).workspace
      var request = BackupRun.Request(workspace: workspace, into: folder, at: Moment(seconds: context.now()))
      request.includesReports = withReports
      outcome = try BackupRun(request).run()
    } catch {
      throw context.report(error, common)
    }
    let text = BackupText(language: common.lang, hasReports: withReports)
    switch common.format {
    case .text:
      for line in outcome.findings.flatMap({ FindingText(finding: $0, language: common.lang).lines() }) {
        context.remarks.line(line)
      }
      for line in text.lines(outcome) { context.output.line(line) }
    case .json: context.emit(text.json(outcome))
    }
    if !outcome.findings.isEmpty { throw ExitCode(RunFailure.Kind.refused.rawValue) }
  }
}
