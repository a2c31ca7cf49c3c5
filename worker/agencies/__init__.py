"""The outlets whose copy the worker can read: one file each.

A new outlet is one file, one line in `FORMATS` and one folder of cases in `tests/golden/`.
"""

from worker.agencies.afp import AFP
from worker.agencies.anadolu import ANADOLU
from worker.agencies.antara import ANTARA
from worker.agencies.ap import AP
from worker.agencies.bernama import BERNAMA
from worker.agencies.bisnis import BISNIS
from worker.agencies.cities import CITIES
from worker.agencies.cnbc_indonesia import CNBC_INDONESIA
from worker.agencies.cnn_indonesia import CNN_INDONESIA
from worker.agencies.detik import DETIK
from worker.agencies.format import Format
from worker.agencies.generic import GENERIC
from worker.agencies.jakarta_post import JAKARTA_POST
from worker.agencies.jpnn import JPNN
from worker.agencies.kompas import KOMPAS
from worker.agencies.kontan import KONTAN
from worker.agencies.kumparan import KUMPARAN
from worker.agencies.kyodo import KYODO
from worker.agencies.labels import Announcement
from worker.agencies.liputan6 import LIPUTAN6
from worker.agencies.media_indonesia import MEDIA_INDONESIA
from worker.agencies.merdeka import MERDEKA
from worker.agencies.okezone import OKEZONE
from worker.agencies.republika import REPUBLIKA
from worker.agencies.reuters import REUTERS
from worker.agencies.rri import RRI
from worker.agencies.sindonews import SINDONEWS
from worker.agencies.suara import SUARA
from worker.agencies.tempo import TEMPO
from worker.agencies.tempo_english import TEMPO_ENGLISH
from worker.agencies.tribunnews import TRIBUNNEWS
from worker.agencies.viva import VIVA
from worker.agencies.xinhua import XINHUA
from worker.agencies.yonhap import YONHAP

FORMATS: tuple[Format, ...] = (
    ANTARA,
    KOMPAS,
    DETIK,
    TEMPO_ENGLISH,  # before the Indonesian edition, whose datelines it shares
    TEMPO,
    CNN_INDONESIA,
    CNBC_INDONESIA,
    LIPUTAN6,
    REPUBLIKA,
    MERDEKA,
    TRIBUNNEWS,
    OKEZONE,
    SINDONEWS,
    SUARA,
    JPNN,
    KUMPARAN,
    MEDIA_INDONESIA,
    VIVA,
    BISNIS,
    KONTAN,
    RRI,
    AFP,
    ANADOLU,
    AP,
    BERNAMA,
    JAKARTA_POST,
    KYODO,
    REUTERS,
    XINHUA,
    YONHAP,
)
"""Every format that is recognised by what an article shows; the first of equals wins."""

__all__ = ["ANTARA", "CITIES", "FORMATS", "GENERIC", "Announcement", "Format"]
