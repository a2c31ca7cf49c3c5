"""Cities, regencies and provinces that datelines name, in lower case: a place that stands alone.

The Indonesian ones are those that the gazetteer of `worker.entities` is sure of, and their common
spellings; of the others those that news comes from.
"""

_NAMES = """
    abdya, aceh, aceh barat, aceh barat daya, aceh besar, aceh jaya, aceh selatan, aceh singkil,
    aceh tamiang, aceh tengah, aceh tenggara, aceh timur, aceh utara, adiwerna, ambon, amlapura,
    anambas, arjawinangun, astanajapura, babel, bali, balikpapan, banda aceh, bandar lampung,
    bandarlampung, bandung, banggai kepulauan, banggai laut, bangka, bangka barat, bangka
    belitung, bangka selatan, bangka tengah, bangkalan, banjar, banjaran, banjarbaru,
    banjarmasin, banjarnegara, banten, bantul, banyumas, banyuwangi, barito kuala, barito
    selatan, barito timur, barito utara, batam, batang, batang hari, batu, batu bara, batubara,
    baturaja, bau-bau, baubau, bekasi, belawan, belitung, belitung timur, bener meriah,
    bengkulu, bengkulu selatan, bengkulu tengah, bengkulu utara, biak numfor, bima, binjai,
    bireuen, bitung, blitar, blora, bogor, bojonegoro, bolaang mongondow, bolaang mongondow
    selatan, bolaang mongondow timur, bolaang mongondow utara, bondowoso, bone bolango, bontang,
    borobudur, boven digoel, boyolali, brebes, bukittinggi, buru selatan, buton selatan, buton
    tengah, buton utara, ciamis, ciampea, cianjur, cibinong, cikampek, cikarang, cikeas, cikupa,
    cilacap, cilegon, cileungsir, cileunyi, cimahi, ciputat, cirebon, citeureup, deli serdang,
    demak, denpasar, depok, dumai, empat lawang, ende, flores timur, garut, gayo lues, gianyar,
    gorontalo, gorontalo utara, gowa, gresik, grobogan, gunungkidul, gunungsitoli, halmahera barat,
    halmahera selatan, halmahera tengah, halmahera timur, halmahera utara, haltim, hulu sungai
    selatan, hulu sungai tengah, hulu sungai utara, humbang hasundutan, ibu kota nusantara, ikn,
    ikn nusantara, indragiri hilir, indragiri hulu, indramayu, inhil, inhu, intan jaya, jabar,
    jakarta, jakarta barat, jakarta pusat, jakarta selatan, jakarta timur, jakarta utara,
    jakbar, jakpus, jaksel, jaktim, jakut, jambi, jateng, jatim, jawa, jawa barat, jawa tengah,
    jawa timur, jayapura, jember, jepara, jogja, jogjakarta, jombang, kabanjahe, kalbar,
    kalimantan, kalimantan barat, kalimantan selatan, kalimantan tengah, kalimantan timur,
    kalimantan utara, kalsel, kaltara, kalteng, kaltim, kapuas hulu, karanganyar, karawang,
    kayong utara, kebumen, kediri, kedungwuni, kendal, kendari, kepri, kepulauan anambas,
    kepulauan aru, kepulauan bangka belitung, kepulauan mentawai, kepulauan meranti, kepulauan
    natuna, kepulauan riau, kepulauan sangihe, kepulauan selayar, kepulauan seribu, kepulauan
    siau tagulandang biaro, kepulauan sula, kepulauan talaud, kepulauan tanimbar, kepulauan
    yapen, klaten, klungkung, kolaka timur, kolaka utara, konawe kepulauan, konawe selatan,
    konawe utara, kotabaru, kotamobagu, kotawaringin barat, kotawaringin timur, kuansing,
    kuantan singingi, kubu raya, kudus, kukar, kulon progo, kulonprogo, kuningan, kupang, kutai
    barat, kutai kartanegara, kutai timur, labuan bajo, labuhan batu, labuhan batu selatan,
    labuhan batu utara, labuhanbatu selatan, labuhanbatu utara, lamongan, lampung, lampung
    barat, lampung selatan, lampung tengah, lampung timur, lampung utara, langsa, lanny jaya,
    lebak, lembang, lhokseumawe, lima puluh kota, limapuluh kota, loa janan, lombok, lombok
    barat, lombok tengah, lombok timur, lombok utara, lubuk linggau, lubuklinggau, lumajang,
    luwu timur, luwu utara, madina, madiun, madura, magelang, magetan, mahakam ulu, majalengka,
    majene, makassar, malang, maluku, maluku barat daya, maluku tengah, maluku tenggara, maluku
    utara, malut, mamberamo raya, mamberamo tengah, mamuju, mamuju tengah, manado, mandailing
    natal, manggarai barat, manggarai timur, manokwari, manokwari selatan, martapura, mataram,
    maumere, medan, mentawai, merauke, metro, meulaboh, mexico city, minahasa selatan, minahasa
    tenggara, minahasa utara, mojokerto, morotai, morowali utara, muara enim, muaro jambi, muba,
    muna barat, muratara, murung raya, musi banyuasin, musi rawas, musi rawas utara, nagan raya,
    nganjuk, ngawi, nias barat, nias selatan, nias utara, nunukan, nusa tenggara, nusa tenggara
    barat, nusa tenggara timur, nusakambangan, nusantara, ogan ilir, ogan komering ilir, ogan
    komering ulu, ogan komering ulu selatan, ogan komering ulu timur, pacitan, padalarang,
    padang, padang lawas, padang lawas utara, padang panjang, padang pariaman, padang sidempuan,
    padang sidimpuan, padangpanjang, padangsidimpuan, pagar alam, pagaralam, pakpak bharat,
    palabuhanratu, palangka raya, palangkaraya, palembang, palopo, palu, pamanukan, pamekasan,
    pamulang, pandeglang, pangkajene dan kepulauan, pangkal pinang, pangkalanbuun,
    pangkalpinang, pangkep, papua, papua barat, papua barat daya, papua pegunungan, papua
    selatan, papua tengah, parepare, pariaman, parigi moutong, parung, pasaman barat,
    pasarkemis, pasuruan, pati, payakumbuh, pegunungan arfak, pegunungan bintang, pekalongan,
    pekanbaru, pelabuhan ratu, pelabuhanratu, pemalang, pematang siantar, pematangsiantar,
    penajam paser utara, penukal abab lematang ilir, perbaungan, pesisir barat, pesisir selatan,
    pidie jaya, plumbon, polewali mandar, polman, ponorogo, pontianak, poso, prabumulih,
    prambanan, probolinggo, pulang pisau, puncak bogor, puncak jaya, purbalingga, purwakarta,
    purwodadi, purwokerto, purworejo, raja ampat, rangkasbitung, rantauprapat, rejang lebong,
    rembang, rempang, rengasdengklok, riau, rohil, rohul, rokan hilir, rokan hulu, rote ndao,
    sabang, sabu raijua, salatiga, samarinda, sampang, sampit, sangihe, sawah lunto, sawahlunto,
    sawangan, semarang, senayan, sepatan, seram bagian barat, seram bagian timur, serang,
    serdang bedagai, sergai, siak, siantar, sibolga, sidenreng rappang, sidoarjo, sidrap, sigli,
    singaraja, singkawang, singosari, sitaro, situbondo, sleman, solo, solok selatan, soreang,
    sorong, sorong selatan, sragen, subang, subulussalam, sukabumi, sukawati, sukoharjo,
    sulawesi, sulawesi barat, sulawesi selatan, sulawesi tengah, sulawesi tenggara, sulawesi
    utara, sulbar, sulsel, sulteng, sultra, sulut, sumatera, sumatera barat, sumatera selatan,
    sumatera utara, sumatra, sumatra barat, sumatra selatan, sumatra utara, sumba, sumba barat,
    sumba barat daya, sumba tengah, sumba timur, sumbar, sumbawa, sumbawa barat, sumedang,
    sumedang utara, sumenep, sumsel, sumut, sungai penuh, sungailiat, sunggal, surabaya,
    surakarta, tabanan, talaud, tana tidung, tana toraja, tanah bumbu, tanah datar, tanah karo,
    tanah laut, tangerang, tangerang selatan, tangsel, tanjung jabung barat, tanjung jabung
    timur, tanjung pandan, tanjung pinang, tanjung selor, tanjungbalai, tanjungpinang, tapanuli
    selatan, tapanuli tengah, tapanuli utara, tapsel, tapteng, taput, tarakan, tasikmalaya,
    tebing tinggi, tebingtinggi, tegal, teluk bintuni, teluk wondama, teluknaga, temanggung,
    ternate, tidore, tidore kepulauan, timika, timor tengah selatan, timor tengah utara, toba
    samosir, tojo una-una, tomohon, toraja utara, trenggalek, tuban, tulang bawang,
    tulang bawang barat, tulungagung, ujung pandang, ungaran, wamena, watampone, way kanan,
    wonogiri, wonosobo, yogya, yogyakarta,
    abu dhabi, abuja, addis ababa, adelaide, aden, aleppo, algiers, almaty, amsterdam, ankara,
    astana, athena, atlanta, auckland, bagdad, baghdad, baku, bangkok, barcelona, basra,
    beijing, beirut, bengaluru, berlin, birmingham, bogota, boston, brasilia, bratislava,
    brisbane, brussel, brussels, budapest, buenos aires, bukares, canberra, caracas, casablanca,
    chicago, colombo, dakar, damascus, damaskus, davos, delhi, detroit, dhaka, dili, doha,
    dubai, edinburgh, frankfurt, gaza, geneva, glasgow, guangzhou, hamburg, hanoi, harare,
    havana, helsinki, hiroshima, ho chi minh, hong kong, houston, idlib, islamabad, istanbul,
    jeddah, jenewa, jerusalem, johannesburg, kabul, kairo, kandahar, karachi, kazan, kharkiv,
    khartoum, kiev, kolombo, kopenhagen, kota kinabalu, kuala lumpur, kuching, kuwait, kyiv,
    lagos, lahore, las vegas, lima, lisbon, liverpool, london, los angeles, luksemburg, lyon,
    madinah, madrid, makau, makkah, male, manchester, manila, mekah, mekkah, melbourne, mexico
    city, miami, milan, minsk, montreal, moskow, muenchen, mumbai, munchen, munich, nairobi,
    naples, napoli, naypyidaw, new delhi, new york, odesa, osaka, oslo, ottawa, paris, penang,
    perth, philadelphia, phnom penh, port moresby, praha, pyongyang, rafah, ramallah, rio de
    janeiro, riyadh, roma, rotterdam, san francisco, sana'a, sanaa, santiago, sao paulo,
    seattle, seoul, shanghai, shenzhen, singapura, sofia, soul, stockholm, suva, sydney, taif,
    taipei, tbilisi, teheran, tel aviv, tokyo, toronto, tripoli, tunis, turin, ulan bator,
    valencia, vancouver, vatikan, venesia, vientiane, warsawa, washington, washington dc,
    wellington, wina, wuhan, yangon, yerusalem, zagreb, zurich
    """

CITIES = frozenset(" ".join(name.split()) for name in _NAMES.split(","))
