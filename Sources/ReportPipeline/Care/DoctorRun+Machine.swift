// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import ReportModel
import Reporting

/// The machine that a workspace stands on.
extension DoctorRun {
  /// Times New Roman, or the font that is as wide: else printed pages break elsewhere than they were laid out.
  var fonts: Diagnosis.Check {
    let wanted = ["times.ttf", "timesnewroman.ttf", "times_new_roman.ttf", "liberationserif-regular.ttf"]
    for folder in request.surroundings.fontFolders {
      for entry in (try? FileWalk.entries(below: folder)) ?? [] {
        guard let name = entry.relativePath.split(separator: "/").last, wanted.contains(name.lowercased()) else {
          continue
        }
        let isTimes = !name.lowercased().hasPrefix("liberation")
        let font = isTimes ? "Times New Roman" : "Liberation Serif"
        return Diagnosis.Check(.fonts, Phrase("có {font}.", "{font}."), ["font": .text(font)])
      }
    }
    return Diagnosis.Check(.fonts, Phrase("", ""), [:], [Finding(.fontMissing)])
  }

  /// What prints workbooks as PDF.
  var office: Diagnosis.Check {
    let programs = request.surroundings.programFolders.flatMap { folder in
      ["soffice", "libreoffice"].map { folder + "/" + $0 }
    }
    guard let program = programs.first(where: Folders.exists) else {
      return Diagnosis.Check(.office, Phrase("", ""), [:], [Finding(.officeMissing)])
    }
    return Diagnosis.Check(.office, Phrase("có ({path}).", "{path}."), ["path": .text(program)])
  }

  /// Whether runs can read what came and write what they make.
  var rights: Diagnosis.Check {
    let root = request.root
    var findings: [Finding] = []
    do throws(FileStoreError) {
      try FolderRights.check(root + "/inbox", for: .reading)
    } catch {
      let parts: KeyValuePairs<String, Part> = ["reason": .phrase(error.code.reason), "path": .text(error.path)]
      findings.append(
        error.code == .notFound
          ? Finding(.noSuchInput, ["path": .text(error.path)])
          : Finding(.unreadableFile, at: Location(file: error.path), parts)
      )
    }
    for name in ["Reports", ".kgreport"] {
      // What is missing is made by the first run.
      let folder = Folders.exists(root + "/" + name) ? root + "/" + name : root
      do throws(FileStoreError) {
        try FolderRights.check(folder, for: .writing)
      } catch {
        findings.append(Finding(.cannotWrite, ["path": .text(folder), "reason": .phrase(error.code.reason)]))
      }
    }
    let remark = Phrase(
      "đọc được inbox; ghi được Reports, .kgreport.",
      "inbox readable; Reports and .kgreport writable."
    )
    return Diagnosis.Check(.rights, remark, [:], findings)
  }

  /// How much room is enough for a report that is written beside the old one, and then some.
  static let enoughBytes: Int64 = 1 << 30

  var disk: Diagnosis.Check {
    guard let free = request.surroundings.freeBytes(request.root) else {
      return Diagnosis.Check(.disk, Phrase("không xem được.", "not known."))
    }
    let size = Part.number(free >> 20)
    return Diagnosis.Check(
      .disk,
      Phrase("còn trống {size} MB.", "{size} MB free."),
      ["size": size],
      free < Self.enoughBytes ? [Finding(.diskLow, ["size": size, "path": .text(request.root)])] : []
    )
  }

  private var lockHolder: FolderLock.Holder? { FolderLock.holder(of: request.root + "/.kgreport/lock") }

  var lock: Diagnosis.Check {
    let findings = [lockHolder].compactMap { $0 }
      .map { holder in
        let process = Phrase(
          "tiến trình \(holder.process): \(holder.command)",
          "process \(holder.process): \(holder.command)"
        )
        return Finding(
          .workspaceHeld,
          severity: .warning,
          ["path": .text(request.root), "holder": .phrase(process)]
        )
      }
    return Diagnosis.Check(.lock, Phrase("không có lần chạy nào đang giữ.", "no run is under way."), [:], findings)
  }

  /// Unfinished things, as long as no run is under way that may still finish them.
  var leftovers: Diagnosis.Check {
    let root = request.root
    let remark = Phrase("không có.", "none.")
    guard lockHolder == nil else { return Diagnosis.Check(.leftovers, remark) }
    let beside = ["", "/Reports"]
      .flatMap { folder in Folders.names(in: root + folder).map { root + folder + "/" + $0 } }
    let kept = (try? FileWalk.entries(below: root + "/.kgreport")) ?? []
    let unfinished =
      beside.filter { Leftovers.holds(String($0.dropFirst(root.count))) }
      + kept.filter { Leftovers.holds($0.relativePath) }.map(\.path.description)
    let setAside = Folders.names(in: root + "/Reports")
      .compactMap { name in Leftovers.setAside(name).map { (path: "\(root)/Reports/\(name)", period: $0) } }
    return Diagnosis.Check(
      .leftovers,
      remark,
      [:],
      unfinished.map { leftover($0, "rm -rf \"\($0)\"") }
        + setAside.map { leftover($0.path, "kgreport aggregate --period \($0.period) --workspace \"\(root)\"") }
    )
  }

  private func leftover(_ path: String, _ command: String) -> Finding {
    Finding(.leftover, at: Location(file: path), ["command": .text(command)])
  }

  /// A clock that is behind the files, or a schedule in another time zone, would call the wrong units late.
  func clock(_ workspace: Workspace, newest: Int64) -> Diagnosis.Check {
    let offset = workspace.catalogue.calendar.utcOffset
    let (now, day) = (request.at, 86_400)
    let time = Phrase(now.official(utcOffset: offset), now.iso(utcOffset: offset))
    var reasons: [(reason: Phrase, setting: String)] = []
    if now.seconds < 1_704_042_000 {
      reasons.append((Phrase("trước năm 2024", "it is before 2024"), "set-ntp true"))
    } else if Int64(now.seconds + day) < newest {
      let reason = Phrase("sớm hơn thời điểm của tệp mới nhất trong inbox", "files of the inbox are newer")
      reasons.append((reason, "set-ntp true"))
    }
    if request.surroundings.utcOffset != offset {
      let (machine, calendar) = (Self.zone(request.surroundings.utcOffset), Self.zone(offset))
      let reason = Phrase(
        "múi giờ máy là \(machine), của kgreport.yml là \(calendar)",
        "its zone is \(machine), that of kgreport.yml is \(calendar)"
      )
      reasons.append((reason, "set-timezone Asia/Ho_Chi_Minh"))
    }
    return Diagnosis.Check(
      .clock,
      Phrase("{time}, {zone}.", "{time}, {zone}."),
      ["time": .phrase(time), "zone": .text(Self.zone(offset))],
      reasons.map { reason, setting in
        Finding(
          .clockDoubtful,
          ["time": .phrase(time), "reason": .phrase(reason), "setting": .text(setting)]
        )
      }
    )
  }

  /// `UTC+7`, `UTC+5:30`.
  private static func zone(_ minutes: Int) -> String {
    let (hours, rest) = (Int(minutes.magnitude) / 60, Int(minutes.magnitude) % 60)
    return "UTC\(minutes < 0 ? "-" : "+")\(hours)" + (rest == 0 ? "" : ":\(rest < 10 ? "0" : "")\(rest)")
  }
}
