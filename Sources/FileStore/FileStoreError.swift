// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What could not be done with a file or folder, and why.
public struct FileStoreError: Error, Sendable, Hashable {
  /// What was tried.
  public let operation: Operation
  /// The file or folder; bytes that are not UTF-8 are shown as U+FFFD.
  public let path: String
  /// Why it did not work.
  public let code: Code

  /// Takes the parts of an error.
  public init(_ operation: Operation, _ path: String, _ code: Code) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// What was tried.
  public enum Operation: String, Sendable, Hashable, CaseIterable {
    /// To open a file for reading.
    case open
    /// To read the content of a file.
    case read
    /// To list a folder.
    case list
    /// To learn kind, size and time.
    case inspect
    /// To write a file.
    case write
    /// To bring a file or folder safely to the disk.
    case sync
    /// To make a folder.
    case makeFolder = "make folder"
    /// To remove a file or folder.
    case remove
    /// To put a folder into its place.
    case publish
    /// To keep a file that the tool did not write.
    case carryOver = "carry over"
    /// To make a symbolic link.
    case link
    /// To lock a folder.
    case lock
  }

  /// Why something did not work; the system's numbers do not show outside.
  public enum Code: Sendable, Hashable {
    /// There is no such file or folder.
    case notFound
    /// The user may not do this.
    case notPermitted
    /// The file system is mounted for reading only.
    case readOnlyFileSystem
    /// A file or folder of that name is there already.
    case alreadyExists
    /// A folder was needed.
    case notAFolder
    /// A regular file was needed.
    case notARegularFile
    /// A symbolic link stands where none is followed.
    case symbolicLink
    /// The folder holds something.
    case notEmpty
    /// The disk, or the user's share of it, is full.
    case diskFull
    /// The file is larger than the caller allows, or than the file system can hold; the limit in bytes if known.
    case tooLarge(limit: Int64?)
    /// Folders are nested deeper than ``FileWalk/depthLimit``.
    case tooDeep
    /// The name or the path is longer than the system allows, or empty, or leads out of its folder.
    case invalidName
    /// Size or modification time changed while the file was being read.
    case changedWhileRead
    /// Another process holds it.
    case held
    /// The process or the system has no more file handles.
    case tooManyOpenFiles
    /// The device failed.
    case deviceFailure
    /// The file system cannot do this.
    case notSupported
    /// Anything else, with the system's own number (errno).
    case other(Int32)

    init(errno number: Int32) {
      self =
        switch number {
        case ENOENT: .notFound
        case EACCES, EPERM: .notPermitted
        case EROFS: .readOnlyFileSystem
        case EEXIST: .alreadyExists
        case ENOTDIR: .notAFolder
        case EISDIR: .notARegularFile
        case ELOOP: .symbolicLink
        case ENOTEMPTY: .notEmpty
        case ENOSPC, EDQUOT: .diskFull
        case EFBIG: .tooLarge(limit: nil)
        case ENAMETOOLONG: .invalidName
        case EWOULDBLOCK: .held
        case EMFILE, ENFILE: .tooManyOpenFiles
        case EIO: .deviceFailure
        case ENOSYS, EOPNOTSUPP, EINVAL, EXDEV: .notSupported
        default: .other(number)
        }
    }
  }
}

extension FileStoreError: CustomStringConvertible {
  /// One English line; wording for officers is not made here.
  public var description: String { "cannot \(operation.rawValue) \(path): \(code)" }
}

extension FileStoreError.Code: CustomStringConvertible {
  /// An English sentence part.
  public var description: String {
    switch self {
    case .notFound: "no such file or folder"
    case .notPermitted: "no permission"
    case .readOnlyFileSystem: "the file system is read-only"
    case .alreadyExists: "it exists already"
    case .notAFolder: "not a folder"
    case .notARegularFile: "not a regular file"
    case .symbolicLink: "it is a symbolic link"
    case .notEmpty: "the folder is not empty"
    case .diskFull: "the disk is full"
    case .tooLarge(let limit?): "larger than \(limit) bytes"
    case .tooLarge(nil): "too large for the file system"
    case .tooDeep: "nested deeper than \(FileWalk.depthLimit) folders"
    case .invalidName: "not a name that can be used"
    case .changedWhileRead: "it changed while it was read"
    case .held: "another process holds it"
    case .tooManyOpenFiles: "too many open files"
    case .deviceFailure: "the device failed"
    case .notSupported: "the file system cannot do this"
    case .other(let number): "system error \(number)"
    }
  }
}
