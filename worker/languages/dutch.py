"""Dutch."""

from worker.languages.language import Language, words

DUTCH = Language(
    code="nl",
    function_words=words(
        """
        aan al als bij dan dat de deze die dit door een en er geen haar had heeft hebben het hij
        hun ik in is kan maar meer met na naar niet nog of om ook onder op over te tegen tot uit
        van veel volgens voor was waren wat we werd wie wordt worden ze zei zich zijn zo zou
        """
    ),
    markers=words("een en het niet van voor wordt zijn zich ook heeft naar"),
)
