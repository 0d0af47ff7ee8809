// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension Provocation {
  static let structure: [Provocation] = [
    Provocation(.brokenJSON, in: "a.json", #"{"unit": "an-bien", "counts": ["#, line: 1, column: 32),
    Provocation(.brokenJSON, in: "a.json", "{\n\"unit\": \"a\",\n\"unit\": \"b\"}", line: 3, column: 1),
    Provocation(.brokenJSON, in: "a.json", String(repeating: "[", count: 65), line: 1, column: 65),
    Provocation(
      .brokenJSON,
      in: "a.jsonl",
      json("") + "\n" + #"{"unit": "#.dropLast() + "\n" + json(""),
      line: 2,
      column: 9
    ),
    Provocation(.noKnownColumn, "a;b;c\n1;2;3", row: 1, line: 1),
    Provocation(
      .rowUnsure,
      "Đơn vị báo cáo: Huyện An Biên\nKỳ báo cáo: 2024-W28\nNội dung: Tên miền .vn\nTT;Xã;Mạng xã hội;Tờ rơi\n1;A;1;2\n"
        + "2;B;3;4\n3;C;4;6",
      row: 7,
      line: 7,
      found: "3 | C | 4 | 6"
    ),
    Provocation(.delimiterUnsure, "a;b,c\n1;2,3\n4;5,6"),
    Provocation(.lostText, rows("Huy?n An Biên,2024-W28,,ten-mien-vn,social,1,,,"), row: 2, line: 2, column: 1, "unit"),
    Provocation(
      .lostText,
      rows("an-bien,2024-W28,,T\u{FFFD}n mi\u{FFFD}n,social,1,,,"),
      row: 2,
      line: 2,
      column: 4,
      "campaign"
    ),
    Provocation(
      .lostText,
      rows("an-bien,2024-W28,,ten-mien-vn,M?ng xã hội,1,,,"),
      row: 2,
      line: 2,
      column: 5,
      "channel"
    ),
    Provocation(.lostText, "unit,period,campaign,channel,count,S?lượng\n", row: 1, line: 1, column: 6, "S?lượng"),
    Provocation(.brokenQuotes, rows(good, "an-bien,2024-W28,,ten-mien-vn,social,1,,,\"Zalo\n\(good)"), row: 3, line: 3),
    Provocation(.brokenQuotes, "unit,period,campaign,channel,\"count\n\(good)", row: 1, line: 1),
    Provocation(
      .extraCells,
      rows(good, "an-bien,2024-W28,,ten-mien-vn,social,12,,4300,Fanpage huyện, Zalo"),
      row: 3,
      line: 3
    ),
    Provocation(
      .unknownColumn,
      "unit,period,campaign,channel,count,Kinh phí\nan-bien,2024-W28,ten-mien-vn,social,1,5",
      row: 1,
      line: 1,
      column: 6,
      "Kinh phí",
      found: "Kinh phí"
    ),
    Provocation(
      .unknownColumn,
      "unit,period,campaign,channel,count,,\n\nan-bien,2024-W28,ten-mien-vn,social,1,,7",
      row: 3,
      line: 3,
      column: 7,
      found: ""
    ),
    Provocation(
      .unknownColumn,
      in: "a.json",
      "{\"unit\":\"an-bien\",\"period\":\"2024-W28\",\n\"kinhphi\":5,\"counts\":[]}",
      line: 2,
      "kinhphi"
    ),
    Provocation(
      .unknownColumn,
      in: "a.json",
      json("\n" + #"{"campaign":"ten-mien-vn","channel":"social","so":1}"#),
      line: 2,
      "counts[1].so"
    ),
    Provocation(.repeatedColumn, "unit,period,campaign,channel,count,count\n", row: 1, line: 1, column: 6, "count"),
    Provocation(.repeatedColumn, "unit,đơn vị,period,campaign,channel,count\n", row: 1, line: 1, column: 2, "đơn vị"),
    Provocation(
      .repeatedColumn,
      "unit,period,campaign,social,MXH (bài đăng)\n",
      row: 1,
      line: 1,
      column: 5,
      "MXH (bài đăng)"
    ),
    Provocation(
      .repeatedColumn,
      in: "a.json",
      json(#"{"campaign":"ten-mien-vn","channel":"social","count":1,"Count":2}"#),
      line: 1,
      "counts[1].Count",
      found: "Count"
    ),
    Provocation(
      .repeatedColumn,
      in: "a.json",
      #"{"unit":"an-bien","submittedAt":"2024-07-12","submitted_at":"2024-07-13","counts":[]}"#,
      line: 1,
      "submitted_at"
    ),
    Provocation(.missingKey, "unit,period,campaign,count\n", row: 1, line: 1),
    Provocation(.missingKey, in: "a.json", "[\n{\"unit\":\"an-bien\",\"period\":\"2024-W28\"}]", line: 2),
    Provocation(.missingKey, in: "a.json", json("\n" + #"{"campaign":"ten-mien-vn","count":1}"#), line: 2, "counts[1]"),
    Provocation(.noRows, canonical),
    Provocation(.noRows, canonical + "\n\n,,,,\n"),
    Provocation(.noRows, in: "a.json", json(""), line: 1, "counts"),
    Provocation(.noRows, in: "a.json", "[]"),
    Provocation(.wrongType, in: "a.json", #"{"unit":"an-bien","counts":5}"#, line: 1, "counts", found: "5"),
    Provocation(.wrongType, in: "a.json", "5", line: 1, "unit"),
    Provocation(.wrongType, in: "a.json", json("\n[1]"), line: 2, "counts[1]"),
    Provocation(.mixedLayout, "unit,campaign,channel,social,social_reach\n", row: 1, line: 1, column: 3, "channel"),
    Provocation(.mixedLayout, "unit,channel,campaign,ten-mien-vn\n", row: 1, line: 1, column: 3, "campaign"),
    Provocation(.mixedLayout, "unit,campaign,social,leaflet,count\n", row: 1, line: 1, column: 5, "count"),
    Provocation(.mixedLayout, "unit,social,ten-mien-vn\n", row: 1, line: 1, column: 3, "ten-mien-vn"),
    Provocation(
      .figurePassedOver,
      "Số điện thoại,0912345678\n\(canonical)\n\(good)",
      row: 1,
      line: 1,
      column: 2,
      found: "0912345678"
    ),
    Provocation(.secondTable, rows(good, "Nội dung,Hình thức,Số lượng,Ghi chú"), row: 3, line: 3),
    Provocation(
      .ambiguousRow,
      "Đơn vị báo cáo: Huyện An Biên\nKỳ báo cáo: 2024-W28\nNội dung: Tên miền .vn\nMạng xã hội;Tờ rơi\n1;2",
      row: 5,
      line: 5,
      found: "1 | 2"
    ),
    Provocation(
      .scaleUnsure,
      "ĐVT: nghìn\nunit,period,campaign,social,leaflet\nan-bien,2024-W28,ten-mien-vn,2,",
      row: 3,
      line: 3,
      column: 4,
      "social",
      found: "ĐVT: nghìn"
    ),
    Provocation(
      .rowTotalDiffers,
      "unit,period,campaign,portal,newsletter,Tổng số\nan-bien,2024-W28,ten-mien-vn,1,2,4",
      row: 2,
      line: 2,
      column: 6,
      "Tổng số",
      found: "4"
    ),
  ]
}
