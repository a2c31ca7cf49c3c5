"""Sports competitions; drawn from IndoSum (2016-18) and the calendars of the federations."""

from worker.entities.patterns.vocabulary import phrases, words

COMPETITIONS = """
    Premier League | Liga Primer Inggris, Liga Premier Inggris, Liga Inggris, English Premier League
    Championship Inggris |
    La Liga | Liga Spanyol, La Liga Primera, Primera La Liga
    Serie A | Liga Italia, Liga Italia Serie A, Serie A Liga Italia
    Serie B |
    Bundesliga | Liga Jerman, Bundesliga 1
    Bundesliga 2 | 2. Bundesliga
    Ligue 1 | Liga Prancis, Liga Perancis
    Ligue 2 |
    Eredivisie | Liga Belanda
    Liga Primer | Liga Premier
    Liga Primer Singapura |
    Liga Primer India | Liga Super India, Indian Super League
    Liga Super China | Liga Super Tiongkok, Liga China, Chinese Super League
    Liga Super Malaysia | Liga Malaysia, Malaysia Super League
    Liga Super Turki | Liga Turki
    Liga Thailand | Liga Thai
    Liga Jepang | J-League, J League
    Liga Korea | K-League, K League
    Liga Portugal |
    Liga Belgia | Jupiler League, Jupiler Pro League
    Liga Rusia |
    Liga Australia | A-League
    Major League Soccer |
    Liga 1 | Liga 1 Gojek Traveloka, Gojek Traveloka Liga 1, Go-Jek Traveloka Liga 1, BRI Liga 1
    Liga 2 |
    Liga 3 |
    Liga Indonesia |
    Indonesia Super League | Liga Super Indonesia
    Indonesia Soccer Championship | Indonesian Soccer Championship, Torabika Soccer Championship
    Liga Nusantara |
    Liga Futsal Nusantara |
    Liga Pekerja Indonesia | Liga Pekerja
    Liga Champions | Liga Champions UEFA, Liga Champions Eropa, UEFA Champions League
    Liga Champions Asia | Liga Champions AFC
    Liga Europa | Liga Eropa, Liga Europa UEFA, UEFA Europa League
    Liga Konferensi Europa |
    Liga Bangsa-Bangsa UEFA | UEFA Nations League
    Piala Dunia | Piala Dunia FIFA
    Piala Dunia U-20 | Piala Dunia U20, Piala Dunia FIFA U-20
    Piala Dunia U-17 | Piala Dunia U17
    Piala Dunia Wanita | Piala Dunia Putri
    Piala Dunia Antarklub | Piala Dunia Klub, Piala Dunia Antar-Klub, Piala Dunia Antar Klub
    Piala Eropa | Euro
    Piala Eropa U-21 | Euro U-21
    Piala Asia |
    Piala Asia U-23 |
    Piala Asia U-20 |
    Piala Asia U-19 |
    Piala Asia U-17 |
    Piala Asia U-16 |
    Piala AFF |
    Piala AFF U-15 |
    Piala AFF U-16 |
    Piala AFF U-18 |
    Piala AFF U-19 |
    Piala AFF U-22 |
    Piala AFC |
    Piala Afrika |
    Piala Emas | Piala Emas CONCACAF
    Piala Konfederasi |
    Piala UEFA |
    Piala Fairs |
    Liga 1 U-19 | Liga U-19
    League One |
    League Two |
    Indonesian Basketball League | IBL, Liga Basket Indonesia, Liga Bola Basket Indonesia
    ASEAN Basketball League | Asean Basketball League
    Major League Baseball |
    Piala Winners |
    Piala Champions |
    Piala Super Eropa | Piala Super UEFA
    Piala Super Spanyol |
    Piala Super Italia |
    Piala Super Jerman |
    Piala FA |
    Piala Liga | Piala Liga Inggris, Carabao Cup, Piala Carabao
    Piala Raja | Copa del Rey
    Piala Jerman | DFB Pokal
    Coppa Italia | Piala Italia
    Copa America |
    Copa Libertadores |
    Copa Sudamericana |
    Community Shield |
    Piala Presiden |
    Piala Indonesia |
    Piala Menpora |
    Piala Bhayangkara |
    Piala Gubernur Kaltim |
    Piala Soeratin |
    Piala Kemerdekaan |
    Piala Thomas | Thomas Cup
    Piala Uber | Uber Cup
    Piala Sudirman | Sudirman Cup
    Piala Davis | Davis Cup
    Piala Fed |
    MotoGP | Moto GP
    Moto2 |
    Moto3 |
    Formula 1 | Formula One, Formula Satu, F1
    Formula 2 |
    Formula E |
    World Superbike | WSBK
    All England | All England Open
    Roland Garros |
    Kejuaraan Dunia |
    Kejuaraan Asia |
    Tour de France |
    Giro d'Italia |
    SEA Games | Sea Games, Asean Games
    Asian Games | Asia Games
    Asian Para Games |
    ASEAN Para Games |
    Islamic Solidarity Games |
    Commonwealth Games |
    Invictus Games |
    Paralimpiade | Paralympic Games
    Olimpiade | Olympic Games
    Olimpiade Musim Dingin |
    Olimpiade Musim Panas |
    PON | Pekan Olahraga Nasional, Pekan Olahraga Nasional (PON)
    Peparnas | Pekan Paralimpik Nasional, Pekan Paralimpik Nasional (Peparnas)
    Porprov | Pekan Olahraga Provinsi
    Kejurnas |
    Proliga |
"""
"""Canonical name | other names."""

