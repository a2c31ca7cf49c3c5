"""Portuguese."""

from worker.languages.language import Language, words

PORTUGUESE = Language(
    code="pt",
    function_words=words(
        """
        a ao aos após as até com como contra da das de depois disse do dos e é ela ele em entre
        era essa este está foi há isso já mais mas na nas não no nos o os ou para pela pelo por
        quando que se segundo sem ser seu sobre sua são também tem um uma
        """
    ),
    markers=words("não uma dos das com pelo pela em foi são também ao o os e é"),
)
