"""Football clubs: the name, other names that mean nothing else, and names for the knowing."""

from worker.entities.vocabulary import names

CLUBS = names("""
Manchester United|Man United|Man Utd|Manchester Merah|Setan Merah
Manchester City|Man City|ManCity|Manchester Biru
Real Madrid|Los Blancos|Los Merengues|Los Galacticos|El Real
Atletico Madrid|Atletico de Madrid|Los Colchoneros|Los Rojiblancos
Bayern Munchen|Bayern Muenchen|Bayern Munich|FC Hollywood|Die Roten
Borussia Dortmund|Die Borussen
Paris Saint-Germain|PSG|Paris Saint Germain|Paris St Germain|Les Parisiens|Les Parisien
Barcelona|Barca|FC Barcelona|Blaugrana|Azulgrana
AC Milan|Rossoneri
Inter Milan|Nerazzurri|I Nerazzurri
AS Roma|I Lupi|Giallorossi
Lazio|SS Lazio|Biancocelesti
Napoli|SSC Napoli|Partenopei
Juventus|Juve|Bianconeri|I Bianconeri|La Vecchia Signora|Si Nyonya Tua
AS Monaco
Arsenal|The Gunners|Meriam London
Chelsea|Chelsea FC
Liverpool|Liverpool FC
Tottenham Hotspur|Tottenham|Spurs|The Lilywhites
Leicester City|The Foxes
West Ham United|West Ham|The Hammers
Everton|The Toffees
Newcastle United|The Magpies
Southampton|The Saints
Crystal Palace
Swansea City|Swansea
Bournemouth|AFC Bournemouth
Wigan Athletic|Wigan
Watford
Burnley
Brighton|Brighton & Hove Albion|Brighton and Hove Albion
Huddersfield Town|Huddersfield
West Bromwich Albion|West Brom|West Bromwich
Stoke City|Stoke
Hull City
Middlesbrough
Sunderland
Aston Villa
Fulham
Leeds United
Nottingham Forest
Wolverhampton Wanderers|Wolverhampton|Wolves
Sevilla
Valencia
Villarreal
Espanyol
Real Sociedad
Athletic Bilbao
Celta Vigo
Las Palmas
Deportivo La Coruna
Girona
Eibar
Alaves|Deportivo Alaves
Real Betis|Betis
Getafe
Levante
Leganes
Malaga
Granada
Atalanta
Fiorentina
Sampdoria
Udinese
Torino
Bologna
Sassuolo
Cagliari
Hellas Verona
Chievo
Crotone
Benevento
RB Leipzig|Leipzig
Bayer Leverkusen|Leverkusen
Schalke 04|Schalke
Borussia Monchengladbach|Borussia Moenchengladbach
Hoffenheim
VfL Wolfsburg|Wolfsburg
Werder Bremen
VfB Stuttgart
Eintracht Frankfurt
Hertha Berlin
Mainz 05|Mainz|FSV Mainz
Olympique Lyon|Lyon|Olympique Lyonnais
Olympique Marseille|Marseille
Nantes
Guingamp
Porto|FC Porto
Benfica
Sporting Lisbon
Basel|FC Basel
Celtic
PSV Eindhoven|PSV
Feyenoord
Galatasaray
Fenerbahce
Besiktas
Shakhtar Donetsk
Zenit Saint Petersburg
Los Angeles Lakers|Lakers
Golden State Warriors|Warriors
Denver Nuggets|Nuggets
Ajax Amsterdam
Persib Bandung|Persib|Maung Bandung|Pangeran Biru
Persija Jakarta|Persija|Macan Kemayoran
Persebaya Surabaya|Persebaya|Bajul Ijo|Bajul Ijo
Arema FC|Arema Malang|Arema|Arema Cronus|Singo Edan
PSM Makassar|PSM|Juku Eja
Sriwijaya FC|Laskar Wong Kito
Bali United|Serdadu Tridatu
Persipura Jayapura|Persipura|Mutiara Hitam
PSIS Semarang|PSIS|Mahesa Jenar
PSS Sleman|Super Elja
PSMS Medan|PSMS|Ayam Kinantan
Borneo FC|Pusamania Borneo FC|Pusamania Borneo Football Club|PBFC|Pesut Etam
Madura United|Laskar Sapeh Kerrab
Bhayangkara FC
Barito Putera|PS Barito Putera|Laskar Antasari
Semen Padang FC|Semen Padang|Kabau Sirah
Persela Lamongan|Persela|Laskar Joko Tingkir
Mitra Kukar|Naga Mekes
Timnas Indonesia|timnas Indonesia|Tim Nasional Indonesia|tim nasional Indonesia
""")
"""A club's name, then those of its other names that no other club has."""

AGES = (15, 16, 17, 18, 19, 20, 21, 22, 23)

SHARED = {
    "MU": ("Manchester United", "Madura United"),
    "United": ("Manchester United", "Newcastle United", "West Ham United", "Madura United"),
    "City": ("Manchester City", "Leicester City"),
    "The Citizens": ("Manchester City",),
    "Citizens": ("Manchester City",),
    "The Red Devils": ("Manchester United",),
    "The Reds": ("Liverpool",),
    "Si Merah": ("Liverpool",),
    "The Blues": ("Chelsea",),
    "Si Biru": ("Chelsea",),
    "Real": ("Real Madrid",),
    "Madrid": ("Real Madrid",),
    "Atletico": ("Atletico Madrid",),
    "Inter": ("Inter Milan",),
    "Milan": ("AC Milan",),
    "Roma": ("AS Roma",),
    "Bayern": ("Bayern Munchen",),
    "Muenchen": ("Bayern Munchen",),
    "Munchen": ("Bayern Munchen",),
    "Dortmund": ("Borussia Dortmund",),
    "The Reds Devils": ("Manchester United",),
    "Garuda Muda": tuple(f"Timnas {of}U-{age}" for of in ("", "Indonesia ") for age in AGES),
    "Timnas": ("Timnas Indonesia",),
    "timnas": ("Timnas Indonesia",),
    "Garuda": ("Timnas Indonesia",),
    "Skuat Garuda": ("Timnas Indonesia",),
    "Tim Garuda": ("Timnas Indonesia",),
    "Merah Putih": ("Timnas Indonesia",),
}
"""Names of clubs that mean one only where the article has that club by another name as well."""
