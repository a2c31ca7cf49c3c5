"""What English knows about names."""

from worker.entities.vocabulary import Vocabulary, phrases, without, words
from worker.entities.vocabulary.clubs import SHARED
from worker.entities.vocabulary.given_names import INDONESIAN, INTERNATIONAL
from worker.entities.vocabulary.organisations import BRANCHING, ENGLISH, NAMED

_PEOPLES = words("""
    English French German Chinese Japanese Russian Ukrainian American British Indonesian
    Indonesians Korean Israeli Palestinian Palestinians Iranian Turkish Australian Indian
    Malaysian European Asian African Dutch Spanish Italian Thai Vietnamese Canadian
    Brazilian Argentine Mexican Egyptian Iraqi Syrian Saudi Pakistani Filipino Singaporean
    Burmese Taiwanese Afghan Polish Hungarian Swedish Norwegian Finnish Danish Greek
    Portuguese Swiss Belgian Austrian
    """)

VOCABULARY = Vocabulary(
    honorifics=phrases("""
        Mr, Mr., Mrs, Mrs., Ms, Ms., Dr, Dr., Prof, Prof., Professor, Sir, Lord, Lady, Pope, Rev
        Rev., Reverend, General, Gen., Lieutenant General, Lt. Gen., Major General, Maj. Gen.
        Brigadier General, Brig. Gen., Colonel, Col., Lieutenant Colonel, Lt. Col., Major, Maj.
        Captain, Capt., Lieutenant, Lt., Sergeant, Sgt., Admiral, Adm., Vice Admiral, Rear Admiral
        Air Marshal, Inspector General, Police General, Senator, Sen., Representative, Rep.
        Congressman, Congresswoman, Judge, Justice, Chief Justice, striker, midfielder, goalkeeper
        defender, actor, actress, singer
        """),
    rulers=phrases("""
        President, Vice President, Prime Minister, Deputy Prime Minister, Chancellor, King, Queen
        Prince, Princess, Crown Prince, Emperor, Emir, Sultan, First Lady, Minister
        Deputy Minister, Foreign Minister, Defense Minister, Defence Minister, Finance Minister
        Health Minister, Interior Minister, Trade Minister, Home Affairs Minister, Energy Minister
        Agriculture Minister, Religious Affairs Minister, Coordinating Minister
        Minister of Foreign Affairs, Minister of Finance, Minister of Health, Minister of Defense
        Minister of Trade, Minister of Home Affairs, State Secretary, Cabinet Secretary
        Secretary of State, Secretary of Defense, Defense Secretary, Treasury Secretary
        Foreign Secretary, Governor, Deputy Governor, Mayor, Deputy Mayor, Regent, Deputy Regent
        Ambassador, UN Secretary-General, Secretary-General, Secretary General, Attorney General
        Police Chief, former President, former Prime Minister, president-elect, President-elect
        """),
    posts=phrases("""
        Chairman, Chairwoman, Chairperson, Chair, Deputy Chairman, Deputy Chair, Director
        Director General, Executive Director, President Director, Managing Director
        Chief Executive, Chief Executive Officer, CEO, Chief, Head, Deputy, Commissioner
        Spokesman, Spokeswoman, Spokesperson, Secretary, Treasurer, Rector, Dean, Coach, Manager
        Founder, Analyst, Economist, Researcher, Speaker, House Speaker, Commander, chairman
        director, spokesman, spokeswoman, spokesperson, coach, lawyer, analyst, economist
        activist
        """),
    suffixes_of_titles=(),
    given_names=INDONESIAN | INTERNATIONAL,
    nicknames={"Jokowi": "Joko Widodo"},
    club_names=SHARED,
    organisations=(*ENGLISH, *without(NAMED, ENGLISH)),
    branching=without(BRANCHING, ENGLISH),
    matters=phrases("""
        Treaty, Declaration, Protocol, Agreement, Convention, Resolution, Operation, Olympics
        Olympic, World Cup, Asian Games, SEA Games, Grand Prix, League, Cup, Championship
        Festival, Law, Act, Bill, Battle, War, World War, Day, Summit, Conference, Congress
        Accord, Accords, Charter, Prize, Nobel, Award, Typhoon, Hurricane, Bahasa, Miss
        """),
    peoples=_PEOPLES,
    no_names=phrases("""
        January, February, March, April, May, June, July, August, September, October, November
        December, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Ramadan, Easter
        Christmas, Eid, Islam, Islamic, Christian, Christianity, Catholic, Hindu, Buddhist, Jewish
        Muslim, Muslims, God, Allah, COVID-19, TV, GMT, Rp
        South Korean, North Korean, GDP, CEO, Twitter, Instagram, YouTube, WhatsApp, Telegram
        Android, iPhone
        """),
    openers=words("""
        A About According Additionally After Again Against All Also Although Among An And
        Another Any As At Because Before Below Besides Both But By Currently Despite Due During
        Each Earlier Every Finally First For Four From Further Furthermore He Her Here His How
        However I If In Indeed Instead Into It Its Last Later Meanwhile More Moreover Most Much
        My Nevertheless New Next No Nor Not Nothing Now Of Officials On Once One Only Or Other
        Our Out Over People Police Previously Seven She Since Six So Some Soon Still Such That
        The Their Them Then There Therefore These They This Those Though Three Through Thus To
        Today Together Tomorrow Too Two Under Until Up Upon We Were What When Where Whereas
        Whether Which While Who Whose Why Will With Within Without Yes Yesterday Yet You Your
        Government Many Several Five Ten Experts Residents Local Authorities Ministry Minister
        Former Early Late High Low Old
        """),
)
