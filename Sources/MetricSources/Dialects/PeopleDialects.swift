// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

extension SourceDialect {
  /// Lists of people: what a CRM and a survey export.
  static let people: [SourceDialect] = [
    SourceDialect(
      "crm-leads", rows: .leads,
      columns: [
        .required(.date, "Created date", "Create date", "Created at", "Created on", "Date created"),
        .required(.dimension(.network), "Lead source", "Original source", "Source of lead"),
        DialectColumn(.id, "Lead ID", "Record ID", "Contact ID"),
        DialectColumn(.dimension(.campaign), "Campaign", "Campaign name"),
        DialectColumn(
          .flag("qualified-leads", words: ["qualified", "marketing qualified", "sales qualified"]),
          "Lead status"),
        DialectColumn(
          .flag("customers", words: ["yes", "true", "1", "converted"]), "Converted"),
      ]
    ).with { $0.counted = "leads" },
    SourceDialect(
      "survey-answers", rows: .answers,
      columns: [
        .required(
          .date, "Submitted at", "Response date", "Submit date", "Answered at", "Date submitted"),
        .required(
          .score("satisfied-responses", from: 4, best: 5), "CSAT", "CSAT score", "CSAT (1-5)",
          "Satisfaction", "Satisfaction score", "Satisfaction (1-5)"),
        DialectColumn(.id, "Response ID", "Ticket ID", "Answer ID"),
      ]
    ).with { $0.counted = "survey-responses" },
    SourceDialect(
      "survey-answers-in-words", rows: .answers,
      columns: [
        .required(
          .date, "Submitted at", "Response date", "Submit date", "Answered at", "Date submitted"),
        .required(
          .flag(
            "satisfied-responses",
            words: ["yes", "true", "1", "good", "satisfied", "very satisfied"]), "Satisfied",
          "Rating", "Satisfied?"),
        DialectColumn(.id, "Response ID", "Ticket ID", "Answer ID"),
      ]
    ).with { $0.counted = "survey-responses" },
  ]

  /// All shapes that are known without being told.
  public static let builtIn: [SourceDialect] =
    meta + x + linkedIn + tikTok + youTube + pinterest + googleAnalytics + people
}
