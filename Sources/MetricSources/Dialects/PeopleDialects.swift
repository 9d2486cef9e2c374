// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

extension SourceDialect {
  /// Lists of people: what a CRM and a survey export.
  static let people: [SourceDialect] = [
    SourceDialect(
      "crm-leads", rows: .leads,
      columns: [
        DialectColumn(
          .date,
          names: [
            "Created date", "Create date", "Created at", "Created on", "Date created",
            "Creation date",
            "Created time", "Created", "Date added", "Added on",
          ] + commonDates, isRequired: true),
        .required(
          .dimension(.network), "Lead source", "Original source", "Original traffic source",
          "Source of lead", "লিডের উৎস",
          "লিড সোর্স",
          "लिडको स्रोत", "लिड सोर्स", "منبع سرنخ", "منبع لید"),
        DialectColumn(.id, "Lead ID", "Record ID", "Contact ID"),
        DialectColumn(.dimension(.campaign), "Campaign", "Campaign name"),
        DialectColumn(
          .flag(
            "qualified-leads", words: AnswerWords.qualified, others: AnswerWords.unqualified),
          "Lead status", "লিডের অবস্থা", "লিড স্ট্যাটাস", "लिडको अवस्था", "लिड स्ट्याटस", "وضعیت سرنخ", "وضعیت لید"),
        DialectColumn(
          .flag("customers", words: AnswerWords.converted, others: AnswerWords.unconverted),
          "Converted"),
      ]
    ).with {
      $0.counted = "leads"
      $0.commonNames = commonDates
      $0.foreignHeaders = dealHeaders
      $0.ownHeaders = leadHeaders
    },
    SourceDialect(
      "survey-answers", rows: .answers,
      columns: [
        answerDate,
        .required(
          .score("satisfied-responses", from: 4, best: 5, least: 1), "CSAT", "CSAT score",
          "CSAT (1-5)", "Satisfaction", "Satisfaction score", "Satisfaction (1-5)", "গ্রাহক সন্তুষ্টি",
          "সন্তুষ্টির স্কোর", "ग्राहक सन्तुष्टि", "सन्तुष्टि अङ्क", "رضایت مشتری", "امتیاز رضایت"),
        answerID,
      ]
    ).with { $0.isOfAnswers() },
    SourceDialect(
      "survey-answers-in-words", rows: .answers,
      columns: [
        answerDate,
        .required(
          .flag(
            "satisfied-responses", words: AnswerWords.satisfied, others: AnswerWords.unsatisfied),
          "Satisfied", "Rating", "Satisfied?", "সন্তুষ্ট", "সন্তুষ্ট?", "সন্তুষ্ট কি না", "सन्तुष्ट", "सन्तुष्ट?",
          "सन्तुष्ट हुनुहुन्छ?", "راضی", "راضی؟", "راضی هستید؟"),
        answerID,
      ]
    ).with { $0.isOfAnswers() },
  ]

  /// What people and forms call any date.
  private static let commonDates = [
    "Date", "Timestamp", "তারিখ", "টাইমস্ট্যাম্প", "मिति", "टाइमस्ट्याम्प", "تاریخ", "تاریخ ایجاد", "তৈরির তারিখ", "सिर्जना मिति",
  ]

  /// What lists of deals have, some of which name the source of their lead, too.
  private static let dealHeaders = [
    "Deal name", "Deal title", "Deal ID", "Deal stage", "Deal owner", "Deal pipeline",
    "Opportunity name", "Opportunity title", "Opportunity ID", "Opportunity stage",
    "Opportunity owner", "ডিলের নাম", "ডিলের ধাপ", "डिलको नाम", "डिलको चरण", "نام معامله", "مرحله معامله",
  ]

  /// What only lists of leads have, of which some became deals.
  private static let leadHeaders = [
    "Lead ID", "Lead name", "Lead owner", "Lead status", "Converted", "Contact ID", "লিডের অবস্থা",
    "লিড স্ট্যাটাস", "लिडको अवस्था", "लिड स्ट्याटस", "وضعیت سرنخ", "وضعیت لید",
  ]

  private static let answerDate = DialectColumn(
    .date,
    names: [
      "Submitted at", "Response date", "Submit date", "Submit date (UTC)", "Answered at",
      "Date submitted", "Recorded date", "RecordedDate",
      "Submitted on",
      "Submission date", "Submission time", "Submitted", "Completed at", "End date", "Created at",
      "Creation date", "জমার তারিখ", "উত্তরের তারিখ", "बुझाएको मिति", "जवाफ मिति", "تاریخ ثبت", "تاریخ پاسخ",
      "تاریخ ارسال",
    ] + commonDates, isRequired: true)
  private static let answerID = DialectColumn(.id, "Response ID", "Ticket ID", "Answer ID")

  private mutating func isOfAnswers() {
    counted = "survey-responses"
    commonNames = Self.commonDates
  }

  /// All shapes that are known without being told.
  public static let builtIn: [SourceDialect] =
    meta + x + linkedIn + tikTok + youTube + pinterest + googleAnalytics + people
}
