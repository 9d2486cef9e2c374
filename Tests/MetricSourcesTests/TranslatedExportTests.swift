// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Exports with headers in other languages, or by the names that they had before.
@Suite struct TranslatedExportTests {
  private func expects(
    _ reading: SourceReading, _ dialect: String, _ sums: String, days: String? = nil,
    problems: [String] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(reading.summary.dialect.rawValue == dialect, sourceLocation: sourceLocation)
    #expect(reading.sums == sums, sourceLocation: sourceLocation)
    if let days { #expect(reading.span == days, sourceLocation: sourceLocation) }
    #expect(
      reading.issues.filter { $0.severity != .note }.map(\.code.rawValue) == problems,
      sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "Inicio del informe,Fin del informe,Día,Nombre de la campaña,Importe gastado (PEN),Impresiones,Alcance,Clics en el enlace",
    "Início dos relatórios,Encerramento dos relatórios,Dia,Nome da campanha,Valor usado (BRL),Impressões,Alcance,Cliques no link",
    "Berichtsstart,Berichtsende,Tag,Name der Kampagne,Ausgegebener Betrag (EUR),Impressionen,Reichweite,Link-Klicks",
    "Début des rapports,Fin des rapports,Jour,Nom de la campagne,Montant dépensé (EUR),Impressions,Couverture,Clics sur un lien",
    "Rapor Başlangıcı,Rapor Sonu,Gün,Kampanya Adı,Harcanan Tutar (TRY),Gösterim,Erişim,Bağlantı Tıklamaları",
  ])
  func readsAdsInOtherLanguages(header: String) {
    let reading = read(
      header + "\n2026-10-01,2026-10-02,,,250,5000,4000,40\n"
        + "2026-10-01,2026-10-02,2026-10-01,A,100,2000,1900,15\n"
        + "2026-10-01,2026-10-02,2026-10-02,A,150,3000,2900,25\n")
    expects(
      reading, "meta-ads", "spend 250, impressions 5000, reach 4800, link-clicks 40",
      days: "2026-10-01…2026-10-02")
    #expect(reading.summary.totalRows == 1)
  }

  @Test(arguments: [
    (
      "Nome da campanha,Dia,Impressões,Valor gasto (BRL),Compras,Valor de conversão da compra,"
        + "Início dos relatórios,Encerramento dos relatórios",
      "spend 20, impressions 900, purchases 2, revenue 80"
    ),
    (
      "Kampanya Adı,Gün,Gösterim,Harcanan Tutar (TRY),Alışverişler,Alışveriş Dönüşüm Değeri,"
        + "Rapor Başlangıcı,Rapor Sonu",
      "spend 20, impressions 900, purchases 2, revenue 80"
    ),
  ])
  func readsWhatAdsBroughtInOtherLanguages(header: String, sums: String) {
    let reading = read(header + "\nA,2026-03-01,900,20,2,80,2026-03-01,2026-03-01\n")
    expects(reading, "meta-ads", sums)
  }

  @Test(arguments: [
    ("রিচ", "reach", nil), ("पहुँच", "reach", nil), ("دسترسی", "reach", nil), ("ভিউ", "views", nil),
    ("Alcance", "reach", nil), ("Reichweite", "reach", nil), ("Görüntülemeler", "views", nil),
    ("Seguidores no Instagram", "follows", "instagram"), ("Cliques no link", "link-clicks", nil),
    ("ফেসবুক রিচ", "reach", "facebook"), ("Interacciones", "engagements", nil),
    ("Interações com o conteúdo", "engagements", nil),
  ])
  func readsSeriesOfPagesInOtherLanguages(title: String, measure: String, network: String?) {
    for date in ["তারিখ", "Fecha", "Data", "Tarih", "दिनांक"] {
      let reading = read(
        "sep=,\n\"\(title)\"\n\"\(date)\",\"Primary\"\n"
          + "\"2026-01-16T01:00:00\",\"139\"\n\"2026-01-17T01:00:00\",\"1245\"\n")
      expects(reading, "meta-page-series", "\(measure) 1384")
      #expect(reading.values(.network).last == network)
    }
  }

