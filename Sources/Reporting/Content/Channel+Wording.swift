// SPDX-License-Identifier: Apache-2.0

import ReportModel

extension Channel {
  /// What the row of a quantity is called under the channel's own.
  func rowName(_ quantity: Quantity) -> String {
    switch quantity {
    case .count: name
    case .minutes: "Thời lượng"
    case .reach: (reach ?? .network).rowName
    }
  }

  /// What one piece of a quantity is called.
  func unit(of quantity: Quantity) -> String {
    switch quantity {
    case .count: unitOfCount
    case .minutes: "phút"
    case .reach: (reach ?? .network).unitOfCount
    }
  }

  /// What counts, and how; every indicator has one.
  func definition(of quantity: Quantity) -> String {
    switch quantity {
    case .count: definition.isEmpty ? "Số \(unitOfCount) đã thực hiện trong kỳ báo cáo." : definition
    case .minutes:
      "Tổng thời lượng của các lượt phát, tính bằng phút; số ghi theo giờ được quy đổi 01 giờ bằng 60 phút."
    case .reach: (reach ?? .network).definition
    }
  }
}

extension ReachKind {
  fileprivate var definition: String {
    switch self {
    case .network: "Số lượt người dùng mạng đã xem theo thống kê của trang, tài khoản; không cộng với lượt người dự."
    case .attendance: "Số lượt người có mặt; một người dự nhiều cuộc thì tính ở từng cuộc."
    }
  }
}
