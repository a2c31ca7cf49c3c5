"""How English reports speech."""

from worker.quotes.speech import Speech, words

_SAYING = words(
    """
    said says told added adds wrote writes explained explains stated states noted notes stressed
    stresses emphasized emphasised emphasizes remarked argued argues warned warns continued
    continues concluded concludes replied replies answered asked asks tweeted posted claimed claims
    admitted admits recalled recalls insisted insists declared declares announced commented comments
    acknowledged observed reiterated joked quipped lamented urged vowed pledged promised predicted
    complained confirmed suggested responded shouted cried whispered exclaimed testified revealed
    reported cautioned countered thinks thought mused affirmed asserted boasted pleaded tells
    """
)
ENGLISH = Speech(
    leading=_SAYING - words("told tells reported thinks thought urged promised predicted"),
    leading_sure=words("said says added wrote explained"),
    following=_SAYING,
    attitudes=words(
        """
        hopes hoped believes believed expects expected praised criticized criticised denied denies
        called calls described describes defended welcomed condemned rejected wants wanted accused
        """
    ),
    asking=words("asked asks replied replies answered responded countered"),
    suffix="",
    lead_ins=frozenset(),
    compounds={"according": "to"},
    naming=words("called calls described describes"),
    pronouns=words("he she"),
    groups=words("they it"),
    adverbs=words(
        """
        also then later has had earlier however repeatedly further previously once again who finally
        simply only often famously quickly reportedly publicly still
        """
    ),
    stops=words(
        """
        in on at during after before when while as to with about by for from through following
        adding referring citing speaking via that because since who whose which and but if Monday
        Tuesday Wednesday Thursday Friday Saturday Sunday yesterday today earlier last late shortly
        later this according told
        """
    ),
    ends_reference=frozenset(),
    begins_reference=words("the"),
    honorifics=words(
        """
        mr mrs ms dr prof professor sir lord lady general gen colonel col major maj captain capt lt
        sgt rev pope sen rep gov president minister
        """
    ),
    relatives=words(
        """
        lawyer attorney wife husband son daughter mother father brother sister friend aide family
        spokesman spokeswoman spokesperson assistant fan fans of for
        """
    ),
    relative_pronouns=frozenset(),
    callings=frozenset(),
    continuing=words("added adds continued continues concluded concludes"),
    kin=frozenset(),
    joins=words("and"),
    statements=words("the statement from by report study paper letter"),
    links=words("that was is were are as a an the it be not of"),
    titles=words(
        """
        titled entitled called dubbed named nicknamed film movie song album novel book single show
        series hashtag slogan term word phrase so-called labelled labeled reading themed or and
        """
    ),
    abbreviations={
        "pm": "prime minister",
        "chief executive": "chief executive officer",
    },
)
