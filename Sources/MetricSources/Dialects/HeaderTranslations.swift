// SPDX-License-Identifier: Apache-2.0

/// What exports in other languages call the columns that dialects know by their English names.
enum HeaderTranslations {
  /// Headers in other languages, by the key of the English one.
  ///
  /// Bengali, Nepali and Persian are as the product writes them; others as exports have them.
  static let names: [String: [String]] = [
    "date": [
      "তারিখ", "मिति", "تاریخ", "Fecha", "Datum", "Data", "Дата", "Tanggal", "Tarih", "التاريخ",
      "दिनांक", "तारीख",
    ],
    "network": [
      "প্ল্যাটফর্ম", "প্লাটফর্ম", "মাধ্যম", "চ্যানেল", "নেটওয়ার্ক", "সোশ্যাল মিডিয়া", "सञ्जाल", "सामाजिक सञ्जाल",
      "नेटवर्क", "प्लेटफर्म", "प्लेटफार्म", "شبکه", "شبکهٔ اجتماعی", "پلتفرم", "رسانه", "کانال",
    ],
    "campaign": ["ক্যাম্পেইন", "अभियान", "کمپین"],
    "source": ["উৎস", "स्रोत", "منبع"],
    "reach": [
      "রিচ", "पहुँच", "دسترسی", "Alcance", "Reichweite", "Couverture", "Erişim",
    ],
    "impressions": [
      "ইম্প্রেশন", "इम्प्रेसन", "نمایش", "نمایش‌ها", "Impresiones", "Impressionen", "Impressões",
      "Показы", "Gösterim",
    ],
    "views": [
      "ভিউ", "भ्यू", "بازدید", "بازدیدها", "Visualizaciones", "Aufrufe", "Vues", "Visualizações",
      "Visualizzazioni", "Просмотры", "Penayangan", "Görüntüleme", "Görüntülemeler",
    ],
    "video-views": [
      "ভিডিও ভিউ", "भिडियो भ्यू", "بازدید ویدیو", "Videoaufrufe", "Visualizaciones de videos",
    ],
    "profile-views": [
      "প্রোফাইল ভিউ", "प्रोफाइल भ्यू", "بازدید نمایه", "Profilaufrufe", "Visualizaciones del perfil",
    ],
    "likes": [
      "লাইক", "लाइक", "پسند", "پسندها", "Me gusta", "J’aime", "Curtidas", "Beğeniler",
      "„Gefällt mir“-Angaben",
    ],
    "comments": [
      "মন্তব্য", "कमेन्ट", "टिप्पणी", "نظر", "نظرها", "دیدگاه‌ها", "Comentarios", "Kommentare",
      "Commentaires", "Comentários", "Yorumlar",
    ],
    "shares": [
      "শেয়ার", "सेयर", "هم‌رسانی", "اشتراک‌گذاری", "Veces compartido", "Partages",
      "Compartilhamentos", "Paylaşımlar", "Veces que se compartió", "Geteilte Inhalte",
    ],
    "saves": [
      "সেভ", "सेभ", "ذخیره", "ذخیره‌ها", "Veces que se guardó", "Salvamentos", "Gespeicherte Beiträge",
    ],
    "followers": ["ফলোয়ার", "फलोअर", "دنبال‌کنندگان", "Seguidores", "Follower", "Abonnés"],
    "clicks": ["ক্লিক", "क्लिक", "کلیک", "کلیک‌ها", "Clics", "Klicks"],
    "link-clicks": [
      "লিংক ক্লিক", "लिङ्क क्लिक", "کلیک پیوند", "کلیک روی پیوند", "Clics en el enlace", "Cliques no link",
      "Link-Klicks", "Clics sur un lien", "Bağlantı Tıklamaları",
    ],
    "leads": ["লিড", "लिड", "سرنخ", "سرنخ‌ها"],
    "spend": ["খরচ", "खर्च", "هزینه"],
    "revenue": ["আয়", "आम्दानी", "درآمد"],
    "posts": ["পোস্ট", "पोस्ट", "پست", "پست‌ها"],
    "engagements": ["এনগেজমেন্ট", "सहभागिता", "تعامل"],
    "content": [
      "কন্টেন্ট", "सामग्री", "محتوا", "Contenido", "Inhalte", "Contenu", "Conteúdo", "Контент", "Videos",
    ],
    "geography": [
      "ভৌগোলিক অবস্থান", "भूगोल", "موقعیت جغرافیایی", "Zona geográfica", "Geografie", "Zone géographique",
      "Geografia", "География",
    ],
    "video-title": [
      "ভিডিওর শিরোনাম", "भिडियोको शीर्षक", "عنوان ویدیو", "عنوان ویدئو", "Título del vídeo", "Título del video",
      "Videotitel", "Titre de la vidéo", "Título do vídeo", "Название видео",
    ],
    "video-publish-time": [
      "ভিডিও প্রকাশের সময়", "भिडियो प्रकाशित समय", "زمان انتشار ویدیو", "زمان انتشار ویدئو",
      "Hora de publicación del vídeo", "Hora de publicación del video",
      "Veröffentlichungszeitpunkt des Videos", "Heure de publication de la vidéo",
      "Horário de publicação do vídeo", "Время публикации видео",
    ],
    "watch-time-(hours)": [
      "দেখার সময় (ঘণ্টা)", "हेरिएको समय (घण्टा)", "زمان تماشا (ساعت)", "Tiempo de visualización (horas)",
      "Wiedergabezeit (Stunden)", "Durée de visionnage (heures)", "Tempo de exibição (horas)",
      "Время просмотра (часы)",
    ],
    "subscribers": [
      "সাবস্ক্রাইবার", "सदस्यहरू", "مشترکین", "مشترکان", "Suscriptores", "Abonnenten", "Inscritos",
      "Подписчики",
    ],
    "average-view-duration": [
      "দেখার গড় সময়", "औसत हेरिएको अवधि", "میانگین مدت تماشا", "Duración media de las visualizaciones",
      "Durchschnittliche Wiedergabedauer", "Durée moyenne d’une vue",
      "Duração média da visualização", "Средняя продолжительность просмотра",
    ],
    "impressions-click-through-rate-(%)": [
      "ইম্প্রেশনের ক্লিক-থ্রু রেট (%)", "इम्प्रेसन क्लिक-थ्रु दर (%)", "نرخ کلیک نمایش (٪)",
      "Porcentaje de clics de las impresiones (%)", "Klickrate der Impressionen (%)",
      "Taux de clics par impression (%)", "Taxa de cliques de impressões (%)",
      "CTR для значков видео (%)",
    ],
    "follows": [
      "Seguimientos",
      "Seguimentos",
    ],
    "reactions": [
      "Reacciones", "Reações", "Reaktionen", "Réactions",
    ],
    "purchases": [
      "Compras", "Käufe", "Achats",
      "Alışverişler",
    ],
    "day": [
      "Día", "Dia", "Tag", "Jour", "Gün",
    ],
    "reporting-starts": [
      "Inicio del informe", "Início dos relatórios", "Berichtsstart", "Début des rapports",
      "Rapor Başlangıcı",
    ],
    "reporting-ends": [
      "Fin del informe", "Encerramento dos relatórios", "Término dos relatórios", "Berichtsende",
      "Fin des rapports", "Rapor Sonu",
    ],
    "amount-spent-(*)": [
      "Importe gastado (*)", "Valor usado (*)", "Ausgegebener Betrag (*)", "Montant dépensé (*)",
      "Harcanan Tutar (*)",
      "Valor gasto (*)",
    ],
    "campaign-name": [
      "Nombre de la campaña", "Nome da campanha", "Name der Kampagne", "Nom de la campagne",
      "Kampanya Adı",
    ],
    "ad-set-name": [
      "Nombre del conjunto de anuncios", "Nome do conjunto de anúncios", "Name der Anzeigengruppe",
      "Nom de l’ensemble de publicités", "Reklam Seti Adı",
    ],
    "ad-name": [
      "Nombre del anuncio", "Nome do anúncio", "Name der Anzeige", "Nom de la publicité",
      "Reklam Adı",
    ],
    "clicks-(all)": [
      "Clics (todos)", "Cliques (todos)", "Klicks (alle)", "Clics (tous)", "Tıklamalar (Tümü)",
    ],
    "platform": [
      "Plataforma", "Plattform", "Plateforme",
    ],
    "age": [
      "Edad", "Idade", "Alter", "Âge", "Yaş",
    ],
    "gender": [
      "Género", "Gênero", "Geschlecht", "Sexe", "Cinsiyet",
    ],
    "region": [
      "Región", "Região", "Région",
    ],
    "placement": [
      "Ubicación", "Posicionamento", "Platzierung",
    ],
    "device-platform": [
      "Plataforma del dispositivo", "Plataforma do dispositivo", "Geräteplattform",
      "Plateforme de l’appareil",
    ],
    "post-id": [
      "Identificador de la publicación", "Identificação do post", "Beitrags-ID",
    ],
    "publish-time": [
      "Hora de publicación", "Horário de publicação", "Veröffentlichungszeitpunkt",
    ],
    "post-type": [
      "Tipo de publicación", "Tipo de post", "Beitragstyp",
    ],
    "account-id": [
      "Identificador de la cuenta", "Identificação da conta", "Konto-ID",
    ],
    "account-username": [
      "Nombre de usuario de la cuenta", "Nome de usuário da conta", "Konto-Benutzername",
    ],
    "page-id": [
      "Identificador de la página", "Identificação da Página", "Seiten-ID",
    ],
    "page-name": [
      "Nombre de la página", "Nome da Página", "Seitenname",
    ],
    "purchases-conversion-value": [
      "Valor de conversión de compras", "Valor de conversão da compra",
      "Valor de conversão de compras", "Valeur de conversion des achats",
      "Alışveriş Dönüşüm Değeri",
    ],
    "total-clicks": [
      "Total de clics"
    ],
    "your-estimated-revenue-(*)": ["Geschätzter Umsatz (*)"],
  ]
}
