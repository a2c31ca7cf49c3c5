"""Currencies: codes of ISO 4217, signs, and what they are called behind a number."""

CODES = ("IDR", "USD", "AUD", "SGD", "HKD", "NZD", "MYR", "EUR", "GBP", "JPY", "CNY", "KRW", "THB")
"""Codes that stand before or behind a number; not those that are words elsewhere ("PHP", "SAR")."""

SIGNS = """
    IDR | Rp, RP, Rp.
    USD | US$, US $, USD$, $, AS$
    AUD | A$, AU$, AUD$
    CAD | C$, CA$, CAD$
    SGD | S$, SG$, SGD$, Sin$
    HKD | HK$, HKD$
    NZD | NZ$, NZD$
    TWD | NT$, TWD$, TWD
    BRL | R$
    CNY | RMB
    MYR | RM
    EUR | €
    GBP | £
    JPY | ¥
    KRW | ₩
    INR | ₹, INR
    THB | ฿
    PHP | ₱
    VND | ₫, VND
    CHF | CHF
"""
"""Code | signs before a number."""

WORDS = {
    "id": """
    IDR | rupiah
    USD | dolar AS, dolar Amerika Serikat, dolar Amerika, dolar, dollar AS
    USD | dollar Amerika Serikat, dollar Amerika, dollar, US dollar, US Dollar
    AUD | dolar Australia, dollar Australia
    SGD | dolar Singapura, dollar Singapura, dolar Singapore
    HKD | dolar Hong Kong, dollar Hong Kong, dolar Hongkong
    NZD | dolar Selandia Baru
    CAD | dolar Kanada, dollar Kanada
    TWD | dolar Taiwan
    EUR | euro
    GBP | poundsterling, pound sterling, pounds sterling, pounds, pound, pon sterling
    GBP | paun sterling
    JPY | yen Jepang, yen
    CNY | yuan, yuan China, yuan Tiongkok, renminbi
    KRW | won Korea Selatan, won Korea, won
    MYR | ringgit Malaysia, ringgit
    THB | baht Thailand, baht
    VND | dong Vietnam
    PHP | peso Filipina
    MXN | peso Meksiko
    ARS | peso Argentina
    INR | rupee India
    PKR | rupee Pakistan
    SAR | riyal Arab Saudi, riyal Saudi, riyal, real Saudi
    IRR | rial Iran, riyal Iran
    QAR | riyal Qatar
    AED | dirham Uni Emirat Arab, dirham UEA
    KWD | dinar Kuwait
    RUB | rubel Rusia, rubel
    TRY | lira Turki
    CHF | franc Swiss, frank Swiss
    BRL | real Brasil, real Brazil
    ZAR | rand Afrika Selatan
    SEK | krona Swedia
    NOK | krone Norwegia
    DKK | krone Denmark
    """,
    "en": """
    IDR | Indonesian rupiah, rupiah, rupiahs
    USD | US dollars, U.S. dollars, American dollars, dollars, US dollar, dollar
    AUD | Australian dollars
    SGD | Singapore dollars, Singaporean dollars
    HKD | Hong Kong dollars
    NZD | New Zealand dollars
    CAD | Canadian dollars
    TWD | Taiwan dollars, Taiwanese dollars
    EUR | euros, euro
    GBP | pounds sterling, pound sterling, British pounds
    JPY | Japanese yen, yen
    CNY | Chinese yuan, yuan, renminbi
    KRW | South Korean won, Korean won
    MYR | Malaysian ringgit, ringgit
    THB | Thai baht, baht
    VND | Vietnamese dong
    PHP | Philippine pesos
    INR | Indian rupees
    SAR | Saudi riyals
    RUB | Russian rubles, Russian roubles, rubles, roubles
    TRY | Turkish lira
    CHF | Swiss francs
    """,
}
"""Code | words behind a number."""

WITHOUT_FRACTIONS = frozenset({"IDR", "JPY", "KRW", "VND"})
"""Currencies whose hundredths are not in use."""
