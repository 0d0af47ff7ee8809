// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

extension LibraryFailure {
  /// The failure behind a status of the library, or nil for success.
  init?(_ status: lxw_error) {
    switch status {
    case LXW_NO_ERROR: return nil
    case LXW_ERROR_MEMORY_MALLOC_FAILED: self = .outOfMemory
    case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE: self = .temporaryFile
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_PARAMETER_ERROR,
      LXW_ERROR_ZIP_BAD_ZIP_FILE, LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
      self = .writingFile
    case LXW_ERROR_WORKSHEET_MAX_NUMBER_URLS_EXCEEDED: self = .tooManyLinks
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: self = .textTooLong
    default:
      let words = unsafe lxw_strerror(status)
      self = .other(unsafe words.map { unsafe String(cString: $0) } ?? "unknown")
    }
  }
}
