"""The words by which a page's markup calls what is no article, and what is one."""

import re
from collections.abc import Iterable

from worker.languages import words

_WORD = re.compile(r"[a-z]+")

_FURNITURE = words(
    """
    ad ads adsense adslot advert advertisement advertising advertorial banner billboard iklan
    parallax sponsor sponsored promo promoted promotion
    breadcrumb breadcrumbs nav navbar navigation menu pagination paging pager skip toc
    sidebar sidebars masthead topbar bottombar toolbar footer copyrights
    share sharing shares sharethis addthis addtoany sosmed social socials medsos bagikan follow
    comment comments komentar disqus respond discussion
    related relateds relate terkait bacajuga baca linksisip lihatjuga readmore readalso recommend
    recommended recommendation recommendations rekomendasi terpopuler popular populer mostpopular
    trending terkini latest newest headlines lainnya more morenews outbrain taboola mgid dable
    newsletter subscribe subscription langganan signup login register cookie cookies
    consent gdpr modal popup overlay tooltip
    tag tags tagging topic topics topik keywords
    aboutauthor biography authorbox widget widgets sticky poll polling survey quiz
    player playlist jwplayer toolbox tools print printfriendly timestamp
    """
)
_MIXED = (
    *("read-also", "baca-juga", "lihat-juga", "read-more", "see-also", "also-read", "linksisip"),
    *("parallax", "scrollpage", "googlead", "google-ad", "advert", "banner-ad", "iklan-"),
)
_PHOTO = words("caption captions photo foto image images img figure gambar media")
_BY_LINE = words(
    """
    author authors by byline creator credit credits editor jurnalis meta namerep penulis pewarta
    posting red redaksi reporter wartawan writer
    """
)
_BY_LINE_LABEL = re.compile(
    r"(?:penulis|reporter|rep|red|editor|pewarta|wartawan|jurnalis) ?:", re.IGNORECASE
)
_ROLES = words("navigation banner contentinfo complementary search menu dialog alert tablist")
_NAMES = words("nav footer aside")
_NEVER = words("html body main article")

_MAIN = words(
    """
    articlebody article-body article_body article__body articletext article-text article__text
    article-content article__content article_content articlecontent article-content-body
    entry-content post-content post_content post-body story-body story__body storybody
    story-content story__content storycontent detail__body-text detail__body detail-text
    detail_text detail-content detail_content detail-konten read__content read-content
    side-article txt-article content_news content-news news-content news__content newstext
    isi-berita isi_berita isiberita isi-artikel artikel-konten article_detail detail-isi
    detail-berita detail_berita detail-article article-detail content-article content__article
    single-content the-content td-post-content page-content-article news-body news-text
    news-detail-content mb-content
    """
)


def is_furniture(name: str, labels: str, role: str) -> bool:
    """Tell an element that is no part of an article: navigation, advertising, related articles.

    Args:
        name: of the element.
        labels: its class and id, in lower case.
        role: its ARIA role, in lower case.
    """
    if name in _NEVER:
        return False
    if name in _NAMES or role in _ROLES:
        return True
    if not labels.strip():
        return False
    if any(mixed in labels for mixed in _MIXED):
        return True
    return not _FURNITURE.isdisjoint(_WORD.findall(labels))


def is_main_text(labels: str) -> bool:
    """Tell an element that holds the text of an article, as many outlets call it."""
    return not _MAIN.isdisjoint(labels.split())


def is_caption(labels: str) -> bool:
    """Tell an element that holds a photo or its caption."""
    return not _PHOTO.isdisjoint(_WORD.findall(labels))


def is_by_line(labels: str, text: str) -> bool:
    """Tell a line above an article that says who made it, by its element's labels or its own."""
    if not _BY_LINE.isdisjoint(_WORD.findall(labels)):
        return True
    return _BY_LINE_LABEL.match(text) is not None


def are_related(labels: Iterable[str]) -> bool:
    """Tell whether an element that is furniture holds links to related articles."""
    return any(_RELATED.search(label) for label in labels)


def announces_related(text: str) -> bool:
    """Tell words that announce related articles: "Baca juga", "Read also:"."""
    return _RELATED_LABEL.fullmatch(text) is not None


_RELATED_LABEL = re.compile(
    r"(?:baca(?: juga)?|lihat juga|simak(?: juga)?|tonton juga|pilihan (?:editor|redaksi)"
    r"|(?:berita|artikel)(?: lainnya| terkait)|baca artikel menarik lainnya|terkait"
    r"|read (?:also|more|next)|see also|also read"
    r"|related(?: (?:news|coverage|articles?|stor(?:y|ies)))?)"
    r" ?:? ?",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"relate|terkait|\bbaca\b|baca.?juga|linksisip|lihat.?juga|read.?also|see.?also"
)
