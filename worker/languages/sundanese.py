"""Sundanese."""

from worker.languages.language import Language, words

SUNDANESE = Language(
    code="su",
    function_words=words(
        """
        abdi anjeunna anu aya atawa bade bari basa boga can ceuk dina ditambah eta henteu heula
        ieu jadi jalma jeung jalmi kabeh kalayan kana kudu kedah keur ku kuring lain leuwih mah
        maranehna maranéhna meh mangrupa nalika namung naon ngan nu nya nyaeta nyaéta nyarios oge
        ogé parantos pikeun pisan saha salah sanajan sareng saurna sok supaya tina ti teh téh teu
        tos urang unggal ulah wae yen éta
        """
    ),
    markers=words(
        """
        abdi anjeunna anu barudak dina eta éta henteu ieu jalma jeung kana keur leuwih mah
        nyaeta nyaéta nyarios oge ogé parantos pikeun pisan sareng tina teh téh teu
        """
    ),
)
