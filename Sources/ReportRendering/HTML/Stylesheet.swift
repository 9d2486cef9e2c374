// SPDX-License-Identifier: Apache-2.0

internal import GoalReports

/// How reports look; by logical properties only, so that one sheet serves both directions.
enum Stylesheet {
  /// The colours of links and lines on light and on dark pages.
  static let accents = BrandColors(
    accent: SRGBColor(red: 0x0a, green: 0x5f, blue: 0xb4),
    dark: SRGBColor(red: 0x6c, green: 0xb2, blue: 0xf7))

  static let text = """
    :root {
      --paper: \(PageSurface.light.paper.hex); --card: \(PageSurface.light.card.hex); --ink: #1b1f24; --soft: #57606a; --rule: #d0d7de;
      --accent: \(accents.light.hex); --accent-soft: \(accents.light.hex)22;
      \(StateColors.light.rules)
      font-size: 100%;
      --embedded: ; /* Families that the page holds itself, each with a comma behind it. */
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: \(PageSurface.dark.paper.hex); --card: \(PageSurface.dark.card.hex); --ink: #e8ebee; --soft: #a6afb8; --rule: #3a424b;
        --accent: \(accents.dark.hex); --accent-soft: \(accents.dark.hex)33;
        \(StateColors.dark.rules)
      }
    }
    * { box-sizing: border-box; }
    html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
    body {
      margin-inline: auto; padding: 1.5rem clamp(1rem, 4vw, 3rem); max-inline-size: 72rem;
      font-family: var(--embedded) system-ui, "Segoe UI", "Noto Sans", Roboto, sans-serif; line-height: 1.55;
      overflow-wrap: anywhere;
    }
    :lang(fa) body {
      font-family: var(--embedded) Vazirmatn, "Noto Sans Arabic", "Segoe UI", Tahoma, "Noto Naskh Arabic",
        sans-serif;
      line-height: 1.8;
    }
    :lang(bn) body {
      font-family: var(--embedded) "Noto Sans Bengali", "Hind Siliguri", SolaimanLipi, "Nirmala UI", Vrinda,
        "Kohinoor Bangla", sans-serif;
      line-height: 1.7;
    }
    :lang(ne) body {
      font-family: var(--embedded) "Noto Sans Devanagari", Mukta, "Nirmala UI", Mangal, "Kohinoor Devanagari",
        sans-serif;
      line-height: 1.7;
    }
    .skip { position: absolute; inset-block-start: -10rem; }
    .skip:focus {
      inset-block-start: .5rem; padding: .5rem 1rem; background: var(--paper); color: var(--accent);
    }
    main:focus { outline: none; }
    .languages ul, .index ul {
      display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 1rem; padding: 0;
      list-style: none;
    }
    .languages a, .index a { color: var(--accent); padding-block: .25rem; display: inline-block; }
    .languages [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
    .index article { margin-block-end: 2rem; }
    .index h2 { margin-block: 0 .25rem; }
    h1 { margin-block: 0 .5rem; font-size: clamp(1.5rem, 4vw, 2.25rem); line-height: 1.35; }
    h2 { margin-block: 2.5rem 1rem; font-size: 1.3rem; line-height: 1.4; }
    h3 { margin-block: 0 .5rem; font-size: 1.1rem; line-height: 1.45; }
    p { margin-block: 0 .6rem; }
    .organization { margin: 0; color: var(--soft); font-weight: 600; }
    .introduction, .aside, footer { color: var(--soft); font-size: .875rem; }
    dl, dd, dt { margin: 0; }
    .facts { display: flex; flex-wrap: wrap; gap: .25rem 2rem; }
    .facts div { display: flex; gap: .5rem; }
    .facts dt { flex: none; }
    .facts dt, .figures dt { color: var(--soft); }
    .summary {
      display: flex; flex-wrap: wrap; gap: .75rem; margin-block: 1.5rem 0; padding: 0;
      list-style: none;
    }
    .summary li {
      padding: .35rem .9rem; border: 1px solid var(--rule); border-radius: 999px;
      border-color: var(--state); color: var(--state);
    }
    .summary li::before, .state::before { content: var(--sign) / ""; margin-inline-end: .4em; }
    .goals {
      display: grid; gap: 1.25rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    }
    .goal {
      padding: 1.1rem 1.25rem; border: 1px solid var(--rule); border-radius: .75rem;
      border-block-start: .3rem solid var(--state); background: var(--card);
      display: flex; flex-direction: column;
    }
    .state-reached, .state-held { --state: var(--good); --sign: "✓"; }
    .state-on-track { --state: var(--good); --sign: "●"; }
    .state-at-risk { --state: var(--fair); --sign: "▲"; }
    .state-off-track { --state: var(--bad); --sign: "▼"; }
    .state-missed, .state-broken { --state: var(--bad); --sign: "✕"; }
    .state-no-data, .state-not-started, .state-open { --state: var(--idle); --sign: "○"; }
    .kind { margin: 0; color: var(--soft); font-size: .875rem; }
    .state { color: var(--state); font-weight: 600; }
    .objective { color: var(--soft); font-style: normal; }
    .progress { display: flex; align-items: center; gap: .75rem; margin-block: .25rem .75rem; }
    .progress b { font-size: 1.25rem; white-space: nowrap; }
    /* Where there is no room beside it, its share stands above it. */
    .progress:has(.bullet) { flex-wrap: wrap-reverse; row-gap: .25rem; }
    .progress .bullet { flex: 1 1 15rem; min-inline-size: 0; max-inline-size: 22rem; margin: 0; }
    .progress:has(.bullet) b { order: 1; }
    .bar {
      flex: 1; min-inline-size: 0; block-size: .75rem; border-radius: 6px; overflow: visible;
      background: var(--rule);
      -webkit-print-color-adjust: exact; print-color-adjust: exact;
    }
    .reached { fill: var(--state); }
    .due { stroke: var(--ink); stroke-width: 2; }
    .figures {
      display: grid; gap: .35rem 1rem; margin-block: .25rem .75rem;
      grid-template-columns: repeat(
        auto-fill, minmax(min(100%, var(--column, var(--usual, 8rem))), 1fr));
    }
    /* A figure that is broken reads as another one: columns are as wide as the widest of them. */
    .figures.broad { --column: 10rem; }
    .figures.broader { --column: 14rem; }
    .figures.broadest { --column: 100%; }
    .figures dt { font-size: .8125rem; }
    /* The deadline, which may stand in two calendars. */
    @media (min-width: 20rem) {
      .figures:not(.broad, .broader, .broadest) div:last-child { grid-column: auto / span 2; }
    }
    .figures dd { font-weight: 600; overflow-wrap: break-word; }
    .parts { list-style: none; padding: 0; margin-block: 0 .75rem; }
    .parts li { margin-block: .35rem; }
    .parts .state { font-size: .875rem; white-space: nowrap; }
    .parts .bar { block-size: .5rem; }
    .parts .progress { margin-block: .1rem; }
    .parts .progress b { font-size: .875rem; }
    .chart {
      inline-size: 100%; max-inline-size: 32rem; block-size: auto; margin-block: 0 .5rem;
      overflow: visible; -webkit-print-color-adjust: exact; print-color-adjust: exact;
    }
    .chart text { font-size: 12px; fill: var(--soft); font-family: inherit; }
    .chart .target-text {
      fill: var(--ink); font-weight: 600; paint-order: stroke; stroke: var(--card);
      stroke-width: 5px; stroke-linejoin: round;
    }
    .chart :is(.value-text, .figure-text, .leak-text) { fill: var(--ink); font-weight: 600; }
    .chart :is(.label-text, .cell-text) { fill: var(--ink); }
    .chart .cell-text { font-size: 11px; }
    .track-bar { fill: var(--rule); }
    .value-bar { fill: var(--accent); }
    .bullet .value-bar { fill: var(--state); }
    .bullet .target { stroke-width: 3; }
    .expected { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3 2; }
    .paid-bar { fill: var(--accent); stroke: var(--accent); }
    .organic-bar { fill: var(--accent-soft); stroke: var(--accent); }
    .missing-bar { fill: none; stroke: var(--rule); stroke-dasharray: 3 3; }
    .best-bar { fill: none; stroke: var(--ink); stroke-width: 2; }
    .heat-0-bar { fill: var(--accent); fill-opacity: .04; stroke: var(--rule); }
    .heat-1-bar { fill: var(--accent); fill-opacity: .1; }
    .heat-2-bar { fill: var(--accent); fill-opacity: .17; }
    .heat-3-bar { fill: var(--accent); fill-opacity: .25; }
    .heat-4-bar { fill: var(--accent); fill-opacity: .33; }
    .heat-5-bar { fill: var(--accent); fill-opacity: .42; }
    .heat-6-bar { fill: var(--accent); fill-opacity: .52; }
    .spark { flex: none; inline-size: 6rem; margin: 0; }
    .spark .target { stroke-width: 1; stroke-dasharray: 2 2; }
    .way { display: flex; align-items: center; gap: 1rem; margin-block: .25rem .5rem; }
    .way:empty { display: none; }
    .way .progress { flex: 1; min-inline-size: 0; margin: 0; }
    figure { margin: 0 0 1.25rem; max-inline-size: 30rem; }
    figcaption { margin-block-end: .5rem; font-weight: 600; }
    figure .chart { margin: 0; }
    .data { margin-block: 0 .5rem; font-size: .875rem; }
    .data summary { cursor: pointer; color: var(--soft); padding-block: .15rem; }
    .data table { min-inline-size: 0; }
    .data :is(th, td) { padding: .2rem .6rem; overflow-wrap: break-word; }
    .data th { font-weight: 400; }
    .data th > span { display: inline-block; max-inline-size: 8rem; }
    /* Days go on in the next line before figures do, and these between number and unit. */
    .data table:not(.tight) td { white-space: nowrap; }
    .grid { stroke: var(--rule); stroke-width: 1; }
    .axis { stroke: var(--soft); stroke-width: 1; }
    .target { stroke: var(--ink); stroke-width: 1.25; }
    .forecast { fill: none; stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 2 4; }
    .forecast-area { fill: var(--accent); opacity: .12; }
    .pace { fill: none; stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 5 4; }
    .value { fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; }
    .value-area { fill: var(--accent-soft); stroke: none; }
    .value-dot { fill: var(--accent); }
    .smart { margin-block: .25rem 0; font-size: .9375rem; }
    .smart summary { cursor: pointer; font-weight: 600; }
    .smart ul { list-style: none; padding: 0; margin-block: .35rem 0; }
    .smart li { padding-inline-start: 1.4em; text-indent: -1.4em; margin-block: .2rem; }
    .smart li::before { content: var(--sign) / ""; display: inline-block; inline-size: 1.4em; text-indent: 0; }
    .met { --sign: "✓"; }
    .unmet { --sign: "✕"; }
    .unknown { --sign: "○"; }
    .remedy { color: var(--soft); }
    .caution::before { content: "▲" / ""; margin-inline-end: .4em; color: var(--fair); }
    .tactics { margin-block: 0 .75rem; padding-inline-start: 1.2rem; }
    table {
      inline-size: fit-content; min-inline-size: min(100%, 44rem); max-inline-size: 100%;
      border-collapse: collapse;
    }
    th, td {
      padding: .5rem .6rem; border-block-end: 1px solid var(--rule); text-align: start;
      vertical-align: top;
    }
    thead th { color: var(--soft); font-size: .875rem; border-block-end-width: 2px; }
    tbody th { font-weight: 500; }
    /* Digits run from left to right everywhere, so ones stand below ones at the right; in lists of
       narrow screens, whose rules come later, they begin where their labels do. */
    :where([dir="ltr"] .figures-table) :is(td, thead th):not(.words) { text-align: end; }
    /* Names without end are broken, but do not let a column shrink to a letter. */
    .figures-table th > span {
      display: inline-block; max-inline-size: 14rem; overflow-wrap: break-word;
    }
    .figures-table td:not(.words) {
      font-variant-numeric: tabular-nums; white-space: nowrap; overflow-wrap: normal;
    }
    .one-page .goals { gap: .75rem; }
    .one-page .goal { padding: .75rem 1rem; }
    .one-page .goal > p:last-child { margin-block: 0; }
    .one-page h2 { margin-block: 1.5rem .75rem; }
    .one-page table { min-inline-size: min(100%, 32rem); }
    .definitions { display: grid; gap: .9rem 2rem; }
    .definitions dt { font-weight: 600; }
    .notes { padding-inline-start: 1.2rem; }
    .notes li { margin-block-end: .4rem; }
    .note-error::marker { content: "✕ "; color: var(--bad); }
    .note-warning::marker { content: "▲ "; color: var(--fair); }
    code { font-size: .875em; color: var(--soft); unicode-bidi: isolate; }
    footer { margin-block-start: 3rem; border-block-start: 1px solid var(--rule); }
    footer p { margin-block: .75rem; }
    @media (min-width: 48rem) { .definitions { grid-template-columns: 1fr 1fr; } }
    @media screen and (max-width: 40rem) { \(stacked(".figures-table")) }
    @media screen and (max-width: 64rem) { \(stacked(".wide")) }
    @media screen { \(stacked(".many")) }
    /* Wide enough for two columns: a card that has no neighbour of its kind takes both. */
    @media screen and (min-width: 50rem) {
      .lone {
        grid-column: 1 / -1; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr));
        column-gap: 2.5rem; align-content: start;
      }
      .lone > * { grid-column: 1; }
      .lone > .chart, .lone > .figures:not(:has(~ .chart)) {
        grid-column: 2; grid-row: 1 / span 60; align-self: start;
      }
    }
    \(stacked(".long"))
    @media print {
      :root {
        --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb;
        --accent: \(accents.light.hex); --accent-soft: \(accents.light.hex)22;
        --good: #17693a; --fair: #8a5700; --bad: #b42318; --idle: #444;
        font-size: 75%;
      }
      @page { margin: 14mm; }
      .languages, .skip { display: none; }
      body { padding: 0; max-inline-size: none; }
      :lang(fa) body, :lang(bn) body, :lang(ne) body { line-height: 1.6; }
      p { margin-block-end: .4rem; }
      /* Signs above letters reach over a line: what begins a page has room for them on it. */
      h2 { margin-block: 1rem .75rem; padding-block-start: .35em; }
      .figures { --usual: 6.5rem; }
      h2, h3, .introduction { break-after: avoid; break-inside: avoid; }
      .goals { display: block; }
      .goal {
        display: grid; grid-template-columns: 3fr 2fr; column-gap: 1.25rem; align-content: start;
        margin-block-end: 1rem; padding: .75rem 1rem;
      }
      .goal > * { grid-column: 1; }
      .data { display: none; }
      /* Nobody opens anything on paper. */
      .smart::details-content { content-visibility: visible; display: block; }
      .smart summary { list-style: none; }
      .smart summary::-webkit-details-marker { display: none; }
      .goal > .smart { grid-column: 1 / -1; font-size: .8125rem; }
      .smart ul { columns: 2; column-gap: 1.25rem; }
      .smart li { break-inside: avoid; }
      figure { break-inside: avoid; break-after: avoid; max-inline-size: 24rem; }
      .goal > .chart { grid-column: 2; grid-row: 1 / span 24; align-self: start; }
      /* Eight goals, six metrics and what to beware of fit on a page of A4 or US Letter. */
      .one-page { font-size: .8125rem; line-height: 1.3; }
      :lang(fa) .one-page, :lang(bn) .one-page, :lang(ne) .one-page { line-height: 1.4; }
      .one-page .goals {
        display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .375rem;
      }
      .one-page .goal { display: block; margin: 0; padding: .5rem .75rem; }
      .one-page h2 { margin-block: 0 .25rem; }
      .one-page :is(h3, .state) { margin-block: 0 .2rem; }
      .one-page .summary { margin-block-start: .5rem; }
      .one-page :is(th, td) { padding-block: .1rem; }
      .one-page .way { margin-block: 0 .1rem; }
      .one-page footer { margin-block-start: .3rem; }
      .one-page footer p { margin-block: .2rem 0; }
      .one-page .notes li { margin-block-end: .2rem; }
      .definitions { grid-template-columns: 1fr 1fr; }
      .goal, tr, .definitions div, .notes li { break-inside: avoid; }
      th, td { padding-block: .25rem; }
      .wide { font-size: .875em; }
      .wide :is(th, td) { padding-inline: .3rem; }
      .many { font-size: .75em; }
      thead { display: table-header-group; }
    }

    """

  /// The rules by which each row of a table becomes a block, where columns do not fit side by side.
  private static func stacked(_ table: String) -> String {
    """
    \(table), \(table) tbody { display: block; min-inline-size: 0; inline-size: auto; }
      \(table) thead {
        position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
        clip-path: inset(50%);
      }
      /* As many cells side by side as fit. */
      \(table) tr {
        display: flex; flex-wrap: wrap; gap: 0 1rem; padding-block: .6rem;
        border-block-end: 1px solid var(--rule);
      }
      \(table) tr > * { border: 0; padding: .1rem 0; }
      \(table) tbody th { flex: 1 0 100%; font-weight: 600; }
      /* Below its label a figure, which is never broken, has the most room. */
      \(table) tbody td { flex: 1 1 9rem; text-align: start; }
      \(table) td::before {
        display: block; content: attr(data-column); color: var(--soft); font-size: .875rem; white-space: normal;
        overflow-wrap: anywhere; text-align: start;
      }
      \(table) tbody th > span { max-inline-size: 100%; overflow-wrap: anywhere; }
    """
  }
}