ENGLISH_COMPETITIONS = """
    World Cup | FIFA World Cup
    U-20 World Cup | FIFA U-20 World Cup
    Champions League |
    Europa League |
    Asian Cup | AFC Asian Cup
    AFF Cup | AFF Championship
    FA Cup |
    Winter Olympics |
    Summer Olympics |
    Olympics |
    Tokyo Olympics |
    Rio Olympics |
    Paris Olympics |
"""

NEED_YEAR = frozenset(
    phrases("""
    Kejuaraan Dunia, Kejuaraan Asia, Piala Liga, Liga Primer, Liga Premier, Piala Emas, Kejurnas
    Porprov, Euro
    """)
)
"""Names that several things have, or that are words, unless a year follows."""

WITH_HOST = frozenset(
    phrases("""
    SEA Games, Asian Games, Asian Para Games, Islamic Solidarity Games, Olimpiade, Olympic Games
    Olimpiade Musim Dingin, Olimpiade Musim Panas, Paralimpiade, PON, Piala Dunia
    """)
)
"""Games whose host stands between name and year."""

HOSTS = phrases("""
    Rio de Janeiro, Rio, Tokyo, London, Beijing, Paris, Sydney, Athena, Barcelona, Los Angeles
""")
"""Hosts that are known without the year."""

NOT_BEHIND = {"Liga Indonesia": " Baru", "Olimpiade": " Sains"}
"""What makes a name part of another: "PT Liga Indonesia Baru"."""

RACES = words("""
    Italia Spanyol Argentina Austria Prancis Perancis Belanda Kanada Malaysia Australia Jepang
    Inggris Singapura Hungaria Belgia Qatar Katalonia Catalunya Ceko Jerman Valencia Azerbaijan
    Bahrain Rusia China Tiongkok Monako Monaco Brasil Meksiko Aragon Thailand Indonesia
    Mandalika Portugal Turki AS Finlandia Eropa Emilia Styria Britania Ceska
""") | frozenset(
    phrases("""
    San Marino, Rep. Ceko, Republik Ceko, Amerika Serikat, Amerika, Abu Dhabi, Arab Saudi
    """)
)
"""Countries and circuits behind "GP": not "GP Ansor", which is an organisation."""

OPENS = words("""
    Indonesia Indonesian Malaysia Jepang Japan Korea India Singapura Singapore Thailand
    Australia Australian Prancis Perancis French AS US China Denmark Taiwan Swiss Swis Jerman
    German Makau Macau Italia Italian Tianjin Shenzhen Wuhan Madrid Miami Spanyol Vietnam Kanada
    Canada Kong Cincinnati Paris Shanghai Roma Belanda Dutch
""")
"""Countries and cities before "Terbuka", "Open", "Masters": not "Universitas Terbuka"."""

SPELLINGS = {
    "Perancis": "Prancis",
    "Catalunya": "Katalonia",
    "Monaco": "Monako",
    "Tiongkok": "China",
    "Ceska": "Ceko",
    "Rep. Ceko": "Ceko",
    "Republik Ceko": "Ceko",
    "AS": "Amerika Serikat",
    "Amerika": "Amerika Serikat",
}
"""Places of races in other words, and as they are written here."""

IN_INDONESIAN = {
    "Open": "Terbuka",
    "Indonesian": "Indonesia",
    "Australian": "Australia",
    "Singapore": "Singapura",
    "Japan": "Jepang",
    "French": "Prancis",
    "Perancis": "Prancis",
    "US": "AS",
    "German": "Jerman",
    "Italian": "Italia",
    "Macau": "Makau",
    "Canada": "Kanada",
    "Dutch": "Belanda",
}
"""Words of English names of tournaments."""
