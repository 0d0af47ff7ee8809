// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Tabular
import Testing

@testable import Ingest

@Suite struct QuantityReaderTests {
  private func read(_ text: String, _ quantity: Quantity, inHours: Bool = false) -> String {
    do throws(QuantityProblem) {
      let reading = try QuantityReader(quantity: quantity, isInHours: inHours).read(text)
      let second = reading.second.map { " + \($0.number) \($0.quantity.rawValue)" } ?? ""
      return reading.amount.word + second + (reading.convertedHours ? " hours" : "")
    } catch {
      return "\(error.code)"
    }
  }

  @Test(arguments: [
    ("0", "0"), ("1250", "1250"), ("1.250", "1250"), ("1,250", "1250"), ("1 250", "1250"), ("1\u{A0}250", "1250"),
    ("1\u{202F}250", "1250"), ("1.250.000", "1250000"), ("01", "1"), ("007", "7"), (" 12 ", "12"), ("12 bài", "12"),
    ("1.250 tin, bài", "1250"), ("1\u{A0}250 lượt", "1250"), ("9223372036854775807", "9223372036854775807"),
    ("gần 1.300", "~1300"), ("Gần 1.300 bài", "~1300"), ("hơn 20", "~20"), ("khoảng 5", "~5"), ("~1.300", "~1300"),
    ("gan 1.300", "~1300"), ("ước khoảng 7", "~7"), ("02 cuộc", "2"), ("02 cuộc/150 người", "2 + 150 reach"),
    ("1.250 cuộc / 1.500 người", "1250 + 1500 reach"),
  ])
  func `reads counts as clerks write them`(text: String, amount: String) {
    #expect(read(text, .count) == amount)
  }

  @Test(arguments: [
    ("12,5", "fraction"), ("12.0", "fraction"), ("12.50", "fraction"), ("1.2500", "fraction"), ("0,125", "fraction"),
    ("1,25", "fraction"), ("1.250,5", "fraction"), ("-3", "negative"), ("−3", "negative"), ("-1.250", "negative"),
    ("1e3", "exponent"), ("1E3", "exponent"), ("1.5e3", "exponent"), ("99999999999999999999", "overflow"),
    ("9223372036854775808", "overflow"), ("mười hai", "notNumber"), ("+3", "notNumber"), ("12 con", "notNumber"),
    ("1  250", "notNumber"), ("12 người", "notNumber"), ("2/3", "notNumber"), ("13 giờ", "notNumber"),
    ("١٢", "notNumber"), ("１２", "notNumber"), ("1 2 3", "notNumber"), ("=1+1", "notNumber"),
    ("02 cuộc/150 người/3", "notNumber"), ("gần", "notNumber"), (".5", "fraction"), ("5.", "notNumber"),
  ])
  func `refuses what is no count`(text: String, code: String) {
    #expect(read(text, .count) == code)
  }

  @Test func `a row of twenty nines is too large`() {
    #expect(read(String(repeating: "9", count: 20), .reach) == "overflow")
  }

  @Test(arguments: [
    ("", "."), ("   ", "."), ("…", "."), ("...", "."), ("null", "."), ("chưa có", "."), ("chưa có số liệu", "."),
    ("chua co so lieu", "."), ("-", "none"), ("–", "none"), ("—", "none"), ("không", "none"), ("KHÔNG CÓ", "none"),
    ("khong co", "none"), ("Không phát sinh", "none"), ("khong phat sinh", "none"), ("none", "none"), ("x", "na"),
    ("X", "na"), ("/", "na"), ("na", "na"), ("N/A", "na"), ("không có đài", "na"), ("Khong co dai", "na"),
    ("không áp dụng", "na"), ("kho\u{302}ng co\u{301}", "none"),
  ])
  func `tells the three states apart that are no numbers`(text: String, state: String) {
    for quantity in Quantity.allCases { #expect(read(text, quantity) == state) }
  }

  @Test(arguments: [
    ("45", "45"), ("45 phút", "45"), ("1.250 phút", "1250"), ("2 giờ 30 phút", "150 hours"), ("2 giờ 30", "150 hours"),
    ("13 giờ", "780 hours"), ("1,5 giờ", "90 hours"), ("1.5 giờ", "90 hours"), ("1,25 giờ", "75 hours"),
    ("0,5 giờ", "30 hours"), ("gần 2 giờ", "~120 hours"), ("1,250 giờ", "numberStyle"), ("1.250 giờ", "numberStyle"),
    ("2 giờ 75 phút", "notNumber"), ("giờ", "notNumber"), ("12,5", "fraction"), ("12,5 phút", "fraction"),
    ("-2 giờ", "negative"), ("1e3 giờ", "exponent"), ("9223372036854775807 giờ", "overflow"), ("3 lượt", "notNumber"),
  ])
  func `reads minutes and turns hours into them`(text: String, amount: String) {
    #expect(read(text, .minutes) == amount)
  }

  @Test(arguments: [
    ("2", "120 hours"), ("1,5", "90 hours"), ("13 giờ", "780 hours"), ("1.250", "numberStyle"), ("45 phút", "45"),
    ("", "."), ("-", "none"),
  ])
  func `plain numbers of a column of hours are hours`(text: String, amount: String) {
    #expect(read(text, .minutes, inHours: true) == amount)
  }

  @Test(arguments: [
    ("1.300 lượt tiếp cận", "1300"), ("gần 1.300 lượt", "~1300"), ("150 người", "150"), ("150 lượt người dự", "150"),
    ("3 bài", "notNumber"),
  ])
  func `reads people`(text: String, amount: String) {
    #expect(read(text, .reach) == amount)
  }

  @Test(arguments: [
    ("12", "12"), ("12.0", "12"), ("0", "0"), ("-0", "0"), ("12.5", "fraction"), ("-3", "negative"),
    ("-3.5", "fraction"),
    ("1e3", "exponent"), ("99999999999999999999", "overflow"), ("-99999999999999999999", "negative"),
  ])
  func `takes JSON numbers exactly`(text: String, expected: String) throws {
    let number = try #require(JSONNumber(text))
    do throws(QuantityProblem) {
      #expect("\(try WholeNumberText(number).value)" == expected)
    } catch {
      #expect("\(error.code)" == expected)
    }
  }
}
