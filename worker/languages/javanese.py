"""Javanese, in both its everyday and its courteous register."""

from worker.languages.language import Language, words

JAVANESE = Language(
    code="jv",
    function_words=words(
        """
        ana amarga anggone aja akeh ing iki iku ingkang inggih isih kabeh kang karo kanggo kanthi
        kados kaliyan karana kudu kula lan liya luwih mangkono mau menawa menyang minangka mung
        nalika nanging nduwe ngendika ora padha pada panjenengan para piyambakipun punika saben
        saka saking sampun sanget saiki sawijining sebab sing sok supaya tansah taun
        tumrap uga utawa wae wis wong yaiku yen sinten dados badhe boten dipun kasebut kuwi dheweke
        """
    ),
    markers=words(
        """
        amarga arep bocah dheweke ing ingkang kabeh kanggo kanthi karo lan luwih menyang ngendika
        ora padha punika saben saka saking sampun sing wis wong yaiku
        """
    ),
)
