// SPDX-License-Identifier: Apache-2.0

import Glibc

/// An open file or folder; its end closes it.
struct Descriptor: ~Copyable {
  let raw: Int32

  /// Opens a path, relative to a folder when there is one.
  init(
    opening path: DiskPath,
    flags: Int32,
    mode: mode_t = 0o666,
    in folder: Int32 = AT_FDCWD,
    for operation: FileStoreError.Operation
  ) throws(FileStoreError) {
    let descriptor = retrying { unsafe openat(folder, path.cString, flags | O_CLOEXEC, mode) }
    guard descriptor >= 0 else { throw FileStoreError(operation, path.description, .init(errno: errno)) }
    raw = descriptor
  }

  deinit {
    close(raw)
  }

  func status(of path: DiskPath) throws(FileStoreError) -> FileStatus {
    var status = stat()
    guard unsafe fstat(raw, &status) == 0 else {
      throw FileStoreError(.inspect, path.description, .init(errno: errno))
    }
    return FileStatus(status)
  }

  func sync(_ path: DiskPath) throws(FileStoreError) {
    guard retrying({ fsync(raw) }) == 0 else { throw FileStoreError(.sync, path.description, .init(errno: errno)) }
  }

  /// The names in an open folder, in no order, without `.` and `..`.
  func names(of path: DiskPath) throws(FileStoreError) -> [DiskPath] {
    // The stream takes its descriptor over, so it gets one of its own.
    let copy = fcntl(raw, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else {
      let code = FileStoreError.Code(errno: errno)
      if copy >= 0 {
        close(copy)
      }
      throw FileStoreError(.list, path.description, code)
    }
    defer { unsafe closedir(stream) }
    unsafe rewinddir(stream)
    var names: [DiskPath] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if bytes != Array(".".utf8), bytes != Array("..".utf8) {
        names.append(DiskPath(bytes: bytes))
      }
    }
    guard errno == 0 else { throw FileStoreError(.list, path.description, .init(errno: errno)) }
    return names
  }
}

/// What the system tells about a file.
struct FileStatus {
  var kind: FileWalk.Kind?
  var isFolder: Bool
  var size: Int64
  var modified: FileTime
  var identity: FileIdentity
  var permissions: mode_t
  var owner: uid_t
  var group: gid_t

  init(_ status: stat) {
    let type = status.st_mode & S_IFMT
    isFolder = type == S_IFDIR
    kind = isFolder ? nil : type == S_IFREG ? .regular : type == S_IFLNK ? .symbolicLink : .other
    size = Int64(status.st_size)
    modified = FileTime(seconds: Int64(status.st_mtim.tv_sec), nanoseconds: Int32(status.st_mtim.tv_nsec))
    identity = FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }

  /// Looks at a path itself, or at what it links to.
  init(
    of path: DiskPath,
    in folder: Int32 = AT_FDCWD,
    followsSymbolicLink: Bool = false
  ) throws(FileStoreError) {
    var status = stat()
    let flags = followsSymbolicLink ? 0 : AT_SYMLINK_NOFOLLOW
    guard unsafe fstatat(folder, path.cString, &status, flags) == 0 else {
      throw FileStoreError(.inspect, path.description, .init(errno: errno))
    }
    self.init(status)
  }

  /// Looks at a path that need not exist.
  init?(ifExists path: DiskPath) throws(FileStoreError) {
    do throws(FileStoreError) {
      try self.init(of: path)
    } catch  where error.code == .notFound {
      return nil
    }
  }
}

/// The same for two names exactly when they are the same file.
struct FileIdentity: Hashable {
  var device: UInt64
  var number: UInt64
}

/// A modification time, good for seeing that a file changed and for nothing else.
public struct FileTime: Sendable, Hashable {
  /// Whole seconds since 1970-01-01 UTC.
  public let seconds: Int64
  /// The rest, 0 ..< 1,000,000,000.
  public let nanoseconds: Int32

  /// Takes seconds since 1970-01-01 UTC and the rest.
  public init(seconds: Int64, nanoseconds: Int32) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}

/// Calls a system function again when a signal interrupts it.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR {
      return result
    }
  }
}