  @Test func readsASeriesByWhatThePlanSaysOfItsTitle() {
    let text =
      "sep=,\n\"Zasięg\"\n\"Date\",\"Primary\"\n\"2026-01-16T01:00:00\",\"139\"\n"
    expects(
      read(text, columns: [ColumnMapping(header: "Zasięg", target: "reach")]),
      "meta-page-series", "reach 139")
    let reading = read(text, columns: [ColumnMapping(header: "Zasieg", target: "reach")])
    #expect(reading.issues.map(\.code) == [.unknownColumn])
    #expect(reading.issues.first?.hint?.arguments.values.contains(.text("Zasięg")) == true)
  }

  @Test func readsPostsInOtherLanguages() {
    expects(
      read(
        """
        Identificador de la publicación,Identificador de la cuenta,Nombre de usuario de la cuenta,Descripción,Hora de publicación,Tipo de publicación,Fecha,Visualizaciones,Alcance,Me gusta,Veces que se compartió,Comentarios,Veces que se guardó,Seguimientos
        1,9,saba,x,03/21/2026 18:00,Reel,Total,200,150,20,3,4,5,1
        2,9,saba,x,03/22/2026 18:00,Reel,Total,100,90,10,1,2,2,0
        """), "meta-posts-instagram",
      "views 300, reach 240, likes 30, comments 6, shares 4, saves 7, follows 1, posts 2",
      days: "2026-03-21…2026-03-22")
    // Dates with points begin with their day.
    expects(
      read(
        """
        Beitrags-ID,Konto-ID,Konto-Benutzername,Kontoname,Veröffentlichungszeitpunkt,Beitragstyp,Datum,Aufrufe,Reichweite,„Gefällt mir“-Angaben,Geteilte Inhalte,Follows,Kommentare,Gespeicherte Beiträge
        1,9,saba,Saba,01.09.2026 18:00,Reel,Gesamte Laufzeit,200,150,20,3,1,4,5
        2,9,saba,Saba,02.09.2026 18:00,Reel,Gesamte Laufzeit,100,90,10,1,0,2,2
        """), "meta-posts-instagram",
      "views 300, reach 240, likes 30, comments 6, shares 4, saves 7, follows 1, posts 2",
      days: "2026-09-01…2026-09-02")
  }

  @Test(arguments: [
    ("7.000;1.150", "impressions 7000", "spend 1150"),
    ("7000;150,50", "impressions 7000", "spend 150.5"),
    ("7000;1.150,50", "impressions 7000", "spend 1150.5"),
    ("7000;150.50", "impressions 7000", "spend 150.5"),
    ("7.000;150", "impressions 7000", "spend 150"),
  ])
  func readsNumbersThatASpreadsheetHasWrittenAnew(cells: String, impressions: String, spend: String)
  {
    let reading = read(
      "Kampagnenname;Tag;Impressionen;Ausgegebener Betrag (EUR);Berichtsstart;Berichtsende\n"
        .replacing("Kampagnenname", with: "Name der Kampagne")
        + "A;2026-03-01;\(cells);2026-03-01;2026-03-01\n")
    #expect(Set(reading.sums.split(separator: ", ").map(String.init)) == [impressions, spend])
    #expect(reading.problems == [])
  }

  @Test func tellsAmountsThatMayBeThousands() {
    let reading = read(
      "Campaign name;Day;Impressions;Amount spent (EUR);Reporting starts;Reporting ends\n"
        + "A;2026-03-01;700;1.150;2026-03-01;2026-03-01\n")
    #expect(reading.issues.map(\.code) == [.amountsOfThousandths])
  }

