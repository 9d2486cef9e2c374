// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// The plan of the project's design document, with data whose sums can be done in the head.
enum DesignPlan {
  static let plan = """
    report:
      title: { en: Nowruz campaign, fa: کمپین نوروزی }
      organization: Saba Tea
      business-model: online-store        # online-store | b2b | saas | brick-and-mortar
      currency: USD
      time-zone: Asia/Tehran
      period: { calendar: persian, month: 1405-01 }      # or { from: 2026-03-21, to: 2026-04-20 }
    data:
      - { file: posts.csv }                              # the dialect is recognised, or named
    goals:
      - id: leads-facebook
        kind: lead-generation
        metric: leads
        where: { network: facebook }
        target: 500                                      # 500 | +40% | x2 | 5% | +2pp (points)
        from: 2026-03-21                                 # both counted
        by: 2026-04-19
      - id: wider-reach
        kind: brand-awareness
        metric: reach
        baseline: 120000
        target: +40%
        by: 2026-04-20
        tactics:
          - { title: { en: Post 50% more often, fa: انتشار نیم برابر بیشتر }, metric: posts, target: +50% }
          - { title: { en: Follow five people a day }, target: 5, every: day, done: 112 }
      - id: partners
        kind: influencers
        metric: influencers-signed
        target: 3
        from: 2026-03-21
        by: 2026-06-20
        actual: [ { on: 2026-04-02, value: 1, note: signed }, { on: 2026-05-11, value: 2 } ]
      - { id: support-channel, kind: milestone, title: { en: Open a support channel }, by: 2026-05-01, done: 2026-04-20 }
    metrics:                                             # a team's own
      - { id: story-completion-rate, name: { en: Story completion rate }, formula: story_completes / story_starts, unit: percent }

    """

  /// The first two rows are from the 31 days before the period, the last is after 10 April.
  static let data = """
    date,network,source,reach,impressions,clicks,posts,leads,Story Completes,story-starts,spend
    2026-02-18,facebook,organic,1000,3000,30,2,5,10,40,
    2026-03-20,x,organic,500,1000,10,4,1,,,
    2026-03-21,facebook,organic,60000,100000,2000,3,100,30,100,
    2026-03-31,x,organic,40000,50000,0,2,7,,,
    2026-04-09,facebook,paid,20000,30000,900,3,200,15,50,450.50
    2026-04-10,facebook,organic,24000,20000,100,1,12,0,50,
    2026-04-11,facebook,organic,99999,99999,999,9,99,9,9,

    """

  /// A folder with the plan and its data.
  static func workplace() throws -> Workplace { try Workplace(plan: plan, data: data) }
}
