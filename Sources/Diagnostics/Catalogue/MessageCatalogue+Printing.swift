// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  static let printing: [CatalogueEntry] = [
    CatalogueEntry(
      .printerMissing,
      "printer-missing",
      .warning,
      Phrase(
        "Chưa có LibreOffice nên không in được bản PDF; các tệp Excel vẫn đầy đủ.",
        "LibreOffice is not installed, so no PDF was printed; the workbooks are complete."
      ),
      repair: Phrase(
        "Cài đặt rồi chạy lại: sudo apt install libreoffice-calc fonts-liberation fonts-crosextra-carlito",
        "Install it and run again: sudo apt install libreoffice-calc fonts-liberation fonts-crosextra-carlito"
      ),
      example: "`--pdf` on a server without LibreOffice"
    ),
    CatalogueEntry(
      .printingFailed,
      "printing-failed",
      .warning,
      Phrase(
        "LibreOffice không in được bản PDF của {files}: {reason}. Các tệp Excel vẫn đầy đủ.",
        "LibreOffice did not print {files} as PDF: {reason}. The workbooks are complete."
      ),
      repair: Phrase(
        "Chạy lại; nếu vẫn lỗi, mở tệp Excel và chọn Tệp > Xuất dưới dạng PDF.",
        "Run again; if that fails, open the workbook and export it as PDF by hand."
      ),
      example: "a LibreOffice that hangs"
    ),
  ]
}
