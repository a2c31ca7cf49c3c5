"""Words around and inside English names, by which the rules find them. Data only."""

from worker.entities.vocabulary import phrases, words

PERSONAL = frozenset(
    phrases("""
        President, Vice President, Prime Minister, Chancellor, King, Queen, Prince, Princess
        Crown Prince, Emperor, Emir, Governor, Mayor, Minister, Foreign Minister, Finance Minister
        """)
)
"""Offices that a single name may follow without a place between."""
TITLE_LINKS = frozenset({"of", "to"})
"""Words in lower case between a title and its place."""
SPEECH_BEFORE_NAME = words("said says added stated told")
"""Verbs that a speaker's name follows."""
SPEECH_AFTER_NAME = words("""
        said says stated told added remarked explained noted emphasized emphasised affirmed
        """)
"""Verbs that follow a speaker's name."""
CONNECTORS = words("bin binti van von der den de da dos la al el ibn bint ter")
"""Words in lower case inside a person's name."""
BODIES = phrases("""
        Ministry, Ministry of, Department of, Office of, Bureau of, Agency for, Council of
        Committee on, Committee of, Commission on, Commission for, Association of, Federation of
        Union of, Embassy of, Institute of, Institute for, Center for, Centre for, House of
        Court of, Board of
        """)
"""Cue words whose field follows."""
UNITS = phrases("University of, Bank of, Port Authority of, Diocese of")
"""Cue words whose place or own name follows."""
FIRMS = phrases("PT, P.T.")
"""Cue words that everything in capitals after them belongs to."""
FIRM_ENDINGS = phrases("""
        Ministry, University, Corporation, Corp, Corp., Inc, Inc., Ltd, Ltd., Tbk, Company, Co.
        Group, Holdings, Bank, Institute, Foundation, Association, Agency, Commission, Committee
        Council, Party, Federation, Court, Police, Army, Navy, Airlines, Airways, FC, United
        News Agency, Hospital, College, School, Union, Department, Authority, Parliament, Senate
        """)
"""Words that end an organisation's name."""
JOINERS = frozenset({"and"})
"""Words in lower case between two fields of a body."""
BODY_LINKS = frozenset({"of"})
"""Words in lower case before a body's field or place."""
HEADS = phrases("""
        Mount, Lake, Cape, Port of, Gulf of, Strait of, Bay of, Province of, City of, State of, Fort
        """)
"""Words that begin the name of a place."""
ENDINGS = phrases("""
        River, Island, Islands, Province, District, Regency, Street, Avenue, Road, Bridge, Airport
        Stadium, Station, Sea, Ocean, Bay, Strait, Valley, Mountains, Peninsula, Beach, Square
        Village, Subdistrict, Sub-district, International Airport, Palace, Temple, Mosque
        Cathedral
        """)
"""Words that end the name of a place."""
LOCATIVES = words("in at near In At Near around outside")
"""Words after which a doubtful name is a place's."""
