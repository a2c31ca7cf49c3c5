"""Spanish."""

from worker.languages.language import Language, words

SPANISH = Language(
    code="es",
    function_words=words(
        """
        a al ante años como con contra cuando de del desde dijo donde dos durante el ella en entre
        era es esta está este esto fue ha había han hasta la las le lo los más me muy no o para
        pero por porque que se según ser si sin sobre son su sus también tiene todo tras un una
        uno y ya
        """
    ),
    markers=words("los las del por una con para más según fue también y el"),
)
