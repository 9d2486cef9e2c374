// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite struct SourcesCommandTests {
  private static let posts = """
    Post id,Date,Post text,Post Link,Impressions,Engagements
    1,"Tue, Jul 14, 2026",a,b,300,25
    2,"Wed, Jul 15, 2026",a,b,200,many

    """
  private static let days = """
    Date,Impressions,Engagements,Profile visits,Create Post
    "Tue, Jul 14, 2026",1000,60,3,1

    """
  private static let sound = posts.replacing("many", with: "11")

  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  @Test func tellsWhatAFileHoldsAndWhatWasRefused() throws {
    let folder = try folder(["posts.csv": Self.posts])
    let path = folder.path + "/posts.csv"
    let run = CommandRun("sources", path)
    #expect(run.status == 1)
    #expect(
      run.output.unmarked == """
        \(path)
          Read as x-posts: each row is a post with all that it has had
          2 rows, 1 left out
          July 14, 2026 to July 14, 2026
          Impressions (impressions): 300, from 1 row
          Engagements (engagements): 25, from 1 row
          Posts (posts): 1, from 1 row
          Not read: Post text and Post Link

        """)
    #expect(
      run.problems.map(\.unmarked) == [
        "\(path):3:31: error: The row was left out: “many” in “Engagements” is not a number."
      ])
  }

  @Test(arguments: Words.locales)
  func speaksTheLanguageOfTheReader(locale: String) throws {
    let folder = try folder(["a.csv": Self.sound, "b.csv": Self.days])
    let run = CommandRun(
      "sources", folder.path + "/a.csv", folder.path + "/b.csv", "--language", locale)
    #expect(run.status == 0)
    #expect(run.error == "")
    let english = CommandRun("sources", folder.path + "/a.csv", folder.path + "/b.csv")
    #expect((run.output == english.output) == (locale == "en"))
    #expect(run.output.unmarked.contains("x-posts"))
    // What is told of both files names measures as reports do, and networks as they do themselves.
    let told = run.output.unmarked.split(separator: "\n").last.map(String.init) ?? ""
    #expect(!told.contains("impressions") && told.contains("X"))
  }

  @Test func tellsNetworksAndWhichColumnsMeasuresAreOf() throws {
    let folder = try folder([
      "a.csv": "date,network,reach\n2026-03-21,FB,1\n2026-03-21,Divar,5\n2026-03-22,fb,5\n",
      "b.csv": """
      Post id,Date,Post text,Post Link,Impressions,Engagements,Shares,Reposts
      1,"Tue, Jul 14, 2026",a,b,300,25,7,3

      """,
    ])
    let output = CommandRun("sources", folder.path + "/a.csv", folder.path + "/b.csv").output
    #expect(output.unmarked.contains("Networks: Facebook (2 rows) and Divar (1 row)\n"))
    #expect(output.unmarked.contains("Shares (shares): 3, from 1 row of “Reposts”\n"))
    let profile = try JSONTree(
      CommandRun("sources", folder.path + "/a.csv", "--format", "json").output)
    #expect(profile["sources"][0]["networks"][0]["id"].text == "facebook")
    #expect(profile["sources"][0]["networks"][1]["written"].text == "Divar")
    let names = (1...15).map { "2026-03-21,Shop \($0),1\n" }.joined()
    try folder.write("date,network,reach\n" + names, to: "c.csv")
    #expect(
      CommandRun("sources", folder.path + "/c.csv").output.unmarked.contains(", and 5 more\n"))
  }

  @Test func endsWithOneForWarningsIfItIsToBeStrict() throws {
    let march = "date,network,reach\n2026-03-01,Facebok,100\n2026-03-02,Facebok,200\n"
    let folder = try folder(["a.csv": march, "b.csv": march.replacing("Facebok", with: "x")])
    let path = folder.path + "/a.csv"
    let run = CommandRun("sources", path)
    #expect(run.status == 0)
    #expect(
      run.problems.map(\.unmarked) == [
        "\(path):2: warning: 2 rows are of “Facebok”, which is no known network and counts as one "
          + "of its own. | Did you mean “facebook”?"
      ])
    #expect(CommandRun("sources", path, "--strict").status == 1)
    #expect(CommandRun("sources", folder.path + "/b.csv", "--strict").status == 0)
  }

  @Test func tellsAFileThatIsThereTwice() throws {
    let march = "date,network,reach\n2026-03-01,facebook,100\n2026-03-02,facebook,200\n"
    let folder = try folder(["a.csv": march, "b.csv": march])
    let paths = [folder.path + "/a.csv", folder.path + "/b.csv"]
    for run in [
      CommandRun(["sources"] + paths + ["--strict"]),
      CommandRun(["sources", paths[0], "-", "--strict"], input: Data(march.utf8)),
    ] {
      #expect(run.status == 1)
      #expect(run.problems.count == 1)
      #expect(run.error.contains("and was counted once."))
    }
  }

  @Test func tellsManyColumnsThatAreNotReadByTheirNumber() throws {
    let header = (1...30).map { "Note \($0)" }.joined(separator: ",")
    let folder = try folder([
      "a.csv": "date,likes,\(header)\n2026-03-21,1" + String(repeating: ",x", count: 30)
    ])
    let output = CommandRun("sources", folder.path + "/a.csv").output.unmarked
    #expect(output.contains("Note 8, and 22 more columns\n"))
    #expect(!output.contains("Note 9"))
  }

  @Test func givesDataToPrograms() throws {
    let folder = try folder(["a.csv": Self.sound, "b.csv": Self.days])
    let run = CommandRun(
      "sources", folder.path + "/a.csv", folder.path + "/b.csv", "--format", "json")
    #expect(run.status == 0)
    let profile = try JSONTree(run.output)
    #expect(profile["schema"].text == "lakshya-sources/1")
    let source = profile["sources"][0]
    #expect(source["dialect"].text == "x-posts")
    #expect(source["meaning"].text == "posts")
    #expect(source["rows"].number == 2)
    #expect(source["days"]["to"].text == "2026-07-15")
    #expect(source["measures"][0]["id"].text == "impressions")
    #expect(source["measures"][0]["value"].number == 500)
    #expect(profile["overlaps"].items.map(\.["code"].text) == ["daily-values-used"])
  }

  @Test func takesAnswersAsOptions() throws {
    let folder = try folder(["t.csv": "Date,Video Views,Profile Views\nFebruary 28,5,1\n"])
    let path = folder.path + "/t.csv"
    #expect(CommandRun("sources", path).status == 2)
    let run = CommandRun("sources", path, "--year", "2026")
    #expect(run.status == 0)
    #expect(run.output.contains("February 28, 2026"))
  }

  @Test func takesWhatEmptyCellsAndWholeMonthsMean() throws {
    let folder = try folder(["m.csv": "date,network,likes\nMay 2026,x,5\n,,6\nThe end of it,,\n"])
    let path = folder.path + "/m.csv"
    #expect(CommandRun("sources", path).status == 2)
    let run = CommandRun(
      "sources", path, "--fill-down", "date,network", "--period-day", "last-day", "--format",
      "json")
    #expect(run.status == 0)
    let source = try JSONTree(run.output)["sources"][0]
    #expect(source["days"]["from"].text == "2026-05-31")
    #expect(source["rows"].number == 2)
    #expect(source["footerRows"].number == 1)
    #expect(run.problems.first?.contains("May 2026") == true)
    #expect(CommandRun("sources", path, "--fill-down", "likes").error.contains("post-id"))
    #expect(CommandRun("sources", path, "--period-day", "monday").status == 2)
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let folder = try folder(["a.csv": Self.sound])
    let link = folder.path + "/link.csv"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/gone.csv")
    let locked = folder.path + "/a.csv"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
    func problem(_ path: String) -> String {
      CommandRun("sources", path).problems.first?.unmarked ?? ""
    }
    #expect(problem(link).contains("a link to a file that is not there"))
    #expect(problem(folder.path).contains("is a folder"))
    #expect(problem(folder.path + "/no.csv").contains("is not there"))
    // Those who may do anything may read it all the same.
    if geteuid() != 0 {
      #expect(problem(locked).contains("not allowed to read"))
    }
  }

  @Test func failsWhereNothingCanBeRead() throws {
    let run = CommandRun("sources", "/no/such/file.csv")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(CommandRun("sources").status == 2)
    #expect(CommandRun("sources", "a.csv", "--dialect", "x-pots").error.contains("x-posts"))
    #expect(CommandRun("sources", "a.csv", "--encoding", "ebcdic").status == 2)
  }

  @Test func readsDialectsOfATeamInAReport() throws {
    let plan = """
      report: { title: Leads, period: { month: 2026-04 } }
      data:
        - { file: crm.csv, dialect: saba }
      goals:
        - { id: leads, kind: lead-generation, metric: leads, target: 5 }
      """
    let place = try Workplace(plan: plan, data: nil)
    try place.folder.write("Tag;Quelle\n2026-04-01;x\n2026-04-02;x\n", to: "crm.csv")
    let dialects = """
      dialects:
        - id: saba
          rows: leads
          columns:
            - { is: date, names: Tag, required: true }
            - { is: network, names: Quelle }
      """
    let path = try place.folder.write(dialects, to: "team.yaml")
    let run = place.report("--dialects", path, "--format", "json")
    #expect(run.status == 0)
    let report = try JSONTree(run.output)
    #expect(try report["goals"].goal("leads")["current"].number == 2)
    #expect(report["sources"][0]["dialect"].text == "saba")
    #expect(place.report("--format", "json").status != 0)
    let named = try Workplace(plan: plan + "\ndialects: team.yaml\n", data: nil)
    try named.folder.write("Tag;Quelle\n2026-04-01;x\n", to: "crm.csv")
    try named.folder.write(dialects, to: "team.yaml")
    #expect(named.report().status == 0)
  }

  @Test(arguments: Words.locales)
  func countsPostsAndDaysOfANetworkOnce(locale: String) throws {
    let plan = """
      report: { title: July, period: { month: 2026-07 } }
      data: [ { file: posts.csv }, { file: days.csv } ]
      goals:
        - { id: seen, kind: brand-awareness, metric: impressions, target: 5000 }
      """
    let place = try Workplace(plan: plan, data: nil)
    try place.folder.write(Self.sound, to: "posts.csv")
    try place.folder.write(Self.days, to: "days.csv")
    let run = place.report("--format", "json", "--locale", locale)
    #expect(run.status == 0)
    #expect(run.error == "")
    let report = try JSONTree(run.output)
    #expect(try report["goals"].goal("seen")["current"].number == 1000)
    #expect(
      report["issues"].items.map(\.["code"].text) == [
        "daily-values-used", "data-begins-late",
      ])
  }
}
