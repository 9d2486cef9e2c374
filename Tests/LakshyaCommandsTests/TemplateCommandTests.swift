// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `lakshya report --template`.
@Suite struct TemplateCommandTests {
  private func place(_ template: String = "{{locale}}: {{title}}\n") throws -> Workplace {
    let place = try Workplace()
    try place.folder.write(template, to: "art/mail.html.mustache")
    return place
  }

  private func template(of place: Workplace) -> String { place.path + "/art/mail.html.mustache" }

  @Test func writesToStandardOutputOrAFile() throws {
    let place = try place()
    #expect(place.report("--template", template(of: place)).output == "en: Spring\n")
    let output = place.path + "/mail.html"
    let run = place.report("--template", template(of: place), "--locale", "fa", "--output", output)
    #expect(run.status == 0 && run.error == "", "\(run.error)")
    #expect(try place.folder.read("mail.html") == "fa: بهار\n")
  }

  @Test func namesFilesOfAFolderAsItsNameEnds() throws {
    let place = try place("{{#languages}}{{address}}{{#isCurrent}}*{{/isCurrent}} {{/languages}}")
    let run = place.report(
      "--template", template(of: place), "--format", "text", "--locale", "en,fa", "--output",
      place.path + "/out/")
    #expect(run.status == 0, "\(run.error)")
    #expect(
      try place.folder.files().filter { $0.hasPrefix("out/") } == [
        "out/index.html", "out/report.en.html", "out/report.en.txt", "out/report.fa.html",
        "out/report.fa.txt",
      ])
    #expect(try place.folder.read("out/report.fa.html") == "report.en.html report.fa.html* ")
  }

  @Test func refusesAFormatThatEndsAlike() throws {
    let place = try place()
    let run = place.report(
      "--template", template(of: place), "--format", "html", "--output", place.path + "/out/")
    #expect(run.status == 2 && run.error.contains("'.html'"), "\(run.error)")
  }

  @Test func tellsWhatIsWrongInTheTemplateAndItsPartials() throws {
    let place = try place("{{> head}}\n{{#goals}}")
    try place.folder.write("{{titel}}", to: "art/head.mustache")
    let run = place.report("--template", template(of: place))
    #expect(run.status == 2 && run.output == "")
    let problems = place.problems(of: run)
    #expect(problems.count == 2)
    #expect(problems.first?.hasPrefix("art/mail.html.mustache:2:1: error: ") == true)
    #expect(problems.last?.hasPrefix("art/head.mustache:1:1: warning: ") == true)
    #expect(problems.last?.contains("title") == true)
    #expect(place.report("--template", place.path + "/none.html").status == 2)
  }

  @Test func looksForPartialsInItsFolderOnly() throws {
    let place = try place("{{> head}}{{> ../secret}}")
    try place.folder.write("by its ending", to: "art/head.html.mustache")
    try place.folder.write("plain", to: "art/head.mustache")
    try place.folder.write("secret", to: "secret.mustache")
    let run = place.report("--template", template(of: place))
    #expect(run.status == 2 && !run.output.contains("secret"))
    try place.folder.write("{{> head}}", to: "art/mail.html.mustache")
    #expect(place.report("--template", template(of: place)).output == "by its ending")
  }

  @Test(arguments: ["art/mail.html.mustache", "art/head.mustache"])
  func neverOverwritesItself(name: String) throws {
    let place = try place("{{> head}}")
    try place.folder.write("{{title}}", to: "art/head.mustache")
    let before = try place.folder.read(name)
    let run = place.report(
      "--template", template(of: place), "--output", "\(place.path)/\(name)")
    #expect(run.status == 2)
    #expect(try place.folder.read(name) == before)
  }

  /// The examples of the documentation.
  @Test func itsExamplesRun() throws {
    let text = try String(
      contentsOfFile: ProjectFiles.root + "Documentation/Templates.md", encoding: .utf8)
    let example = try #require(text.firstMatch(of: /```mustache\n((?s).*?)```/)).output.1
    let commands = try #require(text.firstMatch(of: /```sh\n((?s).*?)```/)).output.1
    let place = try Workplace()
    try place.folder.write(String(example), to: "mail.html.mustache")
    for command in commands.split(separator: "\n") {
      let words = command.prefix { $0 != "#" }.split(separator: " ").dropFirst().map { word in
        word.contains(".") || word.hasSuffix("/") ? "\(place.path)/\(word)" : String(word)
      }
      let run = CommandRun(words)
      #expect(run.status == 0 && run.error == "", "\(command) \(run.error)")
    }
    #expect(try place.folder.read("mail.html").contains("dir=\"rtl\""))
    #expect(try place.folder.files().contains("mails/report.fa.html"))
  }

  @Test func refusesATemplateThatWouldWriteNothing() throws {
    let place = try place("")
    let run = place.report("--template", template(of: place), "--output", place.path + "/m.html")
    #expect(run.status == 2)
    let told = try Words("en").text("issue.template-empty")
    #expect(place.problems(of: run) == ["art/mail.html.mustache: error: \(told)"])
    #expect(!(try place.folder.files().contains("m.html")))
  }
}
