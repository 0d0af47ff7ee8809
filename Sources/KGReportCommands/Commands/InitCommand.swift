// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import ReportPipeline
import Tabular

/// `kgreport init`: makes a workspace.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Help.plain("Tạo không gian làm việc mới.", "Make a workspace.")
  )

  @Argument(help: Help.value("Thư mục cần tạo.", "The folder to make.", name: "dir"), completion: .directory)
  var folder: String

  @OptionGroup var common: CommonOptions

  func run() throws { try run(.live) }

  func run(_ context: Context) throws {
    do throws(RunFailure) {
      emit(try Workspace.make(in: folder), context)
    } catch {
      throw context.report(error, common)
    }
  }

  private func emit(_ made: [String], _ context: Context) {
    switch common.format {
    case .json:
      context.emit(.object([.init("workspace", .string(folder)), .init("made", .array(made.map { .string($0) }))]))
    case .text:
      let next = Phrase(
        """
        Đã tạo {folder}/ gồm {made}.
        1. Xem lại kgreport.yml (cơ quan, lịch, nội dung) và units.csv (đơn vị).
        2. Chép báo cáo của các đơn vị vào {folder}/inbox/.
        3. Chạy: kgreport aggregate --workspace {folder}
        """,
        """
        Made {folder}/ with {made}.
        1. Look through kgreport.yml (agency, calendar, campaigns) and units.csv (units).
        2. Copy the units' reports into {folder}/inbox/.
        3. Run: kgreport aggregate --workspace {folder}
        """
      )
      context.output.line(next.text(in: common.lang, ["folder": .text(folder), "made": .list(made)]))
    }
  }
}
