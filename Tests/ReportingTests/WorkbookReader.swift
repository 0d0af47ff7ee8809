// SPDX-License-Identifier: Apache-2.0

/// Prints a workbook as JSON: cells with formulas and stored values, fonts, page setup.
let workbookReader = #"""
  import json
  import sys
  import xml.etree.ElementTree as ET
  import zipfile

  MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
  REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


  def text(element):
      return "".join(t.text or "" for t in element.iter(MAIN + "t"))


  def cell(node, strings, styles):
      kind = node.get("t", "n")
      value, formula = node.find(MAIN + "v"), node.find(MAIN + "f")
      shown = "" if value is None else value.text or ""
      if kind == "s":
          shown = strings[int(shown)]
      elif kind == "inlineStr":
          shown = text(node)
      font, code = styles[int(node.get("s", 0))]
      return {
          "value": shown,
          "formula": None if formula is None else formula.text or "",
          "isText": kind in ("s", "inlineStr", "str"),
          "format": code,
          "font": font,
      }


  def styles(book):
      root = ET.fromstring(book.read("xl/styles.xml"))
      codes = {n.get("numFmtId"): n.get("formatCode") for n in root.iter(MAIN + "numFmt")}
      fonts = [font.find(MAIN + "name").get("val") for font in root.find(MAIN + "fonts")]
      return [
          (fonts[int(xf.get("fontId"))], codes.get(xf.get("numFmtId"), "General"))
          for xf in root.find(MAIN + "cellXfs")
      ]


  def sheet(book, name, path, titles, strings, looks):
      root = ET.fromstring(book.read(path))
      setup = root.find(MAIN + "pageSetup")
      fit = root.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr")
      return {
          "name": name,
          "cells": {c.get("r"): cell(c, strings, looks) for c in root.iter(MAIN + "c")},
          "merges": [m.get("ref") for m in root.iter(MAIN + "mergeCell")],
          "paper": setup.get("paperSize", ""),
          "orientation": setup.get("orientation", "portrait"),
          "fitToPage": fit is not None and fit.get("fitToPage") == "1",
          "fitToHeight": setup.get("fitToHeight", "1"),
          "printTitles": titles,
          "hyperlinks": len(list(root.iter(MAIN + "hyperlink"))),
      }


  def main(path):
      book = zipfile.ZipFile(path)
      strings = []
      if "xl/sharedStrings.xml" in book.namelist():
          strings = [text(si) for si in ET.fromstring(book.read("xl/sharedStrings.xml")).findall(MAIN + "si")]
      workbook = ET.fromstring(book.read("xl/workbook.xml"))
      targets = {r.get("Id"): r.get("Target") for r in ET.fromstring(book.read("xl/_rels/workbook.xml.rels"))}
      titles = {
          n.get("localSheetId"): n.text
          for n in workbook.iter(MAIN + "definedName")
          if n.get("name") == "_xlnm.Print_Titles"
      }
      looks = styles(book)
      sheets = [
          sheet(book, s.get("name"), "xl/" + targets[s.get(REL)], titles.get(str(i), ""), strings, looks)
          for i, s in enumerate(workbook.iter(MAIN + "sheet"))
      ]
      everything = "\n".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())
      json.dump({"sheets": sheets, "everything": everything}, sys.stdout)


  main(sys.argv[1])
  """#
