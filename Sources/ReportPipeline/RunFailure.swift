// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
import FileStore
import SubmissionJournal

/// Why a run ended without a report; the old report is intact.
public struct RunFailure: Error, Sendable, Hashable {
  /// The kinds of failure, each with the exit status that the interface promises (product rules, section 7).
  public enum Kind: Int32, Sendable, Hashable, CaseIterable {
    /// Some input was refused and `--strict` asked to stop.
    case refused = 1
    /// A value of an option is not valid.
    case usage = 64
    /// Nothing usable in the input.
    case nothingUsable = 65
    /// No such input.
    case noInput = 66
    /// Something inside the tool went wrong.
    case failed = 70
    /// The output can't be written.
    case cannotWrite = 73
    /// Reading or writing failed on the way.
    case inputOutput = 74
    /// Another run holds the workspace.
    case held = 75
    /// The configuration is wrong.
    case configuration = 78
  }

  /// Which exit status it has.
  public let kind: Kind

  /// What to tell, each with its repair; never empty.
  public let findings: [Finding]

  /// A failure with what it tells.
  public init(_ kind: Kind, _ findings: [Finding]) {
    self.kind = kind
    self.findings = findings
  }

  /// A failure that tells one thing.
  public init(_ kind: Kind, _ finding: Finding) { self.init(kind, [finding]) }
}

extension FileStoreError.Code {
  /// The reason in the words of people.
  var reason: Phrase {
    switch self {
    case .notFound: Phrase("không tồn tại", "it does not exist")
    case .notPermitted: Phrase("không có quyền", "permission denied")
    case .readOnlyFileSystem: Phrase("ổ đĩa chỉ cho đọc", "the disk is read-only")
    case .alreadyExists: Phrase("đã có tệp cùng tên", "a file of that name exists")
    case .notAFolder: Phrase("không phải thư mục", "it is no folder")
    case .notARegularFile: Phrase("không phải tệp thường", "it is no regular file")
    case .symbolicLink: Phrase("là liên kết tượng trưng", "it is a symbolic link")
    case .notEmpty: Phrase("thư mục không rỗng", "the folder is not empty")
    case .diskFull: Phrase("đĩa đầy", "the disk is full")
    case .tooLarge: Phrase("tệp quá lớn", "the file is too large")
    case .tooDeep: Phrase("thư mục lồng nhau quá sâu", "folders are nested too deep")
    case .invalidName: Phrase("tên không hợp lệ", "the name is not valid")
    case .changedWhileRead: Phrase("tệp thay đổi trong khi đọc", "it changed while it was read")
    case .held: Phrase("một lần chạy khác đang giữ", "another run holds it")
    case .tooManyOpenFiles: Phrase("mở quá nhiều tệp", "too many open files")
    case .deviceFailure: Phrase("thiết bị lỗi", "the device failed")
    case .notSupported: Phrase("hệ thống tệp không hỗ trợ", "the file system can't do this")
    case .other(let number): Phrase("lỗi hệ thống số \(number)", "system error \(number)")
    }
  }
}

extension RunFailure {
  /// A failure to write below a folder.
  static func writing(_ error: FileStoreError, to path: String) -> RunFailure {
    if error.code == .held { return RunFailure(.held, Finding(.workspaceHeld, ["path": .text(path)])) }
    return RunFailure(
      .cannotWrite,
      Finding(.cannotWrite, ["path": .text(path), "reason": .phrase(error.code.reason)])
    )
  }
}

extension RunFailure {
  /// A failure of a workspace's journal.
  static func journal(_ error: JournalError, _ workspace: String) -> RunFailure {
    let kind: Kind =
      switch error.problem {
      case .newer: .configuration
      case .damaged, .notWritable: .inputOutput
      case .held: .held
      }
    return RunFailure(kind, error.finding(workspace: workspace))
  }
}
