// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import ReportModel
import ReportPipeline
import Tabular

/// `kgreport doctor`: how the workspace and its machine stand.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: Help.plain(
      "Kiểm tra không gian làm việc và máy: danh mục, quyền, ổ đĩa, sổ theo dõi …; không ghi gì.",
      "Look at the workspace and its machine: catalogue, rights, disk, journal …; writes nothing."
    ),
    discussion: Help.plain(
      "Mã kết thúc: 0 mọi thứ đều ổn; 1 có điểm cần xem; 78 cấu hình có lỗi.",
      "Exit status: 0 all is well; 1 something to look at; 78 configuration wrong."
    )
  )

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func run() async throws { try await run(.live) }

  func run(_ context: Context) async throws {
    let root: String
    do throws(RunFailure) {
      root = try place.root(context)
    } catch {
      throw context.report(error, common)
    }
    let now = context.now()
    let machine = context.surroundings(now)
    var request = DoctorRun.Request(root: root, at: Moment(seconds: now), surroundings: machine)
    request.jobs = context.cores
    let diagnosis = await DoctorRun(request).run()
    let text = DoctorText(language: common.lang)
    switch common.format {
    case .text: for line in text.lines(diagnosis) { context.output.line(line) }
    case .json: context.emit(text.json(diagnosis))
    }
    if diagnosis.status != 0 { throw ExitCode(diagnosis.status) }
  }
}