  @Test func readsVideosOfPages() {
    expects(
      read(
        """
        Video asset ID,Page ID,Page name,Title,Duration (sec),Publish time,Reach,3-second video views,Reactions,Comments,Shares
        1,9,Saba,x,30,03/21/2026 18:00,150,70,20,4,3
        """), "meta-posts-facebook",
      "reach 150, likes 20, comments 4, shares 3, video-views 70, posts 1")
  }

  @Test func takesNoPointOfATimeForThatOfADate() {
    let rows = (1...4).map { "\($0),9,Saba,x,30,07/0\($0)/2026 18:00:00.000,150,70,20,4,3\n" }
    let reading = read(
      "Video asset ID,Page ID,Page name,Title,Duration (sec),Publish time,Reach,"
        + "3-second video views,Reactions,Comments,Shares\n" + rows.joined())
    #expect(reading.span == "2026-07-01…2026-07-04")
  }

  // MARK: Names of before, and of parts

  @Test func readsSharesOfLinkedInAsTheyWereCalled() {
    expects(
      read(
        """
        Date,Impressions (organic),Impressions (total),Clicks (total),Reactions (total),Comments (total),Shares (total)
        02/26/2022,100,100,5,4,1,2
        02/27/2022,50,50,5,4,1,2
        """), "linkedin-page-days",
      "impressions 150, clicks 10, likes 8, comments 2, shares 4")
  }

  @Test(arguments: [
    ("Website purchases,Website purchases conversion value", "purchases 2, revenue 80.25"),
    ("Purchases,Website purchases,Purchases conversion value", "purchases 2, revenue 9"),
    ("Website purchases,In-app purchases", ""), ("Meta leads", "leads 2"),
    ("Website leads,Meta leads", ""), ("Leads,Website leads", "leads 2"),
  ])
  func takesOnePartForTheWholeWhereNoOtherIsThere(columns: String, sums: String) {
    let values = ["2", "80.25", "9"].prefix(columns.split(separator: ",").count)
    let reading = read(
      "Reporting starts,Reporting ends,Campaign name,Amount spent (USD),\(columns)\n"
        + "2026-03-01,2026-03-01,A,100.5,\(values.joined(separator: ","))\n")
    expects(reading, "meta-ads", "spend 100.5" + (sums.isEmpty ? "" : ", " + sums))
  }

  @Test(arguments: [
    (
      "Video overview,,,\nDate,Views,Watch Time (ms),Completion Rate,Average Watch Time (ms)\n"
        + "\"Tue, Jul 14, 2026\",100,250000,0.25,2500\n", "x-video-days", "x", "views 100"
    ),
    (
      "Date,Overview page views (desktop),Overview page views (total),Total page views (total),"
        + "Total unique visitors (total)\n03/21/2026,5,9,12,8\n", "linkedin-page-visitors",
      "linkedin", "profile-views 12"
    ),
    (
      "Date,Session source / medium,Sessions\n20260321,facebook / cpc,7\n", "google-analytics",
      "facebook", "visits 7"
    ),
    (
      "Date,Video Views,Reached audience,Profile Views,Likes,Comments,Shares\n"
        + "2026-03-21,50,40,6,4,3,2\n", "tiktok-days", "tiktok",
      "video-views 50, profile-views 6, likes 4, comments 3, shares 2, reach 40"
    ),
    (
      "Date,Total Viewers,New Viewers,Returning Viewers\n2026-03-21,12,8,4\n", "tiktok-viewers",
      "tiktok", "reach 12"
    ),
    (
      "Video title,Video link,Post time,Video views,Likes,Comments,Shares\n"
        + "x,https://t/1,2026-03-21,50,4,3,2\n", "tiktok-posts", "tiktok",
      "video-views 50, likes 4, comments 3, shares 2, posts 1"
    ),
  ])
  func readsFurtherFilesOfPlatforms(text: String, dialect: String, network: String, sums: String) {
    let reading = read(text)
    expects(reading, dialect, sums)
    #expect(reading.values(.network) == [network])
  }
}
