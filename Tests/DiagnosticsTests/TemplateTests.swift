// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Diagnostics

@Suite struct TemplateTests {
  private let unknown = Template("Không có “{found}”[; gần giống: {candidates}].")

  @Test func `leaves out an optional part without a value`() {
    #expect(filled(unknown, ["found": "X"]) == "Không có “X”.")
    #expect(filled(unknown, ["found": "X", "candidates": .list([])]) == "Không có “X”.")
    #expect(filled(unknown, ["found": "X", "candidates": ""]) == "Không có “X”.")
  }

  @Test func `keeps an optional part with a value`() {
    #expect(
      filled(unknown, ["found": "X", "candidates": .list(["A", "B"])]) == "Không có “X”; gần giống: A, B."
    )
  }

  @Test func `drops an optional part when one of its names has no value`() {
    let template = Template("a[ {one} and {two}]b[ {two}]")
    #expect(filled(template, ["one": "1"]) == "ab")
    #expect(filled(template, ["two": "2"]) == "ab 2")
    #expect(filled(template, ["one": "1", "two": "2"]) == "a 1 and 2b 2")
  }

  @Test func `judges an optional part by its own names only`() {
    #expect(filled(Template("{missing}[ {known}]"), ["known": "k"]) == " k")
  }

  @Test func `never reads the value as a template`() {
    #expect(filled(unknown, ["found": "[{candidates}]"]) == "Không có “[{candidates}]”.")
  }

  @Test func `lists its names in order`() {
    #expect(unknown.names == ["found", "candidates"])
    #expect(Template("{first} and {second}").names == ["first", "second"])
  }

  private func filled(_ template: Template, _ parts: [String: Part]) -> String {
    template.filled(in: .vietnamese) { parts[$0] }
  }
}
