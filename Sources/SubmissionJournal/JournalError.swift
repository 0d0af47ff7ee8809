// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
import GRDB

/// Why a journal cannot be used.
public struct JournalError: Error, Sendable, Hashable {
  /// What is wrong with it.
  public enum Problem: Sendable, Hashable {
    /// A later version of the tool wrote it: which one, where that can be told.
    case newer(version: String?)
    /// It is not what was written.
    case damaged(Phrase)
    /// Another process has it.
    case held
    /// The file or its folder can't be read or written.
    case notWritable(Phrase)
  }

  /// What is wrong.
  public let problem: Problem

  /// The journal's file.
  public let path: String

  /// Names a problem of a journal.
  public init(_ problem: Problem, _ path: String) {
    self.problem = problem
    self.path = path
  }

  /// The same for people, with the commands that help.
  ///
  /// - Parameter workspace: The workspace that the journal belongs to, as it is typed.
  /// - Returns: A finding without a place in a file.
  public func finding(workspace: String) -> Finding {
    let (path, workspace) = (Part.text(path), Part.text(workspace))
    return switch problem {
    case .newer(let version):
      Finding(.journalNewer, ["path": path, "workspace": workspace, "version": .text(version ?? "")])
    case .damaged(let reason):
      Finding(.journalDamaged, ["path": path, "workspace": workspace, "reason": .phrase(reason)])
    case .held: Finding(.journalHeld, ["path": path, "workspace": workspace])
    case .notWritable(let reason):
      Finding(.journalNotWritable, ["path": path, "workspace": workspace, "reason": .phrase(reason)])
    }
  }
}

extension JournalError {
  /// Runs something with a journal; whatever goes wrong is told as an error of that journal.
  static func naming<Value>(_ path: String, _ body: () throws -> Value) throws(JournalError) -> Value {
    do {
      return try body()
    } catch let error as JournalError {
      throw error
    } catch let error as DatabaseError {
      throw JournalError(Problem(error), path)
    } catch {
      throw JournalError(.damaged(.unexpected("\(error)")), path)
    }
  }
}

extension JournalError.Problem {
  init(_ error: DatabaseError) {
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .held
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .notWritable(Phrase("không có quyền", "permission denied"))
      case .SQLITE_CANTOPEN: .notWritable(Phrase("không mở được tệp", "the file can't be opened"))
      case .SQLITE_FULL: .notWritable(Phrase("đĩa đầy", "the disk is full"))
      case .SQLITE_IOERR: .notWritable(Phrase("lỗi đọc ghi đĩa", "the disk failed"))
      case .SQLITE_NOLFS: .notWritable(Phrase("hệ thống tệp không hỗ trợ", "the file system can't do this"))
      case .SQLITE_NOTADB: .damaged(Phrase("không phải tệp do kgreport ghi", "it is no file of kgreport"))
      case .SQLITE_CORRUPT: .damaged(Phrase("nội dung không còn nguyên vẹn", "its content is not whole"))
      // What else SQLite objects to are tables that are not those that were made.
      default: .damaged(.unexpected(error.message ?? "SQLite \(error.resultCode.rawValue)"))
      }
  }
}

extension Phrase {
  /// What SQLite says, which has no words but English ones.
  static func unexpected(_ words: String) -> Phrase {
    Phrase("nội dung không đúng cấu trúc (\(words))", "its content is not as it was made (\(words))")
  }
}
