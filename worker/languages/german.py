"""German."""

from worker.languages.language import Language, words

GERMAN = Language(
    code="de",
    function_words=words(
        """
        aber als am an auch auf aus bei bis das dass dem den der des die doch durch ein eine einem
        einen einer er es für gegen hat haben ich ihr im in ist kann mehr mit nach nicht noch nur
        oder ohne sagte sei sein seine sich sie sind so über um und unter vom von vor war waren
        was wenn werden wie wir wird wurde zu zum zur zwischen
        """
    ),
    markers=words("und der die das nicht für mit ist auf sich dem werden über"),
)
