"""French."""

from worker.languages.language import Language, words

FRENCH = Language(
    code="fr",
    function_words=words(
        """
        a ainsi après au aussi autres aux avait avec avoir ce ces cette comme contre dans de depuis
        des deux dont du elle en encore entre est et été être fait il ils je la le les leur lors
        lui mais même ne nous on ont ou où par pas plus pour qu'il que qui sa sans selon ses si
        son sont sous sur tout très un une vers était
        """
    ),
    markers=words("les des est dans une pour pas sur avec qui été aux cette et"),
)
