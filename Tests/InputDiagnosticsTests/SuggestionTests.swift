// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import Testing

struct SuggestionTests {
  private static let metrics = ["reach", "impressions", "leads", "likes", "link-clicks"]

  @Test(arguments: [
    ("reech", "reach"), ("raech", "reach"), ("each", "reach"), ("reaches", "reach"),
    ("reachable", nil),
    ("impresions", "impressions"), ("Impressions", "impressions"), ("lieks", "likes"),
    ("leads", "leads"), ("link_clicks", "link-clicks"), ("followers", nil), ("xyz", nil),
  ])
  func findsTheWordMeant(word: String, meant: String?) {
    #expect(Suggestion.nearest(to: word, in: Self.metrics) == meant)
  }

  @Test func allowsAThirdOfTheLettersToDiffer() {
    #expect(Suggestion.nearest(to: "abcdef", in: ["abcxyf"]) == "abcxyf")
    #expect(Suggestion.nearest(to: "abcdef", in: ["abcxyz"]) == nil)
    #expect(Suggestion.nearest(to: "abc", in: ["abd"]) == "abd")
    #expect(Suggestion.nearest(to: "ab", in: ["ac"]) == nil)
  }

  @Test func countsASwapOfNeighboursOnce() {
    #expect(Suggestion.nearest(to: "bac", in: ["abc"]) == "abc")
    #expect(Suggestion.nearest(to: "cba", in: ["abc"]) == nil)
  }

  @Test(arguments: [
    ["cost", "most", "post"], ["post", "most", "cost"], ["most", "post", "cost"],
  ])
  func choosesTheFirstInTheAlphabetWhateverTheOrder(candidates: [String]) {
    #expect(Suggestion.nearest(to: "xost", in: candidates) == "cost")
  }

  @Test func prefersTheNearest() {
    #expect(
      Suggestion.nearest(to: "linkclicks", in: ["blank-clicks", "link-clicks"]) == "link-clicks")
    #expect(Suggestion.nearest(to: "leads", in: ["leads", "lead", "beads"]) == "leads")
  }

  @Test func readsAnyScript() {
    #expect(Suggestion.nearest(to: "دسترصی", in: ["نمایش", "دسترسی"]) == "دسترسی")
    #expect(Suggestion.nearest(to: "পৌঁছা", in: ["पहुँच"]) == nil)
  }

  @Test func findsNothingWhereNothingIs() {
    #expect(Suggestion.nearest(to: "reach", in: []) == nil)
    #expect(Suggestion.nearest(to: "", in: ["reach", "leads"]) == nil)
    #expect(Suggestion.nearest(to: "reach", in: [""]) == nil)
  }

  @Test func takesWordsOfAnyLength() {
    let word = String(repeating: "a", count: 100_000)
    #expect(Suggestion.nearest(to: word, in: ["a", "aa"]) == nil)
    #expect(Suggestion.nearest(to: "a", in: [word]) == nil)
  }

  // MARK: Hints

  @Test func hintsAtTheNearestWord() {
    let hint = Suggestion.hint(for: "reech", in: Self.metrics)
    #expect(hint == IssueHint("did-you-mean", ["suggestion": "reach"]))
  }

  @Test func listsAFewWordsWhenNoneIsNear() {
    let hint = Suggestion.hint(for: "zzz", in: ["paid", "organic"])
    #expect(hint == IssueHint("one-of", ["choices": "paid, organic"]))
    #expect(Suggestion.hint(for: "zzz", in: ["paid", "organic"], listing: false) == nil)
  }

  @Test func listsNoMoreThanSixteenWords() {
    let words = (1...17).map { "word-\($0)" }
    #expect(Suggestion.hint(for: "zzz", in: Array(words.prefix(16)))?.code == "one-of")
    #expect(Suggestion.hint(for: "zzz", in: words) == nil)
    #expect(Suggestion.hint(for: "zzz", in: []) == nil)
  }
}
