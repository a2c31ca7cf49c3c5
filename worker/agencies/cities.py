"""Cities that datelines name, in lower case: enough to tell a place that stands alone."""

CITIES = frozenset(
    city.strip()
    for city in """
    ambon, balikpapan, banda aceh, bandarlampung, bandar lampung, bandung, bangka, bangkalan,
    banjar, banjarbaru, banjarmasin, banjarnegara, bantul, banyumas, banyuwangi, batam, batang,
    batu, bekasi, belitung, bengkulu, bima, binjai, bireuen, blitar, blora, bogor, bojonegoro,
    bondowoso, bontang, boyolali, brebes, bukittinggi, cianjur, ciamis, cibinong, cikarang,
    cilacap, cilegon, cimahi, cirebon, demak, denpasar, depok, dumai, ende, garut, gianyar,
    gorontalo, gresik, grobogan, gunungkidul, gunungsitoli, indramayu, jakarta, jakarta barat,
    jakarta pusat, jakarta selatan, jakarta timur, jakarta utara, jambi, jayapura, jember,
    jepara, jombang, kabanjahe, karanganyar, karawang, kebumen, kediri, kendal, kendari, klaten,
    kotabaru, kudus, kulon progo, kuningan, kupang, labuan bajo, lamongan, langsa, lebak,
    lhokseumawe, lombok, lubuklinggau, lumajang, madiun, magelang, magetan, majalengka, majene,
    makassar, malang, mamuju, manado, manokwari, mataram, maumere, medan, merauke, meulaboh,
    metro, mojokerto, nganjuk, ngawi, nunukan, pacitan, padang, padangsidimpuan, palangka raya,
    palangkaraya, palembang, palopo, palu, pamekasan, pandeglang, pangkalpinang, parepare,
    pariaman, pasuruan, pati, payakumbuh, pekalongan, pekanbaru, pemalang, pematangsiantar,
    pontianak, ponorogo, poso, prabumulih, probolinggo, purbalingga, purwakarta, purwokerto,
    purworejo, rembang, sabang, salatiga, samarinda, sampang, sampit, semarang, serang, serdang
    bedagai, siak, sibolga, sidoarjo, sigli, singaraja, singkawang, situbondo, sleman, solo,
    sorong, sragen, subang, sukabumi, sukoharjo, sumba, sumbawa, sumedang, sumenep, surabaya,
    surakarta, tabanan, tangerang, tangerang selatan, tanjungpinang, tanjung pinang, tanjung
    selor, tarakan, tasikmalaya, tebingtinggi, tegal, temanggung, ternate, timika, tomohon,
    trenggalek, tuban, tulungagung, ungaran, wamena, wonogiri, wonosobo, yogyakarta, ikn,
    nusantara, aceh, bali, banten, papua, lampung, riau,
    abu dhabi, amsterdam, ankara, athena, bagdad, baghdad, bangkok, barcelona, beijing, beirut,
    berlin, boston, brasilia, brussel, brussels, budapest, buenos aires, canberra, chicago,
    damaskus, davos, dhaka, dili, doha, dubai, gaza, hanoi, hong kong, houston, islamabad,
    istanbul, jeddah, jenewa, kabul, kairo, kiev, kopenhagen, kuala lumpur, kuwait, kyiv, lisbon,
    liverpool, london, los angeles, madinah, madrid, makkah, manchester, manila, mekkah, mexico
    city, milan, moskow, mumbai, muenchen, munich, naypyidaw, new delhi, new york, oslo, osaka,
    paris, perth, phnom penh, praha, pyongyang, ramallah, riyadh, roma, san francisco, seoul,
    shanghai, singapura, stockholm, sydney, taipei, teheran, tel aviv, tokyo, turin, vatikan,
    vientiane, warsawa, washington, washington dc, wellington, wina, wuhan, yangon, yerusalem,
    zurich
    """.replace("\n    ", " ").split(",")
)
